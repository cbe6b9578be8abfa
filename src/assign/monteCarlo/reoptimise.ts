import { emptySolution, extraMoves, mayGo, assignUnit, swapFits } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { greedyRepair } from "../solution/greedyRepair";
import { ROUNDING } from "../problem/rounding";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { followMoves, levellingOf, sortByLevel, sortedUnits, transfer } from "./levelling";
import type { Levelling } from "./levelling";
import type { Compared } from "./outcome";

/** The fullest rep is compared with so many of the emptiest before the levelling ends. */
const PARTNERS = 6;
/** Steps per rep at most. */
const MOST_STEPS = 12;
/** Steps between two yields. */
const STEPS_PER_UNIT = 16;

/** The plan that a run begins with. */
export interface Planned {
  /** Rep of each unit, -1 = none. */
  readonly planned: Int32Array;
  /** See `freeUnits`. */
  readonly listed: readonly (readonly number[])[];
  /** Distance from the mean level, as a part of it, at which levels count as even. */
  readonly tolerance: number;
}

/**
 * A plan for a run where evenness is all that counts: the plan as it was, what no longer fits given
 * to others, then single moves and swaps from the fullest rep to the emptiest until all are as
 * near to the mean as `tolerance` says, or none of these helps.
 *
 * @param compared - what is evened out
 */
export function* reoptimise(
  units: Units,
  { planned, listed, tolerance }: Planned,
  compared: Compared,
): Work<Solution> {
  const { share } = compared;
  const solution = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++) assignUnit(units, solution, unit, planned[unit]!);
  makeFit(units, solution);
  yield* greedyRepair(units, solution, (_, rep) => solution.used[rep]! / share[rep]!);
  yield 0.5;

  const unitsOf = listed.map((own) => own.slice());
  followMoves(unitsOf, planned, solution.rep);
  const levelling = levellingOf(units, solution, compared, unitsOf);
  const { level, fullest } = levelling;
  let total = 0;
  let shares = 0;
  for (let rep = 0; rep < units.reps; rep++) {
    total += levelling.held[rep]!;
    shares += share[rep]!;
  }
  const mean = total / shares;
  for (let step = 0; step < MOST_STEPS * units.reps; step++) {
    sortByLevel(fullest, level);
    const most = level[fullest[0]!]! - mean;
    const least = mean - level[fullest[fullest.length - 1]!]!;
    if (Math.max(most, least) <= tolerance * mean) break;
    if (!stepOnce(levelling, most >= least)) break;
    if (step % STEPS_PER_UNIT === STEPS_PER_UNIT - 1)
      yield 0.5 + (0.5 * step) / (MOST_STEPS * units.reps);
  }
  return solution;
}

function stepOnce(levelling: Levelling, fromTop: boolean): boolean {
  const { fullest, level } = levelling;
  const count = fullest.length;
  for (let p = 0; p < Math.min(PARTNERS, count - 1); p++) {
    const from = fullest[fromTop ? 0 : p]!;
    const to = fullest[fromTop ? count - 1 - p : count - 1]!;
    if (level[from]! <= level[to]!) continue;
    if (exchange(levelling, from, to)) return true;
  }
  return false;
}

/** The move or swap whose transfer is nearest to the one that makes two reps equal, if any helps. */
function exchange(levelling: Levelling, from: number, to: number): boolean {
  const { units, solution, load, share, held } = levelling;
  const shareFrom = share[from]!;
  const shareTo = share[to]!;
  const wanted = (held[from]! * shareTo - held[to]! * shareFrom) / (shareFrom + shareTo);
  // Nearer to equal than not to step at all, by more than rounding.
  let nearest = wanted * (1 - ROUNDING);
  let going = -1;
  let coming = -1;
  const own = sortedUnits(levelling, from);
  const others = sortedUnits(levelling, to);
  let finger = 0;
  for (const unit of own) {
    const amount = load[unit]!;
    if (Math.abs(amount - wanted) < nearest && mayGo(units, solution, unit, to)) {
      nearest = Math.abs(amount - wanted);
      going = unit;
      coming = -1;
    }
    while (finger < others.length && load[others[finger]!]! < amount - wanted) finger++;
    for (let p = Math.max(0, finger - 1); p <= finger && p < others.length; p++) {
      const other = others[p]!;
      const miss = Math.abs(amount - load[other]! - wanted);
      if (miss >= nearest || !maySwap(units, solution, unit, other)) continue;
      nearest = miss;
      going = unit;
      coming = other;
    }
  }
  if (going < 0) return false;
  transfer(levelling, going, from, to);
  if (coming >= 0) transfer(levelling, coming, to, from);
  return true;
}

function maySwap(units: Units, solution: Solution, one: number, other: number): boolean {
  if (!swapFits(units, solution, one, other)) return false;
  const moves =
    extraMoves(units, solution, one, solution.rep[other]!) +
    extraMoves(units, solution, other, solution.rep[one]!);
  return solution.moves + moves <= units.maxMoved;
}

/** Lets the smallest units wait that bring each rep back within its room, and then the cap on moves. */
function makeFit(units: Units, solution: Solution): void {
  for (let rep = 0; rep < units.reps; rep++) {
    if (solution.used[rep]! <= units.limit[rep]!) continue;
    const own: number[] = [];
    for (let unit = 0; unit < units.count; unit++)
      if (solution.rep[unit] === rep && units.lockedTo[unit]! < 0) own.push(unit);
    own.sort((a, b) => workloadOf(units, a, rep) - workloadOf(units, b, rep) || a - b);
    while (solution.used[rep]! > units.limit[rep]! && own.length > 0) {
      const over = solution.used[rep]! - units.limit[rep]!;
      const enough = own.findIndex((unit) => workloadOf(units, unit, rep) >= over);
      const [unit] = own.splice(enough < 0 ? own.length - 1 : enough, 1) as [number];
      assignUnit(units, solution, unit, -1);
    }
  }
}
