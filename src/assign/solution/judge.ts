import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Decided, Judge } from "./exhaust";
import { isBetter, outsideWith, objectiveOf } from "./objective";
import type { Objective } from "./objective";

/** Plans as the search for the least cost judges them. */
export function costJudge(units: Units, table: CostTable): Judge<Objective> {
  return {
    objectiveOf: (solution) => objectiveOf(units, table, solution),
    isBetter,
    atLeast: (decided) => ({
      missed: decided.missed,
      waiting: decided.waiting,
      ...leastOutside(units, decided),
      cost: decided.cost,
    }),
  };
}

/** The fewest reps who end outside their shares, and how far at least. */
function leastOutside(
  units: Units,
  { now, toCome }: Decided,
): Pick<Objective, "repsOutside" | "outside"> {
  return outsideWith(units, (s, rep) => {
    const most = units.shared[s]!.high[rep]!;
    const held = now.held[s]![rep]!;
    // What is missing may still come; what is too much stays, where loads are not below 0.
    return held > most ? held : Math.min(held + toCome[s]!, most);
  });
}
