import type { MoveLimit, Problem } from "../../model";
import type { Solution } from "../solution/solution";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";
import { heftOf } from "../standing/heft";
import type { Heft } from "../standing/heft";

/** A limit on what may change hands, by unit. */
export interface UnitLimit {
  readonly heft: Heft;
  /** With room for the rounding of sums; never below what has to move. */
  readonly most: number;
}

export function unitLimits(problem: Problem, units: Units): UnitLimit[] {
  return (problem.moves?.limits ?? []).map(({ amount, most, groupOf }: MoveLimit) => {
    const heft = heftOf(problem, units, amount, groupOf);
    let forced = 0;
    for (let unit = 0; unit < units.count; unit++) forced += heft.least(unit);
    return { heft, most: Math.max(most, forced) * (1 + ROUNDING) };
  });
}

/** The limits, the cap on moves among them. */
export function allLimits(problem: Problem, units: Units): UnitLimit[] {
  const limits = unitLimits(problem, units);
  if (problem.maxMoved === undefined) return limits;
  const ones = new Float64Array(problem.accounts).fill(1);
  const heft = heftOf(problem, units, ones);
  return [...limits, { heft, most: Math.floor(problem.maxMoved) }];
}

/** What a solution moves of the figure. */
export function movedBy({ rep }: Solution, { to }: Heft): number {
  let sum = 0;
  rep.forEach((at, unit) => {
    sum += to(unit, at);
  });
  return sum;
}

/** How much of the limits a solution uses: above 1 where one is passed. */
export function useOf(solution: Solution, limits: readonly UnitLimit[]): number {
  let use = 0;
  for (const { heft, most } of limits) {
    const moved = movedBy(solution, heft);
    if (moved > 0) use = Math.max(use, moved / most);
  }
  return use;
}
