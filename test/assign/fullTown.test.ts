import assert from "node:assert/strict";
import { assign } from "../../src/assign";
import { townProblem } from "./instances";

// Many reps who live close together and are all full: their prices have to rise as one.
describe("assign where a town has more work than reps", () => {
  const town = { accountsInTown: 0.8, repsInTown: 0.6, slack: 1.02 };
  const cases = [
    { name: "reps all over town", accounts: 4000, reps: 60, seed: 2, width: 30 },
    { name: "reps all at one point", accounts: 2000, reps: 40, seed: 3, width: 0 },
  ];

  for (const { name, accounts, reps, ...shape } of cases)
    it(`proves a plan close to the best: ${name}`, () => {
      const problem = townProblem(accounts, reps, { ...town, ...shape });
      const plan = assign(problem);
      assert.equal(plan.unassigned.length, 0);
      plan.loads.forEach((load, rep) => assert.ok(load <= (problem.capacity[rep] ?? 0)));
      assert.ok(plan.gap < 0.005, `gap ${String(plan.gap)}`);
    });
});
