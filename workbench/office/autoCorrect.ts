import { shiftFormula } from "../../grid/files/shiftFormula";
import type { GridRect, GridTable, GridValue } from "../../grid/grid";
import { growTables } from "../../grid/growTables";
import { intersection } from "./address";
import type { Area, Book, Sheet } from "./book";
import { writeHeaders } from "./tableColumns";

type Cells = readonly (readonly (GridValue | undefined)[])[];

/**
 * What Excel does after cells were written, by add-ins too: tables take in what stands right below
 * or beside them, and a formula in a blank column of a table fills it. A write whose first cell
 * outside the table is blank makes no table grow.
 */
export function autoCorrect(book: Book, area: Area, written: Cells): void {
  if (!book.switches.autoCorrects) return;
  const { sheet, rect } = area;
  const here = book.grid.tables.filter((table) => table.sheet === sheet.name);
  if (here.length === 0) return;
  const before = here.map((table) => table.rect);
  const isFilled = (added: GridRect): boolean => {
    const first = intersection(added, rect);
    const cell = first && written[first.row - rect.row]?.[first.column - rect.column];
    return cell !== undefined && cell !== null;
  };
  if (growTables(here, sheet.name, rect, isFilled)) {
    for (const [i, table] of here.entries()) {
      const old = before[i];
      if (old !== undefined && old !== table.rect) tookIn(book, sheet, table, old);
    }
  }
  for (const table of here) fillBlankColumns(book, table, area, written);
}

function tookIn(book: Book, sheet: Sheet, table: GridTable, old: GridRect): void {
  writeHeaders(book, sheet, table.rect);
  fillNewRows(book, table, old.row + old.rows);
  book.grid.touch(sheet.name);
}

function bodyColumn({ rect }: GridTable, column: number): GridRect {
  return { ...rect, row: rect.row + 1, rows: rect.rows - 1, column, columns: 1 };
}

/** Fills blank cells from `row` of the sheet on, in columns that hold one formula above. */
export function fillNewRows(book: Book, table: GridTable, row: number): void {
  if (!book.switches.autoCorrects) return;
  for (let j = 0; j < table.rect.columns; j++) {
    const body = bodyColumn(table, table.rect.column + j);
    const [[first = null] = []] = book.grid.formulas(table.sheet, { ...body, rows: 1 });
    if (!isFormula(first)) continue;
    const cells = book.grid.formulas(table.sheet, body).map(([cell = null]) => cell);
    const above = cells.slice(0, row - body.row);
    if (above.length === 0 || !above.every((cell, i) => cell === shiftFormula(first, i, 0))) {
      continue;
    }
    fillBlanks(book, table, body, { formula: first, at: 0 });
  }
}

/** A formula that was written into a column whose other cells are all blank fills it. */
function fillBlankColumns(book: Book, table: GridTable, { rect }: Area, written: Cells): void {
  for (let j = 0; j < rect.columns; j++) {
    const body = bodyColumn(table, rect.column + j);
    const common = intersection(body, rect);
    if (common === undefined || intersection(table.rect, common) === undefined) continue;
    const start = common.row - rect.row;
    const last = written
      .slice(start, start + common.rows)
      .findLastIndex((row) => isFormula(row[j]));
    const formula = written[start + last]?.[j];
    if (last < 0 || !isFormula(formula) || common.rows === body.rows) continue;
    const cells = book.grid.formulas(table.sheet, body).map(([cell = null]) => cell);
    const at = common.row - body.row;
    const others = [...cells.slice(0, at), ...cells.slice(at + common.rows)];
    if (others.some((cell) => cell !== null)) continue;
    fillBlanks(book, table, body, { formula, at: at + last });
  }
}

/** Puts a formula into the blank cells of a column, as if it were copied there from row `at`. */
function fillBlanks(
  book: Book,
  table: GridTable,
  body: GridRect,
  { formula, at }: { readonly formula: string; readonly at: number },
): void {
  const cells = book.grid.formulas(table.sheet, body);
  if (cells.every(([cell]) => cell !== null)) return;
  const filled = cells.map(([cell], i) => [
    cell === null ? shiftFormula(formula, i - at, 0) : undefined,
  ]);
  book.grid.setCells(table.sheet, body, filled);
}

function isFormula(cell: GridValue | undefined): cell is string {
  return typeof cell === "string" && cell.startsWith("=") && cell.length > 1;
}
