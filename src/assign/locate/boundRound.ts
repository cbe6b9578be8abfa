import { UNIT_OF_WORK } from "../work";
import { emptyContest, fractionalFill } from "./fractionalFill";
import type { Contest } from "./fractionalFill";
import { limitAt } from "./ground";
import type { Ground } from "./ground";
import type { Reach } from "./reach";

/** What rounding may add to a sum, as a share of what was summed. */
export const ROUNDING_OF_SUM = 1e-11;

/** What a bound is about. */
export interface Claim {
  /** Workload that plans may leave waiting. */
  readonly waiting: number;
  /** Cost of the best plan known; it only sets the length of steps. */
  readonly cost: number;
  /** The places that it uses. */
  readonly site: Int32Array;
}

/** The relaxation at one worth per account. */
export interface Round {
  value: number;
  /** How often each account is served, by the places used and by waiting. */
  readonly times: Float64Array;
  readonly gain: Float64Array;
  readonly contest: Contest;
  /** The largest capacity of any rep, where capacity goes by rep. */
  readonly room: number;
}

export function emptyRound({ accounts, places, limit }: Ground): Round {
  return {
    value: -Infinity,
    times: new Float64Array(accounts),
    gain: new Float64Array(places),
    contest: emptyContest(accounts),
    room: limit.reduce((most, one) => Math.max(most, one), 0),
  };
}

/**
 * Solves the relaxation over the places at the given worths; see `raiseBound`.
 *
 * @returns entries looked at
 */
export function* boundAt(
  ground: Ground,
  reach: Reach,
  { waiting }: Claim,
  places: Int32Array,
  worth: Float64Array,
  round: Round,
  done: number,
): Generator<number, number, void> {
  const { accounts, near, served } = ground;
  const { times, gain, contest } = round;
  times.fill(0);
  let sum = 0;
  let size = 0;
  for (let a = 0; a < accounts; a++) {
    sum += worth[a] as number;
    size += Math.abs(worth[a] as number);
  }
  let looked = accounts;
  let sinceYield = 0;
  for (const place of places) {
    gain[place] = gainAt(ground, reach, worth, round, place);
    looked += (reach.start[place + 1] as number) - (reach.start[place] as number);
    if (looked - sinceYield > UNIT_OF_WORK) {
      sinceYield = looked;
      yield done;
    }
  }
  for (const place of mostGaining(ground, places, gain)) {
    sum -= gain[place] as number;
    size += gain[place] as number;
    gainAt(ground, reach, worth, round, place);
    countTaken(contest, times);
  }
  if (waiting > 0) {
    contest.count = 0;
    for (let a = 0; a < accounts; a++)
      if (served[a] === 1 && (worth[a] as number) > 0)
        enter(ground, contest, a, worth[a] as number);
    const gained = fractionalFill(contest, waiting);
    sum -= gained;
    size += gained;
    countTaken(contest, times);
  }
  round.value = sum - ROUNDING_OF_SUM * (size + near.range);
  return looked;
}

/** What the place gains at most; the contest then says by whom. */
function gainAt(
  ground: Ground,
  { start, account, cost }: Reach,
  worth: Float64Array,
  { contest, room }: Round,
  place: number,
): number {
  contest.count = 0;
  const end = start[place + 1] as number;
  for (let e = start[place] as number; e < end; e++) {
    const a = account[e] as number;
    const more = (worth[a] as number) - (cost[e] as number);
    if (more > 0) enter(ground, contest, a, more);
  }
  return fractionalFill(contest, ground.limitOfPlace ? limitAt(ground, 0, place) : room);
}

/** The least workload that is counted with: what asks for nothing is taken first and whole. */
const TINY = 1e-100;

function enter({ workload }: Ground, contest: Contest, account: number, worth: number): void {
  const asks = Math.max(workload[account] as number, TINY);
  const i = contest.count++;
  contest.item[i] = account;
  contest.ratio[i] = worth / asks;
  contest.workload[i] = asks;
}

function countTaken({ item, taken, part }: Contest, times: Float64Array): void {
  for (let i = 0; i < taken; i++) (times[item[i] as number] as number)++;
  if (part > 0) (times[item[taken] as number] as number) += part;
}

/** The places that gain most, as many as there are reps, those of fixed reps among them. */
function mostGaining(
  { fixedSite, reps }: Ground,
  places: Int32Array,
  gain: Float64Array,
): number[] {
  const chosen = Array.from(fixedSite.filter((place) => place >= 0));
  const left = reps - chosen.length;
  if (left === 0) return chosen;
  const isChosen = new Uint8Array(gain.length);
  for (const place of chosen) isChosen[place] = 1;
  const free = places.filter((place) => isChosen[place] === 0);
  const threshold = Float64Array.from(free, (place) => gain[place] as number)
    .sort()
    .at(-left) as number;
  for (const place of free) if ((gain[place] as number) > threshold) chosen.push(place);
  for (const place of free)
    if (gain[place] === threshold && chosen.length < reps) chosen.push(place);
  return chosen;
}
