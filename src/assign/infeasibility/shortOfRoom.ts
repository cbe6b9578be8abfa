import type { Problem } from "../../model";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import type { Contradiction } from "../../contradiction";
import { fractionalFit } from "../problem/peers/fractionalFit";
import type { Squeeze } from "../problem/peers/fractionalFit";
import { accountsOf } from "./lockClashes";
import { fewestAbove } from "./overfullReps";
import { hallViolatorRules } from "./hallViolatorRules";
import { askedBy, hasToBePlaced, roomOf } from "./hallViolator";
import type { HallViolator, ToPlace } from "./hallViolator";

/** More classes x reps than this are not looked into; a shortage over all reps is still found. */
const LARGEST_FLOW = 5e4;

/**
 * A smallest set of accounts that have to be placed but do not fit with those who may serve them,
 * even if workload could be divided freely. A set of accounts that is too large for its reps, and
 * holds no smaller such set, makes an irreducible set of rules: P. Hall's condition ("On
 * representatives of subsets", Journal of the London Mathematical Society 10, 1935), with
 * workloads. It is thinned out by deletion: the fewest accounts that are still too many, and one
 * rep's capacity after the other taken away. Where workload depends on the rep, each account counts
 * with its least, so that less can be proven.
 *
 * @returns undefined where everything fits in fractions, or where there are so many different lists
 *   of eligible reps that this is not looked into
 */
export function shortOfRoom(
  problem: Problem,
  units: Units,
  toPlace: ToPlace,
): Contradiction | undefined {
  const list: number[] = [];
  for (let unit = 0; unit < units.count; unit++)
    if (isNeeded(problem, units, unit, toPlace)) list.push(unit);
  const asked = leastAsked(problem, units);
  const all = Int32Array.from(list);
  const everybody: HallViolator = { list: all, reps: new Uint8Array(units.reps).fill(1) };
  let found = thinned(units, asked, everybody);
  if (!found) {
    let next = squeezeIn(units, asked, all, units.limit);
    if (!next) return undefined;
    do {
      found = thinned(units, asked, next) ?? next;
      next = smaller(units, asked, found);
    } while (next);
  }
  return hallViolatorRules(problem, units, asked, found, toPlace);
}

/** Whether some account of the unit has to be placed, by its lock or otherwise. */
function isNeeded(problem: Problem, units: Units, unit: number, toPlace: ToPlace): boolean {
  if (units.lockedTo[unit]! >= 0) return true;
  if (units.choices[unit] === 0) return false;
  return accountsOf(units, unit).some((account) => hasToBePlaced(problem, account, toPlace));
}

/** The least workload of each account with anybody: no rule that is dropped can make it less. */
function leastAsked({ workload, accounts, reps }: Problem, units: Units): Float64Array {
  if (!units.workloadVaries) return workload;
  const least = new Float64Array(accounts).fill(Infinity);
  for (let pair = 0; pair < workload.length; pair++) {
    const account = Math.floor(pair / reps);
    least[account] = Math.min(least[account]!, workload[pair]!);
  }
  return least;
}

/** The fewest of the units that are too many for the reps; undefined where all of them fit. */
function thinned(
  units: Units,
  asked: Float64Array,
  { list, reps }: HallViolator,
): HallViolator | undefined {
  const room = roomOf(units, reps);
  const { chosen, total } = fewestAbove(askedBy(units, asked, list), room);
  if (total <= room) return undefined;
  return { list: chosen.map((position) => list[position]!), reps };
}

/** A part of a squeeze that is one already without one of the reps; undefined where each is needed. */
function smaller(
  units: Units,
  asked: Float64Array,
  { list, reps }: HallViolator,
): HallViolator | undefined {
  for (let rep = 0; rep < reps.length; rep++) {
    if (reps[rep] === 0) continue;
    const without = units.limit.slice();
    without[rep] = Infinity;
    const found = squeezeIn(units, asked, list, without);
    if (found) return found;
  }
  return undefined;
}

function squeezeIn(
  units: Units,
  asked: Float64Array,
  list: Int32Array,
  room: Float64Array,
): HallViolator | undefined {
  const { classOf, count } = classesOf(units, list);
  if (count * units.reps > LARGEST_FLOW) return undefined;
  const total = new Float64Array(count);
  const may = new Uint8Array(count * units.reps);
  askedBy(units, asked, list).forEach((amount, l) => {
    const one = classOf[l]!;
    total[one]! += amount;
    for (let rep = 0; rep < units.reps; rep++)
      if (mayServe(units, list[l]!, rep)) may[one * units.reps + rep] = 1;
  });
  const squeeze: Squeeze | undefined = fractionalFit({ asked: total, may, room });
  return (
    squeeze && {
      list: list.filter((_, l) => squeeze.classes[classOf[l]!] === 1),
      reps: squeeze.reps,
    }
  );
}

/** Numbers the units by who may serve them: split by one rep after the other. */
function classesOf(units: Units, list: Int32Array): { classOf: Int32Array; count: number } {
  const classOf = new Int32Array(list.length);
  let count = 1;
  for (let rep = 0; rep < units.reps; rep++) {
    const next = new Int32Array(2 * count).fill(-1);
    count = 0;
    for (let l = 0; l < list.length; l++) {
      const key = 2 * classOf[l]! + (mayServe(units, list[l]!, rep) ? 1 : 0);
      if (next[key]! < 0) next[key] = count++;
      classOf[l] = next[key]!;
    }
  }
  return { classOf, count };
}
