import type { LocateProblem } from "../../src";
import { seededRandom } from "../../src/random";

export interface MediansOptions {
  readonly seed: number;
  /** Workload of all accounts over capacity of the places that are used. */
  readonly use: number;
  /** Whether distances are cut to whole numbers, and workloads 1 to 20: Osman and Christofides. */
  readonly whole?: boolean;
}

/**
 * Accounts spread over a square, each of them also a place, capacities equal and by place: the kind
 * of instance that capacitated p-median methods are published with.
 */
export function mediansProblem(
  accounts: number,
  reps: number,
  { seed, use, whole = false }: MediansOptions,
): LocateProblem & { readonly cost: (account: number, place: number) => number } {
  const random = seededRandom(seed);
  const draw = (most: number): number => 1 + Math.floor(random() * most);
  const x = Float64Array.from({ length: accounts }, () => draw(whole ? 100 : 5000));
  const y = Float64Array.from({ length: accounts }, () => draw(whole ? 100 : 5000));
  const workload = Float64Array.from({ length: accounts }, () => draw(whole ? 20 : 100));
  const total = workload.reduce((sum, one) => sum + one, 0);
  return {
    accounts,
    places: accounts,
    reps,
    workload,
    capacity: new Float64Array(accounts).fill(Math.ceil(total / reps / use)),
    capacityOf: "place",
    cost: (account, place) => {
      const east = (x[account] ?? 0) - (x[place] ?? 0);
      const north = (y[account] ?? 0) - (y[place] ?? 0);
      const distance = Math.sqrt(east * east + north * north);
      return whole ? Math.floor(distance) : distance;
    },
  };
}
