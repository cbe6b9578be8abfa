import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addMonths,
  monthOf,
  monthStart,
  periodOf,
  periodStart,
} from "../../../src/table/numbers/calendar";
import { dateSerial } from "../../../src/table/parse/readDates";

const DAY = 86_400_000;
/** 30 December 1899, from which serials count after February 1900. */
const epoch = Date.UTC(1899, 11, 30);

describe("the calendar", () => {
  it("agrees with the calendar of the platform on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = new Date(epoch + serial * DAY);
        const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
        assert.equal(monthOf(serial + 0.99), month);
        assert.equal(monthStart(month), serial - date.getUTCDate() + 1);
        assert.equal(periodOf(serial, "year"), date.getUTCFullYear());
        const monday = periodStart(periodOf(serial, "week"), "week");
        assert.equal(new Date(epoch + monday * DAY).getUTCDay(), 1);
        assert.ok(monday <= serial && serial < monday + 7);
      }),
      { numRuns: 2000 },
    );
  });

  it("begins quarters in January and weeks on Monday", () => {
    const day = dateSerial(2026, 3, 31) + 0.5;
    assert.equal(periodStart(periodOf(day, "quarter"), "quarter"), dateSerial(2026, 1, 1));
    assert.equal(periodStart(periodOf(day, "month"), "month"), dateSerial(2026, 3, 1));
    assert.equal(periodStart(periodOf(day, "year"), "year"), dateSerial(2026, 1, 1));
    assert.equal(periodStart(periodOf(day, "week"), "week"), dateSerial(2026, 3, 30));
  });

  it("adds months and stays within the month", () => {
    assert.equal(addMonths(dateSerial(2026, 1, 31), 1), dateSerial(2026, 2, 28));
    assert.equal(addMonths(dateSerial(2026, 1, 31) + 0.25, 2), dateSerial(2026, 3, 31) + 0.25);
    assert.equal(addMonths(dateSerial(2026, 11, 15), 3), dateSerial(2027, 2, 15));
    assert.equal(addMonths(dateSerial(2026, 3, 31), -1), dateSerial(2026, 2, 28));
  });
});
