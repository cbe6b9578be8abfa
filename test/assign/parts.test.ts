import assert from "node:assert/strict";
import fc from "fast-check";
import { costTable } from "../../src/assign/problem/costTable";
import { emptyDraft, extraMoves, mayGo, put } from "../../src/assign/solution/draft";
import { level } from "../../src/assign/makespan/level";
import { heldBy, levelsOf } from "../../src/assign/makespan/levels";
import { lockedDraft } from "../../src/assign/solution/startPlan";
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
        run(level(units, levels, 1, 0));
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
