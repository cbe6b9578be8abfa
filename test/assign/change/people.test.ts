import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../../src/assign/standing/evaluate";
import { leavingRep } from "../../../src/assign/change/leavingRep";
import { newRep } from "../../../src/assign/change/newRep";
import { InfeasibleError, InputError } from "../../../src/errors";
import type { Plan, Problem } from "../../../src/model";
import { brokenRule, workloadAt } from "../bruteForce";
import { geographicProblem } from "../instances";
import { orClash } from "../orClash";
import { assigned } from "./problems";

const size = { accounts: 8, reps: 4 };

describe("newRep", () => {
  it("moves accounts to the new rep only, within the cap and the rules", () => {
    fc.assert(
      fc.property(assigned(size), fc.nat(3), fc.nat(4), ({ problem, rep: today }, pick, most) => {
        const rep = pick % problem.reps;
        const { rep: after, steps, before, after: figures } = newRep(problem, today, rep, { most });
        let fromOthers = 0;
        after.forEach((at, account) => {
          if (at === today[account]) return;
          assert.equal(at, rep);
          if ((today[account] ?? -1) >= 0) fromOthers++;
        });
        assert.ok(fromOthers <= most);
        assert.equal(steps.length, after.filter((at, account) => at !== today[account]).length);
        if (brokenRule(problem, today) === undefined)
          assert.equal(brokenRule(problem, after), undefined);
        assert.ok(figures.waiting <= before.waiting + 1e-9);
      }),
      { numRuns: 800 },
    );
  });

  it("takes the overflow first, then the cheapest from the fullest until it is as full", () => {
    const problem: Problem = {
      accounts: 7,
      reps: 3,
      capacity: new Float64Array([40, 40, 40]),
      workload: new Float64Array([6, 6, 6, 6, 4, 4, 2]),
      cost: Float64Array.from([
        ...[0, 0, 9],
        ...[0, 0, 3],
        ...[0, 0, 8],
        ...[0, 0, 7],
        ...[0, 0, 1],
        ...[0, 0, 1],
        ...[0, 0, 5],
      ]),
    };
    const today = new Int32Array([0, 0, 0, 0, 1, 1, -1]);
    const { steps } = newRep(problem, today, 2);
    assert.deepEqual(
      steps.map(({ account }) => account),
      [6, 1, 3],
    );
  });

  it("gives a fair share to a rep who starts with nothing", () => {
    const problem = geographicProblem(2000, 20, { seed: 4, slack: 1.3, owners: true });
    const today = Int32Array.from(problem.owner ?? [], (rep) => (rep === 7 ? 8 : rep));
    const { after, before } = newRep(problem, today, 7);
    assert.equal(before.loads[7], 0);
    const mean = after.loads.reduce((sum, one) => sum + one, 0) / 20;
    assert.ok((after.loads[7] ?? 0) > 0.9 * mean && (after.loads[7] ?? 0) < 1.1 * mean);
    assert.ok(after.gini < before.gini);
  });

  it("refuses a rep or a cap that is none", () => {
    const problem = geographicProblem(10, 2, { seed: 4, slack: 2 });
    assert.throws(() => newRep(problem, new Int32Array(10), 2), InputError);
    assert.throws(() => newRep(problem, new Int32Array(10), 1, { most: NaN }), InputError);
  });
});

describe("leavingRep", () => {
  for (const engine of ["assign", "balance"] as const)
    it(`with ${engine} spreads these accounts and no others, and counts right`, () => {
      fc.assert(
        fc.property(assigned(size), fc.nat(3), ({ problem, rep: today }, pick) => {
          if (problem.reps < 2) return;
          if (engine === "balance" && problem.workload.length !== problem.accounts && !problem.load)
            return;
          const leaving = pick % problem.reps;
          const plan = orClash(() => leavingRep(problem, today, leaving, { engine }));
          if (!plan) return;
          plan.rep.forEach((at, account) => {
            if (today[account] !== leaving) assert.equal(at, today[account]);
            else assert.notEqual(at, leaving);
          });
          assertKept(problem, today, leaving, plan);
          const figures = evaluate(problem, plan.rep);
          assert.deepEqual(plan.loads, figures.loads);
          assert.equal(plan.shortage.mustCoverMissed, figures.mustCoverMissed);
          assert.equal(plan.unassigned.length, figures.unassigned);
          if (engine === "assign" && !problem.variance)
            assert.ok(
              Math.abs(plan.cost - (figures.cost ?? NaN)) <= 1e-9 * (1 + Math.abs(plan.cost)),
            );
          assert.ok(plan.lowerBound <= plan.cost + 1e-9 * (1 + Math.abs(plan.cost)));
        }),
        { numRuns: 500 },
      );
    });

  it("finds the best there is for two accounts", () => {
    const problem: Problem = {
      accounts: 5,
      reps: 3,
      capacity: new Float64Array([10, 10, 10]),
      workload: new Float64Array([4, 4, 3, 3, 7]),
      cost: Float64Array.from([
        ...[5, 3, 2],
        ...[5, 1, 9],
        ...[0, 9, 4],
        ...[9, 1, 9],
        ...[9, 9, 2],
      ]),
    };
    // Rep 0 leaves accounts 0, 1 and 2; rep 1 has room for one of 4 and the one of 3, rep 2 for a 3.
    const plan = leavingRep(problem, new Int32Array([0, 0, 0, 1, 2]), 0, { engine: "assign" });
    assert.deepEqual([...plan.rep], [-1, 1, 2, 1, 2]);
    assert.deepEqual([...plan.loads], [0, 7, 10]);
    assert.deepEqual(plan.unassigned, [{ account: 0, reason: "no room" }]);
  });

  it("refuses locks that clash by the numbers of the whole", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 3,
      capacity: new Float64Array([10, 10, 10]),
      workload: new Float64Array([4, 4, 8, 1]),
      lockedTo: new Int32Array([-1, 2, 2, -1]),
    };
    const today = new Int32Array([1, 0, 2, 0]);
    assert.throws(
      () => leavingRep(problem, today, 0, { engine: "balance" }),
      (error) => {
        assert.ok(error instanceof InfeasibleError);
        const rules = [
          { kind: "holding", rep: 2 },
          { kind: "lock", account: 1, rep: 2 },
          { kind: "capacity", rep: 2, capacity: 10 },
        ];
        assert.deepEqual(error.contradictions, [
          { clash: "capacity", rep: 2, workload: 12, rules },
        ]);
        return true;
      },
    );
  });

  it("has nobody to turn to where there is one rep", () => {
    const problem = geographicProblem(10, 1, { seed: 4, slack: 2 });
    assert.throws(
      () => leavingRep(problem, new Int32Array(10), 0, { engine: "assign" }),
      InputError,
    );
  });
});

/** The rules about the accounts that were spread. */
function assertKept(problem: Problem, today: Int32Array, leaving: number, plan: Plan): void {
  const { reps, eligible, lockedTo, together, capacity } = problem;
  const received = new Float64Array(reps);
  const repOfGroup = new Map<number, number>();
  plan.rep.forEach((at, account) => {
    if (today[account] !== leaving) return;
    const group = together?.[account] ?? -1;
    if (group >= 0) assert.equal(repOfGroup.get(group) ?? at, at);
    if (group >= 0) repOfGroup.set(group, at);
    if (at < 0) return;
    received[at] = (received[at] ?? 0) + workloadAt(problem, account, at);
    assert.notEqual(eligible?.[account * reps + at], 0);
    const lock = lockedTo?.[account] ?? -1;
    if (lock >= 0 && lock !== leaving) assert.equal(at, lock);
  });
  received.forEach((workload, at) => {
    if (workload > 0) assert.ok((plan.loads[at] ?? 0) <= (capacity[at] ?? 0) * (1 + 1e-8));
  });
}
