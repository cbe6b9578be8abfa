import type { Plan, Problem, Proven, Unassigned } from "../../model";
import type { Engine } from "../search/rebalance";
import { provenOf } from "../solution/planOf";
import { brokenRules } from "../standing/brokenRules";
import { checkedStanding } from "../standing/evaluate";
import { figuresNow } from "../standing/standing";

/** Where nothing is proven of a figure. */
function unproven(cost: number): Proven {
  return { cost, lowerBound: -Infinity, gap: Infinity, gapAbsolute: Infinity };
}

/** The part of the bound that plans can differ in is not published with it, but follows from the gap. */
function fixedOf({ lowerBound, gap, gapAbsolute }: Proven): number {
  return gap > 0 && gap < Infinity ? lowerBound - gapAbsolute / gap : 0;
}

/** What was proven of one plan's figure, held against another plan's. */
function against(proven: Proven, cost: number): Proven {
  const { lowerBound, gap, gapAbsolute } = proven;
  // Field by field: what is handed in is often a whole plan, with an assignment of its own.
  return cost === proven.cost
    ? { cost, lowerBound, gap, gapAbsolute }
    : provenOf({ cost, lowerBound, fixed: fixedOf(proven) });
}

/** Whether as much waits in both, up to what sums are rounded by. */
function isAsMuch(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * (1 + Math.abs(other));
}

function unassignedIn(
  { eligible, reps }: Problem,
  rep: Int32Array,
  proven: Plan,
): readonly Unassigned[] {
  const known = new Map(proven.unassigned.map((one) => [one.account, one]));
  const unassigned: Unassigned[] = [];
  rep.forEach((at, account) => {
    if (at >= 0) return;
    const nobody = eligible && !eligible.subarray(account * reps, (account + 1) * reps).includes(1);
    const reason = nobody === true ? "no eligible rep" : "no room";
    unassigned.push(known.get(account) ?? { account, reason });
  });
  return unassigned;
}

/**
 * An assignment that people made, or changed by hand, as a plan: its figures counted afresh, and what a
 * search has proven of all plans of the problem held against them. Nothing is proven of one that breaks
 * a hard rule, or that leaves another amount waiting than the plan of that search: bounds are about plans
 * that serve as much. Prices stay those of the search. O(n k)
 *
 * @param engine - which figure the plan is judged by: `assign` the cost, `balance` the largest load per share
 * @param rep - rep of each account, -1 = none; length n
 * @param proven - a plan that the engine found for this problem
 * @throws InputError if the problem or the assignment can't be read
 */
export function planOfAssignment(
  problem: Problem,
  engine: Engine,
  rep: Int32Array,
  proven: Plan,
): Plan {
  const standing = checkedStanding(problem, rep);
  const figures = figuresNow(standing);
  const cost = engine === "assign" ? (figures.cost ?? 0) : figures.level;
  const { mustCoverMissed, waiting: workload, measures, moved } = figures;
  const { shortage, travel, unweighed: _, ...others } = proven;
  const isServedAlike =
    mustCoverMissed === shortage.mustCoverMissed && isAsMuch(workload, shortage.workload);
  const isHeld = isServedAlike && brokenRules(standing).length === 0;
  // The least travel is that of plans which are as near to the tolerances.
  const isAsNear = measures.every(
    ({ inside, spread }, at) =>
      inside || spread <= (proven.measures[at]?.spread ?? Infinity) * (1 + 1e-9),
  );
  const road = figures.cost ?? NaN;
  return {
    ...others,
    rep: rep.slice(),
    ...(isHeld ? against(proven, cost) : unproven(cost)),
    loads: standing.tally.used.slice(),
    unassigned: unassignedIn(problem, rep, proven),
    moved,
    shortage: { mustCoverMissed, workload, lowerBound: Math.min(workload, shortage.lowerBound) },
    measures,
    ...(travel && { travel: isHeld && isAsNear ? against(travel, road) : unproven(road) }),
  };
}
