import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  continuityOfRange,
  coverageOfRange,
  overlapOfRange,
} from "../../../functions/territory/coverage";
import { cellErrorOf, refuses } from "../callInCell";

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** What a whole column hands over. */
function wholeColumn(...cells: readonly unknown[]): unknown[][] {
  const blank = [null];
  return [...column(...cells), ...new Array<unknown[]>(1_048_576 - cells.length).fill(blank)];
}

describe("TP.COVERAGE", () => {
  it("counts every cell of the range, blanks at the end too", () => {
    assert.equal(coverageOfRange(column("Ana", "Ben", null, "")), 0.5);
    assert.equal(coverageOfRange(column("Ana", 0)), 0.5);
    assert.equal(coverageOfRange([["Ana", "Ben", null, null]]), 0.5);
    assert.equal(coverageOfRange(column(null, null)), 0);
  });

  it("ends whole columns at their last value", () => {
    const within = wholeColumn("x", "x", "", true);
    assert.equal(coverageOfRange(wholeColumn("Ana", "Ben"), within), 0.5);
  });

  it("counts those in time, and those of the team, in any case", () => {
    const owner = column("Ana", "ben", "Zoe", "House");
    assert.equal(coverageOfRange(owner, column(true, "no", "yes", 1)), 0.75);
    assert.equal(coverageOfRange(owner, undefined, column("ANA", "Ben")), 0.5);
    assert.equal(coverageOfRange(owner, null as never, column("Ana", "Ben", "House")), 0.75);
    const table = [
      ["Region", "Rep"],
      ["West", "Ana"],
    ];
    assert.equal(coverageOfRange(owner, undefined, table), 0.25);
  });

  it("refuses what it can't read", () => {
    refuses(() => coverageOfRange(column(null)), /owner is blank/);
    refuses(() => coverageOfRange(column("Ana", "Ben"), column(true)), /within has 1 cells/);
    refuses(() => coverageOfRange(column("Ana"), column("maybe")), /neither yes nor no/);
    assert.equal(cellErrorOf(() => coverageOfRange(column("Ana", "#REF!"))).code, "#REF!");
  });
});

describe("TP.CONTINUITY", () => {
  it("compares owners in any case, of accounts that had one", () => {
    const before = column("Ana", "Ben", "Ben", null, "Eve");
    const after = column("ANA", "Ben", "Ana", "Ana", null);
    assert.equal(continuityOfRange(before, after), 0.5);
    assert.equal(continuityOfRange(before, after, column("ana", "ben")), 2 / 3);
  });

  it("keeps an account with any of several who still has it", () => {
    const kept = (before: string, after: string, reps?: unknown[][]): number =>
      continuityOfRange(column(before, "Eve"), column(after, ""), reps);
    for (const [before, after] of [
      ["Ann; Bob", "Bob; Ann"],
      ["Ann; Bob", "bob"],
      ["Bob", "Ann; Bob"],
      ["Unassigned; Bob", "Bob; n/a"],
    ] as const)
      assert.equal(kept(before, after), 0.5, `${before} to ${after}`);
    for (const [before, after] of [
      ["Ann; Bob", "Zoe; Max"],
      ["Ann; Bob", "Unassigned"],
      ["Ann; n/a", "n/a; Bob"],
    ] as const)
      assert.equal(kept(before, after), 0, `${before} to ${after}`);
    // Zoe has left: only Ann counts before.
    assert.equal(kept("Zoe; Ann", "Zoe", column("Ann", "Eve")), 0);
    assert.equal(kept("Zoe; Ann", "Ann", column("Ann", "Eve")), 0.5);
  });

  it("refuses what it can't measure", () => {
    refuses(() => continuityOfRange(column("Ana"), column("Ana", "Ben")), /after has 2 cells/);
    refuses(() => continuityOfRange(column(null), column("Ana")), /No account has an owner/);
    refuses(() => continuityOfRange(column("Ana"), column("Ana"), column("Ben")), /No account/);
  });
});

describe("TP.OVERLAP", () => {
  it("reads one column of owners or several, or rows", () => {
    assert.equal(overlapOfRange(column(1, 2, 1), column("Ana", "Ben", "Eve")), 0.5);
    const overlay = [
      ["Ana", null],
      ["Ben", "Eve"],
      ["Ana", "ana"],
    ];
    assert.equal(overlapOfRange(column("1", "2", 1), overlay), 0.5);
    assert.equal(overlapOfRange([["1", "2"]], [["Ana; Ben", "Eve"]]), 0.5);
  });

  it("does not mind names that mean something to programs", () => {
    const id = column("__proto__", "constructor", "__proto__");
    assert.equal(overlapOfRange(id, column("__proto__", "=cmd", "constructor")), 0.5);
  });

  it("refuses what it can't measure", () => {
    refuses(() => overlapOfRange(column(1, 2), column("Ana")), /owner has 1 rows, id has 2/);
    refuses(() => overlapOfRange(column(null), column("Ana")), /There is no ID/);
  });
});
