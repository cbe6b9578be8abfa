import exp from "@stdlib/math-base-special-exp";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { reducedCost } from "./limits";
import type { Prices } from "./limits";
import type { Listed } from "./listed";
import { weightOf } from "./scale";

/** A figure of a unit that depends on whom it is with. */
export type FigureOf = (unit: number, rep: number) => number;

/**
 * What figures come to when each unit divides itself softly over its candidates, as in `smoothedDual`:
 * for figures that have no price of their own.
 *
 * @param temperature - in cost per unit of workload
 * @returns one sum per figure
 */
export function* softUse(
  { units, candidates, scale }: Omit<Listed, "limits">,
  prices: Prices,
  temperature: number,
  figures: readonly FigureOf[],
): Work<Float64Array> {
  const { width, rep, cost } = candidates;
  const sums = new Float64Array(figures.length);
  const part = new Float64Array(width);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    const start = unit * width;
    let listed = 0;
    let least = Infinity;
    for (; listed < width && rep[start + listed]! >= 0; listed++) {
      const c = start + listed;
      part[listed] = reducedCost(units, prices, unit, rep[c]!, cost[c]!);
      least = Math.min(least, part[listed]!);
    }
    const warmth = temperature * weightOf(units, scale, unit);
    let all = 0;
    for (let l = 0; l < listed; l++) {
      part[l] = part[l] === least ? 1 : exp((least - part[l]!) / warmth);
      all += part[l]!;
    }
    for (let l = 0; l < listed; l++)
      for (const [f, of] of figures.entries())
        if (part[l]! > 0) sums[f]! += (part[l]! / all) * of(unit, rep[start + l]!);
  }
  return sums;
}
