import type {
  MeasureResult,
  Plan,
  PlanPrices,
  Problem,
  Proven,
  Shortage,
  Unassigned,
  UnassignedReason,
} from "../../model";
import type { Solution } from "./solution";
import { ROUNDING, SUM_ROUNDING } from "../problem/rounding";
import { fairShares } from "../problem/shared";
import type { Units } from "../problem/units";

/** What the plan costs and what is proven about it. */
export interface Proof {
  readonly cost: number;
  /** Before rounding: a bound that passes the cost by a hair counts as the cost. */
  readonly lowerBound: number;
  /** The part of the bound that is the same in all plans. */
  readonly fixed: number;
}

/** How the search for the plan ended. */
export interface Ended {
  /** False when a stop cut it short. */
  readonly finished: boolean;
  readonly prices?: PlanPrices | undefined;
  /** Workload that waits in any plan, as far as the search has proven more than sums of room do. */
  readonly waitsAtLeast?: number;
}

/** The published plan: accounts instead of units, figures counted afresh, a reason for each gap. */
export function planOf(
  problem: Problem,
  units: Units,
  solution: Solution,
  proof: Proof,
  { finished, prices, waitsAtLeast = 0 }: Ended,
): Plan {
  const { accounts, reps, workload, owner } = problem;
  const rep = new Int32Array(accounts).fill(-1);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      rep[units.member[m]!] = solution.rep[unit]!;

  const loads = new Float64Array(reps);
  const varies = workload.length !== accounts;
  let moved = 0;
  for (let account = 0; account < accounts; account++) {
    const at = rep[account]!;
    if (at < 0) continue;
    loads[at]! += workload[varies ? account * reps + at : account]!;
    const own = owner?.[account] ?? -1;
    if (own >= 0 && own !== at) moved++;
  }
  return {
    rep,
    ...provenOf(proof),
    loads,
    unassigned: unassignedOf(problem, units, solution),
    moved,
    finished,
    shortage: shortageOf(problem, units, solution, rep, waitsAtLeast),
    measures: measuresOf(problem, units, solution),
    ...(prices && { prices }),
  };
}

export function provenOf({ cost, lowerBound: bound, fixed }: Proof): Proven {
  const lowerBound = Math.min(bound, cost);
  const gapAbsolute = cost - lowerBound;
  // Where what is the same in all plans is large, what is left of it after sums were rounded is nothing.
  const rounding = SUM_ROUNDING * (Math.abs(cost) + Math.abs(fixed));
  if (gapAbsolute <= rounding) return { cost, lowerBound, gap: 0, gapAbsolute };
  const differing = Math.abs(lowerBound - fixed);
  // Nothing proven yet is a gap without end, and not one without a number.
  const isProven = gapAbsolute < Infinity && differing > rounding;
  return { cost, lowerBound, gap: isProven ? gapAbsolute / differing : Infinity, gapAbsolute };
}

/** How evenly each measure is shared out: the largest distance of a rep from its fair share. */
function measuresOf({ measures = [] }: Problem, units: Units, solution: Solution): MeasureResult[] {
  return measures.map((measure, m) => {
    const fair = fairShares(measure, units, m);
    const mean = fair.reduce((sum, one) => sum + one, 0) / fair.length;
    let spread = 0;
    fair.forEach((one, rep) => {
      const held = solution.held[m]![rep]!;
      // Who has next to no share, and holds nothing, is not far from it.
      if (one > 0 && (held > 0 || one > ROUNDING * mean))
        spread = Math.max(spread, Math.abs(held - one) / one);
    });
    return { spread, inside: spread <= measure.tolerance + 2 * ROUNDING };
  });
}

/**
 * What waits, and what has to wait at least: what all capacities together have no room for, or what the
 * search has proven.
 */
function shortageOf(
  problem: Problem,
  units: Units,
  solution: Solution,
  rep: Int32Array,
  waitsAtLeast: number,
): Shortage {
  let total = 0;
  let workload = 0;
  for (let unit = 0; unit < units.count; unit++) {
    total += units.leastWorkload[unit]!;
    if (solution.rep[unit] === -1) workload += units.leastWorkload[unit]!;
  }
  let room = 0;
  for (const limit of units.limit) room += limit;
  let mustCoverMissed = 0;
  problem.mustCover?.forEach((flag, account) => {
    if (flag !== 0 && rep[account] === -1) mustCoverMissed++;
  });
  const lowerBound = Math.min(workload, Math.max(0, total - room, waitsAtLeast));
  return { mustCoverMissed, workload, lowerBound };
}

function unassignedOf(problem: Problem, units: Units, solution: Solution): Unassigned[] {
  const unassigned: Unassigned[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (solution.rep[unit] !== -1) continue;
    const start = units.memberStart[unit]!;
    const end = units.memberStart[unit + 1]!;
    for (let m = start; m < end; m++) {
      const account = units.member[m]!;
      unassigned.push({ account, reason: reasonFor(problem, units, unit, account, end - start) });
    }
  }
  return unassigned.sort((a, b) => a.account - b.account);
}

function reasonFor(
  { eligible, reps }: Problem,
  units: Units,
  unit: number,
  account: number,
  together: number,
): UnassignedReason {
  if (
    eligible &&
    !eligible.subarray(account * reps, (account + 1) * reps).some((flag) => flag !== 0)
  )
    return "no eligible rep";
  if (together > 1) return "group does not fit";
  return units.choices[unit] === 0 ? "no eligible rep" : "no room";
}
