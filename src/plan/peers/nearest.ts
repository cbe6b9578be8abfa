import type { Plan } from "../../model";
import type { OutsideRep } from "../measures/outside";
import type { Setup } from "../problem/setup";
import { comparedPlans, sameServed } from "../words/compared";

/** Up to here two sums of the same loads differ by rounding. */
const ROUNDING = 1e-9;

/** What may be held at most, whatever the plan: by each rep, and by all reps of a group. */
interface Holdable {
  readonly ofRep: Float64Array;
  readonly ofGroup: Float64Array;
}

/** Undefined where the bound is one of other loads than those that fairness is measured in. O(n k) */
function holdable({ problem, peers, inputs }: Setup, load: Float64Array): Holdable | undefined {
  const { accounts, reps: k, eligible, lockedTo } = problem;
  const { groupOf, groups } = peers;
  const ofRep = new Float64Array(k);
  const ofGroup = new Float64Array(groups.length);
  const seenBy = new Int32Array(groups.length).fill(-1);
  for (let account = 0; account < accounts; account++) {
    const lock = lockedTo?.[account] ?? -1;
    const one = load[account] as number;
    let isHeld = false;
    for (let rep = 0; rep < k; rep++) {
      if (lock >= 0 ? rep !== lock : eligible?.[account * k + rep] === 0) continue;
      isHeld = true;
      ofRep[rep]! += one;
      const group = groupOf[rep] as number;
      if (seenBy[group] === account) continue;
      seenBy[group] = account;
      ofGroup[group]! += one;
    }
    if (isHeld && one !== inputs.accounts.load[account]) return undefined;
  }
  return { ofRep, ofGroup };
}

/**
 * How near to a fair share any plan under the same rules can bring its furthest rep, as far as the
 * engine's bound proves it; NaN where it doesn't.
 *
 * The engine proves that in every plan some rep holds at least `lowerBound` per unit of its share s in
 * the search. Were it this rep: its group holds U at most, so that a fair share is at most U p / P for
 * its part p of the group's parts P, and the rep is at least `lowerBound` s P / (U p) - 1 above it.
 * Which rep it is nobody knows, so the least of these counts. O(n k)
 */
export function nearestByBound(setup: Setup, { lowerBound }: Plan): number {
  const { problem, peers } = setup;
  const [measure] = problem.measures ?? [];
  const load = measure?.load ?? problem.load;
  if (load === undefined || !(lowerBound > 0) || lowerBound === Infinity) return NaN;
  const most = holdable(setup, load);
  if (most === undefined) return NaN;
  const share = measure === undefined ? problem.share : measure.share;
  const { groupOf, part } = peers;
  const parts = new Float64Array(peers.groups.length);
  part.forEach((one, rep) => (parts[groupOf[rep] as number]! += one));
  let nearest = Infinity;
  for (let rep = 0; rep < problem.reps; rep++) {
    const group = groupOf[rep] as number;
    const held = lowerBound * (share?.[rep] ?? 1);
    // Who can't hold as much is not the one.
    if ((most.ofRep[rep] as number) < held * (1 - ROUNDING)) continue;
    const fair =
      ((most.ofGroup[group] as number) * (part[rep] as number)) / (parts[group] as number);
    nearest = Math.min(nearest, held / fair - 1);
  }
  return nearest > ROUNDING && nearest < Infinity ? nearest : NaN;
}

/**
 * How near to a fair share of the load to balance any plan can bring its furthest rep, the plans being those
 * of `comparedPlans`; NaN where nothing is proven. By the engine's bound, and by what is read off the rules
 * of reps who are outside, each of which puts somebody as far.
 */
export function nearestProven(setup: Setup, plan: Plan, outside: readonly OutsideRep[]): number {
  const { loadName } = setup.inputs;
  const isComparable = comparedPlans(setup, plan) === sameServed(setup, plan);
  const offs = outside.flatMap(({ name, cause }) =>
    isComparable && name === loadName && cause !== undefined ? [cause.off] : [],
  );
  const byBound = nearestByBound(setup, plan);
  return offs.reduce((most, off) => (off <= most ? most : off), byBound);
}
