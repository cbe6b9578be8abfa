/** The door's cheap look for rows that are none of a table's own, beside the rules that it stands for. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { ownRows } from "../../../functions/door/ownRows";
import { tableOf } from "../../../functions/door/table";
import { accountFieldsFor } from "../../../src/table/headers/accountFacts";
import type { Cell } from "../../../src/table/cell";
import { rowKinds } from "../../../src/table/rows/rowKinds";
import { totalWords } from "../../support/totalWords";

const heads: readonly (readonly string[])[] = [
  ["Account ID", "Account Name", "Potential", "Owner", "Employees"],
  ["Account Name", "Potential"],
  ["Employees", "Account ID", "Owner"],
  ["Account Name"],
];

const spaced = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom("", " ", "\u00A0", "\u200B"), fc.constantFrom(...texts))
    .chain(([space, one]) => fc.constantFrom(one, space + one, one + space, `North ${one}`));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>("A1", "A2", "Ana", "Ben", "North", "Acme Inc.") },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, "", " ", "\u00A0", true, "n/a", "#N/A") },
  { weight: 2, arbitrary: spaced([...totalWords, "Total (3 records)", "Total:"]) },
  { weight: 1, arbitrary: spaced(["Copyright 2026", "Region: North (2)", "Confidential"]) },
);

const tables = fc.constantFrom(...heads).chain((head) => {
  const headers = head.map((one): Cell => one);
  const row = fc.oneof(
    { weight: 12, arbitrary: fc.array(cell, { minLength: head.length, maxLength: head.length }) },
    { weight: 1, arbitrary: fc.constant(headers) },
    { weight: 1, arbitrary: fc.constantFrom("", " ").map((end) => head.map((one) => one + end)) },
    { weight: 1, arbitrary: fc.constant(head.map((): Cell => null)) },
    // The sums of the rows above, as far as anybody can tell from small numbers.
    { weight: 2, arbitrary: cell.map((one) => head.map((_, at): Cell => (at === 0 ? one : null))) },
  );
  return fc
    .array(row, { maxLength: 9 })
    .map((rows): readonly (readonly Cell[])[] => [headers, ...rows]);
});

/** Rows that the rules leave out, from 0 under the headers. */
function leftOutByRules(cells: readonly (readonly Cell[])[]): readonly number[] {
  const [head = []] = cells;
  const hasBlank = cells.some((row) => row.some((one) => one === null || one === ""));
  const rows = hasBlank ? cells : cells.map((row) => row.map((one) => (one === 0 ? null : one)));
  const identity = ["Account ID", "Account Name"]
    .map((header) => head.indexOf(header))
    .filter((at) => at >= 0);
  const range = { sheet: "accounts", row: 0, column: 0, cells: rows };
  return rowKinds(range, identity).leftOut.map(({ at }) => at - 1);
}

describe("rows that functions leave out", () => {
  it("are those that the rules leave out, whatever the table", () => {
    const fields = accountFieldsFor(["id", "name"]);
    fc.assert(
      fc.property(tables, (cells) => {
        const table = tableOf("accounts", cells, fields);
        const kept =
          ownRows(table).given?.rows ?? Int32Array.from({ length: table.length }, (_, at) => at);
        const left = Array.from({ length: table.length }, (_, at) => at).filter(
          (at) => !kept.includes(at),
        );
        const expected = leftOutByRules(cells.slice(0, table.length + 1));
        assert.deepEqual(left, expected);
      }),
      { numRuns: 5000 },
    );
  });
});
