import type { Subproblem } from "./subproblem";

/** Who holds what in the search: changed often, read oftener. */
export interface Holding {
  /** Place of each unit. */
  readonly at: Int32Array;
  /** Room left in each place. */
  readonly left: Float64Array;
  /** What each place holds of each of the subproblem's loads. */
  readonly loads: readonly Float64Array[];
  movesLeft: number;
  /** With what it costs to wait. */
  cost: number;
  /** The units of each place, `count` numbers wide; and how many there are. */
  readonly held: Int32Array;
  readonly heldCount: Int32Array;
  /** Where each unit stands among those of its place. */
  readonly standing: Int32Array;
}

export function holdingOf(subproblem: Subproblem, at: Int32Array): Holding {
  const { count, places } = subproblem;
  const holding: Holding = {
    at: at.slice(),
    left: new Float64Array(places),
    loads: subproblem.loads.map(() => new Float64Array(places)),
    movesLeft: 0,
    cost: 0,
    held: new Int32Array(count * places),
    heldCount: new Int32Array(places),
    standing: new Int32Array(count),
  };
  for (let u = 0; u < count; u++) {
    const place = at[u]!;
    const standing = holding.heldCount[place]!++;
    holding.held[place * count + standing] = u;
    holding.standing[u] = standing;
  }
  recount(subproblem, holding);
  return holding;
}

/** Counts what is left afresh, so that the rounding of many steps can't add up. */
export function recount(subproblem: Subproblem, holding: Holding): void {
  const { count, places, room, workload, moves, cost, loads } = subproblem;
  holding.left.set(room);
  holding.movesLeft = subproblem.movesLeft;
  holding.cost = 0;
  for (let l = 0; l < loads.length; l++) {
    const held = holding.loads[l]!.fill(0);
    const { load } = loads[l]!;
    for (let u = 0; u < count; u++) held[holding.at[u]!]! += load[u]!;
  }
  for (let u = 0; u < count; u++) {
    const place = holding.at[u]!;
    const pair = u * places + place;
    holding.left[place]! -= workload[pair]!;
    if (moves) holding.movesLeft -= moves[pair]!;
    holding.cost += cost[pair]!;
  }
}

export function relocate(subproblem: Subproblem, holding: Holding, u: number, to: number): void {
  const { count, places, workload, moves, cost } = subproblem;
  const { at, left, held, heldCount, standing } = holding;
  const from = at[u]!;
  if (from === to) return;
  const last = held[from * count + --heldCount[from]!]!;
  const gap = standing[u]!;
  held[from * count + gap] = last;
  standing[last] = gap;
  const end = heldCount[to]!++;
  held[to * count + end] = u;
  standing[u] = end;
  at[u] = to;
  const then = u * places + from;
  const now = u * places + to;
  left[from]! += workload[then]!;
  left[to]! -= workload[now]!;
  for (let l = 0; l < subproblem.loads.length; l++) {
    const load = subproblem.loads[l]!.load[u]!;
    holding.loads[l]![from]! -= load;
    holding.loads[l]![to]! += load;
  }
  if (moves) holding.movesLeft += moves[then]! - moves[now]!;
  holding.cost += cost[now]! - cost[then]!;
}
