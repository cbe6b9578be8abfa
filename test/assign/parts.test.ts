import assert from "node:assert/strict";
import fc from "fast-check";
import { costTable } from "../../src/assign/problem/costTable";
import { emptySolution, extraMoves, mayGo, assignUnit } from "../../src/assign/solution/solution";
import { level } from "../../src/assign/makespan/level";
import { heldBy, levelsOf } from "../../src/assign/makespan/levels";
import { lockedSolution } from "../../src/assign/solution/initialSolution";
import { movesTo, unitsOf, workloadOf } from "../../src/assign/problem/units";
import type { Work } from "../../src/assign/work/work";
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
        const solution = emptySolution(units);
        for (const [choice, rep] of choices) {
          const unit = choice % units.count;
          const to = Math.min(rep, units.reps - 1);
          const foreseen = solution.moves + extraMoves(units, solution, unit, to);
          assignUnit(units, solution, unit, to);
          assert.equal(solution.moves, foreseen);
        }
        const used = new Float64Array(units.reps);
        let moves = 0;
        solution.rep.forEach((rep, unit) => {
          moves += movesTo(units, unit, rep);
          if (rep >= 0) used[rep] = (used[rep] ?? 0) + workloadOf(units, unit, rep);
        });
        assert.equal(solution.moves, moves);
        solution.used.forEach((one, rep) => assertNear(one, used[rep] ?? 0, 1e-9));
      }),
    );
  });
});

describe("level", () => {
  it("keeps loads equal to a count from scratch and never raises the largest level", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 10, reps: 4 }), (problem) => {
        const units = unitsOf(problem);
        const solution = lockedSolution(units);
        for (let unit = 0; unit < units.count; unit++)
          for (let rep = 0; rep < units.reps && solution.rep[unit] === -1; rep++)
            if (mayGo(units, solution, unit, rep)) assignUnit(units, solution, unit, rep);
        const load = Float64Array.from({ length: units.count }, (_, unit) => (unit * 7) % 5);
        const levels = levelsOf(units, solution, load, new Float64Array(units.reps).fill(1));
        const before = Math.max(...levels.held);
        run(level(levels, 1, 0));
        assert.deepEqual(levels.held, heldBy(solution.rep, load, units.reps));
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
