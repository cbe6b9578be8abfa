import { headerMatches } from "../../src/table/headers/matchHeaders";
import { cleanText } from "../../src/table/cleanText";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { isNothing } from "../cells";
import type { CellTable } from "./table";

function isNoId(id: unknown): boolean {
  // Nearly all IDs start with a plain letter or digit, which is no blank.
  const first = typeof id === "string" ? id.charCodeAt(0) : 0;
  if (first > 32 && first < 127) return isPlaceholder(cleanText(id as string));
  return isNothing(id);
}

/**
 * 1 for each row that stands for an account: it has an ID, which n/a and the like are not. In a table without IDs every row of its
 * own does. An
 * error in place of an ID is not blank, and does no harm here.
 */
export function rowsWithId(table: CellTable): Uint8Array {
  const match = headerMatches(table.headers, table.fields).get("id");
  // A column that only sounds like one of IDs says nothing about rows.
  const column = match?.certainty === "words" ? undefined : match?.column;
  const present = new Uint8Array(table.length).fill(1);
  table.strange?.forEach((strange, row) => (present[row] = 1 - strange));
  if (column === undefined) return present;
  for (let row = 0; row < table.length; row++)
    if (isNoId(table.raw[row + 1]?.[column])) present[row] = 0;
  return present;
}
