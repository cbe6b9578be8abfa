import { concentration } from "../fairness/concentration";
import { gini } from "../fairness/gini";
import { herfindahl } from "../fairness/herfindahl";
import { furthestOf, worstGroup, type PeerParts } from "../fairness/peers";
import { coverage } from "./coverage";
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
  /** What the reps' accounts could bring, and the quota of the whole team; NaN where unknown. */
  readonly tam: number;
  readonly quota: number;
}

/** What fairness is judged by; NaN where it can't be known. */
export interface FairnessMeasure {
  readonly name: string;
  readonly value: number;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What the team holds over what it has room for. */
function teamRatio(held: Float64Array, capacity: Float64Array | undefined): number {
  const room = capacity ? total(capacity) : 0;
  return room > 0 ? total(held) / room : NaN;
}

/**
 * The measures that say whether a carve is fair and complete: Gini, spread, top-decile share and HHI
 * of the load, coverage, overlap, utilisation and coverage ratio of the whole team, TAM / quota.
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
  return [
    measure("Gini", worstGroup(peers, loads, (own, part) => gini(own, { capacity: part })).value),
    measure("Spread", furthestOf(peers, loads).off),
    measure("Top-decile share", carried ? concentration(load, rep, reps).share : NaN),
    measure("HHI", carried ? herfindahl(loads) : NaN),
    measure("Coverage", covering),
    measure("Overlap", standing.overlap),
    measure("Utilisation", teamRatio(workload ? heldBy(rep, reps, workload) : accounts, capacity)),
    measure("Coverage ratio", workload ? NaN : teamRatio(accounts, capacity)),
    measure("TAM / quota", standing.quota > 0 ? standing.tam / standing.quota : NaN),
  ];
}
