import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { defaultsOfRange } from "../../../functions/defaults";
import { indexOfRange } from "../../../functions/territory/territory";
import { cellErrorOf, refuses } from "../callInCell";

function rounded(result: readonly (readonly unknown[])[]): readonly (readonly number[])[] {
  return result.map((row) => row.map((value) => Math.round(Number(value) * 1e6) / 1e6));
}

describe("TP.INDEX", () => {
  it("gives the formula to the letter for one territory", () => {
    assert.deepEqual(indexOfRange([[1000000]], [[50]], [[70]], undefined, "raw"), [[600022]]);
    assert.deepEqual(indexOfRange([[1000000]], [[50]], [[70]], undefined, "none"), [[600022]]);
    assert.deepEqual(indexOfRange([[1000000]], [[50]], [[70]], null as never, "RAW"), [[600022]]);
  });

  it("explains why one territory can't be compared", () => {
    assert.deepEqual(
      cellErrorOf(() => indexOfRange([[1000000]], [[50]], [[70]])),
      {
        code: "#VALUE!",
        message: "This compares rows: pass the whole column, or use bounds / raw",
      },
    );
  });

  it("is 100 for an average territory, in a column for columns and rows alike", () => {
    const expected = [[50], [150]];
    assert.deepEqual(rounded(indexOfRange([[1], [3]], [[5], [15]], [[2], [6]])), expected);
    assert.deepEqual(rounded(indexOfRange([[1, 3]], [[5, 15]], [[2, 6]])), expected);
  });

  it("takes weights, scaling and capacity", () => {
    const arr = [[10], [0]];
    assert.deepEqual(
      rounded(indexOfRange(arr, [[1], [1]], [[0], [5]], [[1], [0], [1]], "minmax")),
      [[50], [50]],
    );
    const ramped = indexOfRange([[100], [50]], [[10], [5]], [[5], [5]], undefined, undefined, [
      [1],
      [0.5],
    ]);
    assert.deepEqual(rounded(ramped), [[100], [100]]);
  });

  it("takes weights by their names, as their default table has them", () => {
    const [arr, accounts, score] = [
      [[100], [300]],
      [[10], [30]],
      [[1], [2]],
    ];
    const table = defaultsOfRange([["index weights"]]);
    assert.deepEqual(
      indexOfRange(arr, accounts, score, table),
      indexOfRange(arr, accounts, score, [[0.6, 0.3, 0.1]]),
    );
    const [head = [], ...rows] = table;
    assert.deepEqual(
      indexOfRange(arr, accounts, score, [head, ...rows.slice().reverse()]),
      indexOfRange(arr, accounts, score),
    );
    refuses(
      () => indexOfRange(arr, accounts, score, [head, ["Colour", 1]]),
      /Row 2 of weights \(Component\) is "Colour". Components are: Projected ARR, /,
    );
    const named = rows.map((row) => [...row]);
    assert.deepEqual(
      indexOfRange(arr, accounts, score, [...named, ["Total", 1]]),
      indexOfRange(arr, accounts, score),
    );
    for (const [given, row] of [
      [[head, ...rows], 5],
      [rows, 4],
    ] as const) {
      refuses(
        () => indexOfRange(arr, accounts, score, [...given, ["Number of accounts", 0.5]]),
        new RegExp(`Row ${row} of weights names "Number of accounts" again`),
      );
    }
    refuses(
      () => indexOfRange(arr, accounts, score, [head, ...rows, [null, 0.5]]),
      /Row 5 of weights names no component/,
    );
  });

  it("counts a blank as 0, and ends at the last value of any range", () => {
    const result = indexOfRange(
      [[4], [""], [null], [null]],
      [[1], [1], [1], [""]],
      [[1], [1], [null], [""]],
      undefined,
      "raw",
    );
    assert.deepEqual(rounded(result), [[2.8], [0.4], [0.3]]);
  });

  it("takes a blank, or the 0 that stands for it, as left out", () => {
    const left = indexOfRange([[1], [3]], [[5], [15]], [[2], [6]], [[0]], "", [[null], [null]]);
    assert.deepEqual(rounded(left), [[50], [150]]);
  });

  it("names what doesn't fit", () => {
    refuses(() => indexOfRange([[1], [2]], [[1]], [[1], [2]]), /accounts has 1 cells, arr has 2/);
    refuses(() => indexOfRange([["x"], [2]], [[3], [1]], [[1], [2]]), /Row 1 of arr holds "x"/);
    refuses(
      () => indexOfRange([[1], [2]], [[1], [2]], [[1], [2]], [[1, 2]]),
      /weights has 2 cells. Give three/,
    );
    refuses(
      () => indexOfRange([[1], [2]], [[1], [2]], [[1], [2]], undefined, "average"),
      /scaling is "average". Use one of "mean"/,
    );
    refuses(
      () =>
        indexOfRange([[1], [2]], [[1], [2]], [[1], [2]], undefined, undefined, [[1], [null], [3]]),
      /capacity has 3 cells/,
    );
    refuses(
      () => indexOfRange([[1], [2]], [[1], [2]], [[1], [2]], undefined, undefined, [[1], [null]]),
      /Row 2 of "capacity"/,
    );
    refuses(
      () =>
        indexOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          [[1]],
          [[1]],
        ),
      /arr has 2 rows and 2 columns/,
    );
    refuses(() => indexOfRange([[null]], [[null]], [[null]]), /no territory/);
    assert.equal(
      cellErrorOf(() => indexOfRange([[1], [2]], [["#DIV/0!"], [2]], [[1], [2]])).code,
      "#DIV/0!",
    );
  });
});
