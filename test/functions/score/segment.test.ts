import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { segmentOfRange } from "../../../functions/score/segment";
import { segmentsTable } from "../../../src/defaults/segments";
import { cellErrorOf, refuses } from "../callInCell";

type Range = unknown[][];

const accounts: Range = [
  ["Account ID", "Industry", "Employees", "Annual Revenue", "Projected Revenue"],
  ["A1", "Steel", "#N/A", "$4,000,000", 9e9],
  ["A2", "STEEL ", 10, "25M", 9e9],
  ["A3", "Steel", 49, 0, 9e9],
  ["A4", "Retail", "500", null, 9e9],
  [null, "Retail", 1, 1, 9e9],
  ["A6", "retail", null, null, 9e9],
  ["A7", "Fishing", 0, 0, 9e9],
  ["A8", "Retail", 3, 100e6, 9e9],
  ["A9", "Retail", 3, 250e6, 9e9],
];

const expected = [
  ["Segment", "Basis"],
  ["SMB", "revenue"],
  ["MM", "revenue"],
  ["SMB", "employees"],
  ["ENT", "employees"],
  ["", ""],
  ["ENT", "industry"],
  ["", ""],
  ["Upper MM", "revenue"],
  ["ENT", "revenue"],
];

describe("TP.SEGMENT", () => {
  it("goes by revenue, then employees, then industry; an error that isn't looked at does no harm", () => {
    assert.deepEqual(segmentOfRange(accounts), expected);
  });

  it("takes the default cut-offs as they are spilled, blanks being 0 on some hosts", () => {
    const spilled = segmentsTable.map((row) => [...row]);
    assert.deepEqual(segmentOfRange(accounts, spilled), expected);
    const zeros = segmentsTable.map((row) => row.map((cell) => cell ?? 0));
    assert.deepEqual(segmentOfRange(accounts, zeros), expected);
  });

  it("goes by given cut-offs", () => {
    const cutoffs = [
      ["Segment", "Employees from"],
      ["MM", 50],
      ["ENT", 500],
    ];
    assert.deepEqual(
      segmentOfRange(
        [
          ["Employees", "Revenue"],
          [49, 9e9],
          [50, 1],
          [500, 1],
        ],
        cutoffs,
      ),
      [
        ["Segment", "Basis"],
        ["", "employees"],
        ["MM", "employees"],
        ["ENT", "employees"],
      ],
    );
  });

  it("does with one column of the three", () => {
    assert.deepEqual(segmentOfRange([["Turnover"], [3e7]])[1], ["MM", "revenue"]);
    assert.deepEqual(segmentOfRange([["Headcount"], [3]])[1], ["SMB", "employees"]);
    assert.deepEqual(segmentOfRange([["Vertical"], ["x"]])[1], ["", ""]);
  });

  it("gives the headers for a table without rows", () => {
    assert.deepEqual(segmentOfRange([accounts[0] ?? []]), [["Segment", "Basis"]]);
  });

  it("names what doesn't fit", () => {
    refuses(
      () =>
        segmentOfRange([
          ["Account ID", "ARR"],
          ["A1", 5],
        ]),
      /none of the columns Company revenue/,
    );
    refuses(() => segmentOfRange([[1], [2]]), /No headers found in accounts: use Accounts\[#All\]/);
    refuses(
      () => segmentOfRange([["Employees"], ["few"]]),
      /Row 2 of accounts \(Employees\) holds "few"/,
    );
    refuses(() => segmentOfRange([["Revenue"], [-5]]), /Row 2 of accounts \(Revenue\) is -5/);
    const one = [["Revenue"], [5]];
    const cutoffs = (...rows: Range): Range => [["Segment", "Revenue from"], ...rows];
    refuses(
      () => segmentOfRange(one, cutoffs(["A", 9], ["B", 3])),
      /Row 3 of cutoffs starts at a revenue of 3/,
    );
    refuses(() => segmentOfRange(one, cutoffs(["A", null])), /says nowhere where segments start/);
    refuses(() => segmentOfRange(one, cutoffs()), /says nowhere|no rows/);
    refuses(() => segmentOfRange(one, [["Revenue from"], [5]]), /cutoffs has no column Segment/);
    assert.equal(cellErrorOf(() => segmentOfRange([["Revenue"], ["#N/A"]])).code, "#N/A");
  });
});
