import { readFileSync } from "node:fs";
import * as functions from "../../functions";
import { readFormula } from "./readFormula";
import type { GridValue } from "../../grid/grid";
import type { ExampleTable } from "./exampleTable";
import type { Given } from "./readFormula";

type Rows = readonly (readonly GridValue[])[];
type Wrapper = (...args: readonly unknown[]) => unknown;

/** The wrapper that serves an id, and whether it takes any number of ranges. */
export function wrapperOf(id: string): { readonly serve: Wrapper; readonly repeats: boolean } {
  const wanted = new RegExp(`^${id}of(range|ranges)$`, "i");
  const found = Object.entries(functions).find(([name]) => wanted.test(name));
  if (!found) throw new Error(`No wrapper serves ${id}.`);
  return { serve: found[1] as Wrapper, repeats: found[0].endsWith("Ranges") };
}

/**
 * What a formula gives, worked out by the functions themselves: cells that a spreadsheet shows
 * before it has computed anything, and what the documentation prints.
 */
export async function answerOf(
  formula: string,
  tables: readonly ExampleTable[],
): Promise<readonly (readonly GridValue[])[]> {
  const { serve } = wrapperOf(readFormula(formula).id);
  const args = argumentsOf(formula, tables);
  const places = new URL("../../assets/places.txt", import.meta.url);
  const restore = functions.usePlaces(() => Promise.resolve(readFileSync(places, "utf8")));
  try {
    const result = await serve(...args);
    return Array.isArray(result) ? (result as Rows) : [[result as GridValue]];
  } finally {
    restore();
  }
}

/**
 * What a spreadsheet hands over for a formula: the cells of each argument, and one list of them to a function
 * of any number of ranges.
 */
export function argumentsOf(
  formula: string,
  tables: readonly ExampleTable[],
): readonly (Rows | readonly Rows[])[] {
  const { id, given } = readFormula(formula);
  const args = given.map((one) => cellsOf(one, tables, formula));
  return wrapperOf(id).repeats ? [args] : args;
}

/** Rows of cells, a plain value as one cell. */
function cellsOf(given: Given, tables: readonly ExampleTable[], formula: string): Rows {
  if ("value" in given) return [[given.value]];
  const table = tables.find(({ name }) => name === given.table);
  if (!table) throw new Error(`${formula}: there is no table ${given.table}.`);
  const headers = table.columns.map(({ header }) => header);
  const at = (header: string): number => {
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`${formula}: ${given.table} has no column ${header}.`);
    return column;
  };
  const from = given.from === undefined ? 0 : at(given.from);
  const to = given.to === undefined ? headers.length - 1 : at(given.to);
  const rows = given.hasHeader ? [headers, ...table.rows] : table.rows;
  return rows.map((row) => row.slice(from, to + 1));
}
