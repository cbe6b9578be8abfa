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
