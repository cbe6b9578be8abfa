import { fairLoads, type PeerParts } from "../fairness/peers";

/** Accounts with who has them, and what is known about them; columns that aren't known are undefined. */
export interface HeldAccounts {
  /** Number of reps. */
  readonly reps: number;
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
  readonly potential: Float64Array | undefined;
  /** What each account takes of its rep's capacity; 1 each when undefined. */
  readonly workload: Float64Array | undefined;
  /** Capacity of each rep, in the unit of workload. */
  readonly capacity: Float64Array | undefined;
  /** 1 for an account that was taken up within the SLA. */
  readonly withinSla: Uint8Array | undefined;
  /** Who is compared with whom, and by what parts of a load. */
  readonly peers: PeerParts;
}

/** One value per rep; NaN where it can't be known. */
export interface Summary {
  readonly accounts: Float64Array;
  /** Of the potential that all these reps hold; the shares sum to 1. */
  readonly potentialShare: Float64Array;
  /** What each would have of it if each group of peers divided its own by the parts of its reps. */
  readonly fairShare: Float64Array;
  /** Workload / capacity. */
  readonly utilisation: Float64Array;
  /** Accounts within SLA / accounts. */
  readonly slaCoverage: Float64Array;
  /** Accounts / capacity, where capacity counts accounts. */
  readonly coverageRatio: Float64Array;
}

/** Adds up by rep; accounts without one are left out. */
export function heldBy(
  rep: ArrayLike<number>,
  reps: number,
  amount?: ArrayLike<number>,
): Float64Array {
  const held = new Float64Array(reps);
  for (let account = 0; account < rep.length; account++) {
    const at = rep[account] as number;
    if (at >= 0) (held[at] as number) += amount ? (amount[account] as number) : 1;
  }
  return held;
}

/** Each value over the other; NaN over 0, and where there is nothing to divide by. */
export function ratios(values: Float64Array, by: Float64Array | undefined): Float64Array {
  return values.map((value, at) => {
    const whole = by?.[at] ?? NaN;
    return whole > 0 ? value / whole : NaN;
  });
}

/**
 * What each rep carries: accounts, share of potential and a fair one, utilisation, accounts taken up in
 * time. O(n).
 *
 * Source: D2 (002_c2a37b87c603f929.txt), "Per-rep outcome (post-optimization)".
 *
 * @example summary({ reps: 2, rep: Int32Array.of(0, 0, 1), potential: Float64Array.of(1, 2, 1), workload: undefined,
 *   capacity: Float64Array.of(4, 2), withinSla: undefined, peers: onePeerGroup(2) }).potentialShare // => Float64Array.of(0.75, 0.25)
 */
export function summary(held: HeldAccounts): Summary {
  const { reps, rep, potential, workload, capacity, withinSla, peers } = held;
  const unknown = new Float64Array(reps).fill(NaN);
  const accounts = heldBy(rep, reps);
  const worth = potential && heldBy(rep, reps, potential);
  const total = worth?.reduce((sum, one) => sum + one, 0) ?? 0;
  const shares = (loads: Float64Array): Float64Array => loads.map((one) => one / total);
  const isShared = worth !== undefined && total > 0;
  return {
    accounts,
    potentialShare: isShared ? shares(worth) : unknown,
    fairShare: isShared ? shares(fairLoads(peers, worth)) : unknown,
    utilisation: ratios(workload ? heldBy(rep, reps, workload) : accounts, capacity),
    slaCoverage: withinSla ? ratios(heldBy(rep, reps, withinSla), accounts) : unknown,
    coverageRatio: workload ? unknown : ratios(accounts, capacity),
  };
}
