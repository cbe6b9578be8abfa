import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { scalings } from "../../src/score/normalise";
import { score, type Factor } from "../../src/score/score";
import { scoreParts } from "../../src/score/scoreParts";

const usual: readonly Factor[] = [
  { name: "Potential", values: Float64Array.of(0.8), weight: 0.5, scaling: "none" },
  { name: "Propensity", values: Float64Array.of(0.6), weight: 0.25, scaling: "none" },
  { name: "Strategic fit", values: Float64Array.of(1), weight: 0.15, scaling: "none" },
  { name: "Churn risk", values: Float64Array.of(0.1), weight: -0.1, scaling: "none" },
  { name: "Travel cost", values: Float64Array.of(0.3), weight: -0.1, scaling: "none" },
];

describe("scoreParts", () => {
  it("shows what makes the worked score of 0.66", () => {
    const { parts, score: total } = scoreParts(usual);
    assert.deepEqual(
      parts.map(([part]) => Math.round((part ?? NaN) * 1e9) / 1e9),
      [0.4, 0.15, 0.15, -0.01, -0.03],
    );
    assert.equal(Math.round((total[0] ?? NaN) * 1e9) / 1e9, 0.66);
  });

  it("adds nothing for a missing value", () => {
    const values = Float64Array.of(NaN, 1, 3);
    const { parts, score: total } = scoreParts([{ name: "ARR", values, weight: 2 }]);
    assert.deepEqual(parts, [Float64Array.of(0, 0, 2)]);
    assert.deepEqual(total, Float64Array.of(0, 0, 2));
    assert.ok(Number.isNaN(values[0]), "the given values stay as they are");
  });

  it("gives the score of score, to the bit, and parts that add up to it", () => {
    const factor = fc.record({
      values: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
        minLength: 4,
        maxLength: 4,
      }),
      weight: fc.double({ min: -5, max: 5, noNaN: true }),
      scaling: fc.constantFrom(...scalings),
    });
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 5 }), (given) => {
        const factors = given.map(({ values, weight, scaling }, at): Factor => ({
          name: `F${at}`,
          values: Float64Array.from(values),
          weight,
          scaling,
        }));
        const { parts, score: total } = scoreParts(factors);
        assert.deepEqual(
          Array.from(total, (one) => one + 0),
          Array.from(score(factors), (one) => one + 0),
        );
        total.forEach((one, row) => {
          let sum = 0;
          for (const part of parts) sum += part[row] ?? NaN;
          assert.equal(sum, one + 0);
        });
      }),
    );
  });

  it("refuses what score refuses", () => {
    assert.throws(() => scoreParts([]), InputError);
    assert.throws(
      () => scoreParts([{ name: "ARR", values: Float64Array.of(1), weight: 1 }]),
      /This compares rows/,
    );
    const huge = Float64Array.of(1e308, 1e308);
    assert.throws(
      () => scoreParts([{ name: "ARR", values: huge, weight: 1e9, scaling: "none" }]),
      /score of row 1 is too large/,
    );
  });
});
