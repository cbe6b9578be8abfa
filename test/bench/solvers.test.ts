import assert from "node:assert/strict";
import { checkPlan } from "../../bench/checkPlan";
import { geographic, planar } from "../../bench/instances";
import { solvers } from "../../bench/solvers/solver";
import type { SolverName } from "../../bench/solvers/solver";

const names = Object.keys(solvers) as SolverName[];
/** HiGHS and YALPS may stop 0.01 % above the optimum. */
const STOPS_AT = 1e-4;
const ROUNDING = 1e-9;

/** Small enough for every solver to finish at once. */
async function answers(seed: number) {
  const problem = planar({ accounts: 30, reps: 3, slack: 0.15, seed });
  const costs = new Map<SolverName, number>();
  const bounds = new Map<SolverName, number>();
  for (const name of names) {
    const answer = await solvers[name](problem);
    assert.ok(answer, `${name} has no plan`);
    const { cost, unassigned, overloaded } = checkPlan(problem, answer.rep);
    // Greedy may find no room at its end: that is what it is compared for.
    if (name !== "greedy")
      assert.deepEqual({ name, unassigned, overloaded }, { name, unassigned: 0, overloaded: 0 });
    if (unassigned === 0) costs.set(name, cost);
    if (answer.lowerBound !== undefined) bounds.set(name, answer.lowerBound);
  }
  return { costs, bounds };
}

describe("the bench's solvers", () => {
  it("all keep the rules, and nobody's plan beats anybody's bound", async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { costs, bounds } = await answers(seed);
      assert.ok(bounds.has("this engine") && bounds.has("highs"));
      for (const [prover, bound] of bounds)
        for (const [finder, cost] of costs)
          if (costs.has(prover))
            assert.ok(
              bound <= cost * (1 + ROUNDING),
              `seed ${seed}: ${finder} beats ${prover}'s bound`,
            );
    }
  }).timeout(60_000);

  it("agree on the optimum, as far as each of them looks for it", async () => {
    const { costs } = await answers(6);
    const highs = costs.get("highs") ?? NaN;
    const yalps = costs.get("yalps") ?? NaN;
    assert.ok(Math.abs(highs - yalps) <= 2 * STOPS_AT * highs, `${highs} and ${yalps}`);
    assert.ok((costs.get("this engine") ?? NaN) >= highs * (1 - STOPS_AT));
  }).timeout(60_000);
});

describe("the bench's instances", () => {
  it("are the same for the same seed, and leave the slack that was asked for", () => {
    const shape = { accounts: 500, reps: 7, slack: 0.03, seed: 9 };
    for (const make of [planar, geographic]) {
      const one = make(shape);
      assert.deepEqual(one, make(shape));
      assert.notDeepEqual(one, make({ ...shape, seed: 10 }));
      const total = one.workload.reduce((sum, asked) => sum + asked, 0);
      const room = one.capacity.reduce((sum, capacity) => sum + capacity, 0);
      assert.ok(room >= total * 1.03 && room < total * 1.03 + shape.reps);
    }
  });
});

describe("checkPlan", () => {
  it("counts what is left out and who has too much", () => {
    const problem = planar({ accounts: 20, reps: 2, slack: 0.1, seed: 1 });
    const all = checkPlan(problem, new Int32Array(20));
    assert.deepEqual([all.unassigned, all.overloaded], [0, 1]);
    const none = checkPlan(problem, new Int32Array(20).fill(-1));
    assert.deepEqual(none, { cost: 0, unassigned: 20, overloaded: 0 });
  });
});
