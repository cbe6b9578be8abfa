import { numbersInName } from "./companyName";

/** Which names of a list are worth a comparison with another name. */
export interface NameIndex {
  /** Positions of the candidates, in `found` up to the number returned. */
  readonly found: Int32Array;
  /**
   * Looks up candidates for a name; overwrites `found`.
   *
   * @param before - only names at smaller positions
   * @returns how many there are
   */
  readonly lookUp: (name: string, before?: number) => number;
}

/** Letters and digits have a code of their own, others share some: that costs time, not matches. */
const alphabet = 64;
const buckets = alphabet * alphabet * alphabet;

/** How many entries one look-up may read: rare trigrams come first, common ones tell little. */
const mostEntries = 4000;
/** The part of the trigrams looked at that a candidate must have. */
const leastShared = 0.25;
/** How many candidates a look-up finds at most: those that share most. */
const mostFound = 32;

/** What follows after so many letters tells nothing more. */
const longestName = 64;

function letterCode(code: number): number {
  if (code === 32) return 0;
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return 37 + (code % 27);
}

/** The trigrams of a name with a space before and after it, into `into`; returns how many. */
function trigramsOf(name: string, into: Int32Array): number {
  const count = Math.min(name.length, into.length);
  let a = 0;
  let b = letterCode(name.charCodeAt(0));
  for (let at = 0; at < count; at++) {
    const c = at + 1 < name.length ? letterCode(name.charCodeAt(at + 1)) : 0;
    into[at] = (a * alphabet + b) * alphabet + c;
    a = b;
    b = c;
  }
  return count;
}

/** Every name's position under each of its trigrams, in rising order. */
function entriesOf(names: readonly string[]): { start: Int32Array; entries: Int32Array } {
  const grams = new Int32Array(longestName);
  const start = new Int32Array(buckets + 1);
  for (const name of names) {
    const count = trigramsOf(name, grams);
    for (let at = 0; at < count; at++) (start[(grams[at] as number) + 1] as number)++;
  }
  for (let at = 0; at < buckets; at++) (start[at + 1] as number) += start[at] as number;
  const next = start.slice();
  const entries = new Int32Array(start[buckets] as number);
  for (let position = 0; position < names.length; position++) {
    const count = trigramsOf(names[position] as string, grams);
    for (let at = 0; at < count; at++) {
      const gram = grams[at] as number;
      const place = next[gram] as number;
      entries[place] = position;
      next[gram] = place + 1;
    }
  }
  return { start, entries };
}

/** Numbers for texts, so that comparing them is cheap; 0 for "". */
function numbered(): (text: string) => number {
  const known = new Map<string, number>([["", 0]]);
  return (text) => {
    const number = known.get(text) ?? known.size;
    if (number === known.size) known.set(text, number);
    return number;
  };
}

/**
 * An index of names by their trigrams. A name's candidates share a quarter or more of its rarest
 * trigrams (the few that share most, where many do) and have no other numbers: "store 12" is no
 * candidate for "store 13". Building it is O(letters); a look-up reads a bounded number of entries,
 * however many names there are.
 *
 * Source: inverted index of q-grams; E. Ukkonen, Theoretical Computer Science 92 (1992).
 *
 * @param names - as `comparableName` gives them, none twice
 * @example nameIndex(["acme", "umbrella"]).lookUp("acne") // => 1, with found[0] = 0
 */
export function nameIndex(names: readonly string[]): NameIndex {
  const { start, entries } = entriesOf(names);
  const numberOf = numbered();
  const numbers = Int32Array.from(names, (name) => numberOf(numbersInName(name)));
  const shared = new Uint16Array(names.length);
  const found = new Int32Array(names.length);
  const grams = new Int32Array(longestName);
  const levels = new Int32Array(longestName + 2);
  const sizeOf = (gram: number): number => (start[gram + 1] as number) - (start[gram] as number);

  /** Puts trigrams in the order of their frequency; there are few, so that inserting is fastest. */
  const rarestFirst = (length: number): void => {
    for (let at = 1; at < length; at++) {
      const gram = grams[at] as number;
      const size = sizeOf(gram);
      let to = at;
      while (to > 0 && sizeOf(grams[to - 1] as number) > size) {
        grams[to] = grams[to - 1] as number;
        to--;
      }
      grams[to] = gram;
    }
  };

  /** Counts shared trigrams, the rarest first; returns how many names were met and trigrams read. */
  const count = (length: number, own: number, before: number): { met: number; read: number } => {
    let met = 0;
    let read = 0;
    let visited = 0;
    for (let at = 0; at < length; at++) {
      const gram = grams[at] as number;
      const from = start[gram] as number;
      const size = sizeOf(gram);
      if (size === 0) continue;
      if (visited > 0 && visited + size > mostEntries) break;
      const end = from + Math.min(size, mostEntries);
      for (let entry = from; entry < end; entry++) {
        const position = entries[entry] as number;
        if (position >= before) break;
        const other = numbers[position] as number;
        if (own !== other && own !== 0 && other !== 0) continue;
        if (shared[position] === 0) found[met++] = position;
        (shared[position] as number)++;
      }
      visited += size;
      read++;
    }
    return { met, read };
  };

  /** How many trigrams a name must share for no more than `mostFound` names to do so. */
  const leastOf = (met: number, read: number): number => {
    levels.fill(0, 0, read + 2);
    for (let at = 0; at < met; at++) {
      const level = Math.min(read, shared[found[at] as number] as number);
      (levels[level] as number)++;
    }
    const lowest = Math.max(1, Math.floor(read * leastShared));
    let least = read + 1;
    let total = 0;
    while (least > lowest) {
      total += levels[least - 1] as number;
      if (total > mostFound && least <= read) break;
      least--;
    }
    return least;
  };

  const lookUp = (name: string, before = names.length): number => {
    const length = trigramsOf(name, grams);
    rarestFirst(length);
    const { met, read } = count(length, numberOf(numbersInName(name)), before);
    const least = leastOf(met, read);
    let kept = 0;
    for (let at = 0; at < met; at++) {
      const position = found[at] as number;
      const times = shared[position] as number;
      shared[position] = 0;
      if (times >= least && kept < mostFound) found[kept++] = position;
    }
    return kept;
  };
  return { found, lookUp };
}
