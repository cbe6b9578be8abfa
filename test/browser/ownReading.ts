/**
 * How a test reads sheets and measures loads: by the definitions, and without a line of the product,
 * so that it can tell when the product is wrong.
 */
import type { GridValue } from "../../grid/grid";

export type Row = ReadonlyMap<string, GridValue>;

/** The rows under a header row, by header. */
export function rowsUnder(cells: readonly (readonly GridValue[])[], headerRow = 0): Row[] {
  const headers = cells[headerRow] ?? [];
  return cells
    .slice(headerRow + 1)
    .map((row) => new Map(headers.map((header, column) => [String(header), row[column] ?? null])));
}

export function textIn(row: Row, header: string): string {
  const value = row.get(header);
  if (value === undefined) throw new Error(`There is no column "${header}".`);
  // Spaces of all kinds and zero-width characters are what exports leave around texts.
  return String(value ?? "").replace(/^[\s\u200b]+|[\s\u200b]+$/g, "");
}

export function numberIn(row: Row, header: string): number {
  const value = row.get(header);
  if (typeof value !== "number") {
    throw new Error(`"${header}" holds ${JSON.stringify(value)}, which is no number.`);
  }
  return value;
}

/**
 * An amount as the sample's export writes it: a number, "$1,234", "(1,200)" or "12.3M".
 * NaN for anything else.
 */
export function amountIn(row: Row, header: string): number {
  const value = row.get(header);
  if (typeof value === "number") return value;
  const found = /^(\()?\$?(\d[\d,]*(?:\.\d+)?)(M)?\)?$/.exec(textIn(row, header));
  if (found === null) return NaN;
  const size = Number(found[2]?.replaceAll(",", "")) * (found[3] === undefined ? 1 : 1e6);
  return found[1] === undefined ? size : -size;
}

/** The first row of each id: an export that repeats one means the same account. */
export function firstOfEach(rows: readonly Row[], header: string): ReadonlyMap<string, Row> {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const id = textIn(row, header);
    if (!first.has(id)) first.set(id, row);
  }
  return first;
}

/** Adds up `amount` per group. */
export function sums<T>(
  items: Iterable<T>,
  group: (item: T) => string,
  amount: (item: T) => number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const item of items) found.set(group(item), (found.get(group(item)) ?? 0) + amount(item));
  return found;
}

/**
 * The Gini coefficient by its definition: half the mean difference between two units of capacity,
 * as a share of the mean load of such a unit.
 */
export function giniOf(loads: readonly number[], capacity: readonly number[]): number {
  let differences = 0;
  loads.forEach((load, i) => {
    loads.forEach((other, j) => {
      const [mine = 1, theirs = 1] = [capacity[i], capacity[j]];
      differences += mine * theirs * Math.abs(load / mine - other / theirs);
    });
  });
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return differences / (2 * total(capacity) * total(loads));
}

/** A day as a workbook keeps it: days since the last one of 1899. */
export function serialOf(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
