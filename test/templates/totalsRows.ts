/**
 * The examples workbook as it is after somebody has switched on the totals row of every table. In Excel
 * Accounts[#All] then ends in that row, and Accounts[ARR] does not.
 */
import assert from "node:assert/strict";
import { rectToA1 } from "../../grid/files/a1";
import type { SheetContent, TableContent, WorkbookContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";
import { readFormula } from "../../templates/examples/readFormula";
import type { Given } from "../../templates/examples/readFormula";
import type { ExampleTable } from "../../templates/examples/exampleTable";

/** Functions whose answer stands for every cell that they are given. */
export const standsForEachCell: ReadonlySet<string> = new Set(["FINGERPRINT"]);

export type Cells = readonly (readonly GridValue[])[];

/** What Excel writes below a table: a word in front, and sums of what is added up; days are not. */
export function totalsRowOf({ columns, rows }: ExampleTable): readonly GridValue[] {
  return columns.map(({ format }, column) => {
    if (column === 0) return "Total";
    const numbers = rows.flatMap((row) => {
      const cell = row[column];
      return typeof cell === "number" ? [cell] : [];
    });
    const isDay = format?.startsWith("yyyy") === true;
    return numbers.length === 0 || isDay ? null : numbers.reduce((sum, one) => sum + one, 0);
  });
}

/** An argument as the cells that Excel takes for it where the table has a totals row. */
function inCells(
  given: Given,
  placed: readonly TableContent[],
  tables: readonly ExampleTable[],
): string {
  if ("value" in given)
    return typeof given.value === "string"
      ? `"${given.value.replaceAll('"', '""')}"`
      : String(given.value);
  const { sheet, rect } = placed.find(({ name }) => name === given.table)!;
  const { columns } = tables.find(({ name }) => name === given.table)!;
  const at = (header: string | undefined, otherwise: number): number =>
    header === undefined ? otherwise : columns.findIndex((one) => one.header === header);
  const [from, to] = [at(given.from, 0), at(given.to, columns.length - 1)];
  const place = {
    row: rect.row + (given.hasHeader ? 0 : 1),
    column: rect.column + from,
    rows: given.hasHeader ? rect.rows + 1 : rect.rows - 1,
    columns: to - from + 1,
  };
  return `${sheet}!${rectToA1(place)}`;
}

/** The workbook with a totals row below each table, and its formulas as Excel then understands them. */
export function withTotals(
  { sheets, tables: placed, ...rest }: WorkbookContent,
  tables: readonly ExampleTable[],
): WorkbookContent {
  const totalled = (sheet: SheetContent): SheetContent => {
    const cells = sheet.cells.map((row) => [...row]);
    for (const { name, rect } of placed.filter((table) => table.sheet === sheet.name)) {
      const below = rect.row + rect.rows;
      while (cells.length <= below) cells.push([]);
      const row = cells[below]!;
      totalsRowOf(tables.find((table) => table.name === name)!).forEach((cell, column) => {
        while (row.length <= rect.column + column) row.push(null);
        assert.equal(row[rect.column + column], null, `${name} has something below it`);
        row[rect.column + column] = cell;
      });
    }
    const formulas = sheet.formulas.map((one) => {
      const { id, given } = readFormula(one.formula);
      const args = given.map((argument) => inCells(argument, placed, tables));
      return { ...one, formula: `=TP.${id}(${args.join(", ")})` };
    });
    return { ...sheet, cells, formulas };
  };
  return { ...rest, tables: placed, sheets: sheets.map(totalled) };
}

function isSame(found: GridValue | undefined, expected: GridValue | undefined): boolean {
  if (typeof expected === "number" && typeof found === "number")
    return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return (found ?? "") === (expected ?? "");
}

function isBlankRow(row: readonly GridValue[]): boolean {
  return row.every((cell) => (cell ?? "") === "");
}

/** Rows without notes and without blank ones at the end, and the notes. */
function partsOf(cells: Cells): { readonly figures: Cells; readonly notes: readonly GridValue[] } {
  const isNote = (row: readonly GridValue[]): boolean => /^Note \d+$/.test(String(row[0]));
  const figures = cells.filter((row) => !isNote(row));
  while (figures.length > 0 && isBlankRow(figures.at(-1)!)) figures.pop();
  return { figures, notes: cells.filter(isNote).map((row) => row.at(-1) ?? null) };
}

/**
 * Asserts that an answer is what it is without totals rows: a row of its own for the total stays empty, and
 * notes may say that it was left out.
 */
export function assertSameButTotals(formula: string, found: Cells, expected: Cells): void {
  const [mine, other] = [partsOf(found), partsOf(expected)];
  const length = Math.max(mine.figures.length, other.figures.length);
  for (let row = 0; row < length; row++)
    (other.figures[0] ?? []).forEach((_, column) => {
      const [cell, wanted] = [mine.figures[row]?.[column], other.figures[row]?.[column]];
      const place = `${formula}, row ${row + 1}, column ${column + 1}`;
      assert.ok(isSame(cell, wanted), `${place}: ${String(cell)} instead of ${String(wanted)}`);
    });
  const more = mine.notes.filter((note) => !other.notes.includes(note));
  for (const note of more) assert.match(String(note), /\btotals?\b/i, formula);
  assert.equal(
    mine.notes.length - more.length,
    other.notes.length,
    `${formula}: a note is missing`,
  );
}
