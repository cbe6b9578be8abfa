import assert from "node:assert/strict";
import { salesTeam } from "../../bench/sales/team";
import type { TeamShape } from "../../bench/sales/team";
import { assignSteps, balanceSteps } from "../../src/assign";
import { runSteps } from "../../src/assign/work/runSteps";
import type { EngineOptions, Plan, Problem, Steps } from "../../src/model";
import { compareScores, scoreOf } from "./bruteForce";

type Engine = (problem: Problem, options: EngineOptions) => Steps;

function stoppedAfter(after: number, engine: Engine, problem: Problem): Plan {
  const stop = { aborted: false };
  const running = engine(problem, { effort: 0.1, stop });
  for (let i = 0; i < after; i++) running.next();
  stop.aborted = true;
  return runSteps(running);
}

/** Owners who break no rule: those of a plan. */
function owned(shape: TeamShape, engine: Engine): Problem {
  const team = salesTeam(shape);
  const plan = runSteps(engine(team, { effort: 0.01 }));
  return { ...team, owner: plan.rep, maxMoved: team.accounts };
}

const shapes = [1, 2].flatMap((seed): TeamShape[] => [
  { accounts: 40, reps: 4, seed, measures: 2 },
  { accounts: 60, reps: 5, seed, room: 1.1 },
  { accounts: 60, reps: 5, seed, whale: 0.4 },
]);

describe("a search that is stopped", () => {
  for (const [name, engine] of Object.entries({ assign: assignSteps, balance: balanceSteps }))
    it(`${name}: brings nothing worse than today's assignment, whenever that is`, () => {
      for (const shape of shapes) {
        const problem = owned(shape, engine);
        const today = scoreOf(problem, problem.owner!);
        const steps = [...engine(problem, { effort: 0.1 })].length;
        const every = Math.max(1, Math.floor(steps / 4));
        for (let after = 0; after <= steps; after += every) {
          const plan = stoppedAfter(after, engine, problem);
          const message = `${JSON.stringify(shape)}, ${after} of ${steps}`;
          assert.ok(compareScores(scoreOf(problem, plan.rep), today) <= 0, message);
        }
      }
    });

  it("has come no less far at each step", () => {
    for (const engine of [assignSteps, balanceSteps])
      for (const shape of shapes) {
        let last = 0;
        for (const { done } of engine(owned(shape, engine), { effort: 0.1 })) {
          assert.ok(done >= last && done <= 1, `${done} after ${last}`);
          last = done;
        }
      }
  });
});
