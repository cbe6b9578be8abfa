import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { columnQuality, identityColumn, repeatedShare } from "../../src/quality/columnQuality";
import type { Cell } from "../../src/table/cell";

const quality = (header: string, ...cells: readonly Cell[]) => columnQuality(header, cells);

describe("columnQuality", () => {
  it("goes by the header where it is known", () => {
    assert.deepEqual(quality("Employees", 120, null, "many", "80"), {
      kind: "number",
      completeness: 0.75,
      unreadable: 0.25,
    });
    assert.deepEqual(quality("Employees", "10-50", "50-200"), {
      kind: "number",
      completeness: 1,
      unreadable: 1,
    });
    assert.equal(quality("Latitude", 40, 95).unreadable, 0.5);
    assert.equal(quality("Billing ZIP/Postal Code", "02134", 2134, "K1A 0B1").unreadable, 0);
  });

  it("goes by most of the cells where it isn't", () => {
    assert.deepEqual(quality("Colour", "red", "blue", 7, "green"), {
      kind: "text",
      completeness: 1,
      unreadable: 0.25,
    });
    assert.equal(quality("Points", 1, 2, "3", "$4", "x").kind, "number");
    assert.deepEqual(quality("Seen", "2026-01-31", 46000, "2026-02-01"), {
      kind: "date",
      completeness: 1,
      unreadable: 0,
    });
    assert.deepEqual(quality("Happy", true, false, "yes", "maybe"), {
      kind: "flag",
      completeness: 1,
      unreadable: 0.25,
    });
  });

  it("counts blanks, 0, errors and words for nothing as missing", () => {
    const { completeness, unreadable } = quality(
      "Points",
      5,
      0,
      null,
      "",
      " ",
      "n/a",
      "pending",
      "#N/A",
    );
    assert.equal(completeness, 1 / 8);
    assert.equal(unreadable, 1 / 8);
    assert.equal(quality("Area name", "NA", "EMEA", "none").completeness, 1);
  });

  it("knows which column tells rows apart, and how often it repeats", () => {
    assert.equal(identityColumn(["Owner ID", "Opportunity ID", "Account ID"]), 1);
    assert.equal(identityColumn(["Name", "Widget ID"]), 1);
    assert.equal(identityColumn(["Name", "Parent ID"]), -1);
    assert.equal(repeatedShare(["a", "b", "a", "", "", "A"]), 1 / 6);
  });
});
