import { STANDARD_COLUMN_POINTS } from "./content";
import type { Grid, GridRect, GridValue } from "../grid";
import type { MemoryGrid } from "../memory";
import type { FormulaContent, SheetContent, WorkbookContent } from "./content";

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
]);

/** A grid; one that can't compute takes the last values of formulas, as the one in memory does. */
export type FillableGrid = Grid & Partial<Pick<MemoryGrid, "setCached">>;

/**
 * Replaces all that is in the grid by the content: values first and formulas last, so that each
 * formula finds what it points at. A grid that computes does so anew; one that only stores formulas
 * is given their last values. A grid knows no merged cells, hidden sheets and row heights: those become plain cells and sheets.
 */
export function fill(grid: FillableGrid, content: WorkbookContent): void {
  clear(grid, content);
  for (const sheet of content.sheets) fillCells(grid, sheet);
  for (const [name, range] of content.names) grid.names.set(name, range);
  for (const { name, sheet, rect, style } of content.tables) {
    grid.addTable({ name, sheet, rect, ...(style !== undefined && { style }) });
  }
  for (const sheet of content.sheets) fillFormulas(grid, sheet);
  for (const chart of content.charts) {
    grid.addChart({ ...chart, series: chart.series.map((series) => ({ ...series })) });
  }
  for (const [key, value] of content.settings) grid.settings.set(key, value);
  keepXml(grid, content);
  const first = content.sheets.find((sheet) => sheet.hidden === undefined) ?? content.sheets[0];
  if (first) {
    grid.activate(first.name);
    grid.select(first.name, { row: 0, column: 0, rows: 1, columns: 1 });
  }
}

/** The XML that a file brought, under ids that no part made later has. */
export function keepXml(
  { customXml }: Pick<Grid, "customXml">,
  content: Pick<WorkbookContent, "customXml">,
): void {
  content.customXml?.forEach((xml, at) => customXml.set(`of the file, ${at + 1}`, xml));
}

/** Leaves exactly the content's sheets, empty. A grid can't be without a sheet in between. */
function clear(grid: Grid, content: WorkbookContent): void {
  for (const { id } of [...grid.charts]) grid.removeChart(id);
  for (const { id } of [...grid.tables]) grid.removeTable(id);
  grid.names.clear();
  grid.settings.clear();
  grid.customXml.clear();
  const taken = new Set(content.sheets.map(({ name }) => name.toLowerCase()));
  const old = grid.sheetNames().map((name, index) => {
    let leaving = `Leaving ${index + 1}`;
    while (taken.has(leaving.toLowerCase())) leaving += "_";
    grid.renameSheet(name, leaving);
    return leaving;
  });
  for (const { name } of content.sheets) grid.addSheet(name);
  for (const name of old) grid.deleteSheet(name);
}

function fillCells(grid: Grid, sheet: SheetContent): void {
  const columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = sheet.cells.length;
  if (rows > 0 && columns > 0) {
    const computed = cellsOfFormulas(sheet.formulas, columns);
    const cells = sheet.cells.map((row, r) =>
      Array.from({ length: columns }, (_, c) =>
        computed.has(r * columns + c) ? null : asWritten(row[c] ?? null),
      ),
    );
    grid.setCells(sheet.name, { row: 0, column: 0, rows, columns }, cells);
  }
  for (const { rect, format } of sheet.formats) grid.setNumberFormat(sheet.name, rect, format);
  for (const { rect, style } of sheet.styles) {
    const { bold, fill: paint, colour, wrap } = style;
    const shown = {
      ...(bold !== undefined && { bold }),
      ...(paint !== undefined && { fill: paint }),
      ...(colour !== undefined && { colour }),
      ...(wrap !== undefined && { wrap }),
    };
    if (Object.keys(shown).length > 0) grid.setStyle(sheet.name, rect, shown);
  }
  sheet.columnWidths.forEach((points, column) => {
    if (points !== undefined && points !== STANDARD_COLUMN_POINTS) {
      grid.setColumnWidth(sheet.name, column, 1, points);
    }
  });
  for (const row of sheet.hiddenRows ?? []) grid.setRowsHidden(sheet.name, row, 1, true);
  if (sheet.frozenRows + sheet.frozenColumns > 0) {
    grid.freeze(sheet.name, sheet.frozenRows, sheet.frozenColumns);
  }
}

/** Cells that a formula will fill by itself: a value in one of them would block it. */
function cellsOfFormulas(formulas: readonly FormulaContent[], columns: number): Set<number> {
  const cells = new Set<number>();
  for (const { row, column, spill } of formulas) {
    const rect: GridRect = spill ?? { row, column, rows: 1, columns: 1 };
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) cells.add(r * columns + c);
    }
  }
  return cells;
}

/** Text is marked as text, so that "0012" or "=not a formula" comes out as it went in. */
export function asWritten(value: GridValue): GridValue {
  return typeof value === "string" && !ERRORS.has(value) ? `'${value}` : value;
}

function fillFormulas(grid: FillableGrid, sheet: SheetContent): void {
  if (sheet.formulas.length === 0) return;
  const byRow = new Map<number, FormulaContent[]>();
  for (const formula of sheet.formulas) {
    byRow.set(formula.row, [...(byRow.get(formula.row) ?? []), formula]);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  // Neighbouring rows go together: one call per formula is slow in a grid that people see.
  for (let start = 0; start < rows.length;) {
    let end = start + 1;
    while (end < rows.length && rows[end] === (rows[end - 1] ?? 0) + 1) end++;
    writeBlock(
      grid,
      sheet.name,
      rows.slice(start, end).flatMap((row) => byRow.get(row) ?? []),
    );
    start = end;
  }
  for (const { row, column } of sheet.formulas) {
    grid.setCached?.(sheet.name, row, column, sheet.cells[row]?.[column] ?? null);
  }
}

function writeBlock(grid: Grid, sheet: string, formulas: readonly FormulaContent[]): void {
  const columns = formulas.map(({ column }) => column);
  const left = columns.reduce((a, b) => Math.min(a, b), Infinity);
  const right = columns.reduce((a, b) => Math.max(a, b), 0);
  const top = formulas[0]?.row ?? 0;
  const bottom = formulas[formulas.length - 1]?.row ?? top;
  const cells: (string | undefined)[][] = Array.from({ length: bottom - top + 1 }, () =>
    new Array<undefined>(right - left + 1).fill(undefined),
  );
  for (const { row, column, formula } of formulas) {
    const line = cells[row - top];
    if (line) line[column - left] = formula;
  }
  const rect = { row: top, column: left, rows: cells.length, columns: right - left + 1 };
  grid.setCells(sheet, rect, cells);
}
