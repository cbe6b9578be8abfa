import { heldBy } from "../../territory/summary";
import type { Inputs } from "../inputs/inputs";
import { limitMeasure } from "./limitMeasure";
import { line, type Assignments, type Measure } from "./measureLine";

/** How many reps are within their least and most of each load that has such limits. */
export function limitLines({ reps, limits }: Inputs, rep: Assignments, known: boolean): Measure[] {
  return limits.map((limit) => {
    const measured = (of: ArrayLike<number>): ReturnType<typeof limitMeasure> =>
      limitMeasure(limit, heldBy(of, reps.count, limit.load), reps);
    const { name, within, target, text } = measured(rep.after);
    const before = known ? measured(rep.before).within : NaN;
    return line(`limits ${limit.name}`, name, "integer", [before, within], text, target);
  });
}
