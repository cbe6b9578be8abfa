import { contradictionsIn } from "../../src/assign/infeasibility/contradictions";
import { unitsOf } from "../../src/assign/problem/units";
import type { Units } from "../../src/assign/problem/units";
import type { Problem } from "../../src/model";

/** The problem as the engine sees it; undefined where its hard rules contradict each other. */
export function soundUnits(problem: Problem): Units | undefined {
  const units = unitsOf(problem);
  return contradictionsIn(problem, units).length === 0 ? units : undefined;
}
