import { checkPlan } from "../checkPlan";
import type { Checked } from "../checkPlan";
import { densePass } from "../densePass";
import { geographic, planar } from "../instances";
import type { Shape } from "../instances";
import { peakMemory } from "../peakMemory";
import { shortest } from "../shortest";
import { solvers } from "../solvers/solver";
import type { SolverName } from "../solvers/solver";

export interface CarveOrder extends Shape {
  readonly solver: SolverName;
  readonly on: "plane" | "globe";
}

export interface Carved extends Partial<Checked> {
  readonly seconds: number;
  readonly firstSeconds: number;
  /** One dense pass on a plane with as many accounts and reps, in this same process. */
  readonly passSeconds: number;
  /** The most memory until the end of the first run, in MB; instance and program included. */
  readonly memory: number;
  readonly lowerBound?: number;
}

const MOST = { runs: 25, seconds: 10 };

export async function carveJob({ solver, on, ...shape }: CarveOrder): Promise<Carved> {
  const plane = planar(shape);
  const before = densePass(plane.cost);
  const problem = on === "plane" ? plane : geographic(shape);
  const solve = solvers[solver];
  let memory = NaN;
  const { result, seconds, firstSeconds } = await shortest(
    () => solve(problem),
    MOST,
    () => (memory = peakMemory()),
  );
  // A machine that was busy at one of the two times is not taken for a slow one.
  const passSeconds = Math.min(before, densePass(plane.cost));
  const answer = result ? { ...checkPlan(problem, result.rep), ...boundOf(result) } : {};
  return { seconds, firstSeconds, passSeconds, memory, ...answer };
}

/** JSON has no infinity: a bound that says nothing is left out. */
function boundOf({ lowerBound }: { readonly lowerBound?: number }): { lowerBound?: number } {
  return lowerBound !== undefined && Number.isFinite(lowerBound) ? { lowerBound } : {};
}
