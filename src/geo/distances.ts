import { greatCircleKm } from "./distance";

/** Degrees north and east, one entry per place; NaN where a place isn't known. */
export interface Coordinates {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** The international mile, of 1959. */
const KM_PER_MILE = 1.609344;

/**
 * Great-circle distances, place by place; a single place on either side stands for all. O(n).
 * Source: as `greatCircleKm`.
 *
 * @param from - as many places as `to`, or one
 * @param unit - what the distances are in
 * @returns NaN where a place isn't known
 * @example distances({ latitude: [0], longitude: [0] }, { latitude: [0], longitude: [180] }, "km")
 *   // => Float64Array.of(20015.114352233686)
 */
export function distances(from: Coordinates, to: Coordinates, unit: "km" | "miles"): Float64Array {
  const fromCount = from.latitude.length;
  const toCount = to.latitude.length;
  const between = new Float64Array(fromCount === 1 ? toCount : fromCount);
  const perKm = unit === "miles" ? 1 / KM_PER_MILE : 1;
  for (let row = 0; row < between.length; row++) {
    const start = fromCount === 1 ? 0 : row;
    const end = toCount === 1 ? 0 : row;
    between[row] =
      perKm *
      greatCircleKm(
        from.latitude[start]!,
        from.longitude[start]!,
        to.latitude[end]!,
        to.longitude[end]!,
      );
  }
  return between;
}
