import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { sensitivitiesTable } from "../../src/defaults/sensitivities";
import { industryKey, nearestIndustry } from "../../src/score/industryNames";
import { sensitivitiesOf } from "../../src/score/sensitivitiesOf";

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

  const standard =
    "Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities|Health Care|IT";

  it("knows all of Salesforce's standard industries", () => {
    const listed = new Set(sensitivitiesTable.slice(1).map(([name]) => industryKey(String(name))));
    for (const name of standard.split("|")) {
      const key = industryKey(name);
      assert.ok(listed.has(key) || listed.has(nearestIndustry(key) ?? ""), name);
    }
  });

  it("goes by an industry's own row before the one that it is nearest to", () => {
    const known = new Map(
      [["logistic", 0.65]].map(([name, value]) => [industryKey(String(name)), Number(value)]),
    );
    assert.deepEqual(sensitivitiesOf(["Shipping"], known, 0.5), Float64Array.of(0.65));
    const own = new Map([...known, [industryKey("Shipping"), 0.2] as const]);
    assert.deepEqual(
      sensitivitiesOf(["Shipping", "Trucking"], own, 0.5),
      Float64Array.of(0.2, 0.65),
    );
  });
});
