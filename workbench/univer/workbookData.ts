import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign } from "@univerjs/core";
import type {
  ICellData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import { STANDARD_COLUMN_POINTS } from "../../grid/files/content";
import type { CellStyle, SheetContent, WorkbookContent } from "../../grid/files/content";
import { contentFrom } from "./cellContent";
import { pixelsPerPoint, styleFrom } from "./cellStyles";
import { rangeOf } from "./rects";
import { emptySheet } from "./startUniver";

type Cells = Record<number, Record<number, ICellData>>;

/**
 * A workbook as Univer opens it: everything that files carry and the `Grid` interface does not
 * (merged cells, row heights, alignment, hidden sheets) is shown, too. Formulas come without their
 * last values, so that they are computed when the workbook opens.
 */
export function workbookDataFrom(content: WorkbookContent): Partial<IWorkbookData> {
  const byId: Record<string, IStyleData> = {};
  const styles = createStyles((style) => {
    const id = `s${String(Object.keys(byId).length + 1)}`;
    byId[id] = style;
    return id;
  });
  const sheets = content.sheets.map((sheet) => sheetDataFrom(sheet, styles));
  return {
    name: "Workbook",
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: byId,
  };
}

/** The styles of a workbook, each kept once. */
export interface StyleTable {
  get(id: string): IStyleData | undefined;
  /** The id of a style; equal styles share one. */
  idOf(style: IStyleData): string;
}

/** @param keep - adds a style to the workbook and returns its id */
export function createStyles(keep: (style: IStyleData) => string | undefined): StyleTable {
  const byId = new Map<string, IStyleData>();
  const ids = new Map<string, string>();
  return {
    get: (id) => byId.get(id),
    idOf(style) {
      const key = JSON.stringify(style);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = keep(style) ?? "";
      ids.set(key, id);
      byId.set(id, style);
      return id;
    },
  };
}

/** One sheet as Univer takes it, under an id of its own. */
export function sheetDataFrom(content: SheetContent, styles: StyleTable): IWorksheetData {
  const columns = content.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const empty = emptySheet(content.name);
  return {
    ...empty,
    cellData: cellsFrom(content, styles),
    rowCount: Math.max(empty.rowCount, content.cells.length + 200),
    columnCount: Math.max(empty.columnCount, columns + 5),
    columnData: Object.fromEntries(
      widthsOf(content, columns).flatMap((points, column) =>
        points === undefined ? [] : [[column, { w: Math.round(points * pixelsPerPoint) }]],
      ),
    ),
    rowData: rowsFrom(content),
    mergeData: content.merges.map(rangeOf),
    freeze: {
      xSplit: content.frozenColumns,
      ySplit: content.frozenRows,
      startRow: content.frozenRows > 0 ? content.frozenRows : -1,
      startColumn: content.frozenColumns > 0 ? content.frozenColumns : -1,
    },
    hidden: content.hidden === undefined ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: content.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(content.tabColour !== undefined && { tabColor: content.tabColour }),
  };
}

function rowsFrom({ rowHeights, hiddenRows = [] }: SheetContent): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const [row, points] of rowHeights ?? []) {
    rows[row] = { h: Math.round(points * pixelsPerPoint), ia: BooleanNumber.FALSE };
  }
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Files without widths, such as CSV, get columns in which their text can be read. */
function widthsOf(content: SheetContent, columns: number): readonly (number | undefined)[] {
  if (content.columnWidths.some((points) => points !== undefined)) return content.columnWidths;
  const looked = content.cells.slice(0, 200);
  return Array.from({ length: columns }, (_column, column) => {
    const longest = looked.reduce(
      (most, row) => Math.max(most, String(row[column] ?? "").length),
      0,
    );
    const points = Math.min(40, longest) * pointsPerCharacter + 8;
    return points > STANDARD_COLUMN_POINTS ? points : undefined;
  });
}

/** Of the default font. */
const pointsPerCharacter = 6;

function cellsFrom(content: SheetContent, styles: StyleTable): Cells {
  const cells: Cells = {};
  content.cells.forEach((line, row) => {
    const made: Record<number, ICellData> = {};
    line.forEach((value, column) => {
      if (value === null || value === "") return;
      made[column] =
        typeof value === "string" ? { v: value, t: CellValueType.STRING } : valueCell(value);
    });
    cells[row] = made;
  });
  // A value in a cell that a formula fills by itself would block it.
  for (const { row, column, formula, spill } of content.formulas) {
    if (spill) removeValues(cells, rangeOf(spill));
    (cells[row] ??= {})[column] = { f: formula };
  }
  applyLooks(cells, content, styles);
  return cells;
}

function valueCell(value: number | boolean): ICellData {
  const { v, t } = contentFrom(value);
  return { ...(v !== undefined && { v }), ...(t !== undefined && { t }) };
}

function removeValues(cells: Cells, range: ReturnType<typeof rangeOf>): void {
  for (let row = range.startRow; row <= range.endRow; row += 1) {
    for (let column = range.startColumn; column <= range.endColumn; column += 1) {
      const line = cells[row];
      if (line) line[column] = {};
    }
  }
}

function applyLooks(cells: Cells, content: SheetContent, styles: StyleTable): void {
  const add = (rect: SheetContent["merges"][number], style: IStyleData): void => {
    const range = rangeOf(rect);
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const line = (cells[row] ??= {});
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const cell = (line[column] ??= {});
        const before = typeof cell.s === "string" ? styles.get(cell.s) : undefined;
        cell.s = styles.idOf({ ...before, ...style });
      }
    }
  };
  for (const { rect, format } of content.formats) add(rect, { n: { pattern: format } });
  for (const { rect, style } of content.styles) add(rect, fileStyle(style));
}

function fileStyle(style: CellStyle): IStyleData {
  const aligned = {
    left: HorizontalAlign.LEFT,
    center: HorizontalAlign.CENTER,
    right: HorizontalAlign.RIGHT,
  };
  return {
    ...styleFrom(style),
    ...(style.italic === true && { it: BooleanNumber.TRUE }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.align !== undefined && { ht: aligned[style.align] }),
    ...(style.indent !== undefined && { pd: { l: 2 + style.indent * 9 } }),
    ...(style.underline !== undefined && {
      bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: style.underline } } },
    }),
  };
}
