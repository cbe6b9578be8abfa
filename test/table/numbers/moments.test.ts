import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { momentOf } from "../../../src/table/numbers/moments";

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

  it("refuses times that it can't place, rather than taking midnight", () => {
    for (const text of [
      "2026-03-31T18:00:00+02:00",
      "2026-03-31 25:00",
      "2026-03-31 12:75",
      "2026-03-31 18:00 PM",
      "2026-03-31 noon: late",
      "3/31/2026",
      "text",
    ])
      assert.ok(Number.isNaN(momentOf(text)), text);
  });
});
