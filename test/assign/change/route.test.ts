import assert from "node:assert/strict";
import fc from "fast-check";
import { route } from "../../../src/assign/change/route";
import { InputError } from "../../../src/errors";
import { greatCircleKm } from "../../../src/geo/distance";
import type { PlanPrices, Problem } from "../../../src/model";

const problem: Problem = {
  accounts: 0,
  reps: 3,
  capacity: new Float64Array([10, 10, 10]),
  workload: new Float64Array(0),
};
const free: PlanPrices = {
  workload: new Float64Array(3),
  measures: [],
  move: 0,
  waiting: 0,
};
const loads = new Float64Array([8, 2, 5]);

describe("route", () => {
  it("takes the least cost + prices of those who may and have room, with the runner-up", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    const flags = fc.array(fc.constantFrom(0, 1, 1), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ cost: numbers, price: numbers, slope: numbers, used: numbers, flags }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 4 }),
        ({ cost, price, slope, used, flags: eligible }, workload, measured) => {
          const prices: PlanPrices = {
            ...free,
            workload: Float64Array.from(price),
            measures: [Float64Array.from(slope)],
          };
          const measures = [{ load: new Float64Array(0), tolerance: 0.1 }];
          const found = route(
            { ...problem, measures },
            { loads: Float64Array.from(used) },
            prices,
            {
              workload,
              cost: Float64Array.from(cost),
              eligible: Uint8Array.from(eligible),
              measureLoads: [measured],
            },
          );
          const open = [0, 1, 2]
            .filter((rep) => eligible[rep] === 1 && (used[rep] ?? 0) + workload <= 10)
            .map((rep) => ({
              rep,
              price: (cost[rep] ?? 0) + (price[rep] ?? 0) * workload + (slope[rep] ?? 0) * measured,
            }))
            .sort((a, b) => a.price - b.price || a.rep - b.rep);
          assert.equal(found.rep, open[0]?.rep ?? -1);
          assert.equal(found.runnerUp, open[1]?.rep ?? -1);
          for (const one of open) assert.equal(found.price[one.rep], one.price);
        },
      ),
    );
  });

  it("works costs out from a place", () => {
    const globe: Problem = {
      ...problem,
      cost: {
        kind: "geographic",
        accountLatitude: new Float64Array(0),
        accountLongitude: new Float64Array(0),
        repLatitude: new Float64Array([0, 10, 20]),
        repLongitude: new Float64Array([0, 10, 20]),
        value: { amount: new Float64Array(0), factor: new Float64Array([1, 1, 1, 0, 0, 2]) },
      },
    };
    const { price, rep } = route(globe, { loads }, free, {
      workload: 1,
      place: [9, 9],
      trips: 2,
      value: 5,
      valueClass: 1,
    });
    assert.equal(rep, 1);
    assert.ok(Math.abs((price[1] ?? 0) - 2 * greatCircleKm(9, 9, 10, 10)) < 1e-6);
    assert.ok(Math.abs((price[2] ?? 0) - (2 * greatCircleKm(9, 9, 20, 20) - 10)) < 1e-6);
  });

  it("evens out where the plan has no prices", () => {
    const { rep, runnerUp, price } = route(problem, { loads }, undefined, { workload: 1 });
    assert.deepEqual([rep, runnerUp], [1, 2]);
    assert.deepEqual([...price], [9, 3, 6]);
  });

  it("sends to the overflow, and says why", () => {
    const full = route(problem, { loads }, free, { workload: 9 });
    assert.deepEqual([full.rep, full.overflow], [-1, "no room"]);
    const barred = route(problem, { loads }, free, { workload: 1, eligible: new Uint8Array(3) });
    assert.deepEqual([barred.rep, barred.overflow], [-1, "no eligible rep"]);
  });

  it("refuses an account that can't be read", () => {
    const wrong = [
      { workload: NaN },
      { workload: -1 },
      { workload: new Float64Array(2) },
      { workload: 1, cost: new Float64Array(2) },
      { workload: 1, cost: new Float64Array([1, NaN, 1]) },
      { workload: 1, eligible: new Uint8Array(4) },
      { workload: 1, measureLoads: [1] },
      { workload: 1, trips: NaN },
      { workload: 1, value: Infinity },
      { workload: 1, load: -1 },
      { workload: 1e300 },
    ];
    for (const account of wrong)
      assert.throws(() => route(problem, { loads }, free, account), InputError);
    const classes = { amount: new Float64Array(0), factor: new Float64Array([1, 2, 3, 3, 2, 1]) };
    const valued: Problem = { ...problem, cost: { kind: "value", value: classes } };
    const ofClass = (valueClass: number): unknown =>
      route(valued, { loads }, free, { workload: 1, value: 5, valueClass });
    assert.doesNotThrow(() => ofClass(1));
    assert.throws(() => ofClass(2), InputError);
    const matrix = { ...problem, cost: new Float64Array(0) };
    assert.throws(() => route(matrix, { loads }, free, { workload: 1 }), InputError);
  });
});
