import { largestFirst } from "../problem/order";
import type { Units } from "../problem/units";

/**
 * All unit numbers: those with a must-cover account first; among them, and among the rest, the
 * highest figure first, and equal figures, or all where none are given, in the order of the rows.
 *
 * @param figures - one per unit
 */
export function mustCoverFirst(
  units: Units,
  figures: Float64Array = new Float64Array(units.count),
): Int32Array {
  const { first } = units;
  const order = largestFirst(figures);
  if (!first) return order;
  return Int32Array.from([
    ...order.filter((unit) => first[unit]! > 0),
    ...order.filter((unit) => first[unit] === 0),
  ]);
}
