import type { GeographicProblem, PlanarProblem } from "../instances";
import { engineSolver } from "./engine";
import { greedySolver } from "./greedy";
import { highsSolver } from "./highs";
import { yalpsSolver } from "./yalps";

export interface Answer {
  /** Rep of each account, -1 = unassigned. */
  readonly rep: Int32Array;
  /** What the solver proves that no plan can cost less than; absent where it proves nothing. */
  readonly lowerBound?: number;
}

/** Returns undefined where the solver ended without a whole-numbered plan. */
export type Solver = (
  problem: PlanarProblem | GeographicProblem,
) => Answer | undefined | Promise<Answer | undefined>;

export const solvers = {
  "this engine": engineSolver,
  greedy: greedySolver,
  highs: highsSolver,
  yalps: yalpsSolver,
} as const satisfies Record<string, Solver>;

export type SolverName = keyof typeof solvers;
