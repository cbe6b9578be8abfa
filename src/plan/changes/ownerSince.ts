/** Since when each account has its owner, by a column of the accounts and by a log of changes of hands. */
import { idKey } from "../../quality/id18";
import { foldedName } from "../../table/names";
import type { Handovers } from "../tables/handovers";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { count, text, texts, type Sentence } from "../words/sentence";

/** The accounts that a log may speak of. */
export interface LoggedAccounts {
  readonly id: readonly string[];
  readonly name: readonly string[];
}

/** Accounts of the log that can't be found, as the log names them. */
interface Met {
  readonly since: Float64Array;
  /** Accounts that the log knows something later of than the column. */
  readonly later: number;
  readonly strangers: readonly string[];
}

/** Finds an account by its ID, else by a name that no other has; -1 for any other text. */
function accountFinder({ id, name }: LoggedAccounts): (text: string) => number {
  const byId = new Map(id.map((one, at) => [idKey(one), at]));
  const byName = new Map<string, number>();
  name.forEach((one, at) => {
    const key = foldedName(one);
    byName.set(key, key === "" || byName.has(key) ? -1 : at);
  });
  return (text) => byId.get(idKey(text)) ?? byName.get(foldedName(text)) ?? -1;
}

function met(
  column: Float64Array | undefined,
  { latest }: Handovers,
  accounts: LoggedAccounts,
): Met {
  const find = accountFinder(accounts);
  const since = column?.slice() ?? new Float64Array(accounts.id.length).fill(NaN);
  const strangers: string[] = [];
  const later = new Set<number>();
  for (const { account, day } of latest.values()) {
    const at = find(account);
    if (at < 0) strangers.push(account);
    else if (!(since[at]! >= day)) {
      since[at] = day;
      later.add(at);
    }
  }
  return { since, later: later.size, strangers };
}

/**
 * The later of what the column and the log say; the column alone where there is no log.
 *
 * @param column - days of the column Owner since, NaN where blank
 */
export function ownerSinceOf(
  column: Float64Array | undefined,
  handovers: Handovers | undefined,
  accounts: LoggedAccounts,
): Float64Array | undefined {
  return handovers === undefined ? column : met(column, handovers, accounts).since;
}

/** How the log was read, and what of it changes nothing: a sentence each. */
export function handoverNotes(
  column: Float64Array | undefined,
  handovers: Handovers | undefined,
  accounts: LoggedAccounts,
): string[] {
  if (handovers === undefined) return [];
  const { sheet, rows, changes, unused, saysField } = handovers;
  const { later, strangers } = met(column, handovers, accounts);
  const log = { sheet: text(sheet) };
  const of = (number: number, key: Key): Sentence<Key>[] =>
    number === 0
      ? []
      : [sentence(key, { ...log, count: count(number), accounts: texts(strangers) })];
  return [
    sentence(saysField ? "changes of hands" : "changes of hands, whatever changed", {
      ...log,
      changes: count(changes),
      rows: count(rows),
      later: count(later),
    }),
    ...of(unused, "changes without day"),
    ...of(strangers.length, "unknown accounts changed"),
  ].map(sayIt);
}
