import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fitTiers } from "../../src/score/fitTiers";

const usual = [0.75, 0.5, 0.25, 0];

describe("fitTiers", () => {
  it("gives the first tier whose cut-off is reached, the last for the rest", () => {
    const scores = Float64Array.of(1, 0.75, 0.749, 0.5, 0.25, 0.2, 0, -0.2);
    assert.deepEqual(fitTiers(scores, usual), Int32Array.of(0, 0, 1, 1, 2, 3, 3, 3));
  });

  it("doesn't miss a cut-off by the last digit of a sum", () => {
    const sum = 0.1 + 0.2 + 0.45 - 1e-16;
    assert.deepEqual(fitTiers(Float64Array.of(sum), usual), Int32Array.of(0));
  });

  it("gives no tier for a missing score", () => {
    assert.deepEqual(fitTiers(Float64Array.of(NaN, 1), usual), Int32Array.of(-1, 0));
  });

  it("takes the last tier for all the rest, whatever its number", () => {
    assert.deepEqual(fitTiers(Float64Array.of(1.2, 0, -3), [1, -1, 0]), Int32Array.of(0, 1, 2));
    assert.deepEqual(fitTiers(Float64Array.of(5, -5), [1]), Int32Array.of(0, 0));
  });

  it("refuses tiers out of order, or none", () => {
    assert.throws(() => fitTiers(Float64Array.of(1), [0.5, 0.75, 0]), /Tier 2 .* starts at 0.75/);
    assert.throws(() => fitTiers(Float64Array.of(1), [0.5, 0.5, 0]), /List the best tier first/);
    assert.throws(() => fitTiers(Float64Array.of(1), []), /no tier/);
  });
});
