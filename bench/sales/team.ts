import exp from "@stdlib/math-base-special-exp";
import { greatCircleKm } from "../../src/geo/distance";
import type { BalancedMeasure, GeographicCost, Problem } from "../../src/model";
import { seededRandom } from "../../src/random";
import type { Random } from "../../src/random";

/** A sales team as spreadsheets have them; what is left out plays no part. */
export interface TeamShape {
  readonly accounts: number;
  readonly reps: number;
  readonly seed: number;
  /** The part of accounts and of reps in and around one large city. */
  readonly metro?: number;
  /** How many loads are kept even: ARR within 5 %, then accounts and hours within 10 %. 1 at least. */
  readonly measures?: 1 | 2 | 3;
  /** The most that an account holds, in fair shares of ARR; a tenth when absent. */
  readonly largest?: number;
  /** One account above that, as a part of all ARR. */
  readonly whale?: number;
  /** So many fair shares of ARR are locked to the first rep. */
  readonly locked?: number;
  /** Reps work in one of so many segments, each of which has its own accounts. */
  readonly segments?: number;
  /** The part of accounts that comes in families of two to five, kept with one rep. */
  readonly families?: number;
  /**
   * The part of accounts that are customers: they are served first, moves weigh their ARR, and of
   * their number and of all ARR no more may change hands than of all accounts.
   */
  readonly customers?: number;
  /** Room of all reps together, as a multiple of all that is asked; no capacity when absent. */
  readonly room?: number;
  /** What capacity counts. */
  readonly roomFor?: "hours" | "accounts";
  /** The part of accounts that may change hands; owners are then today's. */
  readonly mayMove?: number;
  /**
   * How today's owners were found: the nearest rep; the nearest who had not got 1.2 fair shares of ARR
   * yet; or one in five is with anybody, and the others with who is near, some reps reaching four
   * times as far as others.
   */
  readonly owners?: "nearest" | "filled" | "uneven";
}

export type Team = Problem & { readonly cost: GeographicCost };

/** Fair shares of ARR at which a rep got no more accounts. */
const FILLED = 1.2;
const TOWNS = 40;
/** Spread of ARR: the logarithm's standard deviation. */
const SPREAD = 1.2;

/** A seeded team: accounts in towns of falling size, ARR lognormal, hours that grow slowly with it. */
export function salesTeam(shape: TeamShape): Team {
  const { accounts, reps, seed, measures = 1 } = shape;
  const random = seededRandom(seed);
  const arr = arrOf(shape, random);
  const hours = arr.map((one) =>
    Math.max(1, Math.round(2 * Math.sqrt(Math.sqrt(one)) * (0.5 + random()))),
  );
  const cost = travelOf(shape, random);
  const workload = shape.roomFor === "accounts" ? new Float64Array(accounts).fill(1) : hours;
  const segments = segmentsOf(shape, random);
  const even = (load: Float64Array, tolerance: number): BalancedMeasure => ({
    load,
    tolerance,
    ...(segments && { share: sharesOf(segments, load) }),
  });
  const all = [even(arr, 0.05), even(new Float64Array(accounts).fill(1), 0.1), even(hours, 0.1)];
  const capacity = new Float64Array(reps).fill(
    shape.room === undefined ? Infinity : Math.ceil((sumOf(workload) / reps) * shape.room),
  );
  const lockedTo = locksOf(shape, arr, random);
  const together = familiesOf(shape, segments, random);
  const owner = ownersOf(shape, cost, arr, segments, random);
  if (owner && together) keepTogether(owner, together);
  const { mayMove = 1, customers = 0 } = shape;
  const isCustomer = Uint8Array.from(arr, () => (customers > 0 && random() < customers ? 1 : 0));
  return {
    accounts,
    reps,
    capacity,
    workload,
    cost,
    measures: all.slice(0, measures),
    ...(segments && { eligible: eligibleOf(segments, reps) }),
    ...(lockedTo && { lockedTo }),
    ...(together && { together }),
    ...(owner && { owner, maxMoved: Math.floor(accounts * mayMove) }),
    ...(customers > 0 && {
      mustCover: isCustomer,
      moves: {
        weight: arr.map((one, account) => (isCustomer[account] === 1 ? one : 0)),
        limits: [arr, Float64Array.from(isCustomer)].map((amount) => ({
          amount,
          most: mayMove * sumOf(amount),
        })),
      },
    }),
  };
}

export function sumOf(all: Float64Array): number {
  return all.reduce((sum, one) => sum + one, 0);
}

function bell(random: Random): number {
  let sum = -3;
  for (let draw = 0; draw < 6; draw++) sum += random();
  return sum * Math.SQRT2;
}

function arrOf(
  { accounts, reps, largest = 0.1, whale = 0 }: TeamShape,
  random: Random,
): Float64Array {
  const drawn = Float64Array.from({ length: accounts }, () => exp(9 + SPREAD * bell(random)));
  const most = (largest * sumOf(drawn)) / reps;
  const arr = drawn.map((one) => Math.ceil(Math.min(one, most)));
  if (whale > 0) {
    const rest = sumOf(arr) - arr[0]!;
    arr[0] = Math.round((whale * rest) / (1 - whale));
  }
  return arr;
}

/** Towns hold fewer the later they come; the first is the metro where there is one. */
function travelOf({ accounts, reps, metro = 0 }: TeamShape, random: Random): GeographicCost {
  const town = Array.from({ length: TOWNS }, () => ({
    latitude: 30 + 16 * random(),
    longitude: -120 + 45 * random(),
  }));
  const place = (): readonly [number, number] => {
    const isMetro = random() < metro;
    const at = isMetro ? 0 : Math.floor(TOWNS * random() * random());
    const around = isMetro ? 0.08 : 0.6;
    const { latitude, longitude } = town[at]!;
    return [latitude + around * bell(random), longitude + around * bell(random)];
  };
  const ofAccounts = Array.from({ length: accounts }, place);
  const ofReps = Array.from({ length: reps }, place);
  return {
    kind: "geographic",
    accountLatitude: Float64Array.from(ofAccounts, ([latitude]) => latitude),
    accountLongitude: Float64Array.from(ofAccounts, ([, longitude]) => longitude),
    repLatitude: Float64Array.from(ofReps, ([latitude]) => latitude),
    repLongitude: Float64Array.from(ofReps, ([, longitude]) => longitude),
  };
}

interface Segments {
  readonly ofAccount: Int32Array;
  readonly ofRep: Int32Array;
}

function segmentsOf(
  { accounts, reps, segments = 1 }: TeamShape,
  random: Random,
): Segments | undefined {
  if (segments < 2) return undefined;
  return {
    ofAccount: Int32Array.from({ length: accounts }, () => Math.floor(segments * random())),
    ofRep: Int32Array.from({ length: reps }, (_, rep) => rep % segments),
  };
}

function eligibleOf({ ofAccount, ofRep }: Segments, reps: number): Uint8Array {
  const eligible = new Uint8Array(ofAccount.length * reps);
  ofAccount.forEach((segment, account) => {
    ofRep.forEach((one, rep) => {
      if (one === segment) eligible[account * reps + rep] = 1;
    });
  });
  return eligible;
}

/** Each rep's share of a load: as much of its segment's as any other rep of it. */
function sharesOf({ ofAccount, ofRep }: Segments, load: Float64Array): Float64Array {
  return Float64Array.from(ofRep, (segment) => {
    const held = load.reduce((sum, one, at) => (ofAccount[at] === segment ? sum + one : sum), 0);
    return held / ofRep.filter((one) => one === segment).length;
  });
}

function locksOf(
  { reps, locked = 0 }: TeamShape,
  arr: Float64Array,
  random: Random,
): Int32Array | undefined {
  if (locked === 0) return undefined;
  const lockedTo = new Int32Array(arr.length).fill(-1);
  const goal = (locked * sumOf(arr)) / reps;
  for (let held = 0; held < goal;) {
    const account = Math.floor(arr.length * random());
    if (lockedTo[account] === 0) continue;
    lockedTo[account] = 0;
    held += arr[account]!;
  }
  return lockedTo;
}

function familiesOf(
  { accounts, families = 0 }: TeamShape,
  segments: Segments | undefined,
  random: Random,
): Int32Array | undefined {
  if (families === 0) return undefined;
  const together = new Int32Array(accounts).fill(-1);
  // Of one segment each, else nobody may serve the whole family.
  const open = new Map<number, { readonly family: number; left: number }>();
  let count = 0;
  for (let account = 0; account < accounts; account++) {
    if (random() >= families) continue;
    const segment = segments?.ofAccount[account] ?? 0;
    let one = open.get(segment);
    if (one === undefined || one.left === 0) {
      one = { family: count++, left: 2 + Math.floor(4 * random()) };
      open.set(segment, one);
    }
    one.left--;
    together[account] = one.family;
  }
  return together;
}

function ownersOf(
  { accounts, reps, owners }: TeamShape,
  cost: GeographicCost,
  arr: Float64Array,
  segments: Segments | undefined,
  random: Random,
): Int32Array | undefined {
  if (owners === undefined) return undefined;
  const pull = Float64Array.from({ length: reps }, () =>
    owners === "uneven" ? 0.5 + 1.5 * random() : 1,
  );
  const held = new Float64Array(reps);
  const full = (FILLED * sumOf(arr)) / reps;
  const mayServe = (account: number, rep: number): boolean =>
    segments === undefined || segments.ofAccount[account] === segments.ofRep[rep];
  return Int32Array.from({ length: accounts }, (_, account) => {
    if (owners === "uneven" && random() < 0.2) {
      for (;;) {
        const rep = Math.floor(reps * random());
        if (mayServe(account, rep)) return rep;
      }
    }
    let nearest = -1;
    let least = Infinity;
    for (let rep = 0; rep < reps; rep++) {
      if (!mayServe(account, rep) || held[rep]! >= full) continue;
      const away = kmOf(cost, account, rep) / pull[rep]!;
      if (away >= least) continue;
      nearest = rep;
      least = away;
    }
    if (owners === "filled") held[nearest]! += arr[account]!;
    return nearest;
  });
}

/** Families are with the owner of their first account. */
function keepTogether(owner: Int32Array, together: Int32Array): void {
  const ofFamily = new Map<number, number>();
  together.forEach((family, account) => {
    if (family < 0) return;
    const its = ofFamily.get(family) ?? owner[account]!;
    ofFamily.set(family, its);
    owner[account] = its;
  });
}

/** Travel of an account with a rep, from the definition and nothing of the engine's. */
export function kmOf(cost: GeographicCost, account: number, rep: number): number {
  return greatCircleKm(
    cost.accountLatitude[account]!,
    cost.accountLongitude[account]!,
    cost.repLatitude[rep]!,
    cost.repLongitude[rep]!,
  );
}
