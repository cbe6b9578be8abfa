import { assign } from "../../src/assign";
import { stress } from "../../src/assign/monteCarlo/stress";
import { planar } from "../instances";
import type { Shape } from "../instances";
import { shortest } from "../shortest";

export interface StressOrder extends Shape {
  readonly runs: number;
}

export interface Stressed {
  readonly carveSeconds: number;
  readonly seconds: number;
  readonly runs: number;
  /** Mean over the accounts of the part of the runs in which the rep stays. */
  readonly stays: number;
}

export async function stressJob({ runs, ...shape }: StressOrder): Promise<Stressed> {
  const problem = planar(shape);
  const carve = await shortest(() => assign(problem), { runs: 5, seconds: 10 });
  const tried = await shortest(() => stress(problem, carve.result, { engine: "assign", runs }), {
    runs: 2,
    seconds: 40,
  });
  const { stays, runs: made } = tried.result;
  return {
    carveSeconds: carve.seconds,
    seconds: tried.seconds,
    runs: made,
    stays: stays.reduce((sum, one) => sum + one, 0) / stays.length,
  };
}
