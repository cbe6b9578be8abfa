/**
 * A log of what changed in the CRM: when each account last got another owner. A column "Owner since"
 * of the accounts says the same, where there is one.
 */
import { InputError } from "../../errors";
import { idKey } from "../../quality/id18";
import type { Answers, Decision } from "../../table/decision";
import { accountFields } from "../../table/headers/fields";
import { handoverFields } from "../../table/headers/handoverFields";
import { headerMatches, matchHeaders } from "../../table/headers/matchHeaders";
import { foldedName } from "../../table/names";
import { readTable, type Table, type TableRange } from "../../table/readTable";
import { headersOf } from "./columns";

/** The latest change of one account's owner. */
export interface Handover {
  /** The account, as the log names it. */
  readonly account: string;
  readonly day: number;
}

export interface Handovers {
  readonly sheet: string;
  /** Rows under the headers that hold something. */
  readonly rows: number;
  /** By the accounts' IDs, or by their names: as the log has them. */
  readonly latest: ReadonlyMap<string, Handover>;
  /** Rows that change an owner. */
  readonly changes: number;
  /** Those of them that have no day, or no account. */
  readonly unused: number;
  /** A column says which field each row changes. */
  readonly saysField: boolean;
  readonly decisions: readonly Decision[];
}

/** What an event says of an owner besides who changed: "Owner changed", "Owner assignment". */
const changing = /\b(changed?|changes|assignment|assigned|reassigned|reassignment|updated?)\b/gi;

/** Whether the field that a row changes is the account's owner, under any header that an owner has. */
function isOwnerField(field: string): boolean {
  const plain = field.replace(changing, " ").trim();
  return [field, plain].some((text) => headerMatches([text], accountFields).has("owner"));
}

function needColumn(columns: ReadonlyMap<string, number>, keys: readonly string[], what: string) {
  if (keys.some((key) => columns.has(key))) return;
  throw new InputError(
    `The log of changes of hands has no column for ${what}. Add one, or choose another range.`,
  );
}

function textsOf({ columns }: Table, key: string): readonly string[] | undefined {
  const column = columns.get(key);
  return column?.kind === "text" ? column.values : undefined;
}

/**
 * @param answers - what the user said about cells of the log
 * @throws InputError where it has no column for the account, or none for the day
 */
export function readHandovers(range: TableRange, answers: Answers): Handovers {
  const columns = matchHeaders(headersOf(range.cells), handoverFields);
  needColumn(columns, ["account", "accountName"], "the account, such as Account ID");
  needColumn(columns, ["day"], "the day, such as Edit Date");
  const table = readTable(range, columns, handoverFields, { answers });
  const accounts = textsOf(table, "account") ?? textsOf(table, "accountName") ?? [];
  const [fields, from, to] = ["field", "from", "to"].map((key) => textsOf(table, key));
  const day = table.columns.get("day");
  const days = day?.kind === "date" ? day.values : new Float64Array();
  const isOwner = new Map([...new Set(fields)].map((one) => [one, isOwnerField(one)]));
  const latest = new Map<string, Handover>();
  const counts = { changes: 0, unused: 0 };
  accounts.forEach((account, row) => {
    if (fields !== undefined && isOwner.get(fields[row] ?? "") !== true) return;
    const [was, is] = [from?.[row], to?.[row]];
    // What is the same before and after changed no hands; a blank on both sides says nothing.
    if (was !== undefined && is !== undefined && was !== "" && foldedName(was) === foldedName(is))
      return;
    counts.changes++;
    const key = idKey(account);
    const on = days[row] ?? NaN;
    if (key === "" || Number.isNaN(on)) counts.unused++;
    else if (!(on <= (latest.get(key)?.day ?? NaN))) latest.set(key, { account, day: on });
  });
  return {
    sheet: range.sheet,
    rows: table.rows.length,
    latest,
    ...counts,
    saysField: fields !== undefined,
    decisions: table.decisions,
  };
}
