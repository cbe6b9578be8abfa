import assert from "node:assert/strict";
import fc from "fast-check";
import { balance } from "../../../src/assign";
import {
  unreachableTolerances,
  type ReachProof,
} from "../../../src/assign/infeasibility/unreachableTolerances";
import type { Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { scorer } from "../bruteForce";
import { orClash } from "../orClash";
import { fullProblem } from "../problems";

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
};

function proofsOf(changed: Partial<Problem>): (ReachProof | undefined)[] {
  const problem = { ...even, ...changed };
  return unreachableTolerances(problem, balance(problem)).map(({ proof }) => proof);
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
        const said = unreachableTolerances(problem, plan);
        const missed = plan.measures.flatMap(({ inside }, at) => (inside ? [] : [at]));
        assert.deepEqual(
          said.map(({ measure }) => measure),
          missed,
        );
        for (const { measure, proof } of said) {
          if (proof === undefined) {
            open++;
            continue;
          }
          proven++;
          const whole = proof.by === "moves out" || proof.by === "largest";
          const compared: readonly (readonly number[])[] = whole
            ? plans.filter((rep) => placed(rep) >= placed(plan.rep))
            : plans;
          const one = (problem.measures ?? [])[measure]!;
          const score = scorer({ ...problem, measures: [one] });
          const kept = compared.find((rep) => score(rep).isInside);
          assert.equal(kept, undefined, proof.by);
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(proven > 20 && open > 1, `${proven} proven, ${open} open`);
  });

  it("is not mentioned where it is kept", () => {
    assert.deepEqual(proofsOf({}), []);
  });

  it("names what locks put with one rep", () => {
    assert.deepEqual(proofsOf({ lockedTo: new Int32Array([0, 0, 0, -1]) }), [
      { by: "locked", rep: 0, level: 1.5 },
    ]);
  });

  it("names what one rep may serve", () => {
    assert.deepEqual(proofsOf({ eligible: Uint8Array.from([1, 1, 1, 0, 1, 0, 1, 0]) }), [
      { by: "served", rep: 1, level: 0.5 },
    ]);
  });

  it("names the capacity that keeps a rep below", () => {
    const [proof] = proofsOf({ capacity: new Float64Array([9, 1]) });
    assert.ok(proof?.by === "room");
    assert.deepEqual([proof.rep, proof.capacity, proof.level.toFixed(6)], [1, 1, "0.500000"]);
  });

  it("names the cap on moves, on either side of it", () => {
    const owner = new Int32Array([0, 0, 0, 0]);
    const [either] = proofsOf({ owner, maxMoved: 1 });
    const sides = [
      { by: "moves in", rep: 1, level: 0.5 },
      { by: "moves out", rep: 0, level: 1.5 },
    ];
    assert.deepEqual(either, sides[either?.by === "moves in" ? 0 : 1]);
    const three: Partial<Problem> = {
      reps: 3,
      capacity: new Float64Array([9, 9, 9]),
      accounts: 6,
      workload: new Float64Array(6).fill(1),
      owner: new Int32Array([0, 0, 0, 0, 0, 1]),
      maxMoved: 1,
      measures: [{ load: new Float64Array(6).fill(1), tolerance: 0.4 }],
    };
    assert.deepEqual(proofsOf(three), [{ by: "moves out", rep: 0, level: 2 }]);
  });

  it("names the account that is too large for everybody", () => {
    const measures = [{ load: new Float64Array([9, 1, 1, 1]), tolerance: 0.1 }];
    assert.deepEqual(proofsOf({ measures }), [{ by: "largest", accounts: [0], level: 1.5 }]);
    const together = new Int32Array([0, 0, 0, -1]);
    assert.deepEqual(proofsOf({ together }), [{ by: "largest", accounts: [0, 1, 2], level: 1.5 }]);
  });

  it("is left open where whole accounts alone stand in the way", () => {
    const measures = [{ load: new Float64Array([3, 3, 3, 0]), tolerance: 0.1 }];
    assert.deepEqual(proofsOf({ measures }), [undefined]);
  });
});
