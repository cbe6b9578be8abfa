import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { territoryIndex, type IndexOptions } from "../../src/territory/territoryIndex";

type Row = readonly [arr: number, accounts: number, score: number];

function index(rows: readonly Row[], options: IndexOptions = {}): readonly number[] {
  const part = (at: 0 | 1 | 2): number[] => rows.map((row) => row[at]);
  return [...territoryIndex({ arr: part(0), accounts: part(1), score: part(2) }, options)];
}

function near(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, at) => {
    assert.ok(
      Math.abs(value - (expected[at] ?? NaN)) < 1e-6,
      `${actual.join()} is not ${expected.join()}`,
    );
  });
}

function refuses(run: () => unknown, message: RegExp): void {
  assert.throws(run, (error) => error instanceof InputError && message.test(error.message));
}

const positive = fc.integer({ min: 1, max: 100000 });
const rowsOf = fc.array(fc.tuple(positive, positive, positive), { minLength: 2, maxLength: 15 });

describe("territoryIndex", () => {
  it("is 100 for an average territory", () => {
    near(
      index([
        [1, 5, 2],
        [3, 15, 6],
      ]),
      [50, 150],
    );
    near(
      index([
        [8, 8, 8],
        [8, 8, 8],
        [8, 8, 8],
      ]),
      [100, 100, 100],
    );
  });
  it("weights ARR 0.6, accounts 0.3 and score 0.1", () => {
    near(
      index([
        [3, 1, 1],
        [1, 1, 1],
      ]),
      [130, 70],
    );
    near(
      index([
        [1, 3, 1],
        [1, 1, 1],
      ]),
      [115, 85],
    );
    near(
      index([
        [1, 1, 3],
        [1, 1, 1],
      ]),
      [105, 95],
    );
  });
  it("gives the formula to the letter on request, for a single territory too", () => {
    assert.deepEqual(index([[1e6, 50, 70]], { scaling: "raw" }), [600022]);
  });
  it("refuses to compare a single territory", () => {
    refuses(
      () => index([[1e6, 50, 70]]),
      /^This compares rows: pass the whole column, or use bounds \/ raw$/,
    );
  });
  it("compares by lowest and highest, or by rank, from 0 to 100", () => {
    const rows: readonly Row[] = [
      [0, 0, 0],
      [1, 1, 1],
      [10, 10, 10],
    ];
    near(index(rows, { scaling: "minmax" }), [0, 10, 100]);
    near(index(rows, { scaling: "rank" }), [0, 50, 100]);
  });
  it("compares ARR and accounts per unit of capacity, the score as it is", () => {
    near(
      index(
        [
          [100, 10, 5],
          [50, 5, 5],
        ],
        { capacity: [1, 0.5] },
      ),
      [100, 100],
    );
    near(index([[4, 4, 8]], { scaling: "raw", capacity: [2] }), [0.6 * 2 + 0.3 * 2 + 0.1 * 8]);
  });
  it("takes a component that is 0 everywhere for average", () => {
    near(
      index([
        [1, 5, 0],
        [3, 15, 0],
      ]),
      [55, 145],
    );
  });
  it("counts weights by their proportions", () => {
    const rows: readonly Row[] = [
      [1, 5, 2],
      [3, 9, 7],
    ];
    const weights = { arr: 6, accounts: 3, score: 1 };
    near(index(rows, { weights }), index(rows));
  });
  it("averages 100 over the territories, in any currency and order", () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 2, max: 500 }), (rows, rate) => {
        const indices = index(rows);
        const mean = indices.reduce((sum, value) => sum + value, 0) / indices.length;
        assert.ok(Math.abs(mean - 100) < 1e-6);
        near(index(rows.map(([arr, accounts, score]) => [arr * rate, accounts, score])), indices);
        near([...index([...rows].reverse())].reverse(), indices);
      }),
    );
  });
  it("names what can't be used", () => {
    refuses(() => index([]), /no territory/);
    refuses(
      () => territoryIndex({ arr: [1, 2], accounts: [1], score: [1, 2] }),
      /"accounts" has 1 values, "arr" has 2/,
    );
    refuses(
      () =>
        index([
          [1, 2, 3],
          [-1, 2, 3],
        ]),
      /Row 2 of "arr" is -1/,
    );
    refuses(
      () =>
        index([
          [1, NaN, 3],
          [1, 2, 3],
        ]),
      /Row 1 of "accounts" is not a number/,
    );
    refuses(
      () =>
        index([
          [1, 2, -3],
          [1, 2, 3],
        ]),
      /Row 1 of "score" is negative.*minmax/,
    );
    refuses(
      () =>
        index(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          { capacity: [1, 0] },
        ),
      /Row 2 of "capacity"/,
    );
    refuses(
      () =>
        index(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          { weights: { arr: 0, accounts: 0, score: 0 } },
        ),
      /"weights"/,
    );
  });
  it("takes negative scores where they can be compared", () => {
    near(
      index(
        [
          [1, 1, -3],
          [1, 1, 3],
        ],
        { scaling: "minmax" },
      ),
      [0, 10],
    );
  });
});
