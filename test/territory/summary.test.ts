import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { isWithin, limitsOf } from "../../src/defaults/limits";
import { onePeerGroup } from "../../src/fairness/peers";
import { greatCircleKm } from "../../src/geo/distance";
import { summary } from "../../src/territory/summary";
import { weeklyTravel } from "../../src/territory/weeklyTravel";

const accounts = [102, 99, 95, 100, 104, 96, 103, 101, 98, 102];
const share = [9.6, 9.8, 10.1, 9.7, 10.5, 9.4, 10.2, 9.9, 10.0, 10.8];
const rep = Int32Array.from(accounts.flatMap((count, at) => new Array<number>(count).fill(at)));

describe("summary", () => {
  it("gives the printed table of ten reps", () => {
    const found = summary({
      reps: 10,
      rep,
      potential: Float64Array.from(rep, (at) => (share[at] ?? 0) / (accounts[at] ?? 1)),
      workload: undefined,
      capacity: new Float64Array(10).fill(110),
      withinSla: undefined,
      peers: onePeerGroup(10),
    });
    assert.equal(rep.length, 1000);
    assert.deepEqual(Array.from(found.accounts), accounts);
    assert.deepEqual(
      Array.from(found.utilisation, (one) => (100 * one).toFixed(1)),
      ["92.7", "90.0", "86.4", "90.9", "94.5", "87.3", "93.6", "91.8", "89.1", "92.7"],
    );
    const mean = found.utilisation.reduce((sum, one) => sum + one, 0) / 10;
    assert.equal((100 * mean).toFixed(1), "90.9");
    const target = limitsOf(0.85, 0.95, "Utilisation");
    assert.ok(found.utilisation.every((one) => isWithin(target, one)));
    assert.deepEqual(
      Array.from(found.potentialShare, (one) => (100 * one).toFixed(1)),
      share.map((one) => one.toFixed(1)),
    );
    const total = found.potentialShare.reduce((sum, one) => sum + one, 0);
    assert.equal((100 * total).toFixed(1), "100.0");
    assert.deepEqual(found.coverageRatio, found.utilisation);
  });

  it("leaves unknown what it can't know", () => {
    const found = summary({
      reps: 2,
      rep: Int32Array.of(0, -1),
      potential: undefined,
      workload: Float64Array.of(3, 4),
      capacity: Float64Array.of(6, 0),
      withinSla: Uint8Array.of(1, 1),
      peers: onePeerGroup(2),
    });
    assert.deepEqual(Array.from(found.utilisation), [0.5, NaN]);
    assert.deepEqual(Array.from(found.slaCoverage), [1, NaN]);
    assert.deepEqual(Array.from(found.coverageRatio), [NaN, NaN]);
    assert.deepEqual(Array.from(found.potentialShare), [NaN, NaN]);
    assert.deepEqual(Array.from(found.fairShare), [NaN, NaN]);
  });

  it("loses no account and no potential that a rep holds", () => {
    const account = fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(account), (held) => {
        const found = summary({
          reps: 5,
          rep: Int32Array.from(held, ([at]) => at),
          potential: Float64Array.from(held, ([, worth]) => worth),
          workload: undefined,
          capacity: undefined,
          withinSla: undefined,
          peers: { groupOf: Int32Array.of(0, 0, 1, 1, 1), part: Float64Array.of(1, 2, 1, 1, 3) },
        });
        const mine = held.filter(([at]) => at >= 0);
        assert.equal(
          found.accounts.reduce((sum, one) => sum + one, 0),
          mine.length,
        );
        if (mine.every(([, worth]) => worth === 0)) return;
        const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);
        assert.ok(Math.abs(sum(found.potentialShare) - 1) < 1e-12);
        // Each group of peers divides what it holds, and nothing else.
        for (const [from, to] of [[0, 2] as const, [2, 5] as const]) {
          const held = sum(found.potentialShare.slice(from, to));
          assert.ok(Math.abs(sum(found.fairShare.slice(from, to)) - held) < 1e-12);
        }
        assert.ok(Math.abs(found.fairShare[1]! - 2 * found.fairShare[0]!) < 1e-12);
      }),
    );
  });
});

describe("weekly travel", () => {
  const road = { speedKmh: 60, detour: 1.2, weeksPerYear: 52, visitsPerDay: 1 };
  const NONE = Float64Array.of(NaN);

  it("is visits x there and back x distance x detour / speed / weeks", () => {
    const hours = weeklyTravel(
      {
        rep: Int32Array.of(0, 0, -1),
        latitude: Float64Array.of(1, 0, 40),
        longitude: Float64Array.of(0, 2, 40),
        visitsPerYear: Float64Array.of(12, 4, 99),
        repLatitude: Float64Array.of(0),
        repLongitude: Float64Array.of(0),
      },
      road,
    );
    const km = 12 * greatCircleKm(0, 0, 1, 0) + 4 * greatCircleKm(0, 0, 0, 2);
    assert.ok(Math.abs((hours[0] ?? NaN) - (km * 2 * 1.2) / 60 / 52) < 1e-9);
  });

  it("starts from the middle of the accounts where the rep has no place", () => {
    const visits = {
      rep: Int32Array.of(0, 0),
      latitude: Float64Array.of(0, 0),
      longitude: Float64Array.of(1, 3),
      visitsPerYear: Float64Array.of(1, 1),
    };
    const middle = weeklyTravel({ ...visits, repLatitude: NONE, repLongitude: NONE }, road);
    const known = weeklyTravel(
      { ...visits, repLatitude: Float64Array.of(0), repLongitude: Float64Array.of(2) },
      road,
    );
    assert.deepEqual(middle, known);
  });

  it("leaves out accounts without a place; with none at all it is unknown, with no accounts 0", () => {
    const hours = weeklyTravel(
      {
        rep: Int32Array.of(0, 1, 1),
        latitude: Float64Array.of(NaN, 0, NaN),
        longitude: Float64Array.of(NaN, 0, NaN),
        visitsPerYear: Float64Array.of(1, 1, 1),
        repLatitude: Float64Array.of(0, 0, 0),
        repLongitude: Float64Array.of(0, 0, 0),
      },
      road,
    );
    assert.deepEqual(Array.from(hours), [NaN, 0, 0]);
  });
});
