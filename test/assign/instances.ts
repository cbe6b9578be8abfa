import type { GeographicCost, PlanarCost, Problem } from "../../src/model";
import { seededRandom } from "../../src/random";

export interface InstanceOptions {
  readonly seed: number;
  /** Capacity of all reps together over workload of all accounts. */
  readonly slack: number;
  readonly owners?: boolean;
}

/** Accounts in and around towns of North America; reps live near accounts. Seeded. */
export function geographicProblem(
  accounts: number,
  reps: number,
  { seed, slack, owners = false }: InstanceOptions,
): Omit<Problem, "cost"> & { readonly cost: GeographicCost } {
  const random = seededRandom(seed);
  // The sum of six draws is bell-shaped enough; scaled to a standard deviation of 1.
  const bell = (): number => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return sum * Math.SQRT2;
  };
  const anywhere = (): [number, number] => [28 + random() * 18, -120 + random() * 45];
  const towns = Array.from({ length: 40 }, anywhere);
  const near = ([latitude, longitude]: [number, number], degrees: number): [number, number] => [
    latitude + bell() * degrees,
    longitude + bell() * degrees,
  ];
  const places = Array.from({ length: accounts }, () => {
    const town = towns[Math.floor(random() * towns.length)] ?? anywhere();
    return random() < 0.7 ? near(town, 1.2) : anywhere();
  });
  const homes = Array.from({ length: reps }, () =>
    near(places[Math.floor(random() * accounts)] ?? anywhere(), 0.2),
  );
  const workload = Float64Array.from(places, () => 1 + Math.floor(random() * 12));
  const total = workload.reduce((sum, one) => sum + one, 0);
  const problem = {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill(Math.ceil((total / reps) * slack)),
    workload,
    cost: {
      kind: "geographic" as const,
      accountLatitude: Float64Array.from(places, ([latitude]) => latitude),
      accountLongitude: Float64Array.from(places, ([, longitude]) => longitude),
      repLatitude: Float64Array.from(homes, ([latitude]) => latitude),
      repLongitude: Float64Array.from(homes, ([, longitude]) => longitude),
      trips: workload,
    },
  };
  if (!owners) return problem;
  return { ...problem, owner: Int32Array.from(places, () => Math.floor(random() * reps)) };
}

export interface TownOptions {
  readonly seed: number;
  /** Capacity of all reps together over workload of all accounts. */
  readonly slack: number;
  /** The shares of accounts and of reps that are in town; the rest are anywhere. */
  readonly accountsInTown: number;
  readonly repsInTown: number;
  /** How wide the town is, where the country is 1,000 wide. */
  readonly width: number;
}

/** One large town with more work than its reps can do, and a country around it. Seeded. */
export function townProblem(
  accounts: number,
  reps: number,
  { seed, slack, accountsInTown, repsInTown, width }: TownOptions,
): Omit<Problem, "cost"> & { readonly cost: PlanarCost } {
  const random = seededRandom(seed);
  const places = (count: number, share: number): Float64Array[] => {
    const isInTown = Array.from({ length: count }, () => random() < share);
    const coordinate = (): Float64Array =>
      Float64Array.from(isInTown, (inTown) => (random() - 0.5) * (inTown ? width : 1000));
    return [coordinate(), coordinate()];
  };
  const [accountX, accountY] = places(accounts, accountsInTown) as [Float64Array, Float64Array];
  const [repX, repY] = places(reps, repsInTown) as [Float64Array, Float64Array];
  const workload = Float64Array.from({ length: accounts }, () => 1 + Math.floor(random() * 5));
  const total = workload.reduce((sum, one) => sum + one, 0);
  return {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill(Math.ceil((total / reps) * slack)),
    workload,
    cost: { kind: "planar", accountX, accountY, repX, repY, trips: workload },
  };
}
