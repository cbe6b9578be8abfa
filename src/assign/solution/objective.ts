import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import type { Shared } from "../problem/shared";
import type { Units } from "../problem/units";
import { unassignedWorkload } from "./solution";
import type { Solution } from "./solution";

/** What a solution amounts to, in the order in which it counts; less is better in each. */
export interface Objective {
  /** Accounts that come first and wait all the same. */
  readonly missed: number;
  /** Workload that waits. */
  readonly waiting: number;
  /** How far reps are outside the limits of their shares: the sum of squares, each as a part of its share. */
  readonly outside: number;
  /** How many are. */
  readonly repsOutside: number;
  /** Cost, unevenness included. */
  readonly cost: number;
}

export function objectiveOf(units: Units, table: CostTable, solution: Solution): Objective {
  let cost = 0;
  let missed = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) cost += table.at(unit, rep);
    else if (units.choices[unit] !== 0) missed += units.first?.[unit] ?? 0;
  }
  return {
    missed,
    waiting: unassignedWorkload(units, solution),
    ...outsideShares(units, solution),
    cost: cost + unevennessOf(units, solution),
  };
}

export function isBetter(one: Objective, other: Objective): boolean {
  if (one.missed !== other.missed) return one.missed < other.missed;
  const rounding = ROUNDING * (one.waiting + other.waiting);
  if (Math.abs(one.waiting - other.waiting) > rounding) return one.waiting < other.waiting;
  if (Math.abs(one.outside - other.outside) > ROUNDING) return one.outside < other.outside;
  if (one.repsOutside !== other.repsOutside) return one.repsOutside < other.repsOutside;
  return one.cost < other.cost;
}

/** The price of unevenness: weight x population variance over the reps. */
export function unevennessOf({ shared, reps }: Units, { held }: Solution): number {
  let price = 0;
  shared.forEach(({ perSquare }, s) => {
    if (perSquare === 0) return;
    let sum = 0;
    let squares = 0;
    const mean = held[s]!.reduce((all, one) => all + one, 0) / reps;
    for (const one of held[s]!) {
      sum += one - mean;
      squares += (one - mean) * (one - mean);
    }
    price += perSquare * (squares - (sum * sum) / reps);
  });
  return price;
}

type Outside = Pick<Objective, "repsOutside" | "outside">;

/** How many reps are above or below the limits of their shares, and how far. */
export function outsideShares(units: Units, { held }: Solution): Outside {
  return outsideWith(units, (s, rep) => held[s]![rep]!);
}

/** @param amount - what a rep holds of the shared load at a position */
export function outsideWith(units: Units, amount: (s: number, rep: number) => number): Outside {
  let repsOutside = 0;
  let outside = 0;
  for (let rep = 0; rep < units.reps; rep++) {
    let isOutside = false;
    for (let s = 0; s < units.shared.length; s++) {
      const by = outsideBy(units.shared[s]!, rep, amount(s, rep));
      if (by > 0) isOutside = true;
      outside += by * by;
    }
    if (isOutside) repsOutside++;
  }
  return { repsOutside, outside };
}

/** How far a rep is outside its limits, as a part of its share. */
export function outsideBy({ low, high, part }: Shared, rep: number, amount: number): number {
  return Math.max(0, amount - high[rep]!, low[rep]! - amount) / part[rep]!;
}

/** Loads without the limits on them: what is placed in need has no eye for shares. */
export function withoutTolerances(units: Units): Units {
  if (units.shared.length === 0) return units;
  return {
    ...units,
    shared: units.shared.map((one) => ({
      ...one,
      low: one.low.map(() => -Infinity),
      high: one.high.map(() => Infinity),
    })),
  };
}

/**
 * The limits on shares, let out for those reps who are outside them, each just as far as he is: what is
 * proven with them holds for every plan in which nobody is farther outside than in the solution.
 */
export function relaxTolerances(units: Units, solution: Solution): Units {
  if (outsideShares(units, solution).repsOutside === 0) return units;
  return {
    ...units,
    shared: units.shared.map((one, s) => ({
      ...one,
      ...relaxTolerancesTo(one, solution.held[s]!),
    })),
  };
}

/** The limits on shares, where a rep's locked units bring more, let out to that: nobody can hold less. */
export function withLockedLoads(units: Units): Units {
  return {
    ...units,
    shared: units.shared.map((one) => {
      const locked = new Float64Array(units.reps);
      units.lockedTo.forEach((rep, unit) => {
        if (rep >= 0) locked[rep]! += one.load[unit]!;
      });
      return { ...one, high: relaxTolerancesTo(one, locked).high };
    }),
  };
}

/** The limits of one load, let out to what is held. */
export function relaxTolerancesTo(
  { low, high, part }: Shared,
  held: Float64Array,
): Pick<Shared, "low" | "high"> {
  const rounded = (rep: number, by: 1 | -1): number => held[rep]! + by * ROUNDING * part[rep]!;
  return {
    low: low.map((least, rep) => (held[rep]! < least ? rounded(rep, -1) : least)),
    high: high.map((most, rep) => (held[rep]! > most ? rounded(rep, 1) : most)),
  };
}
