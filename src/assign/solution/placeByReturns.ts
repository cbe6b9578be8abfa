import { extraMoves, mayGo, assignUnit } from "./solution";
import { goBackInTurn } from "./goBackInTurn";
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
 * back; then those whose owners are full of what came from others, some of which goes on to a third rep.
 *
 * @param moved - see `movedUnits`
 * @returns whether the unit is placed; if not, nothing has changed
 */
export function placeByReturns(placing: Placing, unit: number, moved: readonly number[]): boolean {
  const { units, solution, served } = placing;
  const uncapped = { ...units, maxMoved: Infinity };
  const open = { ...placing, units: uncapped };
  if (moved.length === 0 || !placeWhereRoom(open, unit)) return false;
  const changed: { unit: number; from: number }[] = [];
  const put = (other: number, to: number): void => {
    changed.push({ unit: other, from: solution.rep[other]! });
    assignUnit(units, solution, other, to);
  };
  for (const other of moved) {
    if (solution.moves <= units.maxMoved) break;
    const from = solution.rep[other]!;
    const owner = units.home[other]!;
    if (from < 0 || from === owner || extraMoves(units, solution, other, owner) >= 0) continue;
    if (mayGo(uncapped, solution, other, owner)) put(other, owner);
  }
  while (solution.moves > units.maxMoved) {
    const turn = goBackInTurn(open, moved);
    if (!turn) break;
    put(turn.guest, -1);
    put(turn.unit, units.home[turn.unit]!);
    put(turn.guest, turn.to);
  }
  if (solution.moves <= units.maxMoved) {
    for (const { unit: other } of changed) served[solution.rep[other]!]!.push(other);
    return true;
  }
  for (const { unit: other, from } of changed.reverse()) assignUnit(units, solution, other, from);
  assignUnit(units, solution, unit, -1);
  return false;
}
