/**
 * What the engine is given and what it gives back. Accounts and reps are numbers from 0 here;
 * names, columns and cells are the business of `plan`. Numbers beyond 1e30, or next to 0 without
 * being 0, are refused: see `assign/problem/range`.
 */

/**
 * What serving an account is worth, in units of cost; it is taken off the cost. The worth of
 * account a with rep r is `amount[a]`, times `factor[classOf[a] * k + r]` where factors are given:
 * a win rate by segment, a speciality, a language.
 */
export interface Value {
  /** Length n. */
  readonly amount: Float64Array;
  /** Class of each account, from 0; length n. Every account is of class 0 when absent. */
  readonly classOf?: Int32Array;
  /** One number per class and rep, class by class. All 1 when absent. */
  readonly factor?: Float64Array;
}

/** Cost of serving an account from a place on the globe: nothing n x k need be stored. */
export interface GeographicCost {
  readonly kind: "geographic";
  /** Degrees, one per account; NaN where the place is unknown (it then travels 0 to every rep). */
  readonly accountLatitude: Float64Array;
  readonly accountLongitude: Float64Array;
  /** Degrees, one per rep. */
  readonly repLatitude: Float64Array;
  readonly repLongitude: Float64Array;
  /** Trips per account; 1 when absent. Cost is `trips x great-circle distance in km - value`. */
  readonly trips?: Float64Array;
  readonly value?: Value;
}

/** Cost of serving an account from a place on a plane: `trips x Euclidean distance - value`. */
export interface PlanarCost {
  readonly kind: "planar";
  /** One per account; NaN where the place is unknown (it then travels 0 to every rep). */
  readonly accountX: Float64Array;
  readonly accountY: Float64Array;
  readonly repX: Float64Array;
  readonly repY: Float64Array;
  readonly trips?: Float64Array;
  readonly value?: Value;
}

/** No travel counts: the cost of an account is minus its value. */
export interface ValueCost {
  readonly kind: "value";
  readonly value: Value;
}

export type DescribedCost = GeographicCost | PlanarCost | ValueCost;

/**
 * `Float64Array(n * k)` holds account 0's cost for every rep, then account 1's, and so on.
 * A function must give the same answer each time it is asked.
 */
export type Cost = Float64Array | ((account: number, rep: number) => number) | DescribedCost;

/** A load that every rep should carry a fair share of, within a tolerance. */
export interface BalancedMeasure {
  /** n numbers >= 0. */
  readonly load: Float64Array;
  /** The size of each rep's share, > 0; length k. Equal shares when absent. */
  readonly share?: Float64Array;
  /**
   * How far a rep may be from its fair share, as a part of it: 0.05 is 5 % either way. Where the
   * rules don't let every rep in, the plan comes as near as it is found and says how near.
   */
  readonly tolerance: number;
}

/** A load of which each rep is to hold no less than so much and no more than so much. */
export interface LimitedLoad {
  /** n numbers >= 0. */
  readonly load: Float64Array;
  /** Length k; -Infinity where a rep may hold nothing of it. */
  readonly least: Float64Array;
  /** Length k, not below `least`; Infinity where there is no limit. */
  readonly most: Float64Array;
}

/**
 * A price for unevenness: `weight x population variance over the reps of the load they hold`. Plain
 * sums are compared, as the hybrid objective is written: neither `share` nor `capacity` counts, so
 * that a half-ramped rep with half the load is uneven. Where fair shares differ, `measures` keep them.
 */
export interface VariancePenalty {
  /** n numbers of any sign, for example the score of each account. */
  readonly load: Float64Array;
  /** Cost per squared unit of load, >= 0: the beta of the hybrid objective. */
  readonly weight: number;
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
  /**
   * What `assign` minimises. `balance` minimises it inside the tolerances of `measures`; without
   * `measures` it only breaks ties.
   */
  readonly cost?: Cost;
  /** n * k flags, account by account: 1 where the rep may serve the account. Everybody when absent. */
  readonly eligible?: Uint8Array;
  /** Rep that the account must stay with, or -1. Length n. */
  readonly lockedTo?: Int32Array;
  /** Group of accounts that share one rep, or -1. Length n. */
  readonly together?: Int32Array;
  /** Rep who owns the account today, or -1. Length n. */
  readonly owner?: Int32Array;
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
  /** Loads to keep within a tolerance of a fair share while cost is minimised. */
  readonly measures?: readonly BalancedMeasure[];
  /**
   * Loads of which reps hold something between limits of their own. As with tolerances, the plan comes
   * as near as is found where not all can be kept. For `balance` they count beside measures alone.
   */
  readonly limited?: readonly LimitedLoad[];
  /** For `assign`: unevenness as a part of the cost. */
  readonly variance?: VariancePenalty;
  /** n flags: 1 where an account comes before all others when capacity is short. */
  readonly mustCover?: Uint8Array;
  /**
   * n flags: 1 where an account stays with its owner, above the owner's capacity if need be, rather
   * than wait. As little as can be found stays above capacity, before evenness and cost are looked
   * at; a rep above capacity gets nothing else but by lock or group. Capacity is a hard limit where
   * absent.
   */
  readonly stays?: Uint8Array;
  /** What moves weigh, and further limits on them. All weigh the same when absent. */
  readonly moves?: Moves;
}

/** A limit on what may change hands, in any figure. */
export interface MoveLimit {
  /** n numbers >= 0, for example today's ARR, or 1 for a customer. */
  readonly amount: Float64Array;
  /** The most that the accounts whose owner is a rep, and who end with another, may come to. */
  readonly most: number;
  /** Group of each rep, length k: where given, only moves to a rep of another group count. */
  readonly groupOf?: Int32Array;
}

/** What it means that an account leaves its owner. */
export interface Moves {
  /** n numbers >= 0: how much it weighs. Of two moves that do as well, the lighter one is made. */
  readonly weight: Float64Array;
  /** Kept like the cap on moves; what has to move is never kept from it. None when absent. */
  readonly limits?: readonly MoveLimit[];
  /**
   * How far lighter moves may shift a rep's load, as a part of the fair share, where loads are as
   * even as can be; tolerances of measures are kept besides. 0 when absent.
   */
  readonly slack?: number;
  /** By how much they may raise the cost, as a part of it. 0 when absent. */
  readonly costSlack?: number;
}

export type UnassignedReason = "no eligible rep" | "no room" | "group does not fit";

export interface Unassigned {
  readonly account: number;
  readonly reason: UnassignedReason;
}

/** What a unit of each limited thing is worth in cost; the routing of new accounts goes by them. */
export interface PlanPrices {
  /** Per unit of workload with each rep, >= 0. Length k. */
  readonly workload: Float64Array;
  /** Per unit of each measure's load with each rep: above 0 where the rep is at its upper end. */
  readonly measures: readonly Float64Array[];
  /** Per account that moves, >= 0. */
  readonly move: number;
  /** Per unit of workload that waits, >= 0. */
  readonly waiting: number;
}

/** Workload that stays unassigned, and what no plan under the same rules can stay below. */
export interface Shortage {
  /** Must-cover accounts without a rep. */
  readonly mustCoverMissed: number;
  readonly workload: number;
  readonly lowerBound: number;
}

/** A figure to minimise with what is proven about it; see `Plan`. */
export interface Proven {
  readonly cost: number;
  readonly lowerBound: number;
  readonly gap: number;
  readonly gapAbsolute: number;
}

/** How evenly one of the problem's measures is shared out. */
export interface MeasureResult {
  /** The largest distance of a rep from its fair share, as a part of it. */
  readonly spread: number;
  /** Whether every rep is inside the tolerance. */
  readonly inside: boolean;
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
  readonly shortage: Shortage;
  /** One per measure of the problem. */
  readonly measures: readonly MeasureResult[];
  /** Where moves have been made lighter: the rep that each account had before that. */
  readonly unweighed?: Int32Array;
  /**
   * For `balance` with a cost and measures: the cost, with the least that a plan can cost that is
   * as near to the tolerances as this one.
   */
  readonly travel?: Proven;
  /** Absent where the search did not go by prices (`balance` without measures) or did not get there. */
  readonly prices?: PlanPrices;
  /** For `locate`: the place of each rep. Length k. */
  readonly sites?: Int32Array;
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
  /** The part of the effort that goes into the last savings of cost, where cost comes last. Default 1. */
  readonly polish?: number;
  /**
   * Whether what is proven of the plan comes from elsewhere: its own bound is then what the search has at
   * hand, and no work goes into raising it. Default false.
   */
  readonly isProvenElsewhere?: boolean;
  /**
   * Whether the plan is for another search to begin with: then what waits is settled, and hardly any work
   * goes into its cost. Default false.
   */
  readonly isDraft?: boolean;
  /**
   * Where to begin: a plan of an earlier, similar problem, its prices, or both. A rep that the
   * rules no longer allow is dropped. The proof does not rest on it.
   */
  readonly start?: { readonly rep?: Int32Array; readonly prices?: PlanPrices };
  /** Looked at between work units; when `aborted` turns true the best plan so far is returned. */
  readonly stop?: { readonly aborted: boolean };
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The engine as steps: each `next()` does one bounded unit of work and yields its progress; the
 * returned value is the plan. Hosts that must stay responsive pause between units.
 */
export type Steps = Generator<Progress, Plan, void>;
