import assert from "node:assert/strict";
import { elapsedParts, paceOf } from "../../src/kpi/pace";
import { dateSerial } from "../../src/table/parse/readDates";

describe("the pace within a period", () => {
  const quarter = Float64Array.of(dateSerial(2026, 1, 1), dateSerial(2026, 4, 1), NaN);

  it("goes by the days that are gone, from not begun to over", () => {
    const at = (month: number, day: number): number[] => [
      ...elapsedParts(quarter, "quarter", dateSerial(2026, month, day)),
    ];
    assert.deepEqual(at(2, 11), [42 / 90, 0, NaN]);
    assert.deepEqual(at(3, 31), [1, 0, NaN]);
    assert.deepEqual(at(4, 1), [1, 1 / 91, NaN]);
    assert.deepEqual([...elapsedParts(quarter, "quarter", NaN)], [NaN, NaN, NaN]);
    assert.deepEqual([...elapsedParts(quarter, "all", 46_000)], [NaN, NaN, NaN]);
  });

  it("is on time at 0.46 after 6 of 13 weeks", () => {
    const [pace, notBegun] = paceOf(Float64Array.of(0.46, 0), Float64Array.of(6 / 13, 0));
    assert.ok(Math.abs((pace ?? 0) - 0.9967) < 1e-4);
    assert.ok(Number.isNaN(notBegun));
  });
});
