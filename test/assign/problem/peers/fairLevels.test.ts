import assert from "node:assert/strict";
import fc from "fast-check";
import { fairLevels, type Sharing } from "../../../../src/assign/problem/peers/fairLevels";

/** Accounts as [load, who may serve them: positions of reps]. */
function sharing(reps: number, accounts: readonly (readonly [number, readonly number[]])[]) {
  const eligible = new Uint8Array(accounts.length * reps);
  accounts.forEach(([, may], account) => {
    for (const rep of may) eligible[account * reps + rep] = 1;
  });
  const load = Float64Array.from(accounts, ([one]) => one);
  return { load, eligible, part: new Float64Array(reps).fill(1) };
}

/** Pours each account's load over the lowest of those who may have it, again and again. */
function poured({ load, eligible, part }: Sharing): Float64Array {
  const k = part.length;
  const flow = new Float64Array(eligible.length);
  const held = new Float64Array(k);
  for (let round = 0; round < 3000; round++) {
    load.forEach((amount, account) => {
      const reps = [...part.keys()].filter((rep) => eligible[account * k + rep] === 1);
      for (const rep of reps) {
        held[rep]! -= flow[account * k + rep]!;
        flow[account * k + rep] = 0;
      }
      const rising = reps.toSorted((a, b) => held[a]! / part[a]! - held[b]! / part[b]!);
      // The level at which the amount is used up by the lowest few.
      let parts = 0;
      let used = amount;
      let level = 0;
      for (let at = 0; at < rising.length; at++) {
        parts += part[rising[at]!]!;
        used += held[rising[at]!]!;
        level = used / parts;
        const next = rising[at + 1];
        if (next === undefined || level <= held[next]! / part[next]!) break;
      }
      for (const rep of reps) {
        const more = Math.max(0, level * part[rep]! - held[rep]!);
        flow[account * k + rep] = more;
        held[rep]! += more;
      }
    });
  }
  return held;
}

describe("fair levels under rules", () => {
  it("are those of each segment alone", () => {
    const { fair, group } = fairLevels(
      sharing(5, [
        [10, [0, 1]],
        [20, [0, 1]],
        [300, [2, 3, 4]],
        [60, [2, 3, 4]],
      ]),
    );
    assert.deepEqual([...fair], [15, 15, 120, 120, 120]);
    assert.deepEqual([...group], [0, 0, 1, 1, 1]);
  });

  it("count a rep of two segments with the one that has more to share out", () => {
    const { fair, group } = fairLevels(
      sharing(5, [
        [30, [0, 1, 2]],
        [360, [2, 3, 4]],
      ]),
    );
    assert.deepEqual([...fair], [15, 15, 120, 120, 120]);
    assert.deepEqual([...group], [0, 0, 1, 1, 1]);
  });

  it("are one where everybody can carry the same", () => {
    const { fair, group } = fairLevels(
      sharing(3, [
        [10, [0]],
        [40, [0, 1, 2]],
        [10, [2]],
      ]),
    );
    assert.deepEqual([...fair], [20, 20, 20]);
    assert.deepEqual([...group], [0, 0, 0]);
  });

  it("leave nothing to reps whom the rules leave nothing", () => {
    const { fair, group } = fairLevels(sharing(3, [[10, [1]]]));
    assert.deepEqual([...fair], [0, 10, 0]);
    assert.deepEqual([...group], [0, 1, 2]);
  });

  it("add up, and come out as pouring each account over the lowest reps does", () => {
    const k = 5;
    const account = fc.tuple(
      fc.integer({ min: 0, max: 100 }),
      fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
    );
    const parts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: k, maxLength: k });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 8 }), parts, (accounts, part) => {
        const asked = { ...sharing(k, accounts), part: Float64Array.from(part) };
        const { fair } = fairLevels(asked);
        const total = asked.load.reduce((sum, one) => sum + one, 0);
        assert.ok(Math.abs(fair.reduce((sum, one) => sum + one, 0) - total) < 1e-6);
        poured(asked).forEach((held, rep) => {
          assert.ok(Math.abs(held - fair[rep]!) < 1e-3 * (1 + total), `${held} and ${fair[rep]}`);
        });
      }),
      { numRuns: 60 },
    );
  });
});
