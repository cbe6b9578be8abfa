import { chordSquaredToKm, unitVectors } from "../geo/distance";

/** Where accounts are and how often they are visited, and where their reps start from. Degrees; NaN = unknown. */
export interface Visits {
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly visitsPerYear: Float64Array;
  readonly repLatitude: Float64Array;
  readonly repLongitude: Float64Array;
}

export interface Road {
  readonly speedKmh: number;
  /** Road over straight line, 1 or more. */
  readonly detour: number;
  readonly weeksPerYear: number;
  /** Visits of one tour, 1 or more. */
  readonly visitsPerDay: number;
}

/** The reps' places, and for those without one the middle of their accounts. */
function starts({ rep, latitude, longitude, repLatitude, repLongitude }: Visits): {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
} {
  const reps = repLatitude.length;
  const north = new Float64Array(reps);
  const east = new Float64Array(reps);
  const count = new Float64Array(reps);
  for (let account = 0; account < rep.length; account++) {
    const at = rep[account] as number;
    const lat = latitude[account] as number;
    const lon = longitude[account] as number;
    if (at < 0 || Number.isNaN(lat + lon)) continue;
    (north[at] as number) += lat;
    (east[at] as number) += lon;
    (count[at] as number)++;
  }
  const isKnown = (at: number): boolean =>
    !Number.isNaN((repLatitude[at] as number) + (repLongitude[at] as number));
  const mean = (own: Float64Array, sum: Float64Array): Float64Array =>
    own.map((value, at) => (isKnown(at) ? value : (sum[at] as number) / (count[at] as number)));
  return { latitude: mean(repLatitude, north), longitude: mean(repLongitude, east) };
}

/**
 * Hours that each rep is on the road in a week: visits x there and back x great-circle distance x
 * detour / speed / weeks / visits of a day. A tour takes in as many visits as a day has and goes to one
 * neighbourhood: each visit bears its part of the way there and back, and what lies between stops is
 * left out, so that the hours are the least that such tours take. Accounts whose place isn't known are
 * left out; a rep without a place starts from the middle of the accounts. O(n).
 *
 * Sources: D2 (002_c2a37b87c603f929.txt), average travel hours per rep and week; 2 x distances / stops
 * of a tour as the least length of tours: M. Haimovich and A. H. G. Rinnooy Kan, Bounds and Heuristics
 * for Capacitated Routing Problems, Mathematics of Operations Research 10 (1985); roads over straight
 * lines: R. H. Ballou, H. Rahardja, N. Sakai, Selected country circuity factors for road travel
 * distance estimation, Transportation Research A 36 (2002), 843-848.
 *
 * @returns hours a week, one per rep; NaN for a rep whose accounts have no place at all
 */
export function weeklyTravel(
  visits: Visits,
  { speedKmh, detour, weeksPerYear, visitsPerDay }: Road,
): Float64Array {
  const { rep, latitude, longitude, visitsPerYear, repLatitude } = visits;
  const from = starts(visits);
  const start = unitVectors(from.latitude, from.longitude);
  const place = unitVectors(latitude, longitude);
  const hours = new Float64Array(repLatitude.length);
  const known = new Uint8Array(hours.length);
  const accounts = new Uint8Array(hours.length);
  for (let account = 0; account < rep.length; account++) {
    const at = rep[account] as number;
    if (at < 0) continue;
    accounts[at] = 1;
    const x = (place[3 * account] as number) - (start[3 * at] as number);
    const y = (place[3 * account + 1] as number) - (start[3 * at + 1] as number);
    const z = (place[3 * account + 2] as number) - (start[3 * at + 2] as number);
    const chord = x * x + y * y + z * z;
    if (Number.isNaN(chord)) continue;
    known[at] = 1;
    (hours[at] as number) += chordSquaredToKm(chord) * (visitsPerYear[account] as number);
  }
  const perKm = (2 * detour) / speedKmh / weeksPerYear / visitsPerDay;
  return hours.map((km, at) => (accounts[at] === 1 && known[at] === 0 ? NaN : km * perKm));
}
