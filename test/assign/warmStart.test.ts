import assert from "node:assert/strict";
import fc from "fast-check";
import { balance, rebalance } from "../../src/assign";
import { InputError } from "../../src/errors";
import type { PlanPrices, Problem } from "../../src/model";
import { asBalanced } from "./asBalanced";
import { assertBound } from "./assertBound";
import { brokenRule, scorer } from "./bruteForce";
import { assigned } from "./change/problems";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";

const ROUNDING = 1e-9;
const small = { accounts: 5, reps: 3 };

function assertNear(one: number, other: number): void {
  const by = ROUNDING * (1 + Math.abs(one) + Math.abs(other));
  assert.ok(Math.abs(one - other) <= by, `${one} instead of ${other}`);
}

/** Prices that no plan has ever had, of the right number. */
function anyPrices({ reps, measures = [] }: Problem): fc.Arbitrary<PlanPrices> {
  const row = (least: number): fc.Arbitrary<Float64Array> =>
    fc
      .array(fc.integer({ min: least, max: 20 }), { minLength: reps, maxLength: reps })
      .map((all) => Float64Array.from(all));
  return fc.record({
    workload: row(-3),
    measures: fc.tuple(...measures.map(() => row(-20))),
    move: fc.integer({ min: -3, max: 20 }),
    waiting: fc.integer({ min: -3, max: 20 }),
  });
}

describe("balance, begun from anything", () => {
  it("keeps rules and both proofs", () => {
    const begun = fullProblem(small).chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        prices: anyPrices(problem),
        rep: fc
          .array(fc.integer({ min: -2, max: 9 }), { maxLength: problem.accounts })
          .map((all) => Int32Array.from(all)),
      }),
    );
    let inside = 0;
    fc.assert(
      fc.property(begun, ({ problem, rep, prices }) => {
        const plan = orClash(() => balance(problem, { start: { rep, prices } }));
        if (!plan) return;
        const balanced = asBalanced(problem);
        const score = scorer(balanced)(plan.rep);
        assert.equal(brokenRule(problem, plan.rep), undefined);
        assertNear(plan.cost, score.level);
        assertBound(balanced, plan, plan.lowerBound, "level");
        if (!plan.travel) return;
        inside++;
        assertNear(plan.travel.cost, score.cost);
        assertBound(balanced, plan, plan.travel.lowerBound, "cost");
      }),
      { numRuns: 120, seed: 8 },
    );
    assert.ok(inside > 15, `only ${inside} plans by measures`);
  });
});

describe("rebalance, from reps who may break every rule", () => {
  for (const engine of ["assign", "balance"] as const)
    it(`${engine}: keeps the cap and all rules, and no plan under them beats the bound`, () => {
      let moved = 0;
      fc.assert(
        fc.property(
          assigned(small),
          fc.constantFrom(0, 0.2, 0.5, 1),
          ({ problem, rep }, mostMoved) => {
            const plan = orClash(() => rebalance(problem, rep, { engine, mostMoved }));
            if (!plan) return;
            moved += plan.moved;
            const owned = rep.filter((one) => one >= 0).length;
            const capped = { ...problem, owner: rep, maxMoved: Math.floor(owned * mostMoved) };
            assert.equal(brokenRule(capped, plan.rep), undefined);
            if (engine === "assign") assertBound(capped, plan, plan.lowerBound, "cost");
            else assertBound(asBalanced(capped), plan, plan.lowerBound, "level");
          },
        ),
        { numRuns: 150, seed: 9 },
      );
      assert.ok(moved > 20, `only ${moved} moves`);
    });
});

describe("prices to begin with", () => {
  it("are refused where they are no numbers, or beyond all reckoning", () => {
    const problem = {
      accounts: 2,
      reps: 2,
      capacity: new Float64Array([1, 1]),
      workload: new Float64Array([1, 1]),
    };
    for (const waiting of [NaN, Infinity, 1e300]) {
      const prices = { workload: new Float64Array(2), measures: [], move: 0, waiting };
      assert.throws(
        () => balance(problem, { start: { prices } }),
        (error) => error instanceof InputError && /start\.prices holds/.test(error.message),
      );
    }
  });
});
