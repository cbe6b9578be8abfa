import { largestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import { emptyContest, fractionalFill } from "./fractionalFill";
import { countTaken, enter, gainAt, wholeGainAt } from "./gains";
import type { Gaining, Relaxation } from "./gains";
import type { Instance } from "./instance";
import { countWhole } from "./wholeFill";
import type { WholeFill } from "./wholeFill";

/** What rounding may add to a sum, as a share of what was summed. */
export const ROUNDING_OF_SUM = 1e-11;

/** What a bound is about. */
export interface Target {
  /** Workload that plans may leave waiting. */
  readonly waiting: number;
  /** Cost of the best plan known; it only sets the length of steps. */
  readonly cost: number;
  /** The places that it uses. */
  readonly site: Int32Array;
}

/** The relaxation at one worth per account. */
export interface Round extends Gaining {
  value: number;
  /** How often each account is served, by the places used and by waiting. */
  readonly times: Float64Array;
  readonly gain: Float64Array;
  /** Set where nothing may be cut: dearer, and a higher bound. */
  readonly whole: WholeFill | undefined;
}

export function emptyRound({ accounts, places, limit }: Instance, whole?: WholeFill): Round {
  return {
    value: -Infinity,
    times: new Float64Array(accounts),
    gain: new Float64Array(places),
    contest: emptyContest(accounts),
    whole,
    room: limit.reduce((most, one) => Math.max(most, one), 0),
  };
}

/**
 * Solves the relaxation over the places; see `raiseBound`.
 *
 * @returns entries looked at
 */
export function* boundAt(
  relaxation: Relaxation,
  { waiting }: Target,
  places: Int32Array,
  round: Round,
  done: number,
): Generator<number, number, void> {
  const { instance, coverage, worth } = relaxation;
  const { accounts, near, served } = instance;
  const { times, gain, contest, whole } = round;
  times.fill(0);
  let sum = 0;
  let size = 0;
  for (let a = 0; a < accounts; a++) {
    sum += worth[a]!;
    size += Math.abs(worth[a]!);
  }
  let looked = accounts;
  let sinceYield = 0;
  const before = whole?.sack.looked ?? 0;
  for (const place of places) {
    gain[place] = gainAt(relaxation, round, place);
    looked += coverage.start[place + 1]! - coverage.start[place]!;
    if (looked - sinceYield > UNIT_OF_WORK) {
      sinceYield = looked;
      yield done;
    }
  }
  if (whole) yield* gainWhole(relaxation, places, round, whole, done);
  for (const place of mostGaining(instance, places, gain)) {
    sum -= gain[place]!;
    size += gain[place]!;
    if (whole) {
      wholeGainAt(relaxation, round, whole, place);
      countWhole(whole, contest, times);
    } else {
      gainAt(relaxation, round, place);
      countTaken(contest, times);
    }
  }
  if (waiting > 0) {
    contest.count = 0;
    for (let a = 0; a < accounts; a++)
      if (served[a] === 1 && worth[a]! > 0) enter(instance, contest, a, worth[a]!);
    const gained = fractionalFill(contest, waiting);
    sum -= gained;
    size += gained;
    countTaken(contest, times);
  }
  round.value = sum - ROUNDING_OF_SUM * (size + near.range);
  return looked + (whole ? whole.sack.looked - before : 0);
}

/**
 * Turns the gains of places into gains with no account cut, the largest first, until nobody left
 * can be among those used: no gain grows by that.
 */
function* gainWhole(
  relaxation: Relaxation,
  places: Int32Array,
  round: Round,
  whole: WholeFill,
  done: number,
): Generator<number, void, void> {
  const { instance } = relaxation;
  const { gain } = round;
  const isFixed = new Set(instance.fixedSite);
  const best: number[] = [];
  const free = instance.reps - instance.fixedSite.filter((place) => place >= 0).length;
  let next = whole.sack.looked + UNIT_OF_WORK;
  for (const p of largestFirst(Float64Array.from(places, (place) => gain[place]!))) {
    const place = places[p]!;
    const hasFixed = isFixed.has(place);
    const isOut = best.length === free && gain[place]! <= (best.at(-1) ?? Infinity);
    if (!hasFixed && isOut) continue;
    gain[place] = wholeGainAt(relaxation, round, whole, place);
    if (!hasFixed) enterBest(best, free, gain[place]);
    if (whole.sack.looked < next) continue;
    next = whole.sack.looked + UNIT_OF_WORK;
    yield done;
  }
}

/** Keeps the `most` largest, in falling order. */
function enterBest(best: number[], most: number, one: number): void {
  const at = best.findIndex((other) => other < one);
  best.splice(at < 0 ? best.length : at, 0, one);
  if (best.length > most) best.pop();
}

/** The places that gain most, as many as there are reps, those of fixed reps among them. */
function mostGaining(
  { fixedSite, reps }: Instance,
  places: Int32Array,
  gain: Float64Array,
): number[] {
  const chosen = Array.from(fixedSite.filter((place) => place >= 0));
  const left = reps - chosen.length;
  if (left === 0) return chosen;
  const isChosen = new Uint8Array(gain.length);
  for (const place of chosen) isChosen[place] = 1;
  const free = places.filter((place) => isChosen[place] === 0);
  const threshold = Float64Array.from(free, (place) => gain[place]!)
    .sort()
    .at(-left)!;
  for (const place of free) if (gain[place]! > threshold) chosen.push(place);
  for (const place of free)
    if (gain[place] === threshold && chosen.length < reps) chosen.push(place);
  return chosen;
}
