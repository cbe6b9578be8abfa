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
 * @param met - KPI x periods + period: 1 where the target was met; periods oldest first
 * @param kpis - how many there are, 1 or more
 * @param needed - how many KPIs, 1 to their number
 * @param periods - how many in a row, 1 or more
 * @throws InputError if needed is more than there are KPIs
 * @example goNoGo(Uint8Array.of(1, 1, 0, 1), 2, 1, 2).go // => true
 */
export function goNoGo(met: Uint8Array, kpis: number, needed: number, periods: number): GoNoGo {
  if (needed > kpis) {
    throw new InputError(
      `needed is ${needed}, but there are ${kpis} KPIs. Ask for ${kpis} at most.`,
    );
  }
  const columns = met.length / kpis;
  const metIn = (column: number): number => {
    let count = 0;
    for (let at = column; at < met.length; at += columns) count += met[at] as number;
    return count;
  };
  let inARow = 0;
  while (inARow < columns && metIn(columns - 1 - inARow) >= needed) inARow++;
  return {
    go: columns > 0 && inARow >= periods,
    metNow: columns > 0 ? metIn(columns - 1) : 0,
    inARow,
    notMet: notMetIn(met, columns),
  };
}

/** Positions of the KPIs that are not met in the last column. */
function notMetIn(met: Uint8Array, columns: number): readonly number[] {
  const notMet: number[] = [];
  for (let at = columns - 1; columns > 0 && at < met.length; at += columns)
    if (met[at] !== 1) notMet.push((at + 1) / columns - 1);
  return notMet;
}
