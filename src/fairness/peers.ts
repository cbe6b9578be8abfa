import { lorenz, type LorenzCurve } from "./lorenz";

/** Who is compared with whom, and what part of its group's load is a rep's fair share. */
export interface PeerParts {
  /** Group of each rep, from 0. Length k. */
  readonly groupOf: Int32Array;
  /** Each rep's part of what its group holds, in any unit, > 0. Length k. */
  readonly part: Float64Array;
}

/** All reps are compared with each other. @param part - all alike where absent */
export function onePeerGroup(reps: number, part?: Float64Array): PeerParts {
  return { groupOf: new Int32Array(reps), part: part ?? new Float64Array(reps).fill(1) };
}

function countOf({ groupOf }: PeerParts): number {
  return groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
}

/** What each rep would hold if its group's load were divided by the parts of its reps. */
export function fairLoads(peers: PeerParts, held: ArrayLike<number>): Float64Array {
  const { groupOf, part } = peers;
  const loads = new Float64Array(countOf(peers));
  const parts = new Float64Array(loads.length);
  groupOf.forEach((group, rep) => {
    loads[group]! += held[rep]!;
    parts[group]! += part[rep]!;
  });
  return part.map((one, rep) => (loads[groupOf[rep]!]! * one) / parts[groupOf[rep]!]!);
}

/** A figure of the group in which it is worst. */
export interface Worst {
  /** NaN where no group holds anything. */
  readonly value: number;
  /** Position of the group; -1 where no group holds anything. */
  readonly group: number;
}

/**
 * The highest that a measure of loads comes to in any group.
 *
 * @param measure - of the loads of a group's reps, by the sizes of their parts
 */
export function worstGroup(
  peers: PeerParts,
  held: ArrayLike<number>,
  measure: (load: Float64Array, part: Float64Array) => number,
): Worst {
  const { groupOf, part } = peers;
  const members = Array.from({ length: countOf(peers) }, (): number[] => []);
  groupOf.forEach((group, rep) => members[group]!.push(rep));
  let worst: Worst = { value: NaN, group: -1 };
  members.forEach((reps, group) => {
    const load = Float64Array.from(reps, (rep) => held[rep]!);
    if (!load.some((one) => one > 0)) return;
    const value = measure(
      load,
      Float64Array.from(reps, (rep) => part[rep]!),
    );
    if (!(value <= worst.value)) worst = { value, group };
  });
  return worst;
}

/** The rep furthest from a fair share among its peers. */
export interface Furthest {
  /** -1 where nobody holds anything. */
  readonly rep: number;
  readonly load: number;
  readonly fair: number;
  /** |load - fair| / fair; NaN where nobody holds anything. */
  readonly off: number;
}

/** Who is to hold less than this part of a mean share is to hold nothing. */
const nothing = 1e-9;

export function furthestOf(peers: PeerParts, held: ArrayLike<number>): Furthest {
  let furthest: Furthest = { rep: -1, load: NaN, fair: NaN, off: NaN };
  const shares = fairLoads(peers, held);
  const mean = shares.reduce((sum, fair) => sum + fair, 0) / shares.length;
  shares.forEach((fair, rep) => {
    const load = held[rep]!;
    if (!(fair > 0) || (load === 0 && fair < nothing * mean)) return;
    const off = Math.abs(load - fair) / fair;
    if (!(off <= furthest.off)) furthest = { rep, load, fair, off };
  });
  return furthest;
}

/**
 * The Lorenz curve of loads over fair shares: the diagonal where each rep holds a fair share among
 * peers, whatever the groups hold. Undefined where nobody holds anything.
 */
export function lorenzAmong(peers: PeerParts, held: Float64Array): LorenzCurve | undefined {
  if (!held.some((one) => one > 0) || held.some((one) => one < 0)) return undefined;
  if (countOf(peers) === 1) return lorenz(held, peers.part);
  const fair = fairLoads(peers, held);
  const reps = [...fair.keys()].filter((rep) => fair[rep]! > 0);
  const of = (values: Float64Array): Float64Array => Float64Array.from(reps, (rep) => values[rep]!);
  return lorenz(of(held), of(fair));
}

/** Digits of a sum may differ by the order of its parts. */
const rounding = 1e-9;

/** Who is further from a fair share than `most`, a part of it, the furthest first. */
export function furtherThan(
  peers: PeerParts,
  held: ArrayLike<number>,
  most: number,
): readonly Furthest[] {
  const shares = fairLoads(peers, held);
  const mean = shares.reduce((sum, fair) => sum + fair, 0) / shares.length;
  return Array.from(shares, (fair, rep): Furthest => {
    const load = held[rep]!;
    return { rep, load, fair, off: Math.abs(load - fair) / fair };
  })
    .filter(
      ({ off, load, fair }) => off > most + rounding && !(load === 0 && fair < nothing * mean),
    )
    .sort((a, b) => b.off - a.off || a.rep - b.rep);
}
