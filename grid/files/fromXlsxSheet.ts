import { resolveThemeColor } from "hucre/xlsx";
import { a1ToRect } from "./a1";
import { typedFormula } from "./formulaText";
import { runsOf } from "./runs";
import { serialOfDate } from "./serialOfDate";
import { shiftFormula } from "./shiftFormula";
import type { Cell, CellStyle as FileStyle, Sheet } from "hucre/xlsx";
import type { GridValue } from "../grid";
import type { CellStyle, FormatRun, FormulaContent, SheetContent, StyleRun } from "./content";

/** Points of one unit of a file's column width, seven pixels of the default font. */
export const POINTS_PER_WIDTH = 5.25;

/** One sheet as the library read it, as our content. */
export function fromXlsxSheet(sheet: Sheet, themeColours: readonly string[]): SheetContent {
  const cells = trimmed(sheet.rows.map((row) => row.map(valueOf)));
  const { formats, styles } = looksOf(sheet, themeColours);
  return {
    name: sheet.name,
    cells,
    formulas: formulasOf(sheet.cells ?? new Map<string, Cell>()),
    formats,
    styles,
    columnWidths: (sheet.columns ?? []).map((column) =>
      column.hidden ? 0 : column.width === undefined ? undefined : column.width * POINTS_PER_WIDTH,
    ),
    ...(sheet.rowDefs && rowsOf(sheet.rowDefs)),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    merges: (sheet.merges ?? []).map((merge) => ({
      row: merge.startRow,
      column: merge.startCol,
      rows: merge.endRow - merge.startRow + 1,
      columns: merge.endCol - merge.startCol + 1,
    })),
    ...(sheet.veryHidden
      ? { hidden: "very" as const }
      : sheet.hidden && { hidden: "hidden" as const }),
    ...(sheet.view?.showGridLines === false && { gridlines: false }),
    ...(sheet.view?.tabColor?.rgb && { tabColour: hex(sheet.view.tabColor.rgb) }),
  };
}

type FileValue = Sheet["rows"][number][number];

function valueOf(value: FileValue): GridValue {
  if (value instanceof Date) return serialOfDate(value);
  return value === "" ? null : value;
}

function rowsOf(
  rows: NonNullable<Sheet["rowDefs"]>,
): Pick<SheetContent, "rowHeights" | "hiddenRows"> {
  const rowHeights = new Map<number, number>();
  const hiddenRows: number[] = [];
  for (const [row, { height, hidden }] of rows) {
    if (height !== undefined) rowHeights.set(row, height);
    // A filter hides rows as a hand does: files don't tell them apart.
    if (hidden === true || height === 0) hiddenRows.push(row);
  }
  return {
    rowHeights,
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.sort((a, b) => a - b) }),
  };
}

/** Files keep formatted blank cells; rows of nothing else at the end are no content. */
function trimmed(rows: GridValue[][]): GridValue[][] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell === null)) length--;
  return rows.slice(0, length);
}

function positionOf(key: string): { row: number; column: number } {
  const [row = "0", column = "0"] = key.split(",");
  return { row: Number(row), column: Number(column) };
}

function formulasOf(cells: ReadonlyMap<string, Cell>): FormulaContent[] {
  const shared = new Map<number, { row: number; column: number; formula: string }>();
  const formulas: FormulaContent[] = [];
  for (const [key, cell] of cells) {
    if (cell.formula === undefined) continue;
    const { row, column } = positionOf(key);
    let stored = cell.formula;
    const group = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
    if (group !== undefined) {
      // The first cell of a group carries the text; the others only point at it.
      const first = shared.get(group);
      if (stored !== "") shared.set(group, { row, column, formula: stored });
      else if (first) stored = shiftFormula(first.formula, row - first.row, column - first.column);
    }
    if (stored === "") continue;
    const spill =
      cell.formulaType === "array" && cell.formulaRef ? a1ToRect(cell.formulaRef) : undefined;
    const more = spill && spill.rows * spill.columns > 1;
    formulas.push({ row, column, formula: typedFormula(stored), ...(more && { spill }) });
  }
  return formulas;
}

function looksOf(
  sheet: Sheet,
  themeColours: readonly string[],
): { formats: FormatRun[]; styles: StyleRun[] } {
  const rows = sheet.rows.length;
  const columns = sheet.rows[0]?.length ?? 0;
  const formatAt = new Map<number, string>();
  const styleAt = new Map<number, CellStyle>();
  const known = new Map<string, CellStyle>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.style) continue;
    const { row, column } = positionOf(key);
    const { numFmt } = cell.style;
    if (numFmt && numFmt !== "General") formatAt.set(row * columns + column, numFmt);
    const style = styleOf(cell.style, themeColours);
    if (style) {
      const text = JSON.stringify(style);
      const same = known.get(text) ?? style;
      known.set(text, same);
      styleAt.set(row * columns + column, same);
    }
  }
  return {
    formats: runsOf(rows, columns, (row, column) => formatAt.get(row * columns + column)).map(
      ({ rect, value }) => ({ rect, format: value }),
    ),
    styles: runsOf(rows, columns, (row, column) => styleAt.get(row * columns + column)).map(
      ({ rect, value }) => ({ rect, style: value }),
    ),
  };
}

type FileColour = NonNullable<NonNullable<FileStyle["font"]>["color"]>;

function styleOf(style: FileStyle, themeColours: readonly string[]): CellStyle | undefined {
  const { font, fill, alignment, border } = style;
  const paint = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor : undefined;
  const fillColour = colourOf(paint, themeColours);
  const colour = colourOf(font?.color, themeColours);
  const align = alignment?.horizontal;
  const line = border?.bottom;
  const result: CellStyle = {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.size !== undefined && font.size !== 11 && { size: font.size }),
    ...(fillColour && { fill: fillColour }),
    ...(colour && colour !== "#000000" && { colour }),
    ...(alignment?.wrapText && { wrap: true }),
    ...((align === "left" || align === "center" || align === "right") && { align }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(line && { underline: colourOf(line.color, themeColours) ?? "#000000" }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

function colourOf(colour: FileColour | undefined, theme: readonly string[]): string | undefined {
  if (!colour) return undefined;
  if (colour.rgb) return hex(colour.rgb);
  if (colour.theme === undefined) return undefined;
  const base = resolveThemeColor([...theme], colour.theme, colour.tint);
  return hex(base);
}

/** "FF1F3864" (with opacity) or "1F3864" as "#1F3864". */
function hex(rgb: string): string {
  return `#${rgb.slice(-6).toUpperCase()}`;
}
