/** Columns of the reps that say how much of something each is to hold at least, or at most. */
import type { TableNote } from "../../table/column";
import { amountKind } from "../../table/headers/amountKind";
import { limitHeader, type LimitHeader } from "../../table/headers/limitHeader";
import { readHeader } from "../../table/headers/readHeader";
import type { TableRange } from "../../table/readTable";
import { compareTexts } from "../../table/textOrder";
import type { ChosenColumn } from "./chosenColumns";
import { kindFacts } from "./columnFacts";
import { columnNames } from "./columnNames";
import { columnNamed, headersOf, type RoleMatch } from "./columns";

/** A column of the reps with limits of one load. */
export interface LimitColumn extends ChosenColumn {
  readonly header: string;
  readonly end: LimitHeader["end"];
  /** Header of the accounts column that is limited; "Accounts" where each account counts as 1. */
  readonly of: string;
  /** Its position among the columns of the accounts; -1 where each counts as 1. */
  readonly ofColumn: number;
}

/** The roles of the reps without those that a limit only sounds like. */
export function withoutLimits(
  roles: readonly RoleMatch[],
  limits: readonly LimitColumn[],
): readonly RoleMatch[] {
  return roles.map((role) =>
    limits.some(({ column }) => column === role.column)
      ? { ...role, header: "", column: -1, certainty: "none", because: `${role.header} is a limit` }
      : role,
  );
}

interface Side {
  readonly range: TableRange;
  readonly roles: readonly RoleMatch[];
}

/** The load to balance: what a limit is of where it says nothing else. */
interface Balanced {
  readonly column: number;
  readonly name: string;
}

const ofAccounts: ReadonlySet<string> = new Set(["account", "customer", "client", "company"]);
const ofLoad: ReadonlySet<string> = new Set(["", "load", "book"]);

/** Whether a header has all words of what is limited: "ARR cap" may be of the "Projected ARR". */
export function mayBeLimited(limit: LimitHeader, header: string): boolean {
  const { words } = readHeader(header);
  return limit.of.split(" ").every((word) => words.includes(word));
}

/** Position of the column of the accounts that a limit is of; undefined where there is none. */
function limitedColumn(
  limit: LimitHeader,
  { range, roles }: Side,
  balanced: Balanced,
): number | undefined {
  if (ofLoad.has(limit.of)) return balanced.column;
  const headers = headersOf(range.cells);
  const isNumeric = (column: number): boolean => {
    const { filled, numbers } = column < 0 ? { filled: 0, numbers: 0 } : kindFacts(range, column);
    return filled > 0 && 2 * numbers > filled;
  };
  const same = headers.findIndex((header) => readHeader(header).sorted === limit.sorted);
  if (isNumeric(same)) return same;
  // That of one column alone: where several have its words nobody can tell.
  const [alike = -1, ...others] = [...headers.keys()].filter(
    (at) => mayBeLimited(limit, headers[at] ?? "") && isNumeric(at),
  );
  if (alike >= 0 && others.length === 0) return alike;
  const column = columnNamed(limit.of, headers, roles, range.column);
  if (isNumeric(column)) return column;
  return ofAccounts.has(limit.of) ? -1 : undefined;
}

/**
 * The columns of limits among those of the reps that no role has by its name or a usual wording of
 * it: "Max accounts" is the capacity where no other column is.
 *
 * @param balanced - the load to balance
 */
export function limitColumns(
  reps: Side,
  accounts: Side,
  balanced: Balanced,
): { readonly columns: readonly LimitColumn[]; readonly notes: readonly TableNote[] } {
  const headers = headersOf(accounts.range.cells);
  const names = columnNames(headers, accounts.range.column);
  const taken = new Set(
    reps.roles.filter(({ certainty }) => certainty !== "words").map(({ column }) => column),
  );
  const columns: LimitColumn[] = [];
  const notes: TableNote[] = [];
  headersOf(reps.range.cells).forEach((header, column) => {
    const limit = limitHeader(header);
    if (limit === undefined || taken.has(column)) return;
    const { filled, numbers } = kindFacts(reps.range, column);
    if (2 * numbers <= filled) return;
    const ofColumn = limitedColumn(limit, accounts, balanced);
    if (ofColumn === undefined) {
      const message = `read as no limit: the accounts have no column of numbers called ${limit.of}. Call it "${limit.end === "least" ? "Least" : "Most"}" and the header of one, or accounts.`;
      notes.push({ header, column: reps.range.column + column, message });
      return;
    }
    const money = amountKind(ofColumn < 0 ? "accounts" : (headers[ofColumn] ?? "")) === "money";
    columns.push({
      ...{ key: `limit ${column}`, column, kind: "number", money },
      ...{ header, end: limit.end, of: ofColumn < 0 ? "Accounts" : (names[ofColumn] ?? "") },
      ofColumn,
    });
  });
  columns.sort((one, other) => compareTexts(one.of, other.of) || compareTexts(one.end, other.end));
  return { columns, notes };
}
