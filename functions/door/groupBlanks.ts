/** Columns in which reports name an owner or a region once for all rows of a group. */
import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { decided } from "../../src/table/decision";
import { byRow } from "../../src/table/numbers/byRow";
import { fillDown } from "../../src/table/rows/fillDown";
import type { RowKind } from "../../src/table/rows/rowKinds";
import { isNothing } from "../cells";
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

/**
 * Refuses a column whose blank cells may mean what stands above them: nobody would guess that most
 * accounts have no owner, and no function fills cells.
 *
 * @param keys - fields that the function reads
 * @throws InputError naming the column and the first blank cell
 */
export function refuseGroupBlanks(table: CellTable, keys: readonly string[]): void {
  for (const key of keys) {
    const column = grouping.has(key) ? table.columns.get(key) : undefined;
    if (column === undefined || !isSparse(table, column)) continue;
    const header: Cell = table.headers[column] ?? "";
    const below = byRow(table.length, (row): Cell[] => {
      const cell = plainCell(table.raw[row + 1]?.[column]) ?? null;
      return [cell === 0 ? null : cell];
    });
    const kinds = byRow(table.length + 1, (at): RowKind => (at === 0 ? "header" : "data"));
    const range = { sheet: table.name, row: 0, column, cells: [[header], ...below] };
    const found = fillDown(range, { kinds, leftOut: [] }, 0);
    if (found === undefined) continue;
    const answer = table.answers?.get(found.key);
    if (answer === "blank") continue;
    const row = rowNumber(table, (found.cell?.row ?? 1) - 1);
    const question = `Most cells of ${header} in ${table.name} are blank, row ${row} for one, as if they meant what stands above them.`;
    refuseAsked([{ ...decided(found, undefined), state: "asked", question }], table.name);
  }
}
