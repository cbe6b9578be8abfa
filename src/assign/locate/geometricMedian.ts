const MOST_STEPS = 60;
/** A step shorter than this share of the points' mean distance ends the search. */
const STILL = 1e-7;

/**
 * Moves a point to where the weighted sum of distances to the given points is least: steps of E.
 * Weiszfeld (Tohoku Mathematical Journal 43, 1937) with the care of Y. Vardi and C.-H. Zhang
 * (PNAS 97, 2000) where a step ends on one of the points. On the unit sphere the sine of the
 * distance takes its place and each step is drawn back to the sphere (I. N. Katz and L. Cooper,
 * Computers and Mathematics with Applications 6, 1980). It may end beside the least sum, on the
 * sphere above all: compare the sums before using it. O(points) per step.
 *
 * @param points - x, y, z of the first, then of the second ...; z = 0 on a plane
 * @param members - which of the points count
 * @param weight - one number >= 0 per point
 * @param from - x, y, z of the point to begin with
 * @returns x, y, z
 */
export function geometricMedian(
  points: Float64Array,
  members: Int32Array,
  weight: Float64Array,
  from: Float64Array,
  onSphere: boolean,
): Float64Array {
  let at: Float64Array = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = weiszfeldStep(points, members, weight, at, onSphere);
    if (!next) break;
    const moved = distance(next.point, 0, at);
    at = next.point;
    if (moved <= STILL * next.scale) break;
  }
  return at;
}

function weiszfeldStep(
  points: Float64Array,
  members: Int32Array,
  weight: Float64Array,
  at: Float64Array,
  onSphere: boolean,
): { point: Float64Array; scale: number } | undefined {
  const target = new Float64Array(3);
  const pull = new Float64Array(3);
  let pulls = 0;
  let here = 0;
  let sum = 0;
  let all = 0;
  for (const member of members) {
    const heavy = weight[member]!;
    if (heavy === 0) continue;
    const chord = distance(points, 3 * member, at);
    const away = onSphere ? chord * Math.sqrt(Math.max(0, 1 - (chord * chord) / 4)) : chord;
    all += heavy;
    sum += heavy * chord;
    // On the spot, or on the other side of the globe, a point pulls in no direction.
    if (away < 1e-12) {
      if (chord < 1) here += heavy;
      continue;
    }
    const force = heavy / away;
    pulls += force;
    for (let i = 0; i < 3; i++) {
      target[i]! += force * points[3 * member + i]!;
      pull[i]! += force * (points[3 * member + i]! - at[i]!);
    }
  }
  if (pulls === 0) return undefined;
  const strength = Math.sqrt(dot(pull, pull));
  if (strength <= here || strength === 0) return undefined;
  const stays = here / strength;
  const point = target.map((one, i) => (1 - stays) * (one / pulls) + stays * at[i]!);
  if (onSphere) {
    const length = Math.sqrt(dot(point, point));
    if (length < 1e-12) return undefined;
    for (let i = 0; i < 3; i++) point[i]! /= length;
  }
  return { point, scale: sum / all };
}

function distance(points: Float64Array, start: number, at: Float64Array): number {
  const x = points[start]! - at[0]!;
  const y = points[start + 1]! - at[1]!;
  const z = points[start + 2]! - at[2]!;
  return Math.sqrt(x * x + y * y + z * z);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 3; i++) sum += a[i]! * b[i]!;
  return sum;
}
