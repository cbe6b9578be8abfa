/**
 * Factors a symmetric matrix as L x L', in place: L stands in the lower half, row by row. O(p^3).
 *
 * @param least - the smallest pivot that counts, as a part of the diagonal it came from
 * @returns -1, or the row at which the matrix turns out not to be positive definite
 */
export function cholesky(matrix: Float64Array, size: number, least: number): number {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] as number;
      const whole = value;
      for (let at = 0; at < column; at++)
        value -= (matrix[row * size + at] as number) * (matrix[column * size + at] as number);
      if (row !== column) {
        matrix[row * size + column] = value / (matrix[column * size + column] as number);
        continue;
      }
      if (!(value > least * whole)) return row;
      matrix[row * size + row] = Math.sqrt(value);
    }
  }
  return -1;
}

/** Solves L x L' x = b for x, with L from `cholesky`. O(p^2). */
export function solve(factor: Float64Array, size: number, b: Float64Array): Float64Array {
  const x = b.slice();
  for (let row = 0; row < size; row++) {
    let value = x[row] as number;
    for (let at = 0; at < row; at++)
      value -= (factor[row * size + at] as number) * (x[at] as number);
    x[row] = value / (factor[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = x[row] as number;
    for (let at = row + 1; at < size; at++)
      value -= (factor[at * size + row] as number) * (x[at] as number);
    x[row] = value / (factor[row * size + row] as number);
  }
  return x;
}

/** The inverse of L x L', row by row. O(p^3). */
export function inverse(factor: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    unit.fill(0);
    unit[column] = 1;
    result.set(solve(factor, size, unit), column * size);
  }
  return result;
}
