import assert from "node:assert/strict";
import { assign } from "../../../src/assign";
import { greedy, greedySteps } from "../../../src/assign/approaches/greedy";
import { runSteps } from "../../../src/assign/work/runSteps";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { assertKeepsRulesAndBound } from "../baselineRules";
import { geographicProblem } from "../instances";

/** Three accounts of workload 1 that all live next to rep 0, two reps with room for two. */
const nearOne: Problem & { readonly cost: Float64Array } = {
  accounts: 3,
  reps: 2,
  capacity: new Float64Array([2, 2]),
  workload: new Float64Array([1, 1, 1]),
  cost: new Float64Array([1, 9, 1, 9, 1, 9]),
};

describe("greedy", () => {
  it("lets the highest score choose first", () => {
    const { rep } = greedy(nearOne, { score: new Float64Array([5, 1, 3]) });
    assert.deepEqual(Array.from(rep), [0, 1, 0]);
  });

  it("lets must-cover accounts choose before all others", () => {
    const problem = { ...nearOne, mustCover: Uint8Array.from([0, 1, 0]) };
    const { rep } = greedy(problem, { score: new Float64Array([5, 1, 3]) });
    assert.deepEqual(Array.from(rep), [0, 0, 1]);
  });

  it("goes by the value of the cost where no score is given, and by travel alone for the rep", () => {
    // Travel is least to rep 0 for all; the value with rep 1 is ten times as high.
    const plan = greedy({
      ...nearOne,
      cost: {
        kind: "planar",
        accountX: new Float64Array([1, 2, 3]),
        accountY: new Float64Array(3),
        repX: new Float64Array([0, 9]),
        repY: new Float64Array(2),
        value: { amount: new Float64Array([1, 2, 3]), factor: new Float64Array([1, 10]) },
      },
    });
    assert.deepEqual(Array.from(plan.rep), [1, 0, 0]);
    assert.equal(plan.cost, 8 - 10 + (2 - 2) + (3 - 3));
  });

  it("breaks ties by the lowest workload, then by the owner", () => {
    const cost = new Float64Array(6).fill(4);
    const owner = Int32Array.from([1, 1, -1]);
    const score = new Float64Array([3, 2, 1]);
    const { rep } = greedy({ ...nearOne, cost, owner }, { score });
    // All equal: the owner; rep 0 carries less then; again all equal: the first.
    assert.deepEqual(Array.from(rep), [1, 0, 0]);
  });

  it("refuses a score that is no number, by account, and a missing cost", () => {
    assert.throws(
      () => greedy(nearOne, { score: new Float64Array([1, NaN, 3]) }),
      (error) => error instanceof InputError && error.message.includes("score of account 1 is NaN"),
    );
    assert.throws(() => greedy(nearOne, { score: new Float64Array(2) }), InputError);
    const { cost, ...costless } = nearOne;
    assert.equal(cost.length, 6);
    assert.throws(() => greedy(costless), InputError);
  });

  it("keeps every rule, and no plan beats its bound", () => {
    assertKeepsRulesAndBound(greedy);
  });

  it("costs no less than what the engine proves", () => {
    const problem = geographicProblem(300, 6, { seed: 3, slack: 1.1 });
    const rough = greedy(problem);
    const found = assign(problem);
    assert.deepEqual(rough.unassigned, []);
    assert.ok(rough.lowerBound <= found.cost && found.lowerBound <= rough.cost);
    assert.ok(rough.lowerBound > 0);
  });

  it("deals the rest out when a stop comes", () => {
    const stop = { aborted: false };
    const steps = greedySteps(geographicProblem(20_000, 20, { seed: 1, slack: 1.2 }), { stop });
    steps.next();
    stop.aborted = true;
    const plan = runSteps(steps);
    assert.deepEqual(plan.unassigned, []);
    assert.equal(plan.finished, false);
    assert.equal(plan.gap, Infinity);
  });
});
