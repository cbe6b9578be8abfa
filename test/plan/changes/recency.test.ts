import assert from "node:assert/strict";
import { recencyOf } from "../../../src/plan/changes/recency";

describe("recencyOf", () => {
  const activity = Float64Array.of(46000, 45911, 45910, 45909, NaN);
  const since = Float64Array.of(45000, 45636, 45635, 45634, NaN);

  it("counts back from the day that is given: 90 days for activity, 365 for a change of hands", () => {
    const { today, isGiven, active, newHands } = recencyOf(activity, since, 46000);
    assert.deepEqual([today, isGiven], [46000, true]);
    assert.deepEqual(active, Uint8Array.of(1, 1, 1, 0, 0));
    assert.deepEqual(newHands, Uint8Array.of(0, 1, 1, 0, 0));
  });

  it("counts back from the latest date in both columns where no day is given", () => {
    const { today, isGiven, active } = recencyOf(activity, Float64Array.of(46010, NaN), 0);
    assert.deepEqual([today, isGiven], [46010, false]);
    assert.deepEqual(active, Uint8Array.of(1, 0, 0, 0, 0));
  });

  it("knows nothing without dates, and says so by no flags at all", () => {
    const blank = new Float64Array(2).fill(NaN);
    for (const { active, newHands, today } of [
      recencyOf(undefined, undefined, 0),
      recencyOf(blank, blank, 0),
      recencyOf(blank, undefined, 46000),
    ]) {
      assert.deepEqual([active, newHands], [undefined, undefined]);
      assert.ok(Number.isNaN(today) || today === 46000);
    }
  });
});
