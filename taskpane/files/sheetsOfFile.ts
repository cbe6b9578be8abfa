import type { FormatRun, SheetContent, WorkbookContent } from "../../grid/files/content";
import { ENCODING_NAMES } from "../../grid/files/encodings";
import { InputError } from "../../src/errors";
import type { FreeNames } from "../../src/plan/workbook/freeNames";
import type { NumberKind, Operation, PlacedFormat } from "../../src/plan/workbook/operations";
import type { Cell } from "../../src/table/cell";
import { count, list, text } from "../../src/plan/words/sentence";
import { say } from "../words/say";

/** A file that was read, to be put on sheets. */
export interface FileRead {
  /** Of the file, for messages. */
  readonly name: string;
  readonly content: WorkbookContent;
}

/** What adding files does to the workbook. */
export interface SheetsOfFiles {
  readonly operations: readonly Operation[];
  /** Names that the sheets get. */
  readonly sheets: readonly string[];
  /** What is in doubt, and what stays behind, in sentences. */
  readonly notes: readonly string[];
}

/** More at once would keep Excel for minutes. */
export const mostCells = 2_000_000;
export const mostSheets = 20;

/** Rows in doubt that are told in full, of each file. */
const mostDoubts = 3;
/** Rows that tell how wide a column is to be, and the widest, in characters. */
const rowsOfWidth = 60;
const widest = 40;

function widthOf({ cells }: SheetContent): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Of a number format what our own formats know: days, shares and text. */
function kindOf(format: string): NumberKind | undefined {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (bare === "@") return "text";
  if (/[yd]/.test(bare) && !/general/.test(bare)) return "date";
  return bare.includes("%") ? "percent" : undefined;
}

function formatsOf({ cells, formats }: SheetContent, columns: number): PlacedFormat[] {
  const first = cells.slice(0, rowsOfWidth);
  const widths = Array.from({ length: columns }, (_, column): PlacedFormat => {
    const lengths = first.map((row) => String(row[column] ?? "").length);
    const widthChars = Math.min(widest, Math.max(8, ...lengths) + 2);
    return { rect: { row: 0, column, rows: 1, columns: 1 }, format: { widthChars } };
  });
  const numbers = formats.flatMap(({ rect, format }: FormatRun): PlacedFormat[] => {
    const number = kindOf(format);
    return number === undefined ? [] : [{ rect, format: { number } }];
  });
  return [...widths, ...numbers];
}

function operationsOf(sheet: SheetContent, name: string): Operation[] {
  const columns = widthOf(sheet);
  const cells = sheet.cells.map((row): Cell[] =>
    Array.from({ length: columns }, (_, column) => row[column] ?? null),
  );
  const rect = { row: 0, column: 0, rows: cells.length, columns };
  return [
    { kind: "add sheet", sheet: name },
    { kind: "format", sheet: name, formats: formatsOf(sheet, columns) },
    { kind: "write", sheet: name, rect, cells },
  ];
}

/** What of a file is in doubt, and what stays behind. */
function notesOf({ name, content }: FileRead, kept: readonly SheetContent[]): string[] {
  const { sheets, leftOut, doubts = [], decoded = [], charts } = content;
  const file = text(name);
  const formulas = kept.reduce((sum, sheet) => sum + sheet.formulas.length, 0);
  const hidden = kept.reduce((sum, sheet) => sum + (sheet.hiddenRows?.length ?? 0), 0);
  const unsure = decoded.find(({ sure, choices }) => !sure && choices.length > 0);
  const behind = sheets.filter((sheet) => sheet.hidden !== undefined && sheet.cells.length > 0);
  const things = [...leftOut, ...(charts.length > 0 ? [say("add file: charts")] : [])];
  const more = doubts.length - mostDoubts;
  return [
    ...(unsure === undefined
      ? []
      : [say("add file: encoding", { file, name: text(ENCODING_NAMES[unsure.encoding]) })]),
    ...doubts.slice(0, mostDoubts).map(({ message }) => message),
    ...(more > 0 ? [say("add file: more doubts", { rows: count(more) })] : []),
    ...(formulas > 0 ? [say("add file: formulas", { file, formulas: count(formulas) })] : []),
    ...(hidden > 0 ? [say("add file: hidden rows", { file, rows: count(hidden) })] : []),
    ...(behind.length > 0
      ? [
          say("add file: hidden sheets", {
            file,
            sheets: list(behind.map((sheet) => text(sheet.name))),
          }),
        ]
      : []),
    ...(things.length > 0
      ? [say("add file: left out", { file, things: list(things.map(text)) })]
      : []),
  ];
}

/**
 * The sheets of files as operations: values as they were read, texts as texts, each sheet under a name
 * that nothing has yet. Looks, charts and formulas stay behind, which is said.
 *
 * @throws InputError where there is nothing in them, or more than a workbook takes at once
 */
export function sheetsOfFiles(files: readonly FileRead[], names: FreeNames): SheetsOfFiles {
  const kept = files.map((file) => ({
    file,
    sheets: file.content.sheets.filter(
      ({ cells, hidden }) => cells.length > 0 && hidden === undefined,
    ),
  }));
  const empty = kept.find(({ sheets }) => sheets.length === 0);
  if (empty !== undefined) {
    throw new InputError(say("add file: nothing in it", { file: text(empty.file.name) }));
  }
  const all = kept.flatMap(({ sheets }) => sheets);
  const cells = all.reduce((sum, sheet) => sum + sheet.cells.length * widthOf(sheet), 0);
  if (all.length > mostSheets || cells > mostCells) {
    throw new InputError(
      say("add file: too much", {
        ...{ sheets: count(all.length), cells: count(cells) },
        ...{ mostSheets: count(mostSheets), mostCells: count(mostCells) },
      }),
    );
  }
  const named = all.map((sheet) => ({ sheet, name: names.sheet(sheet.name) }));
  return {
    operations: named.flatMap(({ sheet, name }) => operationsOf(sheet, name)),
    sheets: named.map(({ name }) => name),
    notes: kept.flatMap(({ file, sheets }) => notesOf(file, sheets)),
  };
}
