import { isWithin, type Limits } from "../defaults/limits";

/** A ratio of a whole team, and of each of its reps. */
export interface TeamRatio {
  readonly team: number;
  /** NaN for a rep who has none: nothing to divide by. */
  readonly perRep: Float64Array;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * What reps hold over what they have room for. Who has no room has none of it where he holds
 * nothing, and is over it without end where he holds something.
 *
 * @param room - Infinity for a rep without a limit, NaN where it isn't known: both are left out
 */
export function overRoom(held: Float64Array, room: Float64Array): TeamRatio {
  const limited = room.map((one) => (Number.isFinite(one) ? one : 0));
  const counted = held.map((one, rep) => (Number.isFinite(room[rep]) ? one : 0));
  const perRep = held.map((one, rep) => (Number.isFinite(room[rep]) ? one / room[rep]! : NaN));
  const all = total(limited);
  return { team: all > 0 ? total(counted) / all : NaN, perRep };
}

/**
 * What a rep's accounts could bring over the rep's quota: how much of it is there to sell to. Reps
 * without a quota above 0 are left out, and so are their accounts.
 *
 * @param quota - NaN where blank
 */
export function overQuota(potential: Float64Array, quota: Float64Array): TeamRatio {
  const has = (rep: number): boolean => quota[rep]! > 0;
  const perRep = potential.map((one, rep) => (has(rep) ? one / quota[rep]! : NaN));
  const asked = total(quota.map((one, rep) => (has(rep) ? one : 0)));
  const held = total(potential.map((one, rep) => (has(rep) ? one : 0)));
  return { team: asked > 0 ? held / asked : NaN, perRep };
}

/** The reps with the lowest and the highest value, the first of several; -1 where there is none. */
export function extremesOf(perRep: Float64Array): {
  readonly lowest: number;
  readonly highest: number;
} {
  let lowest = -1;
  let highest = -1;
  perRep.forEach((value, rep) => {
    if (Number.isNaN(value)) return;
    if (lowest < 0 || value < perRep[lowest]!) lowest = rep;
    if (highest < 0 || value > perRep[highest]!) highest = rep;
  });
  return { lowest, highest };
}

/** The rep furthest outside the limits; -1 where all are inside. */
export function furthestOutside(limits: Limits, perRep: Float64Array): number {
  let furthest = -1;
  let most = -1;
  perRep.forEach((value, rep) => {
    if (Number.isNaN(value) || isWithin(limits, value)) return;
    const by = Math.max(limits.low - value, value - limits.high);
    if (by > most) [furthest, most] = [rep, by];
  });
  return furthest;
}

/**
 * Whether a target is met by a team: its mean is inside, and so is each rep. A team of whom half have
 * twice too much and half nothing is on target on average.
 */
export function isMet(limits: Limits, team: number, perRep?: Float64Array): boolean {
  return isWithin(limits, team) && (perRep === undefined || furthestOutside(limits, perRep) < 0);
}

/**
 * Ratios of potential to quota beyond these are hardly meant: one of the two is in thousands, or in
 * another currency.
 */
const plausible = { least: 0.005, most: 500 };

/** Whether potential and quota seem to be in different units. */
export function unitsDiffer(team: number): boolean {
  return team > plausible.most || (team > 0 && team < plausible.least);
}
