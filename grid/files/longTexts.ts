import { columnLetters } from "./a1";
import { MOST_CHARACTERS } from "./sheetLimits";
import type { GridValue } from "../grid";
import type { RowDoubt } from "./content";

/** As much of a text as a cell holds, without half a sign at its end. */
export function cutText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const last = text.charCodeAt(MOST_CHARACTERS - 1);
  const isHalf = last >= 0xd800 && last < 0xdc00;
  return text.slice(0, isHalf ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
}

/** Rows whose texts fit into cells, and a sentence for each text that was cut for it. */
export function cutTexts<Value extends GridValue>(
  sheet: string,
  rows: readonly (readonly Value[])[],
): { rows: readonly (readonly (Value | string)[])[]; doubts: RowDoubt[] } {
  const doubts: RowDoubt[] = [];
  const cut = rows.map((cells, row) => {
    if (!cells.some(isTooLong)) return cells;
    return cells.map((value, column) => {
      if (typeof value !== "string" || !isTooLong(value)) return value;
      const count = value.length.toLocaleString("en");
      doubts.push({
        sheet,
        row,
        message: `Cell ${columnLetters(column)}${row + 1} of "${sheet}" has ${count} characters. A cell holds at most ${MOST_CHARACTERS.toLocaleString("en")}: what is beyond them was left out.`,
      });
      return cutText(value);
    });
  });
  return { rows: doubts.length === 0 ? rows : cut, doubts };
}

function isTooLong(value: GridValue): boolean {
  return typeof value === "string" && value.length > MOST_CHARACTERS;
}
