import type { Plan, Problem } from "../../model";
import { distanceFromFair } from "../standing/figures";
import { heldBy } from "../makespan/levels";
import { ROUNDING } from "../problem/rounding";
import { fairShares } from "../problem/shared";
import { mayServe, movesTo, summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { withRoomToStay } from "../standing/held";
import { accountsOf } from "./lockClashes";
import { maxLoadBound } from "./maxLoadBound";

/** A measure that a plan doesn't keep inside its tolerance. */
export interface UnreachableTolerance {
  /** Position among the problem's measures. */
  readonly measure: number;
  /** Why no plan can keep the tolerance; undefined where nothing proves it, and none was found. */
  readonly proof: ReachProof | undefined;
}

/** What keeps every plan from a tolerance, with what it comes to as a part of a fair share. */
export type ReachProof =
  /** All that the rep may serve is too little. */
  | { readonly by: "served"; readonly rep: number; readonly level: number }
  /** What the rep has room for is too little. */
  | {
      readonly by: "room";
      readonly rep: number;
      readonly level: number;
      readonly capacity: number;
    }
  /** What the rep may come to under the cap on moves is too little. */
  | { readonly by: "moves in"; readonly rep: number; readonly level: number }
  /** What is locked to the rep is too much. */
  | { readonly by: "locked"; readonly rep: number; readonly level: number }
  /** What can't leave the rep under the cap on moves is too much, where as many accounts are placed. */
  | { readonly by: "moves out"; readonly rep: number; readonly level: number }
  /** These accounts, which go together, are too much for anybody, where as many are placed. */
  | { readonly by: "largest"; readonly accounts: readonly number[]; readonly level: number };

/** Reps that are looked into, the furthest first: one reason is enough, and each look costs a sort. */
const LOOKED_INTO = 5;

/** One measure seen by units. */
interface Look {
  readonly problem: Problem;
  readonly units: Units;
  readonly load: Float64Array;
  readonly fair: Float64Array;
  readonly tolerance: number;
}

/**
 * Why measures end outside their tolerances, which are goals and not hard rules: a plan comes as
 * near as is found. That none can be kept is said only where one of these proves it: what is locked to
 * a rep, or can't leave one under the cap on moves, is too much; what a rep may serve, has room for
 * or may take on is too little; one account or group is too large for everybody. O(n log n + n k)
 * per measure.
 *
 * @param plan - a plan of this problem that keeps its hard rules
 */
export function unreachableTolerances(asked: Problem, plan: Plan): UnreachableTolerance[] {
  const missed = plan.measures.flatMap(({ inside }, measure) => (inside ? [] : [measure]));
  if (missed.length === 0) return [];
  const problem = withRoomToStay(asked);
  const units = unitsOf(problem);
  return missed.map((measure) => {
    const one = (problem.measures ?? [])[measure]!;
    const { load, tolerance } = one;
    const fair = fairShares(one, units, measure);
    const look = { problem, units, load: summedOver(units, load), fair, tolerance };
    const held = heldBy(plan.rep, load, problem.reps);
    return { measure, proof: byReps(look, held, plan) ?? byLargest(look, plan) };
  });
}

/** Only a rep who is outside in this plan can be one who is outside in every plan. */
function byReps(look: Look, held: Float64Array, plan: Plan): ReachProof | undefined {
  const { fair, tolerance } = look;
  const distance = Array.from(held, (one, rep) => distanceFromFair(one, fair[rep]!));
  const outside = [...distance.keys()]
    .filter((rep) => Math.abs(distance[rep]!) > tolerance + ROUNDING)
    .sort((a, b) => Math.abs(distance[b]!) - Math.abs(distance[a]!) || a - b);
  for (const rep of outside.slice(0, LOOKED_INTO)) {
    const reason = distance[rep]! < 0 ? tooLittle(look, rep) : tooMuch(look, rep, plan);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function tooLittle(look: Look, rep: number): ReachProof | undefined {
  const { problem, units, fair, tolerance } = look;
  const least = fair[rep]! * (1 - tolerance - ROUNDING);
  const most = maxLoadBound(units, look.load, rep);
  const level = (held: number): number => held / fair[rep]!;
  if (most.served < least) return { by: "served", rep, level: level(most.served) };
  if (most.roomed < least)
    return {
      by: "room",
      rep,
      level: level(most.roomed),
      capacity: problem.capacity[rep]!,
    };
  if (most.movedIn < least) return { by: "moves in", rep, level: level(most.movedIn) };
  return undefined;
}

function tooMuch(look: Look, rep: number, plan: Plan): ReachProof | undefined {
  const { units, load, fair, tolerance } = look;
  const most = fair[rep]! * (1 + tolerance + ROUNDING);
  const level = (held: number): number => held / fair[rep]!;
  let locked = 0;
  const own: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const amount = load[unit]!;
    if (units.lockedTo[unit] === rep) locked += amount;
    else if (mayServe(units, unit, rep) && movesTo(units, unit, rep) < units.owned[unit]!)
      own.push(amount);
  }
  if (locked > most) return { by: "locked", rep, level: level(locked) };
  // An account could also leave by waiting for a rep.
  if (!placesAll(plan) || units.maxMoved >= own.length) return undefined;
  const staying = Float64Array.from(own)
    .sort()
    .subarray(0, own.length - units.maxMoved);
  const kept = staying.reduce((sum, one) => sum + one, locked);
  if (kept <= most) return undefined;
  return { by: "moves out", rep, level: level(kept) };
}

/** Whether nobody waits whom somebody may serve, so that a plan as full places the same accounts. */
function placesAll({ unassigned }: Plan): boolean {
  return unassigned.every(({ reason }) => reason === "no eligible rep");
}

/** One account or group that is more than any rep who may serve it may hold. */
function byLargest({ units, load, fair, tolerance }: Look, plan: Plan): ReachProof | undefined {
  if (!placesAll(plan)) return undefined;
  const lowest = fair.reduce((least, one) => Math.min(least, one), Infinity);
  for (let unit = 0; unit < units.count; unit++) {
    const amount = load[unit]!;
    if (units.choices[unit] === 0 || amount <= lowest * (1 + tolerance)) continue;
    let largest = 0;
    for (let rep = 0; rep < units.reps; rep++)
      if (mayServe(units, unit, rep)) largest = Math.max(largest, fair[rep]!);
    if (amount <= largest * (1 + tolerance + ROUNDING)) continue;
    const accounts = [...accountsOf(units, unit)];
    return { by: "largest", accounts, level: amount / largest };
  }
  return undefined;
}
