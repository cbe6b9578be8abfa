import assert from "node:assert/strict";
import fc from "fast-check";
import { balance } from "../../src/assign";
import { outOfReach } from "../../src/assign/contradict/outOfReach";
import type { BalancedMeasure, Problem } from "../../src/model";
import { allPlans } from "./allPlans";
import { scorer } from "./bruteForce";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";

function placed(rep: ArrayLike<number>): number {
  return Array.from(rep).filter((at) => at >= 0).length;
}

/** Four accounts of load 1 and workload 1 between two reps. */
const even: Problem = {
  accounts: 4,
  reps: 2,
  capacity: new Float64Array([9, 9]),
  workload: new Float64Array(4).fill(1),
  measures: [{ load: new Float64Array(4).fill(1), tolerance: 0.1 }],
  names: {
    account: (account) => `account A${account + 1}`,
    rep: (rep) => ["Ana", "Ben"][rep] ?? "",
  },
};

function reasonsOf(changed: Partial<Problem>): string[] {
  const problem = { ...even, ...changed };
  return outOfReach(problem, balance(problem)).map(({ sentence }) => sentence);
}

describe("a tolerance that isn't kept", () => {
  it("is said to be out of reach only where no plan keeps it", () => {
    let proven = 0;
    let open = 0;
    const some = fullProblem({ accounts: 5, reps: 3 }).filter(
      ({ measures = [], workload, accounts }) =>
        measures.length > 0 && workload.length === accounts,
    );
    fc.assert(
      fc.property(some, (problem) => {
        const plan = orClash(() => balance(problem));
        if (!plan) return;
        const plans = allPlans(problem);
        const said = outOfReach(problem, plan);
        const missed = plan.measures.flatMap(({ inside }, at) => (inside ? [] : [at]));
        assert.deepEqual(
          said.map(({ measure }) => measure),
          missed,
        );
        for (const { measure, proven: isProven, sentence } of said) {
          if (!isProven) {
            open++;
            assert.match(sentence, /^No plan was found/);
            continue;
          }
          proven++;
          const whole = sentence.startsWith("No plan that places as many accounts");
          assert.ok(whole || sentence.startsWith("No plan can keep it: "), sentence);
          const compared: readonly (readonly number[])[] = whole
            ? plans.filter((rep) => placed(rep) >= placed(plan.rep))
            : plans;
          const one = (problem.measures ?? [])[measure] as BalancedMeasure;
          const score = scorer({ ...problem, measures: [one] });
          const kept = compared.find((rep) => score(rep).outside < 1e-9);
          assert.equal(kept, undefined, sentence);
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(proven > 20 && open > 1, `${proven} proven, ${open} open`);
  });

  it("is not mentioned where it is kept", () => {
    assert.deepEqual(reasonsOf({}), []);
  });

  it("names what locks put with one rep", () => {
    assert.deepEqual(reasonsOf({ lockedTo: new Int32Array([0, 0, 0, -1]) }), [
      "No plan can keep it: the accounts locked to Ana come to 150.0 % of a fair share.",
    ]);
  });

  it("names what one rep may serve", () => {
    assert.deepEqual(reasonsOf({ eligible: Uint8Array.from([1, 1, 1, 0, 1, 0, 1, 0]) }), [
      "No plan can keep it: all that Ben may serve comes to 50.0 % of a fair share.",
    ]);
  });

  it("names the capacity that keeps a rep below", () => {
    assert.deepEqual(reasonsOf({ capacity: new Float64Array([9, 1]) }), [
      "No plan can keep it: with a capacity of 1, Ben can hold 50.0 % of a fair share at most.",
    ]);
  });

  it("names the cap on moves, on either side of it", () => {
    const owner = new Int32Array([0, 0, 0, 0]);
    assert.match(
      reasonsOf({ owner, maxMoved: 1 })[0] ?? "",
      /^No plan.* keep it: under the cap on moves, (Ben can come to 50\.0 % of a fair share at most|Ana keeps 150\.0 % of a fair share at least)\.$/,
    );
    const three: Partial<Problem> = {
      reps: 3,
      capacity: new Float64Array([9, 9, 9]),
      accounts: 6,
      workload: new Float64Array(6).fill(1),
      owner: new Int32Array([0, 0, 0, 0, 0, 1]),
      maxMoved: 1,
      measures: [{ load: new Float64Array(6).fill(1), tolerance: 0.4 }],
    };
    assert.deepEqual(reasonsOf(three), [
      "No plan that places as many accounts can keep it: under the cap on moves, Ana keeps 200.0 % of a fair share at least.",
    ]);
  });

  it("names the account that is too large for everybody", () => {
    const measures = [{ load: new Float64Array([9, 1, 1, 1]), tolerance: 0.1 }];
    assert.deepEqual(reasonsOf({ measures }), [
      "No plan that places as many accounts can keep it: account A1 alone comes to 150.0 % of a fair share.",
    ]);
    const together = new Int32Array([0, 0, 0, -1]);
    assert.deepEqual(reasonsOf({ together }), [
      "No plan that places as many accounts can keep it: account A1 and 2 more alone comes to 150.0 % of a fair share.",
    ]);
  });

  it("is left open where whole accounts alone stand in the way", () => {
    const measures = [{ load: new Float64Array([3, 3, 3, 0]), tolerance: 0.1 }];
    assert.deepEqual(reasonsOf({ measures }), [
      "No plan was found that comes nearer under these rules.",
    ]);
  });
});
