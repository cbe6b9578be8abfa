import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell } from "../../src/table/cell";
import { accountFields, repFields } from "../../src/table/headers/fields";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { readTable, type Table } from "../../src/table/readTable";

function read(cells: readonly (readonly Cell[])[], fields = accountFields): Table {
  const mapping = matchHeaders((cells[0] ?? []).map(String), fields);
  return readTable({ sheet: "S", row: 0, column: 0, cells }, mapping, fields);
}

function column(table: Table, key: string): readonly unknown[] {
  const values: Iterable<unknown> = table.columns.get(key)?.values ?? [];
  return [...values];
}

/**
 * Columns with a 0 in their third row, and what it is. The same holds for every field of the kind;
 * figures (ARR, capacity, visits) keep their 0.
 */
const columns: readonly (readonly [string, string, readonly Cell[], "blank" | "kept"])[] = [
  ["account names", "Account Name", ["Acme", "Birch", 0], "blank"],
  ["names of digits", "Account Name", [101, 102, 0], "blank"],
  ["owners", "Owner", ["Ana", "Ben", 0], "blank"],
  ["owners by number", "Owner", [101, 102, 0], "blank"],
  ["owners without a word", "Owner", [0, 0, 0], "blank"],
  ["parents", "Parent account ID", [7, 8, 0], "blank"],
  ["locks", "Locked to", ["Ana", "yes", 0], "blank"],
  ["postal codes", "Zip", [2134, "02135", 0], "blank"],
  ["dates", "Locked until", [46112, 46113, 0], "blank"],
  ["segments", "Segment", ["ENT", "SMB", 0], "blank"],
  ["segments that are codes", "Segment", [1, 2, 0], "kept"],
  ["segments that are codes as text", "Segment", ["1", "2", "0"], "kept"],
  ["countries", "Country", ["US", "CA", 0], "blank"],
];

describe("zeros that stand for blanks", () => {
  for (const [what, header, cells, is] of columns) {
    it(`are ${is === "blank" ? "taken back" : "kept"} in ${what}`, () => {
      const withLast = (last: Cell): Table =>
        read([
          ["Account ID", header],
          ...cells.map((cell, row) => [`A${row}`, row === 2 ? last : cell]),
        ]);
      const [key = ""] = [...withLast(null).columns.keys()].filter((one) => one !== "id");
      const given = withLast(cells[2] ?? null);
      const same = is === "blank" ? withLast(null) : withLast("0");
      assert.deepEqual(column(given, key), column(same, key));
      assert.deepEqual(given.problems, []);
    });
  }

  it("leave a row without an ID out, and say so", () => {
    const table = read([
      ["Account ID", "ARR"],
      [1, 10],
      [0, 20],
      ["0", 30],
    ]);
    assert.deepEqual(column(table, "id"), ["1", "0"]);
    assert.deepEqual(column(table, "arr"), [10, 30]);
    assert.deepEqual(
      table.problems.map(({ row, severity }) => [row, severity]),
      [[2, "error"]],
    );
  });

  it("make no rep", () => {
    const table = read(
      [
        ["Rep", "Capacity"],
        ["Ana", 0],
        [0, 0],
      ],
      repFields,
    );
    assert.deepEqual(column(table, "name"), ["Ana"]);
    assert.deepEqual(column(table, "capacity"), [0]);
  });

  it("make no place where both coordinates are 0, with a note", () => {
    const table = read([
      ["Account ID", "Latitude", "Longitude"],
      ["A1", 51.5, 0],
      ["A2", 0, 32.5],
      ["A3", 0, 0],
      ["A4", "0", "0"],
      ["A5", null, null],
    ]);
    assert.deepEqual(column(table, "latitude"), [51.5, 0, NaN, NaN, NaN]);
    assert.deepEqual(column(table, "longitude"), [0, 32.5, NaN, NaN, NaN]);
    assert.deepEqual(
      table.notes.map(({ header, message }) => [header, message.slice(0, 32)]),
      [["Latitude", "2 places at latitude 0, longitud"]],
    );
  });

  it("read the same as blanks, whatever the other cells of a named column", () => {
    const cell = fc.constantFrom<Cell>(null, "Ana", "7", 7, 12);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ id: cell, name: cell, owner: cell, until: fc.constantFrom(null, 46112) }),
        ),
        (rows) => {
          const table = (blank: Cell): Table =>
            read([
              ["Account ID", "Account Name", "Owner", "Locked until"],
              ...rows.map(({ id, name, owner, until }) =>
                [id, name, owner, until].map((one) => one ?? blank),
              ),
              // With a day beside it: a lone word below a gap may be a line of a report.
              ["last", blank, blank, 46_112],
            ]);
          const [asNull, asZero] = [table(null), table(0)];
          for (const key of ["id", "name", "owner", "lockedUntil"])
            assert.deepEqual(column(asZero, key), column(asNull, key));
        },
      ),
    );
  });
});
