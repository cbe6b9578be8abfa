import assert from "node:assert/strict";
import { ramp } from "../../src/campaign/ramp";
import type { Ramp } from "../../src/campaign/ramp";
import { dateSerial } from "../../src/table/parse/readDates";

const day = (month: number, date: number): number => dateSerial(2026, month, date);

function rampOf(
  sold: readonly (readonly [name: number, date: number, amount: number])[],
  start: readonly number[],
  full: readonly number[],
  share = 1,
  months = 4,
): Ramp {
  return ramp(
    {
      name: Int32Array.from(sold, ([name]) => (name < start.length ? name : -1)),
      date: Float64Array.from(sold, ([, date]) => date),
      amount: Float64Array.from(sold, ([, , amount]) => amount),
    },
    { start: Float64Array.from(start), full: Float64Array.from(full) },
    share,
    months,
  );
}

const sold = [
  [0, day(1, 15), 20],
  [0, day(2, 14) + 0.99, 30],
  [0, day(2, 15), 80],
  [0, day(3, 20), 100],
  [0, day(1, 14), 999],
  [-1, day(5, 1), 999],
  [1, day(3, 31), 6],
] as const;

describe("ramp", () => {
  it("gives parts of the full amount, month by month since the start", () => {
    const { parts, months, full } = rampOf(sold, [day(1, 15), day(2, 28)], [100, 12]);
    assert.deepEqual(
      parts.map((month) => month[0]),
      [0.5, 0.8, 1, 0],
    );
    assert.deepEqual(
      parts.map((month) => month[1]),
      [0, 0.5, 0, NaN],
    );
    assert.deepEqual([...months], [3, NaN]);
    assert.deepEqual([...full], [100, 12]);
    assert.deepEqual([...rampOf(sold, [day(1, 15)], [100], 0.8).months], [2]);
  });

  it("takes the mean of the last three months shown where there is no full amount", () => {
    const { full, months } = rampOf(sold, [day(1, 15)], [NaN]);
    assert.deepEqual([...full], [60]);
    assert.deepEqual([...months], [2]);
  });

  it("shows nothing without a start or sales", () => {
    const { full, months, parts } = rampOf(sold, [NaN, day(12, 1)], [100, NaN]);
    assert.deepEqual([...full], [100, NaN]);
    assert.deepEqual([...months], [NaN, NaN]);
    assert.deepEqual(
      parts.map((month) => [...month]),
      new Array(4).fill([NaN, NaN]),
    );
    assert.equal(rampOf([], [day(1, 1)], [5]).parts[0]?.[0], NaN);
  });
});
