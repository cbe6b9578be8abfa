import { repairTolerances } from "../solution/repairTolerances";
import { construct } from "../solution/construct";
import { emptySolution, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { greedyRepair } from "../solution/greedyRepair";
import { improve } from "../solution/improve";
import { isBetter, outsideShares, withoutTolerances, objectiveOf } from "../solution/objective";
import type { Candidates } from "../prices/candidates";
import { findPrices } from "../prices/findPrices";
import { limitsOf, reducedCost } from "../prices/limits";
import type { Limits, Prices } from "../prices/limits";
import { scaleOf } from "../prices/scale";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { costAt } from "./nearReps";
import type { RunCosts } from "./nearReps";

/** Newton steps from the plan's prices, warm and then colder, as shares of the mean regret. */
const COOLING = [
  { temperature: 0.15, steps: 3 },
  { temperature: 0.03, steps: 2 },
];
/** Excess use, as a mean share of the limits, at which prices are good enough for one run. */
const ENOUGH = 4e-3;
/** A single short round of improvement. */
const EFFORT = 0.05;

/**
 * A quick plan for one run: a few Newton steps from the plan's prices, over the near reps alone;
 * every unit where it is cheapest at these prices, what is too much made to fit; one round of
 * chains. The same parts as the engine's own, without its proof.
 *
 * @param from - the plan's prices, see `startingPrices`
 */
export function* recarve(units: Units, costs: RunCosts, from: Prices): Work<Solution> {
  const candidates = candidatesOf(units, costs);
  const scale = scaleOf(units, candidates);
  const limits = limitsFor(units);
  let prices = from;
  for (const { temperature, steps } of COOLING) {
    const heat = temperature * scale.regret;
    ({ prices } = yield* findPrices({ units, candidates, limits, scale }, prices, {
      temperature: heat,
      steps,
      enough: ENOUGH,
      isOpen: true,
    }));
  }
  const solution = yield* construct(units, candidates, prices, limits);
  const table = tableOf(units, costs);
  const priced = { prices, candidates, regret: scale.regret };
  yield* improve({ units, table, limits }, priced, solution, -Infinity, EFFORT);
  // Tolerances give way before an account stays without a rep; rooms and the cap on moves do not.
  yield* greedyRepair(withoutTolerances(units), solution, (unit, rep) =>
    reducedCost(units, prices, unit, rep, costAt(costs, unit, rep)),
  );
  if (outsideShares(units, solution).repsOutside > 0)
    yield* repairTolerances(units, table, solution, priced);
  return solution;
}

/** Prices for the problem as planned, from none: where the plan brings none along. */
export function* firstPrices(units: Units, costs: RunCosts): Work<Prices> {
  const candidates = candidatesOf(units, costs);
  const scale = scaleOf(units, candidates);
  const limits = limitsFor(units);
  let prices: Prices = new Float64Array(limits.high.length);
  for (const temperature of [1, 0.3, 0.1, 0.03]) {
    const heat = temperature * scale.regret;
    ({ prices } = yield* findPrices({ units, candidates, limits, scale }, prices, {
      temperature: heat,
      steps: 6,
      enough: ENOUGH,
      isOpen: true,
    }));
  }
  return prices;
}

/** The plan as it was, if rooms and the cap on moves still hold and `solution` is no better. */
export function orAsPlanned(
  units: Units,
  costs: RunCosts,
  solution: Solution,
  planned: Int32Array,
): Solution {
  const kept = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++) assignUnit(units, kept, unit, planned[unit]!);
  const isOver = kept.used.some((used, rep) => used > units.limit[rep]!);
  if (isOver || kept.moves > units.maxMoved) return solution;
  const table = tableOf(units, costs);
  return isBetter(objectiveOf(units, table, solution), objectiveOf(units, table, kept))
    ? solution
    : kept;
}

/** Cost of the placed units, the price of unevenness included. */
export function solutionCost(units: Units, costs: RunCosts, solution: Solution): number {
  return objectiveOf(units, tableOf(units, costs), solution).cost;
}

/** What waits at least is what all rooms together have no room for. */
export function limitsFor(units: Units): Limits {
  let short = 0;
  for (const workload of units.leastWorkload) short += workload;
  for (const limit of units.limit) short -= limit;
  return limitsOf(units, units.limit, Math.max(0, short));
}

function candidatesOf(units: Units, { near, cost }: RunCosts): Candidates {
  return {
    width: near.width,
    rep: near.rep,
    cost,
    beyond: new Float64Array(units.count).fill(Infinity),
    round: new Uint8Array(units.count),
    listedAt: [],
  };
}

function tableOf(units: Units, costs: RunCosts): CostTable {
  return {
    at: (unit, rep) => costAt(costs, unit, rep),
    row(unit, into) {
      for (let rep = 0; rep < units.reps; rep++) into[rep] = costAt(costs, unit, rep);
    },
  };
}
