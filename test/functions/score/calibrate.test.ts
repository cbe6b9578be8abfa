import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { calibrateOfRange } from "../../../functions/score/calibrate";
import { cellErrorOf, refuses } from "../callInCell";

type Range = unknown[][];

/** A two by two table of 100 opportunities: with an engineer 30 won and 10 lost, without 20 and 40. */
const groups = [
  [1, true, 30],
  [1, false, 10],
  [0, true, 20],
  [0, false, 40],
] as const;
const rows = groups.flatMap(([x, won, times]) =>
  Array.from({ length: times }, () => [x, won] as const),
);
const factors: Range = [["Opportunity", "Engineer"], ...rows.map(([x], at) => [`O${at}`, x])];
const won: Range = rows.map(([, one]) => [one]);

function rounded(result: Range): Range {
  return result.map((row) =>
    row.map((cell) => (typeof cell === "number" ? Math.round(cell * 1e6) / 1e6 : cell)),
  );
}

const expected = [
  ["Factor", "Suggested weight", "Coefficient", "Standard error", "z", "p"],
  ["Engineer", 1, 1.791759, 0.456435, 3.925548, 0.000087],
  ["Intercept", "", -0.693147, 0.273861, -2.531016, 0.011373],
];

describe("TP.CALIBRATE", () => {
  it("gives the log odds ratio ln 6 and its standard error, and leaves columns of text out", () => {
    assert.deepEqual(rounded(calibrateOfRange(factors, won)), expected);
  });

  it("takes no number of an opportunity or an account for a factor", () => {
    for (const header of ["Account ID", "Opportunity ID"]) {
      const numbered = factors.map(([, x], at) => [at === 0 ? header : 1000 + at, x]);
      assert.deepEqual(rounded(calibrateOfRange(numbered, won)), expected, header);
    }
  });

  it("reads won in all its wordings", () => {
    const words = (yes: unknown, no: unknown): Range =>
      won.map(([one]) => [one === true ? yes : no]);
    for (const [yes, no] of [
      [1, 0],
      ["1", "0"],
      ["yes", "No"],
      ["Closed Won", "Closed Lost"],
      ["won", "lost"],
    ])
      assert.deepEqual(rounded(calibrateOfRange(factors, words(yes, no))), expected);
  });

  it("leaves rows out that are neither, blanks beside words among them", () => {
    const more = [...factors, ["O101", 1], ["O102", 0], ["O103", 1], ["O104", 1]];
    const open = [...won, ["Negotiation"], [null], [0], ["n/a"]];
    assert.deepEqual(rounded(calibrateOfRange(more, open)), expected);
  });

  it("counts a blank as 0, lost, in a column of 1 and 0", () => {
    const numbers = won.map(([one]) => [one === true ? 1 : null]);
    assert.deepEqual(rounded(calibrateOfRange(factors, numbers)), expected);
  });

  it("takes won with a header of its own, and whole columns", () => {
    const blank = Array.from({ length: 50 }, () => [null, null]);
    const column = [["Won"], ...won, ...blank.map(() => [null])];
    assert.deepEqual(rounded(calibrateOfRange([...factors, ...blank], column)), expected);
    assert.deepEqual(rounded(calibrateOfRange(factors, [["Won"], ...won])), expected);
    const bare = [...won, ...blank.map(() => [null]), [null]];
    assert.deepEqual(rounded(calibrateOfRange([...factors, ...blank], bare)), expected);
  });

  it("takes factors without headers", () => {
    const bare = factors.slice(1).map(([, x]) => [x]);
    assert.equal(calibrateOfRange(bare, won)[1]?.[0], "Factor 1");
  });

  it("is #N/A where there is nothing to fit", () => {
    const missing = (run: () => unknown, message: RegExp): void => {
      const error = cellErrorOf(run);
      assert.equal(error.code, "#N/A");
      assert.match(error.message, message);
    };
    const five = [["Discount"], [1], [2], [3], [4], [5]];
    missing(
      () => calibrateOfRange(five, [[false], [false], [true], [true], [true]]),
      /^"Discount" tells won from lost without error/,
    );
    missing(
      () => calibrateOfRange(five, [[true], [true], [true], [true], [true]]),
      /Every row is won/,
    );
    missing(
      () => calibrateOfRange(five, [["a"], ["b"], ["c"], ["d"], ["e"]]),
      /No row is won or lost/,
    );
  });

  it("names what doesn't fit", () => {
    refuses(
      () => calibrateOfRange(factors, won.slice(1)),
      /won has 99 cells, factors has 100 rows/,
    );
    refuses(() => calibrateOfRange(factors, [...won, [true], [true]]), /won has 102 cells/);
    refuses(() => calibrateOfRange([["X"]], won), /factors has no rows/);
    refuses(
      () =>
        calibrateOfRange(
          [
            ["X", "Y"],
            ["a", "b"],
          ],
          [[true]],
        ),
      /no factor/,
    );
    refuses(
      () => calibrateOfRange([["X"], [1], ["a"], [2]], [[1], [0], [1]]),
      /Row 3 of factors holds "a"/,
    );
    refuses(
      () =>
        calibrateOfRange(factors, [
          [1, 0],
          [0, 1],
        ]),
      /won has 2 rows and 2 columns/,
    );
    assert.equal(cellErrorOf(() => calibrateOfRange([["X"], ["#REF!"]], [[1]])).code, "#REF!");
  });
});
