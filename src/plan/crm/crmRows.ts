import type { Carve } from "../carve";
import { sentence } from "../words/english";
import { text } from "../words/sentence";
import type { CrmFile, CrmRow, Unnamed } from "./crmFile";
import type { PlannedAccount } from "./differences";
import type { ExportRow } from "./exportRows";
import { byNames, type UserIds } from "./userIds";

/** An account that is to be written, with the id to write it under and who has it now. */
export interface OpenRow {
  readonly account: PlannedAccount;
  readonly id: string;
  readonly now: string;
}

type Filled = Pick<
  CrmFile,
  "rows" | "back" | "noWayBack" | "unnamed" | "unnamedBefore" | "toNobody"
>;

/** Counts accounts by the name of somebody. */
function counting(): {
  readonly add: (name: string) => void;
  readonly list: (house: string) => Unnamed[];
  readonly has: (name: string) => boolean;
} {
  const counts = new Map<string, number>();
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    has: (name) => counts.has(name),
    list: (house) =>
      [...counts]
        .map(([name, accounts]) => ({ name, accounts, isHouse: name === house }))
        .sort((a, b) => b.accounts - a.accounts),
  };
}

/** The rows with the ids of people, and who has none. */
export function filledRows(
  open: readonly OpenRow[],
  { inputs, reasons, say }: Carve,
  ids: UserIds,
  before: (id: string) => ExportRow | undefined,
): Filled {
  const { accounts, house } = inputs;
  const position = new Map(accounts.id.map((id, at) => [id, at]));
  const unnamed = counting();
  const unnamedBefore = counting();
  const rows: CrmRow[] = [];
  const back: CrmRow[] = [];
  let toNobody = 0;
  for (const { account, id, now } of open) {
    const { name, to } = account;
    const owner = ids.idOf(to);
    if (to === "") toNobody += 1;
    else if (owner === undefined) unnamed.add(to);
    if (owner === undefined) continue;
    const reason = account.isMove
      ? (reasons[position.get(account.id) ?? -1] ?? "")
      : say(
          now === ""
            ? sentence("crm: stays, nobody's now", { rep: text(to) })
            : sentence("crm: stays", { rep: text(to), now: text(now) }),
        );
    rows.push({ id, owner, account: name, from: now, to, reason });
    const old = oldOwner(now, before(account.id), ids);
    if (old === undefined) {
      if (now !== "") unnamedBefore.add(now);
      continue;
    }
    back.push({
      id,
      owner: old,
      account: name,
      from: to,
      to: now,
      reason: say(sentence("crm: way back", { rep: text(now) })),
    });
  }
  return {
    rows,
    back,
    noWayBack: rows.length - back.length,
    unnamed: unnamed.list(house),
    unnamedBefore: unnamedBefore.list(house).filter(({ name }) => !unnamed.has(name)),
    toNobody,
  };
}

/** The old owner's id as it stands beside the account, else as it is known of the person. */
function oldOwner(now: string, row: ExportRow | undefined, ids: UserIds): string | undefined {
  if (now === "") return undefined;
  const isHis = row !== undefined && ids.personOf(row.owner) === ids.personOf(now);
  if (ids.source !== byNames && isHis && row.ownerId !== "") return row.ownerId;
  return ids.idOf(now);
}
