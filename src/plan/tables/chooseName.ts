import type { TableRange } from "../../table/readTable";
import { idFacts, kindFacts } from "./columnFacts";
import { without, type Matching } from "./matching";

/**
 * Numbers under "Clients" are counts of them, and no names: then the rows are known by the first column
 * of words that all differ. Where no column does so, the numbers may be names after all.
 */
export function chooseName(matching: Matching): void {
  const { range, headers, matches } = matching;
  const match = matches.get("name");
  if (match === undefined || match.column < 0 || match.certainty === "chosen") return;
  const { filled, numbers } = kindFacts(range, match.column);
  if (filled === 0 || numbers < filled) return;
  const doubt = `"${match.header}" sounds like it, but its cells are numbers`;
  if ((matches.get("id")?.column ?? -1) >= 0) {
    matches.set("name", without(match, doubt));
    return;
  }
  const taken = new Set([...matches.values()].map(({ column }) => column));
  const column = headers.findIndex(
    (header, at) => header !== "" && !taken.has(at) && namesEach(range, at),
  );
  if (column < 0) return;
  const because = `${doubt}; all values of ${headers[column] ?? ""} differ`;
  const header = headers[column] ?? "";
  matches.set("name", { ...match, header, column, certainty: "values", because });
}

function namesEach(range: TableRange, column: number): boolean {
  const { rows, filled, distinct } = idFacts(range, column);
  const kinds = kindFacts(range, column);
  if (filled < rows || distinct < rows) return false;
  return kinds.numbers === 0 && kinds.flags === 0 && kinds.days === 0;
}
