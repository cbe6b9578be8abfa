import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { icp, type Criterion, type TextTest } from "../../src/score/icp";

function text(values: readonly string[], test: Partial<TextTest>, weight = 1): Criterion {
  return { kind: "text", values, test: { how: "is", texts: [], not: false, ...test }, weight };
}

function between(values: readonly number[], low: number, high: number, weight = 1): Criterion {
  const limits = { low, high, lowOpen: false, highOpen: false };
  return { kind: "number", values: Float64Array.from(values), limits, weight };
}

/** B2B SaaS, 200 to 1,000 employees, 10M to 100M revenue. */
const example = [
  text(["B2B SaaS", "b2b  saas", "Steel", "B2B SaaS"], { texts: ["B2B SaaS"] }),
  between([200, 1000, 500, 1001], 200, 1000),
  between([10e6, 100e6, 50e6, 9e6], 10e6, 100e6),
];

describe("icp", () => {
  it("finds the ideal customers of the documents' example, limits included", () => {
    const { fits, score } = icp(example, 4);
    assert.deepEqual(fits, Uint8Array.of(1, 1, 0, 0));
    assert.deepEqual(
      Array.from(score, (one) => Math.round(one * 1e6) / 1e6),
      [1, 1, 0.666667, 0.333333],
    );
  });

  it("takes a share of the weight for a fit where that is wanted", () => {
    assert.deepEqual(icp(example, 4, 2 / 3).fits, Uint8Array.of(1, 1, 1, 0));
    const weighted = [text(["a", "b"], { texts: ["a"] }, 4), text(["x", "x"], { texts: ["x"] }, 1)];
    assert.deepEqual(icp(weighted, 2, 0.8).fits, Uint8Array.of(1, 0));
    assert.deepEqual(icp(weighted, 2).score, Float64Array.of(1, 0.2));
  });

  it("looks for parts of texts, and for their absence", () => {
    const names = ["Acme Cloud", "Cloud Nine", "Steel Works", ""];
    const met = (test: Partial<TextTest>): number[] => [...icp([text(names, test)], 4).fits];
    assert.deepEqual(met({ how: "contains", texts: ["CLOUD"] }), [1, 1, 0, 0]);
    assert.deepEqual(met({ how: "starts with", texts: ["cloud", "steel"] }), [0, 1, 1, 0]);
    assert.deepEqual(met({ texts: ["Acme Cloud"], not: true }), [0, 1, 1, 1]);
    assert.deepEqual(met({ texts: [""] }), [0, 0, 0, 1]);
    assert.deepEqual(met({ texts: ["__proto__", "constructor"] }), [0, 0, 0, 0]);
  });

  it("counts a missing number as not met", () => {
    assert.deepEqual(icp([between([NaN, 5], 0, 10)], 2).fits, Uint8Array.of(0, 1));
  });

  it("doesn't care for the order or the unit of weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 100 }), (given, unit) => {
        const weighed = (factor: number): Criterion[] =>
          example.map((one, at) => ({ ...one, weight: (given[at] ?? 1) * factor }));
        const plain = icp(weighed(1), 4);
        for (const other of [icp(weighed(unit), 4), icp(weighed(1).reverse(), 4)])
          other.score.forEach((share, row) => {
            assert.ok(Math.abs(share - (plain.score[row] ?? NaN)) < 1e-12);
          });
      }),
    );
  });

  it("refuses what can't be weighed", () => {
    assert.throws(() => icp([], 3), /no criterion/);
    assert.throws(() => icp([between([1], 0, 1, 0)], 1), /weight 0/);
    assert.throws(() => icp([between([1], 0, 1, -1)], 1), /weight -1/);
    assert.throws(
      () => icp([between([1], 0, 1, 1e308), between([1], 0, 1, 1e308)], 1),
      /too large/,
    );
    assert.throws(() => icp(example, 4, 80), /passing is 80/);
    assert.throws(() => icp(example, 4, 0), /passing is 0/);
  });
});
