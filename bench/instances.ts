import ln from "@stdlib/math-base-special-ln";
import exp from "@stdlib/math-base-special-exp";
import type { GeographicCost, PlanarCost, Problem } from "../src/model";
import { seededRandom } from "../src/random";
import type { Random } from "../src/random";

export interface Shape {
  readonly accounts: number;
  readonly reps: number;
  /** How much all reps together could carry beyond all workload: 0.08 is 8 %. */
  readonly slack: number;
  readonly seed: number;
}

export type PlanarProblem = Omit<Problem, "cost"> & { readonly cost: PlanarCost };
export type GeographicProblem = Omit<Problem, "cost"> & { readonly cost: GeographicCost };

const TOWNS = 40;
const SHARE_IN_TOWNS = 0.7;
/** A box the size of the United States without Alaska: in km, and in degrees. */
const PLANE = { left: 0, width: 4500, bottom: 0, height: 2500, acrossTown: 110, aroundHome: 20 };
const GLOBE = { left: -120, width: 45, bottom: 28, height: 18, acrossTown: 1.2, aroundHome: 0.2 };

/**
 * Clustered accounts on a plane: seven in ten in and around one of 40 towns, the rest anywhere;
 * reps live near accounts. Workloads from 1 to 12, distance counted once per unit of workload, the
 * same capacity for all.
 */
export function planar(shape: Shape): PlanarProblem {
  const { x, y, homeX, homeY, ...problem } = clustered(shape, PLANE);
  return {
    ...problem,
    cost: {
      kind: "planar",
      accountX: x,
      accountY: y,
      repX: homeX,
      repY: homeY,
      trips: problem.workload,
    },
  };
}

/** The same on the globe, in degrees: great-circle distances. */
export function geographic(shape: Shape): GeographicProblem {
  const { x, y, homeX, homeY, ...problem } = clustered(shape, GLOBE);
  return {
    ...problem,
    cost: {
      kind: "geographic",
      accountLatitude: y,
      accountLongitude: x,
      repLatitude: homeY,
      repLongitude: homeX,
      trips: problem.workload,
    },
  };
}

function clustered({ accounts, reps, slack, seed }: Shape, box: typeof PLANE) {
  const random = seededRandom(seed);
  const townX = Float64Array.from({ length: TOWNS }, () => box.left + random() * box.width);
  const townY = Float64Array.from({ length: TOWNS }, () => box.bottom + random() * box.height);
  const x = new Float64Array(accounts);
  const y = new Float64Array(accounts);
  const workload = new Float64Array(accounts);
  let total = 0;
  for (let account = 0; account < accounts; account++) {
    const town = Math.floor(random() * TOWNS);
    const isInTown = random() < SHARE_IN_TOWNS;
    x[account] = isInTown
      ? (townX[town] ?? 0) + bell(random) * box.acrossTown
      : box.left + random() * box.width;
    y[account] = isInTown
      ? (townY[town] ?? 0) + bell(random) * box.acrossTown
      : box.bottom + random() * box.height;
    const asked = 1 + Math.floor(random() * 12);
    workload[account] = asked;
    total += asked;
  }
  const homeX = new Float64Array(reps);
  const homeY = new Float64Array(reps);
  for (let rep = 0; rep < reps; rep++) {
    const neighbour = Math.floor(random() * accounts);
    homeX[rep] = (x[neighbour] ?? 0) + bell(random) * box.aroundHome;
    homeY[rep] = (y[neighbour] ?? 0) + bell(random) * box.aroundHome;
  }
  const capacity = new Float64Array(reps).fill(Math.ceil((total / reps) * (1 + slack)));
  return { accounts, reps, capacity, workload, x, y, homeX, homeY };
}

/** Potentials with a long tail: many small accounts, few large ones. */
export function longTailed(accounts: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const median = ln(1000);
  return Float64Array.from({ length: accounts }, () => Math.round(exp(median + bell(random))));
}

/** The sum of six draws is bell-shaped enough; scaled to a standard deviation of 1. */
function bell(random: Random): number {
  let sum = -3;
  for (let draw = 0; draw < 6; draw++) sum += random();
  return sum * Math.SQRT2;
}
