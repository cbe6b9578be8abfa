import type { Plan, Problem } from "../../model";
import type { Random } from "../../random";
import type { Solution } from "../solution/solution";
import { accessorsOf } from "../standing/accessors";
import type { Engine } from "../search/rebalance";
import { startingPrices } from "../prices/limits";
import type { Prices } from "../prices/limits";
import { summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { freeUnits } from "./levelling";
import { nearReps, runCosts } from "./nearReps";
import type { NearReps } from "./nearReps";
import { outcomeOf } from "./outcome";
import type { Compared, Outcome } from "./outcome";
import { solutionCost, firstPrices, limitsFor, orAsPlanned, recarve } from "./recarve";
import { reoptimise } from "./reoptimise";
import type { Planned } from "./reoptimise";
import { drawerOf, scenarioOf } from "./scenario";
import type { Scenario, Spreads } from "./scenario";

/** A moment of the work; at the end of a run, with what it came to and the rep of each account. */
export interface RunStep {
  readonly done: number;
  readonly outcome?: Outcome;
  readonly rep?: Int32Array;
  /** Per account, what its workload and loads were multiplied by. */
  readonly factor?: Float64Array;
}

/** Levels this near to the mean, as a part of it, count as even; or as near as the plan was. */
const EVEN = 0.005;

/** A plan, and how it came about. */
export interface Carved {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly engine: Engine;
}

/** All runs, one after the other. */
export function* runsOf(
  { problem, plan, engine }: Carved,
  runs: number,
  spreads: Spreads,
  random: Random,
): Generator<RunStep, void, void> {
  const units = unitsOf(problem);
  const planned = plannedOf(units, plan);
  const prices = startingPrices(plan.prices, limitsFor(units));
  const near = yield* quietly(nearReps(problem, units, prices, planned), 0);
  const compared = comparedOf(problem, units, planned);
  const ground: Ground = {
    problem,
    units,
    planned,
    near,
    cost: new Float64Array(near.rep.length),
    compared,
    listed: freeUnits(units, planned, compared.load),
    prices,
    tolerance: 0,
  };
  const measures = problem.measures?.length ?? 0;
  const evens = engine === "balance" && (measures === 0 || problem.cost === undefined);
  ground.tolerance = Math.max(EVEN, plannedSpread(ground));
  if (!evens && !plan.prices) {
    const costs = runCosts(near, { travel: 1, value: 1 }, ground.cost);
    ground.prices = yield* quietly(firstPrices(units, costs), 0);
  }
  const draw = drawerOf(spreads);
  for (let run = 0; run < runs; run++) {
    const scenario = scenarioOf(units, draw, random);
    const then = strayed(compared, scenario);
    const carving = evens ? levelRun(ground, scenario, then) : pricedRun(ground, scenario);
    const { solution, cost } = yield* quietly(carving, run / runs);
    const rep = repsOf(units, solution, problem.accounts);
    let changed = 0;
    for (let account = 0; account < rep.length; account++)
      if (rep[account] !== plan.rep[account]) changed++;
    const share = problem.accounts > 0 ? changed / problem.accounts : 0;
    const outcome = {
      ...outcomeOf(scenario.units, solution, then, measures),
      cost,
      changed: share,
    };
    const factor = ofAccounts(units, scenario.demand, problem.accounts);
    yield { done: (run + 1) / runs, outcome, rep, factor };
  }
}

interface Ground extends Planned {
  readonly problem: Problem;
  readonly units: Units;
  readonly near: NearReps;
  /** Filled anew in each run. */
  readonly cost: Float64Array;
  readonly compared: Compared;
  prices: Prices;
  tolerance: number;
}

interface Run {
  readonly solution: Solution;
  readonly cost: number;
}

/** Runs a piece of work, its yields without an outcome. */
function* quietly<T>(work: Generator<number, T, void>, done: number): Generator<RunStep, T, void> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { done };
  }
}

function* pricedRun(ground: Ground, scenario: Scenario): Generator<number, Run, void> {
  const { units } = scenario;
  const costs = runCosts(ground.near, scenario.weights, ground.cost);
  const carved = yield* recarve(units, costs, ground.prices);
  // Nothing changes hands for nothing.
  const solution = orAsPlanned(units, costs, carved, ground.planned);
  return { solution, cost: solutionCost(units, costs, solution) };
}

function* levelRun(
  ground: Ground,
  scenario: Scenario,
  then: Compared,
): Generator<number, Run, void> {
  const { problem, near } = ground;
  const solution = yield* reoptimise(scenario.units, ground, then);
  if (problem.cost === undefined && !problem.variance) return { solution, cost: 0 };
  const costs = runCosts(near, scenario.weights, ground.cost);
  return { solution, cost: solutionCost(scenario.units, costs, solution) };
}

function strayed({ load, share }: Compared, { demand }: Scenario): Compared {
  const then = new Float64Array(load.length);
  for (let unit = 0; unit < load.length; unit++) then[unit] = load[unit]! * demand[unit]!;
  return { load: then, share };
}

function plannedOf(units: Units, plan: Plan): Int32Array {
  return Int32Array.from(
    { length: units.count },
    (_, unit) => plan.rep[units.member[units.memberStart[unit]!]!]!,
  );
}

function repsOf(units: Units, solution: Solution, accounts: number): Int32Array {
  if (units.count === accounts) return solution.rep;
  return Int32Array.from(ofAccounts(units, solution.rep, accounts));
}

/** What each account has of a figure per unit. */
function ofAccounts(units: Units, perUnit: ArrayLike<number>, accounts: number): Float64Array {
  const figures = new Float64Array(accounts);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      figures[units.member[m]!] = perUnit[unit]!;
  return figures;
}

/** Loads that depend on the rep are taken as they are with the plan's rep. */
function comparedOf(problem: Problem, units: Units, planned: Int32Array): Compared {
  const { load, share } = accessorsOf(problem);
  const ofAccounts = new Float64Array(problem.accounts);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++) {
      const account = units.member[m]!;
      ofAccounts[account] = load(account, Math.max(0, planned[unit]!));
    }
  return { load: summedOver(units, ofAccounts), share };
}

function plannedSpread({ units, planned, compared: { load, share } }: Ground): number {
  const held = new Float64Array(units.reps);
  let total = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = planned[unit]!;
    if (rep < 0) continue;
    held[rep]! += load[unit]!;
    total += load[unit]!;
  }
  if (!(total > 0)) return 0;
  const mean = total / share.reduce((sum, one) => sum + one, 0);
  let farthest = 0;
  held.forEach((amount, rep) => {
    farthest = Math.max(farthest, Math.abs(amount / share[rep]! / mean - 1));
  });
  return farthest;
}
