import assert from "node:assert/strict";
import fc from "fast-check";
import { assign } from "../../../src/assign";
import { initialSolution } from "../../../src/assign/solution/initialSolution";
import { objectiveOf } from "../../../src/assign/solution/objective";
import { costTable } from "../../../src/assign/problem/costTable";
import { unitsOf } from "../../../src/assign/problem/units";
import { runSteps } from "../../../src/assign/work/runSteps";
import { localSearch } from "../../../src/assign/solution/localSearch";
import type { Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { brokenRule, compareScores, groupsOf, scorer, noWorseBefore } from "../bruteForce";
import { geographicProblem } from "../instances";
import { orClash } from "../orClash";
import { fullProblem } from "../problems";

/** Every assignment that differs from this one by the move of a group, or by two that change places. */
function* neighbours(problem: Problem, rep: Int32Array): Generator<Int32Array> {
  const groups = groupsOf(problem);
  const repOf = (members: readonly number[]): number => rep[members[0] ?? -1] ?? -1;
  const changed = (...moves: (readonly [readonly number[], number])[]): Int32Array => {
    const next = rep.slice();
    for (const [members, to] of moves) for (const account of members) next[account] = to;
    return next;
  };
  for (const [g, one] of groups.entries()) {
    for (let to = 0; to < problem.reps; to++) if (to !== repOf(one)) yield changed([one, to]);
    for (const other of groups.slice(0, g))
      if (repOf(one) !== repOf(other)) yield changed([one, repOf(other)], [other, repOf(one)]);
  }
}

describe("localSearch", () => {
  it("shares loads out where no prices could tell whose load goes where", () => {
    for (const [loads, best] of [
      [[9, 5, 0], 4],
      [[9, 5, 1], 2.25],
      [[-9, -5, -1], 2.25],
    ] as const) {
      const plan = assign({
        accounts: 3,
        reps: 2,
        capacity: new Float64Array(2).fill(Infinity),
        workload: new Float64Array(3).fill(1),
        cost: new Float64Array(6),
        variance: { load: Float64Array.from(loads), weight: 1 },
      });
      assert.equal(plan.cost, best);
    }
  });

  it("leaves a plan with measures or variance that no move and no swap makes cheaper", () => {
    let seen = 0;
    fc.assert(
      fc.property(fullProblem({ accounts: 8, reps: 4 }), (problem) => {
        if ((problem.measures ?? []).length === 0 && !problem.variance?.weight) return;
        const plan = orClash(() => assign(problem));
        // What waits keeps moves in hand for itself, so that other steps may not use them.
        if (!plan || plan.unassigned.length > 0) return;
        seen++;
        const score = scorer(problem);
        const own = score(plan.rep);
        for (const next of neighbours(problem, plan.rep))
          if (brokenRule(problem, next) === undefined)
            assert.ok(
              compareScores(score(next), own) >= 0 || !noWorseBefore(score(next), own),
              `${String(next)} is cheaper than ${String(plan.rep)}`,
            );
      }),
      { numRuns: 300, seed: 2 },
    );
    assert.ok(seen > 60, `only ${seen} plans`);
  });

  it("leaves a valid solution, never a dearer one, at each yield", () => {
    const random = seededRandom(6);
    const drawn = geographicProblem(300, 10, { seed: 2, slack: 1.1, owners: true });
    const load = Float64Array.from({ length: 300 }, () => Math.floor(random() * 50));
    const problem = { ...drawn, maxMoved: 120, variance: { load, weight: 5 } };
    const units = unitsOf(problem);
    const table = costTable(problem.cost, units);
    const solution = runSteps(initialSolution(units));
    let least = objectiveOf(units, table, solution).cost;
    const before = least;
    let yields = 0;
    for (const share of localSearch(units, table, solution, 1)) {
      yields++;
      assert.ok(share >= 0 && share <= 1.1);
      assert.equal(brokenRule(problem, solution.rep), undefined);
      const { cost } = objectiveOf(units, table, solution);
      assert.ok(cost <= least + 1e-9 * Math.abs(least), `${cost} after ${least}`);
      least = cost;
    }
    assert.ok(yields > 5, `only ${yields} yields`);
    assert.ok(least < before);
  });
});
