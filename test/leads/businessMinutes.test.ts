import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  addBusinessMinutes,
  addMinutes,
  businessCalendar,
  businessMinutesBetween,
  secondsOf,
} from "../../src/leads/businessMinutes";
import type { OpeningHours } from "../../src/leads/businessMinutes";
import { dateSerial } from "../../src/table/parse/readDates";

const nineToFive = [0, 1, 2, 3, 4].map((day) => ({ day, from: 32_400, to: 61_200 }));
const weekdays = businessCalendar(nineToFive, []);

/** A moment of November 2026, whose 22nd is a Sunday. */
function november(day: number, hours: number, minutes = 0): number {
  return (dateSerial(2026, 11, day) * 1440 + hours * 60 + minutes) / 1440;
}

/** Whether business time runs right after the second, by the hours themselves. */
function isOpen(second: number, hours: readonly OpeningHours[], holidays: readonly number[]) {
  const day = Math.floor(second / 86_400);
  const time = second - day * 86_400;
  const weekday = (day + 5) % 7;
  return (
    !holidays.includes(day) &&
    hours.some(({ day: open, from, to }) => open === weekday && time >= from && time < to)
  );
}

describe("businessCalendar", () => {
  it("knows the weekday of a serial day", () => {
    const days = [
      [dateSerial(2026, 11, 22), 6],
      [dateSerial(2000, 1, 1), 5],
      [dateSerial(1969, 7, 20), 6],
      [dateSerial(2024, 2, 29), 3],
      [dateSerial(2100, 3, 1), 0],
    ] as const;
    for (const [serial, weekday] of days) {
      for (let day = 0; day < 7; day++) {
        const calendar = businessCalendar([{ day, from: 0, to: 86_400 }], []);
        const expected = day === weekday ? 1440 : 0;
        assert.equal(businessMinutesBetween(calendar, serial, serial + 1), expected);
      }
    }
  });

  it("counts stretches that overlap once", () => {
    const hours = [
      { day: 0, from: 0, to: 7200 },
      { day: 0, from: 3600, to: 10_800 },
      { day: 0, from: 10_800, to: 14_400 },
    ];
    assert.equal(businessCalendar(hours, []).perWeek, 14_400);
  });

  it("refuses a week without any opening", () => {
    assert.throws(() => businessCalendar([], []), /every day closed/);
    assert.throws(() => businessCalendar([{ day: 1, from: 10, to: 10 }], []), /every day closed/);
  });
});

describe("addBusinessMinutes", () => {
  it("goes over the night and the weekend", () => {
    assert.equal(addBusinessMinutes(weekdays, november(23, 10), 60), november(23, 11));
    assert.equal(addBusinessMinutes(weekdays, november(23, 16, 30), 60), november(24, 9, 30));
    assert.equal(addBusinessMinutes(weekdays, november(20, 16, 30), 60), november(23, 9, 30));
    assert.equal(addBusinessMinutes(weekdays, november(22, 3), 60), november(23, 10));
  });

  it("takes 1,440 minutes for three days of eight hours", () => {
    assert.equal(addBusinessMinutes(weekdays, november(18, 11), 1440), november(23, 11));
  });

  it("ends at closing time, not at the next opening", () => {
    assert.equal(addBusinessMinutes(weekdays, november(20, 16), 60), november(20, 17));
    assert.equal(addBusinessMinutes(weekdays, november(20, 17), 480), november(23, 17));
  });

  it("moves to the next opening where there is nothing to add", () => {
    assert.equal(addBusinessMinutes(weekdays, november(20, 12), 0), november(20, 12));
    assert.equal(addBusinessMinutes(weekdays, november(20, 17), 0), november(20, 17));
    assert.equal(addBusinessMinutes(weekdays, november(20, 18), 0), november(23, 9));
    assert.equal(addBusinessMinutes(weekdays, november(22, 0), 0), november(23, 9));
  });

  it("leaves out holidays, however many and in whatever order", () => {
    const closed = businessCalendar(nineToFive, [
      november(24, 0),
      november(23, 15),
      november(24, 12),
      november(22, 0),
    ]);
    assert.equal(addBusinessMinutes(closed, november(20, 16, 30), 60), november(25, 9, 30));
    assert.equal(addBusinessMinutes(closed, november(23, 10), 60), november(25, 10));
  });

  it("goes on over a midnight without closing", () => {
    const hours = Array.from({ length: 7 }, (_, day) => ({ day, from: 0, to: 86_400 }));
    const always = businessCalendar(hours, []);
    assert.equal(addBusinessMinutes(always, november(21, 23), 3 * 1440), november(24, 23));
    assert.equal(addMinutes(november(21, 23), 3 * 1440), november(24, 23));
  });

  it("is NaN without a moment", () => {
    assert.ok(Number.isNaN(addBusinessMinutes(weekdays, NaN, 5)));
    assert.ok(Number.isNaN(addMinutes(NaN, 5)));
    assert.ok(Number.isNaN(businessMinutesBetween(weekdays, NaN, november(20, 9))));
  });
});

describe("businessMinutesBetween", () => {
  it("counts a year of 52 weeks without going through its days", () => {
    const start = november(2, 9);
    assert.equal(businessMinutesBetween(weekdays, start, start + 364), 52 * 5 * 480);
  });

  it("counts backwards below 0", () => {
    assert.equal(businessMinutesBetween(weekdays, november(23, 10), november(20, 16)), -120);
  });
});

describe("business minutes, for any hours, holidays and moments", () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.nat(1440), fc.nat(1440))
    .filter(([, from, to]) => from !== to)
    .map(([day, one, other]) => ({
      day,
      from: Math.min(one, other) * 60,
      to: Math.max(one, other) * 60,
    }));
  const firstDay = dateSerial(2026, 11, 1);
  const setting = fc.record({
    hours: fc.array(stretch, { minLength: 1, maxLength: 9 }),
    holidays: fc.array(fc.integer({ min: firstDay, max: firstDay + 40 }), { maxLength: 6 }),
    start: fc.integer({ min: firstDay * 1440, max: (firstDay + 30) * 1440 }),
  });

  it("come back when they are counted, and never end in closed time", () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 1, max: 20_000 }), (given, minutes) => {
        const { hours, holidays, start } = given;
        const calendar = businessCalendar(hours, holidays);
        const due = addBusinessMinutes(calendar, start / 1440, minutes);
        assert.equal(businessMinutesBetween(calendar, start / 1440, due), minutes);
        assert.ok(isOpen(secondsOf(due) - 1, hours, holidays));
      }),
    );
  });

  it("agree with a walk minute by minute", () => {
    const walked = (start: number, hours: readonly OpeningHours[], holidays: readonly number[]) => {
      let open = 0;
      for (let minute = start; minute < start + 3000; minute++)
        if (isOpen(minute * 60, hours, holidays)) open++;
      return open;
    };
    fc.assert(
      fc.property(setting, ({ start, hours, holidays }) => {
        const calendar = businessCalendar(hours, holidays);
        const counted = businessMinutesBetween(calendar, start / 1440, (start + 3000) / 1440);
        assert.equal(counted, walked(start, hours, holidays));
      }),
    );
  });
});
