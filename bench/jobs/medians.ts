import { locate } from "../../src/assign/locate/locate";
import { mediansProblem } from "../../test/assign/medians";
import { familyOf, timed } from "./family";
import type { Family } from "./family";

export interface MediansOrder {
  readonly accounts: number;
  readonly reps: number;
  /** Workload of all accounts over capacity of the places that are used. */
  readonly use: number;
  readonly whole: boolean;
  readonly seeds: number;
}

/** Capacitated p-median problems; the gap is to the engine's own bound. */
export function mediansJob({ accounts, reps, use, whole, seeds }: MediansOrder): Family {
  return familyOf(
    seeds,
    (seed) => {
      const problem = mediansProblem(accounts, reps, { seed, use, whole });
      const { seconds, result } = timed(() => locate(problem));
      return { seconds, result: { problem, ...result } };
    },
    ({ problem, rep, sites = new Int32Array(0), lowerBound }) => {
      const used = new Float64Array(reps);
      let cost = 0;
      let isWhole = sites.length === reps && new Set(sites).size === reps;
      for (let account = 0; account < accounts; account++) {
        const at = rep[account]!;
        if (at < 0) {
          isWhole = false;
          continue;
        }
        cost += problem.cost(account, sites[at]!);
        used[at]! += problem.workload[account]!;
      }
      const isOver = (load: number, at: number): boolean => load > problem.capacity[sites[at]!]!;
      if (used.some(isOver)) isWhole = false;
      return { gap: (cost - lowerBound) / lowerBound, isWhole };
    },
  );
}
