import { InputError } from "../errors";

export interface GoNoGo {
  readonly go: boolean;
  /** KPIs that are met in the latest period. */
  readonly metNow: number;
  /** Periods in a row, up to the latest, in which enough KPIs were met. */
  readonly inARow: number;
  /** Positions of the KPIs that are not met in the latest period. */
  readonly notMet: readonly number[];
}

/** How many of so many KPIs are needed for a share of them, rounded up: 4 of 5 for 80 %. */
export function neededOf(count: number, share: number): number {
  return Math.max(1, Math.ceil(count * share - 1e-9));
}

/**
 * Whether a pilot goes on to a roll-out: in each of the last periods enough KPIs are met, not
 * necessarily the same. O(KPIs x periods).
 *
 * @param met - one array per KPI: 1 where its target was met, per period, oldest first
 * @param needed - how many KPIs, 1 to their number
 * @param periods - how many in a row, 1 or more
 * @throws InputError if needed is more than there are KPIs
 * @example goNoGo([Uint8Array.of(1, 1), Uint8Array.of(0, 1)], 1, 2).go // => true
 */
export function goNoGo(met: readonly Uint8Array[], needed: number, periods: number): GoNoGo {
  if (needed > met.length) {
    throw new InputError(
      `needed is ${needed}, but there are ${met.length} KPIs. Ask for ${met.length} at most.`,
    );
  }
  const columns = met[0]?.length ?? 0;
  const metIn = (column: number): number =>
    met.reduce((count, kpi) => count + (kpi[column] as number), 0);
  let inARow = 0;
  while (inARow < columns && metIn(columns - 1 - inARow) >= needed) inARow++;
  return {
    go: columns > 0 && inARow >= periods,
    metNow: columns > 0 ? metIn(columns - 1) : 0,
    inARow,
    notMet: met.flatMap((kpi, at) => (kpi[columns - 1] === 1 ? [] : [at])),
  };
}
