import assert from "node:assert/strict";
import fc from "fast-check";
import { findCandidates } from "../../../src/assign/prices/candidates";
import { refreshCandidates } from "../../../src/assign/prices/refreshCandidates";
import { costBound } from "../../../src/assign/prices/costBound";
import {
  allowedPrice,
  limitsOf,
  pricedLimits,
  priceOf,
  reducedCost,
} from "../../../src/assign/prices/limits";
import type { Prices } from "../../../src/assign/prices/limits";
import { newtonStep } from "../../../src/assign/prices/newtonStep";
import { scaleOf } from "../../../src/assign/prices/scale";
import { shortlistSearch } from "../../../src/assign/prices/shortlist";
import { emptySmoothedDual, smoothedDual } from "../../../src/assign/prices/smoothedDual";
import { costTable } from "../../../src/assign/problem/costTable";
import { mayServe, unitsOf } from "../../../src/assign/problem/units";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { PlanarCost, Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { geographicProblem } from "../instances";

/** Accounts and reps on a plane, with loads to share, values, unknown places and reps who may not serve. */
function planarProblem(
  accounts: number,
  reps: number,
  seed: number,
): Problem & { cost: PlanarCost } {
  const random = seededRandom(seed);
  const some = (length: number, one: () => number): Float64Array =>
    Float64Array.from({ length }, one);
  return {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill((accounts * 3) / reps),
    workload: some(accounts, () => 1 + Math.floor(random() * 4)),
    eligible: Uint8Array.from({ length: accounts * reps }, () => (random() < 0.9 ? 1 : 0)),
    cost: {
      kind: "planar",
      accountX: some(accounts, () => (random() < 0.05 ? NaN : random() * 100)),
      accountY: some(accounts, () => random() * 100),
      repX: some(reps, () => random() * 100),
      repY: some(reps, () => random() * 100),
      trips: some(accounts, () => random() * 5),
      value: { amount: some(accounts, () => random() * 20) },
    },
    measures: [{ load: some(accounts, () => random() * 10), tolerance: 0.05 }],
    variance: { load: some(accounts, () => random() * 10 - 5), weight: 0.2 },
  };
}

function drawnPrices(size: number, seed: number): Prices {
  const random = seededRandom(seed);
  return Float64Array.from({ length: size }, () => random() * 8 - 2);
}

describe("shortlistSearch", () => {
  it("finds along the tree whom a look at everybody finds", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, reps) => {
        const problem = planarProblem(40, reps, seed);
        const units = unitsOf(problem);
        const table = costTable(problem.cost, units);
        const prices = drawnPrices(reps * 3 + 2, seed + 1);
        const search = shortlistSearch(units, table, prices, 4);
        const { at, row } = table;
        const overAll = shortlistSearch(units, { at, row }, prices, 4);
        for (let unit = 0; unit < units.count; unit++) {
          const found = search(unit);
          const expected = overAll(unit);
          assert.equal(found.length, expected.length);
          for (let place = 0; place < found.length; place++) {
            assertNear(found.reduced[place] ?? NaN, expected.reduced[place] ?? NaN, 1e-9);
            const rep = found.rep[place] ?? -1;
            assert.equal(found.costOf[rep], table.at(unit, rep));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds the nearest on the globe, across the date line and the poles too", () => {
    const problem = geographicProblem(200, 40, { seed: 4, slack: 1.2 });
    for (let account = 0; account < 40; account++) {
      problem.cost.accountLatitude[account] = account % 2 === 0 ? 89.5 : -89.5;
      problem.cost.accountLongitude[account] = account * 9 - 180;
    }
    const units = unitsOf(problem);
    const table = costTable(problem.cost, units);
    const search = shortlistSearch(units, table, new Float64Array(42), 1);
    for (let unit = 0; unit < units.count; unit++) {
      let least = Infinity;
      for (let rep = 0; rep < 40; rep++) least = Math.min(least, table.at(unit, rep));
      const found = search(unit);
      assert.equal(found.costOf[found.rep[0] ?? -1], least);
    }
  });
});

describe("costBound", () => {
  it("is the relaxation over all reps at any prices, lists or not, listed anew or not", () => {
    const problem = { ...planarProblem(150, 30, 2), maxMoved: 20 };
    const random = seededRandom(9);
    const owner = Int32Array.from({ length: 150 }, () => Math.floor(random() * 31) - 1);
    const units = unitsOf({ ...problem, owner });
    const table = costTable(problem.cost, units);
    const limits = limitsOf(units, problem.capacity, 0);
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, again) => {
        const listed = allowed(drawnPrices(92, seed));
        const prices = allowed(drawnPrices(92, seed + 1));
        const candidates = runSteps(findCandidates(units, table, listed, 5));
        if (again)
          runSteps(
            refreshCandidates(units, table, allowed(drawnPrices(92, seed + 2)), candidates, 0.5),
          );
        let expected = -pricedLimits(prices, limits);
        for (let unit = 0; unit < units.count; unit++) {
          let least = Infinity;
          for (let rep = 0; rep < 30; rep++)
            if (mayServe(units, unit, rep))
              least = Math.min(least, reducedCost(units, prices, unit, rep, table.at(unit, rep)));
          if (least < Infinity) expected += least;
        }
        const bound = runSteps(costBound({ units, table, limits }, candidates, prices));
        assertNear(bound, expected, 1e-9 * Math.abs(expected) + 1e-6);
      }),
      { numRuns: 60 },
    );
  });
});

/** Prices of workload, of a move and of waiting are never below 0. */
function allowed(prices: Prices): Prices {
  return prices.map((price, i) => (i < 30 || i >= 90 ? Math.abs(price) : price));
}

describe("smoothedDual", () => {
  const problem = planarProblem(120, 5, 3);
  const owner = Int32Array.from({ length: 120 }, (_, account) => (account % 6) - 1);
  const units = unitsOf({ ...problem, owner, maxMoved: 30 });
  const limits = limitsOf(units, problem.capacity, 20);
  const size = limits.high.length;
  const prices = drawnPrices(size, 5).map((price, i) =>
    i < 5 || i >= 15 ? Math.abs(price) : price,
  );
  const candidates = runSteps(findCandidates(units, costTable(problem.cost, units), prices, 4));
  const scale = scaleOf(units, candidates);
  const listed = { units, candidates, limits, scale };
  const at = (changed: Float64Array) => {
    const demand = emptySmoothedDual(size);
    runSteps(smoothedDual(listed, changed, { temperature: 3, isOpen: true }, demand));
    return demand;
  };
  const shifted = (i: number, by: number): Float64Array =>
    prices.map((price, p) => (p === i ? price + by : price));
  const worthAt = (i: number): number => {
    const step = 1e-5;
    return (
      (pricedLimits(shifted(i, step), limits) - pricedLimits(shifted(i, -step), limits)) /
      (2 * step)
    );
  };

  it("is the slope of its value, and its curvature is the fall of demand", () => {
    const here = at(prices);
    const step = 1e-4;
    for (let i = 0; i < size; i++) {
      const up = at(shifted(i, step));
      const down = at(shifted(i, -step));
      const slope = (up.value - down.value) / (2 * step);
      assertNear(slope, (here.used[i] ?? 0) - worthAt(i), 1e-3);
      for (let j = 0; j < size; j++) {
        const fall = ((down.used[j] ?? 0) - (up.used[j] ?? 0)) / (2 * step);
        const row = Math.max(i, j);
        const hessian = here.hessian[(row * (row + 1)) / 2 + Math.min(i, j)] ?? NaN;
        assertNear(fall, hessian, 1e-4);
      }
    }
  });

  it("gives a Newton step that goes uphill", () => {
    const here = at(prices);
    const excess = here.used.map((one, i) => one - worthAt(i));
    const isFree = new Uint8Array(size).fill(1);
    const step = newtonStep(here.hessian, { excess, isFree }, scale.perBlock, limits);
    const slope = step.reduce((sum, one, i) => sum + one * (excess[i] ?? 0), 0);
    assert.ok(slope > 0);
    const next = at(
      prices.map((price, i) => allowedPrice(limits, i, price, price + 0.05 * (step[i] ?? 0))),
    );
    assert.ok(next.value > here.value);
  });
});

describe("priceOf", () => {
  it("prices workload and every shared load", () => {
    const problem = planarProblem(10, 3, 7);
    const units = unitsOf(problem);
    const prices = drawnPrices(11, 8);
    const expected =
      (prices[1] ?? 0) * (problem.workload[4] ?? 0) +
      (prices[4] ?? 0) * (problem.measures?.[0]?.load[4] ?? 0) +
      (prices[7] ?? 0) * (problem.variance?.load[4] ?? 0);
    assertNear(priceOf(units, prices, 4, 1), expected, 1e-12);
  });
});

function assertNear(found: number, expected: number, by: number): void {
  assert.ok(Math.abs(found - expected) <= by, `${found} instead of ${expected}`);
}
