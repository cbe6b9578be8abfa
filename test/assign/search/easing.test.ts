import assert from "node:assert/strict";
import { judged } from "../../../bench/sales/judge";
import { salesTeam } from "../../../bench/sales/team";
import type { TeamShape } from "../../../bench/sales/team";
import { assign, balanceSteps, brokenRules, standingOf } from "../../../src/assign";
import type { Plan, Problem } from "../../../src/model";

/** Reps own more than they have room for. */
const shape: Omit<TeamShape, "seed"> = {
  ...{ accounts: 1_000, reps: 12, owners: "filled", room: 1.15, roomFor: "accounts" },
  ...{ families: 0.1, customers: 0.3 },
};

/** The plan, and how often a plan was improved on the way: once in each search but drafts. */
function searched(problem: Problem): { readonly plan: Plan; readonly searches: number } {
  let searches = 0;
  let last = "";
  const steps = balanceSteps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { plan: step.value, searches };
    const now = step.value.stage;
    if (now !== last && now === "Improving") searches++;
    last = now;
  }
}

describe("reps above capacity with few moves", () => {
  it("need one search where all moves make room", () => {
    const mayMove = 0.04;
    const team = salesTeam({ ...shape, accounts: 2_000, reps: 24, mayMove, seed: 13 });
    const { mustCover: _, moves, ...plain } = team;
    const limits = moves!.limits!.map((one) => ({ ...one, most: (one.most * 0.1) / mayMove }));
    const asked: Problem = { ...plain, moves: { ...moves!, limits } };
    const stays = Uint8Array.from(team.owner!, (rep) => (rep >= 0 ? 1 : 0));
    const { plan, searches } = searched({ ...asked, stays });
    const above = team.capacity.map((room, rep) => Math.max(0, plan.loads[rep]! - room));
    assert.ok(above.some((one) => one > 0));
    assert.equal(plan.moved, team.maxMoved);
    assert.equal(plan.shortage.workload, 0);
    const broken = brokenRules(standingOf(asked, plan.rep)).map(({ rule }) => rule);
    assert.deepEqual([...new Set(broken)], ["capacity"]);
    assert.equal(searches, 1);
  });
});

describe("a draft", () => {
  it("leaves as little waiting as the plan that it is for", () => {
    for (const seed of [11, 12, 13]) {
      const { moves: _, measures: __, ...problem } = salesTeam({ ...shape, seed, mayMove: 0.05 });
      const draft = assign(problem, { isDraft: true });
      const plan = assign(problem);
      assert.deepEqual(judged({ ...problem, measures: [] }, draft.rep).broken, []);
      assert.equal(draft.shortage.workload, plan.shortage.workload);
      assert.ok(draft.cost >= plan.cost);
    }
  });
});

describe("prices of a problem with other limits", () => {
  it("are none to begin with", () => {
    const { moves: _, ...even } = salesTeam({ ...shape, accounts: 300, reps: 6, seed: 5 });
    const { measures: __, ...plain } = even;
    const { prices } = assign(even);
    assert.ok(prices);
    assert.deepEqual(assign(plain, { start: { prices } }), assign(plain));
  });
});
