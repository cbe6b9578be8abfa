import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { extraMoves, hasRoom, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { insideGain } from "./insideGain";

/** Where a cap leaves no move, one that does little for even loads can be taken back for one that does more. */
export interface TakeBacks {
  /** Units away from their owner's, those first whose return does most for even loads. */
  readonly unit: readonly number[];
  /** The most that the return of any of them does; what it does falls as others move. */
  readonly most: number;
}

/** How many of them are looked at for one move. */
const MOST_RETURNS = 64;

/** Nobody, where moves have no cap. */
const NONE: TakeBacks = { unit: [], most: 0 };

export function takeBacks(units: Units, solution: Solution): TakeBacks {
  if (units.maxMoved === Infinity) return NONE;
  const found: { unit: number; gain: number }[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    const home = units.home[unit]!;
    if (rep < 0 || home < 0 || rep === home) continue;
    found.push({ unit, gain: insideGain(units, solution, unit, -1, home) });
  }
  found.sort((a, b) => b.gain - a.gain || a.unit - b.unit);
  return { unit: found.map(({ unit }) => unit), most: found[0]?.gain ?? 0 };
}

/**
 * Takes back moves until the cap is kept again.
 *
 * @param gained - what has been gained by the moves above the cap
 * @param keep - units that stay where they are now
 * @returns whether it is kept and something is gained all the same; else all is as it was
 */
export function keepsCap(
  units: Units,
  solution: Solution,
  { unit: returning }: TakeBacks,
  gained: number,
  keep: readonly number[],
): boolean {
  const taken: { unit: number; from: number }[] = [];
  let left = gained;
  while (solution.moves > units.maxMoved && left > 0) {
    const found = bestReturn(units, solution, returning, keep);
    if (!found) break;
    left += found.gain;
    taken.push({ unit: found.unit, from: solution.rep[found.unit]! });
    assignUnit(units, solution, found.unit, units.home[found.unit]!);
  }
  if (solution.moves <= units.maxMoved && left > 0) return true;
  for (const { unit, from } of taken.reverse()) assignUnit(units, solution, unit, from);
  return false;
}

function bestReturn(
  units: Units,
  solution: Solution,
  returning: readonly number[],
  keep: readonly number[],
): { unit: number; gain: number } | undefined {
  let best: { unit: number; gain: number } | undefined;
  let looks = 0;
  for (const unit of returning) {
    const rep = solution.rep[unit]!;
    const home = units.home[unit]!;
    if (rep < 0 || rep === home || keep.includes(unit)) continue;
    if (looks++ === MOST_RETURNS) break;
    if (!mayServe(units, unit, home) || !hasRoom(units, solution, unit, home)) continue;
    if (extraMoves(units, solution, unit, home) >= 0) continue;
    const gain = insideGain(units, solution, unit, -1, home);
    if (!best || gain > best.gain) best = { unit, gain };
  }
  return best;
}
