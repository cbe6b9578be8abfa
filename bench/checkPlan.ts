import { costOf } from "./costOf";
import type { GeographicProblem, PlanarProblem } from "./instances";

export interface Checked {
  /** Total cost of what is assigned, worked out anew. */
  readonly cost: number;
  readonly unassigned: number;
  /** Reps with more than their capacity. */
  readonly overloaded: number;
}

/** What a solver's answer amounts to, whatever it says of itself. */
export function checkPlan(problem: PlanarProblem | GeographicProblem, rep: Int32Array): Checked {
  const used = new Float64Array(problem.reps);
  let cost = 0;
  let unassigned = 0;
  for (let account = 0; account < problem.accounts; account++) {
    const at = rep[account]!;
    if (at < 0) {
      unassigned++;
      continue;
    }
    cost += costOf(problem, account, at);
    used[at]! += problem.workload[account]!;
  }
  const overloaded = used.filter((load, at) => load > problem.capacity[at]!).length;
  return { cost, unassigned, overloaded };
}
