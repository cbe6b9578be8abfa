import { flagOf } from "../../table/parse/readFlags";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { withoutZero } from "../../table/zeroBlanks";
import { standingOf } from "../people/standing";
import { without, type Matching } from "./matching";

/** "Estado" is a state, or says who is active: what stands in it tells. */
export function chooseActive({ range, headers, matches }: Matching): void {
  const match = matches.get("active");
  if (match === undefined || match.column >= 0 || match.certainty === "chosen") return;
  const state = matches.get("state");
  const taken = new Set([...matches.values()].map(({ column }) => column));
  if (state !== undefined && state.certainty !== "chosen") taken.delete(state.column);
  const column = headers.findIndex(
    (header, at) => header !== "" && !taken.has(at) && saysWhoLeft(range, at),
  );
  if (column < 0) return;
  const header = headers[column] ?? "";
  const because = "its cells say who is active and who has left";
  matches.set("active", { ...match, header, column, certainty: "values", because });
  if (state?.column === column) {
    matches.set("state", without(state, `the cells of "${header}" say who is active`));
  }
}

/** Whether all words of a column are of who is active, on leave or gone, and somebody is gone. */
function saysWhoLeft({ cells }: TableRange, column: number): boolean {
  const texts = cells.slice(1).map((row) => textOf(withoutZero(row[column])));
  const filled = texts.filter((text) => text !== "");
  // Yes and no may be about anything.
  if (filled.some((text) => flagOf(text) !== undefined)) return false;
  const said = filled.map((text) => standingOf(text));
  return said.includes("inactive") && !said.includes(undefined);
}
