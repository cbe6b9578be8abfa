import { againstLimits, againstMoves, isAbove, movesMore } from "../standing/hindrances";
import type { NoMoreMoves, NoMoves, NoRoom, OffShare } from "../standing/hindrances";
import { distanceFromFair } from "../standing/figures";
import type { Ground } from "./ground";
import type { Bounded } from "./shares";

/** Something scarce that keeps accounts from a rep who may serve them. */
export type Obstacle = NoRoom | OffShare | OffLimit | NoMoves | NoMoreMoves | ByWeight;

/** A rep would hold more, or less, of a load than limits of its own allow. */
export interface OffLimit {
  readonly rule: "limited";
  /** Position among the problem's limited loads. */
  readonly limited: number;
  readonly rep: number;
  /** What the rep holds of the load now... */
  readonly held: number;
  /** ...and would hold then. */
  readonly load: number;
}

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
  ground.bounded.forEach((bounded, at) => {
    const perRep = prices?.measures[at];
    for (const off of [tooMuch, tooLittle]) {
      const one = off(ground, together, to, at);
      // Who is outside already has to do with what there is room for before all.
      const price =
        one && perRep && !isOutside(bounded, one)
          ? Math.abs(perRep[one.rep]! * (one.load - one.held))
          : 0;
      found = dearer(found, one, price);
    }
  });
  const moves = noMoves(ground, together, to);
  found = dearer(found, moves, moves && prices ? prices.move * moves.asked : 0);
  return found?.obstacle ?? noMoreMoves(ground, together, to) ?? byWeight(ground, together);
}

/** Whether the rep is outside the limits as things stand. */
function isOutside({ low, high }: Bounded, { rep, held }: OffShare | OffLimit): boolean {
  return held < low[rep]! || held > high[rep]!;
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
  { standing: { problem, accessors, tally, rep } }: Ground,
  together: readonly number[],
  to: number,
): NoRoom | undefined {
  const capacity = problem.capacity[to]!;
  const used = tally.used[to]!;
  let asked = 0;
  for (const member of together) if (rep[member] !== to) asked += accessors.workload(member, to);
  // Who is above capacity by what stays gets nothing else, not even what takes no room.
  const isFull = asked > 0 ? isAbove(used + asked, capacity) : isAbove(used, capacity);
  return isFull ? { rule: "capacity", rep: to, used, asked, capacity } : undefined;
}

/** The rep would come to hold too much of a load, further outside its limits than anybody is. */
export function tooMuch(
  ground: Ground,
  together: readonly number[],
  to: number,
  at: number,
): OffShare | OffLimit | undefined {
  const { load: loads, held, highest } = ground.bounded[at]!;
  const now = held[to]!;
  let load = now;
  for (const member of together) if (ground.standing.rep[member] !== to) load += loads[member]!;
  return load > now && load > highest[to]! ? offBounds(ground, at, to, now, load) : undefined;
}

/** The rep who has them would come to hold too little of a load. */
function tooLittle(
  ground: Ground,
  together: readonly number[],
  to: number,
  at: number,
): OffShare | OffLimit | undefined {
  const { rep } = ground.standing;
  const from = rep[together[0]!]!;
  if (from < 0 || from === to) return undefined;
  const { load: loads, held, lowest } = ground.bounded[at]!;
  const now = held[from]!;
  let load = now;
  for (const member of together) if (rep[member] === from) load -= loads[member]!;
  return load < now && load < lowest[from]! ? offBounds(ground, at, from, now, load) : undefined;
}

/** A difference of shares that is rounding. */
const SAME = 1e-6;

/** Measures come first among the loads with limits. */
function offBounds(
  { standing: { problem }, bounded }: Ground,
  at: number,
  rep: number,
  held: number,
  load: number,
): OffShare | OffLimit {
  const measure = problem.measures?.[at];
  const measures = problem.measures?.length ?? 0;
  if (measure === undefined) return { rule: "limited", limited: at - measures, rep, held, load };
  const fair = bounded[at]?.fair?.[rep] ?? 0;
  const centre = bounded[at]?.centre?.[rep] ?? fair;
  const isLeft = Math.abs(centre - fair) > SAME * fair;
  const level = distanceFromFair(load, isLeft ? centre : fair);
  const { tolerance } = measure;
  return { rule: "tolerance", measure: at, rep, held, load, level, tolerance, isLeft };
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
