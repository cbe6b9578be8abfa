import { InputError } from "../../src/errors";
import { groupsOf } from "../../src/table/groups";
import type { Groups } from "../../src/table/groups";
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
  const range = rangeOf(name, by ?? null);
  const single = range.givenRows === 1 && range.columns === 1;
  const [[only = null] = []] = range.rows;
  if (range.rows.length === 0 || (single && (isBlank(only) || only === 0))) {
    const key = fallback.find((one) => table.columns.has(one));
    if (key === undefined) {
      const labels = fallback.map(
        (one) => table.fields.find((field) => field.key === one)?.label ?? one,
      );
      throw new InputError(
        `${table.name} has no column ${labels.join(" or ")}. Add one, or say in ${name} which header to group by.`,
      );
    }
    return grouped(table, table.columns.get(key) as number);
  }
  if (single && table.length !== 1) return grouped(table, columnNamed(table, nameOf(only)));
  const list = listOf(range);
  if (list.cells.length > table.length || list.given < table.length) {
    throw new InputError(
      `${name} has ${list.given} cells, ${table.name} has ${table.length} rows. Give one cell per row, or a header in quotes.`,
    );
  }
  const names = namesOf(list, table.length);
  return { label: "Group", ...groupsOf(names) };
}

function grouped(table: CellTable, column: number): GroupedRows {
  return { label: table.headers[column] ?? "", ...groupsIn(table, column) };
}
