import assert from "node:assert/strict";
import fc from "fast-check";
import { leastWaiting } from "../../../src/assign/prices/leastWaiting";
import { unitsOf } from "../../../src/assign/problem/units";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { scorer } from "../bruteForce";
import { smallProblem } from "../problems";

/** Most accounts are with the first rep, who has room for some of them, and few may move. */
const overfull: fc.Arbitrary<Problem> = smallProblem({ accounts: 6, reps: 3 })
  .filter(({ accounts, reps }) => accounts > 3 && reps > 1)
  .chain((problem) => {
    const { accounts, reps } = problem;
    return fc
      .record({
        room: fc.integer({ min: 0, max: 2 }),
        workload: fc.array(fc.constantFrom(1, 1, 1, 2, 2.5), {
          minLength: accounts,
          maxLength: accounts,
        }),
        isPlain: fc.boolean(),
        owner: fc.array(fc.constantFrom(-1, 0, 0, 0, reps - 1), {
          minLength: accounts,
          maxLength: accounts,
        }),
        maxMoved: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ room, workload, isPlain, owner, maxMoved }) => ({
        ...problem,
        capacity: Float64Array.from({ length: reps }, (_, rep) => (rep === 0 ? room : 5)),
        workload: isPlain ? new Float64Array(accounts).fill(1) : Float64Array.from(workload),
        owner: Int32Array.from(owner),
        maxMoved,
      }));
  });

describe("leastWaiting", () => {
  it("is below what waits in every plan, and locks what is with one rep in all that leave as little", () => {
    let bounds = 0;
    let locks = 0;
    fc.assert(
      fc.property(overfull, fc.integer({ min: 0, max: 2 }), (problem, more) => {
        const score = scorer(problem);
        const plans = allPlans(problem).map((rep) => ({ rep, waiting: score(rep).waiting }));
        const least = plans.reduce((so, { waiting }) => Math.min(so, waiting), Infinity);
        if (least === Infinity) return;
        const before = unitsOf(problem);
        const { bound, units } = runSteps(leastWaiting(before, least + more));
        assert.ok(bound <= least + 1e-9, `${bound} > ${least}`);
        if (bound > 0) bounds++;
        units.lockedTo.forEach((lock, unit) => {
          if (lock === before.lockedTo[unit]) return;
          locks++;
          const account = units.member[units.memberStart[unit]!]!;
          for (const { rep, waiting } of plans)
            if (waiting <= least + more) assert.equal(rep[account], lock);
          assert.equal(units.choices[unit], 1);
        });
      }),
      { numRuns: 1000 },
    );
    assert.ok(bounds > 50 && locks > 20, `${bounds} bounds, ${locks} locks`);
  });

  it("locks all that have room with their owner where the cap lets nobody else move", () => {
    // Rep 0 has room for one of three, and one may move: to rep 1, who keeps his.
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([1, 3]),
      workload: new Float64Array(4).fill(1),
      owner: new Int32Array([0, 0, 0, 1]),
      maxMoved: 1,
    };
    const { bound, units } = runSteps(leastWaiting(unitsOf(problem), 1));
    assert.equal(bound, 1);
    assert.deepEqual([...units.lockedTo], [-1, -1, -1, 1]);
  });
});
