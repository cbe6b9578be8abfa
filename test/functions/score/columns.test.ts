import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { normalizeOfRange, scoreOfRange, scorePartsOfRange } from "../../../functions/score/score";
import { scoreWeightsTable } from "../../../src/defaults/scoreWeights";
import { cellErrorOf, refuses } from "../callInCell";
import { factors, weights } from "./threeAccounts";

describe("TP.SCOREPARTS", () => {
  it("shows the parts of the worked score, which add up to 0.66", () => {
    const [header, parts = []] = scorePartsOfRange(
      [[0.8, 0.6, 1, 0.1, 0.3]],
      [[0.5, 0.25, 0.15, -0.1, -0.1]],
      [["none"]],
    );
    assert.deepEqual(header, ["Factor 1", "Factor 2", "Factor 3", "Factor 4", "Factor 5", "Score"]);
    assert.deepEqual(
      parts.map((part) => Math.round(Number(part) * 1e9) / 1e9),
      [0.4, 0.15, 0.15, -0.01, -0.03, 0.66],
    );
  });

  it("names the parts after the headers, leaves text columns out, and ends in TP.SCORE's score", () => {
    const result = scorePartsOfRange(factors, weights);
    assert.deepEqual(result[0], ["Potential", "Churn risk", "Score"]);
    assert.deepEqual(
      result.slice(1).map(([, , score]) => [score]),
      scoreOfRange(factors, weights),
    );
    assert.deepEqual(result[2], [0.25, 0, 0.25]);
  });

  it("takes a whole table whose IDs are numbers", () => {
    const rows = [
      ["Potential", "Churn risk"],
      [1, 0.5],
      [3, 0.1],
    ];
    const own = [
      ["Factor", "Weight"],
      ["Potential", 0.5],
      ["Churn risk", -0.5],
    ];
    for (const id of ["Account ID", "Opportunity ID", "Kunden-Nr."]) {
      const whole = rows.map((cells, at) => [at === 0 ? id : at, ...cells]);
      assert.deepEqual(scoreOfRange(whole, own), scoreOfRange(rows, own));
      assert.deepEqual(scorePartsOfRange(whole, own), scorePartsOfRange(rows, own));
    }
    const stray = rows.map((cells, at) => [at === 0 ? "Growth" : at, ...cells]);
    refuses(() => scoreOfRange(stray, own), /no row for the factor "Growth"/);
  });

  it("takes the default weights as they are spilled", () => {
    const usual = [
      ["Potential", "Propensity", "Strategic fit", "Churn risk", "Travel cost"],
      [2e6, 0.6, 1, 0.1, 0.3],
      [1e6, 0, 0, 1, 1],
    ];
    const result = scorePartsOfRange(
      usual,
      scoreWeightsTable.map((row) => [...row]),
    );
    const rounded = result[1]?.map((part) => Math.round(Number(part) * 1e9) / 1e9);
    assert.deepEqual(rounded, [0.5, 0.15, 0.15, -0.01, -0.03, 0.76]);
    assert.equal(Math.round(Number(result[2]?.[5]) * 1e9) / 1e9, -0.2);
  });

  it("takes raw for none, in the argument and in the table", () => {
    const plain = scorePartsOfRange([[3, 4]], [[1, 2]], [["none"]]);
    assert.deepEqual(scorePartsOfRange([[3, 4]], [[1, 2]], [["Raw"]]), plain);
    assert.deepEqual(scoreOfRange([[3, 4]], [[1, 2]], [["raw"]]), [[11]]);
    const table = [
      ["Factor", "Weight", "Scaling"],
      ["ARR", 2, "raw"],
    ];
    assert.deepEqual(scoreOfRange([["ARR"], [5]], table), [[10]]);
  });

  it("refuses as TP.SCORE does", () => {
    refuses(() => scorePartsOfRange([[1, 2]], [[1, 1]]), /^This compares rows: .*bounds \/ raw$/);
    refuses(() => scorePartsOfRange([[1], [2]], [[1, 2]]), /factors has 1 columns, weights has 2/);
    refuses(() => scorePartsOfRange([["ARR"]], [[1]]), /nothing to score/);
    assert.equal(cellErrorOf(() => scorePartsOfRange([[1], ["#N/A"]], [[1]])).code, "#N/A");
  });
});

describe("TP.NORMALIZE", () => {
  it("gives the shape that it is given, headers included", () => {
    assert.deepEqual(
      normalizeOfRange([
        ["ARR", "Visits"],
        [10, 4],
        [30, 2],
        [20, 2],
      ]),
      [
        ["ARR", "Visits"],
        [0, 1],
        [1, 0],
        [0.5, 0],
      ],
    );
    assert.deepEqual(normalizeOfRange([[10], [30], [20]]), [[0], [1], [0.5]]);
  });

  it("scales by ranks, by standard deviations, or not at all", () => {
    assert.deepEqual(normalizeOfRange([[7], [7], [1], [9]], [["rank"]]), [[0.5], [0.5], [0], [1]]);
    const z = normalizeOfRange([[2], [4], [4], [4], [5], [5], [7], [9]], [["zscore"]]);
    assert.deepEqual(
      z.flat().map((one) => Math.round(Number(one) * 1e9) / 1e9),
      [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2],
    );
    assert.deepEqual(normalizeOfRange([[3]], [["raw"]]), [[3]]);
    assert.deepEqual(normalizeOfRange([[3]], [["none"]]), [[3]]);
  });

  it("takes a word and bounds per column", () => {
    const result = normalizeOfRange(
      [
        [5, 5],
        [7, 9],
      ],
      [["none", "minmax"]],
    );
    assert.deepEqual(result, [
      [5, 0],
      [7, 1],
    ]);
    assert.deepEqual(
      normalizeOfRange([[25, 4]], undefined, [
        [0, 0],
        [100, 8],
      ]),
      [[0.25, 0.5]],
    );
    assert.deepEqual(normalizeOfRange([[200], [-5]], undefined, [[0], [100]]), [[1], [0]]);
  });

  it("counts a blank as 0, and leaves out blank rows at the end", () => {
    assert.deepEqual(normalizeOfRange([[null], [4], ["8"], [""], [null]]), [[0], [0.5], [1]]);
  });

  it("scales a column without spread to 0", () => {
    assert.deepEqual(normalizeOfRange([[5], [5]]), [[0], [0]]);
  });

  it("names what doesn't fit", () => {
    refuses(() => normalizeOfRange([[5]]), /^This compares rows/);
    refuses(() => normalizeOfRange([["ARR"]]), /values has no numbers/);
    refuses(() => normalizeOfRange([[null]]), /values has no numbers/);
    refuses(() => normalizeOfRange([[1], ["x"]]), /Row 2 of values holds "x"/);
    refuses(() => normalizeOfRange([[1], [2]], [["log"]]), /Use one of .*"none", "raw"/);
    refuses(
      () =>
        normalizeOfRange(
          [
            [1, 2],
            [2, 3],
          ],
          [["rank", "rank", "none"]],
        ),
      /scaling has 3 cells, values has 2/,
    );
    refuses(() => normalizeOfRange([[1], [2]], undefined, [[5], [1]]), /"column 1".*leave no room/);
    refuses(() => normalizeOfRange([[1], [2]], undefined, [[5]]), /bounds must have 2 rows/);
    assert.equal(cellErrorOf(() => normalizeOfRange([[1], [{ code: "#REF!" }]])).code, "#REF!");
  });
});
