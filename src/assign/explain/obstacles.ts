import {
  againstLimits,
  againstMoves,
  againstTolerance,
  isAbove,
  movesMore,
} from "../change/hindrances";
import type { NoMoreMoves, NoMoves, NoRoom, OffShare } from "../change/hindrances";
import { distanceFromFair } from "../change/figures";
import type { Ground } from "./ground";

/** Something scarce that keeps accounts from a rep who may serve them. */
export type Obstacle = NoRoom | OffShare | NoMoves | NoMoreMoves | ByWeight;

/** Where moves were made lighter, the account stayed while lighter ones went, or went for a heavier one. */
export interface ByWeight {
  readonly rule: "weight";
  readonly account: number;
  readonly stays: boolean;
}

/**
 * What keeps accounts that go together from a rep who may serve them: of several things the one
 * with the highest price in the plan, else room before shares before moves. O(m) for m measures.
 */
export function obstacleTo(
  ground: Ground,
  together: readonly number[],
  to: number,
): Obstacle | undefined {
  const { prices } = ground.plan;
  const room = noRoom(ground, together, to);
  let found = dearer(undefined, room, room && prices ? prices.workload[to]! * room.asked : 0);
  const measures = ground.standing.problem.measures?.length ?? 0;
  for (let measure = 0; measure < measures; measure++) {
    const perRep = prices?.measures[measure];
    for (const off of [tooMuch, tooLittle]) {
      const one = off(ground, together, to, measure);
      // Who is outside already has to do with what there is room for before all.
      const isOut = one !== undefined && isOutside(ground, one);
      const price = one && perRep ? Math.abs(perRep[one.rep]! * (one.load - one.held)) : 0;
      found = dearer(found, one, isOut ? 0 : price);
    }
  }
  const moves = noMoves(ground, together, to);
  found = dearer(found, moves, moves && prices ? prices.move * moves.asked : 0);
  return found?.obstacle ?? noMoreMoves(ground, together, to) ?? byWeight(ground, together);
}

/** Whether the rep is outside the tolerance as things stand. */
function isOutside({ standing }: Ground, { measure, rep, held, tolerance }: OffShare): boolean {
  const fair = standing.fair[measure]?.[rep] ?? 0;
  return Math.abs(distanceFromFair(held, fair)) > tolerance * (1 + 1e-9) + 1e-9;
}

interface Priced {
  readonly obstacle: Obstacle;
  readonly price: number;
}

function dearer(
  found: Priced | undefined,
  obstacle: Obstacle | undefined,
  price: number,
): Priced | undefined {
  return obstacle === undefined || (found && price <= found.price) ? found : { obstacle, price };
}

/** The rep has no room for what is not there yet. */
export function noRoom(
  { standing: { problem, asks, tally, rep } }: Ground,
  together: readonly number[],
  to: number,
): NoRoom | undefined {
  const capacity = problem.capacity[to] as number;
  const used = tally.used[to] as number;
  let asked = 0;
  for (const member of together) if (rep[member] !== to) asked += asks.workload(member, to);
  // Who is above capacity by what stays gets nothing else, not even what takes no room.
  const isFull = asked > 0 ? isAbove(used + asked, capacity) : isAbove(used, capacity);
  return isFull ? { rule: "capacity", rep: to, used, asked, capacity } : undefined;
}

/** The rep would hold more of a measure than its tolerance allows. */
export function tooMuch(
  { standing }: Ground,
  together: readonly number[],
  to: number,
  measure: number,
): OffShare | undefined {
  const { problem, tally, rep } = standing;
  const loads = problem.measures?.[measure]?.load;
  const held = tally.measured[measure]?.[to] as number;
  let load = held;
  for (const member of together) if (rep[member] !== to) load += loads?.[member] as number;
  return load > held ? againstTolerance(standing, measure, to, load) : undefined;
}

/** The rep who has them would hold too little of a measure. */
function tooLittle(
  { standing }: Ground,
  together: readonly number[],
  to: number,
  measure: number,
): OffShare | undefined {
  const { problem, tally, rep } = standing;
  const from = rep[together[0] as number] as number;
  if (from < 0 || from === to) return undefined;
  const loads = problem.measures?.[measure]?.load;
  const held = tally.measured[measure]?.[from] as number;
  let load = held;
  for (const member of together) if (rep[member] === from) load -= loads?.[member] as number;
  return load < held ? againstTolerance(standing, measure, from, load) : undefined;
}

function noMoves(
  { standing }: Ground,
  together: readonly number[],
  to: number,
): NoMoves | undefined {
  const { problem, tally } = standing;
  if (problem.owner === undefined || problem.maxMoved === undefined) return undefined;
  return againstMoves(problem, tally.moved, movesMore(standing, together, to));
}

function noMoreMoves(
  { standing }: Ground,
  together: readonly number[],
  to: number,
): NoMoreMoves | undefined {
  const { problem, tally } = standing;
  const asked = (problem.moves?.limits ?? []).map((limit) =>
    movesMore(standing, together, to, limit),
  );
  return againstLimits(problem, tally, asked)[0];
}

/** An account that would have moved and stayed, or the other way round. */
function byWeight(
  { standing: { problem, rep }, plan: { unweighed } }: Ground,
  together: readonly number[],
): ByWeight | undefined {
  if (unweighed === undefined) return undefined;
  const keeps = (reps: ArrayLike<number>, member: number): boolean =>
    reps[member] === problem.owner?.[member];
  const account = together.find((member) => keeps(rep, member) !== keeps(unweighed, member));
  return account === undefined
    ? undefined
    : { rule: "weight", account, stays: keeps(rep, account) };
}
