import { runsOf } from "./runs";
import { STANDARD_COLUMN_POINTS } from "./content";
import type { Grid, GridStyle } from "../grid";
import type { CellStyle, FormulaContent, SheetContent, WorkbookContent } from "./content";

/**
 * All that a grid holds, ready to be written. A grid doesn't tell what it froze: rows above the
 * data of a table that begins in the first row count as frozen.
 */
export function contentOf(grid: Grid): WorkbookContent {
  return {
    sheets: grid.sheetNames().map((name) => sheetOf(grid, name)),
    tables: grid.tables.map(({ name, sheet, rect, style }) => ({
      name,
      sheet,
      rect,
      ...(style !== undefined && { style }),
    })),
    names: new Map(grid.names),
    charts: grid.charts.map((chart) => ({
      name: chart.name,
      sheet: chart.sheet,
      kind: chart.kind,
      title: chart.title,
      xTitle: chart.xTitle,
      yTitle: chart.yTitle,
      series: chart.series.map((series) => ({ ...series })),
      left: chart.left,
      top: chart.top,
      width: chart.width,
      height: chart.height,
    })),
    settings: new Map(grid.settings),
    ...(grid.customXml.size > 0 && { customXml: [...grid.customXml.values()] }),
    leftOut: [],
  };
}

function sheetOf(grid: Grid, name: string): SheetContent {
  const used = grid.usedRange(name);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  const rect = { row: 0, column: 0, rows, columns };
  const cells = used ? grid.values(name, rect) : [];
  const headed = grid.tables.some((table) => table.sheet === name && table.rect.row === 0);
  return {
    name,
    cells,
    formulas: used ? formulasOf(grid, name, rows, columns) : [],
    ...looksOf(grid, name, rows, columns),
    ...hiddenOf(grid, name, rows),
    columnWidths: Array.from({ length: columns }, (_, column) => {
      const points = grid.columnWidth(name, column);
      return points === STANDARD_COLUMN_POINTS ? undefined : points;
    }),
    frozenRows: headed ? 1 : 0,
    frozenColumns: 0,
    merges: [],
  };
}

function hiddenOf(grid: Grid, name: string, rows: number): Pick<SheetContent, "hiddenRows"> {
  const hiddenRows = grid.hiddenRows(name, 0, rows);
  return hiddenRows.length > 0 ? { hiddenRows } : {};
}

function formulasOf(grid: Grid, name: string, rows: number, columns: number): FormulaContent[] {
  const rect = { row: 0, column: 0, rows, columns };
  const values = grid.values(name, rect);
  const formulas: FormulaContent[] = [];
  grid.formulas(name, rect).forEach((line, row) => {
    line.forEach((cell, column) => {
      // Text that begins with "=" is its own value; no formula computes its own text.
      const typed = typeof cell === "string" && cell.startsWith("=");
      if (!typed || cell === values[row]?.[column]) return;
      const spill = grid.spillRange?.(name, row, column);
      formulas.push({ row, column, formula: cell, ...(spill && { spill }) });
    });
  });
  return formulas;
}

function looksOf(
  grid: Grid,
  name: string,
  rows: number,
  columns: number,
): Pick<SheetContent, "formats" | "styles"> {
  if (rows === 0 || columns === 0) return { formats: [], styles: [] };
  const formats = grid.numberFormats(name, { row: 0, column: 0, rows, columns });
  const known = new Map<string, CellStyle>();
  const styleAt = (row: number, column: number): CellStyle | undefined => {
    const style: GridStyle = grid.style(name, row, column);
    const key = `${style.bold ?? ""}|${style.fill ?? ""}|${style.colour ?? ""}|${style.wrap ?? ""}`;
    if (key === "|||" || key === "false|||" || key === "false|||false") return undefined;
    const same = known.get(key) ?? style;
    known.set(key, same);
    return same;
  };
  return {
    formats: runsOf(rows, columns, (row, column) => {
      const format = formats[row]?.[column];
      return format === "General" || format === "" ? undefined : format;
    }).map(({ rect, value }) => ({ rect, format: value })),
    styles: runsOf(rows, columns, styleAt).map(({ rect, value }) => ({ rect, style: value })),
  };
}
