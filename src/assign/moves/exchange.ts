import { unevenness } from "../solution/solution";
import { firstFrom } from "../makespan/unitsByLoad";
import type { UnitsByLoad } from "../makespan/unitsByLoad";
import type { Heft } from "../standing/heft";
import type { Arena } from "./arena";
import type { UnitLimit } from "./limits";

/** What limits allow, and what a solution moves of each one's figure. */
export interface Moving {
  readonly limits: readonly UnitLimit[];
  readonly moved: Float64Array;
}

/** What more leaves its owner of a figure when `unit` goes home, and `back` goes the other way. */
export function riseOf(
  { to }: Heft,
  unit: number,
  back: readonly number[],
  from: number,
  home: number,
): number {
  let rise = to(unit, home) - to(unit, from);
  for (const other of back) rise += to(other, from) - to(other, home);
  return rise;
}

/** Whether no limit is passed, or passed by more than before. */
export function keepsLimits(
  { limits, moved }: Moving,
  unit: number,
  back: readonly number[],
  from: number,
  home: number,
): boolean {
  return limits.every(({ heft, most }, l) => {
    const rise = riseOf(heft, unit, back, from, home);
    return rise <= 0 || moved[l]! + rise <= most;
  });
}

/** What the cost rises by when `unit` goes from `from` to `to`, and `back` the other way. */
export function rise(
  { units, solution, table }: Arena,
  unit: number,
  back: number,
  from: number,
  to: number,
): number {
  if (table === undefined) return 0;
  const over = table.at(unit, to) - table.at(unit, from);
  const other = back < 0 ? 0 : table.at(back, from) - table.at(back, to);
  return over + other + unevenness(units, solution, unit, back, to);
}

/** Units of a rep whose loads are next to the wanted one, on both sides. */
export function* near(
  byLoad: UnitsByLoad,
  rep: number,
  wanted: number,
  reach: number,
): Generator<number> {
  const held = byLoad.units[rep]!;
  const middle = firstFrom(byLoad, rep, wanted);
  const last = Math.min(byLoad.size[rep]!, middle + reach);
  for (let at = Math.max(0, middle - reach); at < last; at++) yield held[at]!;
}
