import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { dayOf, momentOf } from "../../../src/table/numbers/moments";

describe("momentOf", () => {
  it("takes serial numbers, and those that came as text", () => {
    assert.equal(momentOf(46112.5), 46112.5);
    assert.equal(momentOf("46112.5"), 46112.5);
    assert.equal(momentOf("46112"), 46112);
    assert.ok(Number.isNaN(momentOf("2026")));
    assert.ok(Number.isNaN(momentOf(0)));
  });

  it("reads days and times as exports write them", () => {
    assert.equal(momentOf("2026-03-31"), 46112);
    assert.equal(momentOf("2026-03-31 12:00"), 46112.5);
    assert.equal(momentOf("2026-03-31T18:00:00.000Z"), 46112.75);
    assert.equal(momentOf("2026-03-31T18:00:00.000+0000"), 46112.75);
    assert.equal(momentOf("2026-03-31 6:00 PM"), 46112.75);
    assert.equal(momentOf("2026-03-31 12:00 am"), 46112);
  });

  it("takes a day that can be read in one way only, and a day written as one number", () => {
    assert.equal(momentOf("3/31/2026"), 46112);
    assert.equal(momentOf("31.3.2026 12:00"), 46112.5);
    assert.equal(momentOf("3/3/2026"), 46084);
    assert.equal(momentOf(20260331), 46112);
    assert.equal(momentOf("March 31, 2026 6:00 PM"), 46112.75);
    assert.equal(dayOf("2026-03-31T18:00:00+02:00"), 46112);
    for (const cell of ["26-03-31", "March 2026", "Mar-26", "31 Comp 2026", 20261331]) {
      assert.ok(Number.isNaN(momentOf(cell)), String(cell));
    }
  });

  it("refuses times that it can't place, rather than taking midnight", () => {
    for (const text of [
      "2026-03-31T18:00:00+02:00",
      "2026-03-31 25:00",
      "2026-03-31 12:75",
      "2026-03-31 18:00 PM",
      "2026-03-31 noon: late",
      "3/4/2026",
      "text",
    ])
      assert.ok(Number.isNaN(momentOf(text)), text);
  });
});
