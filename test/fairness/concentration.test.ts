import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../src/errors";
import { concentration } from "../../src/fairness/concentration";

describe("concentration", () => {
  it("is the part of the top tenth that one rep holds", () => {
    const potential = Array.from({ length: 30 }, (_, account) => account);
    const rep = new Int32Array(30);
    rep.set([1, 2, 1], 27);
    assert.deepEqual(concentration(potential, rep, 3), {
      top: 3,
      rep: 1,
      share: 2 / 3,
      fair: 1 / 3,
      flagged: false,
    });
  });

  it("flags more than twice a fair share, but not one account by chance", () => {
    const potential = Array.from({ length: 60 }, (_, account) => (account < 6 ? 9 : 1));
    const pileUp = new Int32Array(60).fill(3);
    assert.equal(concentration(potential, pileUp, 4).flagged, true);
    // Both of the best two of twenty; all of the best three, with one of two reps.
    const best = Array.from({ length: 30 }, (_, account) => (account < 3 ? 9 : 1));
    const two = concentration(best.slice(1, 21), new Int32Array(20), 5);
    assert.deepEqual([two.top, two.share, two.flagged], [2, 1, true]);
    assert.equal(concentration(best, new Int32Array(30), 2).flagged, true);
    const one = new Int32Array(10);
    assert.deepEqual(concentration(potential.slice(0, 10), one, 4).flagged, false);
  });

  it("counts accounts without a rep among the whole", () => {
    const { share, rep } = concentration(
      [5, 4, 3, 2, 1, 1, 1, 1, 1, 1],
      new Int32Array(10).fill(-1),
      2,
    );
    assert.deepEqual([share, rep], [0, 0]);
  });

  it("goes by the definition, whatever the numbers", () => {
    const account = fc.record({
      potential: fc.integer({ min: 0, max: 5 }),
      rep: fc.integer({ min: -1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 60 }), (accounts) => {
        const found = concentration(
          accounts.map(({ potential }) => potential),
          accounts.map(({ rep }) => rep),
          4,
        );
        const top = accounts
          .map((one, number) => ({ ...one, number }))
          .sort((a, b) => b.potential - a.potential || a.number - b.number)
          .slice(0, Math.max(1, Math.floor(accounts.length / 10)));
        const held = [0, 1, 2, 3].map((rep) => top.filter((one) => one.rep === rep).length);
        assert.equal(found.top, top.length);
        assert.equal(found.share, Math.max(...held) / top.length);
        assert.equal(held[found.rep], Math.max(...held));
      }),
    );
  });

  it("is 0 where there are no accounts", () => {
    assert.equal(concentration([], [], 2).share, 0);
  });

  it("refuses what can't be read", () => {
    assert.throws(() => concentration([1], [0, 1], 2), InputError);
    assert.throws(() => concentration([NaN], [0], 2), InputError);
    assert.throws(() => concentration([1], [2], 2), InputError);
    assert.throws(() => concentration([1], [0], 0), InputError);
  });
});
