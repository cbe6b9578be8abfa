import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InfeasibleError, InputError } from "../../src/errors";
import { seededRandom } from "../../src/random";
import { calibrate, type Estimate } from "../../src/score/calibrate";
import type { CalibrationFactor } from "../../src/score/calibrationDesign";

function near(actual: number | undefined, expected: number, tolerance = 1e-10): void {
  const off = Math.abs((actual ?? NaN) - expected);
  assert.ok(off <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
}

interface Rows {
  readonly factors: readonly CalibrationFactor[];
  readonly won: Uint8Array;
}

/** So many rows of each kind: the factor's value, won or lost, how many. */
function counted(groups: readonly (readonly [value: number, won: 0 | 1, times: number])[]): Rows {
  const rows = groups.flatMap(([value, won, times]) =>
    Array.from({ length: times }, () => [value, won] as const),
  );
  const values = Float64Array.from(rows, ([value]) => value);
  return { factors: [{ name: "X", values }], won: Uint8Array.from(rows, ([, won]) => won) };
}

function first(estimates: readonly Estimate[]): Estimate {
  return estimates[0] ?? assert.fail("no estimate");
}

describe("calibrate", () => {
  it("gives the log odds ratio of a two by two table, and its standard error, in closed form", () => {
    const [a, b, c, d] = [30, 10, 20, 40];
    const { factors, intercept, weights } = ((rows) => calibrate(rows.factors, rows.won))(
      counted([
        [1, 1, a],
        [1, 0, b],
        [0, 1, c],
        [0, 0, d],
      ]),
    );
    const found = first(factors);
    near(found.coefficient, Math.log((a * d) / (b * c)));
    near(found.standardError, Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    near(found.z, Math.log(6) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    near(intercept.coefficient, Math.log(c / d));
    near(intercept.standardError, Math.sqrt(1 / c + 1 / d));
    assert.deepEqual(weights, Float64Array.of(1));
  });

  it("gives two-sided chances of the normal distribution", () => {
    const { factors } = ((rows) => calibrate(rows.factors, rows.won))(
      counted([
        [1, 1, 25],
        [1, 0, 25],
        [0, 1, 25],
        [0, 0, 25],
      ]),
    );
    // No difference at all: any other sample would be at least as far from 0.
    near(first(factors).coefficient, 0);
    near(first(factors).p, 1);
    const { factors: far } = ((rows) => calibrate(rows.factors, rows.won))(
      counted([
        [1, 1, 9],
        [1, 0, 1],
        [0, 1, 9],
        [0, 0, 9],
      ]),
    );
    near(first(far).z, Math.log(9) / Math.sqrt(4 / 3));
    assert.equal(first(far).p.toFixed(4), "0.0571");
  });

  it("makes the score equations 0: what the model expects is what happened", () => {
    const next = seededRandom(7);
    const values = Float64Array.from({ length: 300 }, () => next() * 40);
    const other = Float64Array.from({ length: 300 }, () => next());
    const won = Uint8Array.from(values, (value) => (next() < value / 50 ? 1 : 0));
    const fit = calibrate(
      [
        { name: "X", values },
        { name: "Y", values: other },
      ],
      won,
    );
    const sums = [0, 0, 0];
    won.forEach((one, row) => {
      const [x = 0, y = 0] = [values[row], other[row]];
      const eta =
        fit.intercept.coefficient +
        x * (fit.factors[0]?.coefficient ?? NaN) +
        y * (fit.factors[1]?.coefficient ?? NaN);
      const off = one - 1 / (1 + Math.exp(-eta));
      [1, x, y].forEach((value, at) => (sums[at] = (sums[at] ?? 0) + off * value));
    });
    for (const sum of sums) near(sum, 0, 1e-8);
  });

  it("finds the coefficients that data was drawn from, within its own errors", () => {
    const next = seededRandom(1);
    const rows = 20_000;
    const drawn = [0.8, -1.5, 0];
    const factors = ["A", "B", "C"].map((name) => ({
      name,
      values: Float64Array.from({ length: rows }, () => next() * 4 - 2),
    }));
    const won = Uint8Array.from({ length: rows }, (_, row) => {
      const eta = factors.reduce(
        (sum, { values }, at) => sum + (drawn[at] ?? 0) * (values[row] ?? 0),
        -0.5,
      );
      return next() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    });
    const { factors: found, intercept, weights } = calibrate(factors, won);
    [...found, intercept].forEach(({ coefficient, standardError }, at) => {
      const truth = [...drawn, -0.5][at] ?? NaN;
      assert.ok(Math.abs(coefficient - truth) < 3 * standardError, `${coefficient} for ${truth}`);
      assert.ok(standardError > 0.01 && standardError < 0.03, `${standardError}`);
    });
    assert.ok((found[0]?.p ?? 1) < 1e-12 && (found[2]?.p ?? 0) > 0.01);
    near(weights[0], 0.8 / 2.3, 0.02);
    near(weights[1], -1.5 / 2.3, 0.02);
    near(
      weights.reduce((sum, one) => sum + Math.abs(one), 0),
      1,
    );
  });

  it("doesn't care for units, for zero points, or for the order of factors", () => {
    const next = seededRandom(3);
    const x = Float64Array.from({ length: 200 }, () => next());
    const y = Float64Array.from({ length: 200 }, () => next());
    const won = Uint8Array.from(x, (value) => (next() < value ? 1 : 0));
    const plain = calibrate(
      [
        { name: "x", values: x },
        { name: "y", values: y },
      ],
      won,
    );
    const moved = calibrate(
      [
        { name: "y", values: y },
        { name: "x", values: x.map((value) => 1e9 + value * 1e6) },
      ],
      won,
    );
    near(moved.weights[1], plain.weights[0] ?? NaN, 1e-8);
    near((moved.factors[1]?.coefficient ?? NaN) * 1e6, plain.factors[0]?.coefficient ?? NaN, 1e-8);
    near(moved.factors[1]?.z, plain.factors[0]?.z ?? NaN, 1e-8);
    near(moved.factors[0]?.p, plain.factors[1]?.p ?? NaN, 1e-8);
  });

  it("refuses a factor that tells won from lost without error, all but on the border too", () => {
    const complete = counted([
      [1, 0, 5],
      [2, 0, 5],
      [3, 1, 5],
    ]);
    const onTheBorder = counted([
      [0, 0, 5],
      [0, 1, 5],
      [1, 1, 5],
    ]);
    for (const { factors, won } of [complete, onTheBorder])
      assert.throws(
        () => calibrate(factors, won),
        (error) =>
          error instanceof InfeasibleError && /^"X" tells won from lost/.test(error.message),
      );
  });

  it("refuses factors that together separate won from lost, and only those", () => {
    const point = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
    );
    const seen = { separated: 0, fitted: 0 };
    fc.assert(
      fc.property(fc.array(point, { minLength: 6, maxLength: 14 }), (points) => {
        const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)];
        const won = Uint8Array.from(points, ([, , one]) => (one ? 1 : 0));
        fc.pre(won.includes(0) && won.includes(1) && !onOneLine(points));
        const factors = [
          { name: "X", values: Float64Array.from(x) },
          { name: "Y", values: Float64Array.from(y) },
        ];
        const expected = isSeparable(points);
        seen[expected ? "separated" : "fitted"]++;
        if (expected) assert.throws(() => calibrate(factors, won), InfeasibleError);
        else for (const { z } of calibrate(factors, won).factors) assert.ok(Number.isFinite(z));
      }),
      { numRuns: 600, seed: 5 },
    );
    assert.ok(seen.separated > 100 && seen.fitted > 100, JSON.stringify(seen));
  });

  it("refuses what can't be fitted, by name", () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6);
    const won = Uint8Array.of(0, 1, 0, 1, 0, 1);
    const input = (factors: readonly CalibrationFactor[], outcome = won): string => {
      try {
        calibrate(factors, outcome);
      } catch (error) {
        if (error instanceof InputError || error instanceof InfeasibleError)
          return `${error.name}: ${error.message}`;
        throw error;
      }
      return "no error";
    };
    const same = { name: "Same", values: new Float64Array(6).fill(2) };
    const x = { name: "X", values };
    assert.match(input([]), /InputError: There is no factor/);
    assert.match(input([x, same]), /InputError: "Same" has the same value in every row/);
    assert.match(
      input([x, { name: "Twice", values: values.map((value) => 2 * value + 1) }]),
      /InputError: "Twice" follows from the factors before it/,
    );
    assert.match(
      input([{ name: "X", values: values.slice(1) }]),
      /InputError: "X" has 5 values, won has 6/,
    );
    assert.match(input([x], Uint8Array.of(1, 1, 1, 1, 1, 1)), /InfeasibleError: Every row is won/);
    assert.match(input([x], new Uint8Array(6)), /InfeasibleError: Every row is lost/);
    assert.match(
      input([{ name: "X", values: Float64Array.of() }], Uint8Array.of()),
      /No row is won or lost/,
    );
    const two = { name: "X", values: Float64Array.of(1, 2) };
    assert.match(
      input([two], Uint8Array.of(0, 1)),
      /InfeasibleError: 2 rows are won or lost, too few/,
    );
    assert.match(input(Array.from({ length: 51 }, () => x)), /InputError: There are 51 factors/);
    const huge = { name: "Huge", values: Float64Array.of(-1e308, 1e308, 0, 0, 0, 0) };
    assert.match(input([huge]), /InputError: The values of "Huge" are too large/);
  });
});

type Point = readonly [x: number, y: number, won: boolean];

function side([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function onOneLine(points: readonly Point[]): boolean {
  return points.every((a) => points.every((b) => points.every((c) => side(a, b, c) === 0)));
}

/**
 * By definition: some line has all won points on or beyond one side of it and all lost ones on or
 * beyond the other, and not all points on it. Such a line can be turned until it goes through two of
 * the points.
 */
function isSeparable(points: readonly Point[]): boolean {
  return points.some((a) =>
    points.some((b) => {
      const sides = points.map((c) => side(a, b, c) * (c[2] ? 1 : -1));
      return sides.some((one) => one > 0) && sides.every((one) => one >= 0);
    }),
  );
}
