import type { PlanPrices } from "../../model";
import { copySolution, takeOver } from "../solution/solution";
import { objectiveOf } from "../solution/objective";
import { lns } from "../lns/lns";
import type { CostTable } from "../problem/costTable";
import type { Work } from "../work/work";
import type { Arena } from "./arena";
import type { Heft } from "../standing/heft";
import { movedBy, useOf } from "./limits";
import type { UnitLimit } from "./limits";

/** Up to so many pairs of unit and rep it is tried. */
const MOST_PAIRS = 200_000;
/** What a move weighs at first, and then, as a multiple of what the cost may rise by for all of them. */
const DEARNESS = [4, 1];
/** Of the work that polishing for cost alone would take. */
const EFFORT = 0.25;

/** How the search for the plan was set, and the prices that it has found. */
export interface Weighing {
  readonly prices: PlanPrices | undefined;
  readonly seed: number;
  readonly effort: number;
}

/**
 * Places parts of a plan anew with a price on heavy moves, so that lighter ones take their place
 * wherever that costs little.
 *
 * @returns by how much the cost rose; the solution is changed in place where moves have become lighter at
 *   no more than the cost may rise by
 */
export function* weigh(
  { units, solution, table, budget }: Arena,
  heft: Heft,
  limits: readonly UnitLimit[],
  { prices, seed, effort }: Weighing,
): Work<number> {
  const isSmall = units.count * units.reps <= MOST_PAIRS;
  const isUneven = units.shared.some(({ perSquare }) => perSquare > 0);
  const heavy = movedBy(solution, heft);
  if (!table || !prices || !isSmall || isUneven || budget <= 0 || heavy <= 0) return 0;
  const before = objectiveOf(units, table, solution);
  const use = Math.max(1, useOf(solution, limits));
  for (const dearness of DEARNESS) {
    const trial = copySolution(solution);
    const dear = withPrice(table, heft, (dearness * budget) / heavy);
    yield* lns(units, dear, trial, -Infinity, {
      seed,
      effort: EFFORT * effort,
      prices: prices.workload,
      movePrice: prices.move,
      waitingPrice: prices.waiting,
      loadPrices: prices.measures,
    });
    const after = objectiveOf(units, table, trial);
    const rise = after.cost - before.cost;
    const isAsGood = after.waiting <= before.waiting && after.missed <= before.missed;
    if (rise > budget || !isAsGood || useOf(trial, limits) > use) continue;
    if (movedBy(trial, heft) >= heavy) continue;
    takeOver(solution, trial);
    return rise;
  }
  return 0;
}

/** Costs with what it is worth that a unit stays where it weighs nothing. */
function withPrice(table: CostTable, heft: Heft, price: number): CostTable {
  return {
    at: (unit, rep) => table.at(unit, rep) + price * heft.to(unit, rep),
    row(unit, into) {
      table.row(unit, into);
      for (let rep = 0; rep < into.length; rep++) into[rep]! += price * heft.to(unit, rep);
    },
  };
}
