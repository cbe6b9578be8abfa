import assert from "node:assert/strict";
import fc from "fast-check";
import { unitsOf } from "../../../src/assign/problem/units";
import { greedyRepair } from "../../../src/assign/solution/greedyRepair";
import { initialSolution } from "../../../src/assign/solution/initialSolution";
import { solutionOfPlan } from "../../../src/assign/solution/solution";
import type { Solution } from "../../../src/assign/solution/solution";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Problem } from "../../../src/model";
import { brokenRule, scorer } from "../bruteForce";
import { smallProblem } from "../problems";

/** Rep 0 owns 0, 1 and 3 and has room for 0; rep 1 owns 2 and has 1 from rep 0, who is why 2 is elsewhere; 3 waits. */
const problem = {
  accounts: 4,
  reps: 4,
  workload: new Float64Array(4).fill(1),
  owner: new Int32Array([0, 0, 1, 0]),
  maxMoved: 2,
};
const today = Int32Array.from([0, 1, 2, -1]);
const byNumber = (_: number, rep: number): number => rep;

function repaired(asked: Problem, price = byNumber): Solution {
  const units = unitsOf(asked);
  const solution = solutionOfPlan(units, today);
  runSteps(greedyRepair(units, solution, price));
  assert.equal(brokenRule(asked, solution.rep), undefined);
  return solution;
}

describe("greedyRepair", () => {
  it("looks once for room for all who are alike in what they need and who may serve them", () => {
    const [accounts, reps, served] = [3_000, 4, 100];
    const eligible = Uint8Array.from({ length: accounts * reps }, (_, at) =>
      at % reps < 3 ? 1 : 0,
    );
    const full = { accounts, reps, eligible, workload: new Float64Array(accounts).fill(1) };
    const units = unitsOf({ ...full, capacity: new Float64Array(reps).fill(served / 4) });
    const rep = Int32Array.from({ length: accounts }, (_, account) =>
      account < (served * 3) / 4 ? account % 3 : -1,
    );
    const work = greedyRepair(units, solutionOfPlan(units, rep), byNumber);
    let pauses = 0;
    while (work.next().done !== true) pauses++;
    assert.ok(pauses < 10, `${pauses}`);
  });

  it("sends an account back to an owner who is full, where a guest of his goes on to a third rep", () => {
    const { rep, moves } = repaired({ ...problem, capacity: new Float64Array([1, 1, 1, 1]) });
    assert.deepEqual([...rep].sort(), [0, 1, 2, 3]);
    assert.equal(rep[2], 1);
    assert.equal(moves, 2);
  });

  it("lets the two change places where nobody else has room", () => {
    const { rep } = repaired({ ...problem, capacity: new Float64Array([1, 1, 2, 0]) });
    assert.deepEqual([...rep], [0, 2, 1, 2]);
  });

  it("sends back whom it costs least at the prices", () => {
    // Of two guests, number 4 goes on to rep 3 more cheaply.
    const asked = {
      ...problem,
      accounts: 5,
      workload: new Float64Array(5).fill(1),
      owner: new Int32Array([0, 0, 1, 0, 0]),
      maxMoved: 3,
      capacity: new Float64Array([1, 2, 1, 1]),
    };
    const units = unitsOf(asked);
    const solution = solutionOfPlan(units, Int32Array.from([0, 1, 2, -1, 1]));
    const price = (unit: number, rep: number): number => (unit === 4 || rep < 2 ? 0 : 5);
    runSteps(greedyRepair(units, solution, price));
    assert.equal(brokenRule(asked, solution.rep), undefined);
    assert.deepEqual(
      [...solution.rep].map((rep) => rep >= 2),
      [false, false, false, true, true],
    );
  });

  it("leaves guests who are locked, and reps who may not serve them", () => {
    const capacity = new Float64Array([1, 1, 2, 0]);
    const locked = repaired({ ...problem, capacity, lockedTo: Int32Array.from([-1, 1, -1, -1]) });
    assert.deepEqual([...locked.rep], [0, 1, 2, -1]);
    const eligible = new Uint8Array(16).fill(1);
    eligible[1 * 4 + 2] = 0;
    const barred = repaired({ ...problem, capacity, eligible });
    assert.deepEqual([...barred.rep], [0, 1, 2, -1]);
  });

  it("keeps all rules, and lets no more wait", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 9, reps: 4 }), (asked) => {
        const units = unitsOf(asked);
        const solution = runSteps(initialSolution(units));
        const score = scorer(asked);
        const rep = (): Int32Array =>
          Int32Array.from({ length: asked.accounts }, (_, account) => {
            const unit = units.memberStart.findIndex((start, u) =>
              units.member.subarray(start, units.memberStart[u + 1]).includes(account),
            );
            return solution.rep[unit]!;
          });
        if (brokenRule(asked, rep()) !== undefined) return;
        const before = score(rep()).waiting;
        runSteps(greedyRepair(units, solution, byNumber));
        assert.equal(brokenRule(asked, rep()), undefined);
        if (!units.first) assert.ok(score(rep()).waiting <= before + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
