import assert from "node:assert/strict";
import fc from "fast-check";
import { balance, balanceSteps } from "../../../src/assign";
import { runSteps } from "../../../src/assign/work/runSteps";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { brokenRule } from "../bruteForce";
import { geographicProblem } from "../instances";
import {
  bellLoads,
  nonUniformLoads,
  plantedLoads,
  tripletLoads,
  uniformLoads,
} from "../scheduling";

/** Potentials as sales has them: many small accounts, few large ones (log-normal, sigma about 1). */
function potentials(accounts: number, reps: number, seed: number): Problem {
  const random = seededRandom(seed);
  const workload = Float64Array.from({ length: accounts }, () => {
    let sum = -3;
    for (let draw = 0; draw < 6; draw++) sum += random();
    return 1000 * Math.exp(sum * Math.SQRT2);
  });
  return { accounts, reps, capacity: new Float64Array(reps).fill(Infinity), workload };
}

/** By its definition: the mean difference of all pairs over twice the mean. */
function giniByPairs(loads: Float64Array): number {
  let differences = 0;
  let total = 0;
  for (const one of loads) {
    total += one;
    for (const other of loads) differences += Math.abs(one - other);
  }
  return differences / (2 * loads.length * total);
}

describe("balance", () => {
  it("evens out as far as whole accounts allow", () => {
    const plan = balance({
      accounts: 5,
      reps: 2,
      capacity: new Float64Array([100, 100]),
      workload: new Float64Array([3, 3, 2, 2, 2]),
    });
    assert.equal(plan.cost, 6);
    assert.equal(plan.lowerBound, 6);
    assert.equal(plan.gap, 0);
  });

  it("gives 1,000 accounts to 10 reps with a Gini far below 0.02", () => {
    for (const seed of [1, 2, 3]) {
      const plan = balance(potentials(1000, 10, seed));
      assert.ok(giniByPairs(plan.loads) < 0.0001, `Gini ${giniByPairs(plan.loads)}`);
      assert.ok(plan.gap < 0.0001, `gap ${plan.gap}`);
    }
  });

  it("has no bound above what counts as equal, and is lower", () => {
    const two: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([3, 3]),
      workload: new Float64Array(4).fill(1),
      load: new Float64Array([5001, 5001, 5002, 5013]),
      owner: new Int32Array([1, 1, 0, 0]),
    };
    assert.ok(balance(two).lowerBound <= 5013 + 5001);
  });

  it("gives each rep its share", () => {
    const share = new Float64Array([1, 0.5, 1, 0.25]);
    const plan = balance({ ...potentials(400, 4, 7), share });
    const levels = plan.loads.map((load, rep) => load / (share[rep] ?? 1));
    for (const level of levels) assert.ok(Math.abs(level / plan.cost - 1) < 0.001, String(levels));
  });

  it("evens out the load while the capacity counts the workload", () => {
    const problem = geographicProblem(300, 6, { seed: 4, slack: 1.05 });
    const load = potentials(300, 6, 5).workload;
    const plan = balance({ ...problem, load });
    assert.equal(brokenRule(problem, plan.rep), undefined);
    assert.deepEqual(plan.unassigned, []);
    assert.ok(plan.gap < 0.001, `gap ${plan.gap}`);
  });

  it("moves few accounts when it may move all", () => {
    const random = seededRandom(11);
    const problem = potentials(1000, 10, 11);
    const owner = Int32Array.from({ length: 1000 }, () => Math.floor(random() * random() * 10));
    const plan = balance({ ...problem, owner });
    assert.ok(plan.moved < 400, `${plan.moved} moved`);
    assert.ok(giniByPairs(plan.loads) < 0.001);
    assert.ok(plan.gap < 0.001);
  });

  it("spends a tight cap on moves where it helps most", () => {
    const random = seededRandom(12);
    const problem = potentials(1000, 10, 12);
    const owner = Int32Array.from({ length: 1000 }, () => Math.floor(random() * random() * 10));
    for (const maxMoved of [0, 10, 50, 150]) {
      const plan = balance({ ...problem, owner, maxMoved });
      assert.ok(plan.moved <= maxMoved);
      assert.ok(plan.gap < 0.01, `gap ${plan.gap} with ${maxMoved} moves`);
    }
  });

  it("does not count accounts without an owner as moved", () => {
    const problem = potentials(100, 4, 13);
    const plan = balance({ ...problem, owner: new Int32Array(100).fill(-1), maxMoved: 0 });
    assert.equal(plan.moved, 0);
    assert.ok(plan.gap < 0.01);
  });

  it("takes the cheaper of nearly equal plans", () => {
    const { cost, ...problem } = geographicProblem(500, 5, { seed: 14, slack: Infinity });
    const travel = (rep: Int32Array): number => {
      const plan = balance({ ...problem, cost, lockedTo: rep });
      assert.deepEqual(plan.rep, rep);
      let km = 0;
      rep.forEach((at, account) => {
        const north = (cost.accountLatitude[account] ?? 0) - (cost.repLatitude[at] ?? 0);
        const east = (cost.accountLongitude[account] ?? 0) - (cost.repLongitude[at] ?? 0);
        km += Math.sqrt(north * north + east * east) * (cost.trips?.[account] ?? 1);
      });
      return km;
    };
    const without = balance(problem);
    const withCost = balance({ ...problem, cost });
    assert.ok(withCost.cost <= without.cost * (1 + 2e-4));
    assert.ok(travel(withCost.rep) < 0.8 * travel(without.rep));
  });

  it("spreads accounts without load instead of heaping them on one rep", () => {
    const plan = balance({
      accounts: 100,
      reps: 4,
      capacity: new Float64Array(4).fill(Infinity),
      workload: new Float64Array(100),
    });
    const served = [0, 1, 2, 3].map((rep) => plan.rep.filter((at) => at === rep).length);
    assert.deepEqual(served, [25, 25, 25, 25]);
    assert.equal(plan.gap, 0);
  });

  it("returns a whole, valid plan whenever it is stopped", () => {
    const { cost, ...rest } = geographicProblem(300, 12, { seed: 6, slack: 1.1, owners: true });
    const problem = { ...rest, cost, maxMoved: 80 };
    let steps = 0;
    for (const step of balanceSteps(problem)) steps += step.done >= 0 ? 1 : 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: steps }), (after) => {
        const stop = { aborted: false };
        const running = balanceSteps(problem, { stop });
        for (let i = 0; i < after; i++) running.next();
        stop.aborted = true;
        const plan = runSteps(running);
        assert.equal(brokenRule(problem, plan.rep), undefined);
        assert.ok(plan.lowerBound <= plan.cost);
      }),
      { numRuns: 30 },
    );
  });

  it("asks what to even out where the workload depends on the rep", () => {
    const problem = { ...potentials(2, 2, 1), workload: new Float64Array([1, 2, 3, 4]) };
    assert.throws(
      () => balance(problem),
      (error) => error instanceof InputError && /load/.test(error.message),
    );
  });
});

describe("balance, where all reps are alike", () => {
  it("proves the optimum of whole loads, with a gap of exactly 0", () => {
    const problems = [
      uniformLoads(50, 10, [1, 100], 1),
      uniformLoads(100, 40, [50, 100], 2),
      uniformLoads(60, 25, [200, 1000], 3),
      nonUniformLoads(50, 25, 100, 4),
      bellLoads(48, 20, { mean: 100, deviation: 20 }, 5),
      uniformLoads(5000, 50, [1, 10_000], 6),
    ];
    for (const problem of problems) {
      const plan = balance(problem);
      assert.equal(brokenRule(problem, plan.rep), undefined);
      assert.equal(plan.cost, Math.max(...plan.loads));
      assert.equal(plan.gap, 0, `${problem.accounts} x ${problem.reps}`);
      assert.equal(plan.gapAbsolute, 0);
    }
  }).timeout(20_000);

  it("finds the plan without any room to spare", () => {
    const planted = [
      plantedLoads(5, 12, 300, 1),
      plantedLoads(8, 40, 1000, 2),
      tripletLoads(10, 3),
    ];
    for (const { problem, optimum } of planted) {
      const plan = balance(problem);
      assert.equal(plan.cost, optimum);
      assert.equal(plan.gap, 0);
    }
  }).timeout(20_000);

  it("counts cents exactly", () => {
    const { workload, ...rest } = plantedLoads(10, 7, 123_457, 4).problem;
    const plan = balance({ ...rest, workload: workload.map((cents) => cents / 100) });
    assert.equal(plan.cost, 1234.57);
    assert.equal(plan.gap, 0);
  });

  it("is as good in whatever order accounts come", () => {
    const problem = uniformLoads(40, 15, [20, 100], 8);
    const plan = balance(problem);
    const turned = balance({ ...problem, workload: problem.workload.slice().reverse() });
    assert.equal(turned.cost, plan.cost);
    assert.equal(turned.lowerBound, plan.lowerBound);
    assert.deepEqual(balance(problem).rep, plan.rep);
  });

  it("raises the bound by bin packing where rules tie accounts to reps, too", () => {
    // Seven accounts on three reps: some rep has three of them, so 4 + 4 + 3, though 9 is the average.
    const problem: Problem = {
      accounts: 7,
      reps: 3,
      capacity: new Float64Array(3).fill(Infinity),
      workload: new Float64Array([4, 4, 4, 4, 4, 4, 3]),
      lockedTo: new Int32Array([0, -1, -1, -1, -1, -1, -1]),
    };
    const plan = balance(problem);
    assert.equal(plan.cost, 11);
    assert.equal(plan.lowerBound, 11);
  });
});
