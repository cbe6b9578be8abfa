import { partsOf } from "./compounds";
import { isNoise, plainWords } from "./headerWords";
import { compared, isFiller, translated } from "./translation";

/** A header as it is compared with wordings. */
export interface HeaderReading {
  /** Its telling words in English; all its words where none tells anything. */
  readonly words: readonly string[];
  readonly joined: string;
  /** The words in the order of the alphabet: "client code" is "code client". */
  readonly sorted: string;
  /** It speaks of how many: "Number of accounts", "# Clients". */
  readonly counts: boolean;
  /** The latest year that it names; 0 where it names none. */
  readonly year: number;
}

const yearShape = /^(?:fy|cy|gj|ej)?((?:19|20)\d\d|\d\d)$/;

function yearIn(words: readonly string[]): number {
  let latest = 0;
  for (const word of words) {
    const digits = yearShape.exec(word)?.[1];
    if (digits === undefined) continue;
    latest = Math.max(latest, Number(digits.length === 2 ? `20${digits}` : digits));
  }
  return latest;
}

function counts(plain: readonly string[], words: readonly string[]): boolean {
  if (words[0] !== "number" || words.length < 2) return false;
  return (
    words[1] === "of" || plain.slice(1).some((word) => word.length > 3 && /[^su]s$/.test(word))
  );
}

function reading(header: string): HeaderReading {
  const plain = plainWords(header);
  const all = [...translated(plain.flatMap(partsOf).map(compared))];
  // "state_id/name" is the name behind the ID.
  if (all.length > 2 && all.at(-2) === "id" && all.at(-1) === "name") all.splice(-2, 1);
  const said = all.filter((word) => !isNoise(word) && !isFiller(word));
  const isCount = counts(plain, all);
  // "Anzahl" is how many of something, and no number that something has.
  const words = said.length > (isCount ? 1 : 0) ? said : all;
  return {
    words,
    joined: words.join(""),
    sorted: [...words].sort().join(" "),
    counts: isCount,
    year: yearIn(plain),
  };
}

/** Headers repeat from call to call, and taking one apart costs more than all comparisons with it. */
const readings = new Map<string, HeaderReading>();
const mostReadings = 4000;

/** Takes a header apart, once. */
export function readHeader(header: string): HeaderReading {
  const known = readings.get(header);
  if (known) return known;
  if (readings.size >= mostReadings) readings.clear();
  const made = reading(header);
  readings.set(header, made);
  return made;
}
