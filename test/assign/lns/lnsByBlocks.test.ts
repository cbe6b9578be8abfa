import assert from "node:assert/strict";
import fc from "fast-check";
import { lnsByBlocks } from "../../../src/assign/lns/lnsByBlocks";
import { repBlocks } from "../../../src/assign/lns/repBlocks";
import { findCandidates } from "../../../src/assign/prices/candidates";
import { costTable } from "../../../src/assign/problem/costTable";
import { initialSolution } from "../../../src/assign/solution/initialSolution";
import { objectiveOf, outsideShares } from "../../../src/assign/solution/objective";
import { copySolution, solutionOfPlan } from "../../../src/assign/solution/solution";
import type { Solution } from "../../../src/assign/solution/solution";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Problem } from "../../../src/model";
import { salesTeam } from "../../../bench/sales/team";
import { brokenRule, scoreOf } from "../bruteForce";
import { smallProblem } from "../problems";
import { soundUnits } from "../soundUnits";

function started(problem: Problem) {
  const units = soundUnits(problem);
  if (!units) return undefined;
  const table = costTable(problem.cost ?? new Float64Array(), units);
  const solution = runSteps(initialSolution(units));
  const prices = new Float64Array((units.shared.length + 1) * units.reps + 2);
  const candidates = runSteps(findCandidates(units, table, prices, 6));
  const none = new Float64Array(units.reps);
  const options = {
    seed: 1,
    effort: 0.02,
    prices: none,
    loadPrices: units.shared.map(() => none),
    movePrice: 0,
  };
  return { units, table, solution, candidates, options };
}

type Started = NonNullable<ReturnType<typeof started>>;

function repOf({ units }: Started, solution: Solution): number[] {
  const rep = new Array<number>(units.member.length).fill(-1);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      rep[units.member[m]!] = solution.rep[unit]!;
  return rep;
}

describe("blocks of reps", () => {
  const team = salesTeam({ accounts: 400, reps: 12, seed: 3 });
  const { candidates, solution } = started(team)!;

  it("have each rep once, whoever they begin with", () => {
    const first = repBlocks(candidates, solution, 4);
    const second = repBlocks(candidates, solution, 4, first);
    for (const blocks of [first, second])
      assert.deepEqual(
        blocks.flat().sort((one, other) => one - other),
        Array.from({ length: 12 }, (_, rep) => rep),
      );
    assert.ok(first.every((block) => block.length <= 4));
  });

  it("are cut elsewhere the second time", () => {
    const first = repBlocks(candidates, solution, 4);
    const second = repBlocks(candidates, solution, 4, first);
    const apart = second.filter(
      (block) => !first.some((one) => block.every((rep) => one.includes(rep))),
    );
    assert.ok(apart.length > 0);
  });
});

describe("lnsByBlocks", () => {
  it("keeps all rules, lets nobody wait who did not, and only gets cheaper", () => {
    let cheaper = 0;
    fc.assert(
      fc.property(smallProblem({ accounts: 9, reps: 5 }), (problem) => {
        const start = started(problem);
        if (!start) return;
        const { units, table, solution, candidates, options } = start;
        const before = copySolution(solution);
        const steps = lnsByBlocks(units, table, candidates, solution, { ...options, size: 3 });
        for (let step = steps.next(); step.done !== true; step = steps.next())
          assert.equal(brokenRule(problem, repOf(start, solution)), undefined);
        assert.equal(brokenRule(problem, repOf(start, solution)), undefined);
        assert.deepEqual(
          solution.rep.map((rep) => (rep < 0 ? 1 : 0)),
          before.rep.map((rep) => (rep < 0 ? 1 : 0)),
        );
        const costs = [before, solution].map((one) => scoreOf(problem, repOf(start, one)).cost);
        assert.ok(costs[1]! <= costs[0]! + 1e-9 * (1 + Math.abs(costs[0]!)));
        if (costs[1]! < costs[0]! - 1e-6) cheaper++;
      }),
      { numRuns: 200, seed: 7 },
    );
    assert.ok(cheaper > 15, `${cheaper} were made cheaper`);
  });

  it("keeps its sums, shares and the cap on moves where loads have limits", () => {
    const team = salesTeam({
      accounts: 600,
      reps: 12,
      seed: 5,
      owners: "nearest",
      mayMove: 0.3,
      roomFor: "accounts",
      room: 1.3,
    });
    const start = started(team)!;
    const { units, table, solution, candidates, options } = start;
    const before = objectiveOf(units, table, solution);
    const outside = outsideShares(units, solution).repsOutside;
    runSteps(lnsByBlocks(units, table, candidates, solution, { ...options, size: 4 }));
    const anew = solutionOfPlan(units, Int32Array.from(repOf(start, solution)));
    assert.equal(solution.moves, anew.moves);
    assert.ok(solution.moves <= units.maxMoved);
    solution.held.forEach((held, s) =>
      held.forEach((one, rep) => {
        assert.ok(Math.abs(one - anew.held[s]![rep]!) <= 1e-6 * (1 + one));
      }),
    );
    assert.ok(outsideShares(units, solution).repsOutside <= outside);
    assert.ok(objectiveOf(units, table, solution).cost < before.cost);
  });
});
