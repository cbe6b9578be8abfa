import assert from "node:assert/strict";
import fc from "fast-check";
import { findCandidates } from "../../src/assign/prices/candidates";
import { costBound } from "../../src/assign/prices/costBound";
import { costTable } from "../../src/assign/problem/costTable";
import { makespanBound } from "../../src/assign/makespan/makespanBound";
import { largeUnitsOf } from "../../src/assign/prices/largeUnits";
import { allowedPrice, limitsOf } from "../../src/assign/prices/limits";
import { summedOver, unitsOf } from "../../src/assign/problem/units";
import { runSteps } from "../../src/assign/work/runSteps";
import type { Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { scorer } from "./bruteForce";
import type { Score } from "./bruteForce";
import { smallProblem } from "./problems";
import { soundUnits } from "./soundUnits";

// A published bound is cut off at the cost of its plan, which hides a bound that is too high
// wherever the plan is the best there is. So the bounds are held against the optimum itself here.

const problems = smallProblem({ accounts: 5, reps: 3 }).filter(
  ({ accounts, reps, workload, load }) =>
    load !== undefined || workload.length === accounts || reps === 1,
);

/** The best value that a plan reaches for each amount of workload that it leaves waiting. */
function bestByWaiting(problem: Problem, value: (score: Score) => number): [number, number][] {
  const best = new Map<number, number>();
  const scoreOfPlan = scorer(problem);
  for (const plan of allPlans(problem)) {
    const score = scoreOfPlan(plan);
    best.set(score.waiting, Math.min(best.get(score.waiting) ?? Infinity, value(score)));
  }
  return [...best];
}

describe("makespanBound", () => {
  it("is never above the lowest largest level, whatever waits, and often on it", () => {
    let reached = 0;
    let tried = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const units = soundUnits(problem);
        if (!units) return;
        const load = problem.load ? summedOver(units, problem.load) : units.workload;
        const share = problem.share ?? new Float64Array(problem.reps).fill(1);
        for (const [waiting, lowest] of bestByWaiting(problem, ({ level }) => level)) {
          const bound = runSteps(makespanBound(units, load, share, waiting));
          assert.ok(bound <= lowest * (1 + 1e-8) + 1e-12, `${bound} is above ${lowest}`);
          if (waiting > 0) continue;
          tried++;
          if (bound >= lowest * (1 - 1e-8)) reached++;
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(reached > tried * 0.5, `${reached} of ${tried}`);
  });
});

describe("costBound", () => {
  it("is never above the least cost, at any prices, whatever waits", () => {
    const price = fc.integer({ min: 0, max: 6 });
    const anyPrices = fc.array(price, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(problems, anyPrices, (problem, drawn) => {
        const units = soundUnits(problem);
        if (!units || problem.cost === undefined) return;
        const table = costTable(problem.cost, units);
        for (const [waiting, least] of bestByWaiting(problem, ({ cost }) => cost)) {
          const limits = limitsOf(units, problem.capacity, waiting);
          const prices = Float64Array.from(limits.high, (limit, i) =>
            limit === Infinity ? 0 : (drawn[i] ?? 0),
          );
          const candidates = runSteps(findCandidates(units, table, prices, 2));
          const bound = runSteps(costBound({ units, table, limits }, candidates, prices));
          assert.ok(bound <= least + 1e-9, `${bound} is above ${least}`);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

/** Small problems in which unevenness of a load has a price, and some accounts are much of it. */
const unevenProblems = problems.chain((problem) => {
  const amount = fc.constantFrom(0, 1, 2, 5, 30);
  const loads = { minLength: problem.accounts, maxLength: problem.accounts };
  return fc.record({
    problem: fc.constant(problem),
    load: fc.array(fc.oneof({ weight: 20, arbitrary: amount }, fc.constant(-2)), loads),
    weight: fc.constantFrom(0.1, 1, 10),
  });
});

describe("costBound, where unevenness has a price", () => {
  it("is never above the least cost, at any prices, whatever waits", () => {
    const price = fc.integer({ min: -60, max: 60 });
    const anyPrices = fc.array(price, { minLength: 8, maxLength: 8 });
    let large = 0;
    fc.assert(
      fc.property(unevenProblems, anyPrices, ({ problem, load, weight }, drawn) => {
        const uneven = { ...problem, variance: { load: Float64Array.from(load), weight } };
        const units = soundUnits(uneven);
        if (!units || uneven.cost === undefined) return;
        const table = costTable(uneven.cost, units);
        for (const [waiting, least] of bestByWaiting(uneven, ({ cost }) => cost)) {
          const limits = limitsOf(units, uneven.capacity, waiting);
          large += largeUnitsOf(units, table).length;
          const prices = Float64Array.from(limits.high, (_, i) =>
            allowedPrice(limits, i, 0, (weight * (drawn[i] ?? 0)) / 2),
          );
          const candidates = runSteps(findCandidates(units, table, prices, 2));
          const bound = runSteps(costBound({ units, table, limits }, candidates, prices));
          assert.ok(bound <= least + 1e-7, `${bound} is above ${least}`);
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(large > 2000, `only ${large} large accounts`);
  });

  it("knows what an account forces that is larger than all that reps hold on average", () => {
    const loads = [60, ...new Array<number>(40).fill(1)];
    const reps = 5;
    const problem = {
      accounts: loads.length,
      reps,
      capacity: new Float64Array(reps).fill(Infinity),
      workload: new Float64Array(loads.length).fill(1),
      cost: new Float64Array(loads.length * reps),
      variance: { load: Float64Array.from(loads), weight: 2 },
    };
    const units = unitsOf(problem);
    const table = costTable(problem.cost, units);
    const limits = limitsOf(units, problem.capacity, 0);
    // A price of load at which it pays to hold what is left to each of the others: 10.
    const prices = new Float64Array(limits.high.length);
    prices.fill((2 * 2 * (10 - 20)) / reps, reps, 2 * reps);
    const candidates = runSteps(findCandidates(units, table, prices, 2));
    const bound = runSteps(costBound({ units, table, limits }, candidates, prices));
    assert.ok(Math.abs(bound - (2 * (40 * 40 + 4 * 10 * 10)) / reps) < 1e-9, `${bound}`);
  });
});
