import { resolveThemeColor } from "hucre/xlsx";
import { fromXlsxFormulas, positionOf } from "./fromXlsxFormulas";
import type { FormulaText } from "./fromXlsxFormulas";
import { cutTexts } from "./longTexts";
import { runsOf } from "./runs";
import { serialOfDate } from "./serialOfDate";
import { withinRoom } from "./withinRoom";
import type { CellStyle as FileStyle, Sheet } from "hucre/xlsx";
import type { GridRect, GridValue } from "../grid";
import type {
  CellStyle,
  FormatRun,
  FormulaContent,
  RowDoubt,
  SheetContent,
  StyleRun,
} from "./content";

/** Points of one unit of a file's column width, seven pixels of the default font. */
export const POINTS_PER_WIDTH = 5.25;

/** A sheet, and what of it could not be kept. */
export interface SheetRead {
  readonly content: SheetContent;
  readonly doubts: readonly RowDoubt[];
  readonly leftOut: readonly string[];
}

/**
 * One sheet as the library read it, as our content.
 *
 * @param formulaText - how many characters of formulas may still be read, of all sheets together
 */
export function fromXlsxSheet(
  sheet: Sheet,
  themeColours: readonly string[],
  formulaText: FormulaText,
): SheetRead {
  const values = trimmed(sheet.rows.map((row) => row.map(valueOf)));
  const { rows: cells, doubts } = cutTexts(sheet.name, values);
  const { formulas, leftOut } = fromXlsxFormulas(sheet, cells, formulaText);
  return { content: contentFrom(sheet, cells, formulas, themeColours), doubts, leftOut };
}

function contentFrom(
  sheet: Sheet,
  cells: SheetContent["cells"],
  formulas: readonly FormulaContent[],
  themeColours: readonly string[],
): SheetContent {
  const { formats, styles } = looksOf(sheet, themeColours);
  return {
    name: sheet.name,
    cells,
    formulas,
    formats,
    styles,
    columnWidths: (sheet.columns ?? []).map((column) =>
      column.hidden ? 0 : column.width === undefined ? undefined : column.width * POINTS_PER_WIDTH,
    ),
    ...(sheet.rowDefs && rowsOf(sheet.rowDefs)),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    merges: mergesOf(sheet, cells),
    ...(sheet.veryHidden
      ? { hidden: "very" as const }
      : sheet.hidden && { hidden: "hidden" as const }),
    ...(sheet.view?.showGridLines === false && { gridlines: false }),
    ...(sheet.view?.tabColor?.rgb && { tabColour: hex(sheet.view.tabColor.rgb) }),
  };
}

/** So many rows and columns every sheet shows, full or not. */
const SHOWN_ROWS = 1000;
const SHOWN_COLUMNS = 26;

/** Merged cells, as far as something is shown there. */
function mergesOf({ merges = [] }: Sheet, cells: SheetContent["cells"]): GridRect[] {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), SHOWN_COLUMNS);
  const take = withinRoom(Math.max(SHOWN_ROWS, cells.length), columns);
  return merges.flatMap(({ startRow, startCol, endRow, endCol }) => {
    const rect = {
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    };
    return take(rect) ?? [];
  });
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
