import type { Units } from "../problem/units";
import type { Limits } from "./limits";
import type { Scale } from "./scale";

/** How far outside its tolerance a load may go, as a part of the rep's share... */
const OUTSIDE = 0.01;
/** ...for a price at which an average unit asks so many times what it loses by its second choice. */
const REGRETS = 10;

/**
 * Limits whose tolerances give way to high prices, for looking for prices alone. Where no plan keeps
 * all tolerances, as under a tight cap on moves, no prices satisfy hard ones: they would rise for ever,
 * and everything else would be priced wrong. What is proven is proven with the limits as they are.
 */
export function elastic(
  units: Units,
  limits: Limits,
  { regret, workload, perBlock }: Scale,
): Limits {
  const bend = limits.bend.slice();
  units.shared.forEach(({ perSquare, part }, s) => {
    if (perSquare > 0) return;
    const start = (s + 1) * units.reps;
    const perUnit = perBlock[start]!;
    // Shares are of all units, these may be some of them.
    const load = (perUnit * units.count) / part.reduce((sum, one) => sum + one, 0);
    const price = (REGRETS * regret * workload) / perUnit;
    for (let rep = 0; rep < units.reps; rep++)
      bend[start + rep] = (OUTSIDE * part[rep]! * load) / price;
  });
  return { ...limits, bend };
}
