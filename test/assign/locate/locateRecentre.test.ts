import assert from "node:assert/strict";
import { assign, greatCircleKm, InputError, recentre, recentreSteps } from "../../../src";
import type { PlacedProblem, PlanarCost } from "../../../src";
import { geometricMedian } from "../../../src/assign/locate/geometricMedian";
import { seededRandom } from "../../../src/random";
import { brokenRule } from "../bruteForce";
import { geographicProblem } from "../instances";

function planar(x: number[], y: number[], repX: number[], repY: number[]): PlacedProblem {
  return {
    accounts: x.length,
    reps: repX.length,
    capacity: new Float64Array(repX.length).fill(Math.ceil(x.length / repX.length)),
    workload: new Float64Array(x.length).fill(1),
    cost: {
      kind: "planar",
      accountX: Float64Array.from(x),
      accountY: Float64Array.from(y),
      repX: Float64Array.from(repX),
      repY: Float64Array.from(repY),
    },
  };
}

describe("recentre", () => {
  it("moves each rep to the middle of its accounts", () => {
    const problem = planar(
      [0, 2, 0, 2, 100, 102, 100, 102],
      [0, 0, 2, 2, 0, 0, 2, 2],
      [9, 80],
      [9, 9],
    );
    const { plan, cost } = recentre(problem);
    const { repX, repY } = cost as PlanarCost;
    [1, 1, 101, 1].forEach((expected, i) => {
      const found = (i % 2 === 0 ? repX : repY)[i >> 1] ?? NaN;
      assert.ok(Math.abs(found - expected) < 1e-3, `${i}: ${found}`);
    });
    assert.ok(Math.abs(plan.cost - 8 * Math.SQRT2) < 1e-3);
  });

  it("never ends worse than it began, its cost being that of the places it returns", () => {
    for (const seed of [1, 2]) {
      const problem = geographicProblem(70, 4, { seed, slack: 1.06 });
      const before = assign(problem);
      const { plan, cost } = recentre(problem);
      assert.ok(plan.cost <= before.cost);
      assert.ok(plan.cost < 0.95 * before.cost, `${plan.cost} of ${before.cost}`);
      assert.equal(brokenRule({ ...problem, cost: problem.cost }, plan.rep), undefined);
      if (cost.kind !== "geographic") throw new Error("the kind of cost changed");
      let travel = 0;
      plan.rep.forEach((rep, a) => {
        travel +=
          (cost.trips?.[a] ?? 1) *
          greatCircleKm(
            cost.accountLatitude[a] ?? NaN,
            cost.accountLongitude[a] ?? NaN,
            cost.repLatitude[rep] ?? NaN,
            cost.repLongitude[rep] ?? NaN,
          );
      });
      assert.ok(Math.abs(travel - plan.cost) < 1e-6 * travel);
      assert.ok(plan.lowerBound <= plan.cost);
    }
  });

  it("leaves alone who stays", () => {
    const problem = planar([0, 2, 10, 12], [0, 0, 0, 0], [1, 5], [3, 3]);
    const { cost } = recentre(problem, { stays: new Uint8Array([1, 0]) });
    const { repX, repY } = cost as PlanarCost;
    assert.deepEqual([repX[0], repY[0]], [1, 3]);
    assert.notEqual(repY[1], 3);
  });

  it("gives the same places for the same seed, and a valid plan wherever it is stopped", () => {
    const problem = geographicProblem(40, 3, { seed: 8, slack: 1.05 });
    assert.deepEqual(recentre(problem), recentre(problem));
    const stop = { aborted: false };
    for (const steps of [1, 4, 30]) {
      stop.aborted = false;
      const work = recentreSteps(problem, { stop });
      let step = work.next();
      for (let i = 1; i < steps && step.done !== true; i++) step = work.next();
      stop.aborted = true;
      while (step.done !== true) step = work.next();
      assert.equal(brokenRule(problem, step.value.plan.rep), undefined);
    }
  });

  it("refuses costs without places and flags of the wrong number", () => {
    const problem = planar([0, 1], [0, 1], [0], [0]);
    const table = { ...problem, cost: new Float64Array(2) } as unknown as PlacedProblem;
    assert.throws(() => recentre(table), InputError);
    assert.throws(() => recentre(problem, { stays: new Uint8Array(2) }), InputError);
  });
});

describe("geometricMedian", () => {
  it("finds the least sum of distances on a plane, on a point or between points", () => {
    const random = seededRandom(5);
    for (let trial = 0; trial < 30; trial++) {
      const count = 1 + Math.floor(random() * 6);
      const points = new Float64Array(3 * count).map((_, i) => (i % 3 === 2 ? 0 : random() * 10));
      const weight = new Float64Array(count).map(() => Math.floor(random() * 4));
      const members = Int32Array.from(weight.keys());
      const sumAt = (x: number, y: number): number => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const east = (points[3 * i] ?? 0) - x;
          const north = (points[3 * i + 1] ?? 0) - y;
          sum += (weight[i] ?? 0) * Math.sqrt(east * east + north * north);
        }
        return sum;
      };
      const from = points.slice(0, 3);
      const [x = 0, y = 0] = geometricMedian(points, members, weight, from, false);
      const found = sumAt(x, y);
      for (let east = 0; east <= 10; east += 0.25)
        for (let north = 0; north <= 10; north += 0.25)
          assert.ok(found <= sumAt(east, north) * 1.001 + 1e-9);
      for (let i = 0; i < count; i++)
        assert.ok(found <= sumAt(points[3 * i] ?? 0, points[3 * i + 1] ?? 0) * 1.001 + 1e-9);
    }
  });
});
