import type { GridValue } from "../grid";

type Cells = readonly (readonly GridValue[])[];

const BEYOND_ASCII = /[^\0-\x7f]/;

/** The texts of cells with letters beyond ASCII: those that a wrong code page spoils. */
export function spoilableTexts(sheets: Iterable<Cells>): Set<string> {
  const texts = new Set<string>();
  for (const cells of sheets) {
    for (const row of cells) {
      for (const cell of row) {
        if (typeof cell === "string" && BEYOND_ASCII.test(cell)) texts.add(cell.trim());
      }
    }
  }
  return texts;
}

/** How many of these texts stand elsewhere, too: a right reading makes names meet. */
export function meetings(texts: ReadonlySet<string>, elsewhere: ReadonlySet<string>): number {
  let count = 0;
  for (const text of texts) if (elsewhere.has(text)) count += 1;
  return count;
}
