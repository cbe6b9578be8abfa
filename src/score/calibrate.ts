import cdf from "@stdlib/stats-base-dists-normal-cdf";
import { InfeasibleError, InputError } from "../errors";
import type { CalibrationFactor } from "./calibrationDesign";
import { checkIndependent, designOf, scaleOf, separatesAlone } from "./calibrationDesign";
import { logistic } from "./logistic";

/** A coefficient of the logistic model, in log odds per unit of its factor. */
export interface Estimate {
  readonly coefficient: number;
  readonly standardError: number;
  /** coefficient / standard error. */
  readonly z: number;
  /** How often chance alone gives a z at least as far from 0. */
  readonly p: number;
}

export interface Calibration {
  /** One per factor. */
  readonly factors: readonly Estimate[];
  readonly intercept: Estimate;
  /**
   * One per factor, for factors scaled from their lowest to their highest value: coefficient x range,
   * all divided so that their sizes add up to 1.
   */
  readonly weights: Float64Array;
}

/** More columns than anybody can weigh up, and the work grows with their square. */
const MOST_FACTORS = 50;

function checkRows(factors: readonly CalibrationFactor[], won: Uint8Array): void {
  if (factors.length === 0) throw new InputError("There is no factor: give at least one column.");
  if (factors.length > MOST_FACTORS) {
    throw new InputError(
      `There are ${factors.length} factors. Give at most ${MOST_FACTORS}: choose those that may matter.`,
    );
  }
  for (const { name, values } of factors) {
    if (values.length !== won.length) {
      throw new InputError(
        `"${name}" has ${values.length} values, won has ${won.length}. Give one of each per row.`,
      );
    }
  }
  let wins = 0;
  for (const one of won) wins += one;
  if (wins === 0 || wins === won.length) {
    const all =
      won.length === 0
        ? "No row is won or lost"
        : wins === 0
          ? "Every row is lost"
          : "Every row is won";
    throw new InfeasibleError(`${all}: a fit needs rows of both kinds.`);
  }
  if (won.length < factors.length + 2) {
    throw new InfeasibleError(
      `${won.length} rows are won or lost, too few for ${factors.length} factors. Ten of the rarer kind per factor are a usual least.`,
    );
  }
}

function noLimit(name: string, alone: boolean): InfeasibleError {
  const who = alone ? `"${name}" tells` : `The factors together, "${name}" foremost, tell`;
  return new InfeasibleError(
    `${who} won from lost without error, so that no weight is large enough. Take it out, or add rows that don't fit the pattern.`,
  );
}

function estimateOf(coefficient: number, variance: number): Estimate {
  const standardError = Math.sqrt(variance);
  const z = coefficient / standardError;
  return { coefficient, standardError, z, p: 2 * cdf(-Math.abs(z), 0, 1) };
}

/**
 * What the past says about weights: fits won and lost on factors by logistic regression (see
 * `logistic`), with standard errors, z and two-sided p from the normal distribution. Factors are
 * scaled inside and the results given in their own units, so that units don't matter. O(rows x
 * factors^2) a step, some 7 steps.
 *
 * @param won - 1 or 0, one per row
 * @throws InputError if a factor has no spread, or follows from others; InfeasibleError if all rows
 *   are won or all lost, there are too few, or the factors tell won from lost without error
 * @example calibrate([{ name: "Intent", values: Float64Array.of(1, 2, 3, 4) }], Uint8Array.of(0, 1, 0, 1))
 *   .weights // => Float64Array.of(1)
 */
export function calibrate(factors: readonly CalibrationFactor[], won: Uint8Array): Calibration {
  checkRows(factors, won);
  const scales = factors.map(scaleOf);
  const alone = factors.find(({ values }) => separatesAlone(values, won));
  if (alone) throw noLimit(alone.name, true);
  const design = designOf(factors, scales);
  checkIndependent(design, factors);
  const fit = logistic(design, won);
  if (!("coefficients" in fit)) throw noLimit(factors[fit.column - 1]?.name ?? "", false);
  const { coefficients, covariance } = fit;
  const size = design.columns;
  // Back from columns of mean 0 and deviation 1 to those from 0 to 1, and to the factors' own units.
  const overRange = scales.map(({ deviation }, at) => (coefficients[at + 1] as number) / deviation);
  const sizes = overRange.reduce((sum, one) => sum + Math.abs(one), 0);
  const back = Float64Array.from({ length: size }, (_, at) => {
    const scale = scales[at - 1];
    return scale ? -(scale.mean + scale.low / scale.range) / scale.deviation : 1;
  });
  let constant = 0;
  let variance = 0;
  for (let one = 0; one < size; one++) {
    constant += (back[one] as number) * (coefficients[one] as number);
    for (let other = 0; other < size; other++)
      variance +=
        (back[one] as number) *
        (back[other] as number) *
        (covariance[one * size + other] as number);
  }
  return {
    factors: scales.map(({ range, deviation }, at) => {
      const unit = deviation * range;
      const own = (covariance[(at + 1) * (size + 1)] as number) / unit / unit;
      return estimateOf((coefficients[at + 1] as number) / unit, own);
    }),
    intercept: estimateOf(constant, variance),
    weights: Float64Array.from(overRange, (one) => (sizes > 0 ? one / sizes : 0)),
  };
}
