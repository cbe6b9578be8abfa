import assert from "node:assert/strict";
import { LOST, OPEN, outcomeOfStage, outcomesOf, UNSAID, WON } from "../../src/kpi/outcomes";

describe("outcomeOfStage", () => {
  it("knows the usual names of stages", () => {
    for (const stage of ["Closed Won", "closedwon", "6 - Closed Won", "WON", "closed_won"])
      assert.equal(outcomeOfStage(stage), WON, stage);
    for (const stage of ["Closed Lost", "closedlost", "Lost", "Closed", "Disqualified", "Canceled"])
      assert.equal(outcomeOfStage(stage), LOST, stage);
    for (const stage of ["Prospecting", "Wonderland tour", "Negotiation", "", "Closing", "=cmd"])
      assert.equal(outcomeOfStage(stage), OPEN, stage);
  });
});

describe("outcomesOf", () => {
  it("goes by the column Won, and where that says no by the stage", () => {
    const won = Uint8Array.of(WON, UNSAID, UNSAID, UNSAID, LOST, OPEN);
    const stage = Uint8Array.of(OPEN, OPEN, LOST, UNSAID, OPEN, LOST);
    assert.deepEqual([...outcomesOf({ rows: 6, won, stage })], [WON, OPEN, LOST, LOST, LOST, OPEN]);
  });

  it("goes by Is closed, then by the close date, where there is no stage", () => {
    const won = Uint8Array.of(UNSAID, UNSAID, WON);
    const isClosed = Uint8Array.of(1, 0, 1);
    assert.deepEqual([...outcomesOf({ rows: 3, won, isClosed })], [LOST, OPEN, WON]);
    const closed = Float64Array.of(46_000, NaN, 46_000);
    assert.deepEqual([...outcomesOf({ rows: 3, won, closed })], [LOST, OPEN, WON]);
    const later = Float64Array.of(46_001, NaN, 46_000);
    assert.deepEqual([...outcomesOf({ rows: 3, won, closed: later })], [OPEN, OPEN, WON]);
    const created = Float64Array.of(45_900, 46_001.5, 45_900);
    assert.deepEqual([...outcomesOf({ rows: 3, won, closed: later, created })], [LOST, OPEN, WON]);
    const none = Uint8Array.of(UNSAID, UNSAID, UNSAID);
    assert.deepEqual([...outcomesOf({ rows: 3, won: none, closed })], [OPEN, OPEN, OPEN]);
    assert.deepEqual([...outcomesOf({ rows: 3, won, closed, asOf: 45_999 })], [OPEN, OPEN, WON]);
    assert.deepEqual([...outcomesOf({ rows: 3, won })], [LOST, LOST, WON]);
  });

  it("takes a closed opportunity in an open stage as lost", () => {
    const stage = Uint8Array.of(OPEN, OPEN);
    assert.deepEqual(
      [...outcomesOf({ rows: 2, stage, isClosed: Uint8Array.of(1, 0) })],
      [LOST, OPEN],
    );
  });
});
