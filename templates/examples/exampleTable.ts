import type { GridValue } from "../../grid/grid";

/** A table that examples read, under the name that their formulas call it by. */
export interface ExampleTable {
  readonly name: string;
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly (readonly GridValue[])[];
}

export interface ExampleColumn {
  readonly header: string;
  readonly format?: string;
}

/** Monday, 5 January 2026, as spreadsheets count days. */
export const FIRST_DAY = 46_027;

const FORMATS: Readonly<Record<string, string>> = {
  "#": "#,##0",
  "%": "0%",
  ".": "0.00",
  d: "yyyy-mm-dd",
  t: "yyyy-mm-dd hh:mm",
};

/**
 * A table from headers and rows. A header that ends in ":#", ":%", ":.", ":d" or ":t" is shown as a
 * whole number, a percentage, with two decimals, as a day, or as a day with its time.
 */
export function exampleTable(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly GridValue[])[],
): ExampleTable {
  const columns = headers.map((text): ExampleColumn => {
    const [, header = text, kind = ""] = /^(.*):([#%.dt])$/.exec(text) ?? [];
    const format = FORMATS[kind];
    return format === undefined ? { header } : { header, format };
  });
  return { name, columns, rows };
}
