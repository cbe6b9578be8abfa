import { InputError } from "../errors";
import type { Random } from "../random";

/**
 * The rows with the largest values: a part of all, rounded up; of equal values the earlier rows.
 * O(n log n).
 *
 * @param part - above 0, up to 1
 * @throws InputError if part is not
 * @example bestPart(Float64Array.of(1, 9, 5, 9), 0.5) // => Int32Array.of(1, 3)
 */
export function bestPart(values: Float64Array, part: number): Int32Array {
  if (!(part > 0 && part <= 1)) throw new InputError(`The part ${part} is not from 0 to 1.`);
  const count = Math.ceil(values.length * part - 1e-9);
  const least = values.slice().sort()[values.length - count] as number;
  let above = 0;
  for (const value of values) if (value > least) above++;
  const best = new Int32Array(count);
  let ties = count - above;
  let next = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value > least || (value === least && ties-- > 0)) best[next++] = row;
  }
  return best;
}

/**
 * Draws so many of `count` things, each set of them equally likely, and gives their positions in
 * ascending order; all where there are no more. O(count).
 *
 * Source: algorithm S (selection sampling), D. E. Knuth, The Art of Computer Programming 2, 3.4.2.
 *
 * @param size - 0 or more
 * @example sample(3, 5, seededRandom(1)) // => Int32Array.of(0, 1, 2)
 */
export function sample(count: number, size: number, random: Random): Int32Array {
  const wanted = Math.min(size, count);
  const drawn = new Int32Array(wanted);
  let chosen = 0;
  for (let at = 0; chosen < wanted; at++)
    if ((count - at) * random() < wanted - chosen) drawn[chosen++] = at;
  return drawn;
}
