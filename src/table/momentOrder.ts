import { filled } from "./byRow";

/**
 * Row numbers from the earliest moment to the latest; rows of the same moment stay in their order, and
 * those without a moment (NaN) come last. O(n) where the rows are in order already, else O(n log n).
 *
 * @example momentOrder(Float64Array.of(3, NaN, 1)) // => Int32Array.of(2, 0, 1)
 */
export function momentOrder(moments: Float64Array): Int32Array {
  const order = filled(new Int32Array(moments.length), (row) => row);
  let isSorted = true;
  for (let row = 1; row < moments.length && isSorted; row++)
    isSorted = (moments[row - 1] as number) <= (moments[row] as number);
  if (isSorted) return order;
  const key = moments.map((moment) => (Number.isNaN(moment) ? Infinity : moment));
  return order.sort((a, b) => {
    const x = key[a] as number;
    const y = key[b] as number;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}
