import type { EngineOptions, Plan, Progress, Steps } from "../../model";
import { seededRandom } from "../../random";
import { checkOptions } from "../problem/checkProblem";
import { runSteps } from "../work/runSteps";
import { stage } from "../work/work";
import type { Figures } from "../work/work";
import { checkLocateProblem } from "./checkLocateProblem";
import { instanceOf } from "./instance";
import type { Instance } from "./instance";
import { cheapestBound, raiseBound, worthOfSecond } from "./locateBound";
import type { Bound } from "./locateBound";
import { locatePlan, waitingIn } from "./locatePlan";
import type { LocateProblem } from "./locateProblem";
import { nearPlaces } from "./nearPlaces";
import type { NearPlaces } from "./nearPlaces";
import { placeCosts } from "./placeCosts";
import { coverageOf } from "./coverage";
import { siteSearch } from "./siteSearch";
import type { Best } from "./best";
import { startLayout } from "./startLayout";

/**
 * Chooses a place for each rep, and the accounts to serve from there, so that no capacity is
 * exceeded and the total cost is as low as it can be found: the capacitated p-median problem. Where
 * not everything fits, must-cover accounts come first, then as much workload as possible, then
 * cost. The plan's `sites` holds the place of each rep. `options.start` is not used.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its locks can't be kept
 * @example
 * locate({
 *   accounts: 3,
 *   places: 3,
 *   reps: 1,
 *   capacity: new Float64Array([3]),
 *   workload: new Float64Array([1, 1, 1]),
 *   cost: new Float64Array([0, 1, 2, 1, 0, 1, 2, 1, 0]),
 * }).cost // => 2
 */
export function locate(problem: LocateProblem, options: EngineOptions = {}): Plan {
  return runSteps(locateSteps(problem, options));
}

/** `locate` as steps of a few milliseconds each. */
export function* locateSteps(problem: LocateProblem, options: EngineOptions = {}): Steps {
  const limitOfPlace = checkLocateProblem(problem);
  checkOptions(options);
  const { accounts, places } = problem;
  const figures: Figures = {};
  const at = placeCosts(problem);

  const comparing = { name: "Comparing places", from: 0, to: 0.05, needed: true };
  const near = (yield* stage(
    nearPlaces(accounts, places, at),
    comparing,
    options,
    figures,
  )) as NearPlaces;
  const instance = instanceOf(problem, at, near, limitOfPlace);
  const random = seededRandom(options.seed ?? 1);
  const starting = { name: "Placing reps", from: 0.05, to: 0.1, needed: true };
  const start = startLayout(instance, problem, random);
  const best = (yield* stage(start, starting, options, figures)) as Best;

  const effort = options.effort ?? 1;
  const improving = { name: "Moving reps", from: 0.1, to: 0.75 };
  const search = siteSearch(instance, best, random, effort, figures);
  const bound: Bound = { value: -Infinity };
  const isSearched = (yield* stage(search, improving, options, figures)) === true;
  const isProven = isSearched && (yield* prove(instance, best, bound, options, figures));
  return locatePlan(problem, instance, best, bound.value, isProven);
}

/** Raises the bound for plans that leave no more waiting than the best; false when cut short. */
function* prove(
  instance: Instance,
  best: Best,
  bound: Bound,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, boolean, void> {
  const waiting = waitingIn(instance, best.rep);
  bound.value = cheapestBound(instance, waiting);
  const listing = { name: "Proving", from: 0.75, to: 0.8 };
  const coverage = yield* stage(coverageOf(instance), listing, options, figures);
  if (!coverage) return false;
  const proving = { name: "Proving", from: 0.8, to: 1 };
  const target = { waiting, cost: figures.cost ?? 0, site: best.site };
  const worth = worthOfSecond(instance, best.site);
  const climbing = raiseBound({ instance, coverage, worth }, target, options.effort ?? 1, bound);
  return (yield* stage(climbing, proving, options, figures)) === true;
}
