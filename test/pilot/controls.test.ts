import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { controls } from "../../src/pilot/controls";

const areasOf = (...values: readonly (readonly number[])[]) => ({
  names: values.map((_, at) => `Area ${String.fromCharCode(65 + at)}`),
  measures: (values[0] ?? []).map((_, measure) =>
    Float64Array.from(values, (own) => own[measure] ?? 0),
  ),
});

describe("controls", () => {
  it("finds the nearest in standard deviations, whatever the units", () => {
    // In money alone C is nearest to A; in standard deviations of both it is B.
    const areas = areasOf([1_000_000, 10], [1_200_000, 11], [1_010_000, 60], [5_000_000, 80]);
    const [match] = controls(areas, [0]);
    assert.equal(match?.control, 1);
    assert.equal(match.left, 3);
  });

  it("uses each area once, the closest pair first", () => {
    // C is nearest to both A and B; B is closer to it, and A takes the next.
    const areas = areasOf([1], [2.9], [3], [0]);
    assert.deepEqual(
      controls(areas, [0, 1]).map(({ control }) => control),
      [3, 2],
    );
  });

  it("measures the distance by hand", () => {
    const [match] = controls(areasOf([0, 5], [4, 5], [8, 5]), [0]);
    // Mean 4, deviation sqrt(32 / 3); the second measure tells nothing.
    const one = 4 / Math.sqrt(32 / 3);
    assert.ok(Math.abs(match!.distance - one / Math.sqrt(2)) < 1e-12);
    assert.equal(match?.furthest, 0);
    assert.ok(Math.abs(match.difference - one) < 1e-12);
    assert.equal(controls(areasOf([1], [1]), [0])[0]?.furthest, -1);
  });

  it("does not go by the order of the rows", () => {
    const value = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 12 }), (values) => {
        const areas = areasOf(...values);
        const turned = {
          names: areas.names.toReversed(),
          measures: areas.measures.map((own) => own.toReversed()),
        };
        const last = values.length - 1;
        const pairs = controls(areas, [0, 1]).map(({ control }) => areas.names[control]);
        const again = controls(turned, [last, last - 1]).map(
          ({ control }) => turned.names[control],
        );
        assert.deepEqual(again, pairs);
      }),
    );
  });

  it("refuses a pilot with too few others", () => {
    assert.throws(() => controls(areasOf([1], [2], [3]), [0, 1]), InputError);
  });
});
