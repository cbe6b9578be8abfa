import { maySpill, storedFormula } from "./formulaText";
import { rectToA1 } from "./a1";
import { STANDARD_COLUMN_POINTS } from "./content";
import { fileText, plainFileText } from "./fileText";
import { POINTS_PER_WIDTH } from "./fromXlsxSheet";
import { MOST_FORMULA_CHARACTERS } from "./sheetLimits";
import { toXlsxChart } from "./toXlsxChart";
import type { Cell, CellStyle as FileStyle, TableDefinition, WriteSheet } from "hucre/xlsx";
import type { GridRect, GridValue } from "../grid";
import type {
  CellStyle,
  FormulaContent,
  SheetContent,
  TableContent,
  WorkbookContent,
} from "./content";

/** One sheet of the content as the library writes it, with its tables and charts. */
export function toXlsxSheet(sheet: SheetContent, content: WorkbookContent): WriteSheet {
  const charts = content.charts.filter((chart) => chart.sheet === sheet.name);
  const tables = content.tables.filter((table) => table.sheet === sheet.name);
  const cells = styledCells(sheet);
  for (const formula of sheet.formulas) {
    if (isTooLong(formula)) continue;
    const key = `${formula.row},${formula.column}`;
    cells.set(key, { ...cells.get(key), ...formulaCell(formula, sheet) });
  }
  const definitions = tables.map((table) => tableOf(table, sheet));
  return {
    name: sheet.name,
    rows: rowsOf(sheet, tables, definitions),
    cells,
    columns: sheet.columnWidths.map((points) =>
      points === undefined
        ? {}
        : points === 0
          ? { hidden: true }
          : { width: Math.round((points / POINTS_PER_WIDTH) * 100) / 100 },
    ),
    merges: sheet.merges.map((rect) => ({
      startRow: rect.row,
      startCol: rect.column,
      endRow: rect.row + rect.rows - 1,
      endCol: rect.column + rect.columns - 1,
    })),
    ...((sheet.rowHeights ?? sheet.hiddenRows) && { rowDefs: rowDefsOf(sheet) }),
    ...(sheet.frozenRows + sheet.frozenColumns > 0 && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
    ...(sheet.hidden === "very" ? { veryHidden: true } : sheet.hidden && { hidden: true }),
    view: {
      ...(sheet.gridlines === false && { showGridLines: false }),
      ...(sheet.tabColour && { tabColor: { rgb: bareHex(sheet.tabColour) } }),
    },
    pageSetup: pageSetupOf(sheet),
    tables: definitions,
    charts: charts.map((chart) => toXlsxChart(chart, sheet)),
  };
}

function rowDefsOf(sheet: SheetContent): NonNullable<WriteSheet["rowDefs"]> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of sheet.rowHeights ?? []) if (height > 0) rows.set(row, { height });
  for (const row of sheet.hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

/** Rows as files hold them: the header cells of a table are its column names, to the letter. */
function rowsOf(
  sheet: SheetContent,
  tables: readonly TableContent[],
  definitions: readonly TableDefinition[],
): GridValue[][] {
  const rows = sheet.cells.map((row) =>
    row.map((value) => (typeof value === "string" ? fileText(value) : value)),
  );
  tables.forEach(({ rect }, index) => {
    const header = rows[rect.row];
    definitions[index]?.columns.forEach(({ name }, column) => {
      if (header) header[rect.column + column] = name;
    });
  });
  return rows;
}

/** Widest sheet, in points, that reads well on an upright page. */
const UPRIGHT_POINTS = 760;

/** On paper, a sheet is one page wide and as many long as it needs, headers on each of them. */
function pageSetupOf(sheet: SheetContent): NonNullable<WriteSheet["pageSetup"]> {
  const columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  let width = 0;
  for (let c = 0; c < columns; c++) width += sheet.columnWidths[c] ?? STANDARD_COLUMN_POINTS;
  return {
    orientation: width > UPRIGHT_POINTS ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(sheet.frozenRows > 0 && { printTitlesRow: `$1:$${sheet.frozenRows}` }),
  };
}

function styledCells(sheet: SheetContent): Map<string, Partial<Cell>> {
  const styles = new Map<string, FileStyle>();
  for (const { rect, style } of sheet.styles) {
    const written = fileStyle(style);
    eachCell(rect, (key) => styles.set(key, written));
  }
  for (const { rect, format } of sheet.formats) {
    // Cells of one run with one look share one object, as a million of them may.
    const made = new Map<FileStyle | undefined, FileStyle>();
    eachCell(rect, (key) => {
      const under = styles.get(key);
      const both = made.get(under) ?? { ...under, numFmt: format };
      made.set(under, both);
      styles.set(key, both);
    });
  }
  return new Map([...styles].map(([key, style]) => [key, { style }]));
}

function eachCell(rect: GridRect, visit: (key: string) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      visit(`${row},${column}`);
    }
  }
}

function fileStyle(style: CellStyle): FileStyle {
  const { bold, italic, size, colour, fill, wrap, align, indent, underline } = style;
  const hasFont = bold || italic || size !== undefined || colour !== undefined;
  return {
    ...(hasFont && {
      font: {
        name: "Calibri",
        size: size ?? 11,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(colour && { color: { rgb: bareHex(colour) } }),
      },
    }),
    ...(fill && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: bareHex(fill) } },
    }),
    alignment: {
      vertical: "center",
      ...(wrap && { wrapText: true }),
      ...(align && { horizontal: align }),
      ...(indent !== undefined && { horizontal: align ?? "left", indent }),
    },
    ...(underline && {
      border: { bottom: { style: "thin", color: { rgb: bareHex(underline) } } },
    }),
  };
}

/** Excel refuses such a file; the cell keeps its value. */
export function isTooLong({ formula }: FormulaContent): boolean {
  return formula.length > MOST_FORMULA_CHARACTERS;
}

function formulaCell(formula: FormulaContent, sheet: SheetContent): Partial<Cell> {
  const value = sheet.cells[formula.row]?.[formula.column] ?? null;
  const cell: Partial<Cell> = {
    formula: plainFileText(storedFormula(formula.formula)),
    ...(value !== null && { formulaResult: typeof value === "string" ? fileText(value) : value }),
  };
  if (!formula.spill && !maySpill(formula.formula)) return cell;
  // Without this mark Excel would take one value out of the result and show "@" before it.
  const rect = formula.spill ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 };
  return { ...cell, formulaType: "array", formulaRef: rectToA1(rect), formulaDynamic: true };
}

/** Excel refuses a table whose column names differ from its header cells, or repeat. */
function tableOf(table: TableContent, sheet: SheetContent): TableDefinition {
  const header = sheet.cells[table.rect.row] ?? [];
  const used = new Set<string>();
  const columns = Array.from({ length: table.rect.columns }, (_, index) => {
    const cell = header[table.rect.column + index] ?? null;
    let name = cell === null ? `Column${index + 1}` : String(cell);
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${String(cell)}${n}`;
    used.add(name.toLowerCase());
    return { name: fileText(name) };
  });
  return {
    name: table.name,
    displayName: table.name,
    // A table without a data row is one that Excel calls damaged.
    range: rectToA1({ ...table.rect, rows: Math.max(2, table.rect.rows) }),
    columns,
    style: table.style ?? "TableStyleLight9",
  };
}

function bareHex(colour: string): string {
  return colour.replace(/^#/, "").toUpperCase();
}
