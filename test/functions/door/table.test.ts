import assert from "node:assert/strict";
import { numbersIn } from "../../../functions/door/numbers";
import { neededColumn, tableOf } from "../../../functions/door/table";
import { field } from "../../../src/table/headers/field";

const fields = [field("id", "Account ID", "id", ["ID"]), field("arr", "ARR", "number", [])];

function arr(...cells: readonly unknown[]): readonly number[] {
  const rows = [["Account ID", "ARR"], ...cells.map((cell, row) => [`A${row}`, cell])];
  const table = tableOf("accounts", rows, fields);
  return Array.from(numbersIn(table, neededColumn(table, "arr")));
}

describe("numbers in a table's column", () => {
  it("are read together where they are stored as text", () => {
    assert.deepEqual(arr("$5,700", "1,250,000", 3), [5700, 1_250_000, 3]);
    assert.deepEqual(arr("5.700", "1.250,50"), [5700, 1250.5]);
    assert.deepEqual(arr("$5,700"), [5700]);
  });

  it("count a blank and a word for one as 0", () => {
    assert.deepEqual(arr(null, "", "n/a", "TBD", 2), [0, 0, 0, 0, 2]);
  });

  it("are refused where nothing tells their value", () => {
    assert.throws(
      () => arr("1,234", "1.234"),
      /The column ARR of accounts holds "1,234", which could be 1,234 or 1.234, and nothing/,
    );
    assert.throws(() => arr(1, "lots"), /Row 3 of accounts \(ARR\) holds "lots"/);
    assert.throws(() => arr(true), /TRUE/);
    assert.throws(() => arr("#REF!"), /Row 2 of accounts \(ARR\) holds the error #REF!/);
  });
});
