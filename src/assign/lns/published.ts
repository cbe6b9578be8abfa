import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { ROUNDING } from "../problem/rounding";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";
import { holdingOf } from "./holding";
import type { Best } from "./annealedLns";

/** The solution as a place for each unit of the subproblem. */
export function bestOf(subproblem: Subproblem, solution: Solution): Best {
  const at = Int32Array.from(subproblem.unit, (unit) => {
    const rep = solution.rep[unit]!;
    return rep < 0 ? subproblem.waiting : rep;
  });
  return { at, cost: holdingOf(subproblem, at).cost };
}

/** Runs a search and copies what it finds into the solution before each yield. */
export function* published<T>(
  units: Units,
  solution: Solution,
  subproblem: Subproblem,
  best: Best,
  work: Work<T>,
): Work<T> {
  let cost = best.cost;
  for (;;) {
    const step = work.next();
    if (best.cost < cost) {
      copyInto(units, solution, subproblem, best.at);
      cost = best.cost;
    }
    if (step.done === true) return step.value;
    yield step.value;
  }
}

/** Copies places into the solution, if no more workload waits than before and every sum, counted afresh, fits. */
function copyInto(units: Units, solution: Solution, subproblem: Subproblem, at: Int32Array): void {
  const rep = solution.rep.slice();
  const roomToWait = subproblem.waiting < 0 ? 0 : subproblem.room[subproblem.waiting]!;
  for (let u = 0; u < subproblem.count; u++) {
    const unit = subproblem.unit[u]!;
    const place = at[u]!;
    rep[unit] = place === subproblem.waiting ? -1 : place;
  }
  const used = new Float64Array(units.reps);
  let moves = 0;
  let waiting = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const place = rep[unit]!;
    moves += movesTo(units, unit, place);
    if (place >= 0) used[place]! += workloadOf(units, unit, place);
    else if (solution.rep[unit] !== -1 && (units.first?.[unit] ?? 0) > 0) return;
    else waiting += units.leastWorkload[unit]!;
  }
  const held = heldUnder(units, rep);
  if (!keepsLimits(units, held)) return;
  if (moves > units.maxMoved || used.some((one, place) => one > units.limit[place]!)) return;
  if (waiting > Math.max(unassignedWorkload(units, solution), roomToWait * (1 + ROUNDING))) return;
  solution.rep.set(rep);
  solution.used.set(used);
  held.forEach((one, s) => solution.held[s]!.set(one));
  solution.moves = moves;
}

/** What each rep holds of each shared load. */
function heldUnder({ shared, reps }: Units, rep: Int32Array): Float64Array[] {
  return shared.map(({ load }) => {
    const held = new Float64Array(reps);
    rep.forEach((at, unit) => {
      if (at >= 0) held[at]! += load[unit]!;
    });
    return held;
  });
}

function keepsLimits({ shared }: Units, held: readonly Float64Array[]): boolean {
  return shared.every(({ low, high }, s) =>
    held[s]!.every((one, rep) => one >= low[rep]! && one <= high[rep]!),
  );
}
