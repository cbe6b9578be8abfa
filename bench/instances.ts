import type { GeographicCost, Problem } from "../src/model";
import { seededRandom } from "../src/random";

/**
 * Clustered accounts: seven in ten in and around one of 40 towns, the rest anywhere in a box the
 * size of the United States; reps live near accounts. Workloads from 1 to 12, distance counted
 * once per unit of workload, the same capacity for all with 8 % to spare, today's owners at random.
 */
export function clustered(
  accounts: number,
  reps: number,
  seed: number,
): Omit<Problem, "cost"> & { readonly cost: GeographicCost; readonly owner: Int32Array } {
  const random = seededRandom(seed);
  const bell = (): number => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return sum * Math.SQRT2;
  };
  const towns = Array.from(
    { length: 40 },
    () => [28 + random() * 18, -120 + random() * 45] as const,
  );
  const accountLatitude = new Float64Array(accounts);
  const accountLongitude = new Float64Array(accounts);
  const workload = new Float64Array(accounts);
  let total = 0;
  for (let account = 0; account < accounts; account++) {
    const [latitude, longitude] = towns[Math.floor(random() * towns.length)] ?? [0, 0];
    const inTown = random() < 0.7;
    accountLatitude[account] = inTown ? latitude + bell() : 28 + random() * 18;
    accountLongitude[account] = inTown ? longitude + bell() * 1.3 : -120 + random() * 45;
    workload[account] = 1 + Math.floor(random() * 12);
    total += workload[account] ?? 0;
  }
  const repLatitude = new Float64Array(reps);
  const repLongitude = new Float64Array(reps);
  for (let rep = 0; rep < reps; rep++) {
    const neighbour = Math.floor(random() * accounts);
    repLatitude[rep] = (accountLatitude[neighbour] ?? 0) + bell() * 0.2;
    repLongitude[rep] = (accountLongitude[neighbour] ?? 0) + bell() * 0.2;
  }
  return {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill(Math.ceil((total / reps) * 1.08)),
    workload,
    owner: Int32Array.from({ length: accounts }, () => Math.floor(random() * reps)),
    cost: {
      kind: "geographic",
      accountLatitude,
      accountLongitude,
      repLatitude,
      repLongitude,
      trips: workload,
    },
  };
}

/** Potentials with a long tail: many small accounts, few large ones. */
export function longTailed(accounts: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: accounts }, () => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return Math.round(1000 * Math.exp(sum * Math.SQRT2));
  });
}
