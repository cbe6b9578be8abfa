import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Decided, Judge } from "./exhaust";
import { isBetter, outsideBy, worthOf } from "./worth";
import type { Worth } from "./worth";

/** Plans as the search for the least cost judges them. */
export function costJudge(units: Units, table: CostTable): Judge<Worth> {
  return {
    worthOf: (draft) => worthOf(units, table, draft),
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
): Pick<Worth, "repsOutside" | "outside"> {
  let repsOutside = 0;
  let outside = 0;
  for (let rep = 0; rep < units.reps; rep++) {
    let isOutside = false;
    for (let s = 0; s < units.shared.length; s++) {
      const one = units.shared[s]!;
      const held = now.held[s]![rep]!;
      // What is missing may still come; what is too much stays, where loads are not below 0.
      const nearest = held > one.high[rep]! ? held : Math.min(held + toCome[s]!, one.high[rep]!);
      const by = outsideBy(one, rep, nearest);
      if (by > 0) isOutside = true;
      outside += by * by;
    }
    if (isOutside) repsOutside++;
  }
  return { repsOutside, outside };
}
