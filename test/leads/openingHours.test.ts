import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { openingHoursFrom, timeOfDay } from "../../src/leads/openingHours";
import type { HoursRow } from "../../src/leads/openingHours";

const row = (day: HoursRow["day"], from: HoursRow["from"], to: HoursRow["to"]): HoursRow => ({
  day,
  from,
  to,
  place: "Row 2 of hours",
});

describe("timeOfDay", () => {
  it("reads times as sheets and people write them", () => {
    const times = [
      [0.375, 32_400],
      ["0.375", 32_400],
      [1, 86_400],
      ["24:00", 86_400],
      ["9:00", 32_400],
      ["09:00:30", 32_430],
      ["5 pm", 61_200],
      ["5:30 P.M.", 63_000],
      ["12 am", 0],
      ["12:15pm", 44_100],
    ] as const;
    for (const [cell, seconds] of times) assert.equal(timeOfDay(cell), seconds, String(cell));
  });

  it("doesn't guess", () => {
    for (const cell of [9, -0.1, "9", "25:00", "9:75", "13 pm", "0 am", "noon", "", true, null])
      assert.ok(Number.isNaN(timeOfDay(cell)), String(cell));
  });
});

describe("openingHoursFrom", () => {
  it("reads days one by one or in a row", () => {
    assert.deepEqual(openingHoursFrom([row("sat.", "9:00", "12:00")]), [
      { day: 5, from: 32_400, to: 43_200 },
    ]);
    const days = (text: string) => openingHoursFrom([row(text, 0.5, 0.75)]).map(({ day }) => day);
    assert.deepEqual(days("Mon-Fri"), [0, 1, 2, 3, 4]);
    assert.deepEqual(days("Monday to Wednesday"), [0, 1, 2]);
    assert.deepEqual(days("Sat – Mon"), [5, 6, 0]);
  });

  it("takes a To of midnight for the end of the day, and two blanks for a closed one", () => {
    assert.deepEqual(openingHoursFrom([row("Mon", "18:00", 0)]), [
      { day: 0, from: 64_800, to: 86_400 },
    ]);
    assert.deepEqual(openingHoursFrom([row("Mon", null, null), row(null, "9:00", "17:00")]), []);
  });

  it("names the row that can't be read", () => {
    assert.throws(() => openingHoursFrom([row("Funday", "9:00", "17:00")]), /Row 2.*Funday/);
    assert.throws(() => openingHoursFrom([row(2, "9:00", "17:00")]), /Row 2 of hours \(Day\)/);
    assert.throws(() => openingHoursFrom([row("T", "9:00", "17:00")]), /Row 2/);
    assert.throws(() => openingHoursFrom([row("Mon-Fri-Sat", "9:00", "17:00")]), /Row 2/);
    assert.throws(() => openingHoursFrom([row("Mon", "nine", "17:00")]), /\(From\) holds "nine"/);
    assert.throws(() => openingHoursFrom([row("Mon", "17:00", "9:00")]), /closes before it opens/);
  });
});
