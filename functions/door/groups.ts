import { InputError } from "../../src/errors";
import { groupsOf } from "../../src/table/numbers/groups";
import type { Groups } from "../../src/table/numbers/groups";
import { isBlank, listOf, nameOf, rangeOf } from "../cells";
import type { CellTable } from "./table";
import { groupsIn } from "./distinct";
import { columnNamed } from "./table";
import { namesOf } from "./lists";

/** Rows of a table by a column of it, or by a range beside it. */
export interface GroupedRows extends Groups {
  /** What the groups are: the header, or the argument's name. */
  readonly label: string;
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
    return { label: table.headers[column] ?? "", ...groupsIn(table, column) };
  }
  const list = listOf(rangeOf(name, by ?? null));
  const rows = table.given?.length ?? table.length;
  if (list.cells.length > rows || list.given < rows) {
    throw new InputError(
      `${name} has ${list.given} cells, ${table.name} has ${rows} rows. Give one cell per row, or a header in quotes.`,
    );
  }
  const all = namesOf(list, rows);
  const names = table.given ? Array.from(table.given.rows, (row) => all[row] ?? "") : all;
  return { label: "Group", ...groupsOf(names) };
}

/** The column that `groupsBy` goes by; undefined where the range itself has one cell per row. */
export function columnBy(
  table: CellTable,
  by: unknown,
  fallback: readonly string[],
  name = "by",
): number | undefined {
  const range = rangeOf(name, by ?? null);
  const single = range.givenRows === 1 && range.columns === 1;
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
  return single && (table.given?.length ?? table.length) !== 1
    ? columnNamed(table, nameOf(only))
    : undefined;
}
