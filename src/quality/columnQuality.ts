import { accountFieldsFor } from "../table/accountFacts";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import { isErrorText } from "../table/errorText";
import { field } from "../table/field";
import type { Field } from "../table/field";
import { accountFields, repFields } from "../table/fields";
import { headerWords } from "../table/headerWords";
import { headerMatches, matchHeaders } from "../table/matchHeaders";
import { momentOf } from "../table/moments";
import { numberText } from "../table/numberText";
import { isPlaceholder } from "../table/readNumbers";
import { isGap } from "./gaps";

/** What a column holds. A code is text or a number alike: IDs, postal codes, telephone numbers. */
export type ColumnKind = "number" | "date" | "flag" | "text" | "code" | "latitude" | "longitude";

/** Shares of the rows, 0 to 1. */
export interface ColumnQuality {
  readonly kind: ColumnKind;
  /** Rows with a value: no blank, no 0, no error, nothing like "n/a". */
  readonly completeness: number;
  /** Rows with an error, or a value of another kind than the column's. */
  readonly unreadable: number;
}

/** How many cells of each sort a column has. */
interface Counts {
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

const knownFields: readonly Field[] = [
  ...accountFields,
  ...accountFieldsFor(["companyRevenue", "acv", "icp", "intent", "mqls", "opportunities"]),
  ...accountFieldsFor(["productUse", "withinSla", "travelHours"]),
  ...repFields,
];
const codeWords: ReadonlySet<string> = new Set(
  "id code zip postcode postal phone telephone fax mobile sku key number".split(" "),
);

/** Wordings of the column that tells a table's rows apart, the narrowest first. */
const identity: readonly Field[] = [
  field("id", "ID", "id", [
    ..."opportunity lead contact request touch activity campaign case"
      .split(" ")
      .map((of) => `${of} ID`),
    ...accountFieldsFor(["id"]).flatMap(({ label, synonyms }) => [label, ...synonyms]),
    ..."rep employee user".split(" ").map((of) => `${of} ID`),
  ]),
];
const othersIds: ReadonlySet<string> = new Set([
  "owner",
  "parent",
  "manager",
  "created",
  "modified",
]);

/** Position of the column that tells a table's rows apart; -1 where its headers name none. */
export function identityColumn(headers: readonly string[]): number {
  const known = matchHeaders(headers, identity).get("id");
  if (known !== undefined) return known;
  return headers.findIndex((header) => {
    const words = headerWords(header);
    return words[words.length - 1] === "id" && !words.some((word) => othersIds.has(word));
  });
}

/** What a header says about its column; undefined where only the cells can tell. */
function expectedKind(header: string): ColumnKind | undefined {
  const [match] = headerMatches([header], knownFields);
  const [key, { certainty }] = match ?? ["", { certainty: "words" }];
  const kind = certainty === "words" ? undefined : knownFields.find((one) => one.key === key)?.kind;
  if (kind === "id" || kind === "postal") return "code";
  if (kind !== undefined && kind !== "text") return kind;
  const words = headerWords(header);
  if (kind === undefined && codeWords.has(words[words.length - 1] ?? "")) return "code";
  return undefined;
}

function countNumber(value: number, counts: Counts): void {
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

/** What a text is; a number where it holds one. */
function sortOf(raw: string): TextSort | number {
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

function countSort(sort: TextSort | number, counts: Counts): void {
  if (typeof sort === "number") countNumber(sort, counts);
  else if (sort === "error") counts.errors++;
  else if (sort === "flag") counts.flags++;
  else if (sort === "date") counts.dates++;
  else if (sort === "word") counts.words++;
  else if (sort === "text") counts.texts++;
}

/** A column holds few different texts, or so many that looking them up would cost more than it saves. */
const MOST_REMEMBERED = 2000;

function countsOf(cells: readonly Cell[], isCode: boolean): Counts {
  const known = new Map<string, TextSort | number>();
  let isRepetitive = !isCode;
  const counts: Counts = {
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

/** What most cells of a column are. */
function commonestKind({ numbers, dates, booleans, flags, texts, words }: Counts): ColumnKind {
  if (booleans + flags > numbers + dates + texts + words) return "flag";
  // Words such as "none" say nothing of the rest.
  if (texts + flags >= numbers + dates + booleans) return "text";
  return dates > 0 && dates >= numbers ? "date" : "number";
}

/** How many cells are of another kind than the column's. */
function misfits(kind: ColumnKind, counts: Counts): number {
  const { numbers, amounts, beyond90, beyond180, dates, booleans, flags, texts, words } = counts;
  const noNumbers = dates + booleans + flags + texts;
  switch (kind) {
    case "number":
      return noNumbers;
    case "latitude":
      return noNumbers + beyond90;
    case "longitude":
      return noNumbers + beyond180;
    case "date":
      return booleans + flags + texts;
    case "flag":
      return amounts + dates + texts + words;
    case "text":
      return numbers + dates + booleans;
    case "code":
      return booleans;
  }
}

/**
 * How complete a column is, and how much of it can't be read as what the column holds. The header
 * says what that is where it is a known one, else most of the cells do. 0 counts as missing, as a blank
 * does, since some hosts hand over 0 for a blank. A number stored as text is a number. O(cells).
 *
 * @param cells - errors as their text
 * @example columnQuality("Employees", [120, null, "many", "80"])
 *   // => { kind: "number", completeness: 0.75, unreadable: 0.25 }
 */
export function columnQuality(header: string, cells: readonly Cell[]): ColumnQuality {
  const expected = expectedKind(header);
  const counts = countsOf(cells, expected === "code");
  const kind = expected ?? commonestKind(counts);
  const { numbers, dates, booleans, flags, texts, words, errors } = counts;
  const isWordAGap = kind !== "text" && kind !== "flag" && kind !== "code";
  const filled = numbers + dates + booleans + flags + texts + (isWordAGap ? 0 : words);
  return {
    kind,
    completeness: filled / cells.length,
    unreadable: (errors + misfits(kind, counts)) / cells.length,
  };
}

/** The share of rows whose ID stands in an earlier row already; both forms of a Salesforce ID are one. */
export function repeatedShare(keys: readonly string[]): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (const key of keys) {
    if (key === "") continue;
    if (seen.has(key)) repeated++;
    else seen.add(key);
  }
  return repeated / keys.length;
}
