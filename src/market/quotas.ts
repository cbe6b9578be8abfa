import { InfeasibleError } from "../errors";
import type { Bands } from "./fillWithin";
import { fillWithin } from "./fillWithin";
import { roundWithin } from "./roundWithin";

export interface QuotaTeam extends Bands {
  readonly names: readonly string[];
  /** What each rep counts for, >= 0. */
  readonly weights: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

/** What sums of limits may be off. */
const ROUNDING = 1e-12;

/** An amount with thousands separated, for messages. */
function shown(amount: number): string {
  // Larger ones have no hundredths, and are written with an exponent.
  if (Math.abs(amount) >= 1e15) return String(amount);
  const [whole = "", fraction] = String(Math.round(amount * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function checkLimits({ names, weights, floor, ceiling }: QuotaTeam, target: number): void {
  let least = 0;
  let most = 0;
  names.forEach((name, rep) => {
    const low = floor[rep]!;
    const high = ceiling[rep]!;
    if (low > high) {
      throw new InfeasibleError(
        `The floor of ${name}, ${shown(low)}, is above the ceiling of ${shown(high)}. Lower the one or raise the other.`,
      );
    }
    least += low;
    most += weights[rep]! > 0 ? high : low;
  });
  if (least > target * (1 + ROUNDING)) {
    throw new InfeasibleError(
      `The floors sum to ${shown(least)}, more than the target of ${shown(target)}. Lower floors, or raise the target.`,
    );
  }
  if (most < target * (1 - ROUNDING)) {
    throw new InfeasibleError(
      `The ceilings let the team take ${shown(most)}, less than the target of ${shown(target)}. Raise ceilings, or lower the target.`,
    );
  }
}

/** No quota is changed by more than this part of it where the step follows the quotas. */
const UNSEEN = 0.005;

/** Powers of ten below and above 1 that steps are looked for among. */
const powers = Array.from({ length: 31 }, (_, at) => Number(`1e${at - 15}`));

/** The largest power of ten that is at most 0.5 % of the smallest quota above 0. */
function stepFor(amounts: Float64Array): number {
  const least = amounts.reduce((low, one) => (one > 0 && one < low ? one : low), Infinity);
  return powers.findLast((power) => power <= UNSEEN * least) ?? 0;
}

/** `roundWithin`, in whole tenths, hundredths ... where the step is one: these have no digits of their own. */
function rounded(amounts: Float64Array, limits: Bands, target: number, step: number): Float64Array {
  const per = Math.round(1 / step);
  if (!(step > 0 && step < 1) || Number(`1e-${String(per).length - 1}`) !== step) {
    return roundWithin(amounts, limits, target, step);
  }
  const times = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(values, (value) => value * per);
  const bands = { floor: times(limits.floor), ceiling: times(limits.ceiling) };
  return roundWithin(times(amounts), bands, target * per, 1).map((one) => one / per);
}

/**
 * Shares a target over reps in proportion to their weights, within their limits, rounded so that the
 * quotas still sum to the target. O(n log n).
 *
 * @param step - quotas are multiples of it where target and limits allow; 0 rounds nothing; "auto" is the
 *   largest power of ten that is at most 0.5 % of the smallest quota, by which no quota changes more
 * @throws InfeasibleError if the limits leave no way to reach the target
 * @example quotas({ names, weights, floor, ceiling }, 3_000_000, 1000)
 */
export function quotas(team: QuotaTeam, target: number, step: number | "auto"): Float64Array {
  checkLimits(team, target);
  const amounts = fillWithin(team.weights, team, target);
  return rounded(amounts, team, target, step === "auto" ? stepFor(amounts) : step);
}
