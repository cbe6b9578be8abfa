import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { costTable } from "../problem/costTable";
import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { summedOver } from "../problem/units";
import type { Units } from "../problem/units";
import { loadOf, wholeLoads } from "./bins/wholeLoads";
import type { WholeLoads } from "./bins/wholeLoads";
import { heldBy, largestLevel } from "./levels";

/**
 * Levels within this share of the bound count as equal: between such plans, fewer moves decide,
 * then cost.
 */
const NEARLY_EQUAL = 1e-4;

export interface Worth {
  readonly waiting: number;
  readonly level: number;
}

/** What a solution amounts to, in the order in which it counts. */
export function worth({ units, load, share, whole }: EvenSearch, solution: Solution): Worth {
  // Sums of whole numbers are exact, so that a plan on its bound has a gap of exactly 0.
  const level = whole?.exact
    ? loadOf(whole, largestLevel(heldBy(solution.rep, whole.load, units.reps), ones(units.reps))) /
      share[0]!
    : largestLevel(heldBy(solution.rep, load, units.reps), share);
  return { waiting: unassignedWorkload(units, solution), level };
}

/** What all levels are multiples of; 0 where that is not known. */
export function grainOf({ whole, share }: EvenSearch): number {
  return whole?.exact ? loadOf(whole, 1) / share[0]! : 0;
}

function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}

/** Whether all are placed on a level that counts as that of the bound. */
export function reaches({ waiting, level }: Worth, bound: number): boolean {
  return waiting === 0 && level <= bound * (1 + NEARLY_EQUAL);
}

/** Less workload that waits comes first; then a lower level, if it is lower by more than nearly nothing. */
export function isBetter(one: Worth, other: Worth): boolean {
  const rounding = ROUNDING * (one.waiting + other.waiting);
  if (Math.abs(one.waiting - other.waiting) > rounding) return one.waiting < other.waiting;
  return one.level < other.level * (1 - NEARLY_EQUAL);
}

/**
 * What no level is below where none is better than this one: those that count as equal to it may be lower,
 * as far as the grain of levels allows.
 */
export function leastOfEqual(search: EvenSearch, level: number): number {
  const least = level * (1 - NEARLY_EQUAL);
  const grain = grainOf(search);
  if (grain === 0) return least;
  const onGrain = Math.ceil(least / grain - ROUNDING) * grain;
  return onGrain >= level * (1 - ROUNDING) ? level : onGrain;
}

/** What stays the same while an even plan is sought. */
export interface EvenSearch {
  readonly units: Units;
  readonly load: Float64Array;
  readonly share: Float64Array;
  /** The loads as whole numbers, where shares are equal. */
  readonly whole: WholeLoads | undefined;
  readonly cost: CostTable | undefined;
}

/** @throws InputError if it is not said what to even out */
export function evenSearchFor(problem: Problem, units: Units): EvenSearch {
  const { accounts, reps } = problem;
  if (!problem.load && problem.workload.length !== accounts)
    throw new InputError(
      "load is missing: where the workload depends on the rep, say what balance should even out.",
    );
  const load = problem.load ? summedOver(units, problem.load) : units.workload;
  const share = problem.share ?? ones(reps);
  return {
    units,
    load,
    share,
    whole: share.every((one) => one === share[0]) ? wholeLoads(load) : undefined,
    cost: problem.cost === undefined ? undefined : costTable(problem.cost, units),
  };
}
