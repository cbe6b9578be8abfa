import assert from "node:assert/strict";
import fc from "fast-check";
import { changedSince } from "../../../src/plan/stored/changedSince";
import { isUnchanged } from "../../../src/plan/stored/sinceMade";
import { tablesOf } from "../../../src/plan/stored/storedTables";
import type { Cell } from "../../../src/table/cell";
import { madeUp } from "../carvedTables";
import { madeFrom, sourceOf, throughText } from "./fixtures";

const source = sourceOf(madeUp(30, 3), { effort: 0.1 });
const then = tablesOf(throughText(madeFrom(source)).tables);
const { accounts } = source.tables;
const [headers = [], ...rows] = accounts.cells;
const load = headers.indexOf("Projected ARR");

function since(body: readonly (readonly Cell[])[], header: readonly Cell[] = headers) {
  const now = { ...source.tables, accounts: { ...accounts, cells: [header, ...body] } };
  return changedSince(then, now, source.settings);
}

describe("what has changed in the cells since a plan was made", () => {
  it("is nothing where rows and columns only stand elsewhere", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
        fc.boolean(),
        (order, isNoteFirst) => {
          const body = order.map((at) => rows[at] ?? []);
          const noted = isNoteFirst ? body.map((row) => ["a note", ...row]) : body;
          const header = isNoteFirst ? ["Note", ...headers] : headers;
          assert.ok(isUnchanged(since(noted, header)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("counts rows that are new or gone, and cells that the plan goes by", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(rows.length - 1), { maxLength: 8 }),
        fc.uniqueArray(fc.nat(rows.length - 1), { maxLength: 8 }),
        fc.nat(5),
        (gone, edited, added) => {
          const body: (readonly Cell[])[] = rows.flatMap((row, at) => {
            if (gone.includes(at)) return [];
            return [
              row.map((cell, column) => (edited.includes(at) && column === load ? 77 : cell)),
            ];
          });
          for (let one = 0; one < added; one++)
            body.push((rows[0] ?? []).map((cell, column) => (column === 0 ? `new ${one}` : cell)));
          assert.deepEqual(since(body).accounts, {
            added,
            gone: gone.length,
            cells: edited.filter((at) => !gone.includes(at)).length,
            lostColumns: [],
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("names a column that is gone", () => {
    const without = (row: readonly Cell[]) =>
      row.filter((_, column) => headers[column] !== "Account");
    const { accounts: changes } = since(rows.map(without), without(headers));
    assert.deepEqual(changes, { added: 0, gone: 0, cells: 0, lostColumns: ["Account"] });
  });
});
