import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance, balanceSteps, nextMoves, recentre } from "../../../src/assign";
import { greedy } from "../../../src/assign/approaches/greedy";
import { roundRobin } from "../../../src/assign/approaches/roundRobin";
import { brokenRules } from "../../../src/assign/standing/brokenRules";
import { standingOf } from "../../../src/assign/standing/standing";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Moves, Plan, Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { judged } from "../../../bench/sales/judge";
import { salesTeam } from "../../../bench/sales/team";
import { allPlans } from "../allPlans";
import { compareScores, noWorseBefore, scoreOf } from "../bruteForce";
import { geographicProblem } from "../instances";
import { orClash } from "../orClash";
import { smallProblem } from "../problems";

const engines: readonly (readonly [string, (problem: Problem) => Plan])[] = [
  ["assign", assign],
  ["balance", balance],
  [
    "balance inside tolerances",
    (problem) => {
      const load = problem.load ?? new Float64Array(problem.accounts).fill(1);
      return balance({ ...problem, measures: [{ load, tolerance: 0.1 }] });
    },
  ],
  ["round robin", roundRobin],
  ["greedy", greedy],
];

/** What of a figure ends with another rep than its owner. */
function movedOf({ owner, accounts }: Problem, rep: Int32Array, figure: Float64Array): number {
  let sum = 0;
  for (let account = 0; account < accounts; account++) {
    const own = owner?.[account] ?? -1;
    const at = rep[account]!;
    if (own >= 0 && at >= 0 && at !== own) sum += figure[account]!;
  }
  return sum;
}

/** What has to move of accounts without groups, whatever the plan: that of owners who may not keep them. */
function leastMoved({ reps, owner, eligible, lockedTo }: Problem, figure: Float64Array): number {
  return figure.reduce((sum, one, account) => {
    const own = owner?.[account] ?? -1;
    const lock = lockedTo?.[account] ?? -1;
    const may = Array.from({ length: reps }, (_, rep) =>
      lock >= 0 ? rep === lock : eligible?.[account * reps + rep] !== 0,
    );
    return own >= 0 && may[own] === false && may.includes(true) ? sum + one : sum;
  }, 0);
}

/** What has to move whatever the plan, groups taken as one. */
function forcedOf(problem: Problem, figure: Float64Array): number {
  const { accounts, reps, owner, eligible, lockedTo, together } = problem;
  const groups = new Map<string, number[]>();
  for (let account = 0; account < accounts; account++) {
    const group = together?.[account] ?? -1;
    const key = group < 0 ? `alone ${account}` : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  let forced = 0;
  for (const members of groups.values()) {
    const lock = members.map((one) => lockedTo?.[one] ?? -1).find((one) => one >= 0) ?? -1;
    const open = Array.from({ length: reps }, (_, rep) => rep).filter((rep) =>
      lock >= 0 ? rep === lock : members.every((one) => eligible?.[one * reps + rep] !== 0),
    );
    const leaving = open.map((rep) =>
      members.reduce((sum, one) => {
        const own = owner?.[one] ?? -1;
        return sum + (own >= 0 && own !== rep ? figure[one]! : 0);
      }, 0),
    );
    // A group goes where the fewest accounts move, whatever they weigh.
    forced += leaving.length > 0 ? Math.max(...leaving) : 0;
  }
  return forced;
}

/** A problem with two limits on what may change hands. */
const limited = smallProblem({ accounts: 6, reps: 3 }).chain((problem) => {
  const loads = { minLength: problem.accounts, maxLength: problem.accounts };
  const amount = fc
    .array(fc.integer({ min: 0, max: 5 }), loads)
    .map((all) => Float64Array.from(all));
  const limit = fc.record({ amount, most: fc.integer({ min: 0, max: 9 }) });
  const { together: _, ...alone } = problem;
  return fc.tuple(limit, limit).map((limits) => ({ problem: alone, limits }));
});

/** A problem with owners for all, and moves that differ. */
const weighed = smallProblem({ accounts: 9, reps: 3 }).chain((problem) => {
  const figure = (most: number): fc.Arbitrary<Float64Array> =>
    fc
      .array(fc.integer({ min: 0, max: most }), {
        minLength: problem.accounts,
        maxLength: problem.accounts,
      })
      .map((all) => Float64Array.from(all));
  return fc
    .record({ weight: figure(9), amount: figure(5), most: fc.integer({ min: 0, max: 12 }) })
    .map(({ weight, amount, most }) => ({
      problem,
      moves: { weight, limits: [{ amount, most }], slack: 0.05, costSlack: 0.05 },
    }));
});

describe("moves that weigh", () => {
  for (const [name, engine] of engines) {
    it(`${name}: no limit is passed but by what has to move, and every other rule holds`, () => {
      fc.assert(
        fc.property(weighed, ({ problem, moves }) => {
          const asked: Problem = { ...problem, moves };
          const plain = orClash(() => engine(problem));
          const plan = orClash(() => engine(asked));
          assert.equal(plan === undefined, plain === undefined);
          if (plan === undefined || plain === undefined) return;
          assert.deepEqual(brokenRules(standingOf(problem, plan.rep)), []);
          for (const { amount, most } of moves.limits) {
            const moved = movedOf(problem, plan.rep, amount);
            const isFree = moved <= most;
            if (!isFree && problem.together === undefined)
              assert.ok(moved <= forcedOf(problem, amount), `${moved} of ${most} moved`);
          }
          assert.ok(plan.lowerBound <= plan.cost);
        }),
        { numRuns: 200 },
      );
    });
  }

  it("never tightens a cap below what locks make move", () => {
    const problem: Problem = {
      accounts: 7,
      reps: 2,
      capacity: Float64Array.from([7, Infinity]),
      workload: Float64Array.from([8, 1, 6, 4, 3, 3, 5]),
      cost: Float64Array.from([7, 3, 2, 9, 3, 19, -1, 1, 0, 11, 14, 19, 2, -1]),
      lockedTo: Int32Array.from([1, -1, -1, -1, 0, -1, -1]),
      owner: Int32Array.from([-1, -1, 0, -1, 1, 1, -1]),
      maxMoved: 5,
    };
    const amount = Float64Array.from([0, 0, 0, 0, 1, 1, 0]);
    const moves = { weight: new Float64Array(7), limits: [{ amount, most: 0 }] };
    const { rep } = assign({ ...problem, moves });
    assert.deepEqual([rep[4], rep[5]], [0, 1]);
  });

  for (const tolerance of [undefined, 0.1])
    it(`is proven for all plans within the limits${tolerance ? " and as near to tolerances" : ""}`, () => {
      let compared = 0;
      let passed = 0;
      fc.assert(
        fc.property(limited, ({ problem: drawn, limits }) => {
          const load = limits[0].amount.map((one) => one + 1);
          const problem = { ...drawn, ...(tolerance && { measures: [{ load, tolerance }] }) };
          const weight = new Float64Array(problem.accounts);
          const plan = orClash(() => assign({ ...problem, moves: { weight, limits } }));
          const plain = orClash(() => assign(problem));
          if (plan === undefined || plain === undefined) return;
          const isWithin = (rep: Int32Array): boolean =>
            limits.every(
              ({ amount, most }) =>
                movedOf(problem, rep, amount) <= Math.max(most, leastMoved(problem, amount)),
            );
          if (!isWithin(plain.rep)) passed++;
          assert.ok(isWithin(plan.rep));
          const found = scoreOf(problem, plan.rep);
          for (const one of allPlans(problem)) {
            const score = scoreOf(problem, one);
            if (!noWorseBefore(score, found) || !isWithin(Int32Array.from(one))) continue;
            compared++;
            assert.ok(plan.lowerBound <= score.cost + 1e-7, `${plan.lowerBound}: ${one.join()}`);
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(compared > 100 && passed > 10, `${compared} plans, ${passed} limits passed`);
    });

  for (const tolerance of [undefined, 0.1])
    it(`is the best of all plans within three limits${tolerance ? ", as near to tolerances" : ""}`, () => {
      let passed = 0;
      fc.assert(
        fc.property(limited, fc.nat(3), ({ problem: drawn, limits }, maxMoved) => {
          const load = limits[0].amount.map((one) => one + 1);
          const owner = Int32Array.from(load, (_, account) => account % drawn.reps);
          const measures = tolerance && { measures: [{ load, tolerance }] };
          const problem = { owner, ...drawn, maxMoved, ...measures };
          const weight = new Float64Array(problem.accounts);
          const plan = orClash(() => assign({ ...problem, moves: { weight, limits } }));
          const plain = orClash(() => assign(problem));
          if (plan === undefined || plain === undefined) return;
          const isWithin = (rep: Int32Array): boolean =>
            limits.every(
              ({ amount, most }) =>
                movedOf(problem, rep, amount) <= Math.max(most, leastMoved(problem, amount)),
            );
          if (!isWithin(plain.rep)) passed++;
          const found = scoreOf(problem, plan.rep);
          for (const one of allPlans(problem))
            if (isWithin(Int32Array.from(one)))
              assert.ok(compareScores(found, scoreOf(problem, one)) <= 0, one.join());
        }),
        { numRuns: 300 },
      );
      assert.ok(passed > 2, `${passed} limits passed`);
    });

  it("comes near to the best under limits on accounts, money and customers: 2,000 x 24", () => {
    const shape = { accounts: 2_000, reps: 24, segments: 3, families: 0.1, customers: 0.3 };
    const team = salesTeam({ ...shape, owners: "filled", mayMove: 0.15, seed: 12 });
    const plan = balance(team);
    const { outside, broken } = judged(team, plan.rep);
    assert.deepEqual([outside, broken], [[0], []]);
    assert.ok((plan.travel?.gap ?? Infinity) < 0.015, `${plan.travel?.gap}`);
  });

  it("keeps all limits whenever it is stopped", () => {
    const shape = { accounts: 80, reps: 5, mayMove: 0.15, customers: 0.3, seed: 11 };
    const team = salesTeam({ ...shape, owners: "filled" });
    const effort = 0.1;
    const steps = [...balanceSteps(team, { effort })].length;
    const every = Math.max(1, Math.floor(steps / 10));
    for (let after = 0; after <= steps; after += every) {
      const stop = { aborted: false };
      const running = balanceSteps(team, { effort, stop });
      for (let i = 0; i < after; i++) running.next();
      stop.aborted = true;
      assert.deepEqual(judged(team, runSteps(running).rep).broken, [], `${after} of ${steps}`);
    }
  });

  it("has come no less far at each step", () => {
    const shape = { accounts: 80, reps: 5, mayMove: 0.15, customers: 0.3, seed: 11 };
    let last = 0;
    for (const { done } of balanceSteps(salesTeam({ ...shape, owners: "filled" }))) {
      assert.ok(done >= last && done <= 1, `${done} after ${last}`);
      last = done;
    }
  });

  for (const seed of [11, 12, 13])
    it(`keeps limits in money and customers at the price of little travel: seed ${seed}`, () => {
      const shape = { accounts: 500, reps: 10, mayMove: 0.15, customers: 0.3 } as const;
      const team = salesTeam({ ...shape, owners: "filled", seed });
      const plan = balance(team);
      const { outside, broken } = judged(team, plan.rep);
      assert.deepEqual([outside, broken], [[0], []]);
      assert.ok((plan.travel?.gap ?? Infinity) < 0.015, `${plan.travel?.gap}`);
    });

  /** Customers and prospects of about the same potential, dealt out unevenly. */
  function team(accounts: number, reps: number): Problem & { readonly moves: Moves } {
    const random = seededRandom(7);
    const load = Float64Array.from({ length: accounts }, () => 10 + Math.floor(random() * 90));
    const owner = Int32Array.from(load, () => Math.floor(random() ** 1.4 * reps));
    const customer = Float64Array.from(load, () => (random() < 0.3 ? 1 : 0));
    return {
      accounts,
      reps,
      capacity: new Float64Array(reps).fill(Infinity),
      workload: load,
      owner,
      moves: { weight: customer.map((one) => 1 + 9 * one), slack: 0.005 },
    };
  }
  const customersMoved = (problem: Problem & { readonly moves: Moves }, plan: Plan): number =>
    movedOf(
      problem,
      plan.rep,
      Float64Array.from(problem.moves.weight, (one) => (one > 1 ? 1 : 0)),
    );

  it("sends prospects instead of customers, as even as before but for the slack", () => {
    const problem = team(600, 12);
    const { moves: _, ...alike } = problem;
    const plain = balance(alike);
    const plan = balance(problem);
    assert.ok(customersMoved(problem, plain) > 20, `${customersMoved(problem, plain)}`);
    assert.ok(customersMoved(problem, plan) < 0.2 * customersMoved(problem, plain));
    const fair = problem.workload.reduce((sum, one) => sum + one, 0) / problem.reps;
    for (let rep = 0; rep < problem.reps; rep++)
      assert.ok(Math.abs(plan.loads[rep]! - fair) <= 0.0051 * fair);
    assert.deepEqual(plan.unweighed, plain.rep);
    assert.equal(plan.lowerBound, plain.lowerBound);
  });

  it("keeps to a limit with an even plan where prospects are there to move", () => {
    const { moves, ...problem } = team(600, 12);
    const customer = Float64Array.from(moves.weight, (one) => (one > 1 ? 1 : 0));
    const limits = [{ amount: customer, most: 5 }];
    const plan = balance({ ...problem, moves: { ...moves, limits } });
    assert.ok(movedOf(problem, plan.rep, customer) <= 5);
    const fair = problem.workload.reduce((sum, one) => sum + one, 0) / problem.reps;
    const furthest = Math.max(...plan.loads.map((load) => Math.abs(load / fair - 1)));
    assert.ok(furthest < 0.02, `${furthest}`);
  });

  it("keeps to limits where places are moved too", () => {
    const problem = geographicProblem(120, 5, { seed: 3, slack: 1.2, owners: true });
    const amount = new Float64Array(120).fill(1);
    const moves = { weight: amount, limits: [{ amount, most: 20 }] };
    const { plan } = recentre({ ...problem, stays: new Uint8Array(120).fill(1), moves });
    assert.ok(plan.moved <= 20, `${plan.moved}`);
  });

  it("refuses figures that are none", () => {
    const problem = team(4, 2);
    for (const moves of [
      { weight: new Float64Array(3) },
      { weight: Float64Array.of(1, NaN, 1, 1) },
      { weight: new Float64Array(4), limits: [{ amount: new Float64Array(4), most: NaN }] },
      { weight: new Float64Array(4), slack: -1 },
    ])
      assert.throws(() => balance({ ...problem, moves }), /moves\./);
  });
});

describe("limits on moves, after a plan", () => {
  const asked: Problem = {
    accounts: 4,
    reps: 2,
    capacity: new Float64Array([9, 9]),
    workload: new Float64Array([1, 1, 1, 1]),
    owner: Int32Array.of(0, 0, 0, 0),
    moves: {
      weight: new Float64Array(4).fill(1),
      limits: [{ amount: Float64Array.of(5, 5, 0, 0), most: 5 }],
    },
  };

  it("are named where an assignment passes them", () => {
    assert.deepEqual(brokenRules(standingOf(asked, Int32Array.of(1, 1, 0, 0))), [
      { rule: "move limit", limit: 0, moved: 10, most: 5 },
    ]);
    assert.deepEqual(brokenRules(standingOf(asked, Int32Array.of(1, 0, 1, 1))), []);
  });

  it("keep next moves to what they allow", () => {
    const now = Int32Array.of(1, 0, 0, 0);
    const going = nextMoves(asked, now, { objective: "fairness", most: 4 });
    assert.ok(going.length > 0);
    for (const { steps } of going)
      assert.ok(steps.every(({ account, to }) => account !== 1 || to === 0));
  });

  it("count moves to another group of reps alone where they are told groups", () => {
    const amount = new Float64Array(6).fill(1);
    const limits = [{ amount, most: 1, groupOf: Int32Array.of(0, 0, 1) }];
    const team: Problem = {
      accounts: 6,
      reps: 3,
      capacity: new Float64Array(3).fill(2),
      workload: new Float64Array(6).fill(1),
      owner: Int32Array.of(0, 0, 0, 0, 0, 2),
      stays: new Uint8Array(6).fill(1),
      moves: { weight: amount, limits },
    };
    const { rep } = balance(team);
    const across = rep.filter((at, account) => account < 5 && at === 2).length;
    assert.equal(across, 1);
    assert.deepEqual([...rep].sort(), [0, 0, 1, 1, 2, 2]);
  });
});
