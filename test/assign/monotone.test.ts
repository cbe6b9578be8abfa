import assert from "node:assert/strict";
import fc from "fast-check";
import { assign } from "../../src/assign";
import type { Problem } from "../../src/model";
import { compareScores, scoreOf } from "./bruteForce";
import type { Score } from "./bruteForce";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";

const ROUNDING = 1e-9;

/** What the best plan amounts to; undefined where the rules contradict each other. */
function bestScore(problem: Problem): Score | undefined {
  const plan = orClash(() => assign(problem));
  return plan && scoreOf(problem, plan.rep);
}

/** The same problem with one rule more, by a lot from 0 to 1 each for the account, the rep and the amount. */
type AddRule = (problem: Problem, lots: readonly [number, number, number]) => Problem;

const addRule: Readonly<Record<string, AddRule>> = {
  "a lock": (problem, [first, second]) => {
    const { accounts, reps, eligible, lockedTo } = problem;
    const account = Math.floor(first * accounts);
    const rep = Math.floor(second * reps);
    const isOpen = (lockedTo?.[account] ?? -1) < 0 && eligible?.[account * reps + rep] !== 0;
    const locks = lockedTo?.slice() ?? new Int32Array(accounts).fill(-1);
    if (isOpen) locks[account] = rep;
    return { ...problem, lockedTo: locks };
  },
  "less capacity": (problem, [, second, third]) => {
    const capacity = problem.capacity.slice();
    const rep = Math.floor(second * problem.reps);
    capacity[rep] = Math.floor(third * Math.min(20, capacity[rep]!));
    return { ...problem, capacity };
  },
  "a lower cap on moves": (problem, [, , third]) => ({
    ...problem,
    maxMoved: Math.floor(third * Math.min(problem.accounts, problem.maxMoved ?? Infinity)),
  }),
};

const lot = fc.double({ min: 0, max: 0.999999, noNaN: true });
const lots = fc.tuple(lot, lot, lot);

describe("a very small problem with one rule more", () => {
  for (const [name, add] of Object.entries(addRule))
    it(`is never better for ${name}, and often worse`, () => {
      let worse = 0;
      fc.assert(
        fc.property(fullProblem({ accounts: 6, reps: 3 }), lots, (drawn, by) => {
          // Shares and what of them is within reach are defined by the rules themselves.
          const { measures: _, limited: __, ...problem } = drawn;
          const [before, after] = [problem, add(problem, by)].map(bestScore);
          if (!before || !after) return;
          const change = compareScores(after, before);
          assert.ok(change >= 0, `${JSON.stringify(before)} became ${JSON.stringify(after)}`);
          if (change > 0) worse++;
        }),
        { numRuns: 250, seed: 11 },
      );
      assert.ok(worse > 10, `${worse} were worse`);
    });
});

describe("a very small problem with a narrower tolerance", () => {
  it("never costs less, and often more", () => {
    let dearer = 0;
    fc.assert(
      fc.property(
        fullProblem({ accounts: 7, reps: 3 }),
        fc.constantFrom(0.05, 0.2, 0.4),
        (drawn, tolerance) => {
          const load = drawn.load ?? new Float64Array(drawn.accounts).fill(1);
          const within = (most: number): Problem => ({
            ...drawn,
            capacity: new Float64Array(drawn.reps).fill(Infinity),
            measures: [{ load, tolerance: most }],
          });
          const [wide, narrow] = [within(2 * tolerance), within(tolerance)].map(bestScore);
          if (!wide || !narrow || !wide.isInside || !narrow.isInside) return;
          if (narrow.missed !== wide.missed || narrow.waiting !== wide.waiting) return;
          const rounding = ROUNDING * (1 + Math.abs(wide.cost));
          assert.ok(narrow.cost >= wide.cost - rounding, `${wide.cost} became ${narrow.cost}`);
          if (narrow.cost > wide.cost + rounding) dearer++;
        },
      ),
      { numRuns: 500, seed: 13 },
    );
    assert.ok(dearer > 5, `${dearer} were dearer`);
  });
});
