import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../../src/assign";
import { mayHold } from "../../../src/assign/standing/accessors";
import { evaluate } from "../../../src/assign/standing/evaluate";
import { explain } from "../../../src/assign/explain/explain";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { brokenRule, workloadAt } from "../bruteForce";
import { orClash } from "../orClash";
import { smallProblem } from "../problems";

const engines = { assign, balance };
function together(problem: Problem, account: number): number[] {
  const group = problem.together?.[account] ?? -1;
  if (group < 0) return [account];
  return [...(problem.together ?? [])].flatMap((one, member) => (one === group ? [member] : []));
}

function sent(problem: Problem, rep: Int32Array, account: number, to: number): Int32Array {
  const after = rep.slice();
  for (const member of together(problem, account)) after[member] = to;
  return after;
}

describe("explain", () => {
  const engine = fc.constantFrom("assign" as const, "balance" as const);

  it("tells of a move exactly what it would change and whether a rule is broken", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 7, reps: 3 }), engine, (problem, by) => {
        const plan = orClash(() => engines[by](problem));
        if (!plan) return;
        const { whyNot } = explain(problem, plan, by);
        const before = evaluate(problem, plan.rep);
        for (let account = 0; account < problem.accounts; account++)
          for (let to = 0; to < problem.reps; to++) {
            const rep = sent(problem, plan.rep, account, to);
            const found = whyNot(account, to);
            const after = evaluate(problem, rep);
            assert.ok(Math.abs(found.extraCost - ((after.cost ?? 0) - (before.cost ?? 0))) < 1e-9);
            assert.ok(Math.abs(found.extraGini - (after.gini - before.gini)) < 1e-9);
            assert.equal(found.forbiddenBy.length > 0, brokenRule(problem, rep) !== undefined);
          }
      }),
      { numRuns: 500 },
    );
  });

  it("gives as the reason only what is true", () => {
    fc.assert(
      fc.property(smallProblem({ accounts: 7, reps: 3 }), (problem) => {
        const plan = orClash(() => assign(problem));
        if (!plan) return;
        const { why } = explain(problem, plan, "assign");
        for (let account = 0; account < problem.accounts; account++) {
          const found = why(account);
          const at: number = plan.rep[account] ?? -1;
          const group = together(problem, account);
          const open = [0, 1, 2].filter(
            (rep) => rep < problem.reps && group.every((member) => mayHold(problem, member, rep)),
          );
          assert.equal(found.rep, at);
          assert.ok(found.next === -1 || (open.includes(found.next) && found.next !== at));
          assert.equal(found.choices, open.length);
          const costOf = (rep: number): number =>
            evaluate(problem, sent(problem, plan.rep, account, rep)).cost ?? 0;
          const cheapest = Math.min(...open.map(costOf));
          const isRule = (rep: number): string | undefined =>
            brokenRule(problem, sent(problem, plan.rep, account, rep));
          const dearer = open.filter((rep) => rep !== at);
          switch (found.decidedBy) {
            case "lock":
              assert.ok(group.some((member) => problem.lockedTo?.[member] === at));
              break;
            case "only choice":
              assert.deepEqual(open, [at]);
              break;
            case "cost":
              assert.ok(costOf(at) <= cheapest + 1e-9);
              assert.ok(dearer.every((rep) => costOf(found.next) <= costOf(rep) + 1e-9));
              break;
            case "tolerance":
              assert.equal(found.against?.rule, "tolerance");
              break;
            case "capacity":
            case "moves":
              if (at < 0) break;
              assert.equal(found.against?.rule, found.decidedBy);
              assert.ok(costOf(found.next) < costOf(at) && isRule(found.next) !== undefined);
              break;
            case "search":
              if (at < 0) assert.ok(dearer.some((rep) => isRule(rep) === undefined));
              else assert.ok(costOf(found.next) < costOf(at) && isRule(found.next) === undefined);
              break;
            case "no eligible rep":
              assert.equal(open.length, 0);
              break;
            case "no room":
            case "group does not fit":
              assert.equal(at, -1);
              for (const rep of open) {
                const used =
                  (plan.loads[rep] ?? 0) +
                  group.reduce((sum, member) => sum + workloadAt(problem, member, rep), 0);
                assert.ok(used > (problem.capacity[rep] ?? 0));
              }
              break;
            default:
              assert.fail(found.decidedBy);
          }
        }
      }),
      { numRuns: 800 },
    );
  });

  it("names what is scarce by the plan's own prices, where several things are", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([2, 2]),
      workload: new Float64Array([1, 1, 1]),
      cost: new Float64Array([1, 9, 1, 9, 1, 9]),
      owner: new Int32Array([0, 0, 1]),
      maxMoved: 0,
    };
    const decidedBy = (room: number, move: number): string => {
      const workload = new Float64Array([room, 0]);
      const plan = { ...assign(problem), prices: { workload, measures: [], move, waiting: 0 } };
      return explain(problem, plan, "assign").why(2).decidedBy;
    };
    assert.equal(decidedBy(5, 3), "capacity");
    assert.equal(decidedBy(3, 5), "moves");
  });

  it("tells of locks, rooms, groups and caps in figures", () => {
    const problem: Problem = {
      accounts: 5,
      reps: 3,
      capacity: new Float64Array([10, 10, 10]),
      workload: new Float64Array([8, 4, 1, 1, 2]),
      cost: {
        kind: "planar",
        accountX: new Float64Array([0, 1, 8, 9, 4]),
        accountY: new Float64Array([3, 0, 0, 0, 0]),
        repX: new Float64Array([0, 10, 0]),
        repY: new Float64Array([0, 0, 50]),
      },
      lockedTo: new Int32Array([-1, -1, 1, -1, -1]),
      together: new Int32Array([-1, -1, 0, 0, -1]),
      eligible: new Uint8Array([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1]),
      owner: new Int32Array([0, 1, 1, 1, 2]),
      maxMoved: 0,
    };
    const { prices: _, ...plan } = assign(problem);
    const { why, whyNot } = explain(problem, plan, "assign");
    const told = [0, 1, 2, 3, 4].map((account) => {
      const { decidedBy, next, lockedWith, against } = why(account);
      return [decidedBy, next, lockedWith, against];
    });
    assert.deepEqual(told, [
      ["cost", 1, -1, undefined],
      ["capacity", 0, -1, { rule: "capacity", rep: 0, used: 8, asked: 4, capacity: 10 }],
      ["lock", -1, 2, undefined],
      ["lock", -1, 2, undefined],
      ["only choice", -1, -1, undefined],
    ]);
    assert.deepEqual(whyNot(1, 0).forbiddenBy, [
      { rule: "capacity", rep: 0, used: 8, asked: 4, capacity: 10 },
      { rule: "moves", moved: 0, asked: 1, maxMoved: 0 },
    ]);
    assert.deepEqual(
      whyNot(3, 2).forbiddenBy.map(({ rule }) => rule),
      ["group", "moves"],
    );
    assert.equal(whyNot(0, 0).isThere, true);
  });

  it("tells an owner who may not keep an account from one who might have", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([1, 9]),
      workload: new Float64Array([1, 1, 1]),
      cost: new Float64Array([1, 5, 1, 7, 1, 9]),
      owner: new Int32Array([0, 0, 0]),
      eligible: new Uint8Array([0, 1, 1, 1, 1, 1]),
    };
    const { why } = explain(problem, assign(problem), "assign");
    const [barred, full, kept] = [why(0), why(1), why(2)];
    assert.deepEqual(barred.forced, { rule: "eligibility", account: 0 });
    assert.deepEqual([barred.leaves, full.leaves, kept.leaves], [false, true, false]);
    assert.equal(full.forced, undefined);
    assert.equal(full.isOwnerBetter, true);
    assert.equal(full.againstOwner?.rule, "capacity");
  });

  it("says how even loads are where nothing has a price", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([10, 10]),
      workload: new Float64Array([4, 3, 1]),
      owner: new Int32Array([0, -1, -1]),
    };
    const { why, level } = explain(problem, balance(problem), "balance");
    const levels = [0, 1].map((account) => {
      const { rep, next, decidedBy, together } = why(account);
      return [rep, decidedBy, level(together, rep), next, level(together, next)];
    });
    assert.deepEqual(levels, [
      [0, "evenness", 1, 1, 2],
      [1, "evenness", 1, 0, 1.75],
    ]);
    const fair = new Float64Array([8, 4]);
    assert.equal(explain(problem, balance(problem), "balance", fair).level([0], 0), 0.5);
  });

  it("names the measure whose tolerance stands against a move", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array([1, 1, 1, 1]),
      measures: [{ load: new Float64Array([2, 2, 2, 2]), tolerance: 0.25 }],
    };
    const plan = { ...balance({ ...problem, measures: [] }), rep: new Int32Array([0, 0, 1, 1]) };
    const { forbiddenBy } = explain(problem, plan, "balance").whyNot(0, 1);
    assert.deepEqual(forbiddenBy, [
      { rule: "tolerance", measure: 0, rep: 1, held: 4, load: 6, level: 0.5, tolerance: 0.25 },
      { rule: "tolerance", measure: 0, rep: 0, held: 4, load: 2, level: -0.5, tolerance: 0.25 },
    ]);
  });

  it("refuses an account or a rep that is not there", () => {
    const problem: Problem = {
      accounts: 1,
      reps: 1,
      capacity: new Float64Array([1]),
      workload: new Float64Array([1]),
    };
    const { whyNot } = explain(problem, balance(problem), "balance");
    assert.throws(() => whyNot(1, 0), InputError);
    assert.throws(() => whyNot(0, -1), InputError);
  });
});
