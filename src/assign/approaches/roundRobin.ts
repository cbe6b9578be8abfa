import type { EngineOptions, Plan, Problem, Steps } from "../../model";
import { runSteps } from "../work/runSteps";
import { baselineSteps } from "./baselineSteps";
import { inTurn } from "./inTurn";
import { mustCoverFirst } from "./mustCoverFirst";

/**
 * Deals accounts out one by one, in the order of their rows: 10 accounts over 3 reps gives 4, 3
 * and 3. Must-cover accounts have the first turns. Locks, eligibility, capacities, groups (one
 * turn each) and the cap on moves are kept: a rep who can't take an account keeps the turn for the
 * next one. Nothing is searched for; it is the baseline that other plans are held against.
 *
 * With a cost, `cost` is the total, and the bound is what accounts would cost with the cheapest rep
 * for each; without one, `cost` is the largest load per unit of share, with the bound of `balance`.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its rules contradict each other
 * @example
 * roundRobin({
 *   accounts: 5,
 *   reps: 2,
 *   capacity: new Float64Array([9, 9]),
 *   workload: new Float64Array([1, 1, 1, 1, 1]),
 * }).rep // => Int32Array [0, 1, 0, 1, 0]
 */
export function roundRobin(problem: Problem, options: EngineOptions = {}): Plan {
  return runSteps(roundRobinSteps(problem, options));
}

/** `roundRobin` as steps of a few milliseconds each. */
export function* roundRobinSteps(problem: Problem, options: EngineOptions = {}): Steps {
  return yield* baselineSteps(problem, options, (units, solution, home) =>
    inTurn(units, solution, home, mustCoverFirst(units)),
  );
}
