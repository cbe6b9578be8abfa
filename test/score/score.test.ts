import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { normalise, scalings, type Scaling } from "../../src/score/normalise";
import { scoreWeightsTable } from "../../src/defaults/scoreWeights";
import { oneRowMessage, score, type Factor } from "../../src/score/score";

function near(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9): void {
  assert.equal(actual.length, expected.length);
  Array.from(actual).forEach((value, index) => {
    const other = expected[index] ?? NaN;
    const isNear =
      Object.is(value, other) ||
      Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(other));
    assert.ok(isNear, `${value} is not ${other} at ${index}`);
  });
}

function refuses(run: () => unknown, message: RegExp): void {
  assert.throws(run, (error) => {
    assert.ok(error instanceof InputError);
    assert.match(error.message, message);
    return true;
  });
}

const column = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 30 });

describe("normalise", () => {
  it("scales from the lowest to the highest value", () => {
    near(normalise(Float64Array.of(10, 20, 40), "minmax"), [0, 1 / 3, 1]);
  });
  it("measures against bounds where they are given, and stops at them", () => {
    near(
      normalise(Float64Array.of(-5, 0, 25, 100, 900), "minmax", { low: 0, high: 100 }),
      [0, 0, 0.25, 1, 1],
    );
    near(normalise(Float64Array.of(25), "minmax", { low: 0, high: 100 }), [0.25]);
  });
  it("ranks from 0 to 1, and equal values share the mean of their ranks", () => {
    near(normalise(Float64Array.of(30, 10, 20), "rank"), [1, 0, 0.5]);
    near(normalise(Float64Array.of(5, 5, 1, 9), "rank"), [0.5, 0.5, 0, 1]);
  });
  it("measures in standard deviations of the population", () => {
    near(
      normalise(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9), "zscore"),
      [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2],
    );
  });
  it("leaves values as they are on request, in a column of its own", () => {
    const values = Float64Array.of(3, 1);
    const same = normalise(values, "none");
    assert.deepEqual(same, values);
    assert.notEqual(same, values);
  });
  it("scales a column without spread to 0, though its mean may round", () => {
    for (const scaling of ["minmax", "rank", "zscore"] as const) {
      near(normalise(new Float64Array(10).fill(0.1), scaling), new Float64Array(10));
      near(normalise(Float64Array.of(7), scaling), [0]);
    }
  });
  it("passes over missing values, and leaves them missing", () => {
    near(normalise(Float64Array.of(NaN, 10, 20), "minmax"), [NaN, 0, 1]);
    near(normalise(Float64Array.of(1, NaN, 3, 2), "rank"), [0, NaN, 1, 0.5]);
    near(normalise(Float64Array.of(1, NaN, 3), "zscore"), [-1, NaN, 1]);
    near(normalise(Float64Array.of(NaN, NaN), "zscore"), [NaN, NaN]);
  });
  it("copes with the largest numbers", () => {
    near(normalise(Float64Array.of(-Number.MAX_VALUE, 0, Number.MAX_VALUE), "minmax"), [0, 0.5, 1]);
    near(normalise(Float64Array.of(-1e308, 1e308), "zscore"), [-1, 1]);
  });
  it("refuses bounds without room, or for another scaling", () => {
    refuses(
      () => normalise(Float64Array.of(1, 2), "minmax", { low: 5, high: 5 }),
      /5 and 5 leave no room/,
    );
    refuses(
      () => normalise(Float64Array.of(1, 2), "minmax", { low: NaN, high: 5 }),
      /leave no room/,
    );
    refuses(() => normalise(Float64Array.of(1, 2), "rank", { low: 0, high: 5 }), /not with "rank"/);
  });
  it("gives the same whatever the unit", () => {
    fc.assert(
      fc.property(
        column,
        fc.constantFrom<Scaling>("minmax", "rank", "zscore"),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        (values, scaling, unit, shift) => {
          const other = values.map((value) => value * unit + shift);
          near(
            normalise(Float64Array.from(other), scaling),
            normalise(Float64Array.from(values), scaling),
            1e-6,
          );
        },
      ),
    );
  });
  it("keeps the order of values", () => {
    fc.assert(
      fc.property(column, fc.constantFrom(...scalings), (values, scaling) => {
        const scaled = normalise(Float64Array.from(values), scaling);
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            if (a < b) assert.ok((scaled[i] ?? 0) <= (scaled[j] ?? 0));
            if (a === b) assert.equal(scaled[i], scaled[j]);
          });
        });
      }),
    );
  });
  it("ranks by definition: values below, plus half of those equal", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 12 }),
        (values) => {
          if (new Set(values).size < 2) return;
          const expected = values.map((value) => {
            const below = values.filter((other) => other < value).length;
            const equal = values.filter((other) => other === value).length;
            return (below + (equal - 1) / 2) / (values.length - 1);
          });
          near(normalise(Float64Array.from(values), "rank"), expected);
        },
      ),
    );
  });
});

const accountScoreWeights = scoreWeightsTable
  .slice(1)
  .map(([name, weight]) => ({ name: String(name), weight: Number(weight) }));

describe("score", () => {
  const factor = (name: string, weight: number, ...values: number[]): Factor => ({
    name,
    weight,
    values: Float64Array.from(values),
  });
  it("adds up weight x factor with the usual weights", () => {
    const inputs = [0.8, 0.6, 1, 0.1, 0.3];
    const factors = accountScoreWeights.map(({ name, weight }, index): Factor => ({
      ...factor(name, weight, inputs[index] ?? NaN),
      scaling: "none",
    }));
    near(score(factors), [0.66]);
  });
  it("lies between -0.20 and 0.90 with the usual weights", () => {
    const scores = score(
      accountScoreWeights.map(({ name, weight }) =>
        factor(name, weight, weight > 0 ? 0 : 1, weight > 0 ? 1 : 0),
      ),
    );
    near(scores, [-0.2, 0.9]);
  });
  it("scales from lowest to highest unless told otherwise", () => {
    near(score([factor("ARR", 2, 0, 5, 10), factor("Risk", -1, 1, 1, 3)]), [0, 1, 1]);
  });
  it("adds nothing for a missing value", () => {
    near(score([factor("ARR", 2, 0, NaN, 10), factor("Risk", -1, NaN, 4, 2)]), [0, -1, 2]);
  });
  it("scores one row alone by bounds or as it is, but never by comparison", () => {
    near(score([{ ...factor("ARR", 2, 25), bounds: { low: 0, high: 100 } }]), [0.5]);
    refuses(() => score([factor("ARR", 2, 25)]), new RegExp(`^${oneRowMessage}`));
    refuses(() => score([{ ...factor("ARR", 2, 25), scaling: "rank" }]), /compares rows/);
  });
  it("names what can't be used", () => {
    refuses(() => score([]), /nothing to score/);
    refuses(() => score([factor("ARR", 1)]), /nothing to score/);
    refuses(
      () => score([factor("ARR", 1, 1, 2), factor("Fit", 1, 1)]),
      /"Fit" has 1 values.*has 2/,
    );
    refuses(() => score([factor("ARR", NaN, 1, 2)]), /weight of "ARR"/);
    refuses(() => score([factor("ARR", 1, 1, Infinity)]), /Value 2 of the factor "ARR"/);
    refuses(
      () => score([{ ...factor("ARR", 1, 1, 2), bounds: { low: 3, high: 2 } }]),
      /Factor "ARR".*leave no room/,
    );
    refuses(
      () => score([{ ...factor("ARR", 1e308, 1e308, 1), scaling: "none" }]),
      /row 1 is too large/,
    );
  });
  it("moves with the rows, whatever their order", () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...scalings), (pairs, scaling) => {
        const scoreOf = (list: readonly (readonly [number, number])[]): Float64Array =>
          score([
            { ...factor("a", 0.7, ...list.map(([a]) => a)), scaling },
            { ...factor("b", -0.2, ...list.map(([, b]) => b)), scaling },
          ]);
        near(scoreOf([...pairs].reverse()), Array.from(scoreOf(pairs)).reverse());
      }),
    );
  });
});
