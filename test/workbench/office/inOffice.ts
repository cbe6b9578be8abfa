import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import type { GridRect, GridValue } from "../../../grid/grid";
import { officeOver } from "../../support/officeInNode";

/** Runs a batch in the real office.js over a blank workbook of one sheet. */
export function workbook(options: Parameters<typeof officeOver>[1] = {}) {
  const office = officeOver(createMemoryGrid(), options);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    office.Excel.run(batch);
  return {
    ...office,
    run,
    /** Runs what needs no answer, on the first sheet, in one request. */
    onSheet: (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
      run(async (context) => {
        batch(context.workbook.worksheets.getFirst(), context);
        await context.sync();
      }),
    /** The values of the first sheet's first cells. */
    cells: (rows: number, columns: number): GridValue[][] =>
      office.grid.values(firstOf(office.grid.sheetNames()), rect(0, 0, rows, columns)),
  };
}

function firstOf(names: readonly string[]): string {
  const [first] = names;
  assert.ok(first !== undefined);
  return first;
}

export function rect(row: number, column: number, rows: number, columns: number): GridRect {
  return { row, column, rows, columns };
}

/** Whether an error has a code of Excel's, and a message about `part`. */
export function coded(code: string, part = /./): (error: unknown) => boolean {
  return (error) => {
    const { code: given, message } = error as { readonly code: string; readonly message: string };
    assert.equal(given, code);
    assert.match(message, part);
    return true;
  };
}

/** Arrays of office.js come from its own realm; deepEqual compares realms too. */
export function here<T>(value: T): T {
  return structuredClone(value);
}

/** Waits for events, which come in a later task. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
