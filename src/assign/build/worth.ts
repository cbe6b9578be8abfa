import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import type { Shared } from "../problem/shared";
import type { Units } from "../problem/units";
import { waitingWorkload } from "./draft";
import type { Draft } from "./draft";

/** What a draft amounts to, in the order in which it counts; less is better in each. */
export interface Worth {
  /** Accounts that come first and wait all the same. */
  readonly missed: number;
  /** Workload that waits. */
  readonly waiting: number;
  /** The most that a rep is outside the limits of its share, as a part of the mean share. */
  readonly outside: number;
  /** Cost, unevenness included. */
  readonly cost: number;
}

export function worthOf(units: Units, table: CostTable, draft: Draft): Worth {
  let cost = 0;
  let missed = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = draft.rep[unit] as number;
    if (rep >= 0) cost += table.at(unit, rep);
    else if (units.choices[unit] !== 0) missed += units.first?.[unit] ?? 0;
  }
  return {
    missed,
    waiting: waitingWorkload(units, draft),
    outside: outsideShares(units, draft),
    cost: cost + unevennessOf(units, draft),
  };
}

export function isBetter(one: Worth, other: Worth): boolean {
  if (one.missed !== other.missed) return one.missed < other.missed;
  const rounding = ROUNDING * (one.waiting + other.waiting);
  if (Math.abs(one.waiting - other.waiting) > rounding) return one.waiting < other.waiting;
  if (Math.abs(one.outside - other.outside) > ROUNDING) return one.outside < other.outside;
  return one.cost < other.cost;
}

/** The price of unevenness: weight x population variance over the reps. */
export function unevennessOf({ shared, reps }: Units, { held }: Draft): number {
  let price = 0;
  shared.forEach(({ perSquare }, s) => {
    if (perSquare === 0) return;
    let sum = 0;
    let squares = 0;
    const mean = (held[s] as Float64Array).reduce((all, one) => all + one, 0) / reps;
    for (const one of held[s] as Float64Array) {
      sum += one - mean;
      squares += (one - mean) * (one - mean);
    }
    price += perSquare * (squares - (sum * sum) / reps);
  });
  return price;
}

/** The most that a rep is above or below the limits of its share, as a part of the mean share. */
export function outsideShares(units: Units, { held }: Draft): number {
  let most = 0;
  units.shared.forEach((one, s) => {
    (held[s] as Float64Array).forEach((amount, rep) => {
      most = Math.max(most, outsideBy(one, rep, amount) / one.mean);
    });
  });
  return most;
}

export function outsideBy({ low, high }: Shared, rep: number, amount: number): number {
  return Math.max(0, amount - (high[rep] as number), (low[rep] as number) - amount);
}

/** Loads without the limits on them: what is placed in need has no eye for shares. */
export function withoutShares(units: Units): Units {
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
 * The limits on shares, let out for all reps alike until the draft is inside them: what is proven
 * with them holds for every plan that is no farther outside its shares than the draft.
 */
export function letOut(units: Units, draft: Draft): Units {
  const outside = outsideShares(units, draft);
  if (outside === 0) return units;
  return {
    ...units,
    shared: units.shared.map((one) => {
      const slack = (outside + ROUNDING) * one.mean;
      return {
        ...one,
        low: one.low.map((least) => least - slack),
        high: one.high.map((most) => most + slack),
      };
    }),
  };
}
