import type { Cell } from "../cell";
import type { CellProblem, ColumnPlace, TextColumn } from "../column";
import { problemAt, shortened } from "../problems";
import { readTexts } from "./readTexts";

/** Spreadsheets keep 15 digits of a number; the others become zeros. */
const DIGITS = 15;
const largestExact = 999_999_999_999_999;

/** "1.23E+17": how Excel shows, and saves, a number that is too long for it. */
const powerShape = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const longNumber = /^\d{16,}$/;
const zerosAfterDigits = /^\d{15}0+$/;

/** Ids, and those of them that a spreadsheet has damaged. */
export interface ReadIds {
  /** "" where an id is damaged: what is left of it may be the same as another's. */
  readonly column: TextColumn;
  /** One problem for all damaged ids, at the first of them. */
  readonly problems: readonly CellProblem[];
  /** Index of each cell whose id is damaged, ascending. */
  readonly damaged: readonly number[];
}

/** Long numbers of which every one ends in zeros after the 15th digit were rounded; one may be chance. */
function roundedTexts(texts: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!;
    if (text.length <= DIGITS || !longNumber.test(text)) continue;
    if (!zerosAfterDigits.test(text)) return [];
    found.push(index);
  }
  return found.length > 1 ? found : [];
}

function damagedAmong(cells: readonly Cell[], texts: readonly string[]): readonly number[] {
  const found = new Set(roundedTexts(texts));
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell === "number") {
      if (Math.abs(cell) > largestExact) found.add(index);
    } else if (texts[index]!.includes("+") && powerShape.test(texts[index]!)) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

const SHOWN = 3;

function damageMessage(place: ColumnPlace, texts: readonly string[]): string {
  const shown = [...new Set(texts)].slice(0, SHOWN).map(shortened).join(", ");
  const cells = texts.length === 1 ? "1 cell" : `${texts.length} cells`;
  return `IDs were damaged by Excel: ${cells} of ${place.header || "this column"} such as ${shown}. Excel keeps 15 digits of a number, so different IDs look the same now, and these rows can't be told apart. Get them again: export with the column as text, and import it as text.`;
}

/**
 * Reads a column of ids. Ids are compared exactly, case and all; only what can't be seen (outer
 * spaces, zero-width characters) is removed. The number 123 is the id "123". Ids of which a spreadsheet
 * has made numbers with an exponent are no longer ids: one problem says so for all of them.
 */
export function readIds(cells: readonly Cell[], place: ColumnPlace): ReadIds {
  const { column, problems } = readTexts(cells, place);
  const damaged = damagedAmong(cells, column.values);
  const [first] = damaged;
  if (first === undefined) return { column, problems, damaged };
  const lost = damaged.map((index) => column.values[index] ?? "");
  const values = [...column.values];
  for (const index of damaged) values[index] = "";
  const message = damageMessage(place, lost);
  const problem = problemAt(place, first, cells[first] ?? null, "error", { message });
  return { column: { ...column, values }, problems: [...problems, problem], damaged };
}
