import { greatCircleKm } from "../../geo/distance";
import { defaultIndexWeights, territoryIndex } from "../../territory/territoryIndex";
import type { Inputs } from "../inputs/inputs";
import { repPlaces } from "../inputs/places";
import type { Peers } from "../peers/peers";

/** What each rep carries under one assignment. All arrays are k long. */
export interface Territories {
  readonly accounts: Float64Array;
  readonly load: Float64Array;
  readonly workload: Float64Array;
  /** Workload / capacity; NaN where the rep has no capacity limit. */
  readonly utilisation: Float64Array;
  /**
   * Territory index, 100 = an average territory among peers; NaN where it can't be formed: nobody to
   * compare with, no ARR at all, or a sum below 0, as credit notes and negative scores give it.
   */
  readonly index: Float64Array;
  /** Mean distance from the rep to the rep's accounts; NaN without coordinates or accounts. */
  readonly distanceKm: Float64Array;
}

interface Distances {
  readonly perRep: Float64Array;
  /** Mean over all assigned accounts with coordinates; NaN where there are none. */
  readonly overall: number;
}

/** Mean distance per rep and overall under an assignment. */
function distances(inputs: Inputs, rep: ArrayLike<number>): Distances {
  const { accounts, reps } = inputs;
  const places = repPlaces(inputs);
  const sum = new Float64Array(reps.count);
  const count = new Float64Array(reps.count);
  for (let account = 0; places !== undefined && account < accounts.count; account++) {
    const r = rep[account] ?? -1;
    const latitude = accounts.latitude?.[account] ?? NaN;
    const longitude = accounts.longitude?.[account] ?? NaN;
    // Nobody travels from a place that only stands in for a home.
    if (r < 0 || places.known[r] !== 1 || Number.isNaN(latitude + longitude)) continue;
    const km = greatCircleKm(
      latitude,
      longitude,
      places.latitude[r] ?? NaN,
      places.longitude[r] ?? NaN,
    );
    sum[r] = (sum[r] ?? 0) + km;
    count[r] = (count[r] ?? 0) + 1;
  }
  const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  return { perRep: sum.map((s, r) => s / (count[r] ?? 0)), overall: total(sum) / total(count) };
}

/** Mean distance between accounts and their reps, NaN without coordinates. */
export function meanDistanceKm(inputs: Inputs, rep: ArrayLike<number>): number {
  return distances(inputs, rep).overall;
}

function addUp(
  rep: ArrayLike<number>,
  reps: number,
  value: (account: number) => number,
  n: number,
): Float64Array {
  const sums = new Float64Array(reps);
  for (let account = 0; account < n; account++) {
    const r = rep[account] ?? -1;
    if (r >= 0) sums[r] = (sums[r] ?? 0) + value(account);
  }
  return sums;
}

/**
 * The index of D0 (000_301dfa3aef965b5a.txt) over these territories, each against those of its peers;
 * the load stands in for a missing ARR.
 */
function indexOf(
  inputs: Inputs,
  { groups }: Peers,
  rep: ArrayLike<number>,
  counts: Float64Array,
): Float64Array {
  const { accounts, reps } = inputs;
  const number = (values: Float64Array | undefined) => (account: number) => {
    const value = values?.[account] ?? NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  const arr = addUp(rep, reps.count, number(accounts.value ?? accounts.load), accounts.count);
  const scores = addUp(rep, reps.count, number(accounts.score), accounts.count);
  const meanScore = scores.map((s, r) => ((counts[r] ?? 0) > 0 ? s / (counts[r] ?? 1) : 0));
  // Without scores their weight goes to the other two in proportion.
  const weights =
    accounts.score === undefined ? { arr: 2 / 3, accounts: 1 / 3, score: 0 } : defaultIndexWeights;
  const index = new Float64Array(reps.count).fill(NaN);
  for (const { reps: members } of groups) {
    const of = (values: Float64Array): Float64Array =>
      Float64Array.from(members, (r) => values[r]!);
    const theirs = { arr: of(arr), accounts: of(counts), score: of(meanScore) };
    const negative = [theirs.arr, theirs.score].some((values) => values.some((value) => value < 0));
    // Who has no peers, and who shares nothing with them, is compared with nobody.
    if (members.length < 2 || negative || theirs.arr.every((one) => one === 0)) continue;
    territoryIndex(theirs, { weights }).forEach((one, at) => (index[members[at]!] = one));
  }
  return index;
}

/** Adds up what an assignment gives each rep. */
export function territoriesOf(inputs: Inputs, peers: Peers, rep: ArrayLike<number>): Territories {
  const { accounts, reps } = inputs;
  const n = accounts.count;
  const counts = addUp(rep, reps.count, () => 1, n);
  const workload = addUp(rep, reps.count, (account) => accounts.workload[account] ?? 0, n);
  return {
    accounts: counts,
    load: addUp(rep, reps.count, (account) => accounts.load[account] ?? 0, n),
    workload,
    utilisation: workload.map((w, r) => {
      const capacity = reps.capacity[r] ?? Infinity;
      return Number.isFinite(capacity) ? w / capacity : NaN;
    }),
    index: indexOf(inputs, peers, rep, counts),
    distanceKm: distances(inputs, rep).perRep,
  };
}
