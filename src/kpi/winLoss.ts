import type { Groups } from "../table/numbers/groups";
import { OPEN, WON } from "./outcomes";

/** Opportunities, one per row. Dates are serials, NaN for none. */
export interface Decided {
  /** OPEN, WON or LOST. */
  readonly outcome: Uint8Array;
  readonly created: Float64Array;
  readonly closed: Float64Array;
  /** 1 for yes; all are when absent. */
  readonly qualified?: Uint8Array | undefined;
}

/** Where deals are won; one of each per group. */
export interface WinLoss {
  /** What the win rate is of. */
  readonly opportunities: Float64Array;
  readonly wins: Float64Array;
  /** NaN where there are no opportunities. */
  readonly winRate: Float64Array;
  /** Mean days from creation to closing of what was won; NaN where that isn't known. */
  readonly cycleDays: Float64Array;
}

/**
 * Opportunities, wins, win rate and cycle per group. O(n).
 *
 * @param base - whether open opportunities count as well as closed ones
 * @example winLoss(deals, groupsOf(segments), "closed").winRate[0] // => 0.4
 */
export function winLoss(
  { outcome, created, closed, qualified }: Decided,
  { names, of }: Groups,
  base: "closed" | "all",
): WinLoss {
  const opportunities = new Float64Array(names.length);
  const wins = new Float64Array(names.length);
  const days = new Float64Array(names.length);
  const cycles = new Float64Array(names.length);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0) continue;
    const how = outcome[row] as number;
    if (how === WON) {
      (opportunities[group] as number)++;
      (wins[group] as number)++;
      const length = (closed[row] as number) - (created[row] as number);
      if (!(length >= 0)) continue;
      (days[group] as number) += length;
      (cycles[group] as number)++;
    } else if ((how !== OPEN || base === "all") && qualified?.[row] !== 0) {
      (opportunities[group] as number)++;
    }
  }
  return {
    opportunities,
    wins,
    winRate: wins.map((won, group) => won / (opportunities[group] as number)),
    cycleDays: days.map((sum, group) => sum / (cycles[group] as number)),
  };
}
