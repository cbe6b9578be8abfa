import { isNear } from "./runningSums";

/**
 * Whether the last row of columns without names is a total: in each of them it holds the sum of all rows
 * above, and in one at least of several amounts. A column of zeros has 0 for its sum. O(n).
 *
 * @param columns - of equal length
 * @example endsInSum([Float64Array.of(100, 50, 150), Float64Array.of(120, 0, 120)]) // => true
 */
export function endsInSum(columns: readonly Float64Array[]): boolean {
  let isSumOfSeveral = false;
  for (const column of columns) {
    const last = column.at(-1) ?? 0;
    let sum = 0;
    let amounts = 0;
    for (let row = 0; row < column.length - 1; row++) {
      const amount = column[row] as number;
      sum += amount;
      if (amount !== 0) amounts++;
    }
    // A sum of 0 is only ever met by 0 itself.
    if (sum === 0 ? last !== 0 : !isNear(last, sum)) return false;
    if (last !== 0 && amounts > 1) isSumOfSeveral = true;
  }
  return isSumOfSeveral;
}
