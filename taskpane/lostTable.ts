import { suggestSources, type Source, type SourcePlace } from "../src/plan/workbook/sources";
import type { Side, State } from "./state";

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

/** What could take its place, if the user wants it to: never the table of the other side. */
export function offeredFor(side: Side, { sources, chosen }: State): Source | undefined {
  const other = side === "accounts" ? chosen.reps : chosen.accounts;
  const free = sources.filter((source) => source !== other);
  return suggestSources(free)[side];
}
