import { compareTexts } from "../../table/textOrder";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { columnNames } from "../tables/columnNames";
import { headersOf } from "../tables/columns";

/** A value of a column, and how many rows have it. */
export interface ColumnValue {
  readonly value: string;
  readonly rows: number;
}

/**
 * What stands in a column, the commonest first: to be chosen from. O(rows)
 *
 * @param header - as the pane names the column
 * @param most - so many at most
 */
export function columnValues(range: TableRange, header: string, most = 40): ColumnValue[] {
  const names = columnNames(headersOf(range.cells), range.column);
  const column = names.indexOf(header);
  const counts = new Map<string, number>();
  if (column < 0) return [];
  for (let row = 1; row < range.cells.length; row++) {
    const value = textOf(range.cells[row]?.[column] ?? "");
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows - a.rows || compareTexts(a.value, b.value))
    .slice(0, most);
}
