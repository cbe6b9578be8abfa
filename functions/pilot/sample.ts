import { bestPart, sample } from "../../src/pilot/sample";
import { seededRandom } from "../../src/random";
import { inCell } from "../cellError";
import { cellIn, isBlankValue, nameOf } from "../cells";
import { oneCell } from "../door/oneCell";
import { oneNumber } from "../door/oneNumber";
import type { ResultCell } from "../door/spill";
import { spillRows } from "../door/spill";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { ownRows } from "../door/ownRows";
import { columnNamed, noHeaders, placeInTable, tableOf } from "../door/table";
import { filled } from "../../src/table/numbers/byRow";

/** Rows that hold anything. */
function filledRows({ raw, length }: CellTable): Int32Array {
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const cells = raw[row + 1] ?? [];
    let filledCells = 0;
    while (filledCells < cells.length && isBlankValue(cells[filledCells])) filledCells++;
    if (filledCells < cells.length) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** The rows to draw from: all, or the best part by a column. */
function poolOf(table: CellTable, column: unknown, top: number): Int32Array {
  const rows = filledRows(table);
  const header = nameOf(oneCell("column", column, "header"));
  if (header === "") return rows;
  const values = numbersIn(table, columnNamed(table, header));
  const best = bestPart(
    filled(new Float64Array(rows.length), (at) => values[rows[at] as number] as number),
    top,
  );
  return best.map((at) => rows[at] as number);
}

function shownRow(table: CellTable, row: number): readonly ResultCell[] {
  return Array.from(table.raw[0] ?? [], (_, column) => {
    const value = table.raw[row + 1]?.[column];
    return cellIn(value, () => placeInTable(table, row, column)) ?? "";
  });
}

/**
 * A random sample of rows for a review, the same each time: 50 of the most valuable accounts, or 200 routed leads to audit.
 * @customfunction SAMPLE
 * @param table Any table with its header row. Blank rows are left out.
 * @param size How many rows to draw, from 1. Where there are no more, all are drawn.
 * @param [column] The header, in quotes, of the numbers whose best part is drawn from, such as "Projected ARR (USD)". A blank number counts as 0. Blank: all rows are drawn from.
 * @param [top] That part, above 0 to 1, rounded up. Blank: 0.2, the best fifth.
 * @param [seed] A whole number; another one draws another sample. Blank or 0: 1.
 * @returns The rows drawn, under the table's headers and in its order.
 * @example =TP.SAMPLE(Accounts[#All], 10, "Projected ARR")
 * @source Selection sampling: D. E. Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm S
 */
export function sampleOfRange(
  table: unknown[][],
  size: unknown[][],
  column?: unknown[][],
  top?: unknown[][],
  seed?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const given = ownRows(tableOf("table", table, []));
    if (given.headers.every((header) => header === "")) throw noHeaders("table");
    const wanted = oneNumber("size", size, { least: 1, most: Infinity, whole: true });
    const part = oneNumber("top", top, { least: 0, most: 1, fallback: 0.2 });
    const start = oneNumber("seed", seed, {
      least: 0,
      most: 4_294_967_295,
      fallback: 1,
      whole: true,
    });
    const pool = poolOf(given, column, part);
    const drawn = sample(pool.length, wanted, seededRandom(start));
    return spillRows(
      Array.from(given.raw[0] ?? [], (cell) => nameOf(cellIn(cell, () => "A header of table"))),
      Array.from(drawn, (at) => shownRow(given, pool[at] as number)),
    );
  });
}
