import { InputError } from "../../src/errors";
import { isNoGroup, isNoRep } from "../../src/table/nobody";
import { byRow } from "../../src/table/numbers/byRow";
import { groupsOf } from "../../src/table/numbers/groups";
import type { Groups } from "../../src/table/numbers/groups";
import type { CellList } from "../cells";
import { cellIn, isBlank, listOf, nameOf, rangeOf } from "../cells";
import type { CellTable } from "./table";
import { groupsIn } from "./distinct";
import { headerKey, headerText } from "./headers";
import { withoutFirst } from "./headed";
import { columnNamed } from "./table";
import { meantGroups } from "./people";

/** Rows of a table by a column of it, or by a range beside it. */
export interface GroupedRows extends Groups {
  /** What the groups are: the header, or the argument's name. */
  readonly label: string;
  /** Whether a name says that there is none: for people Unassigned and the like as well. */
  readonly isNone: (name: string) => boolean;
}

/** The fields that name people. */
const holders: readonly string[] = ["owner", "name", "rep"];

/** Whether a column names people: an owner of accounts, a rep. */
function namesPeople(table: CellTable, column: number): boolean {
  return holders.some((key) => table.columns.get(key) === column);
}

/**
 * Rows by what the names in a column mean: those that differ in case alone are one group, in the
 * spelling that comes first; blanks and words for nothing make none.
 */
export function meantGroupsIn(table: CellTable, column: number): Groups {
  return meantGroups(groupsIn(table, column), noneIn(table, column));
}

/** What says in a column that there is none. */
function noneIn(table: CellTable, column: number): GroupedRows["isNone"] {
  return namesPeople(table, column) ? isNoRep : isNoGroup;
}

/** Whether names beside a table are those of a column of people in it, handed over as a range. */
function arePeopleOf(table: CellTable, names: readonly string[]): boolean {
  return holders.some((key) => {
    const column = table.columns.get(key);
    return (
      column !== undefined &&
      names.length > 0 &&
      names.every((name, row) => headerText(table.raw[row + 1]?.[column]) === name)
    );
  });
}

/** Cells beside a table's rows, without the header that was given with them. */
export function besideRows(
  list: CellList,
  { headers, given, length }: Pick<CellTable, "headers" | "given" | "length">,
): CellList {
  const rows = given?.length ?? length;
  const [head = null] = list.cells;
  const key = headerKey(head);
  const isHeader = key !== "" && headers.some((header) => headerKey(header) === key);
  return isHeader && list.given > rows ? withoutFirst(list) : list;
}

/** Names beside the rows that a table has left. @throws ErrorInInput at an error beside one of them */
function namesBeside(
  { cells, placeOf }: CellList,
  { given, length }: CellTable,
): readonly string[] {
  return byRow(length, (row) => {
    const at = given?.rows[row] ?? row;
    return nameOf(cellIn(cells[at] ?? null, () => placeOf(at)));
  });
}

/**
 * Groups a table's rows by the argument `by`: a header of the table in quotes, or one cell per row.
 *
 * @param fallback - the fields to group by where `by` is left out; the first that has a column
 * @throws InputError where there is nothing to group by, or the range is not as long as the table
 */
export function groupsBy(
  table: CellTable,
  by: unknown,
  fallback: readonly string[] = [],
  name = "by",
): GroupedRows {
  const column = columnBy(table, by, fallback, name);
  if (column !== undefined) {
    // Whose account it is, the team's list tells, which may name Ann and ann.
    const groups = name === "owner" ? groupsIn(table, column) : meantGroupsIn(table, column);
    return { label: table.headers[column] ?? "", isNone: noneIn(table, column), ...groups };
  }
  const list = besideRows(listOf(rangeOf(name, by ?? null, "keep")), table);
  const rows = table.given?.length ?? table.length;
  if (list.cells.length > rows || list.given < rows) {
    throw new InputError(
      `${name} has ${list.given} cells, ${table.name} has ${rows} rows. Give one cell per row, or a header in quotes.`,
    );
  }
  const names = namesBeside(list, table);
  const groups = groupsOf(names);
  const isNone = arePeopleOf(table, names) ? isNoRep : isNoGroup;
  return { label: "Group", isNone, ...(name === "owner" ? groups : meantGroups(groups, isNone)) };
}

/** The column that `groupsBy` goes by; undefined where the range itself has one cell per row. */
export function columnBy(
  table: CellTable,
  by: unknown,
  fallback: readonly string[],
  name = "by",
): number | undefined {
  const range = rangeOf(name, by ?? null, "keep");
  const single = range.givenRows === 1 && range.columns === 1;
  if (single) rangeOf(name, by ?? null);
  const [[only = null] = []] = range.rows;
  if (range.rows.length === 0 || (single && (isBlank(only) || only === 0))) {
    const column = fallback
      .map((key) => table.columns.get(key))
      .find((position) => position !== undefined);
    if (column !== undefined) return column;
    const labels = fallback.map(
      (one) => table.fields.find((field) => field.key === one)?.label ?? one,
    );
    throw new InputError(
      `${table.name} has no column ${labels.join(" or ")}. Add one, or say in ${name} which header to group by.`,
    );
  }
  if (!single) return undefined;
  const wanted = nameOf(only);
  // Beside a single row its value may stand as well.
  const isValue = (table.given?.length ?? table.length) === 1 && !isColumn(table, wanted);
  return isValue ? undefined : columnNamed(table, wanted);
}

/** Whether a text is one of the table's headers, or what a field of it is called. */
function isColumn({ headers, fields, columns }: CellTable, wanted: string): boolean {
  const key = headerKey(wanted);
  if (headers.some((header) => headerKey(header) === key)) return true;
  return fields.some((one) => columns.has(one.key) && headerKey(one.label) === key);
}
