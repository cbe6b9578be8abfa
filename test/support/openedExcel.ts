import { createMemoryGrid } from "../../grid/memory";
import type { MemoryGrid } from "../../grid/memory";
import { InputError } from "../../src/errors";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { officeOver } from "./officeInNode";
import type { OfficeInNode } from "./officeInNode";

/** More than one message to or from Excel should weigh, in bytes. */
export const MEGABYTE = 1_000_000;

/** The oldest Excel that we run in. */
export const EXCEL_1_9 = {
  ExcelApi: "1.9",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
};

/** The oldest Excel, and one that can resize tables. */
export const versions = [
  ["1.13", undefined],
  ["1.9", EXCEL_1_9],
] as const;

/** An empty workbook in Excel, as the port has it. */
export function opened(
  supportedSets?: Record<string, string>,
): OfficeInNode & { readonly book: Workbook; readonly grid: MemoryGrid } {
  const grid = createMemoryGrid();
  const office = officeOver(grid, supportedSets && { supportedSets });
  return { ...office, grid, book: excelWorkbook(office) };
}

/** Whether an error is for the user and says this. */
export function refused(part: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof InputError && part.test(error.message);
}
