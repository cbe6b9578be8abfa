import assert from "node:assert/strict";
import { responseTimes } from "../../src/kpi/responseTimes";
import { groupsOf } from "../../src/table/numbers/groups";

describe("responseTimes", () => {
  it("describes each group; what is not answered is not within the limit", () => {
    const minutes = Float64Array.of(40, 10, NaN, 30, 5);
    const found = responseTimes(minutes, groupsOf(["A", "A", "A", "A", "B"]), 30);
    assert.deepEqual([...found.records], [4, 1]);
    assert.deepEqual([...found.answered], [3, 1]);
    assert.deepEqual([...found.mean], [80 / 3, 5]);
    assert.deepEqual([...found.median], [30, 5]);
    assert.deepEqual([...found.p90], [38, 5]);
    assert.deepEqual([...found.withinLimit], [0.5, 1]);
  });

  it("has no times where nothing is answered", () => {
    const found = responseTimes(Float64Array.of(NaN), groupsOf(["A"]), 30);
    assert.ok(Number.isNaN(found.mean[0]) && Number.isNaN(found.p90[0]));
    assert.equal(found.withinLimit[0], 0);
  });
});
