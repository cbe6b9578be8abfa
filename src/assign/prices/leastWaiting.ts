import { largestFirst } from "../problem/order";
import { ROUNDING } from "../problem/rounding";
import { isOwner, mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";

const PER_STEP = 5_000;

/** What every plan leaves waiting, and what follows for those that leave no more. */
export interface LeastWaiting {
  /** Workload that waits in any plan. */
  readonly bound: number;
  /** The units, those locked that have only one rep in every plan that leaves no more waiting than asked. */
  readonly units: Units;
}

/** What room of the overfull, moves and waiting are worth to what waits: 1 a unit of workload, but for moves. */
interface Worth {
  /** 1 where accounts of today's would not all have room with their owner. */
  readonly isFull: Uint8Array;
  readonly perMove: number;
}

/**
 * Where owners have no room for all that is theirs and moves are capped, whoever stays waiting or moves does so for
 * room with one of these owners: a move or a place with him that somebody else uses leaves more waiting. So room with
 * them, moves and waiting have prices at which the Lagrangian relaxation of least waiting (M. L. Fisher, Management
 * Science 27, 1981) is all but exact, and a unit's choice that loses more by them than a plan is above the bound is
 * in no such plan (reduced-cost fixing: H. Crowder, E. L. Johnson and M. Padberg, Operations Research 31, 1983).
 *
 * @param waiting - workload that waits in a plan
 */
export function* leastWaiting(units: Units, waiting: number): Work<LeastWaiting> {
  const nothing = { bound: 0, units };
  if (units.maxMoved === Infinity || waiting === 0) return nothing;
  const isFull = overfullOwners(units);
  const perMove = worthOfMove(units, isFull);
  if (perMove === 0) return nothing;
  const worth = { isFull, perMove };
  let room = perMove * units.maxMoved;
  isFull.forEach((flag, rep) => {
    if (flag === 1) room += units.limit[rep]!;
  });
  const choices: Choice[] = [];
  let asked = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const choice = choiceOf(units, worth, unit);
    choices.push(choice);
    if (units.choices[unit] !== 0) asked += choice.least;
    if (unit % PER_STEP === PER_STEP - 1) yield unit / units.count;
  }
  const rounding = ROUNDING * (asked + room);
  const locked = withLocks(units, choices, waiting - (asked - room) + rounding);
  return { bound: wholeBound(units, asked - room - rounding), units: locked };
}

/** Where all ask for whole numbers, so does whatever waits. */
function wholeBound({ leastWorkload }: Units, bound: number): number {
  const least = Math.max(0, bound);
  return leastWorkload.every(Number.isInteger) ? Math.ceil(least) : least;
}

/** 1 for reps who have no room for all units whose home is with them. */
function overfullOwners(units: Units): Uint8Array {
  const asked = new Float64Array(units.reps);
  for (let unit = 0; unit < units.count; unit++) {
    const home = units.home[unit]!;
    if (home >= 0) asked[home]! += workloadOf(units, unit, home);
  }
  return Uint8Array.from(units.limit, (limit, rep) => (asked[rep]! > limit ? 1 : 0));
}

/**
 * The workload per move that the last move under the cap takes from an overfull owner, those first that take most;
 * 0 where the cap allows all of them.
 */
function worthOfMove(units: Units, isFull: Uint8Array): number {
  let left = units.maxMoved;
  const further = new Float64Array(units.count);
  const perMove = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    const home = units.home[unit]!;
    left -= units.fewestMoves[unit]!;
    if (home < 0 || isFull[home] === 0 || units.choices[unit]! < 2) continue;
    further[unit] = units.owned[unit]! - units.fewestMoves[unit]!;
    if (further[unit]! > 0) perMove[unit] = workloadOf(units, unit, home) / further[unit]!;
  }
  for (const unit of largestFirst(perMove)) {
    left -= further[unit]!;
    if (left < 0) return perMove[unit]!;
  }
  return 0;
}

/** The cheapest choice of a unit, -1 for waiting, and what it and the next cost. */
interface Choice {
  rep: number;
  least: number;
  second: number;
}

function choiceOf(units: Units, { isFull, perMove }: Worth, unit: number): Choice {
  const choice: Choice = { rep: -1, least: Infinity, second: Infinity };
  const consider = (rep: number, price: number): void => {
    if (price < choice.least) {
      choice.second = choice.least;
      choice.least = price;
      choice.rep = rep;
    } else if (price < choice.second) choice.second = price;
  };
  const considerRep = (rep: number): void => {
    const moving = perMove * movesTo(units, unit, rep);
    consider(rep, moving + isFull[rep]! * workloadOf(units, unit, rep));
  };
  const lock = units.lockedTo[unit]!;
  if (lock >= 0) {
    considerRep(lock);
    return choice;
  }
  consider(-1, units.leastWorkload[unit]!);
  for (let o = units.ownerStart[unit]!; o < units.ownerStart[unit + 1]!; o++)
    if (mayServe(units, unit, units.ownerRep[o]!)) considerRep(units.ownerRep[o]!);
  // Of those who own none of it, all with room are alike, and nobody is cheaper.
  for (let rep = 0, alike = 0; rep < units.reps && alike < 2; rep++) {
    if (!mayServe(units, unit, rep) || isOwner(units, unit, rep)) continue;
    considerRep(rep);
    if (isFull[rep] === 0) alike++;
  }
  return choice;
}

/** Locks the units that have only one rep, where their next choice loses more than a plan may. */
function withLocks(units: Units, choices: readonly Choice[], most: number): Units {
  const lockedTo = units.lockedTo.slice();
  const left = units.choices.slice();
  const leastWorkload = units.leastWorkload.slice();
  choices.forEach(({ rep, least, second }, unit) => {
    if (lockedTo[unit]! >= 0 || rep < 0 || second - least <= most) return;
    lockedTo[unit] = rep;
    left[unit] = 1;
    leastWorkload[unit] = workloadOf(units, unit, rep);
  });
  return { ...units, lockedTo, choices: left, leastWorkload };
}
