import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { giniOfRange } from "../../../functions/fairness/fairness";
import { cellErrorOf, refuses } from "../callInCell";

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

describe("TP.GINI", () => {
  it("measures loads in a column or a row", () => {
    near(giniOfRange(column(0, 0, 30)), 2 / 3);
    near(giniOfRange([[0, 0, 30]]), 2 / 3);
    near(giniOfRange(column(102, 99, 95, 100, 104, 96, 103, 101, 98, 102)), 0.016);
  });

  it("counts a blank as 0, and trims blanks after the last value", () => {
    near(giniOfRange(column(null, "", 30, null, "")), 2 / 3);
    near(giniOfRange([[null, 30, null]]), 0.5);
  });

  it("adds up accounts by rep", () => {
    const by = column("Ana", "Ben", "Ana", "", null, 0, " Ben ");
    near(giniOfRange(column(1, 2, 2, 100, 100, 100, 1), by), 0);
    near(giniOfRange(column(1, 1, 1, 1), column("Ana", "Ana", "Ana", "Ben")), 0.25);
    near(giniOfRange(column(1, 1, 2), column("Ana", "ana", "Ben")), 0);
  });

  it("counts reps without accounts where the reps are listed", () => {
    near(giniOfRange(column(5, 5), column("Ana", "Ana"), column("Ana", "Ben", "Eve")), 2 / 3);
    near(giniOfRange(column(5, null, null), undefined, column("Ana", "Ben", "Eve")), 2 / 3);
  });

  it("compares per unit of capacity where the reps have one", () => {
    const reps = [
      ["Ana", 2],
      ["Ben", 1],
    ];
    near(giniOfRange(column(4, 6, 5), column("Ana", "Ana", "Ben"), reps), 0);
    near(giniOfRange(column(10, 5), undefined, reps), 0);
    near(giniOfRange(column(10, 5)), 1 / 6);
  });

  it("corrects for the size of the team", () => {
    near(giniOfRange(column(0, 0, 30), undefined, undefined, true), 1);
    near(giniOfRange(column(0, 0, 30), null as never, null as never, null as never), 2 / 3);
  });

  it("takes an account beyond the last value as 0", () => {
    near(giniOfRange(column(5, null), column("Ana", "Ben")), 0.5);
  });

  it("names what doesn't fit", () => {
    refuses(
      () => giniOfRange(column(1, "many")),
      /Row 2 of values holds "many", which is not a number/,
    );
    refuses(
      () => giniOfRange(column(1, -2)),
      /Row 2 of values comes to -2: a rep's load must be 0/,
    );
    refuses(
      () => giniOfRange(column(1, -2, 1), column("Ana", "Ben", "Ben")),
      /The load of Ben comes to -1/,
    );
    refuses(() => giniOfRange(column(0, 0)), /No load is above 0/);
    refuses(
      () =>
        giniOfRange([
          [1, 2],
          [3, 4],
        ]),
      /values has 2 rows and 2 columns/,
    );
    refuses(
      () => giniOfRange(column(1, 2, 3), column("Ana", "Ben")),
      /by has 2 cells, values has 3/,
    );
    refuses(
      () => giniOfRange(column(1, 2), undefined, column("Ana", "Ana")),
      /Rows 1 and 2 of reps both name "Ana"/,
    );
    refuses(
      () =>
        giniOfRange(column(1, 2), undefined, [
          ["Ana", 1],
          ["Ben", -1],
        ]),
      /Row 2, column 2 of reps gives a capacity of -1/,
    );
    refuses(
      () =>
        giniOfRange(column(1, 2), undefined, [
          ["Rep", "Capacity"],
          ["Ben", 1],
        ]),
      /values has 2 loads, reps has 1 reps/,
    );
    refuses(
      () => giniOfRange(column(1, 2, 3), undefined, column("Ana", "Ben")),
      /values has 3 loads, reps has 2 reps/,
    );
    refuses(
      () =>
        giniOfRange(column(1, 2), undefined, [
          ["Ana", 1, 2],
          ["Ben", 1, 2],
        ]),
      /reps has 3 columns and no header Rep/,
    );
  });

  it("returns the first error among its inputs as that error", () => {
    assert.equal(cellErrorOf(() => giniOfRange(column(1, "#N/A"))).code, "#N/A");
    assert.deepEqual(
      cellErrorOf(() => giniOfRange(column(1, 2), column("Ana", { code: "#REF!" }))),
      {
        code: "#REF!",
        message: "Row 2 of by holds the error #REF!.",
      },
    );
  });
});
