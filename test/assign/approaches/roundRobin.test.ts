import assert from "node:assert/strict";
import fc from "fast-check";
import { roundRobin, roundRobinSteps } from "../../../src/assign/approaches/roundRobin";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Problem } from "../../../src/model";
import { assertKeepsRulesAndBound } from "../baselineRules";

/** Accounts of workload 1, reps without a limit. */
function open(accounts: number, reps: number): Problem {
  return {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill(Infinity),
    workload: new Float64Array(accounts).fill(1),
  };
}

describe("roundRobin", () => {
  it("is row number modulo reps where nothing stands against it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (accounts, reps) => {
          const plan = roundRobin(open(accounts, reps));
          assert.deepEqual(
            Array.from(plan.rep),
            Array.from({ length: accounts }, (_, account) => account % reps),
          );
        },
      ),
    );
  });

  it("gives 4, 3 and 3 of ten, and a hundred each of a thousand", () => {
    assert.deepEqual(Array.from(roundRobin(open(10, 3)).loads), [4, 3, 3]);
    assert.deepEqual(Array.from(roundRobin(open(1000, 10)).loads), new Array(10).fill(100));
  });

  it("keeps the turn of a rep who is passed over", () => {
    // Even rows only for reps 0 and 1, odd rows only for 2 and 3.
    const eligible = Uint8Array.from({ length: 8 * 4 }, (_, pair) =>
      Math.floor(pair / 4) % 2 === (pair % 4 < 2 ? 0 : 1) ? 1 : 0,
    );
    const { rep } = roundRobin({ ...open(8, 4), eligible });
    assert.deepEqual(Array.from(rep), [0, 2, 1, 3, 0, 2, 1, 3]);
  });

  it("puts locks first and deals the rest around full reps", () => {
    const plan = roundRobin({
      ...open(6, 2),
      capacity: new Float64Array([2, 3]),
      lockedTo: Int32Array.from([-1, -1, -1, -1, 0, -1]),
    });
    assert.deepEqual(Array.from(plan.rep), [0, 1, 1, 1, 0, -1]);
    assert.deepEqual(plan.unassigned, [{ account: 5, reason: "no room" }]);
  });

  it("gives must-cover accounts the first turns, and a group one", () => {
    const capacity = new Float64Array([1, 2]);
    const mustCover = Uint8Array.from([0, 0, 0, 1]);
    const together = Int32Array.from([-1, 7, 7, -1]);
    const plan = roundRobin({ ...open(4, 2), capacity, mustCover, together });
    assert.deepEqual(Array.from(plan.rep), [1, -1, -1, 0]);
    assert.deepEqual(
      plan.unassigned.map(({ reason }) => reason),
      ["group does not fit", "group does not fit"],
    );
  });

  it("publishes the largest load without a cost, the total with one", () => {
    const problem = { ...open(3, 2), workload: new Float64Array([4, 3, 1]) };
    const level = roundRobin(problem);
    assert.equal(level.cost, 5);
    assert.equal(level.lowerBound, 4);
    const total = roundRobin({ ...problem, cost: new Float64Array([1, 5, 2, 7, 3, 4]) });
    assert.equal(total.cost, 1 + 7 + 3);
    assert.equal(total.lowerBound, 1 + 2 + 3);
  });

  it("counts unevenness into the cost and reports measures without going by them", () => {
    const load = new Float64Array([6, 1, 2]);
    const { cost, rep, measures } = roundRobin({
      ...open(3, 2),
      cost: new Float64Array(6).fill(10),
      variance: { load, weight: 0.5 },
      measures: [{ load, tolerance: 0 }],
    });
    // Loads of 8 and 1: 3.5 either side of 4.5.
    assert.deepEqual(Array.from(rep), [0, 1, 0]);
    assert.equal(cost, 30 + 0.5 * 3.5 * 3.5);
    assert.deepEqual(measures, [{ spread: 3.5 / 4.5, inside: false }]);
  });

  it("keeps every rule, and no plan beats its bound", () => {
    assertKeepsRulesAndBound(roundRobin);
  });

  it("deals everything out although a stop came at once", () => {
    const steps = roundRobinSteps(
      { ...open(100, 7), cost: new Float64Array(700).fill(1) },
      { stop: { aborted: true } },
    );
    const plan = runSteps(steps);
    assert.deepEqual(plan.unassigned, []);
    assert.equal(plan.finished, false);
    assert.equal(plan.gap, Infinity);
  });
});
