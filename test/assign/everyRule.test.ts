import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../src/assign";
import type { Plan, Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { asBalanced } from "./asBalanced";
import { assertBound } from "./assertBound";
import { brokenRule, compareScores, scorer } from "./bruteForce";
import type { Score } from "./bruteForce";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";

const ROUNDING = 1e-9;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * (1 + Math.abs(one) + Math.abs(other));
}

/** Rules, counts and figures of the plan are what their definitions say. */
function assertSound(problem: Problem, plan: Plan, cost: number, score: Score): void {
  assert.equal(brokenRule(problem, plan.rep), undefined);
  assert.equal(plan.finished, true);
  assert.ok(isNear(plan.cost, cost), `cost ${plan.cost}, by its definition ${cost}`);
  assert.ok(plan.lowerBound <= plan.cost);
  assert.equal(plan.gapAbsolute, plan.cost - plan.lowerBound);
  assert.ok(isNear(plan.shortage.workload, score.waiting), "waiting workload");
  assert.ok(plan.shortage.lowerBound <= plan.shortage.workload * (1 + ROUNDING) + ROUNDING);
  assert.equal(plan.measures.length, problem.measures?.length ?? 0);
  if (plan.measures.length > 0)
    assert.equal(
      plan.measures.every(({ inside }) => inside),
      score.isInside,
      `outside ${score.outside}`,
    );
  const missed = problem.mustCover?.filter((flag, a) => flag === 1 && plan.rep[a] === -1) ?? [];
  assert.equal(plan.shortage.mustCoverMissed, missed.length);
}

describe("assign, with measures, variance, must-cover and every kind of cost", () => {
  it("keeps all rules and reports what the definitions say", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 8, reps: 4 }), (problem) => {
        const plan = orClash(() => assign(problem));
        if (!plan) return;
        const score = scorer(problem)(plan.rep);
        assertSound(problem, plan, score.cost, score);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same plan for the same seed", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 8, reps: 4 }), fc.integer(), (problem, seed) => {
        const [one, other] = [1, 2].map(() => orClash(() => assign(problem, { seed })));
        assert.deepEqual(one, other);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps rules and proof when it begins with the plan and prices of another problem", () => {
    const two = fc.tuple(
      fullProblem({ accounts: 5, reps: 3 }),
      fullProblem({ accounts: 5, reps: 3 }),
    );
    fc.assert(
      fc.property(two, fc.constantFrom("rep", "prices", "both"), ([problem, earlier], what) => {
        const first = orClash(() => assign(earlier));
        if (!first) return;
        const { rep, prices } = first;
        const start = {
          ...(what !== "prices" && { rep }),
          ...(what !== "rep" && prices && { prices }),
        };
        const plan = orClash(() => assign(problem, { start }));
        if (!plan) return;
        const score = scorer(problem)(plan.rep);
        assertSound(problem, plan, score.cost, score);
        assertBound(problem, plan, plan.lowerBound, "cost");
      }),
      { numRuns: 300 },
    );
  });

  it("has a bound that no plan as good before cost can beat", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 6, reps: 3 }), (problem) => {
        const plan = orClash(() => assign(problem));
        if (plan) assertBound(problem, plan, plan.lowerBound, "cost");
      }),
      { numRuns: 300 },
    );
  });
});

describe("balance, with measures, must-cover and every kind of cost", () => {
  it("keeps all rules and reports what the definitions say", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 8, reps: 4 }), (problem) => {
        const plan = orClash(() => balance(problem));
        if (!plan) return;
        const score = scorer(asBalanced(problem))(plan.rep);
        assertSound(problem, plan, score.level, score);
        const inside = problem.measures !== undefined && problem.measures.length > 0;
        assert.equal(plan.travel !== undefined, inside);
        if (plan.travel) assert.ok(isNear(plan.travel.cost, score.cost));
      }),
      { numRuns: 400 },
    );
  });

  it("has bounds that no plan as good before them can beat", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 6, reps: 3 }), (problem) => {
        const plan = orClash(() => balance(problem));
        if (!plan) return;
        const balanced = asBalanced(problem);
        assertBound(balanced, plan, plan.lowerBound, "level");
        if (plan.travel) assertBound(balanced, plan, plan.travel.lowerBound, "cost");
      }),
      { numRuns: 250 },
    );
  });
});

describe("a very small problem", () => {
  /** How often a plan is the best there is, among problems whose rules don't contradict each other. */
  function bestOf(
    run: (problem: Problem) => Plan,
    compare: (one: Score, other: Score) => number,
    asked: (problem: Problem) => Problem = (problem) => problem,
  ): { readonly seen: number; readonly best: number } {
    let seen = 0;
    let best = 0;
    fc.assert(
      fc.property(fullProblem({ accounts: 6, reps: 3 }), (drawn) => {
        const problem = asked(drawn);
        const plan = orClash(() => run(problem));
        if (!plan) return;
        const score = scorer(problem);
        const own = score(plan.rep);
        seen++;
        const better = allPlans(problem).find((rep) => compare(score(rep), own) < 0);
        if (better === undefined) best++;
        const least = allPlans(problem)
          .map((rep) => score(rep))
          .filter(({ missed }) => missed <= own.missed)
          .reduce((sum, { waiting }) => Math.min(sum, waiting), Infinity);
        const { lowerBound } = plan.shortage;
        assert.ok(lowerBound <= least * (1 + ROUNDING) + ROUNDING, `${lowerBound} of ${least}`);
      }),
      { numRuns: 700, seed: 5 },
    );
    assert.ok(seen > 200, `${seen} problems`);
    return { seen, best };
  }

  it("has the best plan of all: must-cover, waiting, outside, how far, cost", () => {
    const { seen, best } = bestOf(assign, compareScores);
    assert.equal(best, seen);
  });

  it("has the best plan of all with loads inside their tolerances", () => {
    const { seen, best } = bestOf(balance, compareScores, ({ variance: _, ...problem }) => ({
      ...problem,
      measures: problem.measures?.length
        ? problem.measures
        : [{ load: problem.load ?? new Float64Array(problem.accounts).fill(1), tolerance: 0.1 }],
    }));
    assert.equal(best, seen);
  });

  it("has the lowest largest load of all", () => {
    const { seen, best } = bestOf(balance, compareLevels, ({ measures: _, ...problem }) => problem);
    assert.equal(best, seen);
  });
});

/** Below 0 where the first plan is the better one: missed, waiting, then the largest load of a share. */
function compareLevels(one: Score, other: Score): number {
  if (one.missed !== other.missed) return one.missed - other.missed;
  const rounding = ROUNDING * (one.waiting + other.waiting);
  if (Math.abs(one.waiting - other.waiting) > rounding) return one.waiting - other.waiting;
  // Between levels nearly the same, fewer moves decide.
  return one.level < other.level * (1 - 1.1e-4) - ROUNDING ? -1 : 0;
}
