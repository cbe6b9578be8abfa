import { overQuota } from "./perRep";
import { heldBy, ratios } from "./summary";

/** Accounts with who has them, and what their reps are asked for; columns that aren't known are undefined. */
export interface QualityOf {
  readonly reps: number;
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
  /** 1 for an account that fits the ideal customer profile. */
  readonly icp: Uint8Array | undefined;
  /** What each account could bring, >= 0. */
  readonly market: Float64Array | undefined;
  /** Of each rep; NaN or 0 for none. */
  readonly quota: Float64Array | undefined;
}

/** One value per rep; NaN where it can't be known. */
export interface TerritoryQuality {
  readonly prospects: Float64Array;
  readonly icpShare: Float64Array;
  readonly tam: Float64Array;
  readonly tamOverQuota: Float64Array;
  /** The quota with which the rep has as many times of it as the whole team. */
  readonly evenQuota: Float64Array;
}

/**
 * What each rep's territory holds against what is asked of the rep: prospects, share of them that fits,
 * market, and how many times the quota that is. O(n).
 *
 * Source: D3 (003_7c1925b50ab7e91f.txt), "Territory quality score".
 *
 * @example
 * territoryQuality({ reps: 2, rep: Int32Array.of(0, 1), icp: undefined, market: Float64Array.of(9, 6.5),
 *   quota: Float64Array.of(2, 1.8) }).tamOverQuota // => [4.5, 3.61]
 */
export function territoryQuality({ reps, rep, icp, market, quota }: QualityOf): TerritoryQuality {
  const unknown = new Float64Array(reps).fill(NaN);
  const prospects = heldBy(rep, reps);
  const tam = market ? heldBy(rep, reps, market) : unknown;
  const { team, perRep } = overQuota(tam, quota ?? unknown);
  return {
    prospects,
    icpShare: icp ? ratios(heldBy(rep, reps, icp), prospects) : unknown,
    tam,
    tamOverQuota: perRep,
    evenQuota: tam.map((own, at) => (Number.isNaN(perRep[at]!) || !(team > 0) ? NaN : own / team)),
  };
}
