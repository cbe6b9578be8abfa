import assert from "node:assert/strict";
import fc from "fast-check";
import { assign } from "../../src/assign";
import { salesTeam } from "../../bench/sales/team";
import type { TeamShape } from "../../bench/sales/team";
import type { GeographicCost, Problem, Value } from "../../src/model";
import { geographicProblem } from "./instances";

const arrOf = (shape: TeamShape): Float64Array =>
  salesTeam(shape).measures?.[0]?.load ?? new Float64Array();

/** Travel, value and unevenness in one cost, as the hybrid objective has them. */
function hybrid(shape: TeamShape, { value, weight }: { value: Value; weight: number }): Problem {
  const team = salesTeam(shape);
  const travel: GeographicCost = team.cost;
  const cost = { ...travel, value };
  return { ...team, measures: [], cost, variance: { load: arrOf(shape), weight } };
}

const sumOf = (all: Float64Array): number => all.reduce((sum, one) => sum + one, 0);

/** But for where searches end that see the same differences of costs rounded in another way. */
function assertSameGap(one: number, other: number, of: string): void {
  const by = 2e-4 + 0.1 * Math.max(one, other);
  assert.ok(Math.abs(one - other) <= by, `${of}: ${one}, ${other}`);
}

describe("the gap", () => {
  it("is the same whatever more all accounts are worth with everybody", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(0, 300, 1e6),
        fc.boolean(),
        (seed, more, byClass) => {
          const problem = geographicProblem(40, 4, { seed, slack: 1.05 });
          const amount = Float64Array.from({ length: 40 }, (_, account) => 50 * (account % 7));
          const classes = {
            classOf: Int32Array.from({ length: 40 }, (_, account) => account % 2),
            factor: Float64Array.from([1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5]),
          };
          const worth = (by: number): Problem => {
            const value = { amount: amount.map((one) => one + by), ...(byClass && classes) };
            return { ...problem, cost: { ...problem.cost, value } };
          };
          const plan = assign(worth(0), { effort: 0.1 });
          const dearer = assign(worth(more), { effort: 0.1 });
          assertSameGap(plan.gap, dearer.gap, `seed ${seed}`);
          const { gap } = assign(problem, { effort: 0.1 });
          assertSameGap(plan.gap, gap, `seed ${seed}, beside travel alone`);
        },
      ),
      { numRuns: 12, seed: 4 },
    );
  });

  it("is nothing, and not without end, where plans don't differ", () => {
    const problem = geographicProblem(30, 3, { seed: 3, slack: 5 });
    const amount = Float64Array.from({ length: 30 }, (_, account) => 1e6 / (account + 3));
    const nowhere = { ...problem.cost, trips: new Float64Array(30), value: { amount } };
    assert.equal(assign({ ...problem, cost: nowhere }).gap, 0);
    const lockedTo = Int32Array.from({ length: 30 }, (_, account) => account % 3);
    const all = { ...problem.cost, value: { amount } };
    assert.equal(
      assign({ ...problem, capacity: problem.capacity.map(() => Infinity), cost: all, lockedTo })
        .gap,
      0,
    );
  });

  it("counts what waiting accounts are worth, and not what all others are", () => {
    const problem = geographicProblem(80, 4, { seed: 5, slack: 0.9 });
    const amount = new Float64Array(80).fill(1e5);
    const worth = { ...problem.cost, value: { amount } };
    const plan = assign({ ...problem, cost: worth }, { effort: 0.1 });
    const waits = plan.unassigned.length;
    assert.ok(waits > 0);
    const travel = plan.cost + 1e5 * (80 - waits);
    const differing = travel + 1e5 * waits - plan.gapAbsolute;
    assertSameGap(plan.gap, plan.gapAbsolute / differing, "gap");
  });

  it("speaks of the plan where an account is several times what a rep holds on average", () => {
    for (const whale of [0.2, 0.5]) {
      const shape = { accounts: 300, reps: 8, seed: 2, metro: 0.3, whale };
      const amount = arrOf(shape);
      const mean = sumOf(amount) / 8;
      const plan = assign(hybrid(shape, { value: { amount }, weight: 5e5 / (mean * mean) }));
      assert.ok(plan.gap < 0.01, `a gap of ${plan.gap} beside an account of ${8 * whale} means`);
    }
  });
});
