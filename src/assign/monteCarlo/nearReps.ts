import type { Problem } from "../../model";
import { findCandidates } from "../prices/candidates";
import type { Prices } from "../prices/limits";
import { accountCosts, costTable } from "../problem/costTable";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import type { Weights } from "./scenario";

/** The reps whom a unit could go to when things change: the cheapest at the plan's prices, and its own. */
export interface NearReps {
  /** Places per unit. */
  readonly width: number;
  /** Reps of unit 0, then of unit 1 ...; the plan's rep first; -1 from where the unit has no more. */
  readonly rep: Int32Array;
  /** What each costs in travel (or all of a cost that is not described)... */
  readonly travel: Float64Array;
  /** ...and what it is worth, which is taken off. */
  readonly value: Float64Array;
  /** The same for any rep. */
  readonly of: UnitCosts;
}

/** Costs in one run. */
export interface RunCosts {
  readonly near: NearReps;
  /** By place, as `near.rep`. */
  readonly cost: Float64Array;
  readonly weights: Weights;
}

/** @param into - filled with the costs of the near reps */
export function runCosts(near: NearReps, weights: Weights, into: Float64Array): RunCosts {
  for (let c = 0; c < into.length; c++)
    into[c] = weights.travel * near.travel[c]! - weights.value * near.value[c]!;
  return { near, cost: into, weights };
}

export function costAt({ near, cost, weights }: RunCosts, unit: number, wanted: number): number {
  const { width, rep, of } = near;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const at = rep[c]!;
    if (at < 0) break;
    if (at === wanted) return cost[c]!;
  }
  const value = of.value?.(unit, wanted) ?? 0;
  return weights.travel * (of.total(unit, wanted) + value) - weights.value * value;
}

const MOST_NEAR = 8;

/**
 * Lists the near reps of every unit, once for all runs.
 *
 * @param prices - the plan's, see `startingPrices`
 */
export function* nearReps(
  problem: Problem,
  units: Units,
  prices: Prices,
  planned: Int32Array,
): Work<NearReps> {
  const table = problem.cost === undefined ? free : costTable(problem.cost, units);
  const { rep, cost, width } = yield* findCandidates(units, table, prices, MOST_NEAR);
  const near: NearReps = {
    width,
    rep,
    travel: cost,
    value: new Float64Array(rep.length),
    of: costsOf(problem, units, table),
  };
  for (let unit = 0; unit < units.count; unit++) {
    putFirst(near, table, unit, planned[unit]!);
    for (let c = unit * width; c < (unit + 1) * width && rep[c]! >= 0; c++) {
      const value = near.of.value?.(unit, rep[c]!) ?? 0;
      near.value[c] = value;
      cost[c]! += value;
    }
  }
  return near;
}

const free: CostTable = { at: () => 0, row: (_, into) => into.fill(0) };

/** The plan's rep comes first, so that ties leave a unit where it is; the last one listed makes way for it. */
function putFirst(
  { width, rep, travel }: NearReps,
  table: CostTable,
  unit: number,
  own: number,
): void {
  if (own < 0) return;
  const start = unit * width;
  let place = start;
  while (place < start + width - 1 && rep[place] !== own && rep[place]! >= 0) place++;
  if (rep[place] !== own) {
    rep[place] = own;
    travel[place] = table.at(unit, own);
  }
  const cost = travel[place]!;
  rep[place] = rep[start]!;
  travel[place] = travel[start]!;
  rep[start] = own;
  travel[start] = cost;
}

export interface UnitCosts {
  total(unit: number, rep: number): number;
  value?(unit: number, rep: number): number;
}

function costsOf({ cost, reps }: Problem, units: Units, table: CostTable): UnitCosts {
  const total = (unit: number, rep: number): number => table.at(unit, rep);
  const value = typeof cost === "object" && "kind" in cost ? cost.value : undefined;
  if (!value) return { total };
  const minusValue = accountCosts({ kind: "value", value }, reps).at;
  const { memberStart, member } = units;
  return {
    total,
    value(unit, rep) {
      let sum = 0;
      for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++)
        sum -= minusValue(member[m]!, rep);
      return sum;
    },
  };
}
