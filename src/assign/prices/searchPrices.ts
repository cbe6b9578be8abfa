import type { EngineOptions, Progress } from "../../model";
import { findCandidates } from "./candidates";
import type { Candidates } from "./candidates";
import type { CostTable } from "../problem/costTable";
import { findPrices } from "./findPrices";
import type { Limits, Prices } from "./prices";
import type { Units } from "../problem/units";
import { stage } from "../work";
import type { Figures } from "../work";

/**
 * Temperatures of the soft demand, as shares of the mean regret, with the number of steps at each.
 * Warm first, when prices are far off and all is smooth; then colder and nearer to the truth.
 * Candidates are listed anew while prices still change much.
 */
const COOLING = [
  { temperature: 1, steps: 5, relist: true },
  { temperature: 0.5, steps: 4, relist: true },
  { temperature: 0.2, steps: 4, relist: true },
  { temperature: 0.08, steps: 4, relist: false },
  { temperature: 0.03, steps: 4, relist: true },
  { temperature: 0.01, steps: 5, relist: false },
];

/** Prices at which hardly more is asked of any rep than there is; undefined when a stop cut it short. */
export function* searchPrices(
  units: Units,
  table: CostTable,
  limits: Limits,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, { prices: Prices; candidates: Candidates } | undefined, void> {
  let prices: Prices = new Float64Array(limits.length);
  let candidates: Candidates | undefined;
  for (const [part, { temperature, steps, relist }] of COOLING.entries()) {
    const from = 0.1 + (0.4 * part) / COOLING.length;
    const to = from + 0.4 / COOLING.length;
    const listing = { name: "Comparing reps", from, to: (from + to) / 2 };
    if (!candidates || (relist && candidates.width < units.reps))
      candidates = yield* stage(findCandidates(units, table, prices), listing, options, figures);
    if (!candidates) return undefined;
    const { regret, reach, workload } = scaleOf(units, candidates);
    const pricing = { name: "Pricing capacity", from: (from + to) / 2, to };
    const most = Math.ceil(steps * (options.effort ?? 1));
    const work = findPrices(
      units,
      candidates,
      limits,
      prices,
      temperature * regret,
      reach,
      workload,
      most,
    );
    const found = yield* stage(work, pricing, options, figures);
    if (!found) return undefined;
    prices = found;
  }
  return candidates && { prices, candidates };
}

/** The scale of costs, so that prices and temperatures suit any currency. */
interface Scale {
  /** Mean loss per unit of workload from the first choice to the second... */
  readonly regret: number;
  /** ...and to the last one that is listed. */
  readonly reach: number;
  /** Mean workload of a unit. */
  readonly workload: number;
}

export function scaleOf(units: Units, { width, cost, rep }: Candidates): Scale {
  let second = 0;
  let last = 0;
  let workload = 0;
  for (let unit = 0; unit < units.count; unit++) {
    workload += units.leastWorkload[unit] as number;
    let listed = 0;
    let least = Infinity;
    let next = Infinity;
    let most = -Infinity;
    for (let c = unit * width; listed < width && (rep[c] as number) >= 0; c++, listed++) {
      const one = cost[c] as number;
      next = Math.min(next, Math.max(least, one));
      least = Math.min(least, one);
      most = Math.max(most, one);
    }
    if (listed < 2) continue;
    second += next - least;
    last += most - least;
  }
  const all = workload > 0 ? workload : 1;
  return {
    regret: (second > 0 ? second : last > 0 ? last : 1) / all,
    reach: (last > 0 ? last : 1) / all,
    workload: all / Math.max(1, units.count),
  };
}
