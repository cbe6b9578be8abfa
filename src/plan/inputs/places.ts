import { InputError } from "../../errors";
import { approachText } from "../settings/approaches";
import { chordSquaredToKm, unitVectors } from "../../geo/distance";
import type { GeographicCost } from "../../model";
import type { Accounts, Inputs, Reps } from "./inputs";

interface AccountsAndReps {
  readonly accounts: Accounts;
  readonly reps: Reps;
}

/** Degrees, one per rep. */
export interface Places {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Where reps stand in the search, and which of these places are theirs. */
export interface RepPlaces extends Places {
  /** 1 where a home or accounts of the rep's own say the place; 0 where it only stands in for one. */
  readonly known: Uint8Array;
}

type Degrees = Float64Array | undefined;

/** Two columns of degrees as places: half a place is none. */
export function placesIn(
  latitude: Degrees,
  longitude: Degrees,
): { readonly latitude: Degrees; readonly longitude: Degrees } {
  if (latitude === undefined || longitude === undefined) return { latitude, longitude };
  const isPlace = (at: number): boolean => {
    const [north = NaN, east = NaN] = [latitude[at], longitude[at]];
    return !Number.isNaN(north + east);
  };
  return {
    latitude: latitude.map((degrees, at) => (isPlace(at) ? degrees : NaN)),
    longitude: longitude.map((degrees, at) => (isPlace(at) ? degrees : NaN)),
  };
}

/** Sums of places, to find the middle of several. */
interface Sum {
  latitude: number;
  longitude: number;
  count: number;
}

/** Sums of the placed accounts by owner; those that no rep owns come last. */
function sumsByOwner({ accounts, reps }: AccountsAndReps): Sum[] {
  const sums = Array.from({ length: reps.count + 1 }, () => ({
    latitude: 0,
    longitude: 0,
    count: 0,
  }));
  for (let account = 0; account < accounts.count; account++) {
    const rep = accounts.owner[account] ?? -1;
    const latitude = accounts.latitude?.[account] ?? NaN;
    const longitude = accounts.longitude?.[account] ?? NaN;
    const sum = sums[rep < 0 ? reps.count : rep];
    if (sum === undefined || Number.isNaN(latitude + longitude)) continue;
    sum.latitude += latitude;
    sum.longitude += longitude;
    sum.count += 1;
  }
  return sums;
}

/** Where a rep stands of whom no place is known: among the accounts without a rep, else among all. */
function standIn(sums: readonly Sum[]): Sum {
  const free = sums[sums.length - 1];
  if (free !== undefined && free.count > 0) return free;
  return sums.reduce((a, b) => ({
    latitude: a.latitude + b.latitude,
    longitude: a.longitude + b.longitude,
    count: a.count + b.count,
  }));
}

/**
 * Where each rep starts from: the rep's own coordinates, else the middle of the accounts owned
 * today. A rep with neither stands at a place that favours nobody, so that the others' travel still
 * counts; see docs/adr/0015-reps-without-a-place.md.
 *
 * @returns undefined where no account or no rep has a place
 */
export function repPlaces(inputs: AccountsAndReps): RepPlaces | undefined {
  const { accounts, reps } = inputs;
  if (accounts.latitude === undefined || accounts.longitude === undefined) return undefined;
  const sums = sumsByOwner(inputs);
  if (sums.every(({ count }) => count === 0)) return undefined;
  const rest = standIn(sums);
  const latitude = Float64Array.from(reps.latitude ?? new Float64Array(reps.count).fill(NaN));
  const longitude = Float64Array.from(reps.longitude ?? new Float64Array(reps.count).fill(NaN));
  const known = new Uint8Array(reps.count).fill(1);
  for (let rep = 0; rep < reps.count; rep++) {
    if (!Number.isNaN((latitude[rep] ?? NaN) + (longitude[rep] ?? NaN))) continue;
    const own = sums[rep];
    known[rep] = own !== undefined && own.count > 0 ? 1 : 0;
    const middle = known[rep] === 1 && own !== undefined ? own : rest;
    latitude[rep] = middle.latitude / middle.count;
    longitude[rep] = middle.longitude / middle.count;
  }
  return known.includes(1) ? { latitude, longitude, known } : undefined;
}

/** Travel as the engine takes it: visits per year (1 where unknown) times distance; undefined without coordinates. */
export function travelCost(inputs: Inputs): GeographicCost | undefined {
  const { accounts } = inputs;
  const places = repPlaces(inputs);
  if (places === undefined || accounts.latitude === undefined || accounts.longitude === undefined) {
    return undefined;
  }
  return {
    kind: "geographic",
    accountLatitude: accounts.latitude,
    accountLongitude: accounts.longitude,
    repLatitude: places.latitude,
    repLongitude: places.longitude,
    ...(accounts.trips && { trips: accounts.trips.map((t) => (t >= 0 ? t : 1)) }),
  };
}

/** @throws InputError where there are no coordinates, saying what asks for them */
export function needCoordinates(what: string): InputError {
  return new InputError(
    `${what}, so it needs latitude and longitude of the accounts, and of the reps or of accounts that each rep owns. Choose these columns, or use the ${approachText("equity")}.`,
  );
}

/** Distances between accounts and reps along great circles; comparisons go by chords, which need no trigonometry. */
export interface Distances {
  /** Squared chord of the unit sphere, NaN where the account's or the rep's place is unknown. */
  readonly chordSquared: (account: number, rep: number) => number;
  /** Whether the rep's place is known, by a home or by accounts. */
  readonly isPlaced: (rep: number) => boolean;
  readonly km: (account: number, rep: number) => number;
  /** The nearest rep, the first of equals; -1 where the account's place is unknown. */
  readonly nearest: (account: number) => number;
}

export function distancesOf(inputs: Inputs): Distances | undefined {
  const travel = travelCost(inputs);
  const places = repPlaces(inputs);
  if (travel === undefined || places === undefined) return undefined;
  const { known } = places;
  const ownOnly = (degrees: Float64Array): Float64Array =>
    degrees.map((one, rep) => (known[rep] === 1 ? one : NaN));
  const at = unitVectors(travel.accountLatitude, travel.accountLongitude);
  const from = unitVectors(ownOnly(travel.repLatitude), ownOnly(travel.repLongitude));
  const k = inputs.reps.count;
  const chordSquared = (account: number, rep: number): number => {
    const x = (at[3 * account] ?? NaN) - (from[3 * rep] ?? NaN);
    const y = (at[3 * account + 1] ?? NaN) - (from[3 * rep + 1] ?? NaN);
    const z = (at[3 * account + 2] ?? NaN) - (from[3 * rep + 2] ?? NaN);
    return x * x + y * y + z * z;
  };
  return {
    chordSquared,
    isPlaced: (rep) => known[rep] === 1,
    km: (account, rep) => chordSquaredToKm(chordSquared(account, rep)),
    nearest(account) {
      let nearest = -1;
      let least = Infinity;
      for (let rep = 0; rep < k; rep++) {
        const chord = chordSquared(account, rep);
        if (!(chord < least)) continue;
        least = chord;
        nearest = rep;
      }
      return nearest;
    },
  };
}
