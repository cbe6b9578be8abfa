import type { GridValue } from "../../grid/grid";
import { isWholeColumns, isWholeRows } from "./address";
import { rowsArgument, textArgument } from "./arguments";
import { autoCorrect } from "./autoCorrect";
import type { Area, Book } from "./book";
import { valuesAsJson } from "./dataTypes";
import { checkFilters } from "./filters";
import { nearUse } from "./nearUse";
import { shownText } from "./shownText";
import { invalidArgument } from "./hostError";
import type { HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";
import type { Language } from "./strictness";
import { typedText } from "./typed";
import type { Typed } from "./typed";

/** Excel gives no cells of whole columns and rows: its properties are null there. */
function isUnbounded(area: Area): boolean {
  return isWholeColumns(area.rect) || isWholeRows(area.rect);
}

function blankAsText(cells: GridValue[][]): GridValue[][] {
  return cells.map((row) => row.map((cell) => cell ?? ""));
}

/** What is written, cell by cell; a single value stands for every cell. */
function cellsToWrite(area: Area, value: unknown, name: string): readonly (readonly unknown[])[] {
  const { rows, columns } = area.rect;
  if (!Array.isArray(value)) {
    if (isUnbounded(area)) throw invalidArgument(`${name} can't be set for whole columns or rows.`);
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  }
  const given = rowsArgument(value, name);
  if (given.length !== rows || given.some((row) => row.length !== columns)) {
    throw invalidArgument(
      `The number of rows or columns in ${name} (${given.length} x ${given[0]?.length ?? 0}) ` +
        `doesn't match the range (${rows} x ${columns}).`,
    );
  }
  return given;
}

/** When and in whose language cells are typed. */
interface Typing {
  readonly year: number;
  readonly language: Language;
}

/** Null leaves a cell as it is; text is read as if it were typed. */
function typedCell(value: unknown, format: string, typed: Typing): Typed | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return typedText(value, format, typed.year, typed.language);
  if (typeof value === "number" || typeof value === "boolean") {
    return { cell: format === "@" ? `'${String(value)}` : value };
  }
  throw invalidArgument("A cell takes a number, text, true or false.");
}

function writeCells(book: Book, area: Area, value: unknown, name: string): void {
  const given = cellsToWrite(area, value, name);
  checkFilters(book, area);
  const { sheet, rect } = area;
  const formats = book.grid.numberFormats(sheet.name, rect);
  const { language, readsValuesInLanguage } = book.switches;
  const isLocal = name === "formulasLocal" || readsValuesInLanguage;
  const typing: Typing = {
    year: new Date().getFullYear(),
    language: isLocal ? language : "en-US",
  };
  const typed = given.map((row, i) =>
    row.map((cell, j) => typedCell(cell, formats[i]?.[j] ?? "General", typing)),
  );
  const cells = typed.map((row) => row.map((cell) => cell?.cell));
  book.grid.setCells(sheet.name, rect, cells);
  for (const [i, row] of typed.entries()) {
    for (const [j, cell] of row.entries()) {
      if (cell?.format === undefined || formats[i]?.[j] !== "General") continue;
      const where = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      book.grid.setNumberFormat(sheet.name, where, cell.format);
    }
  }
  autoCorrect(book, area, cells);
}

function writeFormats(book: Book, area: Area, value: unknown): void {
  const { sheet, rect } = area;
  if (!Array.isArray(value)) {
    if (value === null) return;
    const format = textArgument(value, "numberFormat");
    book.grid.setNumberFormat(sheet.name, nearUse(book, sheet, rect), format);
    return;
  }
  for (const [i, row] of cellsToWrite(area, value, "numberFormat").entries()) {
    let start = 0;
    // Neighbours of one format are written together.
    for (let j = 1; j <= row.length; j++) {
      if (j < row.length && row[j] === row[start]) continue;
      const format = row[start];
      const run = { row: rect.row + i, column: rect.column + start, rows: 1, columns: j - start };
      if (format !== null) {
        book.grid.setNumberFormat(sheet.name, run, textArgument(format, "numberFormat"));
      }
      start = j;
    }
  }
}

/** The type of a value as Excel names it. */
function valueType(value: GridValue): string {
  if (value === null) return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) ? "Error" : "String";
}

/** What the cells of an area hold: values, formulas, formats and the text that they show. */
export function cellProperties(book: Book, area: Area): Record<string, HostProperty> {
  const { grid } = book;
  const values = (): GridValue[][] => grid.values(area.sheet.name, area.rect);
  const bounded =
    <T>(read: () => T) =>
    () =>
      isUnbounded(area) ? null : read();
  const formulas = bounded(() => blankAsText(grid.formulas(area.sheet.name, area.rect)));
  const formats = bounded(() => grid.numberFormats(area.sheet.name, area.rect));
  const writing =
    (name: string) =>
    (value: unknown): void =>
      writeCells(book, area, value, name);
  return {
    Values: {
      get: bounded(() => blankAsText(values())),
      set: writing("values"),
    },
    Formulas: { get: formulas, set: writing("formulas") },
    FormulasLocal: { get: formulas, set: writing("formulasLocal") },
    NumberFormat: { get: formats, set: (value) => writeFormats(book, area, value) },
    NumberFormatLocal: { get: formats, set: (value) => writeFormats(book, area, value) },
    Text: readOnly(
      bounded(() => {
        const shown = grid.numberFormats(area.sheet.name, area.rect);
        return values().map((row, i) =>
          row.map((value, j) =>
            shownText(value, shown[i]?.[j] ?? "General", book.switches.language),
          ),
        );
      }),
    ),
    ValuesAsJson: readOnly(bounded(() => valuesAsJson(book, area))),
    ValueTypes: readOnly(bounded(() => values().map((row) => row.map(valueType)))),
  };
}
