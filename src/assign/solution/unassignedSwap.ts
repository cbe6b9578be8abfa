import type { Units } from "../problem/units";
import type { Solution } from "./solution";

/** Units of one kind that may take part in a swap; all arrays go by position. */
export interface Side {
  readonly unit: Int32Array;
  /** Cost and workload with the rep in question. */
  readonly cost: Float64Array;
  readonly workload: Float64Array;
  /** What counts as waiting workload when the unit waits. */
  readonly least: Float64Array;
  /** 1 where the unit has to be covered first. */
  readonly first: Float64Array;
  /** Further moves of the unit with the rep than if it waits. */
  readonly moves: Float64Array;
  /** What the unit holds of each shared load. */
  readonly loads: readonly Float64Array[];
  /** 1 once the unit has changed sides. */
  readonly isGone: Uint8Array;
}

/** One rep, some of its units, and some that wait. */
export interface Turn {
  readonly units: Units;
  readonly solution: Solution;
  readonly rep: number;
  readonly leaving: Side;
  readonly arriving: Side;
  /** All reps together, of each shared load. */
  readonly held: Float64Array;
  /** What a unit of workload that waits no longer counts for, beside cost. */
  readonly eagerness: number;
  /** Whether less waiting workload is wanted, whatever it costs; else lower cost. */
  readonly isEager: boolean;
}

/** Positions in `leaving` and in `arriving` of a turn: one or two each. */
export interface Swap {
  readonly leaving: readonly number[];
  readonly arriving: readonly number[];
}

/** So many of each side are tried in pairs. */
const MOST_IN_PAIRS = 40;
/** Savings below this part of the costs are rounding. */
const ROUNDING_OF_COST = 1e-9;

/** What all reps together hold of each shared load. */
export function heldInAll({ held }: Solution): Float64Array {
  return Float64Array.from(held, (amounts) => amounts.reduce((sum, one) => sum + one, 0));
}

/**
 * The swap that saves most: one waiting unit for one that the rep serves, one for two, or two for
 * one. It leaves no more waiting and keeps every rule; undefined where there is none.
 */
export function bestSwap(turn: Turn): Swap | undefined {
  const { leaving, arriving } = turn;
  let best: Swap | undefined;
  let most = 0;
  const look = (o: number, p: number, i: number, j: number): void => {
    const score = scoreOf(turn, o, p, i, j);
    if (score === undefined || (best && score <= most)) return;
    most = score;
    best = {
      leaving: p < 0 ? [o] : [o, p],
      arriving: j < 0 ? [i] : [i, j],
    };
  };
  const pairedOut = Math.min(leaving.unit.length, MOST_IN_PAIRS);
  const pairedIn = Math.min(arriving.unit.length, MOST_IN_PAIRS);
  const lightest = Math.min(...leaving.least);
  const { room, moves } = slackFor(turn);
  for (let o = 0; o < leaving.unit.length; o++) {
    if (leaving.isGone[o] === 1) continue;
    for (let i = 0; i < arriving.unit.length; i++) {
      if (arriving.isGone[i] === 1) continue;
      look(o, -1, i, -1);
      if (o >= pairedOut || i >= pairedIn) continue;
      // What no second unit of the side can bring into the rules is not tried with each of them.
      const twoMayGo = arriving.least[i]! - leaving.least[o]! >= lightest;
      if (twoMayGo)
        for (let p = o + 1; p < pairedOut; p++) if (leaving.isGone[p] === 0) look(o, p, i, -1);
      const twoMayCome =
        arriving.workload[i]! - leaving.workload[o]! <= room &&
        arriving.moves[i]! - leaving.moves[o]! <= moves;
      if (twoMayCome)
        for (let j = i + 1; j < pairedIn; j++) if (arriving.isGone[j] === 0) look(o, -1, i, j);
    }
  }
  return best;
}

/** What a first unit that comes may ask for beyond the one that goes, so that the least of the others may come too. */
function slackFor({ units, solution, rep, arriving }: Turn): { room: number; moves: number } {
  return {
    room: units.limit[rep]! - solution.used[rep]! - Math.min(...arriving.workload),
    moves: units.maxMoved - solution.moves - Math.min(...arriving.moves),
  };
}

/** What the swap saves; undefined where it breaks a rule or isn't wanted. `p` and `j` may be -1: nobody. */
function scoreOf(turn: Turn, o: number, p: number, i: number, j: number): number | undefined {
  const { units, solution, rep, leaving, arriving, eagerness, isEager } = turn;
  const less = both(arriving.least, i, j) - both(leaving.least, o, p);
  if (less < 0 || (isEager && less === 0)) return undefined;
  const moves = both(arriving.moves, i, j) - both(leaving.moves, o, p);
  if (solution.moves + moves > units.maxMoved) return undefined;
  const more = both(arriving.workload, i, j) - both(leaving.workload, o, p);
  if (solution.used[rep]! + more > units.limit[rep]!) return undefined;
  const paid = both(arriving.cost, i, j);
  const saved = both(leaving.cost, o, p);
  if (both(leaving.first, o, p) > both(arriving.first, i, j)) return undefined;
  let gain = saved - paid;
  if (units.shared.length > 0) {
    const rise = sharedRise(turn, o, p, i, j);
    if (rise === Infinity) return undefined;
    gain -= rise;
  }
  if (!isEager && gain <= ROUNDING_OF_COST * (Math.abs(paid) + Math.abs(saved))) return undefined;
  return gain + eagerness * less;
}

function both(figures: Float64Array, one: number, other: number): number {
  return figures[one]! + (other < 0 ? 0 : figures[other]!);
}

/** What the price of unevenness rises by; Infinity where a share would leave its limits. */
function sharedRise(turn: Turn, o: number, p: number, i: number, j: number): number {
  const { units, solution, rep, leaving, arriving, held } = turn;
  let rise = 0;
  for (let s = 0; s < units.shared.length; s++) {
    const { low, high, perSquare } = units.shared[s]!;
    const change = both(arriving.loads[s]!, i, j) - both(leaving.loads[s]!, o, p);
    if (change === 0) continue;
    const now = solution.held[s]![rep]!;
    if (change > 0 ? now + change > high[rep]! : now + change < low[rep]!) return Infinity;
    // Here the total changes too, and with it the mean.
    const total = held[s]!;
    const ofMean = (change * (2 * total + change)) / units.reps;
    rise += perSquare * (change * (2 * now + change) - ofMean);
  }
  return rise;
}
