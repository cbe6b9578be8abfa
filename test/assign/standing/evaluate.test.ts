import assert from "node:assert/strict";
import fc from "fast-check";
import { balance } from "../../../src/assign";
import { evaluate } from "../../../src/assign/standing/evaluate";
import { impactOf } from "../../../src/assign/change/impactOf";
import { figuresAfter, figuresNow, standingOf, take } from "../../../src/assign/standing/standing";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { brokenRule, scoreOf, workloadAt } from "../bruteForce";
import { geographicProblem } from "../instances";
import { assigned } from "../change/problems";

const size = { accounts: 8, reps: 4 };

describe("evaluate", () => {
  it("is what the definitions say", () => {
    fc.assert(
      fc.property(assigned(size), ({ problem, rep }) => {
        const { reps, owner, mustCover, measures = [], variance } = problem;
        const found = evaluate(problem, rep);
        const sum = (of: (account: number) => number, at: number): number =>
          rep.reduce((total, one, account) => (one === at ? total + of(account) : total), 0);
        for (let at = 0; at < reps; at++) {
          near(
            found.loads[at],
            sum((account) => workloadAt(problem, account, at), at),
          );
          const compared = problem.load ?? measures[0]?.load;
          near(
            found.held[at],
            sum((account) => compared?.[account] ?? workloadAt(problem, account, at), at),
          );
          measures.forEach(({ load, share }, m) => {
            const held = sum((account) => load[account] ?? 0, at);
            const shares = share?.reduce((a, b) => a + b, 0) ?? reps;
            const fair = (load.reduce((a, b) => a + b, 0) * (share?.[at] ?? 1)) / shares;
            near(found.measureLoads[m]?.[at], held);
            near(found.measureLevels[m]?.[at], fair > 0 ? held / fair - 1 : 0);
          });
        }
        const varied = Array.from({ length: reps }, (_, at) =>
          variance ? sum((account) => variance.load[account] ?? 0, at) : 0,
        );
        const mean = varied.reduce((a, b) => a + b, 0) / reps;
        const spread = varied.reduce((a, b) => a + (b - mean) ** 2, 0) / reps;
        near(found.variance, spread);
        if (problem.cost instanceof Float64Array) near(found.cost, scoreOf(problem, rep).cost);
        const isMoved = (at: number, account: number): boolean =>
          at >= 0 && (owner?.[account] ?? -1) >= 0 && owner?.[account] !== at;
        assert.equal(found.moved, rep.filter(isMoved).length);
        assert.equal(found.unassigned, rep.filter((at) => at < 0).length);
        const isMissed = (at: number, account: number): boolean =>
          at < 0 && mustCover?.[account] === 1;
        assert.equal(found.mustCoverMissed, rep.filter(isMissed).length);
      }),
      { numRuns: 500 },
    );
  });

  it("counts travel as trips x distance and takes value off the cost", () => {
    const found = evaluate(
      {
        accounts: 2,
        reps: 1,
        capacity: new Float64Array([9]),
        workload: new Float64Array([1, 1]),
        cost: {
          kind: "planar",
          accountX: new Float64Array([3, 0]),
          accountY: new Float64Array([4, 2]),
          repX: new Float64Array([0]),
          repY: new Float64Array([0]),
          trips: new Float64Array([2, 3]),
          value: { amount: new Float64Array([1, 5]) },
        },
      },
      new Int32Array([0, 0]),
    );
    assert.equal(found.travel, 16);
    assert.equal(found.cost, 10);
  });

  it("counts the workload that waits at its least, and nothing for an account nobody may serve", () => {
    const problem: Problem = {
      accounts: 2,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array([3, 2, 4, 4]),
      eligible: new Uint8Array([1, 1, 0, 0]),
      mustCover: new Uint8Array([0, 1]),
    };
    const { waiting, unassigned, mustCoverMissed } = evaluate(problem, new Int32Array([-1, -1]));
    assert.deepEqual(
      { waiting, unassigned, mustCoverMissed },
      { waiting: 2, unassigned: 2, mustCoverMissed: 1 },
    );
  });

  it("agrees with the engine about its own plan", () => {
    const problem = geographicProblem(200, 5, { seed: 4, slack: 1.4, owners: true });
    const measures = [{ load: problem.workload, tolerance: 0.1 }];
    const plan = balance({ ...problem, measures });
    const found = evaluate({ ...problem, measures }, plan.rep);
    near(found.measures[0]?.spread, plan.measures[0]?.spread ?? NaN);
    near(found.cost, plan.travel?.cost ?? NaN);
    near(found.level, plan.cost);
    assert.equal(found.moved, plan.moved);
  });

  it("refuses an assignment that does not belong to the problem", () => {
    const problem: Problem = {
      accounts: 1,
      reps: 1,
      capacity: new Float64Array([1]),
      workload: new Float64Array([1]),
    };
    assert.throws(() => evaluate(problem, new Int32Array([1])), InputError);
    assert.throws(() => evaluate(problem, new Int32Array([])), InputError);
  });
});

describe("figuresAfter", () => {
  it("of any steps equals counting the result afresh", () => {
    const steps = fc.uniqueArray(
      fc.record({ account: fc.nat(7), to: fc.integer({ min: -1, max: 3 }) }),
      { selector: ({ account }) => account, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        assigned(size),
        fc.array(steps, { minLength: 1, maxLength: 5 }),
        ({ problem, rep }, rounds) => {
          const standing = standingOf(problem, rep);
          const now = rep.slice();
          for (const round of rounds) {
            const valid = round.filter(
              ({ account, to }) => account < problem.accounts && to < problem.reps,
            );
            for (const { account, to } of valid) now[account] = to;
            const promised = figuresAfter(standing, valid);
            const afresh = figuresNow(standingOf(problem, now));
            nearAll(promised, afresh);
            take(standing, valid);
            assert.deepEqual(standing.rep, now);
            nearAll(figuresNow(standing), afresh);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("impactOf", () => {
  it("lists a broken rule exactly where one is broken", () => {
    fc.assert(
      fc.property(assigned(size), ({ problem, rep }) => {
        const { broken, brokenBefore, changed } = impactOf(problem, rep, rep);
        assert.equal(broken.length > 0, brokenRule(problem, rep) !== undefined);
        assert.deepEqual(broken, brokenBefore);
        assert.equal(changed.length, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("says what changes and which rules the proposal breaks", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([10, 4]),
      workload: new Float64Array([3, 3, 2, 1]),
      lockedTo: new Int32Array([0, -1, -1, -1]),
      together: new Int32Array([-1, -1, 5, 5]),
      eligible: new Uint8Array([1, 1, 1, 0, 1, 1, 1, 1]),
      owner: new Int32Array([0, 0, 0, 0]),
      maxMoved: 1,
    };
    const { broken, changed, before, after } = impactOf(
      problem,
      new Int32Array([0, 0, 0, 0]),
      new Int32Array([1, 1, 1, 0]),
    );
    assert.deepEqual([...changed], [0, 1, 2]);
    assert.equal(before.gini, 0.5);
    assert.equal(after.moved, 3);
    assert.deepEqual(broken, [
      { rule: "lock", account: 0, rep: 1, lockedTo: 0 },
      { rule: "eligibility", account: 1, rep: 1 },
      { rule: "group", accounts: [2, 3], reps: [1, 0] },
      { rule: "capacity", rep: 1, workload: 8, capacity: 4 },
      { rule: "moves", moved: 3, maxMoved: 1 },
    ]);
  });
});

function near(found: number | undefined, expected: number): void {
  assert.ok(
    Math.abs((found ?? NaN) - expected) <= 1e-9 * (1 + Math.abs(expected)),
    `${String(found)} is not ${expected}`,
  );
}

/** Figure by figure, measures too; flags may differ where a rep is at the edge of a tolerance. */
function nearAll(found: object, expected: object): void {
  assert.deepEqual(Object.keys(found), Object.keys(expected));
  for (const [key, value] of Object.entries(expected)) {
    const other = (found as Record<string, unknown>)[key];
    if (typeof value === "number") near(other as number, value);
    else if (typeof value === "object") nearAll(other as object, value as object);
  }
}
