import assert from "node:assert/strict";
import { amountFormat } from "../../../src/plan/results/resultCells";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { newTableFormats } from "../../../src/plan/workbook/tableFormats";
import { carved } from "../carved";
import { madeUp } from "../carvedTables";

const shown = (...values: number[]): string => amountFormat(Float64Array.from(values));

describe("how amounts of a result are shown", () => {
  it("has decimals where they are read: below a thousand, and not all whole", () => {
    assert.equal(shown(1, 2, 300), "integer");
    assert.equal(shown(1.5, 2, 300), "decimal");
    assert.equal(shown(1_388_660.49, 12.25), "integer");
    assert.equal(shown(-1_388_660.49, NaN), "integer");
    // A rep without a limit says nothing of the others.
    assert.equal(shown(Infinity, 2.5), "decimal");
    assert.equal(shown(Infinity, 2), "integer");
    assert.equal(shown(), "integer");
  });
});

describe("sentences of a result", () => {
  it("wrap in each row of TP Fairness, and nothing else does", () => {
    for (const table of resultsOf(carved(madeUp(20, 3))).tables) {
      const { row, column, rows, columns } = table;
      const rect = { row, column, rows: rows.length + 1, columns: columns.length };
      const wrapped = newTableFormats(table, rect).filter(({ format }) => format.wrap === true);
      const at = columns.findIndex(({ header }) => header === "What it says");
      const expected =
        at < 0 ? [] : [{ row: row + 1, column: column + at, rows: rows.length, columns: 1 }];
      assert.deepEqual(
        wrapped.map((one) => one.rect),
        expected,
      );
    }
  });
});
