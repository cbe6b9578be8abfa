import type { Field } from "./fields";
import { headerWords } from "./headerWords";

/** `exact`: the field's own name. `synonym`: a wording we know. `words`: a known wording among others. */
export type Certainty = "exact" | "synonym" | "words";

export interface HeaderMatch {
  /** Position in the headers, from 0. */
  readonly column: number;
  readonly certainty: Certainty;
}

interface Candidate extends HeaderMatch {
  readonly field: number;
  /** Orders candidates: the larger is the surer. */
  readonly strength: number;
}

/** One wording of a field. */
interface Wording {
  readonly words: readonly string[];
  readonly joined: string;
}

/**
 * Words that turn the column into something else, so that "ARR growth" or "owner email" is never
 * taken for ARR or owner because of a word in common.
 */
const turning: ReadonlySet<string> = new Set(
  (
    "change changed code created currency date delta description email fax flag growth history id last level link " +
    "logo modified month note number percent phone previous prior quarter range rank ratio reason " +
    "source status type updated url variance website yoy year mom parent count manager role title"
  ).split(" "),
);

/** A field's wordings never change, and a search for the header row asks for them line by line. */
const wordingsKnown = new WeakMap<Field, readonly Wording[]>();

function wordingsOf(field: Field): readonly Wording[] {
  const known = wordingsKnown.get(field);
  if (known) return known;
  const wordings = [field.label, field.key, ...field.synonyms].map((text) => {
    const words = headerWords(text);
    return { words, joined: words.join("") };
  });
  wordingsKnown.set(field, wordings);
  return wordings;
}

/** How strongly some words of the header speak for the wording: 0 if they don't, below 1 if they do. */
function overlap(header: readonly string[], wording: readonly string[]): number {
  if (wording.length >= header.length || !wording.every((word) => header.includes(word))) return 0;
  const others = header.filter((word) => !wording.includes(word));
  if (others.some((word) => turning.has(word))) return 0;
  const share = wording.length / header.length;
  return share >= 0.5 ? share : 0;
}

function candidate(
  words: readonly string[],
  column: number,
  field: number,
  wordings: readonly Wording[],
): Candidate | undefined {
  const joined = words.join("");
  if (joined === "") return undefined;
  const same = wordings.findIndex((wording) => wording.joined === joined);
  // The first two wordings are the field's label and key, the synonyms follow, likeliest first.
  if (same >= 0) {
    const certainty = same < 2 ? "exact" : "synonym";
    return { column, field, certainty, strength: 2 - same / 1000 };
  }
  const strength = Math.max(...wordings.map((wording) => overlap(words, wording.words)));
  return strength > 0 ? { column, field, certainty: "words", strength } : undefined;
}

/**
 * Finds the column of each field by its header, whatever its case, punctuation and wording. A
 * column serves one field; the surest match goes first, then the earlier field, then the column
 * further left. Fields without a column are absent.
 *
 * @returns the match of each field, by the field's key
 */
export function headerMatches(
  headers: readonly string[],
  fields: readonly Field[],
): ReadonlyMap<string, HeaderMatch> {
  const wordings = fields.map(wordingsOf);
  const candidates = headers
    .flatMap((header, column) => {
      const words = headerWords(header);
      return wordings.map((known, field) => candidate(words, column, field, known));
    })
    .filter((found) => found !== undefined)
    .sort((a, b) => b.strength - a.strength || a.field - b.field || a.column - b.column);
  const matches = new Map<string, HeaderMatch>();
  const usedColumns = new Set<number>();
  for (const { field, column, certainty } of candidates) {
    const key = fields[field]?.key;
    if (key === undefined || matches.has(key) || usedColumns.has(column)) continue;
    matches.set(key, { column, certainty });
    usedColumns.add(column);
  }
  return matches;
}

/** `headerMatches` without the certainty: the column of each field, by the field's key. */
export function matchHeaders(
  headers: readonly string[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  const matches = headerMatches(headers, fields);
  return new Map([...matches].map(([key, match]) => [key, match.column]));
}
