/** Accounts in several rows: order lines, one row per product, joined exports. */
import assert from "node:assert/strict";
import { marketOfRange } from "../../../functions/territory/market";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { summaryOfRange } from "../../../functions/territory/summary";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import { refuses } from "../callInCell";
import { withoutNotes } from "../notes";

const reps = [["Rep"], ["Ana"], ["Ben"]];
const lines = (...rows: unknown[][]): unknown[][] => [
  ["Account ID", "Owner", "Potential", "Close Date"],
  ...rows,
];
const differing = lines(
  ["A1", "Ana", 10, 46_000],
  ["A2", "Ben", 40, 46_000],
  ["A1", null, 30, 46_100],
);
const shareOfAna = (repeats: string): unknown =>
  summaryOfRange(differing, reps, undefined, [["repeats", repeats]])[1]?.[2];

describe("an account in several rows", () => {
  it("counts once where they agree, the first filled cell for words", () => {
    const same = lines(["A1", null, 10], ["A2", "Ben", 30], ["A1", "Ana", 10], ["A1", "Ben", null]);
    const [, ana, ben] = summaryOfRange(same, reps);
    assert.deepEqual(
      [ana?.slice(0, 3), ben?.slice(0, 3)],
      [
        ["Ana", 1, 0.25],
        ["Ben", 1, 0.75],
      ],
    );
  });

  it("is refused where numbers differ, with both and what to do", () => {
    const doubt =
      /Potential differs: A1 has 10 in row 2 of accounts and 30 in row 4 of accounts\. What counts\? Give one row per account/;
    refuses(() => summaryOfRange(differing, reps), doubt);
    refuses(() => summaryOfRange(differing, reps), /the setting repeats with "add up", "largest"/);
    refuses(() => unassignedOfRange(differing, [["Ben"]]), doubt);
    refuses(
      () => rollupOfRange(differing, [["Owner"]]),
      /What counts\? Give one row per account, or add the setting repeats with/,
    );
  });

  it("counts as the setting says", () => {
    assert.equal(shareOfAna("add up"), 0.5);
    assert.equal(shareOfAna("largest"), 30 / 70);
    assert.equal(shareOfAna("first"), 10 / 50);
    const arr = differing.map((row) => row.with(2, row[2] === "Potential" ? "ARR" : row[2]));
    const market = marketOfRange(arr, [["Owner"]], [["repeats", "add up"]]);
    assert.equal(market[1]?.[7], 40);
  });

  it("does no harm in a column that nobody reads", () => {
    const found = unassignedOfRange(differing.map(([id, owner]) => [id, owner]));
    assert.equal(withoutNotes(found).length, 1);
  });

  it("is known by its name, and by where it is, where there are no IDs", () => {
    const named = [
      ["Account Name", "State", "Owner", "Potential"],
      ["Acorn", "OH", "Ana", 10],
      ["Acorn", "TX", "Ben", 20],
      ["Birch", "OH", "Ana", 10],
      ["Birch", "OH", "Ana", 10],
    ];
    const [, ana, ben] = summaryOfRange(named, reps);
    assert.deepEqual([ana?.[1], ana?.[2], ben?.[1], ben?.[2]], [2, 0.5, 1, 0.5]);
    assert.deepEqual(unassignedOfRange(named, [["Ana"]])[1]?.[0], "Acorn, TX");
    refuses(
      () =>
        summaryOfRange(
          [
            ["Owner", "Potential"],
            ["Ana", 1],
          ],
          reps,
        ),
      /accounts has no column Account ID and none for the account's name/,
    );
  });

  it("is not asked about where an owner heads the rows of a group", () => {
    const report = lines(
      ["A1", "Ana", 1],
      ["A2", null, 2],
      ["A3", null, 3],
      ["A4", "Ben", 4],
      ["A5", null, 5],
    );
    refuses(
      () => summaryOfRange(report, reps),
      /Most cells of Owner in accounts are blank, row 3 .* Fill the blank cells, or add the setting blankCells with "same as above" or "blank"\./,
    );
    const accountsOf = (answer: string): unknown[] =>
      summaryOfRange(report, reps, undefined, [["blankCells", answer]])
        .slice(1, 3)
        .map(([, accounts]) => accounts);
    assert.deepEqual(accountsOf("blank"), [1, 1]);
    assert.deepEqual(accountsOf("same as above"), [3, 2]);
    // For one column by its header; a blank row in between is nobody's account.
    const gap = lines(
      ["A1", "Ana", 1],
      ["A2", null, 2],
      [null, null, null],
      ["A3", null, 3],
      ["A4", "Ben", 4],
      ["A5", null, 5],
    );
    const read = summaryOfRange(gap, reps, undefined, [["blankCells", "Owner = same as above"]]);
    assert.deepEqual(
      read.slice(1, 3).map(([, accounts]) => accounts),
      [3, 2],
    );
  });
});
