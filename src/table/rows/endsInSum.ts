/** How much has to add up before a last row is taken for a total, and what a spreadsheet would add. */
export interface LeastSums {
  /** Columns that end in the sum of several amounts; beside others one may do so by chance. */
  readonly columns?: number;
  /** Amounts other than 0 in each of them: of two numbers the third is often the sum. */
  readonly amounts?: number;
  /** Whether a cell is a text, such as $10,000, which is read as a number but which SUM passes over. */
  readonly isText?: (column: number, row: number) => boolean;
}

/** From here on a total may be rounded to cents; of smaller figures a cent is a good part. */
const LEAST_ROUNDED = 22;
const CENT = 0.011;
/** Sums differ in their last digits by the order in which they are added up. */
const LAST_DIGITS = 1e-9;
/** From so many rows on a sum that is not exact is hardly chance, if it is larger than all of them. */
const LEAST_ROWS = 3;
/** What rounding may add up to as a part of the sum: more would be met by chance. */
const MOST_ROUNDED = 0.01;

function isSum(value: number, sum: number): boolean {
  const size = Math.abs(sum);
  const rounded = size >= LEAST_ROUNDED ? CENT : 0;
  return Math.abs(value - sum) <= Math.max(LAST_DIGITS * size, rounded);
}

/** Whether a whole number is the sum of amounts with cents, each of them or the sum rounded to units. */
function isRoundedSum(value: number, sum: number, rows: number): boolean {
  if (!Number.isInteger(value) || Number.isInteger(sum)) return false;
  return Math.abs(value - sum) <= Math.min(rows / 2, MOST_ROUNDED * sum);
}

/** The amounts other than 0 that a column's last number is the sum of; undefined where it is none. */
function summedAmounts(column: Float64Array, isText: (row: number) => boolean): number | undefined {
  const rows = column.length - 1;
  const last = column[rows] ?? 0;
  let [sum, amounts, summed, numbers, largest] = [0, 0, 0, 0, -Infinity];
  for (let row = 0; row < rows; row++) {
    const amount = column[row] as number;
    const found = amount === 0 ? 0 : 1;
    sum += amount;
    amounts += found;
    if (amount > largest) largest = amount;
    if (isText(row)) continue;
    summed += amount;
    numbers += found;
  }
  if (isSum(last, sum)) return amounts;
  if (rows < LEAST_ROWS || last <= largest) return undefined;
  if (isRoundedSum(last, sum, rows)) return amounts;
  const isOfNumbers = isSum(last, summed) || isRoundedSum(last, summed, rows);
  return isOfNumbers && !isText(rows) ? numbers : undefined;
}

/**
 * Whether a column's last number is the average of three or more above that are not all the same: exactly, or
 * to cents. O(n).
 *
 * @example endsInAverage(Float64Array.of(100, 50, 30, 60)) // => true
 */
export function endsInAverage(column: Float64Array): boolean {
  const above = column.subarray(0, -1);
  if (above.length < LEAST_ROWS || above.every((one) => one === above[0])) return false;
  const mean = above.reduce((sum, one) => sum + one, 0) / above.length;
  return isSum(column.at(-1) ?? NaN, mean);
}

/**
 * Whether the last row of columns without names is a total: in each of them it holds the sum of all rows
 * above, and in some of several amounts. A column of zeros has 0 for its sum. Larger than all above, it may
 * also be rounded to units, or the sum of those cells alone that are no texts. O(n).
 *
 * @param columns - of equal length
 * @example endsInSum([Float64Array.of(100, 50, 150), Float64Array.of(120, 0, 120)]) // => true
 */
export function endsInSum(
  columns: readonly Float64Array[],
  { columns: leastColumns = 1, amounts: leastAmounts = 2, isText = () => false }: LeastSums = {},
): boolean {
  let sums = 0;
  for (const [at, column] of columns.entries()) {
    const amounts = summedAmounts(column, (row) => isText(at, row));
    if (amounts === undefined) return false;
    if (column.at(-1) !== 0 && amounts >= leastAmounts) sums++;
  }
  return sums >= leastColumns;
}
