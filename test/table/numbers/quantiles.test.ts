import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { quantileOf } from "../../../src/table/numbers/quantiles";

describe("quantileOf", () => {
  it("is PERCENTILE.INC", () => {
    const values = Float64Array.of(1, 2, 3, 4);
    assert.equal(quantileOf(values, 0), 1);
    assert.equal(quantileOf(values, 0.3), 1.9);
    assert.equal(quantileOf(values, 0.5), 2.5);
    assert.equal(quantileOf(values, 1), 4);
    assert.equal(quantileOf(Float64Array.of(7), 0.9), 7);
    assert.ok(Number.isNaN(quantileOf(new Float64Array(0), 0.5)));
    assert.throws(() => quantileOf(values, 1.1), InputError);
  });
});
