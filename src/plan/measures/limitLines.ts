import { limitedReps, outsideLimits } from "../../territory/heldWithin";
import { heldBy } from "../../territory/summary";
import type { Inputs } from "../inputs/inputs";
import { outsideText } from "../words/limits";
import { line, type Assignments, type Measure } from "./measureLine";

/** How many reps are within their least and most of each load that has such limits. */
export function limitLines({ reps, limits }: Inputs, rep: Assignments, known: boolean): Measure[] {
  return limits.map((limit) => {
    const held = (of: ArrayLike<number>): Float64Array => heldBy(of, reps.count, limit.load);
    const outside = outsideLimits(limit, held(rep.after));
    const before = outsideLimits(limit, held(rep.before)).length;
    const limited = limitedReps(limit);
    const [furthest] = outside;
    const within = `${limited - outside.length} of ${limited} reps with limits`;
    return line(
      `limits ${limit.name}`,
      `Within least and most of ${limit.name}`,
      "integer",
      [known ? limited - before : NaN, limited - outside.length],
      furthest === undefined
        ? within
        : `${within}; ${outsideText(furthest, limit.name, reps.name)}`,
      {
        limits: { low: limited, high: Infinity, lowOpen: false, highOpen: false },
        text: `all ${limited}`,
      },
    );
  });
}
