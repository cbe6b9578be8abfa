/** A table made ready for reading: which rows are its own, and what its groups say of them. */
import { decided, type Answers, type Decision } from "../../table/decision";
import type { TableRange } from "../../table/readTable";
import { fillDown, filledDown } from "../../table/rows/fillDown";
import { withGroupColumns } from "../../table/rows/groupColumns";
import { rowKinds, type RowKinds } from "../../table/rows/rowKinds";
import type { RoleMatch } from "./columns";

export interface PreparedSide {
  /** Headings of groups are columns of their own, blank cells below a group's value are filled. */
  readonly range: TableRange;
  readonly roles: readonly RoleMatch[];
  readonly kinds: RowKinds;
  readonly decisions: readonly Decision[];
}

/** What formatted reports write once for a group of rows. */
const grouping: ReadonlySet<string> = new Set(["owner", "region", "segment", "state", "country"]);

function columnsOf(roles: readonly RoleMatch[], keys: readonly string[]): number[] {
  return roles
    .filter(({ key, column }) => column >= 0 && keys.includes(key))
    .map(({ column }) => column);
}

/** @param match - finds the roles of a range's columns */
export function preparedSide(
  given: TableRange,
  match: (range: TableRange) => readonly RoleMatch[],
  answers: Answers,
): PreparedSide {
  let first = match(given);
  let kinds = rowKinds(given, columnsOf(first, ["id", "name"]));
  if (kinds.leftOut.length > 0) {
    // Totals and the lines of a report leave gaps in columns that have none, and repeat their words.
    const own = given.cells.filter((_, at) => at === 0 || kinds.kinds[at] === "data");
    first = match({ ...given, cells: own });
    kinds = rowKinds(given, columnsOf(first, ["id", "name"]));
  }
  let range = withGroupColumns(given, kinds);
  const roles = range === given ? first : match(range);
  const decisions: Decision[] = [];
  for (const { key, column } of roles) {
    if (column < 0 || !grouping.has(key)) continue;
    const found = fillDown(range, kinds, column);
    if (found === undefined) continue;
    const decision = decided(found, answers.get(found.key));
    decisions.push(decision);
    if (decision.value === "same as above") range = filledDown(range, kinds, column);
  }
  return { range, roles, kinds, decisions };
}
