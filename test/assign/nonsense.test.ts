import assert from "node:assert/strict";
import fc from "fast-check";
import { assignSteps, balanceSteps } from "../../src/assign";
import { InfeasibleError, InputError } from "../../src/errors";
import type { EngineOptions, Plan, Problem } from "../../src/model";
import { brokenRule } from "./bruteForce";

/** Far more units of work than so few accounts can ask for. */
const MOST_STEPS = 5_000;

/** The plan, or the error that explains why there is none; neither is a hang. */
function outcome(run: typeof assignSteps, problem: Problem, options: EngineOptions = {}) {
  try {
    const steps = run(problem, options);
    for (let taken = 0; taken < MOST_STEPS; taken++) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  } catch (error) {
    if (error instanceof InputError || error instanceof InfeasibleError) return error;
    throw error;
  }
  return assert.fail(`no end after ${MOST_STEPS} steps`);
}

function assertListsShortage(problem: Problem, plan: Plan): void {
  assert.equal(brokenRule(problem, plan.rep), undefined);
  const waiting = plan.unassigned.map(({ account }) => account);
  assert.deepEqual(
    waiting,
    Array.from(plan.rep.keys()).filter((account) => plan.rep[account] === -1),
  );
  assert.ok(!Number.isNaN(plan.cost) && !Number.isNaN(plan.lowerBound));
  assert.ok(plan.lowerBound <= plan.cost);
}

describe("nonsense ends in an error that explains itself or in a plan with its shortage", () => {
  const odd = fc.constantFrom(0, 0, 1, 1, 2.5, -1, NaN, Infinity, 1e15, 1e-30, -1e9);
  const amounts = fc.array(odd, { minLength: 12, maxLength: 12 });
  const floats = (length: number) => amounts.map((all) => Float64Array.from(all.slice(0, length)));
  const wholes = (most: number, length: number) =>
    fc
      .array(fc.integer({ min: -1, max: most }), { minLength: length, maxLength: length })
      .map((all) => Int32Array.from(all));

  it("whatever fields are odd, alone or together", () => {
    const sizes = fc.record({
      accounts: fc.constantFrom(0, 1, 4, 6),
      reps: fc.constantFrom(0, 1, 2),
    });
    const problems = sizes.chain(({ accounts, reps }) =>
      fc.record(
        {
          accounts: fc.constant(accounts),
          reps: fc.constant(reps),
          capacity: floats(reps),
          workload: floats(accounts),
          cost: fc.oneof(
            floats(accounts * reps),
            fc.record({
              kind: fc.constant("planar" as const),
              accountX: floats(accounts),
              accountY: floats(accounts),
              repX: floats(reps),
              repY: floats(reps),
            }),
            fc.record({
              kind: fc.constant("value" as const),
              value: fc.record({ amount: floats(accounts) }),
            }),
          ),
          lockedTo: wholes(1, accounts),
          owner: wholes(1, accounts),
          together: wholes(2, accounts),
          maxMoved: odd,
          measures: fc.array(fc.record({ load: floats(accounts), tolerance: odd }), {
            maxLength: 2,
          }),
          variance: fc.record({ load: floats(accounts), weight: odd }),
          mustCover: wholes(1, accounts).map((flags) =>
            Uint8Array.from(flags, (one) => +(one > 0)),
          ),
        },
        { requiredKeys: ["accounts", "reps", "capacity", "workload"] },
      ),
    );
    let planned = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        for (const run of [assignSteps, balanceSteps]) {
          const end = outcome(run, problem);
          if (end instanceof Error) continue;
          planned++;
          assertListsShortage(problem, end);
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(planned > 50, `only ${planned} plans`);
  });

  it("all accounts and reps at one point, and no room at all", () => {
    const place = (length: number): Float64Array => new Float64Array(length).fill(7);
    const problem: Problem = {
      accounts: 60,
      reps: 3,
      capacity: new Float64Array([20, 0, 20]),
      workload: new Float64Array(60).fill(1),
      cost: {
        kind: "geographic",
        accountLatitude: place(60),
        accountLongitude: place(60),
        repLatitude: place(3),
        repLongitude: place(3),
      },
    };
    for (const run of [assignSteps, balanceSteps]) {
      const plan = outcome(run, problem);
      assert.ok(!(plan instanceof Error));
      assertListsShortage(problem, plan);
      assert.equal(plan.unassigned.length, 20);
      const none = outcome(run, { ...problem, capacity: new Float64Array(3) });
      assert.ok(!(none instanceof Error));
      assert.equal(none.unassigned.length, 60);
    }
  });
});
