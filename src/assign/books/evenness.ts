import type { BalancedMeasure, Problem } from "../../model";
import { emptySolution, assignUnit } from "../solution/solution";
import { outsideShares, objectiveOf } from "../solution/objective";
import { heldBy, largestLevel } from "../makespan/levels";
import { costTable } from "../problem/costTable";
import { unitsOf } from "../problem/units";
import { limitsWithinReach } from "../problem/withinReach";
import type { Limits } from "../problem/withinReach";
import type { Pool } from "./pool";

/** What is evened out between reps, whoever is served. */
export interface Evening {
  /** With the loads of all accounts, those in the pool included. */
  readonly measures: readonly BalancedMeasure[];
  /** Whether it is the largest load that comes down, as without travel, or each rep who comes inside. */
  readonly isLevel: boolean;
}

/** What a plan amounts to once it is settled who is served; less is better in each. */
export interface PlanWorth {
  /** How far reps are outside the tolerance. */
  readonly outside: number;
  /** What the approach makes as low as it can. */
  readonly cost: number;
}

/**
 * @param problem - with those who are served, and nobody else, to share out
 * @param rep - rep of each account
 * @param tolerance - where the largest load is what counts
 */
export function planWorth(problem: Problem, rep: Int32Array, tolerance: number): PlanWorth {
  const { load, measures, cost, reps } = problem;
  const units = unitsOf(problem);
  const solution = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++)
    assignUnit(units, solution, unit, rep[units.member[units.memberStart[unit]!]!]!);
  if (load && measures === undefined) {
    const share = problem.share ?? new Float64Array(reps).fill(1);
    const held = heldBy(rep, load, reps);
    const level = largestLevel(held, share);
    return { outside: levelOutside(held, share, tolerance), cost: level };
  }
  return {
    outside: outsideShares(units, solution).outside,
    cost: cost === undefined ? 0 : objectiveOf(units, costTable(cost, units), solution).cost,
  };
}

/** How far the largest load is above a fair share and the tolerance, as a part of it. */
function levelOutside(held: Float64Array, share: Float64Array, tolerance: number): number {
  const sum = (figures: Float64Array): number => figures.reduce((all, one) => all + one, 0);
  const mean = sum(held) / sum(share);
  return mean > 0 ? Math.max(0, largestLevel(held, share) / mean - 1 - tolerance) : 0;
}

/** A load that is evened out, by unit. */
interface Evened {
  readonly load: Float64Array;
  readonly share: Float64Array;
  readonly tolerance: number;
}

/** Says how far from even plans are, who is served being open. */
export interface Evener {
  readonly loads: readonly Evened[];
  readonly isLevel: boolean;
  readonly pool: Pool;
}

export function evenerOf(pool: Pool, { measures, isLevel }: Evening): Evener {
  const { units } = pool;
  const loads = measures.map(({ load, share, tolerance }): Evened => {
    const ofUnit = new Float64Array(units.count);
    for (let unit = 0; unit < units.count; unit++)
      for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
        ofUnit[unit]! += load[units.member[m]!]!;
    return { load: ofUnit, share: share ?? new Float64Array(units.reps).fill(1), tolerance };
  });
  return { loads, isLevel, pool };
}

/** The limits of one load as parts of all that is served, and each rep's fair part. */
interface Parts extends Limits {
  readonly part: Float64Array;
}

/** What is near enough to a fair share while certain units are served. */
export function partsFor({ loads, pool }: Evener, rep: Int32Array): readonly Parts[] {
  return loads.map(({ load, share, tolerance }): Parts => {
    const served = load.map((one, unit) => (rep[unit]! >= 0 ? one : 0));
    const total = served.reduce((sum, one) => sum + one, 0);
    const shares = share.reduce((sum, one) => sum + one, 0);
    const fair = share.map((one) => (total * one) / shares);
    const { low, high } = limitsWithinReach(pool.units, served, fair, tolerance);
    const ofTotal = (amounts: Float64Array): Float64Array =>
      amounts.map((one) => (total > 0 ? one / total : 0));
    return { low: ofTotal(low), high: ofTotal(high), part: ofTotal(fair) };
  });
}

/** What reps hold of each load. */
export function heldIn({ loads, pool }: Evener, rep: Int32Array): readonly Float64Array[] {
  return loads.map(({ load }) => heldBy(rep, load, pool.units.reps));
}

/** How far reps are outside who hold so much: as `planWorth` counts it. */
export function outsideOf(
  { loads, isLevel }: Evener,
  parts: readonly Parts[],
  held: readonly Float64Array[],
): number {
  let outside = 0;
  for (let m = 0; m < loads.length; m++) {
    const { share, tolerance } = loads[m]!;
    const theirs = held[m]!;
    if (isLevel) {
      outside += levelOutside(theirs, share, tolerance);
      continue;
    }
    let total = 0;
    for (const one of theirs) total += one;
    if (total === 0) continue;
    const { low, high, part } = parts[m]!;
    for (let rep = 0; rep < theirs.length; rep++) {
      const amount = theirs[rep]! / total;
      const by = Math.max(0, amount - high[rep]!, low[rep]! - amount) / part[rep]!;
      outside += by * by;
    }
  }
  return outside;
}
