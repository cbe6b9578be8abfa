/** How much has to add up before a last row is taken for a total. */
export interface LeastSums {
  /** Columns that end in the sum of several amounts; beside others one may do so by chance. */
  readonly columns?: number;
  /** Amounts other than 0 in each of them: of two numbers the third is often the sum. */
  readonly amounts?: number;
}

/** From here on a total may be rounded to cents; of smaller figures a cent is a good part. */
const LEAST_ROUNDED = 22;
const CENT = 0.011;
/** Sums differ in their last digits by the order in which they are added up. */
const LAST_DIGITS = 1e-9;

function isSum(value: number, sum: number): boolean {
  const size = Math.abs(sum);
  const rounded = size >= LEAST_ROUNDED ? CENT : 0;
  return Math.abs(value - sum) <= Math.max(LAST_DIGITS * size, rounded);
}

/**
 * Whether the last row of columns without names is a total: in each of them it holds the sum of all rows
 * above, and in some of several amounts. A column of zeros has 0 for its sum. O(n).
 *
 * @param columns - of equal length
 * @example endsInSum([Float64Array.of(100, 50, 150), Float64Array.of(120, 0, 120)]) // => true
 */
export function endsInSum(
  columns: readonly Float64Array[],
  { columns: leastColumns = 1, amounts: leastAmounts = 2 }: LeastSums = {},
): boolean {
  let sums = 0;
  for (const column of columns) {
    const last = column.at(-1) ?? 0;
    let sum = 0;
    let amounts = 0;
    for (let row = 0; row < column.length - 1; row++) {
      const amount = column[row] as number;
      sum += amount;
      if (amount !== 0) amounts++;
    }
    if (!isSum(last, sum)) return false;
    if (last !== 0 && amounts >= leastAmounts) sums++;
  }
  return sums >= leastColumns;
}
