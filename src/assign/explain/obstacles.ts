import { againstMoves, againstTolerance, isAbove } from "../change/hindrances";
import type { NoMoves, NoRoom, OffShare } from "../change/hindrances";
import type { Ground } from "./ground";

/** Something scarce that keeps accounts from a rep who may serve them. */
export type Obstacle = NoRoom | OffShare | NoMoves;

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
      found = dearer(
        found,
        one,
        one && perRep ? Math.abs(perRep[one.rep]! * (one.load - one.held)) : 0,
      );
    }
  }
  const moves = noMoves(ground, together, to);
  return dearer(found, moves, moves && prices ? prices.move * moves.asked : 0)?.obstacle;
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
  { standing: { problem, tally, rep } }: Ground,
  together: readonly number[],
  to: number,
): NoMoves | undefined {
  const { owner, maxMoved } = problem;
  if (owner === undefined || maxMoved === undefined) return undefined;
  let more = 0;
  for (const member of together) {
    const own = owner[member] as number;
    const now = rep[member] as number;
    if (own >= 0) more += (own !== to ? 1 : 0) - (now >= 0 && own !== now ? 1 : 0);
  }
  return againstMoves(problem, tally.moved, more);
}
