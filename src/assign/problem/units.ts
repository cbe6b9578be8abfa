import type { Problem } from "../../model";
import { commonFlags, flaggedIn, membersOf, ownersOf, summedRows } from "./members";
import type { MoveCounts } from "./members";
import { sharedOf } from "./shared";
import type { Shared } from "./shared";
import { ROUNDING } from "./rounding";

/**
 * What the engine places: single accounts, and groups of accounts that share one rep, each group
 * contracted to one unit. Arrays named "start" hold, for each unit, where its entries begin in the
 * array that they index; the entries of unit u end where those of u + 1 begin.
 */
export interface Units {
  readonly count: number;
  readonly reps: number;
  /** Capacity per rep, with room for the rounding of sums. */
  readonly limit: Float64Array;
  /** One number per unit, or one per unit and rep. */
  readonly workload: Float64Array;
  readonly workloadVaries: boolean;
  /** The least workload that the unit asks of any rep who may serve it. */
  readonly leastWorkload: Float64Array;
  /** One flag per unit and rep; absent where everybody may serve every unit. */
  readonly eligible: Uint8Array | undefined;
  /** How many reps may serve the unit, its lock counted. */
  readonly choices: Int32Array;
  readonly lockedTo: Int32Array;
  /** How many of the unit's accounts have an owner; where moves count for more or less, what they count for. */
  readonly owned: Float64Array;
  /** The owners of the unit's accounts: rep and number of accounts, or what these count for. */
  readonly ownerStart: Int32Array;
  readonly ownerRep: Int32Array;
  readonly ownerAccounts: Float64Array;
  /** The rep with whom the fewest of the unit's accounts move, -1 where nobody owns any. */
  readonly home: Int32Array;
  /** The number of accounts that move even so. */
  readonly fewestMoves: Float64Array;
  readonly maxMoved: number;
  /** How many of the unit's accounts come first when capacity is short; absent where none does. */
  readonly first: Int32Array | undefined;
  /** What else is shared out besides workload. */
  readonly shared: readonly Shared[];
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
}

export function workloadOf(units: Units, unit: number, rep: number): number {
  return units.workload[units.workloadVaries ? unit * units.reps + rep : unit]!;
}

export function mayServe(units: Units, unit: number, rep: number): boolean {
  const lock = units.lockedTo[unit]!;
  if (lock >= 0) return lock === rep;
  return units.eligible === undefined || units.eligible[unit * units.reps + rep] !== 0;
}

/**
 * How many of the unit's accounts end with another rep than their owner if the rep gets the unit.
 * For rep -1, a unit that waits: the fewest moves that placing it will take, so that a cap on
 * moves keeps something in hand for it.
 */
export function movesTo(units: Units, unit: number, rep: number): number {
  let moves = units.owned[unit]!;
  if (moves === 0) return 0;
  if (rep < 0) return units.fewestMoves[unit]!;
  const end = units.ownerStart[unit + 1]!;
  for (let o = units.ownerStart[unit]!; o < end; o++)
    if (units.ownerRep[o] === rep) moves -= units.ownerAccounts[o]!;
  return moves;
}

/** Whether the rep owns any of the unit's accounts. */
export function isOwner(units: Units, unit: number, rep: number): boolean {
  for (let o = units.ownerStart[unit]!; o < units.ownerStart[unit + 1]!; o++)
    if (units.ownerRep[o] === rep) return true;
  return false;
}

/** Contracts groups and gathers everything that the engine asks per unit. The problem is sound. */
export function unitsOf(problem: Problem & MoveCounts): Units {
  const { accounts, reps } = problem;
  const { memberStart, member, count } = membersOf(problem);
  const workloadVaries = problem.workload.length !== accounts && reps > 1;
  const unitsAreAccounts = count === accounts;
  const workload = unitsAreAccounts
    ? problem.workload
    : summedRows(problem.workload, workloadVaries ? reps : 1, count, memberStart, member);
  const eligible =
    problem.eligible && !unitsAreAccounts
      ? commonFlags(problem.eligible, reps, count, memberStart, member)
      : problem.eligible;

  const lockedTo = new Int32Array(count).fill(-1);
  for (let unit = 0; unit < count; unit++) {
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++) {
      const lock = problem.lockedTo?.[member[m]!] ?? -1;
      if (lock >= 0) lockedTo[unit] = lock;
    }
  }
  const ofUnits = (load: Float64Array): Float64Array =>
    unitsAreAccounts ? load : summedRows(load, 1, count, memberStart, member);
  const owners = ownersOf(problem, count, memberStart, member);
  const units: Units = {
    count,
    reps,
    limit: problem.capacity.map((room) => room + room * ROUNDING),
    workload,
    workloadVaries,
    leastWorkload: new Float64Array(count),
    eligible,
    choices: new Int32Array(count),
    lockedTo,
    ...owners,
    home: new Int32Array(count).fill(-1),
    fewestMoves: new Float64Array(count),
    maxMoved: capOf(problem),
    first: problem.mustCover && flaggedIn(problem.mustCover, count, memberStart, member),
    shared: [],
    memberStart,
    member,
  };
  findChoices(units);
  return { ...units, shared: sharedOf(problem, units, ofUnits) };
}

/** The same units where moves count for something else, or the cap on them is another one. */
export function recounted(units: Units, problem: Problem & MoveCounts): Units {
  const { count, memberStart, member, choices } = units;
  const other: Units = {
    ...units,
    ...ownersOf(problem, count, memberStart, member),
    home: new Int32Array(count).fill(-1),
    fewestMoves: new Float64Array(count),
    maxMoved: capOf(problem),
  };
  for (let unit = 0; unit < count; unit++) if (choices[unit]! > 0) findHome(other, unit);
  return other;
}

/** The cap on moves: whole accounts, or with room for the rounding of sums. */
function capOf({ maxMoved = Infinity, countsAs }: Problem & MoveCounts): number {
  return countsAs ? maxMoved * (1 + ROUNDING) : Math.floor(maxMoved);
}

/** The sum of a figure over each unit's accounts. */
export function summedOver(units: Units, figures: Float64Array): Float64Array {
  if (units.count === units.member.length) return figures;
  return summedRows(figures, 1, units.count, units.memberStart, units.member);
}

/** Fills in, per unit, what depends on who may serve it. */
function findChoices(units: Units): void {
  const anybody = units.eligible === undefined && !units.workloadVaries;
  for (let unit = 0; unit < units.count; unit++) {
    let choices = 0;
    let least = Infinity;
    if (anybody) {
      choices = units.lockedTo[unit]! < 0 ? units.reps : 1;
      least = units.workload[unit]!;
    } else {
      for (let rep = 0; rep < units.reps; rep++) {
        if (!mayServe(units, unit, rep)) continue;
        choices++;
        least = Math.min(least, workloadOf(units, unit, rep));
      }
    }
    units.choices[unit] = choices;
    units.leastWorkload[unit] = choices > 0 ? least : 0;
    if (choices > 0) findHome(units, unit);
  }
}

function findHome(units: Units, unit: number): void {
  let fewest = units.owned[unit]!;
  for (let o = units.ownerStart[unit]!; o < units.ownerStart[unit + 1]!; o++) {
    const rep = units.ownerRep[o]!;
    const moves = movesTo(units, unit, rep);
    // Accounts that count for nothing have a home too.
    const isFewer = units.home[unit] === -1 ? moves <= fewest : moves < fewest;
    if (!isFewer || !mayServe(units, unit, rep)) continue;
    fewest = moves;
    units.home[unit] = rep;
  }
  units.fewestMoves[unit] = fewest;
}
