import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, assignSteps } from "../../../src/assign";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { EngineOptions, Plan, Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { allPlans } from "../allPlans";
import { brokenRule, scoreOf, scorer } from "../bruteForce";
import { geographicProblem } from "../instances";

describe("assign", () => {
  it("gives the scarce rep to the account that loses most without", () => {
    const plan = assign({
      accounts: 2,
      reps: 2,
      capacity: new Float64Array([1, 1]),
      workload: new Float64Array([1, 1]),
      cost: new Float64Array([1, 5, 1, 9]),
    });
    assert.deepEqual([...plan.rep], [1, 0]);
    assert.equal(plan.cost, 6);
  });

  it("carves 1,000 accounts by distance to within 0.5 % of its own proof", () => {
    for (const slack of [1.08, 1.03]) {
      const problem = geographicProblem(1000, 10, { seed: 3, slack });
      const plan = assign(problem);
      assert.equal(brokenRule(problem, plan.rep), undefined);
      assert.deepEqual(plan.unassigned, []);
      assert.ok(plan.gap < 0.005, `gap ${plan.gap}`);
    }
  });

  it("proves its bound over all reps, also those who are no candidates", () => {
    // More reps than candidates are kept: the bound may not rest on the lists alone. With room
    // for everything, the best plan is known: each account with its nearest rep.
    const problem = geographicProblem(600, 40, { seed: 5, slack: Infinity });
    const plan = assign(problem);
    const nearest = assign({ ...problem, maxMoved: 600, owner: new Int32Array(600) });
    assert.ok(Math.abs(plan.lowerBound - plan.cost) <= 1e-9 * plan.cost);
    assert.ok(Math.abs(nearest.cost - plan.cost) <= 1e-9 * plan.cost);
  });

  it("uses the cap on moves where it saves most, and never more", () => {
    const free = geographicProblem(800, 20, { seed: 9, slack: 1.2, owners: true });
    let last = Infinity;
    for (const maxMoved of [0, 40, 120, 400, 800]) {
      const plan = assign({ ...free, maxMoved });
      assert.equal(brokenRule({ ...free, maxMoved }, plan.rep), undefined);
      assert.ok(plan.cost <= last, `${maxMoved} moves cost ${plan.cost}, fewer cost ${last}`);
      assert.ok(plan.gap < 0.02, `gap ${plan.gap} with ${maxMoved} moves`);
      last = plan.cost;
    }
  });

  it("leaves as little workload unassigned as there is too much, with reasons", () => {
    const problem = geographicProblem(400, 8, { seed: 2, slack: 0.9 });
    const plan = assign(problem);
    const total = problem.workload.reduce((sum, one) => sum + one, 0);
    const room = problem.capacity.reduce((sum, one) => sum + one, 0);
    assert.ok(plan.unassigned.length > 0);
    assert.ok(plan.unassigned.every(({ reason }) => reason === "no room"));
    assert.ok(scoreOf(problem, plan.rep).waiting - (total - room) < 2);
  });

  it("tells why an account is unassigned", () => {
    const plan = assign({
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([2, 2]),
      workload: new Float64Array([1, 1.5, 1.5, 3]),
      cost: new Float64Array(8),
      together: new Int32Array([-1, 0, 0, -1]),
      eligible: new Uint8Array([0, 0, 1, 1, 1, 1, 1, 1]),
    });
    assert.deepEqual(plan.unassigned, [
      { account: 0, reason: "no eligible rep" },
      { account: 1, reason: "group does not fit" },
      { account: 2, reason: "group does not fit" },
      { account: 3, reason: "no room" },
    ]);
  });

  it("finds the optimum of most small problems without rules", () => {
    const random = seededRandom(4);
    let optimal = 0;
    for (let trial = 0; trial < 60; trial++) {
      const problem: Problem = {
        accounts: 6,
        reps: 3,
        capacity: new Float64Array(3).fill(9),
        workload: Float64Array.from({ length: 6 }, () => 1 + Math.floor(random() * 5)),
        cost: Float64Array.from({ length: 18 }, () => Math.floor(random() * 20)),
      };
      const plan = assign(problem);
      const scoreOfPlan = scorer(problem);
      const waiting = scoreOfPlan(plan.rep).waiting;
      let best = Infinity;
      for (const other of allPlans(problem)) {
        const score = scoreOfPlan(other);
        if (score.waiting <= waiting) best = Math.min(best, score.cost);
      }
      if (plan.cost <= best) optimal++;
    }
    assert.ok(optimal >= 48, `${optimal} of 60`);
  });

  it("returns a whole, valid plan whenever it is stopped", () => {
    const problem = geographicProblem(300, 15, { seed: 6, slack: 1.05, owners: true });
    const limited = { ...problem, maxMoved: 60 };
    const steps = [...assignSteps(limited, { effort: 0.1 })].length;
    assert.ok(steps > 40, `only ${steps} steps`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: steps }), (after) => {
        const plan = stoppedAfter(after, limited, { effort: 0.1 });
        assert.equal(brokenRule(limited, plan.rep), undefined);
        assert.ok(plan.lowerBound <= plan.cost);
        if (after === 0) assert.equal(plan.finished, false);
      }),
      { numRuns: 40 },
    );
  });

  it("returns a whole, valid plan in whatever stage of a larger problem it is stopped", () => {
    const problem = geographicProblem(2000, 25, { seed: 6, slack: 1.05, owners: true });
    const limited = { ...problem, maxMoved: 400 };
    const stages = Array.from(assignSteps(limited, { effort: 0.02 }), ({ stage }) => stage);
    const seen = new Set(stages);
    assert.ok(seen.size >= 5, [...seen].join());
    for (const stage of seen) {
      const middle = Math.floor((stages.indexOf(stage) + stages.lastIndexOf(stage)) / 2);
      const plan = stoppedAfter(middle + 1, limited, { effort: 0.02 });
      assert.equal(plan.finished, false, stage);
      assert.equal(brokenRule(limited, plan.rep), undefined, stage);
      assert.ok(plan.lowerBound <= plan.cost, stage);
    }
  });

  it("does not mind scale: cost in another unit gives the same plan", () => {
    const problem = geographicProblem(200, 6, { seed: 8, slack: 1.1 });
    const trips = new Float64Array(200).fill(1);
    const { cost } = problem;
    const scaled = {
      ...cost,
      trips: trips.map((_, account) => 1024 * (cost.trips?.[account] ?? 1)),
    };
    assert.deepEqual(assign({ ...problem, cost: scaled }).rep, assign(problem).rep);
  });
});

/** The plan of a search that is stopped after so many of its steps. */
function stoppedAfter(after: number, problem: Problem, options: EngineOptions): Plan {
  const stop = { aborted: false };
  const running = assignSteps(problem, { ...options, stop });
  for (let i = 0; i < after; i++) running.next();
  stop.aborted = true;
  return runSteps(running);
}
