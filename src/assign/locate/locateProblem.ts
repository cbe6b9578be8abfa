/** Costs between places on the globe: `trips x great-circle distance in km`. */
export interface GeographicPlaces {
  readonly kind: "geographic";
  /** Degrees, one per account; NaN where the place is unknown (it then travels 0 to every place). */
  readonly accountLatitude: Float64Array;
  readonly accountLongitude: Float64Array;
  /** Degrees, one per place. */
  readonly placeLatitude: Float64Array;
  readonly placeLongitude: Float64Array;
  /** Trips per account; 1 when absent. */
  readonly trips?: Float64Array;
}

/** Costs between places on a plane: `trips x Euclidean distance`. */
export interface PlanarPlaces {
  readonly kind: "planar";
  /** One per account; NaN where the place is unknown (it then travels 0 to every place). */
  readonly accountX: Float64Array;
  readonly accountY: Float64Array;
  /** One per place. */
  readonly placeX: Float64Array;
  readonly placeY: Float64Array;
  readonly trips?: Float64Array;
}

/**
 * `Float64Array(n * p)` holds account 0's cost from every place, then account 1's, and so on. A
 * function must give the same answer each time it is asked.
 */
export type PlaceCost =
  Float64Array | ((account: number, place: number) => number) | GeographicPlaces | PlanarPlaces;

/** Reps whose places are free: each gets a place of its own, and accounts to serve from there. */
export interface LocateProblem {
  /** Number of accounts, n. */
  readonly accounts: number;
  /** Number of places where a rep can be put, p. */
  readonly places: number;
  /** Number of reps, k; at most p, since no place is used twice. */
  readonly reps: number;
  /** Workload that can be carried: one number per rep (length k) or per place (length p). */
  readonly capacity: Float64Array;
  /** What `capacity` is counted by. Told from its length when absent, which k = p does not allow. */
  readonly capacityOf?: "rep" | "place";
  /** What each account asks of its rep. Length n. */
  readonly workload: Float64Array;
  readonly cost: PlaceCost;
  /** The place of each rep who stays where it is, -1 for one who may be put anywhere. Length k. */
  readonly fixedSites?: Int32Array;
  /** n * k flags, account by account: 1 where the rep may serve the account. Everybody when absent. */
  readonly eligible?: Uint8Array;
  /** Rep that the account must stay with wherever that rep is put, or -1. Length n. */
  readonly lockedTo?: Int32Array;
  /** n flags: 1 where an account comes before all others when capacity is short. */
  readonly mustCover?: Uint8Array;
}
