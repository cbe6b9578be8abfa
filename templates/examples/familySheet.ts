import { columnLetters } from "../../grid/files/a1";
import { HEADER, HEADER_RIGHT, INPUT, NOTE, SECTION, TITLE } from "../sample/look";
import { sheetBuilder } from "../sample/sheetBuilder";
import { formatOf, hasHeader } from "./answerFormat";
import type { SheetBuilder } from "../sample/sheetBuilder";
import type { SheetContent, TableContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";
import type { ExampleTable } from "./exampleTable";

/** A formula with what it gives. */
export interface Example {
  /** Without the namespace. */
  readonly id: string;
  readonly formula: string;
  readonly answer: readonly (readonly GridValue[])[];
}

export interface ExampleSheet {
  readonly sheet: SheetContent;
  readonly tables: readonly TableContent[];
}

/** Rows, as Excel counts them: what a block is called, and where its cells begin. */
const CAPTION = 4;
const FIRST = 5;
const STYLE = "TableStyleLight9";

/**
 * A sheet with a family's functions side by side, so that each result can grow downwards, and the
 * tables that they read between them.
 */
export function familySheet(
  family: string,
  tables: readonly ExampleTable[],
  examples: readonly Example[],
): ExampleSheet {
  const sheet = sheetBuilder();
  sheet.put("A1", family);
  sheet.style("A1", TITLE);
  sheet.height(1, 30);
  sheet.put(
    "A2",
    tables.length > 0
      ? "Yellow cells are yours to change; the functions beside them follow at once."
      : "Change a cell on Accounts or Reps, and what stands here follows.",
  );
  sheet.style("A2", NOTE);
  const widths: number[] = [];
  const placed: TableContent[] = [];
  const left = new Set(tables);
  for (const example of examples) {
    // Each table stands right before the first function that reads it.
    for (const table of [...left].filter(({ name }) => example.formula.includes(`${name}[`))) {
      placed.push(putTable(sheet, family, table, widths));
      widths.push(18);
      left.delete(table);
    }
    putExample(sheet, example, widths);
    widths.push(18);
  }
  const [unread] = left;
  if (unread) throw new Error(`No example of ${family} reads the table ${unread.name}.`);
  const content = sheet.content(family, { widths, gridlines: false, tabColour: "#70AD47" });
  return { sheet: content, tables: placed };
}

function putTable(
  sheet: SheetBuilder,
  family: string,
  { name, columns, rows }: ExampleTable,
  widths: number[],
): TableContent {
  const left = widths.length;
  const last = FIRST + rows.length;
  putCaption(sheet, name, left, columns.length);
  sheet.put(`${columnLetters(left)}${FIRST}`, [columns.map(({ header }) => header), ...rows]);
  columns.forEach(({ header, format }, c) => {
    const letters = columnLetters(left + c);
    const cells = `${letters}${FIRST + 1}:${letters}${last}`;
    sheet.style(`${letters}${FIRST}`, format === undefined ? HEADER : HEADER_RIGHT);
    sheet.style(cells, INPUT);
    if (format !== undefined) sheet.format(cells, format);
    widths.push(widthOf([header, ...rows.map((row) => row[c] ?? null)], format));
  });
  const rect = { row: FIRST - 1, column: left, rows: rows.length + 1, columns: columns.length };
  return { name, sheet: family, rect, style: STYLE };
}

function putExample(sheet: SheetBuilder, { id, formula, answer }: Example, widths: number[]): void {
  const left = widths.length;
  const [head = []] = answer;
  putCaption(sheet, id, left, head.length);
  const isHeaded = hasHeader(answer);
  // An answer without headers begins beside the first row of the data, not beside their headers.
  const top = isHeaded ? FIRST : FIRST + 1;
  const corner = `${columnLetters(left)}${top}`;
  sheet.formula(corner, formula, answer.length * head.length === 1 ? (head[0] ?? null) : answer);
  head.forEach((first, c) => {
    const letters = columnLetters(left + c);
    const body = answer.slice(isHeaded ? 1 : 0).map((row) => row[c] ?? null);
    const format = formatOf(id, isHeaded ? String(first) : "", body);
    const isRight = format !== undefined;
    if (isHeaded) sheet.style(`${letters}${FIRST}`, isRight ? HEADER_RIGHT : HEADER);
    if (format !== undefined)
      sheet.format(`${letters}${FIRST + 1}:${letters}${top + answer.length - 1}`, format);
    widths.push(widthOf([...(isHeaded ? [first] : [id]), ...body], format));
  });
}

function putCaption(sheet: SheetBuilder, text: string, left: number, columns: number): void {
  const [from, to] = [columnLetters(left), columnLetters(left + columns - 1)];
  sheet.put(`${from}${CAPTION}`, text);
  sheet.style(`${from}${CAPTION}:${to}${CAPTION}`, SECTION);
}

/** In points: as much as the longest cell needs, within reason. */
export function widthOf(cells: readonly GridValue[], format?: string): number {
  const shown = (cell: GridValue): number => {
    if (cell === null) return 0;
    if (typeof cell !== "number") return String(cell).length;
    return format?.startsWith("yyyy") ? format.length : cell.toFixed(2).length;
  };
  return Math.min(230, Math.max(54, 14 + 5.6 * Math.max(0, ...cells.map(shown))));
}
