import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { topup } from "../../src/leads/topup";
import type { Topup, TopupLimits } from "../../src/leads/topup";

const limits: TopupLimits = {
  maxLeads: 250,
  maxNewLeads: 30,
  maxInProgressPercent: 55,
  inProgressOf: "cap",
};

function one(leads: number, newLeads: number, inProgress: number, given = limits): Topup {
  const cell = (value: number): Float64Array => Float64Array.of(value);
  return topup(
    { leads: cell(leads), newLeads: cell(newLeads), inProgress: cell(inProgress) },
    given,
  );
}

function room(leads: number, newLeads: number, inProgress: number, given = limits): number {
  return one(leads, newLeads, inProgress, given).room[0] ?? NaN;
}

describe("topup", () => {
  it("gives the lesser of 250 - total and 30 - new", () => {
    assert.equal(room(0, 0, 0), 30);
    assert.equal(room(240, 5, 0), 10);
    assert.equal(room(200, 25, 0), 5);
    assert.equal(room(260, 0, 0), 0);
    assert.equal(room(100, 31, 0), 0);
  });

  it("gives nothing from 137 in progress on, INT of 55 % of 250", () => {
    assert.equal(room(200, 0, 136), 30);
    assert.equal(room(200, 0, 137), 0);
    assert.equal(room(200, 0, 138), 0);
  });

  it("compares with the rep's own leads where it is told to, exactly", () => {
    const own: TopupLimits = { ...limits, inProgressOf: "own" };
    assert.equal(room(100, 0, 54, own), 30);
    assert.equal(room(100, 0, 55, own), 0);
    assert.equal(room(20, 0, 11, own), 0);
    assert.equal(room(0, 0, 0, own), 30);
    assert.ok(Number.isNaN(one(0, 0, 0, own).inProgressShare[0]));
    assert.equal(one(100, 0, 55, own).inProgressShare[0], 0.55);
  });

  it("says what limits", () => {
    assert.deepEqual(one(0, 0, 0).limitedBy, [""]);
    assert.deepEqual(one(220, 0, 0).limitedBy, [""]);
    assert.deepEqual(one(240, 0, 0).limitedBy, ["total"]);
    assert.deepEqual(one(0, 5, 0).limitedBy, ["new"]);
    assert.deepEqual(one(240, 20, 0).limitedBy, ["total"]);
    assert.deepEqual(one(200, 0, 137).limitedBy, ["in progress"]);
    assert.equal(one(200, 0, 137).inProgressShare[0], 137 / 250);
  });

  it("never exceeds a limit, and is never below 0", () => {
    const count = fc.nat(400);
    fc.assert(
      fc.property(count, count, count, (leads, newLeads, inProgress) => {
        const more = room(leads, newLeads, inProgress);
        assert.ok(more >= 0 && Number.isInteger(more));
        if (more > 0) assert.ok(leads + more <= 250 && newLeads + more <= 30 && inProgress < 137);
      }),
    );
  });
});
