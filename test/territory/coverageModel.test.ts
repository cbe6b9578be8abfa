import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { groupsOf } from "../../src/table/numbers/groups";
import { coverageModel, topThreeShare } from "../../src/territory/coverageModel";

const limits = { smallTeam: 10, largeTeam: 50, concentratedPercent: 50 };
/** Ten regions with two customers each, and so many more in the first. */
const spreadOut = (more: number) =>
  groupsOf(Array.from({ length: 20 + more }, (_, at) => `Region ${at < 20 ? at % 10 : 0}`));

describe("coverage model", () => {
  it("goes by the size of the team", () => {
    const modelOf = (reps: number) => coverageModel(reps, spreadOut(0), limits).model;
    assert.deepEqual([0, 9, 10, 49, 50, 500].map(modelOf), [
      "geographic",
      "geographic",
      "segment",
      "segment",
      "vertical",
      "vertical",
    ]);
  });

  it("is hybrid from 50 reps on where three regions hold half of the customers", () => {
    assert.equal(topThreeShare(spreadOut(0)), 0.3);
    assert.equal(topThreeShare(spreadOut(8)), 0.5);
    assert.equal(coverageModel(50, spreadOut(7), limits).model, "vertical");
    assert.equal(coverageModel(50, spreadOut(8), limits).model, "hybrid");
    assert.equal(coverageModel(49, spreadOut(8), limits).model, "segment");
  });

  it("takes no even spread over few regions for concentrated", () => {
    for (const regions of [1, 2, 3, 4, 5, 6]) {
      const even = groupsOf(Array.from({ length: 60 }, (_, at) => `Region ${at % regions}`));
      const { model, why } = coverageModel(60, even, limits);
      assert.equal(model, "vertical", why);
    }
    // Three of five regions hold 24 of 28: four times as many each as the others.
    const uneven = groupsOf(
      Array.from({ length: 28 }, (_, at) => (at < 24 ? at % 3 : at)).map(
        (at) => `Region ${at < 24 ? at : 24 + (at % 2)}`,
      ),
    );
    assert.equal(coverageModel(60, uneven, limits).model, "hybrid");
  });

  it("counts customers without a region among the whole", () => {
    assert.equal(topThreeShare(groupsOf(["a", "", "", ""])), 0.25);
  });

  it("says why, also without customers", () => {
    assert.match(coverageModel(60, spreadOut(8), limits).why, /50 % of customers .* 50 % or more/);
    const none = coverageModel(60, groupsOf([]), limits);
    assert.equal(none.model, "vertical");
    assert.ok(Number.isNaN(none.concentration));
  });

  it("refuses limits that cross", () => {
    assert.throws(
      () => coverageModel(5, spreadOut(0), { ...limits, smallTeam: 60 }),
      /smallTeam is 60, above largeTeam, 50/,
    );
  });
});
