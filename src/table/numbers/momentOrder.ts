import { filled } from "./byRow";

/** Values of 16 bits; four of them make a number of 64. */
const DIGITS = 4;
const DIGIT_VALUES = 65_536;

/** Puts rows in the order of one digit; those with the same one stay in the order they came in. */
function byDigit(order: Int32Array, digits: Uint16Array, digit: number): Int32Array {
  const start = new Int32Array(DIGIT_VALUES + 1);
  for (let at = digit; at < digits.length; at += DIGITS)
    (start[(digits[at] as number) + 1] as number)++;
  // Whole days have nothing in their last digits.
  if (start[(digits[digit] as number) + 1] === order.length) return order;
  for (let value = 0; value < DIGIT_VALUES; value++)
    (start[value + 1] as number) += start[value] as number;
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const value = digits[row * DIGITS + digit] as number;
    sorted[(start[value] as number)++] = row;
  }
  return sorted;
}

/**
 * Row numbers from the earliest moment to the latest; rows of the same moment stay in their order, and
 * those without a moment (NaN) come last. O(n).
 *
 * Source: radix sort from the last digit on. Numbers above 0 are in the order of their bits.
 *
 * @param moments - serials, above 0
 * @example momentOrder(Float64Array.of(3, NaN, 1)) // => Int32Array.of(2, 0, 1)
 */
export function momentOrder(moments: Float64Array): Int32Array {
  let order: Int32Array = filled(new Int32Array(moments.length), (row) => row);
  let isSorted = true;
  for (let row = 1; row < moments.length && isSorted; row++)
    isSorted = (moments[row - 1] as number) <= (moments[row] as number);
  if (isSorted) return order;
  const keys = moments.map((moment) => (Number.isNaN(moment) ? Infinity : moment));
  // The machine keeps the last digit first, as all machines do that run a spreadsheet.
  const digits = new Uint16Array(keys.buffer);
  for (let digit = 0; digit < DIGITS; digit++) order = byDigit(order, digits, digit);
  return order;
}
