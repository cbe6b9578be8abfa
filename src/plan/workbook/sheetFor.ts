import type { WorkbookState } from "./workbook";

/** A sheet for our tables: ours by name if it is empty or holds one of our tables, else a free name. */
export function sheetFor(
  { sheets }: WorkbookState,
  wanted: string,
  ours: ReadonlySet<string>,
): { readonly sheet: string; readonly isNew: boolean } {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const known = sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
    if (known === undefined) return { sheet: name, isNew: true };
    if (known.used === undefined || ours.has(known.name))
      return { sheet: known.name, isNew: false };
  }
}
