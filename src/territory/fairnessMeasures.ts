import { concentration } from "../fairness/concentration";
import { gini } from "../fairness/gini";
import { herfindahl } from "../fairness/herfindahl";
import { furthestOf, worstGroup, type PeerParts } from "../fairness/peers";
import { coverage } from "./coverage";
import { overQuota, overRoom, type TeamRatio } from "./perRep";
import { heldBy } from "./summary";

/** A carve as it stands; columns that aren't known are undefined. */
export interface Standing {
  /** Number of reps, at least one. */
  readonly reps: number;
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
  /** What is to be even, one value of 0 or more per account. */
  readonly load: Float64Array;
  /** Who is compared with whom, and by what parts of a load. */
  readonly peers: PeerParts;
  /** 1 for an account that counts as covered: it has a rep or is with the house, in time. */
  readonly covered: Uint8Array;
  /** Share of accounts with more than one owner. */
  readonly overlap: number;
  /** What each account takes of its rep's capacity; 1 each when undefined. */
  readonly workload: Float64Array | undefined;
  readonly capacity: Float64Array | undefined;
  /** What each account could bring, the part of it that counts, and the quota of each rep. */
  readonly potential: Float64Array | undefined;
  readonly penetration: number;
  readonly quota: Float64Array | undefined;
}

/** What fairness is judged by; NaN where it can't be known. */
export interface FairnessMeasure {
  readonly name: string;
  readonly value: number;
  /** Each rep's own, where the value is that of the team together; NaN for who has none. */
  readonly perRep?: Float64Array;
}

/** The measure of what accounts could bring over the quotas of those who have them. */
export const overQuotaName = "TAM / quota";

const unknown: TeamRatio = { team: NaN, perRep: new Float64Array(0) };

function tamOverQuota({ reps, rep, potential, penetration, quota }: Standing): TeamRatio {
  if (potential === undefined || quota === undefined) return unknown;
  const counted = potential.map((one) => (Number.isNaN(one) ? 0 : penetration * one));
  return overQuota(heldBy(rep, reps, counted), quota);
}

/**
 * The measures that say whether a carve is fair and complete: Gini, spread, top-decile share and HHI
 * of the load, accounts with a rep, overlap; places filled, coverage ratio and TAM / quota of the whole team, with
 * those of each rep.
 * Gini and spread are those of the group of peers in which they are worst. Measures of a load that
 * nobody carries are NaN. O(n log n) for the top decile.
 *
 * Sources: as `gini`, `spread`, `concentration`, `herfindahl`, `coverage` and `overlap` have them;
 * TAM / quota from D3 (003_7c1925b50ab7e91f.txt), "Balance check".
 *
 * @returns the measures in the order of the report
 * @throws InputError if a load is negative, or a length differs
 * @example fairnessMeasures(standing).find(({ name }) => name === "Gini")?.value // => 0.186
 */
export function fairnessMeasures(standing: Standing): readonly FairnessMeasure[] {
  const { reps, rep, load, peers, covered, workload, capacity } = standing;
  const loads = heldBy(rep, reps, load);
  const carried = loads.some((one) => one > 0);
  const accounts = heldBy(rep, reps);
  // Who is covered has somebody, be it the house.
  const covering = covered.length > 0 ? coverage(covered, covered) : NaN;
  const measure = (name: string, value: number): FairnessMeasure => ({ name, value });
  const ofTeam = (name: string, { team, perRep }: TeamRatio): FairnessMeasure => ({
    name,
    value: team,
    perRep,
  });
  const used = (held: Float64Array): TeamRatio => (capacity ? overRoom(held, capacity) : unknown);
  return [
    measure("Gini", worstGroup(peers, loads, (own, part) => gini(own, { capacity: part })).value),
    measure("Spread", furthestOf(peers, loads).off),
    measure("Top-decile share", carried ? concentration(load, rep, reps).share : NaN),
    measure("HHI", carried ? herfindahl(loads) : NaN),
    measure("Accounts with a rep", covering),
    measure("Overlap", standing.overlap),
    ofTeam("Places filled", used(workload ? heldBy(rep, reps, workload) : accounts)),
    ofTeam("Coverage ratio", workload ? unknown : used(accounts)),
    ofTeam(overQuotaName, tamOverQuota(standing)),
  ];
}
