import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../../src/assign/standing/evaluate";
import { mayTake } from "../../../src/assign/standing/hindrances";
import { nextMoves } from "../../../src/assign/change/nextMoves";
import { piecesOf } from "../../../src/assign/standing/pieces";
import { standingOf } from "../../../src/assign/standing/standing";
import type { Step } from "../../../src/assign/standing/standing";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { brokenRule } from "../bruteForce";
import { geographicProblem } from "../instances";
import { assigned } from "./problems";

const size = { accounts: 8, reps: 4 };
const after = (rep: Int32Array, steps: readonly Step[]): Int32Array => {
  const then = rep.slice();
  for (const { account, to } of steps) then[account] = to;
  return then;
};

/** Every move and swap of whole pieces between reps that no rule stands against, locked ones left alone. */
function allSteps(problem: Problem, rep: Int32Array): Step[][] {
  const pieces = piecesOf(problem);
  const standing = standingOf(problem, rep);
  const free = [...pieces.first].filter(
    (account) =>
      (rep[account] ?? -1) >= 0 &&
      pieces.with(account).every((member) => rep[member] === rep[account]) &&
      pieces.with(account).every((member) => (problem.lockedTo?.[member] ?? -1) < 0),
  );
  const going = (account: number, to: number): Step[] =>
    pieces.with(account).map((member) => ({ account: member, to }));
  const all: Step[][] = [];
  for (const one of free) {
    for (let to = 0; to < problem.reps; to++) if (to !== rep[one]) all.push(going(one, to));
    for (const other of free)
      if (one < other && rep[one] !== rep[other])
        all.push([...going(one, rep[other] ?? 0), ...going(other, rep[one] ?? 0)]);
  }
  return all.filter((steps) => mayTake(standing, steps));
}

describe("nextMoves", () => {
  for (const objective of ["fairness", "cost"] as const)
    it(`finds the best step there is for ${objective}, and tells its effect`, () => {
      fc.assert(
        fc.property(assigned(size), ({ problem, rep }) => {
          // Loads that depend on the rep are compared as they are today, which need not be the best.
          if (
            objective === "fairness" &&
            problem.workload.length !== problem.accounts &&
            !problem.load
          )
            return;
          const figure = (one: Int32Array): number => {
            const { gini, cost } = evaluate(problem, one);
            return objective === "fairness" ? gini : (cost ?? 0);
          };
          // The price of variance is no part of what candidates for a lower cost go by.
          const { variance: _, ...plain } = problem;
          if (objective === "cost") problem = plain;
          const now = figure(rep);
          const best = Math.min(
            now,
            ...allSteps(problem, rep).map((steps) => figure(after(rep, steps))),
          );
          const found = nextMoves(problem, rep, { objective, most: 40 });
          const reached = found.map(({ steps }) => figure(after(rep, steps)));
          const slack = 1e-9 * (1 + Math.abs(now));
          assert.ok(
            Math.min(now, ...reached) <= best + slack,
            `${String(reached)}, but ${best} is there`,
          );
          found.forEach((one, i) => {
            const value = objective === "fairness" ? one.after.gini : one.after.cost;
            assert.ok(Math.abs((value ?? NaN) - (reached[i] ?? NaN)) <= slack);
            assert.ok((reached[i] ?? NaN) < now);
            if (i > 0) assert.ok((reached[i - 1] ?? NaN) <= (reached[i] ?? NaN) + slack);
          });
        }),
        { numRuns: 600 },
      );
    });

  it("never breaks a rule that is kept", () => {
    const objective = fc.constantFrom("fairness", "cost", "both");
    fc.assert(
      fc.property(assigned(size), objective, ({ problem, rep }, wanted) => {
        const keepsAll = brokenRule(problem, rep) === undefined;
        for (const { steps } of nextMoves(problem, rep, { objective: wanted })) {
          if (keepsAll) assert.equal(brokenRule(problem, after(rep, steps)), undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("betters one and worsens neither where both are asked for", () => {
    fc.assert(
      fc.property(assigned(size), ({ problem, rep }) => {
        for (const { before, after: then } of nextMoves(problem, rep, { objective: "both" })) {
          assert.ok(then.gini <= before.gini + 1e-9);
          assert.ok(
            (then.cost ?? 0) <= (before.cost ?? 0) + 1e-9 * (1 + Math.abs(before.cost ?? 0)),
          );
          assert.ok(then.gini < before.gini || (then.cost ?? 0) < (before.cost ?? 0));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is the same whenever it is asked", () => {
    const problem = geographicProblem(2000, 20, { seed: 5, slack: 1.2, owners: true });
    const rep = problem.owner ?? new Int32Array(2000);
    assert.deepEqual(
      nextMoves(problem, rep, { objective: "both" }),
      nextMoves(problem, rep, { objective: "both" }),
    );
  });

  it("refuses to go by a cost that is not there", () => {
    const problem: Problem = {
      accounts: 1,
      reps: 1,
      capacity: new Float64Array([1]),
      workload: new Float64Array([1]),
    };
    assert.throws(() => nextMoves(problem, new Int32Array([0]), { objective: "cost" }), InputError);
  });
});
