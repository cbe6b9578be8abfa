import { extraMoves, mayGo, assignUnit } from "./solution";
import { placeWhereRoom } from "./placing";
import type { Placing } from "./placing";

/** Units with somebody else than their owner, those first that lose least by going back. */
export function movedUnits({ units, solution, price }: Placing): number[] {
  if (units.maxMoved === Infinity) return [];
  const { count, home } = units;
  const { rep } = solution;
  const found: { unit: number; lost: number }[] = [];
  for (let unit = 0; unit < count; unit++) {
    const now = rep[unit]!;
    const owner = home[unit]!;
    if (now >= 0 && owner >= 0 && now !== owner)
      found.push({ unit, lost: price(unit, owner) - price(unit, now) });
  }
  found.sort((a, b) => a.lost - b.lost || a.unit - b.unit);
  return found.map(({ unit }) => unit);
}

/**
 * Places a unit that only the cap on moves keeps from a rep: units whose owners have room for them go
 * back.
 *
 * @param moved - see `movedUnits`
 * @returns whether the unit is placed; if not, nothing has changed
 */
export function placeByReturns(placing: Placing, unit: number, moved: readonly number[]): boolean {
  const { units, solution, served } = placing;
  const uncapped = { ...units, maxMoved: Infinity };
  if (moved.length === 0 || !placeWhereRoom({ ...placing, units: uncapped }, unit)) return false;
  const back: { unit: number; from: number }[] = [];
  for (const other of moved) {
    if (solution.moves <= units.maxMoved) break;
    const from = solution.rep[other]!;
    const owner = units.home[other]!;
    if (from < 0 || from === owner || extraMoves(units, solution, other, owner) >= 0) continue;
    if (!mayGo(uncapped, solution, other, owner)) continue;
    assignUnit(units, solution, other, owner);
    back.push({ unit: other, from });
  }
  if (solution.moves <= units.maxMoved) {
    for (const { unit: other } of back) served[units.home[other]!]!.push(other);
    return true;
  }
  for (const { unit: other, from } of back) assignUnit(units, solution, other, from);
  assignUnit(units, solution, unit, -1);
  return false;
}
