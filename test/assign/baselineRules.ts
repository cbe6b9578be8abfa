import assert from "node:assert/strict";
import fc from "fast-check";
import type { Plan, Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { brokenRule, scorer } from "./bruteForce";
import { orClash } from "./orClash";
import { smallProblem } from "./problems";

/** A baseline goes by no price, but keeps every rule, and no plan that serves as much beats its bound. */
export function assertKeepsRulesAndBound(baseline: (problem: Problem) => Plan): void {
  let plans = 0;
  fc.assert(
    fc.property(smallProblem({ accounts: 6, reps: 3 }), (problem) => {
      const plan = orClash(() => baseline(problem));
      if (!plan) return;
      plans++;
      assert.equal(brokenRule(problem, plan.rep), undefined);
      const score = scorer(problem);
      const own = score(plan.rep);
      assert.equal(plan.cost, own.cost);
      for (const other of allPlans(problem)) {
        const { waiting, cost } = score(other);
        if (waiting <= own.waiting && plan.lowerBound > cost)
          assert.fail(`bound ${plan.lowerBound}, but ${String(other)} reaches ${cost}`);
      }
    }),
    { numRuns: 600 },
  );
  assert.ok(plans > 100, `only ${plans} problems have a plan`);
}
