import { chosenCosts, chosenUnits } from "./chosenUnits";
import type { CostTable } from "./costTable";
import type { Units } from "./units";

/** Some units and some reps as a problem of their own. */
export interface PartOfPlan {
  readonly units: Units;
  readonly table: CostTable;
  /** The number of each of its units in the whole, and of each of its reps. */
  readonly unit: Int32Array;
  readonly rep: readonly number[];
}

/**
 * Units that stay with these reps, as a problem of its own: with what limits each of the reps, and
 * so many moves. An owner who is not among the reps is nobody's number, so that whoever serves the
 * account moves it.
 *
 * @param chosen - units, each locked to one of the reps or to nobody
 */
export function chosenReps(
  units: Units,
  table: CostTable,
  chosen: Int32Array,
  reps: readonly number[],
  maxMoved: number,
): PartOfPlan {
  const all = chosenUnits(units, chosen);
  const { count } = all;
  const width = reps.length;
  const number = new Int32Array(units.reps).fill(-1);
  reps.forEach((rep, at) => (number[rep] = at));
  const renumbered = (given: Int32Array): Int32Array =>
    given.map((rep) => (rep < 0 ? -1 : number[rep]!));
  const figures = (given: Float64Array): Float64Array =>
    Float64Array.from(reps, (rep) => given[rep]!);
  const rows = <T extends Float64Array | Uint8Array>(given: T, into: T): T => {
    for (let u = 0; u < count; u++)
      for (let r = 0; r < width; r++) into[u * width + r] = given[u * units.reps + reps[r]!]!;
    return into;
  };
  const eligible = all.eligible && rows(all.eligible, new Uint8Array(count * width));
  const part: Units = {
    ...all,
    reps: width,
    limit: figures(all.limit),
    workload: all.workloadVaries
      ? rows(all.workload, new Float64Array(count * width))
      : all.workload,
    eligible,
    lockedTo: renumbered(all.lockedTo),
    ownerRep: renumbered(all.ownerRep),
    home: renumbered(all.home),
    maxMoved,
    shared: all.shared.map((one) => ({
      ...one,
      low: figures(one.low),
      high: figures(one.high),
      part: figures(one.part),
    })),
  };
  const costs = chosenCosts(table, chosen);
  return { units: part, table: costsWith(costs, reps, units.reps), unit: chosen, rep: reps };
}

function costsWith(costs: CostTable, reps: readonly number[], all: number): CostTable {
  const whole = new Float64Array(all);
  return {
    at: (unit, rep) => costs.at(unit, reps[rep]!),
    row(unit, into) {
      costs.row(unit, whole);
      for (let rep = 0; rep < reps.length; rep++) into[rep] = whole[reps[rep]!]!;
    },
  };
}
