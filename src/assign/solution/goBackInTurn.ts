import { mayServe, workloadOf } from "../problem/units";
import { extraMoves, hasRoom, mayHold, swapFits } from "./solution";
import type { Placing } from "./placing";

/** How many pairs of a unit and a rep are looked at to find who goes back. */
const MOST_LOOKS = 20_000;

/** A unit that goes back to its owner, and one that leaves him for it. */
export interface Turn {
  readonly unit: number;
  /** Whom the owner has and does not own, and who goes on for no further move... */
  readonly guest: number;
  /** ...to him. */
  readonly to: number;
}

/** A guest who may go on to somebody with room, and what that loses by the prices. */
interface Onward {
  readonly guest: number;
  readonly to: number;
  readonly lost: number;
}

/**
 * The unit that goes back to an owner who is full of what came to him from others, and the one of these that leaves him for it:
 * to a third rep, or to the one with whom the unit was. Of all that are looked at, those who
 * lose least by the prices.
 *
 * @param placing - the units without a cap on moves
 * @param moved - units away from their owners, in the order in which they are looked at
 * @returns undefined where nobody may go back like this
 */
export function goBackInTurn(placing: Placing, moved: readonly number[]): Turn | undefined {
  const { units, solution, price } = placing;
  const { reps, home } = units;
  const onward = new Map<number, readonly Onward[]>();
  const guests = guestsByRep(placing);
  let best: Turn | undefined;
  let least = Infinity;
  let looks = 0;
  for (const unit of moved) {
    if (looks++ >= MOST_LOOKS) break;
    const from = solution.rep[unit]!;
    const owner = home[unit]!;
    if (from < 0 || from === owner || guests[owner]!.length === 0) continue;
    if (!mayServe(units, unit, owner) || extraMoves(units, solution, unit, owner) >= 0) continue;
    const lost = price(unit, owner) - price(unit, from);
    const consider = (guest: number, to: number, more: number): void => {
      if (lost + more >= least) return;
      least = lost + more;
      best = { unit, guest, to };
    };
    looks += guests[owner]!.length;
    for (const guest of guests[owner]!)
      if (extraMoves(units, solution, guest, from) <= 0 && swapFits(units, solution, unit, guest))
        consider(guest, from, price(guest, from) - price(guest, owner));
    if (!onward.has(owner)) {
      looks += guests[owner]!.length * reps;
      onward.set(owner, onwardFrom(placing, guests[owner]!));
    }
    if (!mayHold(units, solution, from, -1, unit)) continue;
    const need = solution.used[owner]! + workloadOf(units, unit, owner) - units.limit[owner]!;
    for (const { guest, to, lost: more } of onward.get(owner)!)
      if (workloadOf(units, guest, owner) >= need && mayHold(units, solution, owner, unit, guest)) {
        consider(guest, to, more);
        break;
      }
  }
  return best;
}

/** What each rep has from others or from nobody, locked units left out: that may go on for no further move. */
function guestsByRep({ units, solution, served }: Placing): number[][] {
  return served.map((all, rep) => {
    const here = new Set<number>();
    for (const unit of all) {
      if (solution.rep[unit] !== rep || units.lockedTo[unit]! >= 0) continue;
      if (units.home[unit] !== rep) here.add(unit);
    }
    return [...here];
  });
}

/** The guests of one rep who may go on, each to the rep with room where it loses least; the least loss first. */
function onwardFrom({ units, solution, price }: Placing, guests: readonly number[]): Onward[] {
  const found: Onward[] = [];
  for (const guest of guests) {
    const at = solution.rep[guest]!;
    let to = -1;
    let least = Infinity;
    for (let rep = 0; rep < units.reps; rep++) {
      if (rep === at || !hasRoom(units, solution, guest, rep) || !mayServe(units, guest, rep))
        continue;
      if (extraMoves(units, solution, guest, rep) > 0) continue;
      if (!mayHold(units, solution, rep, guest, -1)) continue;
      const asked = price(guest, rep);
      if (asked >= least) continue;
      least = asked;
      to = rep;
    }
    if (to >= 0) found.push({ guest, to, lost: least - price(guest, at) });
  }
  return found.sort((a, b) => a.lost - b.lost || a.guest - b.guest);
}
