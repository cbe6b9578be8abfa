import assert from "node:assert/strict";
import { assign, balance } from "../../src/assign";
import type { Problem } from "../../src/model";
import { seededRandom } from "../../src/random";
import { brokenRule } from "./bruteForce";
import { geographicProblem } from "./instances";

/** Accounts of long-tailed value, the same with every rep, for which there is less room than they ask. */
function valueProblem(accounts: number, reps: number, seed: number, part: number): Problem {
  const random = seededRandom(seed);
  const bell = (): number => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return sum * Math.SQRT2;
  };
  const workload = Float64Array.from({ length: accounts }, () => 1 + Math.floor(random() * 12));
  const amount = Float64Array.from({ length: accounts }, () => 1000 * Math.exp(bell()));
  const total = workload.reduce((sum, one) => sum + one, 0);
  const capacity = new Float64Array(reps).fill(Math.floor((total * part) / reps));
  return { accounts, reps, capacity, workload, cost: { kind: "value", value: { amount } } };
}

describe("where capacity is short", () => {
  it("covers as many must-cover accounts as it can: a group of three before a single one", () => {
    const plan = assign({
      accounts: 4,
      reps: 1,
      capacity: new Float64Array([3]),
      workload: new Float64Array([3, 1, 1, 1]),
      together: new Int32Array([-1, 0, 0, 0]),
      mustCover: new Uint8Array([1, 1, 1, 1]),
      cost: new Float64Array(4),
    });
    assert.deepEqual([...plan.rep], [-1, 0, 0, 0]);
    assert.equal(plan.shortage.mustCoverMissed, 1);
  });

  for (const [accounts, reps, part] of [
    [1000, 10, 0.9],
    [1000, 10, 0.6],
    [200, 5, 0.9],
  ] as const)
    it(`value decides who waits: ${accounts} x ${reps}, room for ${part * 100} %`, () => {
      const problem = valueProblem(accounts, reps, 3, part);
      const plan = assign(problem);
      assert.equal(brokenRule(problem, plan.rep), undefined);
      const { workload, lowerBound } = plan.shortage;
      assert.ok(workload - lowerBound < 1, `${workload} waits, ${lowerBound} has to`);
      assert.ok(plan.gap < 0.0095, `gap ${plan.gap}`);
    });

  it("travel decides who waits, near a bound and under a cap on moves too", () => {
    const problem = geographicProblem(400, 8, { seed: 2, slack: 0.85, owners: true });
    for (const maxMoved of [Infinity, 60]) {
      const limited = { ...problem, ...(maxMoved < Infinity && { maxMoved }) };
      const plan = assign(limited);
      assert.equal(brokenRule(limited, plan.rep), undefined);
      assert.ok(plan.shortage.workload - plan.shortage.lowerBound < 1);
      assert.ok(plan.gap < 0.01, `gap ${plan.gap}`);
    }
  });

  it("what has to wait is a number where others come first than in the plan before", () => {
    const none = new Float64Array(1);
    const plan = balance({
      accounts: 8,
      reps: 1,
      capacity: new Float64Array([17]),
      workload: new Float64Array([2, 3, 5, 7, 5, 7, 7, 8]),
      cost: {
        kind: "geographic",
        accountLatitude: new Float64Array(8),
        accountLongitude: new Float64Array(8),
        repLatitude: none,
        repLongitude: none,
      },
      lockedTo: new Int32Array([-1, -1, -1, -1, 0, -1, -1, -1]),
      together: new Int32Array([-1, 0, 1, -1, 1, -1, -1, -1]),
      owner: new Int32Array([0, -1, -1, -1, -1, 0, -1, 0]),
      maxMoved: 0,
      mustCover: new Uint8Array([1, 1, 0, 0, 0, 1, 0, 0]),
    });
    const { mustCoverMissed, workload, lowerBound } = plan.shortage;
    assert.deepEqual([mustCoverMissed, workload], [1, 29]);
    assert.ok(lowerBound <= 29, `${lowerBound}`);
  });

  it("shares that can't be reached let nobody wait who has room", () => {
    const problem = geographicProblem(60, 6, { seed: 3, slack: 1.3 });
    // Seven large loads for six reps: one rep is far outside whatever the plan.
    const load = Float64Array.from({ length: 60 }, (_, account) => (account < 7 ? 100 : 1));
    for (const run of [assign, balance]) {
      const plan = run({ ...problem, measures: [{ load, tolerance: 0.01 }] });
      assert.deepEqual(plan.unassigned, []);
      assert.equal(plan.measures[0]?.inside, false);
    }
  });
});
