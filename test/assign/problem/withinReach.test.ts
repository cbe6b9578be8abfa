import assert from "node:assert/strict";
import fc from "fast-check";
import { unitsOf } from "../../../src/assign/problem/units";
import { limitsWithinReach } from "../../../src/assign/problem/withinReach";
import type { Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { scorer } from "../bruteForce";

function limitsFor(problem: Problem, fair: readonly number[], tolerance = 0.05) {
  const load = problem.measures?.[0]?.load ?? new Float64Array();
  return limitsWithinReach(unitsOf(problem), load, Float64Array.from(fair), tolerance);
}

function teamOf(loads: readonly number[], reps: number, rules: Partial<Problem> = {}): Problem {
  return {
    accounts: loads.length,
    reps,
    capacity: new Float64Array(reps).fill(Infinity),
    workload: new Float64Array(loads.length).fill(1),
    measures: [{ load: Float64Array.from(loads), tolerance: 0.05 }],
    ...rules,
  };
}

const rounded = (numbers: Float64Array): number[] => Array.from(numbers, (one) => +one.toFixed(6));

describe("limits within reach", () => {
  it("are the tolerance where nothing stands in the way", () => {
    const { low, high } = limitsFor(teamOf(new Array<number>(20).fill(10), 4), [50, 50, 50, 50]);
    assert.deepEqual(rounded(low), [47.5, 47.5, 47.5, 47.5]);
    assert.deepEqual(rounded(high), [52.5, 52.5, 52.5, 52.5]);
  });

  it("hold all but one rep to a part of what an account larger than a share leaves", () => {
    // 300 with somebody, 100 for the other three: a third each, less 5 %.
    const loads = [300, ...new Array<number>(10).fill(10)];
    const { low, high } = limitsFor(teamOf(loads, 4), [100, 100, 100, 100]);
    assert.deepEqual(rounded(low), new Array(4).fill(+((100 / 3) * 0.95).toFixed(6)));
    assert.deepEqual(rounded(high), new Array(4).fill(35));
  });

  it("stay as they are where the others come inside beside a large account", () => {
    const loads = [110, ...new Array<number>(29).fill(10)];
    const { low } = limitsFor(teamOf(loads, 4), [100, 100, 100, 100]);
    assert.deepEqual(rounded(low), [95, 95, 95, 95]);
  });

  it("hold a rep to what is locked to him, and the others to what is left", () => {
    const loads = [...new Array<number>(16).fill(10), ...new Array<number>(24).fill(10)];
    const lockedTo = Int32Array.from(loads, (_, account) => (account < 16 ? 0 : -1));
    const { low, high } = limitsFor(teamOf(loads, 4, { lockedTo }), [100, 100, 100, 100]);
    assert.deepEqual(rounded(low), [160, 76, 76, 76]);
    assert.deepEqual(rounded(high), [160, 84, 84, 84]);
  });

  it("follow what each segment has for its reps", () => {
    // Two reps share 120, the other two 280.
    const loads = [...new Array<number>(12).fill(10), ...new Array<number>(28).fill(10)];
    const eligible = Uint8Array.from({ length: 160 }, (_, pair) =>
      Math.floor(pair / 4) < 12 === pair % 4 < 2 ? 1 : 0,
    );
    const { low, high } = limitsFor(teamOf(loads, 4, { eligible }), [100, 100, 100, 100]);
    assert.deepEqual(rounded(low), [57, 57, 133, 133]);
    assert.deepEqual(rounded(high), [63, 63, 147, 147]);
  });

  it("let nobody out where a plan keeps all tolerances", () => {
    let letOut = 0;
    const load = fc.integer({ min: 0, max: 12 });
    const drawn = fc.record({
      loads: fc.array(load, { minLength: 3, maxLength: 6 }),
      share: fc.array(fc.constantFrom(0.5, 1, 2), { minLength: 3, maxLength: 3 }),
      eligible: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
      lockedTo: fc.array(fc.constantFrom(-1, -1, -1, 0, 1, 2), { minLength: 6, maxLength: 6 }),
      tolerance: fc.constantFrom(0, 0.1, 0.4),
      isOpen: fc.boolean(),
    });
    fc.assert(
      fc.property(drawn, ({ loads, share, eligible, lockedTo, tolerance, isOpen }) => {
        const n = loads.length;
        const locks = Int32Array.from(loads, (_, account) => lockedTo[account]!);
        const may = Uint8Array.from({ length: 3 * n }, (_, pair) =>
          eligible[pair] === true || locks[Math.floor(pair / 3)] === pair % 3 ? 1 : 0,
        );
        const measure = {
          load: Float64Array.from(loads),
          share: Float64Array.from(share),
          tolerance,
        };
        const problem: Problem = {
          ...teamOf(loads, 3, isOpen ? {} : { eligible: may, lockedTo: locks }),
          measures: [measure],
        };
        const units = unitsOf(problem);
        const total = loads.reduce(
          (sum, one, at) => (units.choices[at] === 0 ? sum : sum + one),
          0,
        );
        const parts = share.reduce((sum, one) => sum + one, 0);
        const fair = share.map((one) => (total * one) / parts);
        const { low, high } = limitsFor(problem, fair, tolerance);
        const isLetOut = fair.some(
          (one, rep) =>
            low[rep]! < one * (1 - tolerance) - 1e-6 || high[rep]! > one * (1 + tolerance) + 1e-6,
        );
        if (!isLetOut) return;
        letOut++;
        const score = scorer(problem);
        const kept = allPlans(problem).find(
          (rep) =>
            rep.every((at, one) => at >= 0 || units.choices[one] === 0) && score(rep).isInside,
        );
        assert.equal(kept, undefined);
      }),
      { numRuns: 500 },
    );
    assert.ok(letOut > 50, `${letOut} let out`);
  });
});
