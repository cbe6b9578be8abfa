import { assign } from "../../src/assign";
import { generalisedProblem } from "../../test/assign/generalised";
import type { GeneralisedProblem, Kind } from "../../test/assign/generalised";
import { familyOf, timed } from "./family";
import type { Family, Judged } from "./family";

export interface GeneralisedOrder {
  readonly kind: Kind;
  readonly reps: number;
  readonly accounts: number;
  readonly seeds: number;
}

/** Workload and cost depend on account and rep; the gap is to the engine's own bound. */
export function generalisedJob({ kind, reps, accounts, seeds }: GeneralisedOrder): Family {
  return familyOf(
    seeds,
    (seed) => {
      const problem = generalisedProblem(kind, reps, accounts, seed);
      const { seconds, result } = timed(() => assign(problem));
      return { seconds, result: { problem, ...result } };
    },
    ({ problem, rep, lowerBound }) => judged(problem, rep, lowerBound),
  );
}

function judged(problem: GeneralisedProblem, rep: Int32Array, lowerBound: number): Judged {
  const { accounts, reps, workload, cost, capacity } = problem;
  const used = new Float64Array(reps);
  let total = 0;
  let isWhole = true;
  for (let account = 0; account < accounts; account++) {
    const at = rep[account]!;
    if (at < 0) {
      isWhole = false;
      continue;
    }
    total += cost[account * reps + at]!;
    used[at]! += workload[account * reps + at]!;
  }
  if (used.some((load, at) => load > capacity[at]!)) isWhole = false;
  return { gap: (total - lowerBound) / lowerBound, isWhole };
}
