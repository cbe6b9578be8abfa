import { InputError } from "../errors";
import { cholesky } from "./cholesky";
import type { Design } from "./logistic";

/** Something known of each closed opportunity before it closed. */
export interface CalibrationFactor {
  readonly name: string;
  /** One finite number per opportunity. */
  readonly values: Float64Array;
}

/** A factor from 0 to 1, and how that comes from its own unit. */
export interface Scaled {
  readonly low: number;
  readonly range: number;
  readonly mean: number;
  readonly deviation: number;
}

/** @throws InputError if the factor has no spread, or none that can be computed with */
export function scaleOf({ name, values }: CalibrationFactor): Scaled {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low < high)) {
    throw new InputError(
      `"${name}" has the same value in every row that is won or lost: take it out, since it tells nothing.`,
    );
  }
  const range = high - low;
  if (!(range > 1e-290 && range < Infinity)) {
    throw new InputError(
      `The values of "${name}" are too large or too close together. Use another unit.`,
    );
  }
  let sum = 0;
  for (const value of values) sum += (value - low) / range;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) {
    const from = (value - low) / range - mean;
    squares += from * from;
  }
  return { low, range, mean, deviation: Math.sqrt(squares / values.length) };
}

/** Whether a factor's won and lost rows lie on two sides of some value, which may belong to both. */
export function separatesAlone(values: Float64Array, won: Uint8Array): boolean {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const side = won[row] as number;
    if (value < (low[side] as number)) low[side] = value;
    if (value > (high[side] as number)) high[side] = value;
  }
  const [lowLost = 0, lowWon = 0] = low;
  const [highLost = 0, highWon = 0] = high;
  return highLost <= lowWon || highWon <= lowLost;
}

/** The factors with mean 0 and deviation 1, behind a column of ones: sums of their products keep their digits. */
export function designOf(factors: readonly CalibrationFactor[], scales: readonly Scaled[]): Design {
  const columns = factors.length + 1;
  const rows = factors[0]?.values.length ?? 0;
  const cells = new Float64Array(rows * columns).fill(1);
  factors.forEach(({ values }, factor) => {
    const { low, range, mean, deviation } = scales[factor] as Scaled;
    for (let row = 0; row < rows; row++)
      cells[row * columns + factor + 1] =
        (((values[row] as number) - low) / range - mean) / deviation;
  });
  return { cells, rows, columns };
}

/** @throws InputError naming a factor that the ones before it give already */
export function checkIndependent(design: Design, factors: readonly CalibrationFactor[]): void {
  const { cells, rows, columns } = design;
  const products = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++)
    for (let one = 0; one < columns; one++)
      for (let other = 0; other <= one; other++)
        (products[one * columns + other] as number) +=
          (cells[row * columns + one] as number) * (cells[row * columns + other] as number);
  const at = cholesky(products, columns, 1e-10);
  if (at < 0) return;
  throw new InputError(
    `"${factors[at - 1]?.name ?? ""}" follows from the factors before it, so that their weights can't be told apart. Take it out.`,
  );
}
