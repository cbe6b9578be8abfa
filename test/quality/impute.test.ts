import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { impute } from "../../src/quality/impute";
import { groupsOf } from "../../src/table/numbers/groups";

function imputed(values: readonly number[], ...by: readonly (readonly string[])[]) {
  const result = impute(Float64Array.from(values), by.map(groupsOf), new Uint8Array(values.length));
  assert.ok(result);
  return {
    values: [...result.values],
    estimated: [...result.estimated],
    confidence: [...result.confidence],
  };
}

describe("impute", () => {
  it("takes the mean of the rows that share all traits", () => {
    const result = imputed([10, 30, NaN, 100], ["a", "a", "a", "b"], ["x", "x", "x", "x"]);
    assert.deepEqual(result.values, [10, 30, 20, 100]);
    assert.deepEqual(result.estimated, [0, 0, 1, 0]);
    assert.deepEqual(result.confidence, [1, 1, (2 / 3) * 0.8, 1]);
  });

  it("goes to wider groups where no row of the narrow one has a number", () => {
    const industry = ["a", "a", "b", "b", "", "b"];
    const region = ["x", "y", "x", "y", "x", "x"];
    const result = imputed([10, NaN, NaN, NaN, NaN, NaN], industry, region);
    assert.deepEqual(result.values, [10, 10, 10, 10, 10, 10]);
    const all = (1 / 6) * 0.4;
    assert.deepEqual(result.confidence, [1, (1 / 2) * 0.6, all, all, all, all]);
  });

  it("trusts the widest of many groups least, but never below a fifth of what is known", () => {
    const own = ["a", "b"];
    const result = imputed([8, NaN], own, own, own, own, own);
    assert.deepEqual(result.confidence, [1, (1 / 2) * 0.2]);
  });

  it("gives up where no row has a number, and leaves out what is no data", () => {
    assert.equal(impute(Float64Array.of(NaN), [], new Uint8Array(1)), undefined);
    const result = impute(Float64Array.of(5, 7, NaN), [], Uint8Array.of(0, 1, 0));
    assert.deepEqual([...(result?.values ?? [])], [5, NaN, 5]);
    assert.deepEqual([...(result?.confidence ?? [])], [1, NaN, 0.5 * 0.8]);
    assert.equal(impute(new Float64Array(0), [], new Uint8Array(0))?.values.length, 0);
  });
});
