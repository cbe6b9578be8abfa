import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import { isErrorText } from "../table/errorText";
import { momentOf } from "../table/numbers/moments";
import { numberText, startsWithAWord } from "../table/parse/numberText";
import { isPlaceholder } from "../table/parse/readNumbers";
import { isGap } from "./gaps";

/** How many cells of each sort a column has. */
export interface CellCounts {
  numbers: number;
  /** Numbers that are not 1, which alone means yes. */
  amounts: number;
  beyond90: number;
  beyond180: number;
  dates: number;
  booleans: number;
  /** "yes", "no" and their kin. */
  flags: number;
  texts: number;
  /** "none", "pending": a gap among numbers, a word among texts. */
  words: number;
  errors: number;
}

const flagWords: ReadonlySet<string> = new Set(["true", "false", "yes", "no", "y", "n"]);

function countNumber(value: number, counts: CellCounts): void {
  if (value === 0) return;
  counts.numbers++;
  if (value !== 1) counts.amounts++;
  if (value > 90 || value < -90) counts.beyond90++;
  if (value > 180 || value < -180) counts.beyond180++;
}

const ZERO = 48;
const NINE = 57;

/** A number in a text as a sheet's cell would hold it; NaN for a text that holds none. */
function numberIn(text: string): number {
  // Number() takes long to say no, and nothing that starts with a letter is one.
  const plain = text.charCodeAt(0) <= NINE ? Number(text) : NaN;
  if (!Number.isNaN(plain)) return plain;
  // Whichever its decimal sign: that a number stands there is all that counts.
  return numberText(text) === undefined ? NaN : 2;
}

type TextSort = "gap" | "error" | "flag" | "date" | "word" | "text";

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) return true;
  }
  return false;
}

/** The longest of the words that stand for a gap or for yes and no. */
const LONGEST_WORD = 14;

/** Whether a text is a name beyond doubt: longer than any word that means something, and no number. */
function isName(raw: string): boolean {
  const last = raw.charCodeAt(raw.length - 1);
  // What ends with a space, or with what can't be seen, may be shorter than it looks.
  return raw.length > LONGEST_WORD && last > 32 && last < 127 && startsWithAWord(raw);
}

/** What a text is; a number where it holds one. */
function sortOf(raw: string): TextSort | number {
  if (isName(raw)) return "text";
  const text = cleanText(raw);
  if (isErrorText(text)) return "error";
  if (hasDigit(text)) {
    if (!Number.isNaN(momentOf(text))) return "date";
    const number = numberIn(text);
    return Number.isNaN(number) ? "text" : number;
  }
  if (text === "" || isGap(text)) return "gap";
  if (text.length <= 5 && flagWords.has(text.toLowerCase())) return "flag";
  return isPlaceholder(text) ? "word" : "text";
}

/** In a column of codes it is enough to tell gaps and errors from the rest. */
function sortOfCode(raw: string): TextSort {
  const isShort = raw.length <= 20;
  if (isShort && isErrorText(raw)) return "error";
  return isShort && !hasDigit(raw) && (isGap(raw) || cleanText(raw) === "") ? "gap" : "text";
}

function countSort(sort: TextSort | number, counts: CellCounts): void {
  if (typeof sort === "number") countNumber(sort, counts);
  else if (sort === "error") counts.errors++;
  else if (sort === "flag") counts.flags++;
  else if (sort === "date") counts.dates++;
  else if (sort === "word") counts.words++;
  else if (sort === "text") counts.texts++;
}

/** A column holds few different texts, or so many that looking them up would cost more than it saves. */
const MOST_REMEMBERED = 2000;

/**
 * Counts the cells of a column by what they are. O(cells).
 *
 * @param isCode - whether it is enough to tell gaps and errors from the rest
 */
export function cellCounts(cells: readonly Cell[], isCode: boolean): CellCounts {
  const known = new Map<string, TextSort | number>();
  let isRepetitive = !isCode;
  const counts: CellCounts = {
    numbers: 0,
    amounts: 0,
    beyond90: 0,
    beyond180: 0,
    dates: 0,
    booleans: 0,
    flags: 0,
    texts: 0,
    words: 0,
    errors: 0,
  };
  for (const cell of cells) {
    if (typeof cell === "number") countNumber(cell, counts);
    else if (typeof cell === "boolean") counts.booleans++;
    else if (cell !== null) {
      let sort = isRepetitive ? known.get(cell) : undefined;
      if (sort === undefined) {
        sort = isCode ? sortOfCode(cell) : sortOf(cell);
        if (isRepetitive) known.set(cell, sort);
        isRepetitive &&= known.size < MOST_REMEMBERED;
      }
      countSort(sort, counts);
    }
  }
  return counts;
}
