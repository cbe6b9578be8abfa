import type { DecisionState } from "../decision";
import { foldedName } from "../names";

/** Countries whose codes have five digits, of which the first may be 0, as exports write them. */
const fiveDigits: ReadonlySet<string> = new Set(
  (
    "us|usa|u.s.|u.s.a.|united states|united states of america|vereinigte staaten|états-unis|" +
    "estados unidos|eeuu|ee.uu.|eua|stati uniti|verenigde staten|pr|puerto rico|" +
    "de|deu|germany|deutschland|allemagne|alemania|alemanha|germania|duitsland|" +
    "fr|fra|france|frankreich|francia|frança|frankrijk|" +
    "es|esp|spain|spanien|españa|espagne|espanha|spagna|spanje|" +
    "it|ita|italy|italien|italia|italie|itália|italië|" +
    "mx|mex|mexico|méxico|mexiko|fi|fin|finland|finnland"
  ).split("|"),
);

/**
 * Whether codes of a country have five digits, so that a shorter one has lost its zeros; undefined
 * where no country is given.
 */
export function hasFiveDigits(country: string): boolean | undefined {
  return country === "" ? undefined : fiveDigits.has(foldedName(country));
}

/** What becomes of short codes whose country isn't known. */
export interface ZeroVerdict {
  readonly value: "leading zero" | "as it stands";
  readonly state: DecisionState;
  readonly because: string;
}

/** Of the codes of the United States, one in ten begins with 0; of all codes of four digits, none has to. */
const FIVES_PER_SHORT = 4;

/**
 * Whether short codes have lost their zeros, by all codes of the column: those with nine digits are of
 * the United States; beside codes of five digits that begin with 0, or many more of five digits, a
 * short one has most likely lost its own.
 */
export function zerosLost(codes: readonly string[], short: number): ZeroVerdict {
  let fives = 0;
  let isAmerican = false;
  let zeroLed: string | undefined;
  let canadian: string | undefined;
  for (const code of codes) {
    if (/^\d{5}$/.test(code)) {
      fives++;
      if (code.startsWith("0")) zeroLed ??= code;
    } else if (/^\d{5}-\d{4}$/.test(code)) isAmerican = true;
    else if (/^[A-Z]\d[A-Z] \d[A-Z]\d$/.test(code)) canadian ??= code;
  }
  if (isAmerican) {
    const because = "codes of nine digits beside them are of the United States";
    return { value: "leading zero", state: "evident", because };
  }
  if (zeroLed !== undefined) {
    const because = `${zeroLed} beside them begins with 0`;
    return { value: "leading zero", state: "guessed", because };
  }
  if (canadian !== undefined) {
    const because = `${canadian} beside them is of North America`;
    return { value: "leading zero", state: "guessed", because };
  }
  if (fives >= FIVES_PER_SHORT * short) {
    return { value: "leading zero", state: "guessed", because: "most codes have five digits" };
  }
  const because =
    fives === 0 ? "no code has five digits" : "codes of four digits are as usual as those of five";
  return { value: "as it stands", state: "guessed", because };
}
