import { mayGo, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import {
  keepOwners,
  lockedSolution,
  placingOrder,
  initialSolution,
} from "../solution/initialSolution";
import { objectiveOf } from "../solution/objective";
import { lpt } from "../makespan/lpt";
import { heldBy, largestLevel } from "../makespan/levels";
import type { Plan, Problem } from "../../model";
import { costTable } from "../problem/costTable";
import type { CostTable } from "../problem/costTable";
import { planOf } from "../solution/planOf";
import { summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { relaxedRules } from "./relaxedRules";

/** What the plan's cost is: as `assign` has it, or as `balance` has it. */
export type Aim = "cost" | "level";

/**
 * A plan to look at where hard rules contradict each other: it keeps the rules as far as
 * `relaxedRules` can. It is quick and not searched for: each account in turn goes where it is
 * cheapest, or where loads are lowest. Nothing is proven about its cost, so its gap is infinite and
 * it does not count as finished. O(n k).
 *
 * @param units - those of the problem
 */
export function* elasticPlan(problem: Problem, units: Units, aim: Aim): Work<Plan> {
  const kept = relaxedRules(problem, units);
  const loose = unitsOf(kept);
  // Tolerances come after everybody's place with a rep.
  const open = { ...loose, shared: [] };
  const { cost } = problem;
  const { load, share } = evenedOut(problem, loose);
  const table = aim === "cost" && cost !== undefined ? costTable(cost, loose) : undefined;
  const placed = table
    ? yield* cheapestFirst(loose, open, table)
    : load
      ? yield* withHeld(loose, yield* lpt(open, load, share))
      : yield* initialSolution(loose);
  const amount = table
    ? objectiveOf(loose, table, placed).cost
    : largestLevel(load ? heldBy(placed.rep, load, loose.reps) : placed.used, share);
  const proof = { cost: amount, lowerBound: -Infinity, fixed: 0 };
  return planOf(kept, loose, placed, proof, { finished: false });
}

/** What `balance` evens out: load per unit, undefined where it depends on the rep, and share per rep. */
function evenedOut(
  problem: Problem,
  units: Units,
): { readonly load: Float64Array | undefined; readonly share: Float64Array } {
  const { load, share } = problem.measures?.[0] ?? problem;
  const free = units.workloadVaries ? undefined : units.workload;
  return {
    load: load ? summedOver(units, load) : free,
    share: share ?? new Float64Array(units.reps).fill(1),
  };
}

/** The same plan with what each rep holds of every shared load. */
function* withHeld(units: Units, { rep }: Solution): Work<Solution> {
  const solution = lockedSolution(units);
  for (let unit = 0; unit < units.count; unit++) {
    assignUnit(units, solution, unit, rep[unit]!);
    if (unit % UNIT_OF_WORK === UNIT_OF_WORK - 1) yield 0.9;
  }
  return solution;
}

/** In placing order, each unit with the cheapest rep who has room; owners first under a cap on moves. */
function* cheapestFirst(units: Units, open: Units, table: CostTable): Work<Solution> {
  const solution = lockedSolution(units);
  const order = placingOrder(units);
  if (units.maxMoved !== Infinity) keepOwners(units, solution, order);
  const row = new Float64Array(units.reps);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  for (let o = 0; o < order.length; o++) {
    const unit = order[o]!;
    if (solution.rep[unit] === -1) {
      table.row(unit, row);
      let best = -1;
      for (let rep = 0; rep < units.reps; rep++) {
        const isCheaper = best < 0 || row[rep]! < row[best]!;
        if (isCheaper && mayGo(open, solution, unit, rep)) best = rep;
      }
      if (best >= 0) assignUnit(units, solution, unit, best);
    }
    if (o % perStep === perStep - 1) yield o / order.length;
  }
  return solution;
}
