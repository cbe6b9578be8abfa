import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../src/errors";
import { diffInDiff, diffInDiffOfUnits } from "../../src/pilot/diffInDiff";

function near(actual: number, expected: number, tolerance = 1e-9): void {
  assert.ok(Math.abs(actual - expected) < tolerance, `${actual} is not ${expected}`);
}

describe("diffInDiff", () => {
  it("agrees with a case worked by hand", () => {
    // Others 9 to 10, pilot 18 to 21; each cell has a variance of 2 over two rows.
    const values = Float64Array.of(8, 10, 9, 11, 17, 19, 20, 22);
    const pilot = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const live = Uint8Array.of(0, 0, 1, 1, 0, 0, 1, 1);
    const found = diffInDiff(values, pilot, live);
    assert.equal(found.effect, 2);
    near(found.lift, 2 / 19);
    assert.equal(found.standardError, 2);
    assert.equal(found.t, 1);
    assert.equal(found.degreesOfFreedom, 4);
    // Student's t, 4 degrees of freedom: P(|T| > 1) = 1 - 11 / (5 sqrt 5) x ... = 0.3739.
    near(found.p, 0.373900966300059);
    assert.deepEqual(found.means, {
      pilotBefore: 18,
      pilotAfter: 21,
      othersBefore: 9,
      othersAfter: 10,
    });
    assert.deepEqual(Object.values(found.counts), [2, 2, 2, 2]);
  });

  it("has no error where a cell has one row, and no p where nothing varies", () => {
    const one = diffInDiff(
      Float64Array.of(7, 7, 18, 20),
      Uint8Array.of(0, 0, 1, 1),
      Uint8Array.of(0, 1, 0, 1),
    );
    near(one.lift, 1 / 9);
    assert.deepEqual([one.standardError, one.t, one.p], [NaN, NaN, NaN]);
    const twice = (values: readonly number[]): readonly number[] => [...values, ...values];
    const still = diffInDiff(
      Float64Array.from(twice([7, 7, 18, 20])),
      Uint8Array.from(twice([0, 0, 1, 1])),
      Uint8Array.from(twice([0, 1, 0, 1])),
    );
    assert.deepEqual([still.standardError, still.t, still.p], [0, NaN, NaN]);
  });

  it("does not mind what happens to all alike, nor the unit", () => {
    const row = fc.record({
      value: fc.integer({ min: -50, max: 50 }),
      pilot: fc.integer({ min: 0, max: 1 }),
      live: fc.integer({ min: 0, max: 1 }),
    });
    const cells = [0, 1].flatMap((pilot) =>
      [0, 1].flatMap((live) => [1, 4].map((value) => ({ value, pilot, live }))),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const all = [...cells, ...rows];
        const of = (value: (one: (typeof all)[number]) => number) =>
          diffInDiff(
            Float64Array.from(all, value),
            Uint8Array.from(all, ({ pilot }) => pilot),
            Uint8Array.from(all, ({ live }) => live),
          );
        const plain = of(({ value }) => value);
        near(of(({ value, live }) => 2 * value + 30 * live).effect, 2 * plain.effect);
        near(of(({ value, pilot }) => value + 30 * pilot).p, plain.p);
        assert.ok(plain.p >= 0 && plain.p <= 1);
      }),
    );
  });

  it("refuses an empty cell", () => {
    assert.throws(
      () => diffInDiff(Float64Array.of(1, 2, 3), Uint8Array.of(0, 1, 1), Uint8Array.of(0, 0, 1)),
      /No row is in the group "others after"/,
    );
  });
});

describe("diffInDiffOfUnits", () => {
  const units = ["Ana", "Ben", "Cem", "Dora", "Eve"];
  // Ana 11 to 14, Ben 10 to 15 in the pilot; Cem and Dora up by 1; Eve has left before go-live.
  const rows = [
    [10, 1, 0, 0],
    [12, 1, 0, 0],
    [14, 1, 1, 0],
    [10, 1, 0, 1],
    [15, 1, 1, 1],
    [5, 0, 0, 2],
    [6, 0, 1, 2],
    [7, 0, 0, 3],
    [8, 0, 1, 3],
    [99, 0, 0, 4],
    [99, 1, 0, -1],
  ] as const;
  const of = (some: readonly (readonly number[])[]) =>
    diffInDiffOfUnits(
      Float64Array.from(some, ([value = 0]) => value),
      Uint8Array.from(some, ([, pilot = 0]) => pilot),
      Uint8Array.from(some, ([, , live = 0]) => live),
      Int32Array.from(some, ([, , , unit = -1]) => unit),
      units,
    );

  it("counts each unit once, with the change of its mean", () => {
    const found = of(rows);
    assert.equal(found.effect, 3);
    near(found.lift, 3 / 11.5);
    assert.equal(found.standardError, 1);
    assert.equal(found.degreesOfFreedom, 1);
    // With one degree of freedom, P(|T| > 3) = 1 - 2 atan(3) / pi.
    near(found.p, 1 - (2 * Math.atan(3)) / Math.PI);
    assert.deepEqual(found.counts, {
      pilotBefore: 2,
      pilotAfter: 2,
      othersBefore: 2,
      othersAfter: 2,
    });
  });

  it("refuses a unit on both sides", () => {
    assert.throws(() => of([...rows, [1, 0, 1, 0]]), /"Ana" is in the pilot in some rows/);
    assert.throws(() => of([]), InputError);
  });
});
