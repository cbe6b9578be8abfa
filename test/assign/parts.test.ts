import assert from "node:assert/strict";
import fc from "fast-check";
import { findCandidates } from "../../src/assign/prices/candidates";
import { costBound } from "../../src/assign/prices/costBound";
import { costTable } from "../../src/assign/problem/costTable";
import { emptyDraft, extraMoves, mayGo, put } from "../../src/assign/build/draft";
import { level } from "../../src/assign/even/level";
import { heldBy, levelsOf } from "../../src/assign/even/levels";
import { newtonStep } from "../../src/assign/prices/newtonStep";
import { limitsOf } from "../../src/assign/prices/prices";
import { emptyDemand, softDemand } from "../../src/assign/prices/softDemand";
import { lockedDraft } from "../../src/assign/build/startPlan";
import { mayServe, movesTo, unitsOf, workloadOf } from "../../src/assign/problem/units";
import type { Work } from "../../src/assign/work";
import { greatCircleKm } from "../../src/geo/distance";
import { geographicProblem } from "./instances";
import { smallProblem } from "./problems";

function run<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const assertNear = (found: number, expected: number, tolerance: number): void => {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
};

describe("put", () => {
  it("keeps workloads and moves equal to a count from scratch", () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(smallProblem({ accounts: 8, reps: 4 }), steps, (problem, choices) => {
        const units = unitsOf(problem);
        const draft = emptyDraft(units);
        for (const [choice, rep] of choices) {
          const unit = choice % units.count;
          const to = Math.min(rep, units.reps - 1);
          const foreseen = draft.moves + extraMoves(units, draft, unit, to);
          put(units, draft, unit, to);
          assert.equal(draft.moves, foreseen);
        }
        const used = new Float64Array(units.reps);
        let moves = 0;
        draft.rep.forEach((rep, unit) => {
          moves += movesTo(units, unit, rep);
          if (rep >= 0) used[rep] = (used[rep] ?? 0) + workloadOf(units, unit, rep);
        });
        assert.equal(draft.moves, moves);
        draft.used.forEach((one, rep) => assertNear(one, used[rep] ?? 0, 1e-9));
      }),
    );
  });
});

describe("level", () => {
  it("keeps loads equal to a count from scratch and never raises the largest level", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 10, reps: 4 }), (problem) => {
        const units = unitsOf(problem);
        const draft = lockedDraft(units);
        for (let unit = 0; unit < units.count; unit++)
          for (let rep = 0; rep < units.reps && draft.rep[unit] === -1; rep++)
            if (mayGo(units, draft, unit, rep)) put(units, draft, unit, rep);
        const load = Float64Array.from({ length: units.count }, (_, unit) => (unit * 7) % 5);
        const levels = levelsOf(units, draft, load, new Float64Array(units.reps).fill(1));
        const before = Math.max(...levels.held);
        run(level(units, levels, 1));
        assert.deepEqual(levels.held, heldBy(draft.rep, load, units.reps));
        assert.ok(Math.max(...levels.held) <= before);
      }),
    );
  });
});

describe("costTable", () => {
  it("is trips times distance, 0 where the place is unknown, and the same by row", () => {
    const problem = geographicProblem(50, 7, { seed: 1, slack: 2 });
    const { cost } = problem;
    cost.accountLatitude[3] = NaN;
    const table = costTable(cost, unitsOf(problem));
    const row = new Float64Array(7);
    for (let account = 0; account < 50; account++) {
      const asked = Array.from({ length: 7 }, (_, rep) => table.at(account, rep));
      table.row(account, row);
      for (let rep = 0; rep < 7; rep++) {
        const km = greatCircleKm(
          cost.accountLatitude[account] ?? NaN,
          cost.accountLongitude[account] ?? NaN,
          cost.repLatitude[rep] ?? NaN,
          cost.repLongitude[rep] ?? NaN,
        );
        const expected = account === 3 ? 0 : km * (cost.trips?.[account] ?? 1);
        assertNear(row[rep] ?? NaN, expected, 1e-6);
        assert.equal(asked[rep], row[rep]);
        assert.equal(table.at(account, rep), row[rep]);
      }
    }
  });
});

describe("costBound", () => {
  it("is the relaxation over all reps at any prices, lists or not", () => {
    const problem = geographicProblem(200, 30, { seed: 2, slack: 1.1, owners: true });
    const units = unitsOf({ ...problem, maxMoved: 50 });
    const table = costTable(problem.cost, units);
    const limits = limitsOf(problem.capacity, 50, 0);
    const price = fc.double({ min: 0, max: 500, noNaN: true });
    const pricesOf = fc.array(price, { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(pricesOf, pricesOf, (listed, asked) => {
        const candidates = run(findCandidates(units, table, Float64Array.from([...listed, 0])));
        const prices = Float64Array.from([...asked, 0]);
        let expected = 0;
        for (let unit = 0; unit < units.count; unit++) {
          let least = Infinity;
          for (let rep = 0; rep < 30; rep++)
            if (mayServe(units, unit, rep))
              least = Math.min(
                least,
                table.at(unit, rep) +
                  (prices[rep] ?? 0) * workloadOf(units, unit, rep) +
                  (prices[30] ?? 0) * movesTo(units, unit, rep),
              );
          expected += least;
        }
        for (let i = 0; i < 31; i++) expected -= (prices[i] ?? 0) * (limits[i] ?? 0);
        const bound = run(costBound(units, table, candidates, prices, limits));
        assertNear(bound, expected, 1e-9 * Math.abs(expected) + 1e-6);
      }),
      { numRuns: 50 },
    );
  });
});

describe("softDemand", () => {
  const problem = geographicProblem(120, 5, { seed: 3, slack: 0.95, owners: true });
  const units = unitsOf({ ...problem, maxMoved: 30 });
  const limits = limitsOf(problem.capacity, 30, 20);
  const candidates = run(
    findCandidates(units, costTable(problem.cost, units), new Float64Array(7)),
  );
  const prices = new Float64Array([50, 0, 120, 30, 10, 400, 900]);
  const at = (changed: Float64Array, withCurvature = false) => {
    const demand = emptyDemand(7);
    run(softDemand(units, candidates, limits, changed, 100, 1, withCurvature, demand));
    return demand;
  };
  const shifted = (i: number, by: number): Float64Array =>
    prices.map((price, p) => (p === i ? price + by : price));

  it("is the slope of its value, and its curvature is the fall of demand", () => {
    const here = at(prices, true);
    const step = 1e-3;
    for (let i = 0; i < 7; i++) {
      if (i === 1) continue; // 0 is the end of this price's range
      const up = at(shifted(i, step));
      const down = at(shifted(i, -step));
      const slope = (up.value - down.value) / (2 * step);
      assertNear(slope, (here.used[i] ?? 0) - (limits[i] ?? 0), 1e-3);
      for (let j = 0; j < 7; j++) {
        const fall = ((down.used[j] ?? 0) - (up.used[j] ?? 0)) / (2 * step);
        const curvature = here.curvature[Math.max(i, j) * 7 + Math.min(i, j)] ?? 0;
        assertNear(fall, curvature, 1e-4);
      }
    }
  });

  it("gives a Newton step that solves the damped equations", () => {
    const here = at(prices, true);
    const excess = here.used.map((one, i) => one - (limits[i] ?? 0));
    const step = newtonStep(here.curvature, excess, new Uint8Array(7).fill(1), 6);
    // The step goes uphill, and against a curvature the more damped the less.
    const slope = step.reduce((sum, one, i) => sum + one * (excess[i] ?? 0), 0);
    assert.ok(slope > 0);
    const next = at(prices.map((price, i) => Math.max(0, price + 0.2 * (step[i] ?? 0))));
    assert.ok(next.value > here.value);
  });
});
