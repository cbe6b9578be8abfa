import { InputError } from "../../src/errors";
import type { Operation, Rect } from "../../src/plan/workbook/operations";
import { PlaceChanged } from "../../src/plan/workbook/placeChanged";
import { textOf } from "../../src/table/parse/readTexts";

/** A table as it stands before anything is changed. */
export interface KnownTable {
  readonly sheet: string;
  /** Header row included, and the row of totals where there is one. */
  readonly rect: Rect;
  readonly showTotals: boolean;
  /** Headers as Excel has them, blanks around them and all. */
  readonly headers: readonly string[];
}

/** What operations have to know of the workbook before they begin. */
export interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, KnownTable>;
  /** Names of the series of each chart, by sheet and chart. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
}

export function chartKey(sheet: string, chart: string): string {
  return JSON.stringify([sheet, chart]);
}

function tablesIn(operations: readonly Operation[]): ReadonlySet<string> {
  const made = new Set(operations.flatMap((one) => (one.kind === "add table" ? [one.table] : [])));
  return new Set(
    operations.flatMap((one) => {
      if ("place" in one) return "table" in one.place ? [one.place.table] : [];
      return "table" in one && one.kind !== "add table" && !made.has(one.table) ? [one.table] : [];
    }),
  );
}

/**
 * @throws InputError if a sheet or table is gone, or a name is taken
 */
export async function lookUp(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<Known> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name));
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  checkNames(operations, sheets, taken);
  const tablesKnown = await lookUpTables(context, operations);
  return { sheets, ...tablesKnown };
}

async function lookUpTables(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<Pick<Known, "tables" | "charts">> {
  const asked = [...tablesIn(operations)].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name, showTotals, worksheet/name, columns/items/name");
    const range = table.getRange();
    range.load("rowIndex, columnIndex, rowCount, columnCount");
    return { name, table, range };
  });
  const charts = operations.flatMap((one) => (one.kind === "chart" ? [one.chart] : []));
  const drawn = charts.map(({ sheet, name }) => {
    const on = context.workbook.worksheets.getItemOrNullObject(sheet);
    const chart = on.charts.getItemOrNullObject(name);
    chart.load("name, series/items/name");
    return { sheet, name, chart };
  });
  if (asked.length + drawn.length > 0) await context.sync();
  return {
    tables: new Map(asked.map(({ name, table, range }) => [name, knownTable(name, table, range)])),
    charts: new Map(
      drawn.flatMap(({ sheet, name, chart }) =>
        chart.isNullObject
          ? []
          : [[chartKey(sheet, name), chart.series.items.map((series) => series.name)] as const],
      ),
    ),
  };
}

function knownTable(name: string, table: Excel.Table, range: Excel.Range): KnownTable {
  if (table.isNullObject) {
    throw new PlaceChanged(
      `There is no table "${name}" in this workbook any more. Press Refresh under Data to choose again.`,
    );
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return {
    sheet: table.worksheet.name,
    rect: { row, column, rows, columns },
    showTotals: table.showTotals,
    headers: table.columns.items.map((one) => one.name),
  };
}

function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/** Excel refuses names that are taken in vague words, and only once it has come to them. */
function checkNames(
  operations: readonly Operation[],
  sheets: ReadonlySet<string>,
  taken: readonly string[],
): void {
  const present = new Set(sheets);
  for (const operation of operations) {
    if (operation.kind === "add sheet") {
      const { sheet } = operation;
      if ([...present].some((name) => sameName(name, sheet))) {
        throw new InputError(
          `The workbook has a sheet "${sheet}" already. Rename it, then try again.`,
        );
      }
      present.add(sheet);
    } else if (
      "sheet" in operation &&
      ![...present].some((name) => sameName(name, operation.sheet))
    ) {
      throw new PlaceChanged(
        `There is no sheet "${operation.sheet}" in this workbook any more. Press Refresh under Data to choose again.`,
      );
    }
    if (operation.kind === "add table" && taken.some((name) => sameName(name, operation.table))) {
      throw new InputError(
        `The workbook has a table or a name "${operation.table}" already. Rename it (Formulas > Name Manager), then try again.`,
      );
    }
  }
}

/** A header as Excel has it, for one that was read as text. */
export function realHeader(headers: readonly string[], header: string): string | undefined {
  return headers.find((one) => one === header) ?? headers.find((one) => textOf(one) === header);
}
