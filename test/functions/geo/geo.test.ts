import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { distanceOfRange, travelHoursOfRange } from "../../../functions/geo/geo";
import { cellErrorOf, refuses } from "../callInCell";

const paris = [48.8566, 2.3522];
const newYork = [40.7128, -74.006];

function codeOf(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
}

describe("TP.DISTANCE", () => {
  it("measures row by row, in km or miles", () => {
    const [[km = 0] = []] = distanceOfRange([paris], [newYork]) as number[][];
    assert.ok(Math.abs(km - 5837.25) < 0.01);
    const [[miles = 0] = []] = distanceOfRange([paris], [newYork], "Miles") as number[][];
    assert.ok(Math.abs(miles - 3627.1) < 0.05);
    assert.equal(distanceOfRange([paris, newYork], [newYork]).length, 2);
    assert.equal(distanceOfRange([paris], [newYork, paris, paris]).length, 3);
  });

  it("finds the columns by their headers, in any order", () => {
    const table = [
      ["City", "Longitude", "Latitude"],
      ["Paris", 2.3522, 48.8566],
      ["New York", -74.006, 40.7128],
    ];
    const plain = distanceOfRange([paris, newYork], [paris]);
    assert.deepEqual(distanceOfRange(table, [paris]), plain);
    assert.deepEqual(distanceOfRange([["North", "East"], paris, newYork], [paris]), plain);
  });

  it("answers #N/A in the rows where a place is missing", () => {
    const found = distanceOfRange([paris, [null, null], [0, 0], ["", 5], [5, 0], paris], [paris]);
    const shown = found.map(([cell]) => (typeof cell === "number" ? "km" : codeOf(cell)));
    assert.deepEqual(shown, ["km", "#N/A", "#N/A", "#N/A", "km", "km"]);
    assert.equal(codeOf(distanceOfRange([[null, null]], [paris])[0]?.[0]), "#N/A");
    const behind = distanceOfRange([paris, [null, null]], [paris, paris]);
    assert.equal(codeOf(behind[1]?.[0]), "#N/A");
  });

  it("leaves out blank rows at the end of whole columns, and reads numbers as text", () => {
    const blank = [null, null];
    assert.equal(distanceOfRange([paris, newYork, blank, blank], [paris]).length, 2);
    assert.deepEqual(distanceOfRange([["48.8566", "2.3522"]], [paris]), [[0]]);
    assert.deepEqual(distanceOfRange([blank, blank], [blank, blank]), [[""]]);
  });

  for (const [what, place] of [
    ["a latitude beyond the pole", [95, 0]],
    ["a longitude beyond the globe", [5, 181]],
    ["a word", ["=cmd", 5]],
  ] as const)
    it(`costs its row and no other: ${what}`, () => {
      const from = [newYork, [...place], newYork];
      const [plain] = distanceOfRange([newYork], [paris]);
      const there = distanceOfRange(from, [paris]);
      const back = distanceOfRange([paris, paris, paris], from);
      for (const [first, bad, last] of [there, back]) {
        assert.equal(codeOf(bad?.[0]), "#VALUE!");
        assert.match((bad?.[0] as Error).message, /^Row 2, column [12] of (from|to) /);
        assert.deepEqual([first, last], [plain, plain]);
      }
    });

  it("refuses what is no place", () => {
    refuses(() => distanceOfRange([[95, 0]], [paris]), /from is 95; a latitude lies/);
    refuses(() => distanceOfRange([[5, 181]], [paris]), /longitude lies between -180 and 180/);
    refuses(() => distanceOfRange([[5]], [paris]), /from has 1 column\. Give two/);
    refuses(() => distanceOfRange([["=cmd", 5]], [paris]), /^Column 1 of from/);
    refuses(
      () =>
        distanceOfRange(
          [
            [95, 0],
            [5, 181],
          ],
          [paris],
        ),
      /Row 1, column 1 of from is 95/,
    );
    refuses(() => distanceOfRange([paris, paris], [paris, paris, paris]), /2 rows, to has 3/);
    refuses(() => distanceOfRange([paris], [paris], "yards"), /"km", "miles"/);
    assert.equal(cellErrorOf(() => distanceOfRange([["#REF!", 2]], [paris])).code, "#REF!");
  });
});

describe("TP.TRAVELHOURS", () => {
  it("has 60 an hour, a detour of 1.2, a year and four visits a day by default", () => {
    assert.deepEqual(travelHoursOfRange([[60], [30]], [[52], [52]]), [[0.6], [0.3]]);
    assert.deepEqual(travelHoursOfRange([[60]], [[52], [26]]), [[0.6], [0.3]]);
    assert.deepEqual(travelHoursOfRange([[60]], [[1]], "week", 0, 0, 1), [[2.4]]);
    assert.deepEqual(travelHoursOfRange([[60]], [[1]], "week", 120, 1, 2), [[0.5]]);
  });

  it("counts blanks as 0, but for those behind the last value", () => {
    assert.deepEqual(travelHoursOfRange([[60], [null], [null]], [[52], [52], [null]]), [
      [0.6],
      [0],
    ]);
    assert.deepEqual(travelHoursOfRange([[null], [null]], [[null], [null]]), [[""]]);
  });

  it("refuses what can't be", () => {
    refuses(() => travelHoursOfRange([[-1]], [[1]]), /The argument distance is -1/);
    refuses(() => travelHoursOfRange([[1], [2]], [[1], [-2]]), /Row 2 of visits is -2/);
    refuses(() => travelHoursOfRange([[1], [2]], [[1], [2], [3]]), /visits has 3 cells/);
    refuses(() => travelHoursOfRange([[1]], [[1]], "fortnight"), /"year", "quarter"/);
    refuses(
      () => travelHoursOfRange([[1]], [[1]], "week", -5),
      /speed is -5. Give a number above 0/,
    );
    refuses(() => travelHoursOfRange([[1]], [[1]], "week", 60, 0.5), /detour is 0.5.*1 or more/);
  });
});
