import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../src/assign";
import { heldBy } from "../../src/assign/makespan/levels";
import type { LimitedLoad, Problem } from "../../src/model";
import { seededRandom } from "../../src/random";
import { allPlans } from "./allPlans";
import { asBalanced } from "./asBalanced";
import { assertBound } from "./assertBound";
import { brokenRule, scorer } from "./bruteForce";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";

/** Any problem, with limits of one rep or several on one load or two. */
function withLimits(most: { accounts: number; reps: number }): fc.Arbitrary<Problem> {
  return fullProblem(most).chain((problem) => {
    const { accounts, reps } = problem;
    const numbers = (one: fc.Arbitrary<number>, length: number): fc.Arbitrary<Float64Array> =>
      fc.array(one, { minLength: length, maxLength: length }).map((all) => Float64Array.from(all));
    const least = fc.oneof(fc.constant(-Infinity), fc.integer({ min: 0, max: 8 }));
    const room = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 8 }));
    const limited = fc
      .record({
        load: numbers(fc.integer({ min: 0, max: 5 }), accounts),
        least: numbers(least, reps),
        room: numbers(room, reps),
      })
      .map(({ load, least: low, room: above }): LimitedLoad => ({
        load,
        least: low,
        most: above.map((one, rep) => Math.max(0, low[rep] ?? 0) + one),
      }));
    return fc
      .array(limited, { minLength: 1, maxLength: 2 })
      .map((all) => ({ ...problem, limited: all }));
  });
}

const outsideOf = ({ load, least, most }: LimitedLoad, rep: Int32Array, reps: number): number[] =>
  Array.from(heldBy(rep, load, reps), (held, at) =>
    Math.max(0, held - (most[at] ?? 0), (least[at] ?? 0) - held),
  );

describe("loads with limits of the reps' own", () => {
  it("leave every other rule kept, and bounds that no plan as near to the limits beats", () => {
    fc.assert(
      fc.property(withLimits({ accounts: 6, reps: 3 }), (problem) => {
        const plan = orClash(() => assign(problem));
        if (plan) {
          assert.equal(brokenRule(problem, plan.rep), undefined);
          assertBound(problem, plan, plan.lowerBound, "cost");
        }
        const even = orClash(() => balance(problem));
        if (!even) return;
        assert.equal(brokenRule(problem, even.rep), undefined);
        if (even.travel) assertBound(asBalanced(problem), even, even.travel.lowerBound, "cost");
      }),
      { numRuns: 200 },
    );
  });

  it("are kept where a plan can keep them, in nearly all small problems", () => {
    let possible = 0;
    let kept = 0;
    fc.assert(
      fc.property(withLimits({ accounts: 6, reps: 3 }), ({ variance: _, ...problem }) => {
        const plan = orClash(() => assign(problem));
        if (!plan) return;
        const score = scorer(problem);
        const found = score(plan.rep);
        const best = allPlans(problem)
          .map((rep) => score(rep))
          .filter(({ missed, waiting }) => missed <= found.missed && waiting <= found.waiting)
          .reduce((least, { outside }) => Math.min(least, outside), Infinity);
        possible++;
        if (found.outside <= best + 1e-6) kept++;
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(possible > 100, `${possible} problems`);
    assert.ok(kept >= 0.9 * possible, `${kept} of ${possible} as near as can be`);
  });

  it("are kept beside a tolerance, with travel short inside both", () => {
    const random = seededRandom(3);
    const n = 400;
    const k = 8;
    const load = Float64Array.from({ length: n }, () => 1 + 99 * random() ** 3);
    const total = load.reduce((sum, one) => sum + one, 0);
    const ones = new Float64Array(n).fill(1);
    const at = (size: number): Float64Array => Float64Array.from({ length: size }, () => random());
    const problem: Problem = {
      accounts: n,
      reps: k,
      capacity: new Float64Array(k).fill(Infinity),
      workload: ones,
      cost: { kind: "planar", accountX: at(n), accountY: at(n), repX: at(k), repY: at(k) },
      measures: [{ load, tolerance: 0.3 }],
      limited: [
        {
          load: ones,
          least: new Float64Array(k).fill(40),
          most: Float64Array.from({ length: k }, (_, rep) => (rep === 0 ? 45 : 60)),
        },
        {
          load,
          least: Float64Array.from({ length: k }, (_, rep) => (rep < 2 ? total / k : -Infinity)),
          most: new Float64Array(k).fill(Infinity),
        },
      ],
    };
    const plan = balance(problem);
    for (const one of problem.limited ?? [])
      assert.deepEqual(outsideOf(one, plan.rep, k), new Array(k).fill(0));
    assert.ok(plan.measures[0]?.inside);
    assert.ok((plan.travel?.gap ?? Infinity) < 0.05, `gap ${plan.travel?.gap}`);
  });

  it("come as near as can be where what is locked is above them", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: Float64Array.of(9, 9),
      workload: new Float64Array(4).fill(1),
      lockedTo: Int32Array.of(0, 0, -1, -1),
      cost: new Float64Array(8),
      limited: [
        {
          load: new Float64Array(4).fill(1),
          least: new Float64Array(2).fill(-Infinity),
          most: Float64Array.of(1, 9),
        },
      ],
    };
    assert.deepEqual([...assign(problem).rep], [0, 0, 1, 1]);
  });

  it("are refused where a least is above a most, or one is missing", () => {
    const bad =
      (least: number[], most: number[]): (() => void) =>
      () =>
        assign({
          accounts: 1,
          reps: 2,
          capacity: Float64Array.of(1, 1),
          workload: Float64Array.of(1),
          cost: new Float64Array(2),
          limited: [
            {
              load: Float64Array.of(1),
              least: Float64Array.from(least),
              most: Float64Array.from(most),
            },
          ],
        });
    assert.throws(bad([0, 3], [9, 2]), /limited\[0\] goes from 3 to 2 for rep 1/);
    assert.throws(bad([0, NaN], [9, 2]), /limited\[0\] goes from NaN to 2 for rep 1/);
    assert.throws(bad([0], [9, 2]), /limited\[0\]\.least/);
  });
});
