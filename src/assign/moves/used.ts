import type { Plan, Problem } from "../../model";
import type { Units } from "../problem/units";
import { solutionOfPlan } from "../solution/solution";
import type { Heft } from "../standing/heft";
import type { Limited } from "./inOneFigure";
import { allLimits, movedBy } from "./limits";

/** A limit with what a plan moves of it, as a part of the most. */
export interface Used extends Limited {
  readonly use: number;
  readonly heft: Heft;
  /** Whether only moves to another group count: what an account counts for depends on where it goes then. */
  readonly ofGroups: boolean;
}

/** Beyond that, how far a limit is passed says nothing more. */
const MOST_USE = 10;
/** The worth that a limit begins with beside those that were passed before it. */
const NEWCOMER = 0.05;

export const isPassed = ({ use }: Used): boolean => use > 1;

export function mostUsed(limits: readonly Used[]): number {
  return Math.max(...limits.map(({ use }) => use));
}

/** What is used of all limits in one figure, by what each is worth. */
export function usedTogether(limits: readonly Used[]): number {
  const worths = limits.reduce((sum, { worth }) => sum + worth, 0);
  return limits.reduce((sum, { worth, use }) => sum + worth * use, 0) / worths;
}

/** What is passed is worth more next time; what is kept anyway, nothing at first. */
export function reweighed(limit: Used): Used {
  const { worth, use, ofGroups } = limit;
  const known = worth > 0 ? worth : isPassed(limit) && !ofGroups ? NEWCOMER : 0;
  return { ...limit, worth: known * use * use * use * use };
}

/** All limits, the cap on moves last, of which nothing is used yet, and none is worth anything. */
export function limitsOn(asked: Problem, units: Units): Used[] {
  return allLimits(asked, units).map(({ heft, most }, l): Used => {
    const { amount = new Float64Array(asked.accounts).fill(1), groupOf } =
      asked.moves?.limits?.[l] ?? {};
    return { amount, most, worth: 0, use: 0, heft, ofGroups: groupOf !== undefined };
  });
}

/** The limits with what a plan uses of them. */
export function usedBy(limits: readonly Used[], units: Units, { rep }: Pick<Plan, "rep">): Used[] {
  const solution = solutionOfPlan(units, rep);
  return limits.map((limit) => {
    const moved = movedBy(solution, limit.heft);
    return { ...limit, use: moved > 0 ? Math.min(MOST_USE, moved / limit.most) : 0 };
  });
}
