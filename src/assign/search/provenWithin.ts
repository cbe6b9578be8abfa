import type { Plan, Problem, Proven } from "../../model";
import { evenSearchFor } from "../makespan/evenSearch";
import { makespanBound } from "../makespan/makespanBound";
import { findCandidates } from "../prices/candidates";
import { costBound } from "../prices/costBound";
import { limitsOf, startingPrices } from "../prices/limits";
import { scaleOf } from "../prices/scale";
import { costTable } from "../problem/costTable";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { fixedCost } from "../solution/fixedCost";
import { relaxTolerances } from "../solution/objective";
import { provenOf } from "../solution/planOf";
import { solutionOfPlan, unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { Work } from "../work/work";
import { raiseBound } from "./raiseBound";

/** Reps whom each account looks at. */
const WIDTH = 12;

/**
 * The plan with what is proven of plans of another problem, which has all plans of its own and more:
 * what none of those can do, none of these can.
 *
 * @param wider - a problem that allows whatever the plan's own allows
 * @param isLevel - whether the plan's cost is its largest load per unit of share
 */
export function* provenWithin(wider: Problem, plan: Plan, isLevel: boolean): Work<Plan> {
  const units = unitsOf(wider);
  const solution = solutionOfPlan(units, plan.rep);
  const waiting = unassignedWorkload(units, solution);
  const cost = isLevel ? plan.travel?.cost : plan.cost;
  const ofCost = cost === undefined ? undefined : yield* costProven(wider, units, solution, plan);
  const travel = isLevel && ofCost && { travel: ofCost };
  if (!isLevel) return { ...plan, ...ofCost };
  const [first] = wider.measures ?? [];
  const even = first
    ? { ...wider, load: first.load, ...(first.share && { share: first.share }) }
    : wider;
  const { load, share } = evenSearchFor(even, units);
  const lowerBound = yield* makespanBound(units, load, share, waiting);
  return { ...plan, ...provenOf({ cost: plan.cost, lowerBound, fixed: 0 }), ...travel };
}

function* costProven(
  wider: Problem,
  units: Units,
  solution: Solution,
  { cost, travel, prices }: Plan,
): Work<Proven | undefined> {
  if (wider.cost === undefined) return undefined;
  const table = costTable(wider.cost, units);
  const open = relaxTolerances(units, solution);
  const limits = limitsOf(open, wider.capacity, unassignedWorkload(units, solution));
  const start = startingPrices(prices, limits);
  const candidates = yield* findCandidates(open, table, start, WIDTH);
  const priced = { prices: start, candidates, scale: scaleOf(open, candidates) };
  const market = { units: open, table, limits };
  const plain = yield* costBound({ units: open, table, limits }, candidates, start);
  const asked = travel?.cost ?? cost;
  const fixed = fixedCost(units, table, solution);
  const { bound } = yield* raiseBound(market, priced, asked, plain, fixed);
  return provenOf({ cost: asked, lowerBound: bound, fixed });
}
