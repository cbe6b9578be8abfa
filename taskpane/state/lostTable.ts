import type { SourcePlace } from "../../src/plan/workbook/source";

/** A table that was in use, by the names that it had. */
export type SourceName = SourcePlace;

/** What to tell the user of a table that is not there any more. */
export function lostText({ sheet, table, ownersOf }: SourceName): string {
  const what =
    ownersOf !== undefined
      ? `column ${ownersOf}`
      : table === ""
        ? `sheet ${sheet}`
        : `table ${table}`;
  return `The ${what} that this plan used is gone. Choose another, or undo.`;
}
