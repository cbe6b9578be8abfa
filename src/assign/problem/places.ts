import { chordSquaredToKm, EARTH_RADIUS_KM, unitVectors } from "../../geo/distance";
import type { GeographicCost, PlanarCost } from "../../model";

/** Where accounts and reps are, as points between which straight lines can be drawn. */
export interface Places {
  /** 2: x and y on a plane. 3: points of the unit sphere. */
  readonly dimensions: 2 | 3;
  /** Coordinates, account by account; NaN where the place is not known. */
  readonly account: Float64Array;
  readonly rep: Float64Array;
  /** Cost per unit of distance; 1 for all when absent. */
  readonly trips: Float64Array | undefined;
  /** Taken off the cost of each account, with every rep alike; 0 when absent. */
  readonly worth: Float64Array | undefined;
}

export function placesOf(cost: GeographicCost | PlanarCost): Places {
  const { trips } = cost;
  const worth = cost.value?.factor ? undefined : cost.value?.amount;
  return cost.kind === "planar"
    ? {
        dimensions: 2,
        account: pairs(cost.accountX, cost.accountY),
        rep: pairs(cost.repX, cost.repY),
        trips,
        worth,
      }
    : {
        dimensions: 3,
        account: unitVectors(cost.accountLatitude, cost.accountLongitude),
        rep: unitVectors(cost.repLatitude, cost.repLongitude),
        trips,
        worth,
      };
}

function pairs(x: Float64Array, y: Float64Array): Float64Array {
  const points = new Float64Array(x.length * 2);
  for (let i = 0; i < x.length; i++) {
    points[2 * i] = x[i]!;
    points[2 * i + 1] = y[i]!;
  }
  return points;
}

/** Distance for the squared straight line: the same length on a plane, km along the ground on the globe. */
export function distanceFor(dimensions: 2 | 3, squared: number): number {
  return dimensions === 2 ? Math.sqrt(squared) : chordSquaredToKm(squared);
}

/** What a straight line is multiplied by for a distance that it can't be above: arcs are longer than chords. */
export function leastPerLine(dimensions: 2 | 3): number {
  return dimensions === 2 ? 1 : EARTH_RADIUS_KM * (1 - 1e-12);
}

/** Distance between account and rep; 0 from a place that is not known: it is as far from everybody. */
export function distanceAt({ dimensions, account, rep }: Places, a: number, r: number): number {
  let squared = 0;
  for (let d = 0; d < dimensions; d++) {
    const line = account[a * dimensions + d]! - rep[r * dimensions + d]!;
    squared += line * line;
  }
  return Number.isNaN(squared) ? 0 : distanceFor(dimensions, squared);
}

/** Great-circle km between degrees, straight lines on a plane. */
export function distanceOf(
  cost: GeographicCost | PlanarCost,
): (account: number, rep: number) => number {
  const places = placesOf(cost);
  return (account, rep) => distanceAt(places, account, rep);
}
