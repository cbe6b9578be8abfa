import { units } from "./words/english";
import { readHeader } from "./readHeader";

/** What a header says of a limit: "Max. ARR", "Least accounts", "Mindestumsatz". */
export interface LimitHeader {
  readonly end: "least" | "most";
  /** The other words, of what is limited, in English; "" where it says nothing else. */
  readonly of: string;
  /** The same in the order of the alphabet, as headers are compared. */
  readonly sorted: string;
}

const ends: ReadonlyMap<string, LimitHeader["end"]> = new Map([
  ["least", "least"],
  ["minimum", "least"],
  // A unit of time elsewhere: nobody has a least of minutes.
  ["min", "least"],
  ["floor", "least"],
  ["most", "most"],
  ["maximum", "most"],
  ["cap", "most"],
  ["ceiling", "most"],
  ["limit", "most"],
]);

/** Words between the end and what it is of. */
const between: ReadonlySet<string> = new Set(["at", "number"]);

/** How a header that begins or ends with a least or a most reads; undefined for any other. */
export function limitHeader(header: string): LimitHeader | undefined {
  const { words } = readHeader(header);
  const told = words.filter((word) => !between.has(word) && !units.has(word));
  const at = [0, told.length - 1].find((place) => ends.has(told[place] ?? ""));
  const end = at === undefined ? undefined : ends.get(told[at] ?? "");
  if (end === undefined) return undefined;
  const rest = told.filter((_, place) => place !== at);
  return { end, of: rest.join(" "), sorted: rest.slice().sort().join(" ") };
}
