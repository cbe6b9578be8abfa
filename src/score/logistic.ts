import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { cholesky, inverse, solve } from "./cholesky";

/** A design matrix: one row per case, its first column all 1, the others with mean 0 and deviation 1. */
export interface Design {
  /** Row by row. */
  readonly cells: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

export interface LogisticFit {
  /** One per column of the design. */
  readonly coefficients: Float64Array;
  /** Their variances and covariances, row by row: the inverse of the Fisher information. */
  readonly covariance: Float64Array;
}

/** The columns tell the two outcomes apart, so that the likelihood has no maximum. */
export interface Separated {
  /** The column that counts most in telling them apart, from 1. */
  readonly column: number;
}

/** The fit at some coefficients. */
interface At {
  readonly likelihood: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
  /** Whether every case is on its own side. */
  readonly allRight: boolean;
}

const MOST_STEPS = 100;
/** Before this step, a fit that goes well is done, and one that doesn't hasn't shown it. */
const FIRST_LOOK = 10;
const SETTLED = 1e-9;

function product({ cells, columns }: Design, row: number, by: Float64Array): number {
  let sum = 0;
  const start = row * columns;
  for (let at = 0; at < columns; at++) sum += (cells[start + at] as number) * (by[at] as number);
  return sum;
}

/** Adds a case's part to the information's lower half, and to the gradient. */
function addCase(
  { cells, columns }: Design,
  row: number,
  residual: number,
  weight: number,
  { gradient, information }: Pick<At, "gradient" | "information">,
): void {
  const start = row * columns;
  for (let one = 0; one < columns; one++) {
    const value = cells[start + one] as number;
    (gradient[one] as number) += residual * value;
    const weighted = weight * value;
    const line = one * columns;
    for (let other = 0; other <= one; other++)
      (information[line + other] as number) += weighted * (cells[start + other] as number);
  }
}

function evaluate(design: Design, won: Uint8Array, coefficients: Float64Array): At {
  const { rows, columns } = design;
  const gradient = new Float64Array(columns);
  const information = new Float64Array(columns * columns);
  const sums = { gradient, information };
  let likelihood = 0;
  // Chances are multiplied as long as they have room: one logarithm serves many of them.
  let chance = 1;
  let allRight = true;
  for (let row = 0; row < rows; row++) {
    const eta = product(design, row, coefficients);
    // Both chances from the smaller one, which keeps its digits however small it is.
    const odds = exp(-Math.abs(eta));
    const likely = 1 / (1 + odds);
    const unlikely = odds * likely;
    const isWon = won[row] === 1;
    const right = isWon ? eta > 0 : eta < 0;
    if (!right) allRight = false;
    chance *= likely;
    if (!right) likelihood -= Math.abs(eta);
    if (chance < 1e-200) {
      likelihood += ln(chance);
      chance = 1;
    }
    const residual = right ? unlikely : likely;
    addCase(design, row, isWon ? residual : -residual, likely * unlikely, sums);
  }
  return { likelihood: likelihood + ln(chance), gradient, information, allRight };
}

/** Whether a step moves cases to their own side and none away from it, as it does for ever when outcomes are separated. */
function isSeparating(design: Design, won: Uint8Array, step: Float64Array): boolean {
  let most = 0;
  let least = 0;
  for (let row = 0; row < design.rows; row++) {
    const moved = product(design, row, step) * (won[row] === 1 ? 1 : -1);
    if (moved > most) most = moved;
    if (moved < least) least = moved;
  }
  return most > 0.1 && least > -1e-6 * most;
}

function foremost(coefficients: Float64Array): Separated {
  let column = 1;
  for (let at = 2; at < coefficients.length; at++)
    if (Math.abs(coefficients[at] as number) > Math.abs(coefficients[column] as number))
      column = at;
  return { column };
}

function isSmall(step: Float64Array, coefficients: Float64Array): boolean {
  return step.every(
    (by, at) => Math.abs(by) <= SETTLED * Math.max(1, Math.abs(coefficients[at] ?? 0)),
  );
}

/** Coefficients a step further, or a part of it, so that the likelihood grows. */
function advance(
  design: Design,
  won: Uint8Array,
  from: Float64Array,
  now: At,
  step: Float64Array,
): readonly [Float64Array, At] {
  for (let part = 1; ; part /= 2) {
    const next = from.map((value, at) => value + part * (step[at] as number));
    const there = evaluate(design, won, next);
    // The likelihood is concave: a small enough part of the step always gains, but for rounding.
    if (there.likelihood >= now.likelihood || part < 1e-6) return [next, there];
  }
}

/**
 * Fits the chance of winning as 1 / (1 + exp(-eta)), eta linear in the columns: maximum likelihood by
 * iteratively reweighted least squares (P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd
 * ed., 1989, section 4.4), which here is Newton's method. A step that would lose is halved.
 *
 * Where some combination of the columns separates the outcomes, wholly or with cases left on the
 * border, there is no maximum (A. Albert and J. A. Anderson, Biometrika 71, 1984): the coefficients
 * grow for ever along a direction that brings every case nearer to its own side. That is what is
 * looked for.
 *
 * O(rows x columns^2) a step, some 7 steps. The columns must not be collinear.
 *
 * @param won - 1 or 0, one per row
 */
export function logistic(design: Design, won: Uint8Array): LogisticFit | Separated {
  const { columns } = design;
  let coefficients: Float64Array = new Float64Array(columns);
  let now = evaluate(design, won, coefficients);
  for (let count = 0; count < MOST_STEPS; count++) {
    if (now.allRight) return foremost(coefficients);
    const factor = now.information.slice();
    // Only a few cases on the border still count where the others are all but certain.
    if (cholesky(factor, columns, 1e-13) >= 0) return foremost(coefficients);
    const step = solve(factor, columns, now.gradient);
    if (isSmall(step, coefficients)) {
      return {
        coefficients: coefficients.map((value, at) => value + (step[at] as number)),
        covariance: inverse(factor, columns),
      };
    }
    if (count >= FIRST_LOOK && isSeparating(design, won, step)) return foremost(step);
    [coefficients, now] = advance(design, won, coefficients, now, step);
  }
  return foremost(coefficients);
}
