import { mayServe, movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** About what sorting costs per unit, in elementary operations. */
const SORTING = 16;

/**
 * A level that the largest level can't fall below under a cap on moves, when everything is placed.
 *
 * To bring a rep's own units down to a level, units have to leave. Counting only the moves that
 * this takes at least (largest load per move first, the last one in part), and not where the units
 * go, gives too few moves rather than too many: if even those exceed the cap, no plan reaches the
 * level. The bound is the lowest level that passes, found by bisection and rounded down.
 *
 * @returns 0 where there is no cap
 */
export function* capBound(units: Units, load: Float64Array, share: Float64Array): Work<number> {
  if (units.maxMoved === Infinity) return 0;
  let spare = units.maxMoved;
  for (const fewest of units.fewestMoves) spare -= fewest;
  const unitsOfRep: number[][] = Array.from({ length: units.reps }, () => []);
  units.home.forEach((rep, unit) => {
    if (rep >= 0) unitsOfRep[rep]?.push(unit);
  });
  const holdings: Holding[] = [];
  let looked = 0;
  for (const own of unitsOfRep) {
    holdings.push(holdingOf(units, load, own));
    looked += SORTING * own.length;
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield (0.5 * holdings.length) / units.reps;
  }
  let low = 0;
  let high = 0;
  for (let rep = 0; rep < units.reps; rep++)
    high = Math.max(high, holdings[rep]!.total / share[rep]!);
  // 100 halvings reach the precision of a Float64 from any start.
  for (let halving = 0; halving < 100 && low < high; halving++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (movesToReach(holdings, share, middle) <= spare) high = middle;
    else low = middle;
  }
  return low;
}

/** What a rep owns, and what it sheds with each further move. */
interface Holding {
  readonly total: number;
  /** Load shed by the first units to leave, and the moves that they take. */
  readonly shed: Float64Array;
  readonly moves: Float64Array;
  /** Whether moves are whole: then a part of one counts as one. */
  readonly isWhole: boolean;
}

function holdingOf(units: Units, load: Float64Array, own: readonly number[]): Holding {
  let total = 0;
  const leaving: { load: number; moves: number }[] = [];
  for (const unit of own) {
    total += load[unit]!;
    if (units.choices[unit]! > 1)
      leaving.push({ load: load[unit]!, moves: movesAway(units, unit) });
  }
  // A unit that takes no further move leaves first.
  leaving.sort((a, b) => b.load * a.moves - a.load * b.moves || a.moves - b.moves);
  const shed = new Float64Array(leaving.length + 1);
  const moves = new Float64Array(leaving.length + 1);
  leaving.forEach((unit, u) => {
    shed[u + 1] = shed[u]! + unit.load;
    moves[u + 1] = moves[u]! + unit.moves;
  });
  return { total, shed, moves, isWhole: moves.every(Number.isInteger) };
}

/** Moves that the unit takes more elsewhere than at home: with the next best of its owners or anybody. */
function movesAway(units: Units, unit: number): number {
  const home = units.home[unit]!;
  let fewest = units.owned[unit]!;
  for (let o = units.ownerStart[unit]!; o < units.ownerStart[unit + 1]!; o++) {
    const rep = units.ownerRep[o]!;
    if (rep !== home && mayServe(units, unit, rep))
      fewest = Math.min(fewest, movesTo(units, unit, rep));
  }
  return fewest - units.fewestMoves[unit]!;
}

function movesToReach(holdings: readonly Holding[], share: Float64Array, level: number): number {
  let moves = 0;
  holdings.forEach((holding, rep) => {
    moves += movesToShed(holding, holding.total - level * share[rep]!);
  });
  return moves;
}

/** The least number of moves that sheds `excess`; Infinity where all that may leave is not enough. */
function movesToShed({ shed, moves, isWhole }: Holding, excess: number): number {
  if (excess <= 0) return 0;
  const last = shed.length - 1;
  if (shed[last]! < excess) return Infinity;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shed[middle]! >= excess) high = middle;
    else low = middle + 1;
  }
  const before = shed[low - 1]!;
  const part = (excess - before) / (shed[low]! - before);
  const started = moves[low - 1]!;
  const least = started + part * (moves[low]! - started) - 1e-9;
  // The margin keeps rounding on the safe side.
  return isWhole ? Math.ceil(least) : least;
}
