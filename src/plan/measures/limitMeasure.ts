import { limitedReps, outsideLimits } from "../../territory/heldWithin";
import type { RepNames } from "../words/names";
import type { RepLimits } from "../inputs/accountsAndReps";
import { plural } from "../numberText";
import { outsideWords } from "../words/limits";
import { sayIt } from "../words/sayIt";
import { allOf, type Target } from "./targets";

/** How many reps are within their least and most of a load, and who isn't. */
export interface LimitMeasure {
  readonly name: string;
  readonly within: number;
  /** All who have a limit. */
  readonly target: Target;
  readonly text: string;
}

/** Reps outside who are named with what they hold; the others are counted. */
const named = 5;

/** @param held - what each rep holds of the load */
export function limitMeasure(
  limit: RepLimits,
  held: ArrayLike<number>,
  reps: RepNames,
): LimitMeasure {
  const outside = outsideLimits(limit, held);
  const limited = limitedReps(limit);
  const within = limited - outside.length;
  const rest = outside.length - named;
  const who = outside.slice(0, named).map((one) => sayIt(outsideWords(one, limit.name, reps)));
  return {
    name: `Within least and most of ${limit.name}`,
    within,
    target: allOf(limited),
    text: [
      `${within} of ${limited} reps with limits`,
      ...who,
      ...(rest > 0 ? [`${plural(rest, "more rep")} outside`] : []),
    ].join("; "),
  };
}
