import { InputError } from "../../src/errors";

/** Degrees north and east; NaN where a place isn't known. */
export interface KnownPlaces {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/**
 * Places from two columns. Blank cells are no place; nor is 0, 0, an empty stretch of sea, since some
 * hosts hand over 0 for a blank.
 *
 * @param what - "accounts", for messages
 * @returns undefined where a column is missing
 * @throws InputError where degrees are out of range
 */
export function knownPlaces(
  what: string,
  latitude: Float64Array | undefined,
  longitude: Float64Array | undefined,
): KnownPlaces | undefined {
  if (!latitude || !longitude) return undefined;
  const north = latitude.slice();
  for (let at = 0; at < north.length; at++) {
    const lat = north[at] as number;
    const lon = longitude[at] as number;
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      throw new InputError(
        `${what} has a place at latitude ${lat}, longitude ${lon}. Latitudes run from -90 to 90, longitudes from -180 to 180: correct it.`,
      );
    }
    if (lat === 0 && lon === 0) north[at] = NaN;
  }
  return { latitude: north, longitude };
}
