import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { repIndex } from "../../src/territory/repIndex";

const component = (name: string, weight: number, ...values: number[]) => ({
  name,
  weight,
  values: Float64Array.from(values),
});
const rounded = (values: Float64Array) => Array.from(values, (one) => Math.round(one * 1e6) / 1e6);

describe("rep index", () => {
  it("is the weighted mean of multiples of the team's mean, times 100", () => {
    const index = repIndex([
      component("Attainment", 0.5, 0.5, 1.5),
      component("Pipeline coverage", 0.3, 2, 2),
      component("Win rate", 0.2, 0.3, 0.1),
    ]);
    assert.deepEqual(rounded(index), [85, 115]);
  });

  it("counts weights by their proportions", () => {
    const parts = [component("A", 1, 1, 3), component("B", 3, 2, 2)];
    const tenfold = parts.map((part) => ({ ...part, weight: part.weight * 10 }));
    assert.deepEqual(rounded(repIndex(parts)), [87.5, 112.5]);
    assert.deepEqual(repIndex(tenfold), repIndex(parts));
  });

  it("gives what isn't known of a rep to the rep's other components", () => {
    const index = repIndex([component("A", 0.5, NaN, 1, 3), component("B", 0.5, 2, 2, NaN)]);
    assert.deepEqual(rounded(index), [100, 75, 150]);
    assert.deepEqual(rounded(repIndex([component("A", 1, NaN, 2)])), [NaN, 100]);
  });

  it("takes a component that is 0 everywhere as average", () => {
    assert.deepEqual(rounded(repIndex([component("A", 1, 0, 0)])), [100, 100]);
  });

  it("refuses negative values and weights that say nothing", () => {
    assert.throws(() => repIndex([component("Won", 1, 2, -1)]), /Won of rep 2 is -1/);
    assert.throws(() => repIndex([component("A", 0, 1, 2)]), /sum above 0/);
    assert.throws(() => repIndex([component("A", 2, 1, 2), component("B", -1, 1, 2)]), /0 or more/);
  });
});
