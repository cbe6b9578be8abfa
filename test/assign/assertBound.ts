import assert from "node:assert/strict";
import type { Plan, Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { noWorseBefore, scorer } from "./bruteForce";

const ROUNDING = 1e-9;

/** No plan that is as good in what comes before cost stays below the bound. */
export function assertBound(
  problem: Problem,
  plan: Plan,
  bound: number,
  of: "cost" | "level",
): void {
  const score = scorer(problem);
  const own = score(plan.rep);
  for (const rep of allPlans(problem)) {
    const other = score(rep);
    if (!noWorseBefore(other, own)) continue;
    if (bound > other[of] + ROUNDING * (1 + Math.abs(other[of])))
      assert.fail(`bound ${bound}, but ${String(rep)} reaches ${other[of]}`);
  }
}
