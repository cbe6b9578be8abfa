import type { CostTable } from "../problem/costTable";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { mayWait, reducedCost, waitingPrice } from "./limits";
import type { Limits, Prices } from "./limits";

/** A unit that is a large part of what a rep holds on average, of something that is limited or evened. */
export interface LargeUnit {
  readonly unit: number;
  /** Its cost with every rep; Infinity with who may not serve it, or can't hold as much. */
  readonly cost: Float64Array;
  /** The loads whose unevenness has a price. */
  readonly uneven: readonly number[];
}

/** A part of what a rep holds on average, below which no unit is large: so there are few that are. */
const LARGE = 0.5;

/** The large units that prices alone would divide: among reps who can't hold them, or as if that were even. */
export function largeUnitsOf(units: Units, table: CostTable): LargeUnit[] {
  const blocks = blocksOf(units);
  const uneven = blocks.flatMap(({ s, isUneven }) => (isUneven ? [s] : []));
  const large: LargeUnit[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (units.choices[unit]! < 2 || !blocks.some(({ load, above }) => load[unit]! > above))
      continue;
    const cost = new Float64Array(units.reps);
    table.row(unit, cost);
    const holding = cost.map((one, rep) =>
      mayServe(units, unit, rep) && blocks.every(({ load, most }) => load[unit]! <= most[rep]!)
        ? one
        : Infinity,
    );
    // Who fits with nobody has been placed against a limit, and is no proof of anything.
    if (holding.some((one) => one < Infinity)) large.push({ unit, cost: holding, uneven });
  }
  return large;
}

/** Something that reps hold, and above what a unit of it is looked at. */
interface Block {
  /** Its place among the shared loads; -1 for workload. */
  readonly s: number;
  readonly load: Float64Array;
  readonly most: Float64Array;
  readonly above: number;
  readonly isUneven: boolean;
}

/** What reps hold, where no unit takes anything off it: there nobody is certain to keep what another brings. */
function blocksOf(units: Units): Block[] {
  const { shared, limit, workload, workloadVaries, reps } = units;
  const all = shared.map(({ load, high, perSquare }, s) => ({
    s,
    load,
    most: high,
    isUneven: perSquare > 0,
  }));
  if (!workloadVaries) all.push({ s: -1, load: workload, most: limit, isUneven: false });
  return all.flatMap((block) => {
    if (block.load.some((one) => one < 0)) return [];
    let total = 0;
    for (let unit = 0; unit < units.count; unit++)
      if (units.choices[unit] !== 0) total += block.load[unit]!;
    const large = (LARGE * total) / reps;
    // Below the least limit nobody is shut out.
    const least = block.isUneven ? 0 : block.most.reduce((a, b) => Math.min(a, b), Infinity);
    return [{ ...block, above: Math.max(large, least) }];
  });
}

/** With who it costs least to have a large unit, and how much; rep -1 where it waits. */
export interface Choice {
  readonly rep: number;
  readonly least: number;
}

/** The choice of a large unit at the prices, with what they miss of it. */
export function choiceOf(units: Units, limits: Limits, prices: Prices, large: LargeUnit): Choice {
  const { unit, cost } = large;
  let rep = -1;
  let least = mayWait(units, limits, unit)
    ? waitingPrice(prices) * units.leastWorkload[unit]!
    : Infinity;
  for (let at = 0; at < units.reps; at++) {
    if (cost[at] === Infinity) continue;
    const one =
      reducedCost(units, prices, unit, at, cost[at]!) + missedBy(units, limits, prices, large, at);
    if (one >= least) continue;
    least = one;
    rep = at;
  }
  return { rep, least };
}

/**
 * What prices miss of unevenness where a rep has a unit that can't be divided. For any price mu per unit
 * of load, with t = m + mu / (2 p) the load that it stands for,
 *
 *     p (L - m)^2  =  mu (L - m) - mu^2 / (4 p)  +  p (L - t)^2.
 *
 * The last term is what a bound from prices leaves out. Whoever has a unit of load w above t has L >= w,
 * so p (w - t)^2 of it is certain. That of several units may be added up: (w - t)^2 beyond t >= 0 grows
 * faster than in proportion. Where accounts may wait, m is the mean of less, and more is missed.
 */
function missedBy(
  units: Units,
  limits: Limits,
  prices: Prices,
  { unit, uneven }: LargeUnit,
  rep: number,
): number {
  let missed = 0;
  for (const s of uneven) {
    const over = units.shared[s]!.load[unit]! - Math.max(0, meantBy(limits, prices, s, rep));
    if (over > 0) missed += units.shared[s]!.perSquare * over * over;
  }
  return missed;
}

/** How much of a large unit's load counts no more: what is beyond the load that the rep's price stands for. */
export function beyondMeant(
  load: number,
  limits: Limits,
  prices: Prices,
  s: number,
  rep: number,
): number {
  const meant = meantBy(limits, prices, s, rep);
  return meant < 0 ? 0 : Math.max(0, load - meant);
}

/** The load at which a rep's price is what a little more of unevenness costs. */
function meantBy({ reps, high, bend }: Limits, prices: Prices, s: number, rep: number): number {
  const i = (s + 1) * reps + rep;
  return high[i]! + bend[i]! * prices[i]!;
}
