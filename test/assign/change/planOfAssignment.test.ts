import assert from "node:assert/strict";
import { evaluate, planOfAssignment } from "../../../src/assign";
import { judgedBy } from "../../../src/plan/problem/searches";
import { approaches } from "../../../src/plan/settings/approaches";
import { carved } from "../../plan/carved";
import { madeUp } from "../../plan/carvedTables";

const close = (one: number, other: number, what: string): void =>
  assert.ok(Math.abs(one - other) <= 1e-6 * (1 + Math.abs(other)), `${what}: ${one}, ${other}`);

describe("planOfAssignment", () => {
  for (const approach of approaches) {
    const made = (): ReturnType<typeof carved> =>
      carved(madeUp(80, 5), { approach, maxMovedPercent: 30 });
    const engine = judgedBy(approach);

    it(`counts the plan of a search as the search did: ${approach}`, () => {
      const { setup, plan, places } = made();
      if (places !== undefined) return;
      const again = planOfAssignment(setup.problem, engine, plan.rep, plan);
      close(again.cost, plan.cost, "cost");
      close(again.lowerBound, plan.lowerBound, "bound");
      if (plan.gap < Infinity) close(again.gap, plan.gap, "gap");
      assert.equal(again.moved, plan.moved);
      assert.deepEqual(
        again.unassigned.map(({ account }) => account),
        plan.unassigned.map(({ account }) => account),
      );
      again.loads.forEach((load, rep) => close(load, plan.loads[rep] ?? NaN, "load"));
      again.measures.forEach(({ spread, inside }, at) => {
        close(spread, plan.measures[at]?.spread ?? NaN, "spread");
        assert.equal(inside, plan.measures[at]?.inside);
      });
      if (plan.travel !== undefined) close(again.travel?.cost ?? NaN, plan.travel.cost, "travel");
    });

    it(`holds the bound against a plan changed by hand: ${approach}`, () => {
      const { setup, plan } = made();
      const { owner } = setup.inputs.accounts;
      const rep = plan.rep.slice();
      const account = rep.findIndex((at, one) => at >= 0 && owner[one] !== at);
      if (account < 0) return;
      rep[account] = owner[account] as number;
      const changed = planOfAssignment(setup.problem, engine, rep, plan);
      assert.ok(changed.lowerBound <= changed.cost);
      // What is proven of all plans holds for this one too, or nothing is said.
      if (changed.lowerBound > -Infinity && plan.gap < Infinity) {
        assert.ok(changed.gapAbsolute >= 0);
        close(changed.lowerBound, Math.min(plan.lowerBound, changed.cost), "bound");
      }
    });
  }

  it("holds the assignment that it was given, also where the figure that it is judged by stays", () => {
    const { setup, plan } = carved(madeUp(60, 5), {});
    let alike = 0;
    for (let account = 0; account < 60; account++)
      for (let to = -1; to < 5; to++) {
        const rep = plan.rep.slice();
        rep[account] = to;
        const changed = planOfAssignment(setup.problem, "balance", rep, plan);
        assert.deepEqual([...changed.rep], [...rep], `account ${account} to ${to}`);
        const { loads, moved } = evaluate(setup.problem, rep);
        assert.deepEqual([...changed.loads], [...loads]);
        assert.equal(changed.moved, moved);
        if (to !== plan.rep[account] && changed.cost === plan.cost && changed.gap < Infinity)
          alike += 1;
      }
    assert.ok(alike > 0, "no change left the figure as it was");
  });

  it("proves nothing of a plan that breaks a rule", () => {
    const { setup, plan } = carved(madeUp(80, 5), { maxMovedPercent: 30 });
    const all = new Int32Array(80).fill(0);
    const { gap, lowerBound } = planOfAssignment(setup.problem, "balance", all, plan);
    assert.equal(gap, Infinity);
    assert.equal(lowerBound, -Infinity);
  });

  it("proves nothing of a plan that serves fewer", () => {
    const { setup, plan } = carved(madeUp(80, 5), { maxMovedPercent: 30 });
    const rep = plan.rep.slice();
    rep[0] = -1;
    const fewer = planOfAssignment(setup.problem, "balance", rep, plan);
    assert.equal(fewer.gap, Infinity);
    assert.deepEqual(fewer.unassigned, [{ account: 0, reason: "no room" }]);
  });
});
