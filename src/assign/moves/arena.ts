import type { Plan, Problem } from "../../model";
import { emptySolution, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { objectiveOf } from "../solution/objective";
import { heldBy } from "../makespan/levels";
import { costTable } from "../problem/costTable";
import type { CostTable } from "../problem/costTable";
import type { Shared } from "../problem/shared";
import { summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";

/** What a plan is judged by: its cost, or how low the largest load is. */
export type Aim = "cost" | "level";

/** A plan with the room in which its moves may be made lighter. */
export interface Arena {
  /** Their limits are as wide as the plan itself needs them. */
  readonly units: Units;
  readonly solution: Solution;
  /** What is evened out or balanced first, by unit. */
  readonly load: Float64Array;
  readonly table: CostTable | undefined;
  /** By how much the cost may rise. */
  readonly budget: number;
}

export function arenaOf(asked: Problem, plan: Plan, aim: Aim, plain = unitsOf(asked)): Arena {
  const load = loadOf(asked, plain);
  const rep = Int32Array.from(
    { length: plain.count },
    (_, unit) => plan.rep[plain.member[plain.memberStart[unit]!]!]!,
  );
  const isLevel = aim === "level" && (asked.measures ?? []).length === 0;
  const shared = plain.shared.map((one) => roomFor(one, heldBy(rep, one.load, plain.reps)));
  const slack = asked.moves?.slack ?? 0;
  if (isLevel) shared.push(around(load, heldBy(rep, load, plain.reps), asked.share, slack));
  const units = { ...plain, shared };
  const solution = emptySolution(units);
  rep.forEach((at, unit) => {
    assignUnit(units, solution, unit, at);
  });
  const table = asked.cost === undefined ? undefined : costTable(asked.cost, units);
  const cost = table ? objectiveOf(units, table, solution).cost : 0;
  return {
    units: { ...units, limit: units.limit.map((most, at) => Math.max(most, solution.used[at]!)) },
    solution,
    load,
    table,
    budget: (asked.moves?.costSlack ?? 0) * Math.abs(cost),
  };
}

/** What is evened out or balanced first, by unit. */
export function loadOf(
  { measures = [], load, workload, accounts }: Problem,
  units: Units,
): Float64Array {
  const one = measures[0]?.load ?? load ?? (workload.length === accounts ? workload : undefined);
  return one ? summedOver(units, one) : units.leastWorkload;
}

/** Whoever is outside already must not come further out. */
function roomFor(shared: Shared, held: Float64Array): Shared {
  return {
    ...shared,
    low: shared.low.map((least, rep) => Math.min(least, held[rep]!)),
    high: shared.high.map((most, rep) => Math.max(most, held[rep]!)),
  };
}

/** Each rep about where it is. */
function around(
  load: Float64Array,
  held: Float64Array,
  share: Float64Array | undefined,
  slack: number,
): Shared {
  const total = held.reduce((sum, one) => sum + one, 0);
  const shares = share?.reduce((sum, one) => sum + one, 0) ?? held.length;
  const reach = held.map((_, rep) => (slack * total * (share?.[rep] ?? 1)) / shares);
  return {
    load,
    low: held.map((one, rep) => one - reach[rep]!),
    high: held.map((one, rep) => one + reach[rep]!),
    part: held.map(() => (total > 0 ? total / held.length : 1)),
    perSquare: 0,
  };
}
