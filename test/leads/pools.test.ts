import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { pools } from "../../src/leads/pools";

function turns(count: number, rooms: readonly number[], seed = 1): readonly number[] {
  const reps = rooms.map((_, rep) => rep);
  const pool = pools(Float64Array.from(rooms), seed)("SDR", reps);
  return Array.from({ length: count }, () => pool.take());
}

const countsOf = (list: readonly number[], size: number): readonly number[] =>
  Array.from({ length: size }, (_, rep) => list.filter((one) => one === rep).length);

describe("pools", () => {
  it("deals 10 to 3 as 4, 3, 3", () => {
    const endless = [Infinity, Infinity, Infinity];
    assert.deepEqual(countsOf(turns(10, endless), 3), [4, 3, 3]);
    assert.deepEqual(turns(4, endless), [0, 1, 2, 0]);
  });

  it("begins where the seed says", () => {
    const endless = [Infinity, Infinity, Infinity];
    assert.deepEqual(turns(4, endless, 2), [1, 2, 0, 1]);
    assert.deepEqual(turns(2, endless, 0), [2, 0]);
    assert.deepEqual(turns(2, endless, 4), [0, 1]);
  });

  it("passes over those without room, and ends with -1", () => {
    assert.deepEqual(turns(6, [1, 0, 2.5]), [0, 2, 2, -1, -1, -1]);
    assert.deepEqual(turns(1, []), [-1]);
  });

  it("shares room between pools, and turns between equal ones", () => {
    const make = pools(Float64Array.of(1, 1, 1), 1);
    assert.equal(make("SDR", [0, 1]).take(), 0);
    assert.equal(make("SDR", [0, 1]).take(), 1);
    assert.equal(make("AE", [0, 1, 2]).take(), 2);
    assert.equal(make("AE", [0, 1, 2]).take(), -1);
  });

  it("is even to within one where everybody has room", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 12 }), fc.nat(50), (leads, size, seed) => {
        const dealt = turns(leads, new Array<number>(size).fill(Infinity), seed);
        const counts = countsOf(dealt, size);
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1);
      }),
    );
  });
});
