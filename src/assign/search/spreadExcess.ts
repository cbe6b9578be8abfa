import type { Problem } from "../../model";
import { leastBy } from "../problem/order";
import { mayServe, unitsOf, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { insideGain, isOutside } from "../solution/insideGain";
import { assignUnit, solutionOfPlan } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { withRoomToStay } from "../standing/held";
import type { Held } from "../standing/held";
import { ROUNDING } from "../problem/rounding";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** How many that leave, and how many that go back, are looked at for each other. */
const MOST_LEAVING = 200;
const MOST_RETURNING = 1000;
const MOST_PASSES = 10;

/**
 * Where reps stay above capacity, and no more may move: whose accounts leave is decided by how even loads
 * become. An account goes back to its owner's, and one of a rep who is outside his tolerance takes
 * its place. No more moves, and no more is above capacity in all.
 *
 * @param rep - of each account, those that stay above capacity with their owners; changed in place
 */
export function* spreadExcess(asked: Problem, held: Held, rep: Int32Array): Work<true> {
  const units = unitsOf(withRoomToStay(asked));
  if (units.shared.length === 0 || units.maxMoved === Infinity) return true;
  const solution = solutionOfPlan(units, rep);
  const room = asked.capacity;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const changed = yield* onePass(units, solution, room, held);
    if (!changed) break;
  }
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      rep[units.member[m]!] = solution.rep[unit]!;
  return true;
}

function* onePass(
  units: Units,
  solution: Solution,
  room: Float64Array,
  { stayer }: Held,
): Work<boolean> {
  const atHome: number[][] = Array.from({ length: units.reps }, () => []);
  const moved: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const at = solution.rep[unit]!;
    const home = units.home[unit]!;
    if (at < 0 || home < 0 || units.lockedTo[unit]! >= 0) continue;
    if (at === home) atHome[home]!.push(unit);
    else moved.push(unit);
  }
  const back = leastBy(
    moved,
    MOST_RETURNING,
    (unit) => -insideGain(units, solution, unit, -1, units.home[unit]!),
  );
  let changed = false;
  let looked = 0;
  for (let from = 0; from < units.reps; from++) {
    if (solution.used[from]! <= room[from]! || !isOutside(units, solution, from)) continue;
    const leaving = bestLeaving(units, solution, atHome[from]!, from, room);
    yield from / units.reps;
    for (const other of back) {
      if (!isOutside(units, solution, from)) break;
      if ((looked += leaving.length) > UNIT_OF_WORK / 8) {
        looked = 0;
        yield from / units.reps;
      }
      const home = units.home[other]!;
      if (solution.rep[other] === home || home === from) continue;
      // Nobody goes back to a rep above capacity with whom it does not stay.
      const full = solution.used[home]! + workloadOf(units, other, home) > room[home]!;
      if (stayer[other] !== home && full) continue;
      if (takeTurns(units, solution, room, leaving, other)) changed = true;
    }
  }
  return changed;
}

/** An account that could leave, and where to. */
interface Leaving {
  readonly unit: number;
  readonly to: number;
}

/** Those who leave to most effect, each to the rep with room for whom it does most. */
function bestLeaving(
  units: Units,
  solution: Solution,
  atHome: readonly number[],
  from: number,
  room: Float64Array,
): Leaving[] {
  const found: (Leaving & { readonly gain: number })[] = [];
  for (const unit of atHome) {
    let to = -1;
    let most = 0;
    for (let rep = 0; rep < units.reps; rep++) {
      if (rep === from || !mayServe(units, unit, rep)) continue;
      if (solution.used[rep]! + workloadOf(units, unit, rep) > room[rep]!) continue;
      const gain = insideGain(units, solution, unit, -1, rep);
      if (gain <= most) continue;
      most = gain;
      to = rep;
    }
    if (to >= 0) found.push({ unit, to, gain: most });
  }
  found.sort((a, b) => b.gain - a.gain || a.unit - b.unit);
  return found.slice(0, MOST_LEAVING);
}

/** Lets `other` go back, and the best of those who may leave move instead; false where none may. */
function takeTurns(
  units: Units,
  solution: Solution,
  room: Float64Array,
  leaving: readonly Leaving[],
  other: number,
): boolean {
  const at = solution.rep[other]!;
  const home = units.home[other]!;
  const before = excessIn(solution, room) * (1 + ROUNDING);
  const returned = insideGain(units, solution, other, -1, home);
  assignUnit(units, solution, other, home);
  for (const { unit, to } of leaving) {
    const from = units.home[unit]!;
    if (solution.rep[unit] !== from) continue;
    if (solution.used[to]! + workloadOf(units, unit, to) > room[to]!) continue;
    if (returned + insideGain(units, solution, unit, -1, to) <= 0) continue;
    assignUnit(units, solution, unit, to);
    if (solution.moves <= units.maxMoved && excessIn(solution, room) <= before) return true;
    assignUnit(units, solution, unit, from);
  }
  assignUnit(units, solution, other, at);
  return false;
}

/** Workload above capacity, of all reps. */
function excessIn({ used }: Solution, room: Float64Array): number {
  return used.reduce((sum, one, rep) => sum + Math.max(0, one - room[rep]!), 0);
}
