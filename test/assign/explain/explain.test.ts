import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../../src/assign";
import { mayHold } from "../../../src/assign/change/asks";
import { evaluate } from "../../../src/assign/change/evaluate";
import { explain } from "../../../src/assign/explain/explain";
import { InputError } from "../../../src/errors";
import type { Plan, Problem } from "../../../src/model";
import { brokenRule, workloadAt } from "../bruteForce";
import { orClash } from "../orClash";
import { smallProblem } from "../problems";

const engines = { assign, balance };
const names = {
  account: (account: number) => ["Acme", "Borealis", "Globex", "Initech", "Umbra"][account] ?? "",
  rep: (rep: number) => ["Ana", "Ben", "Cleo"][rep] ?? "",
};

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
          assert.ok(
            found.runnerUp === -1 || (open.includes(found.runnerUp) && found.runnerUp !== at),
          );
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
              break;
            case "price":
              assert.ok(cheapest < costOf(at));
              break;
            case "capacity":
            case "moves":
              assert.ok(at < 0 || dearer.some((rep) => costOf(rep) < costOf(at) && isRule(rep)));
              break;
            case "search":
              assert.ok(
                dearer.some(
                  (rep) => isRule(rep) === undefined && (at < 0 || costOf(rep) < costOf(at)),
                ),
              );
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
          assert.match(found.sentence, /^[A-Z].*\.$/);
        }
      }),
      { numRuns: 800 },
    );
  });

  it("goes by the plan's own prices", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([10, 20]),
      workload: new Float64Array([5, 5, 5]),
      cost: new Float64Array([10, 90, 20, 60, 30, 45]),
      names,
    };
    const plan: Plan = {
      ...assign(problem),
      prices: { workload: new Float64Array([5, 0]), measures: [], move: 0, waiting: 0 },
    };
    assert.deepEqual([...plan.rep], [0, 0, 1]);
    const { why } = explain(problem, plan, "assign");
    const { decidedBy, sentence, priced, runnerUp, runnerUpPriced } = why(2);
    assert.deepEqual(
      { decidedBy, priced, runnerUp, runnerUpPriced },
      { decidedBy: "price", priced: 45, runnerUp: 0, runnerUpPriced: 55 },
    );
    assert.equal(
      sentence,
      "Ana would cost 15 less, but with the price of what is scarce there it comes to 55, and to 45 with Ben.",
    );
    assert.equal(why(0).sentence, "Ana costs least, 10; next is Ben with 90.");
  });

  it("speaks of places, locks, rooms, groups and caps", () => {
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
      names,
    };
    const { prices: _, ...plan } = assign(problem);
    const { why, whyNot } = explain(problem, plan, "assign");
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((account) => why(account).sentence),
      [
        "Ana is the nearest who may serve it, 3 away; next is Ben, 10.44.",
        "Ana would cost 8 less, but a rule stands against it: Ana has room for 2 (capacity 10), but Borealis needs 4.",
        "Locked to Ben.",
        "Stays together with Globex, which is locked to Ben.",
        "Cleo alone may serve it.",
      ],
    );
    assert.equal(
      whyNot(1, 0).sentence,
      "Borealis with Ana: costs 8 less, travel 8 less, Gini 0.25 to 0.42. " +
        "Ana has room for 2 (capacity 10), but Borealis needs 4. 1 account would move, but only 0 may.",
    );
    assert.equal(
      whyNot(3, 2)
        .forbiddenBy.map(({ rule }) => rule)
        .join(),
      "group,moves",
    );
    assert.equal(whyNot(0, 0).sentence, "Acme is with Ana already.");
  });

  it("says how even loads are where nothing has a price", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([10, 10]),
      workload: new Float64Array([4, 3, 1]),
      owner: new Int32Array([0, -1, -1]),
      names,
    };
    const plan = balance(problem);
    const { why } = explain(problem, plan, "balance");
    assert.deepEqual(
      [0, 1].map((account) => why(account).sentence),
      [
        "Stays with Ana, its owner: Ana carries 100.0 % of a fair share; with it Ben, who is next, would carry 200.0 %.",
        "Goes to Ben to even out loads: Ben carries 100.0 % of a fair share; with it Ana, who is next, would carry 175.0 %.",
      ],
    );
  });

  it("names the measure whose tolerance stands against a move", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array([1, 1, 1, 1]),
      measures: [{ load: new Float64Array([2, 2, 2, 2]), tolerance: 0.25 }],
      names,
    };
    const plan = { ...balance({ ...problem, measures: [] }), rep: new Int32Array([0, 0, 1, 1]) };
    const { forbiddenBy } = explain(problem, plan, "balance").whyNot(0, 1);
    assert.deepEqual(
      forbiddenBy.map(({ rule, sentence }) => [rule, sentence]),
      [
        ["tolerance", "Ben would be 50.0 % above a fair share of measure 1, which allows 25.0 %."],
        ["tolerance", "Ana would be 50.0 % below a fair share of measure 1, which allows 25.0 %."],
      ],
    );
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
