import assert from "node:assert/strict";
import fc from "fast-check";
import { furthestOf } from "../../../src/fairness/peers";
import type { Carve } from "../../../src/plan/carve";
import { nearestProven } from "../../../src/plan/peers/nearest";
import { comparedPlans } from "../../../src/plan/words/compared";
import type { Cell } from "../../../src/table/cell";
import { heldBy } from "../../../src/territory/summary";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";
import { anyToy, carveOf, comparedTo } from "./toys";

/** How far the furthest rep is in the best of all plans that the proof is about. */
function nearestOfAll(made: Carve): number {
  const { setup, plan, inputs } = made;
  const offs = comparedTo(made, comparedPlans(setup, plan)).map((rep) => {
    const held = heldBy(rep, inputs.reps.count, inputs.accounts.load);
    const { off } = furthestOf(setup.peers, held);
    return Number.isNaN(off) ? 0 : off;
  });
  return offs.reduce((best, off) => Math.min(best, off), Infinity);
}

describe("how near to a fair share any plan can come", () => {
  it("is never said to be farther than the best of all plans is", () => {
    let [proven, waiting] = [0, 0];
    fc.assert(
      fc.property(anyToy, (toy) => {
        const made = carveOf(toy);
        if (made === undefined) return;
        const said = nearestProven(made.setup, made.plan, made.outside);
        const [fairness] = made.proofs;
        assert.ok(!(fairness?.figure !== undefined && fairness.figure > 0) || said > 0);
        if (Number.isNaN(said)) return;
        proven += 1;
        if (made.plan.unassigned.length > 0) waiting += 1;
        const best = nearestOfAll(made);
        assert.ok(best >= said - 1e-9, `${best} in the best plan, said ${said}`);
        if (/no plan brings its furthest rep nearer to/.test(saidOf(made).proofs[0] ?? "")) {
          const { off } = furthestOf(made.setup.peers, made.after.load);
          assert.ok(best >= off - 1e-9, `${best} in the best plan, ${off} in this one`);
        }
      }),
      { numRuns: 350, seed: 11 },
    );
    // Or nothing would have been tried.
    assert.ok(proven > 80, String(proven));
    assert.ok(waiting > 4, String(waiting));
  });

  it("is said of one large account to the digit, beside the verdict", () => {
    const rows = [60, 10, 10, 10, 10].map((load, at): Cell[] => [`A${at + 1}`, load]);
    const tables = tablesOf([["Account ID", "ARR"], ...rows], [["Rep"], ["Ana"], ["Bo"]]);
    const made = carved(tables, { balance: "ARR" });
    assert.match(saidOf(made).verdict[0] ?? "", /^Ana is 20\.0 % \(10\) over a fair share of 50, /);
    assert.deepEqual(saidOf(made).proofs, [
      "For these rows and rules, no plan brings its furthest rep nearer to a fair share.",
    ]);
    assert.ok(Math.abs((made.proofs[0]?.figure ?? NaN) - 0.2) < 1e-12);
  });
});
