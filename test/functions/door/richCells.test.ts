/** Data types of Excel at the door of functions: one of each path by which cells come in. */
import assert from "node:assert/strict";
import { assignOfRange } from "../../../functions/assign/assign";
import { fingerprintOfRanges } from "../../../functions/audit/audit";
import { giniOfRange } from "../../../functions/fairness/fairness";
import { dataQualityOfRange } from "../../../functions/quality/quality";
import { rangeOf, tableCells } from "../../../functions/cells";
import { cellAt, tableOf } from "../../../functions/door/table";
import { summaryOfRange } from "../../../functions/territory/summary";
import { cellErrorOf } from "../callInCell";

const error = (text: string): object => ({
  type: "Error",
  basicType: "Error",
  basicValue: text,
  errorType: "X",
});
const amount = (value: number): object => ({
  type: "FormattedNumber",
  basicValue: value,
  numberFormat: "$#,##0",
});
const entity = (text: string): object => ({
  type: "LinkedEntity",
  text,
  basicType: "Error",
  basicValue: "#VALUE!",
});
const empty = { type: "Empty", basicType: "Empty", basicValue: "" };
const unknown = { type: "Quantity", basicValue: 3 };

const head = ["Account ID", "Owner", "Projected ARR", "City"];
const reps = [
  ["Rep", "Capacity"],
  ["Ana", 10],
  ["Ben", 10],
];
const settings = [["balance", "Projected ARR"]];

const plain = [
  head,
  ["a1", "Ana", 100, "Oslo"],
  ["a2", "Ana", 200, "Lyon"],
  ["a3", "Ben", 300, null],
];
const rich = [
  head.map((text) => ({ type: "String", basicValue: text })),
  ["a1", entity("Ana"), amount(100), entity("Oslo")],
  ["a2", "Ana", { type: "Double", basicValue: 200, properties: {} }, entity("Lyon")],
  [{ type: "String", basicValue: "a3" }, entity("Ben"), amount(300), empty],
  [empty, empty, empty, empty],
];

describe("data types of Excel in functions", () => {
  it("count as what their cells show, in tables, ranges and columns", async () => {
    assert.deepEqual(rangeOf("values", rich).rows, rangeOf("values", plain).rows);
    const cells = tableCells("accounts", rich);
    assert.deepEqual(cells, plain);
    const table = tableOf("accounts", rich, []);
    assert.deepEqual(table.headers, head);
    assert.equal(table.length, 3);
    assert.deepEqual(summaryOfRange(rich, reps), summaryOfRange(plain, reps));
    assert.deepEqual(dataQualityOfRange(rich), dataQualityOfRange(plain));
    assert.equal(fingerprintOfRanges([rich]), fingerprintOfRanges([plain]));
    assert.deepEqual(
      await assignOfRange(rich, reps, undefined, settings),
      await assignOfRange(plain, reps, undefined, settings),
    );
  });

  it("show the error of a rich error cell, with its place", () => {
    const found = cellErrorOf(() => giniOfRange([[1], [error("#N/A")]]));
    assert.equal(found.code, "#N/A");
    assert.equal(found.message, "Row 2 of values holds the error #N/A.");
  });

  it("never plan over an error or a lost amount in the load", async () => {
    const broken = plain.map((row, at) => (at === 2 ? ["a2", "Ana", error("#N/A"), ""] : row));
    await assert.rejects(assignOfRange(broken, reps, undefined, settings), {
      message: /Row 3 of accounts \(Projected ARR\): The cell shows the error #N\/A/,
    });
  });

  it("let an error in a column that nobody reads do no harm", async () => {
    const harmless = plain.map((row, at) => (at === 2 ? ["a2", "Ana", 200, error("#N/A")] : row));
    assert.deepEqual(
      await assignOfRange(harmless, reps, undefined, settings),
      await assignOfRange(plain, reps, undefined, settings),
    );
    assert.deepEqual(summaryOfRange(harmless, reps), summaryOfRange(plain, reps));
  });

  it("are refused with their place where nothing is known of their kind", async () => {
    const strange = plain.map((row, at) => (at === 3 ? ["a3", "Ben", unknown, ""] : row));
    const expected = "Row 4, column 3 of accounts holds a kind of value that can't be used here.";
    await assert.rejects(assignOfRange(strange, reps, undefined, settings), (thrown: Error) =>
      thrown.message.startsWith(expected),
    );
    assert.throws(
      () => cellAt(tableOf("accounts", strange, []), 2, 2),
      /^InputError: Row 4 of accounts \(Projected ARR\) holds a kind of value/,
    );
    assert.throws(
      () => rangeOf("values", [[1], [NaN]]),
      /^InputError: Row 2 of values holds a kind of value/,
    );
  });
});
