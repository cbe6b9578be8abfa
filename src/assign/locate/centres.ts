import asin from "@stdlib/math-base-special-asin";
import atan2 from "@stdlib/math-base-special-atan2";
import { chordSquaredToKm, unitVectors } from "../../geo/distance";
import type { GeographicCost, PlanarCost } from "../../model";
import { geometricMedian } from "./geometricMedian";

const DEGREES_PER_RADIAN = 57.29577951308232;

/** A cost with rep places that can be moved. */
export type PlacedCost = GeographicCost | PlanarCost;

/**
 * The same cost with every rep at the place from which the accounts it serves travel least, trips
 * counted; a rep stays where no better place is found, or where `stays` says so.
 *
 * @param rep - rep of each account, -1 = none
 */
export function centred(cost: PlacedCost, rep: Int32Array, stays?: Uint8Array): PlacedCost {
  const onSphere = cost.kind === "geographic";
  const points = onSphere
    ? unitVectors(cost.accountLatitude, cost.accountLongitude)
    : flat(cost.accountX, cost.accountY);
  const reps = onSphere
    ? unitVectors(cost.repLatitude, cost.repLongitude)
    : flat(cost.repX, cost.repY);
  const weight = cost.trips ?? new Float64Array(rep.length).fill(1);
  const first = onSphere ? cost.repLatitude.slice() : cost.repX.slice();
  const second = onSphere ? cost.repLongitude.slice() : cost.repY.slice();
  const members = membersOf(points, rep, first.length);
  members.forEach((own, r) => {
    if (own.length === 0 || (stays && stays[r] !== 0)) return;
    const from = reps.slice(3 * r, 3 * r + 3);
    const to = geometricMedian(points, own, weight, from, onSphere);
    const ends = onSphere ? toDegrees(to) : ([to[0]!, to[1]!] as const);
    // Compared at the coordinates as they will be read, rounding and all.
    const read = onSphere
      ? unitVectors(Float64Array.of(ends[0]), Float64Array.of(ends[1]))
      : flat(Float64Array.of(ends[0]), Float64Array.of(ends[1]));
    const before = travel(points, own, weight, from, onSphere);
    if (!(travel(points, own, weight, read, onSphere) < before)) return;
    [first[r], second[r]] = ends;
  });
  return onSphere
    ? { ...cost, repLatitude: first, repLongitude: second }
    : { ...cost, repX: first, repY: second };
}

function flat(x: Float64Array, y: Float64Array): Float64Array {
  const points = new Float64Array(x.length * 3);
  for (let i = 0; i < x.length; i++) {
    points[3 * i] = x[i]!;
    points[3 * i + 1] = y[i]!;
  }
  return points;
}

function toDegrees(point: Float64Array): readonly [latitude: number, longitude: number] {
  const north = Math.max(-1, Math.min(1, point[2]!));
  return [asin(north) * DEGREES_PER_RADIAN, atan2(point[1]!, point[0]!) * DEGREES_PER_RADIAN];
}

/** The accounts of each rep whose places are known. */
function membersOf(points: Float64Array, rep: Int32Array, reps: number): Int32Array[] {
  const lists: number[][] = Array.from({ length: reps }, () => []);
  rep.forEach((by, account) => {
    const isKnown = !Number.isNaN(points[3 * account]! + points[3 * account + 1]!);
    if (by >= 0 && isKnown) lists[by]?.push(account);
  });
  return lists.map((list) => Int32Array.from(list));
}

function travel(
  points: Float64Array,
  members: Int32Array,
  weight: Float64Array,
  at: Float64Array,
  onSphere: boolean,
): number {
  let sum = 0;
  for (const member of members) {
    const x = points[3 * member]! - at[0]!;
    const y = points[3 * member + 1]! - at[1]!;
    const z = points[3 * member + 2]! - at[2]!;
    const squared = x * x + y * y + z * z;
    sum += weight[member]! * (onSphere ? chordSquaredToKm(squared) : Math.sqrt(squared));
  }
  return sum;
}
