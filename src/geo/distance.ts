import asin from "@stdlib/math-base-special-asin";
import cos from "@stdlib/math-base-special-cos";
import sin from "@stdlib/math-base-special-sin";

/** Mean radius of the Earth in km: R1 = (2a + b) / 3 of the GRS 80 ellipsoid (IUGG; Moritz 2000). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * Great-circle distance between two places in km, by the haversine formula on a sphere of the
 * Earth's mean radius: within about 0.5 % of the distance on the ellipsoid. Source: R. W. Sinnott,
 * "Virtues of the Haversine", Sky and Telescope 68 (1984).
 *
 * @param latitude1 - degrees, north positive
 * @param longitude1 - degrees, east positive
 * @returns NaN where any coordinate is NaN
 * @example greatCircleKm(0, 0, 0, 180) // => 20015.114352233686
 */
export function greatCircleKm(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const halfNorth = sin(((latitude2 - latitude1) * RADIANS_PER_DEGREE) / 2);
  const halfEast = sin(((longitude2 - longitude1) * RADIANS_PER_DEGREE) / 2);
  const parallels = cos(latitude1 * RADIANS_PER_DEGREE) * cos(latitude2 * RADIANS_PER_DEGREE);
  const haversine = halfNorth * halfNorth + parallels * halfEast * halfEast;
  // Rounding can lift opposite points a hair above 1, where asin has no value.
  return 2 * EARTH_RADIUS_KM * asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * Places as points on the unit sphere: x, y, z of the first, then of the second, and so on. The
 * straight line between two such points (the chord) grows with the distance along the ground, so
 * a loop over many pairs needs no trigonometry until `chordSquaredToKm`.
 */
export function unitVectors(latitude: Float64Array, longitude: Float64Array): Float64Array {
  const points = new Float64Array(latitude.length * 3);
  for (let i = 0; i < latitude.length; i++) {
    const north = (latitude[i] as number) * RADIANS_PER_DEGREE;
    const east = (longitude[i] as number) * RADIANS_PER_DEGREE;
    const inward = cos(north);
    points[3 * i] = inward * cos(east);
    points[3 * i + 1] = inward * sin(east);
    points[3 * i + 2] = sin(north);
  }
  return points;
}

/** Ground distance in km for a squared chord of the unit sphere (0 to 4). */
export function chordSquaredToKm(chordSquared: number): number {
  return 2 * EARTH_RADIUS_KM * asin(Math.min(1, Math.sqrt(chordSquared) / 2));
}
