import { assign } from "../../src/assign";
import { checkPlan } from "../checkPlan";
import { planar } from "../instances";

export interface SweepOrder {
  readonly accounts: number;
  readonly reps: number;
  /** In percent. */
  readonly slacks: readonly number[];
  readonly seeds: number;
}

export interface Swept {
  readonly runs: number;
  readonly worstGap: number;
  readonly worstAt: string;
  readonly meanGap: number;
  /** Plans with a rep over capacity or an account left out. */
  readonly broken: number;
  /** Bounds that are no number, or above the cost of the plan that they speak of. */
  readonly diverged: number;
  readonly seconds: number;
}

/** Every slack with every seed, once each. */
export function sweepJob({ accounts, reps, slacks, seeds }: SweepOrder): Swept {
  let runs = 0;
  let worstGap = 0;
  let worstAt = "";
  let sumOfGaps = 0;
  let broken = 0;
  let diverged = 0;
  const start = performance.now();
  for (const slack of slacks) {
    for (let seed = 1; seed <= seeds; seed++) {
      const problem = planar({ accounts, reps, slack: slack / 100, seed });
      const { rep, lowerBound } = assign(problem);
      const { cost, unassigned, overloaded } = checkPlan(problem, rep);
      runs++;
      if (unassigned > 0 || overloaded > 0) broken++;
      const gap = (cost - lowerBound) / lowerBound;
      if (!(lowerBound > 0 && lowerBound <= cost * (1 + 1e-9))) diverged++;
      else sumOfGaps += gap;
      if (gap > worstGap) {
        worstGap = gap;
        worstAt = `${slack} % slack, seed ${seed}`;
      }
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const meanGap = sumOfGaps / Math.max(1, runs - diverged);
  return { runs, worstGap, worstAt, meanGap, broken, diverged, seconds };
}
