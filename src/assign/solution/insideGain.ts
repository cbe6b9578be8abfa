import type { Units } from "../problem/units";
import type { Solution } from "./solution";
import { outsideBy } from "./objective";
import type { Shared } from "../problem/shared";

/** What a step has to save, as a part of what reps are outside by, so that rounding is no step. */
const ROUNDING_OF_SUMS = 1e-12;

export function isOutside({ shared }: Units, { held }: Solution, rep: number): boolean {
  return shared.some((one, s) => outsideBy(one, rep, held[s]![rep]!) > 0);
}

/**
 * How much less reps are outside, in squares, when `unit` goes from where it is to `to` and `back` comes
 * the other way; -1 stands for no unit, and for waiting. Below 0 where they are farther outside then.
 */
export function insideGain(
  { shared }: Units,
  { held, rep }: Solution,
  unit: number,
  back: number,
  to: number,
): number {
  const from = rep[unit]!;
  let sum = 0;
  let size = 0;
  for (let s = 0; s < shared.length; s++) {
    const one = shared[s]!;
    if (one.perSquare > 0) continue;
    const change = one.load[unit]! - (back < 0 ? 0 : one.load[back]!);
    const given = from < 0 ? 0 : held[s]![from]!;
    const taken = to < 0 ? 0 : held[s]![to]!;
    const before = squareOf(one, from, given) + squareOf(one, to, taken);
    sum += before - squareOf(one, from, given - change) - squareOf(one, to, taken + change);
    size += before;
  }
  return Math.abs(sum) > ROUNDING_OF_SUMS * size ? sum : 0;
}

function squareOf(one: Shared, rep: number, amount: number): number {
  if (rep < 0) return 0;
  const by = outsideBy(one, rep, amount);
  return by * by;
}
