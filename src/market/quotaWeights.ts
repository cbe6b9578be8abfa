import { InputError } from "../errors";

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  if (Number.isFinite(sum)) return sum;
  throw new InputError("These amounts are too large to add up. Use a larger unit.");
}

/**
 * What each rep counts for in a shared target: potentialWeight x share of the potential + the rest x
 * share of the capacity. Without capacities, or where nobody has potential, the other counts alone;
 * a rep whose capacity is 0 counts for nothing. O(reps).
 *
 * @param potential - one per rep, >= 0
 * @param capacity - one per rep, >= 0
 * @param potentialWeight - 0 to 1
 * @throws InputError if nobody has potential or capacity
 * @example shareWeights(Float64Array.of(3, 1), Float64Array.of(1, 1), 0.5) // => [0.625, 0.375]
 */
export function shareWeights(
  potential: Float64Array,
  capacity: Float64Array | undefined,
  potentialWeight: number,
): Float64Array {
  const allPotential = sumOf(potential);
  const allCapacity = capacity ? sumOf(capacity) : 0;
  if (allPotential === 0 && allCapacity === 0) {
    throw new InputError(
      "No rep has potential or capacity to share by. Check the owners and the column Potential.",
    );
  }
  const byPotential = !capacity ? 1 : allPotential === 0 ? 0 : potentialWeight;
  return potential.map((own, rep) => {
    const place = capacity ? capacity[rep]! : 1;
    if (place === 0) return 0;
    const ofPotential = byPotential > 0 ? own / allPotential : 0;
    const ofCapacity = byPotential < 1 ? place / allCapacity : 0;
    return byPotential * ofPotential + (1 - byPotential) * ofCapacity;
  });
}

/** Accounts before and after a change of territories, and what their reps are asked for today. */
export interface QuotaMoves {
  /** One per account, >= 0. */
  readonly potential: ArrayLike<number>;
  /** Position of each account's rep before, -1 = none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Today's, one per rep, >= 0. */
  readonly quota: ArrayLike<number>;
}

/**
 * What each rep counts for when accounts take their part of today's quotas along: an account carries
 * its rep's quota x its part of that rep's potential. One that had no rep carries what a unit of
 * potential carries on average; a quota without any potential stays with its rep. Where every
 * account had and has a rep, these are the new quotas, and sum to the old ones. O(accounts + reps).
 *
 * @example
 * movedWeights({ potential: [6, 4], before: Int32Array.of(0, 0), after: Int32Array.of(0, 1), quota: [100, 50] })
 * // => [60, 90]
 */
export function movedWeights({ potential, before, after, quota }: QuotaMoves): Float64Array {
  const held = new Float64Array(quota.length);
  for (let account = 0; account < before.length; account++) {
    const rep = before[account]!;
    if (rep >= 0) held[rep]! += potential[account]!;
  }
  const allHeld = sumOf(held);
  const average = allHeld > 0 ? sumOf(quota) / allHeld : 0;
  const rate = held.map((own, rep) => (own > 0 ? quota[rep]! / own : average));
  const weights = held.map((own, rep) => (own > 0 ? 0 : quota[rep]!));
  for (let account = 0; account < after.length; account++) {
    const rep = after[account]!;
    if (rep < 0) continue;
    const from = before[account]!;
    weights[rep]! += potential[account]! * (from < 0 ? average : rate[from]!);
  }
  if (sumOf(weights) > 0) return weights;
  throw new InputError("No rep has a quota to adjust. Fill the column Quota, or share the target.");
}
