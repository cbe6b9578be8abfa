/**
 * The market of each row: accounts x ACV x penetration. With a penetration below 1 it is the market
 * that can be won (an obtainable market). Columns of one value count for all rows. O(n).
 *
 * @param accounts - number of companies, >= 0
 * @param acv - money per company and year, >= 0
 * @param penetration - the part of the companies that can be won, 0 to 1
 * @example tam(Float64Array.of(4500), Float64Array.of(45_000), Float64Array.of(0.1)) // => [20_250_000]
 */
export function tam(
  accounts: Float64Array,
  acv: Float64Array,
  penetration: Float64Array,
): Float64Array {
  const rows = Math.max(accounts.length, acv.length, penetration.length);
  const at = (column: Float64Array, row: number): number =>
    column.length === 1 ? column[0]! : column[row]!;
  const market = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    market[row] = at(accounts, row) * at(acv, row) * at(penetration, row);
  }
  return market;
}
