import assert from "node:assert/strict";
import fc from "fast-check";
import { momentOrder } from "../../../src/table/numbers/momentOrder";

const day = fc.integer({ min: 1, max: 2_958_465 });
const moment = fc.oneof(
  fc.constant(NaN),
  day,
  fc.integer({ min: 46_000, max: 46_005 }),
  fc.double({ min: 1, max: 2_958_466, noNaN: true }),
);

describe("momentOrder", () => {
  it("puts rows in order, those of one moment as they were, those without last", () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
        const key = (row: number): number => {
          const own = moments[row] as number;
          return Number.isNaN(own) ? Number.MAX_VALUE : own;
        };
        const expected = [...moments.keys()].sort((a, b) => key(a) - key(b) || a - b);
        assert.deepEqual([...momentOrder(Float64Array.from(moments))], expected);
      }),
    );
  });
});
