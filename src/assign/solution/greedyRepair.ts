import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Solution } from "./solution";
import { LOOKS_PER_WAITING_UNIT, makeRoom } from "./makeRoom";
import { movedUnits, placeByReturns } from "./placeByReturns";
import { flagged, placeWhereRoom } from "./placing";
import type { Placing, Price } from "./placing";

/**
 * Places waiting units, must-cover first, then the largest: where there is room; else, where only the cap on moves
 * keeps it from there, others go back to their owners; else where one other unit can give way to a
 * third rep; else in the place of a smaller unit, or of one that need not come first,
 * which then waits instead. What is missed of must-cover units only falls, and then the waiting
 * workload.
 */
export function* greedyRepair(units: Units, solution: Solution, price: Price): Work<boolean> {
  const queue: number[] = [];
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit] === -1 && units.choices[unit] !== 0) queue.push(unit);
  if (queue.length === 0) return true;
  const least = units.leastWorkload;
  queue.sort((a, b) => flagged(units, b) - flagged(units, a) || least[b]! - least[a]! || a - b);

  const placing: Placing = { units, solution, price, served: servedByRep(units, solution) };
  const moved = movedUnits(placing);
  // Nobody gives way to a unit like one for whom nobody did, as long as nothing else has changed.
  const hopeless = new Set<string>();
  // A unit that gave way goes to the end of the queue; the bound keeps exchanges from going on.
  const longest = queue.length * 3;
  let looked = 0;
  for (let q = 0; q < queue.length && q < longest; q++) {
    const unit = queue[q]!;
    looked += units.reps;
    let isPlaced = placeWhereRoom(placing, unit);
    const kind = isPlaced ? undefined : kindOf(units, unit);
    if (!isPlaced && !(kind !== undefined && hopeless.has(kind))) {
      looked += LOOKS_PER_WAITING_UNIT / 4;
      isPlaced = placeByReturns(placing, unit, moved);
      if (!isPlaced) {
        const evicted = makeRoom(placing, unit);
        if (evicted >= 0) queue.push(evicted);
        isPlaced = solution.rep[unit] !== -1;
      }
    }
    if (isPlaced) hopeless.clear();
    else if (kind !== undefined) hopeless.add(kind);
    if (looked > UNIT_OF_WORK) {
      looked = 0;
      yield q / longest;
    }
  }
  return true;
}

function servedByRep(units: Units, solution: Solution): number[][] {
  const served: number[][] = Array.from({ length: units.reps }, () => []);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) served[rep]?.push(unit);
  }
  return served;
}

/** What decides whether others can make room for the unit; undefined where that is its own. */
function kindOf(units: Units, unit: number): string | undefined {
  const owners = units.ownerStart[unit + 1]! - units.ownerStart[unit]!;
  if (units.workloadVaries || owners > 1) return undefined;
  const { leastWorkload, home, owned, lockedTo, eligible, reps } = units;
  const own = [leastWorkload, home, owned, lockedTo].map((figures) => figures[unit]);
  const serving = eligible?.subarray(unit * reps, (unit + 1) * reps).join("") ?? "";
  return [flagged(units, unit), ...own, serving].join();
}
