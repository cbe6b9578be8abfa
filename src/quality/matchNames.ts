import { comparableName } from "./companyName";
import { likeness, likenessBound } from "./likeness";
import { nameIndex } from "./nameIndex";
import type { NameIndex } from "./nameIndex";

/** The two candidates that are most like each name. */
export interface NameMatches {
  /** Position of the best candidate; -1 where there is none. */
  readonly best: Int32Array;
  /** 0 to 1; NaN where there is none. */
  readonly bestLikeness: Float64Array;
  readonly second: Int32Array;
  readonly secondLikeness: Float64Array;
}

interface Pair {
  best: number;
  bestLikeness: number;
  second: number;
  secondLikeness: number;
}

const nobody: Pair = { best: -1, bestLikeness: NaN, second: -1, secondLikeness: NaN };

/** Candidates by what is compared: several may differ in legal form or punctuation alone. */
interface Candidates {
  readonly comparable: (name: string) => string;
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly positions: readonly (readonly number[])[];
  readonly nameAt: ReadonlyMap<string, number>;
  readonly index: NameIndex;
}

function candidatesOf(texts: readonly string[], comparable: (name: string) => string): Candidates {
  const nameAt = new Map<string, number>();
  const positions: number[][] = [];
  const seen = new Set<string>();
  texts.forEach((text, position) => {
    if (text === "" || seen.has(text)) return;
    seen.add(text);
    const name = comparable(text);
    const at = nameAt.get(name);
    if (at !== undefined) positions[at]?.push(position);
    else {
      nameAt.set(name, positions.length);
      positions.push([position]);
    }
  });
  const names = [...nameAt.keys()];
  return { comparable, texts, names, positions, nameAt, index: nameIndex(names) };
}

/** Puts a candidate in its place among the best two; of equals the earlier one stays ahead. */
function take(pair: Pair, position: number, value: number): void {
  const isBetter = (than: number, at: number): boolean =>
    at < 0 || value > than || (value === than && position < at);
  if (isBetter(pair.bestLikeness, pair.best)) {
    pair.second = pair.best;
    pair.secondLikeness = pair.bestLikeness;
    pair.best = position;
    pair.bestLikeness = value;
  } else if (isBetter(pair.secondLikeness, pair.second)) {
    pair.second = position;
    pair.secondLikeness = value;
  }
}

/** All candidates that compare equal, the one written the same way first. */
function takeEqual(
  pair: Pair,
  positions: readonly number[],
  texts: readonly string[],
  text: string,
) {
  const same = positions.find((position) => texts[position] === text);
  const ordered =
    same === undefined ? positions : [same, ...positions.filter((each) => each !== same)];
  [pair.best = -1, pair.second = -1] = ordered;
  pair.bestLikeness = 1;
  pair.secondLikeness = pair.second < 0 ? NaN : 1;
}

function pairFor(text: string, candidates: Candidates): Pair {
  const { comparable, texts, names, positions, nameAt, index } = candidates;
  const pair = { ...nobody };
  const name = comparable(text);
  const equal = nameAt.get(name);
  if (equal !== undefined) takeEqual(pair, positions[equal] ?? [], texts, text);
  if (pair.second >= 0) return pair;
  const count = index.lookUp(name);
  for (let at = 0; at < count; at++) {
    const other = index.found[at] as number;
    if (other === equal) continue;
    const candidate = names[other] as string;
    if (pair.second >= 0 && likenessBound(name, candidate) < pair.secondLikeness) continue;
    const value = likeness(name, candidate);
    // Of candidates that compare equal the second can only be a runner-up.
    const [first = 0, next] = positions[other] ?? [];
    take(pair, first, value);
    if (next !== undefined) take(pair, next, value);
  }
  return pair;
}

/**
 * Finds the two most similar candidates for each name, by the Jaro-Winkler likeness of company names
 * without legal forms and punctuation, or of what `comparable` makes of names. Only candidates that an index of trigrams offers are compared;
 * names with different numbers never are. O(letters of both lists), plus a bounded number of
 * comparisons per different name.
 *
 * @param names - "" for a row without a name
 * @param candidates - "" for no candidate; the same text twice counts once, the first
 * @example matchNames(["ACME, Inc."], ["Umbrella", "Acme LLC"]).best // => Int32Array.of(1)
 */
export function matchNames(
  names: readonly string[],
  candidates: readonly string[],
  comparable: (name: string) => string = comparableName,
): NameMatches {
  const known = candidatesOf(candidates, comparable);
  const pairs = new Map<string, Pair>([["", nobody]]);
  const matches = {
    best: new Int32Array(names.length),
    bestLikeness: new Float64Array(names.length),
    second: new Int32Array(names.length),
    secondLikeness: new Float64Array(names.length),
  };
  for (let row = 0; row < names.length; row++) {
    const text = names[row] as string;
    let pair = pairs.get(text);
    if (pair === undefined) {
      pair = pairFor(text, known);
      pairs.set(text, pair);
    }
    matches.best[row] = pair.best;
    matches.bestLikeness[row] = pair.bestLikeness;
    matches.second[row] = pair.second;
    matches.secondLikeness[row] = pair.secondLikeness;
  }
  return matches;
}
