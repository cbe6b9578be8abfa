import type { SourcePlace } from "../../src/plan/workbook/source";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";

/** A table that was in use, by the names that it had. */
export type SourceName = SourcePlace;

/** What to tell the user of a table that is not there any more. */
export function lostText({ sheet, table, ownersOf }: SourceName): string {
  if (ownersOf !== undefined) return say("data: column gone", { name: text(ownersOf) });
  return table === ""
    ? say("data: sheet gone", { name: text(sheet) })
    : say("data: table gone", { name: text(table) });
}
