import { tables as resultTables } from "../results/resultNames";
import type { WorkbookState } from "./workbook";

/** The tables that hold a plan. */
const ours: readonly string[] = Object.values(resultTables);

/**
 * Why the results can't be written into a workbook as it stands, and what to do; undefined where
 * they can. It is asked before a carve too: nobody should wait for a plan that has nowhere to go.
 */
export function whyNotWritable({
  sheets,
  tables,
  isReadOnly,
  isProtected,
}: WorkbookState): string | undefined {
  if (isReadOnly === true) {
    return "This workbook is open for reading only, so no plan can be written to it. Choose Enable Editing or Editing at the top, or save a copy under another name, then try again.";
  }
  const own = tables.filter(({ name }) => ours.includes(name));
  const locked = own.find(({ sheet }) => sheets.some((s) => s.name === sheet && s.isProtected));
  if (locked !== undefined) {
    return `The sheet "${locked.sheet}" is protected, so the plan can't be written to it. Choose Review > Unprotect Sheet, then try again.`;
  }
  const missing = ours.some((name) => own.every((table) => table.name !== name));
  if (isProtected === true && missing) {
    return "The structure of this workbook is protected, so no sheet can be added for the plan. Choose Review > Protect Workbook to lift it, then try again.";
  }
  return undefined;
}

/**
 * Why no sheet can be added to a workbook as it stands, and what to do; undefined where one can.
 *
 * @param what - that is to stand on it: "the CRM file"
 */
export function whyNoNewSheet(
  { isReadOnly, isProtected }: Pick<WorkbookState, "isReadOnly" | "isProtected">,
  what: string,
): string | undefined {
  if (isReadOnly === true)
    return `This workbook is open for reading only, so ${what} can't be put into it. Choose Enable Editing or Editing at the top, or save a copy under another name, then try again.`;
  if (isProtected === true)
    return `The structure of this workbook is protected, so no sheet can be added for ${what}. Choose Review > Protect Workbook to lift it, then try again.`;
  return undefined;
}
