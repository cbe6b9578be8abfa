import type { BalancedMeasure, Plan, Problem } from "../../model";
import { distanceFromFair } from "../change/figures";
import { accountsText, amountText, namesOf, shareText } from "../change/wording";
import { heldBy } from "../even/levels";
import { ROUNDING } from "../problem/rounding";
import { fairShares } from "../problem/shared";
import { mayServe, movesTo, summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { withRoomToStay } from "../stays/held";
import { accountsOf } from "./lockClashes";
import { mostHeld } from "./mostHeld";

/** A measure that a plan doesn't keep inside its tolerance. */
export interface OutOfReach {
  /** Position among the problem's measures. */
  readonly measure: number;
  /** Whether no plan can keep the tolerance; else none was found. */
  readonly proven: boolean;
  /** Where it is proven, why: "No plan can keep it: ..."; else that none was found. */
  readonly sentence: string;
}

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
 * near as is found. Says that none can be kept only where one of these proves it: what is locked to
 * a rep, or can't leave one under the cap on moves, is too much; what a rep may serve, has room for
 * or may take on is too little; one account or group is too large for everybody. O(n log n + n k)
 * per measure.
 *
 * @param plan - a plan of this problem that keeps its hard rules
 */
export function outOfReach(asked: Problem, plan: Plan): OutOfReach[] {
  const missed = plan.measures.flatMap(({ inside }, measure) => (inside ? [] : [measure]));
  if (missed.length === 0) return [];
  const problem = withRoomToStay(asked);
  const units = unitsOf(problem);
  return missed.map((measure) => {
    const one = (problem.measures ?? [])[measure] as BalancedMeasure;
    const { load, tolerance } = one;
    const fair = fairShares(one, units, measure);
    const look = { problem, units, load: summedOver(units, load), fair, tolerance };
    const held = heldBy(plan.rep, load, problem.reps);
    const reason = byReps(look, held, plan) ?? byLargest(look, plan);
    return {
      measure,
      proven: reason !== undefined,
      sentence: reason ?? "No plan was found that comes nearer under these rules.",
    };
  });
}

/** Only a rep who is outside in this plan can be one who is outside in every plan. */
function byReps(look: Look, held: Float64Array, plan: Plan): string | undefined {
  const { fair, tolerance } = look;
  const distance = Array.from(held, (one, rep) => distanceFromFair(one, fair[rep] as number));
  const outside = [...distance.keys()]
    .filter((rep) => Math.abs(distance[rep] as number) > tolerance + ROUNDING)
    .sort((a, b) => Math.abs(distance[b] as number) - Math.abs(distance[a] as number) || a - b);
  for (const rep of outside.slice(0, LOOKED_INTO)) {
    const reason = (distance[rep] as number) < 0 ? tooLittle(look, rep) : tooMuch(look, rep, plan);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function tooLittle(look: Look, rep: number): string | undefined {
  const { problem, units, fair, tolerance } = look;
  const least = (fair[rep] as number) * (1 - tolerance - ROUNDING);
  const name = namesOf(problem).rep(rep);
  const most = mostHeld(units, look.load, rep);
  const share = (held: number): string => shareText(held / (fair[rep] as number));
  if (most.served < least)
    return `No plan can keep it: all that ${name} may serve comes to ${share(most.served)} of a fair share.`;
  if (most.roomed < least)
    return `No plan can keep it: with a capacity of ${amountText(problem.capacity[rep] as number)}, ${name} can hold ${share(most.roomed)} of a fair share at most.`;
  if (most.movedIn < least)
    return `No plan can keep it: under the cap on moves, ${name} can come to ${share(most.movedIn)} of a fair share at most.`;
  return undefined;
}

function tooMuch(look: Look, rep: number, plan: Plan): string | undefined {
  const { problem, units, load, fair, tolerance } = look;
  const most = (fair[rep] as number) * (1 + tolerance + ROUNDING);
  const name = namesOf(problem).rep(rep);
  const share = (held: number): string => shareText(held / (fair[rep] as number));
  let locked = 0;
  const own: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const amount = load[unit] as number;
    if (units.lockedTo[unit] === rep) locked += amount;
    else if (
      mayServe(units, unit, rep) &&
      movesTo(units, unit, rep) < (units.owned[unit] as number)
    )
      own.push(amount);
  }
  if (locked > most)
    return `No plan can keep it: the accounts locked to ${name} come to ${share(locked)} of a fair share.`;
  // An account could also leave by waiting for a rep.
  if (!placesAll(plan) || units.maxMoved >= own.length) return undefined;
  const staying = Float64Array.from(own)
    .sort()
    .subarray(0, own.length - units.maxMoved);
  const kept = staying.reduce((sum, one) => sum + one, locked);
  if (kept <= most) return undefined;
  return `No plan that places as many accounts can keep it: under the cap on moves, ${name} keeps ${share(kept)} of a fair share at least.`;
}

/** Whether nobody waits whom somebody may serve, so that a plan as full places the same accounts. */
function placesAll({ unassigned }: Plan): boolean {
  return unassigned.every(({ reason }) => reason === "no eligible rep");
}

/** One account or group that is more than any rep who may serve it may hold. */
function byLargest(
  { problem, units, load, fair, tolerance }: Look,
  plan: Plan,
): string | undefined {
  if (!placesAll(plan)) return undefined;
  const lowest = fair.reduce((least, one) => Math.min(least, one), Infinity);
  for (let unit = 0; unit < units.count; unit++) {
    const amount = load[unit] as number;
    if (units.choices[unit] === 0 || amount <= lowest * (1 + tolerance)) continue;
    let largest = 0;
    for (let rep = 0; rep < units.reps; rep++)
      if (mayServe(units, unit, rep)) largest = Math.max(largest, fair[rep] as number);
    if (amount <= largest * (1 + tolerance + ROUNDING)) continue;
    const whom = accountsText(namesOf(problem), [...accountsOf(units, unit)]);
    return `No plan that places as many accounts can keep it: ${whom} alone comes to ${shareText(amount / largest)} of a fair share.`;
  }
  return undefined;
}
