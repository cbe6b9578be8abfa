import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { industryKey, sensitivitiesOf } from "../../src/score/sensitivitiesOf";

describe("sensitivitiesOf", () => {
  it("looks industries up, and takes the rest and the unknown as other", () => {
    const known = new Map([
      ["retail", 0.7],
      ["utility", 0.1],
    ]);
    assert.deepEqual(
      sensitivitiesOf(["Retail", "UTILITIES", "Fishing", "", "Retail", "__proto__"], known, 0.5),
      Float64Array.of(0.7, 0.1, 0.5, 0.5, 0.7, 0.5),
    );
  });

  it("compares industries as people read them", () => {
    assert.equal(industryKey("Food & Beverage"), industryKey("food and  Beverages"));
    assert.equal(industryKey("Not-For-Profit"), industryKey("Not for Profit"));
    assert.notEqual(industryKey("Retail"), industryKey("Retail Banking"));
    assert.notEqual(industryKey("製造"), industryKey("小売"));
  });
});
