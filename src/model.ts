/**
 * What the engine is given and what it gives back. Accounts and reps are numbers from 0 here;
 * names, columns and cells are the business of `plan`.
 */

/** Cost of serving an account from a place, described so that nothing n x k need be stored. */
export interface GeographicCost {
  readonly kind: "geographic";
  /** Degrees, one per account; NaN where the place is unknown (such an account costs 0 everywhere). */
  readonly accountLatitude: Float64Array;
  readonly accountLongitude: Float64Array;
  /** Degrees, one per rep. */
  readonly repLatitude: Float64Array;
  readonly repLongitude: Float64Array;
  /** Trips per account; 1 when absent. Cost is `trips x great-circle distance in km`. */
  readonly trips?: Float64Array;
}

/**
 * `Float64Array(n * k)` holds account 0's cost for every rep, then account 1's, and so on.
 * A function must give the same answer each time it is asked.
 */
export type Cost = Float64Array | ((account: number, rep: number) => number) | GeographicCost;

export interface ProblemNames {
  /** As in "the group of ... shares one rep": `account 0012 (Acme)`. */
  readonly account: (account: number) => string;
  /** As in "is locked to ...": `Ana`. */
  readonly rep: (rep: number) => string;
}

export interface Problem {
  /** Number of accounts, n. */
  readonly accounts: number;
  /** Number of reps, k. */
  readonly reps: number;
  /** Workload that each rep can carry; Infinity where there is no limit. Length k. */
  readonly capacity: Float64Array;
  /** What each account asks of its rep: n numbers, or n * k (account by account) where it depends on the rep. */
  readonly workload: Float64Array;
  /** What `assign` minimises; `balance` uses it to break ties only. */
  readonly cost?: Cost;
  /** n * k flags, account by account: 1 where the rep may serve the account. Everybody when absent. */
  readonly eligible?: Uint8Array;
  /** Rep that the account must stay with, or -1. Length n. */
  readonly lockedTo?: Int32Array;
  /** Group of accounts that share one rep, or -1. Length n. */
  readonly together?: Int32Array;
  /** Rep who owns the account today, or -1. Length n. */
  readonly owner?: Int32Array;
  /** What people call accounts and reps, for messages; their numbers when absent. */
  readonly names?: ProblemNames;
  /** How many accounts with an owner may end with another rep. No limit when absent. */
  readonly maxMoved?: number;
  /**
   * For `balance`: the load to even out, n numbers >= 0, when it is not the workload (for example
   * potential balanced while capacity counts hours). Length n.
   */
  readonly load?: Float64Array;
  /**
   * For `balance`: the size of each rep's share, when reps should not carry equal loads (half-ramped
   * reps). Length k, > 0. Equal shares when absent.
   */
  readonly share?: Float64Array;
}

export type UnassignedReason = "no eligible rep" | "no room" | "group does not fit";

export interface Unassigned {
  readonly account: number;
  readonly reason: UnassignedReason;
}

export interface Plan {
  /** Rep of each account, -1 = unassigned. Length n. */
  readonly rep: Int32Array;
  /** `assign`: total cost. `balance`: the largest load per unit of share. */
  readonly cost: number;
  /** No plan under the same rules that leaves as little workload unassigned can cost less. */
  readonly lowerBound: number;
  /**
   * (cost - lowerBound) / the part of lowerBound that plans can differ in; 0 when both are equal.
   * 0.0005 reads "no plan can beat this by more than 0.05 %". Infinity where nothing is proven yet
   * (a stop came early) or where that part is 0 while the cost is not.
   */
  readonly gap: number;
  /** cost - lowerBound, in units of cost. */
  readonly gapAbsolute: number;
  /** Workload per rep. Length k. */
  readonly loads: Float64Array;
  readonly unassigned: readonly Unassigned[];
  /** Accounts whose owner is a rep and who end with another. */
  readonly moved: number;
  /** False when a stop cut the search short; the plan is then the best found so far. */
  readonly finished: boolean;
}

export interface Progress {
  /** Share of the work budget used, 0 to 1. */
  readonly done: number;
  /** What the engine is doing, for people: "Placing accounts", "Improving". */
  readonly stage: string;
  /** Best cost so far, once there is a plan. */
  readonly cost?: number;
  readonly lowerBound?: number;
}

export interface EngineOptions {
  /** Breaks ties and steers the search; the same seed gives the same plan. Default 1. */
  readonly seed?: number;
  /** Work budget as a multiple of the normal one, not a time. Default 1. */
  readonly effort?: number;
  /** Looked at between work units; when `aborted` turns true the best plan so far is returned. */
  readonly stop?: { readonly aborted: boolean };
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The engine as steps: each `next()` does one bounded unit of work and yields its progress; the
 * returned value is the plan. Hosts that must stay responsive pause between units.
 */
export type Steps = Generator<Progress, Plan, void>;
