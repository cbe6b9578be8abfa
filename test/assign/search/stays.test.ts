import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance, contradictions } from "../../../src/assign";
import { greedy } from "../../../src/assign/approaches/greedy";
import { roundRobin } from "../../../src/assign/approaches/roundRobin";
import { brokenRules } from "../../../src/assign/standing/brokenRules";
import { standingOf } from "../../../src/assign/standing/standing";
import { excessOf, withRoomToStay } from "../../../src/assign/standing/held";
import type { Plan, Problem } from "../../../src/model";
import { salesTeam } from "../../../bench/sales/team";
import { assignSteps } from "../../../src/assign/search/assign";
import { balanceSteps } from "../../../src/assign/search/balance";
import { stayingSteps } from "../../../src/assign/search/staying";
import { runSteps } from "../../../src/assign/work/runSteps";
import { asBalanced } from "../asBalanced";
import { assertBound } from "../assertBound";
import { orClash } from "../orClash";

const engines: readonly (readonly [string, (problem: Problem) => Plan])[] = [
  ["assign", assign],
  ["balance inside tolerances", balance],
  ["balance", ({ measures: _, ...problem }) => balance(problem)],
  ["round robin", roundRobin],
  ["greedy", greedy],
];

/** Accounts of one workload each, all of the first rep. */
function crowded(accounts: number, capacity: readonly number[], more: Partial<Problem>): Problem {
  return {
    accounts,
    reps: capacity.length,
    capacity: Float64Array.from(capacity),
    workload: new Float64Array(accounts).fill(1),
    cost: new Float64Array(accounts * capacity.length),
    owner: new Int32Array(accounts),
    stays: new Uint8Array(accounts).fill(1),
    ...more,
  };
}

/** Small problems under every rule that has to do with who holds what. */
const problems = fc
  .record({ accounts: fc.integer({ min: 1, max: 8 }), reps: fc.integer({ min: 1, max: 3 }) })
  .chain(({ accounts, reps }) => {
    const each = <T>(one: fc.Arbitrary<T>, length = accounts): fc.Arbitrary<T[]> =>
      fc.array(one, { minLength: length, maxLength: length });
    const seldom = fc.oneof({ weight: 6, arbitrary: fc.constant(-1) }, fc.nat({ max: reps - 1 }));
    return fc.record({
      accounts: fc.constant(accounts),
      reps: fc.constant(reps),
      workload: each(fc.integer({ min: 1, max: 4 })).map((all) => Float64Array.from(all)),
      capacity: each(fc.integer({ min: 0, max: 8 }), reps).map((all) => Float64Array.from(all)),
      cost: each(fc.integer({ min: 0, max: 20 }), accounts * reps).map((a) => Float64Array.from(a)),
      load: each(fc.integer({ min: 0, max: 9 })).map((all) => Float64Array.from(all)),
      owner: each(fc.integer({ min: -1, max: reps - 1 })).map((all) => Int32Array.from(all)),
      stays: each(fc.integer({ min: 0, max: 1 })).map((all) => Uint8Array.from(all)),
      lockedTo: each(seldom).map((all) => Int32Array.from(all)),
      together: each(fc.constantFrom(-1, -1, -1, 0, 1)).map((all) => Int32Array.from(all)),
      maxMoved: fc.constantFrom(Infinity, 0, 1, 2, 4),
    });
  })
  .map((problem): Problem => ({
    ...problem,
    measures: [{ load: problem.load, tolerance: 0.1 }],
  }));

describe("accounts that stay with their owners above capacity", () => {
  for (const [name, engine] of engines) {
    it(`${name}: nobody who stays waits, and whoever is above capacity holds only what stays`, () => {
      fc.assert(
        fc.property(problems, (problem) => {
          const plan = orClash(() => engine(problem));
          if (plan === undefined) return;
          assert.deepEqual(brokenRules(standingOf(problem, plan.rep)), []);
          problem.stays?.forEach((flag, account) => {
            const isOwned = (problem.owner?.[account] ?? -1) >= 0;
            if (flag === 1 && isOwned) assert.ok(plan.rep[account]! >= 0);
          });
        }),
        { numRuns: 150 },
      );
    });
  }

  it("has bounds that no plan beats which is as little above capacity", () => {
    const small = problems.filter(({ accounts }) => accounts <= 6);
    let above = 0;
    const boundHolds = (
      problem: Problem,
      plan: Plan,
      bound: number,
      of: "cost" | "level",
    ): void => {
      const { stays: _, ...hard } = problem;
      const isAbove = excessOf(problem.capacity, plan.loads).some((one) => one > 0);
      if (isAbove) above++;
      const all = isAbove ? withRoomToStay(problem) : hard;
      assertBound(of === "cost" ? all : asBalanced(all), plan, bound, of);
    };
    fc.assert(
      fc.property(small, (problem) => {
        const { measures: _, ...alone } = problem;
        const cheapest = orClash(() => assign(alone));
        if (cheapest) boundHolds(alone, cheapest, cheapest.lowerBound, "cost");
        const even = orClash(() => balance(alone));
        if (even) boundHolds(alone, even, even.lowerBound, "level");
        const inside = orClash(() => balance(problem));
        if (!inside) return;
        boundHolds(problem, inside, inside.travel?.lowerBound ?? NaN, "cost");
        boundHolds(problem, inside, inside.lowerBound, "level");
      }),
      { numRuns: 150 },
    );
    assert.ok(above > 20, `${above} plans above capacity`);
  });

  it("proves travel where owners stay above capacity", () => {
    const cost = Float64Array.from({ length: 40 }, (_, pair) => 10 + ((pair * 7) % 11));
    const plan = assign(crowded(20, [5, 20], { maxMoved: 3, cost }));
    assert.equal(excessOf(Float64Array.from([5, 20]), plan.loads)[0], 12);
    assert.ok(plan.gap < 0.1, `gap ${plan.gap}`);
  });

  it("leaves above capacity no more than the cap on moves and the room of others make it", () => {
    const most = (problem: Problem): number => {
      const plan = assign(problem);
      assert.deepEqual(brokenRules(standingOf(problem, plan.rep)), []);
      return excessOf(problem.capacity, plan.loads).reduce((sum, one) => sum + one, 0);
    };
    assert.equal(most(crowded(20, [5, 20], { maxMoved: 3 })), 12);
    assert.equal(most(crowded(20, [5, 20], {})), 0);
    assert.equal(most(crowded(20, [5, 6], {})), 9);
    assert.equal(most(crowded(20, [5, 20], { maxMoved: 3, stays: new Uint8Array(20) })), 0);
  });

  it("moves away from those who hold most where no more may move: the rest stays above capacity", () => {
    // Two reps with two accounts too many each, the first with ten times the load; the poor one's travel gains most.
    const accounts = 20;
    const owner = Int32Array.from({ length: accounts }, (_, account) => (account < 10 ? 0 : 1));
    const load = Float64Array.from(owner, (rep) => (rep === 0 ? 10 : 1));
    const cost = Float64Array.from({ length: 3 * accounts }, (_, pair) =>
      pair % 3 === 2 ? (pair < 30 ? 9 : 1) : 5,
    );
    const plan = balance({
      accounts,
      reps: 3,
      capacity: new Float64Array([8, 8, 10]),
      workload: new Float64Array(accounts).fill(1),
      cost,
      owner,
      stays: new Uint8Array(accounts).fill(1),
      maxMoved: 2,
      measures: [{ load, tolerance: 0.05 }],
    });
    assert.deepEqual([...plan.loads], [8, 10, 2]);
    assert.equal(plan.moved, 2);
  });

  it("gives no account to a rep above capacity, and what has no owner comes first elsewhere", () => {
    const owner = new Int32Array(12).fill(0);
    owner.fill(-1, 10);
    const plan = assign(crowded(12, [4, 3], { owner }));
    assert.deepEqual([...plan.rep.subarray(10)], [1, 1]);
    assert.deepEqual([...plan.loads], [9, 3]);
  });

  it("releases what doesn't stay, and nothing else", () => {
    const stays = Uint8Array.from({ length: 10 }, (_, account) => (account < 6 ? 1 : 0));
    const problem = crowded(10, [4, 1], { stays });
    const plan = assign(problem);
    assert.deepEqual(brokenRules(standingOf(problem, plan.rep)), []);
    assert.deepEqual([...plan.rep.subarray(0, 6)], [0, 0, 0, 0, 0, 0]);
    // The one place that is free serves an account more.
    assert.deepEqual([...plan.rep.subarray(6)].sort(), [-1, -1, -1, 1]);
  });

  it("is no contradiction where more has to leave a rep above capacity than may move", () => {
    const stays = Uint8Array.from({ length: 6 }, (_, account) => (account < 3 ? 1 : 0));
    for (const maxMoved of [0, 1, 2]) {
      const problem = crowded(6, [2, 9], { stays, maxMoved });
      const plan = assign(problem);
      assert.deepEqual(brokenRules(standingOf(problem, plan.rep)), []);
      const placed = plan.rep.subarray(3).filter((rep) => rep === 1).length;
      assert.equal(plan.moved, maxMoved);
      assert.ok(placed <= maxMoved && plan.rep.subarray(0, 3).every((rep) => rep >= 0));
    }
  });

  it("evens out what is above capacity too", () => {
    // The richest accounts move where moves are few: what stays above capacity is the poorest.
    const load = Float64Array.from({ length: 20 }, (_, account) => account + 1);
    const problem = crowded(20, [5, 20], {
      maxMoved: 5,
      load,
      measures: [{ load, tolerance: 0.01 }],
    });
    const plan = balance(problem);
    assert.deepEqual([...plan.rep.subarray(15)], [1, 1, 1, 1, 1]);
  });

  it("locks above capacity are no contradiction where what stays may be above it", () => {
    const problem = crowded(4, [2, 9], { lockedTo: new Int32Array(4) });
    const { stays: _, ...hard } = problem;
    assert.equal(contradictions(hard).length, 1);
    assert.deepEqual(contradictions(problem), []);
    assert.deepEqual([...assign(problem).loads], [4, 0]);
  });

  it("are searched from a plan in which nothing waits, so that none has to be locked to its owner for it", () => {
    const team = salesTeam({
      ...{ accounts: 120, reps: 6, seed: 5, mayMove: 0.05 },
      ...{ owners: "uneven", room: 1.1, roomFor: "accounts" },
    });
    const asked: Problem = { ...team, stays: new Uint8Array(team.accounts).fill(1) };
    const given: (Int32Array | undefined)[] = [];
    const plan = runSteps(
      stayingSteps(
        asked,
        {},
        function* (problem, options) {
          given.push(options.start?.rep);
          assert.equal(problem.lockedTo, undefined);
          return yield* balanceSteps(problem, options);
        },
        assignSteps,
      ),
    );
    assert.equal(given.length, 1);
    assert.ok(given[0]?.every((rep) => rep >= 0));
    assert.ok(plan.rep.every((rep) => rep >= 0) && plan.moved > 0);
  });
});
