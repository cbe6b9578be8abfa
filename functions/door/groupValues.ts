/** Columns in which reports name an owner or a region once for all rows of a group. */
import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { decided } from "../../src/table/decision";
import { byRow } from "../../src/table/numbers/byRow";
import type { TableRange } from "../../src/table/readTable";
import { fillDown, filledDown } from "../../src/table/rows/fillDown";
import type { RowKind, RowKinds } from "../../src/table/rows/rowKinds";
import { isNothing } from "../cells";
import { nothingAhead } from "./readAhead";
import { refuseAsked } from "./refuseAsked";
import type { CellTable } from "./table";
import { rowNumber } from "./table";

const grouping: ReadonlySet<string> = new Set(["owner", "region", "segment", "state", "country"]);

/** How many rows are looked at before most of a column is known to be filled. */
const SAMPLE = 200;

/** Whether more than half of a column's first cells are blank. */
function isSparse({ raw, length }: CellTable, column: number): boolean {
  let blank = 0;
  const looked = Math.min(length, SAMPLE);
  for (let row = 1; row <= looked; row++) if (isNothing(raw[row]?.[column])) blank++;
  return blank * 2 > looked;
}

/** One column as rules about rows read it, and which of its rows hold anything. */
function columnRange(
  table: CellTable,
  column: number,
): { readonly range: TableRange; readonly rows: RowKinds } {
  const header: Cell = table.headers[column] ?? "";
  const below = byRow(table.length, (row): Cell[] => {
    const cell = plainCell(table.raw[row + 1]?.[column]) ?? null;
    return [cell === 0 ? null : cell];
  });
  const kinds = byRow(table.length + 1, (at): RowKind => {
    if (at === 0) return "header";
    return (table.raw[at] ?? []).every(isNothing) ? "blank" : "data";
  });
  return {
    range: { sheet: table.name, row: 0, column, cells: [[header], ...below] },
    rows: { kinds, leftOut: [] },
  };
}

/** The table with the cells of a column in place of its own. */
function withColumn(table: CellTable, column: number, { cells }: TableRange): CellTable {
  const raw = table.raw.map((row, at) => {
    const cell = cells[at]?.[0] ?? null;
    return at === 0 || at > table.length || !isNothing(row[column]) || cell === null
      ? row
      : Array.from({ length: Math.max(row.length, column + 1) }, (_, position) =>
          position === column ? cell : row[position],
        );
  });
  return { ...table, raw, ahead: nothingAhead() };
}

/**
 * The table with what blank cells mean: where a column names its value in the first row of each group
 * alone, as reports and merged cells do, the settings say whether they mean what stands above them.
 *
 * @param keys - fields that the function reads
 * @throws InputError naming the column and the first blank cell, where nobody has said it: nobody
 * would guess that most accounts have no owner
 */
export function withGroupValues(given: CellTable, keys: readonly string[]): CellTable {
  let table = given;
  for (const key of keys) {
    const column = grouping.has(key) ? table.columns.get(key) : undefined;
    if (column === undefined || !isSparse(table, column)) continue;
    const { range, rows } = columnRange(table, column);
    const found = fillDown(range, rows, 0);
    if (found === undefined) continue;
    const row = rowNumber(table, (found.cell?.row ?? 1) - 1);
    const question = `Most cells of ${found.header ?? ""} in ${table.name} are blank, row ${row} for one, as if they meant what stands above them.`;
    const decision = decided({ ...found, question, state: "asked" }, table.answers?.get(found.key));
    refuseAsked([decision], table.name, table.answers !== undefined);
    if (decision.value === "same as above") {
      table = withColumn(table, column, filledDown(range, rows, 0));
    }
  }
  return table;
}
