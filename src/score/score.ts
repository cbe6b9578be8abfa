import { InputError } from "../errors";
import type { Bounds, Scaling } from "./normalise";
import { comparesRows, normalise } from "./normalise";

/** One thing that makes an account worth more or less. */
export interface Factor {
  readonly name: string;
  /** One value per account; NaN where it is missing. */
  readonly values: Float64Array;
  /** How much it counts; negative for what speaks against an account. */
  readonly weight: number;
  /** Default `minmax`. */
  readonly scaling?: Scaling;
  /** For `minmax`: measured against these instead of the column's lowest and highest value. */
  readonly bounds?: Bounds;
}

/** What to say when one row is to be measured against others that aren't there. */
export const oneRowMessage = "This compares rows: pass the whole column, or use bounds / raw";

function checkFactor({ name, values, weight }: Factor, length: number): void {
  if (values.length !== length) {
    throw new InputError(
      `The factor "${name}" has ${values.length} values, the first factor has ${length}. Give one value per account.`,
    );
  }
  if (!Number.isFinite(weight)) {
    throw new InputError(`The weight of "${name}" is not a number. Write one, such as 0.25.`);
  }
  const infinite = values.findIndex((value) => value === Infinity || value === -Infinity);
  if (infinite >= 0) {
    throw new InputError(
      `Value ${infinite + 1} of the factor "${name}" is not finite. Correct it.`,
    );
  }
}

/** The factor's scaled values, in an array of their own; errors name the factor. */
export function scaled({ name, values, scaling = "minmax", bounds }: Factor): Float64Array {
  try {
    return normalise(values, scaling, bounds);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`Factor "${name}": ${error.message}`);
    throw error;
  }
}

/**
 * Checks that the factors can be added up.
 *
 * @returns the number of accounts
 * @throws InputError naming what doesn't fit
 */
export function checkFactors(factors: readonly Factor[]): number {
  const length = factors[0]?.values.length ?? 0;
  if (length === 0)
    throw new InputError("There is nothing to score: give at least one factor and row.");
  for (const factor of factors) checkFactor(factor, length);
  if (length === 1 && factors.some((one) => comparesRows(one.scaling ?? "minmax", one.bounds))) {
    throw new InputError(oneRowMessage);
  }
  return length;
}

/** @throws InputError if a score is beyond what a number can hold */
export function checkScores(scores: Float64Array): void {
  const tooLarge = scores.findIndex((value) => !Number.isFinite(value));
  if (tooLarge < 0) return;
  throw new InputError(
    `The score of row ${tooLarge + 1} is too large a number. Use smaller weights.`,
  );
}

/**
 * Scores accounts: the sum over all factors of weight x scaled value (a weighted sum model). See
 * `normalise` for the scalings. A missing value adds nothing: the account is neither praised nor
 * blamed for what nobody knows. A factor without spread adds nothing either.
 *
 * @returns one score per account, in the unit of the weights
 * @throws InputError if there is no factor or no account, if lengths differ, a weight or a value is
 *   not finite, or a single account would have to be compared with others
 * @example score([{ name: "ARR", values: Float64Array.of(0, 5, 10), weight: 2 }]) // => 0, 1, 2
 */
export function score(factors: readonly Factor[]): Float64Array {
  const length = checkFactors(factors);
  const scores = new Float64Array(length);
  for (const factor of factors) {
    const values = scaled(factor);
    for (let row = 0; row < length; row++) {
      const value = values[row] ?? NaN;
      if (!Number.isNaN(value)) scores[row] = (scores[row] ?? 0) + factor.weight * value;
    }
  }
  checkScores(scores);
  return scores;
}
