import assert from "node:assert/strict";
import fc from "fast-check";
import { frontier } from "../../../src/assign/change/frontier";
import type { FrontierPlan } from "../../../src/assign/change/frontier";
import { rebalance } from "../../../src/assign/search/rebalance";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { assertBound } from "../assertBound";
import { brokenRule, scoreOf, scorer } from "../bruteForce";
import { geographicProblem } from "../instances";
import { orClash } from "../orClash";
import { smallProblem } from "../problems";

const engines = ["assign", "balance"] as const;

describe("frontier", () => {
  for (const engine of engines)
    it(`of ${engine} keeps every rule and cap, and never gets worse`, () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 7, reps: 3 }), (given) => {
          const problem = {
            ...given,
            owner: given.owner ?? new Int32Array(given.accounts).fill(-1),
          };
          const plans = orClash(() => frontier(problem, { engine }));
          if (!plans) return;
          assert.ok(plans.length >= 1 && plans.length <= 7);
          plans.forEach(({ plan, cap, figures }, i) => {
            const capped = cap === Infinity ? problem : { ...problem, maxMoved: cap };
            assert.equal(brokenRule(capped, plan.rep), undefined);
            assert.equal(figures.moved, plan.moved);
            const before = plans[i - 1];
            if (before) assertNoWorse(problem, engine, before, plans[i]!);
          });
        }),
        { numRuns: 400 },
      );
    });

  for (const engine of engines)
    it(`of ${engine} proves of each plan what goes for all plans under its cap`, () => {
      fc.assert(
        fc.property(smallProblem({ accounts: 5, reps: 3 }), (given) => {
          const problem = { ...given, owner: given.owner ?? new Int32Array(given.accounts) };
          // With measures to balance, its cost is not a level.
          if (engine === "balance" && problem.measures) return;
          for (const { plan, cap } of orClash(() => frontier(problem, { engine })) ?? []) {
            const { maxMoved: _, ...uncapped } = problem;
            const capped = cap === Infinity ? uncapped : { ...uncapped, maxMoved: cap };
            assertBound(capped, plan, plan.lowerBound, engine === "assign" ? "cost" : "level");
          }
        }),
        { numRuns: 150 },
      );
    });

  it("goes from keeping everything to the best possible", () => {
    const problem = geographicProblem(300, 6, { seed: 3, slack: 1.5, owners: true });
    const plans = frontier(problem, { engine: "assign" });
    assert.deepEqual(
      plans.map(({ share, forced }) => [share, forced]),
      [0, 0.02, 0.05, 0.1, 0.15, 0.3, 1].map((share) => [share, 0]),
    );
    assert.deepEqual([...(plans[0]?.plan.rep ?? [])], [...(problem.owner ?? [])]);
    const moved = plans.map(({ plan }) => plan.moved);
    assert.deepEqual(moved.slice(0, 4), [0, 6, 15, 30]);
  });

  it("leaves out plans that change nothing", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array([1, 1, 1, 1]),
      owner: new Int32Array([0, 1, 0, 1]),
    };
    const plans = frontier(problem, { engine: "balance" });
    assert.deepEqual(
      plans.map(({ share, plan }) => [share, plan.moved]),
      [[1, 0]],
    );
  });

  it("needs owners and rising caps", () => {
    const { owner: _, ...problem } = geographicProblem(20, 2, { seed: 1, slack: 2, owners: true });
    assert.throws(() => frontier(problem, { engine: "assign" }), InputError);
    const owned = { ...problem, owner: new Int32Array(20) };
    for (const caps of [[], [0.5, 0.2], [2]])
      assert.throws(() => frontier(owned, { engine: "assign", caps }), InputError);
  });

  it("ends early when it is stopped, with the plans so far", () => {
    const problem = geographicProblem(300, 6, { seed: 3, slack: 1.5, owners: true });
    const stop = { aborted: true };
    assert.equal(frontier(problem, { engine: "assign", stop }).length, 1);
  });
});

describe("rebalance", () => {
  for (const engine of engines)
    it(`with ${engine} keeps the cap exactly; accounts without a rep don't count`, () => {
      fc.assert(
        fc.property(
          smallProblem({ accounts: 8, reps: 3 }),
          fc.constantFrom(0, 0.2, 0.5, 1),
          (given, mostMoved) => {
            const { maxMoved: _, ...problem } = given;
            const today = problem.owner ?? new Int32Array(problem.accounts).fill(-1);
            const plan = orClash(() => rebalance(problem, today, { engine, mostMoved }));
            if (!plan) return;
            const owned = today.filter((rep) => rep >= 0).length;
            const maxMoved = Math.floor(owned * mostMoved + 1e-9);
            assert.equal(brokenRule({ ...problem, owner: today, maxMoved }, plan.rep), undefined);
          },
        ),
        { numRuns: 400 },
      );
    });

  it("refuses a share that is none", () => {
    const problem = geographicProblem(20, 2, { seed: 1, slack: 2, owners: true });
    const today = problem.owner ?? new Int32Array(20);
    for (const mostMoved of [-0.1, 1.5, NaN])
      assert.throws(() => rebalance(problem, today, { engine: "assign", mostMoved }), InputError);
    assert.throws(
      () => rebalance(problem, new Int32Array(3), { engine: "assign", mostMoved: 0.1 }),
      InputError,
    );
  });

  it("is as good as the best plan under the cap, on small problems", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 5, reps: 3 }), (given) => {
        const { maxMoved: _, ...problem } = given;
        const today = problem.owner ?? new Int32Array(problem.accounts);
        const plan = orClash(() => rebalance(problem, today, { engine: "assign", mostMoved: 0.5 }));
        if (!plan) return;
        const owned = today.filter((rep) => rep >= 0).length;
        const capped = { ...problem, owner: today, maxMoved: Math.floor(owned / 2) };
        const score = scorer(capped);
        const own = score(plan.rep);
        for (const other of allPlans(capped)) {
          const { waiting, cost } = score(other);
          if (waiting <= own.waiting) assert.ok(plan.lowerBound <= cost + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function assertNoWorse(
  problem: Problem,
  engine: (typeof engines)[number],
  before: FrontierPlan,
  then: FrontierPlan,
): void {
  assert.ok(then.cap > before.cap);
  const [one, other] = [before, then].map(({ plan }) => scoreOf(problem, plan.rep));
  const missed = [before, then].map(({ plan }) => plan.shortage.mustCoverMissed);
  assert.ok((missed[1] ?? 0) <= (missed[0] ?? 0));
  assert.ok((other?.waiting ?? 0) <= (one?.waiting ?? 0) + 1e-9);
  if (missed[0] !== missed[1] || one?.waiting !== other?.waiting) return;
  const value = engine === "assign" ? "cost" : "level";
  assert.ok((other?.[value] ?? 0) <= (one?.[value] ?? 0) + 1e-9);
}
