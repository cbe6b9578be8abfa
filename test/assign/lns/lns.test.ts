import assert from "node:assert/strict";
import fc from "fast-check";
import { initialSolution } from "../../../src/assign/solution/initialSolution";
import { unassignedWorkload } from "../../../src/assign/solution/solution";
import type { Solution } from "../../../src/assign/solution/solution";
import { packUnassigned } from "../../../src/assign/lns/packUnassigned";
import { lns } from "../../../src/assign/lns/lns";
import { costTable } from "../../../src/assign/problem/costTable";
import type { CostTable } from "../../../src/assign/problem/costTable";
import type { Units } from "../../../src/assign/problem/units";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { allPlans } from "../allPlans";
import { brokenRule, scoreOf, scorer } from "../bruteForce";
import { generalisedProblem } from "../generalised";
import type { GeneralisedProblem } from "../generalised";
import { geographicProblem } from "../instances";
import { smallProblem } from "../problems";
import { soundUnits } from "../soundUnits";

const ROUNDING = 1e-9;

interface Started {
  readonly units: Units;
  readonly table: CostTable;
  readonly solution: Solution;
}

/** A first plan, which looks at no cost; undefined where the rules contradict each other. */
function started(problem: Problem): Started | undefined {
  const units = soundUnits(problem);
  if (!units) return undefined;
  const table = costTable(problem.cost ?? new Float64Array(), units);
  return { units, table, solution: runSteps(initialSolution(units)) };
}

function polished(problem: Problem, effort = 1, seed = 1) {
  const start = started(problem);
  assert.ok(start);
  const { units, table, solution } = start;
  runSteps(packUnassigned(units, solution, effort, seededRandom(seed)));
  const bound = runSteps(lns(units, table, solution, -Infinity, { seed, effort }));
  const rep = repsOf(units, solution);
  return { bound, rep, cost: costOf(problem, table, rep), waits: rep.includes(-1), start };
}

function repsOf(units: Units, solution: Solution): number[] {
  const rep = new Array<number>(units.member.length).fill(-1);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit] ?? 0; m < (units.memberStart[unit + 1] ?? 0); m++)
      rep[units.member[m] ?? 0] = solution.rep[unit] ?? -1;
  return rep;
}

function costOf(problem: Problem, table: CostTable, rep: readonly number[]): number {
  if (problem.cost instanceof Float64Array) return scoreOf(problem, rep).cost;
  return rep.reduce((sum, at, account) => sum + (at < 0 ? 0 : table.at(account, at)), 0);
}

/** The cost of the cheapest plan that places everything, by trying all; Infinity if there is none. */
function cheapest({ accounts, reps, capacity, workload, cost }: GeneralisedProblem): number {
  const left = capacity.slice();
  const from = (account: number): number => {
    if (account === accounts) return 0;
    let least = Infinity;
    for (let rep = 0; rep < reps; rep++) {
      const pair = account * reps + rep;
      if ((workload[pair] ?? 0) > (left[rep] ?? 0)) continue;
      left[rep] = (left[rep] ?? 0) - (workload[pair] ?? 0);
      least = Math.min(least, (cost[pair] ?? 0) + from(account + 1));
      left[rep] = (left[rep] ?? 0) + (workload[pair] ?? 0);
    }
    return least;
  };
  return from(0);
}

describe("lns, on small problems with every rule", () => {
  it("keeps all rules, lets no more workload wait, and only gets cheaper", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 9, reps: 4 }), (problem) => {
        const start = started(problem);
        if (!start) return;
        const { units, table, solution } = start;
        const first = scoreOf(problem, repsOf(units, solution));
        runSteps(lns(units, table, solution, -Infinity, { seed: 1, effort: 0.1 }));
        const rep = repsOf(units, solution);
        assert.equal(brokenRule(problem, rep), undefined);
        const last = scoreOf(problem, rep);
        assert.ok(last.waiting <= first.waiting * (1 + ROUNDING));
        if (last.waiting === first.waiting) assert.ok(last.cost <= first.cost + ROUNDING);
      }),
      { numRuns: 400 },
    );
  });

  it("has a bound that no plan with as little waiting can beat, and reaches it", () => {
    let solved = 0;
    let runs = 0;
    fc.assert(
      fc.property(smallProblem({ accounts: 6, reps: 3 }), (problem) => {
        const start = started(problem);
        if (!start) return;
        const { units, table, solution } = start;
        const bound = runSteps(lns(units, table, solution, -Infinity, { seed: 1, effort: 0.1 }));
        const mostWaiting = unassignedWorkload(units, solution) * (1 + ROUNDING);
        let best = Infinity;
        const scoreOfPlan = scorer(problem);
        for (const other of allPlans(problem)) {
          const score = scoreOfPlan(other);
          if (score.waiting <= mostWaiting) best = Math.min(best, score.cost);
        }
        assert.ok(bound <= best + ROUNDING * (1 + Math.abs(best)), `${bound} is above ${best}`);
        if (mostWaiting > 0) return;
        runs++;
        const cost = scoreOf(problem, repsOf(units, solution)).cost;
        if (Math.abs(cost - best) <= ROUNDING && best - bound <= 1e-6) solved++;
      }),
      { numRuns: 300, seed: 5 },
    );
    assert.ok(runs > 100);
    assert.equal(solved, runs);
  });

  it("does not let the bound pass the optimum where figures are not whole numbers", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const whole = generalisedProblem("D", 3, 8, seed);
      const problem = {
        ...whole,
        cost: whole.cost.map((one) => one / 7 - 9 + random()),
        workload: whole.workload.map((one) => one / 3 + 0.1),
        capacity: whole.capacity.map((one) => one / 3 + 2),
      };
      const optimum = cheapest(problem);
      if (optimum === Infinity) continue;
      const { bound, cost, waits } = polished(problem);
      assert.equal(waits, false);
      assert.ok(bound <= optimum + ROUNDING, `${bound} is above ${optimum}`);
      assert.ok(cost - optimum <= ROUNDING, `${cost} is not ${optimum}`);
    }
  });
});

describe("lns, on generalised assignment", () => {
  it("finds the optimum of nearly all tiny problems, beginning with accounts that wait", () => {
    let solved = 0;
    let possible = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = generalisedProblem(seed % 2 === 0 ? "Osman" : "D", 4, 9, seed);
      const optimum = cheapest(problem);
      if (optimum === Infinity) continue;
      possible++;
      const { bound, cost, waits } = polished(problem);
      assert.ok(bound <= optimum, `${bound} is above ${optimum}`);
      if (!waits && cost === optimum) solved++;
    }
    assert.ok(possible >= 30 && solved >= possible - 1, `${solved} of ${possible}`);
  });

  const hard = [
    { kind: "Osman", reps: 10, accounts: 40, gap: 0.005 },
    { kind: "A", reps: 5, accounts: 100, gap: 0.001 },
    { kind: "C", reps: 5, accounts: 100, gap: 0.004 },
    { kind: "D", reps: 5, accounts: 100, gap: 0.006 },
    { kind: "E", reps: 5, accounts: 100, gap: 0.006 },
  ] as const;
  for (const { kind, reps, accounts, gap } of hard)
    it(`proves a gap of ${gap * 100} % at most on kind ${kind}, ${reps} x ${accounts}`, () => {
      const problem = generalisedProblem(kind, reps, accounts, 3);
      const { bound, cost, rep, waits } = polished(problem, 0.2);
      assert.equal(waits, false);
      assert.equal(brokenRule(problem, rep), undefined);
      assert.ok(bound <= cost);
      assert.ok(cost - bound <= gap * bound, `cost ${cost}, bound ${bound}`);
    });

  it("gives the same bits for the same seed", () => {
    const problem = generalisedProblem("D", 10, 60, 1);
    const once = polished(problem, 0.05, 7);
    const again = polished(problem, 0.05, 7);
    assert.deepEqual(once.rep, again.rep);
    assert.equal(once.bound, again.bound);
  });

  it("leaves a valid solution, never a dearer one, at each yield", () => {
    const problem = generalisedProblem("D", 8, 48, 2);
    const start = started(problem);
    assert.ok(start);
    const { units, table, solution } = start;
    let waiting = unassignedWorkload(units, solution);
    let cost = Infinity;
    let yields = 0;
    let done = 0;
    for (const share of lns(units, table, solution, -Infinity, { seed: 1, effort: 0.2 })) {
      yields++;
      assert.ok(share >= done && share <= 1);
      done = share;
      const rep = repsOf(units, solution);
      assert.equal(brokenRule(problem, rep), undefined);
      const score = scoreOf(problem, rep);
      assert.ok(score.waiting < waiting || (score.waiting === waiting && score.cost <= cost));
      ({ waiting, cost } = score);
    }
    assert.ok(yields > 10);
    assert.equal(waiting, 0);
  });
});

describe("lns, on a map", () => {
  it("keeps a cap on moves and gets near its bound", () => {
    const problem = geographicProblem(300, 6, { seed: 4, slack: 1.05, owners: true });
    const start = started({ ...problem, maxMoved: 40 });
    assert.ok(start);
    const { units, table, solution } = start;
    const before = costOf(problem, table, repsOf(units, solution));
    const options = { seed: 1, effort: 0.2, prices: new Float64Array(6), movePrice: 0 };
    runSteps(lns(units, table, solution, 0, options));
    const rep = repsOf(units, solution);
    assert.equal(brokenRule({ ...problem, maxMoved: 40 }, rep), undefined);
    assert.ok(costOf(problem, table, rep) < before);
  });

  it("comes within 0.05 % of its bound where moves are free", () => {
    const problem = geographicProblem(400, 8, { seed: 4, slack: 1.03 });
    const { bound, cost } = polished(problem, 0.5);
    assert.ok(bound <= cost && cost <= bound * 1.0005, `cost ${cost}, bound ${bound}`);
  });
});
