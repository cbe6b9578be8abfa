import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { servingReps } from "../../src/leads/servingReps";

const serving = servingReps({
  region: ["West", "East; South", "west", "", ""],
  servedPostal: ["941; 02*", "", "94105", "10000-10999", ""],
});

describe("servingReps", () => {
  it("goes by postal code first, then by region", () => {
    assert.deepEqual(serving("94105", "East").reps, [0, 2]);
    assert.equal(serving("94105", "East").by, "postal code");
    assert.deepEqual(serving("94199", "").reps, [0]);
    assert.deepEqual(serving("10500-1234", "").reps, [3]);
    assert.deepEqual(serving("60601", "WEST").reps, [0, 2]);
    assert.equal(serving("60601", "WEST").by, "region");
    assert.deepEqual(serving("", "south").reps, [1]);
  });

  it("gives a ZIP code its lost zero back", () => {
    assert.deepEqual(serving("2134", "").reps, [0]);
  });

  it("finds nobody where nobody says so", () => {
    assert.deepEqual(serving("60601", "Mars"), { by: "", reps: [], key: 0 });
    assert.deepEqual(serving("", ""), { by: "", reps: [], key: 0 });
  });

  it("gives the same key to the same reps alone", () => {
    assert.equal(serving("94105", "").key, serving("", "West").key);
    assert.notEqual(serving("94105", "").key, serving("94199", "").key);
  });

  it("tells a region from a code of the same name", () => {
    const like = servingReps({ region: ["94105", ""], servedPostal: ["", "94105"] });
    assert.deepEqual(like("", "94105").reps, [0]);
    assert.deepEqual(like("94105", "").reps, [1]);
  });

  it("names the rep whose codes can't be read", () => {
    assert.throws(
      () => servingReps({ region: ["", ""], servedPostal: ["941", "999-10000"] }),
      /row 3 of reps/,
    );
  });
});
