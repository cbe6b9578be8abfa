import { accountFieldsFor } from "../table/headers/accountFacts";
import type { Cell } from "../table/cell";
import { field } from "../table/headers/field";
import type { Field } from "../table/headers/field";
import { accountFields, repFields } from "../table/headers/fields";
import { headerWords } from "../table/headers/headerWords";
import { headerMatches, matchHeaders } from "../table/headers/matchHeaders";
import { cellCounts } from "./cellCounts";
import type { CellCounts } from "./cellCounts";

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

/** What most cells of a column are. */
function commonestKind({ numbers, dates, booleans, flags, texts, words }: CellCounts): ColumnKind {
  if (booleans + flags > numbers + dates + texts + words) return "flag";
  // Words such as "none" say nothing of the rest.
  if (texts + flags >= numbers + dates + booleans) return "text";
  return dates > 0 && dates >= numbers ? "date" : "number";
}

/** How many cells are of another kind than the column's. */
function misfits(kind: ColumnKind, counts: CellCounts): number {
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
  const counts = cellCounts(cells, expected === "code");
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
  let filled = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === "") continue;
    seen.add(key);
    filled++;
  }
  return keys.length === 0 ? NaN : (filled - seen.size) / keys.length;
}
