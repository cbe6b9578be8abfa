/** Intents, which run from 0 to 100, of leads and in rules. */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { numberText } from "../../src/table/parse/numberText";

/**
 * Intents as points from 0 to 100; the numbers are changed in place. "80 %" as text is 80. A column in
 * which nothing is above 1 and something is a part of 1 holds shares, of which 0.8 would be hardly any
 * intent.
 *
 * @param cellAt - the cell that a number was read from
 * @throws InputError where one is not from 0 to 100, or all are parts of 1
 */
export function asIntents(
  intents: Float64Array,
  cellAt: (at: number) => unknown,
  placeOf: (at: number) => string,
): Float64Array {
  for (let at = 0; at < intents.length; at++) {
    const cell = cellAt(at) as Cell;
    if (typeof cell === "string" && numberText(cell)?.percent === true)
      intents[at] = Number((100 * (intents[at] as number)).toPrecision(12));
  }
  const odd = intents.findIndex((intent) => intent < 0 || intent > 100);
  if (odd >= 0) {
    throw new InputError(
      `${placeOf(odd)} is ${intents[odd] ?? 0}. Intent runs from 0 to 100: correct it, or rescale the column.`,
    );
  }
  const part = intents.findIndex((intent) => intent > 0 && intent < 1);
  if (part < 0 || intents.some((intent) => intent > 1)) return intents;
  const value = intents[part] ?? 0;
  throw new InputError(
    `${placeOf(part)} is ${value}, and no intent is above 1. Intent runs from 0 to 100: write ${Number((100 * value).toPrecision(12))} for ${value}, or multiply the column by 100.`,
  );
}
