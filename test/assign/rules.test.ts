import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../src/assign";
import type { Plan, Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { assertBound } from "./assertBound";
import { brokenRule, scoreOf, workloadAt } from "./bruteForce";
import { orClash } from "./orClash";
import { smallProblem } from "./problems";

const ROUNDING = 1e-9;
const engines = [
  { name: "assign", run: assign, value: "cost" },
  { name: "balance", run: balance, value: "level" },
] as const;

for (const { name, run, value } of engines)
  describe(`${name}, on small problems with every rule`, () => {
    it("keeps all rules and counts right, or proves that they clash", () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 8, reps: 4 }), (problem) => {
          const plan = orClash(() => run(problem));
          if (!plan) return;
          assert.equal(brokenRule(problem, plan.rep), undefined);
          assertCountsRight(problem, plan);
          const score = scoreOf(problem, plan.rep);
          assert.ok(Math.abs(plan.cost - score[value]) <= ROUNDING * (1 + Math.abs(plan.cost)));
          assert.equal(plan.finished, true);
        }),
        { numRuns: 1500 },
      );
    });

    it("has a bound that no plan under the same rules can beat", () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 6, reps: 3 }), (problem) => {
          const plan = orClash(() => run(problem));
          if (!plan) return;
          assert.ok(plan.lowerBound <= plan.cost);
          assert.equal(plan.gapAbsolute, plan.cost - plan.lowerBound);
          assertBound(problem, plan, plan.lowerBound, value);
        }),
        { numRuns: 600 },
      );
    });

    it("claims a clash only where no plan places every account", () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 5, reps: 3 }), (problem) => {
          if (orClash(() => run(problem))) return;
          assert.deepEqual(
            allPlans(problem).filter((other) => !other.includes(-1)),
            [],
          );
        }),
        { numRuns: 600 },
      );
    });

    it("gives the same plan for the same input and seed", () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 8, reps: 4 }), fc.integer(), (problem, seed) => {
          const [one, other] = [1, 2].map(() => orClash(() => run(problem, { seed })));
          assert.deepEqual(one, other);
        }),
        { numRuns: 200 },
      );
    });
  });

function assertCountsRight(problem: Problem, plan: Plan): void {
  const { accounts, reps, owner } = problem;
  const loads = new Float64Array(reps);
  const waiting: number[] = [];
  let moved = 0;
  plan.rep.forEach((rep, account) => {
    if (rep < 0) waiting.push(account);
    else loads[rep] = (loads[rep] ?? 0) + workloadAt(problem, account, rep);
    const own = owner?.[account] ?? -1;
    if (rep >= 0 && own >= 0 && own !== rep) moved++;
  });
  assert.equal(plan.rep.length, accounts);
  assert.deepEqual(plan.loads, loads);
  assert.equal(plan.moved, moved);
  assert.deepEqual(
    plan.unassigned.map(({ account }) => account),
    waiting,
  );
}
