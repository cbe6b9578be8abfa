import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import type { Answers } from "../../src/table/decision";
import { cellAddress } from "../../src/table/cellAddress";
import { accountFields, repFields } from "../../src/table/headers/fields";
import { findHeaderRow } from "../../src/table/rows/findHeaderRow";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { describeProblem } from "../../src/table/problems";
import { missingFields, readTable } from "../../src/table/readTable";

type Rows = readonly (readonly Cell[])[];

function read(cells: Rows, answers: Answers = new Map()) {
  const mapping = matchHeaders((cells[0] ?? []).map(String), accountFields);
  return readTable({ sheet: "Accounts", row: 4, column: 1, cells }, mapping, accountFields, {
    answers,
  });
}

describe("readTable", () => {
  it("reads a small table into columns, with the rows where they stand", () => {
    const table = read([
      ["Account ID", "Account Name", "ARR", "Zip", "Lat", "Locked until"],
      ["A1", " Acme ", "$1,250.00", 2134, 42.3, "2026-03-31"],
      ["A2", "Peña", 12, "K1A0B1", "45,4", null],
    ]);
    assert.deepEqual(table.rows, Int32Array.of(5, 6));
    assert.deepEqual(table.problems, []);
    assert.deepEqual(table.columns.get("id")?.values, ["A1", "A2"]);
    assert.deepEqual(table.columns.get("name")?.values, ["Acme", "Peña"]);
    assert.deepEqual(table.columns.get("arr")?.values, Float64Array.of(1250, 12));
    assert.deepEqual(table.columns.get("postalCode")?.values, ["02134", "K1A 0B1"]);
    assert.deepEqual(table.columns.get("latitude")?.values, Float64Array.of(42.3, 45.4));
    assert.deepEqual(table.columns.get("lockedUntil")?.values, Float64Array.of(46112, NaN));
    assert.equal(table.columns.get("arr")?.column, 3);
    assert.deepEqual(
      table.decisions.map(({ key }) => key),
      ["postal code/Zip"],
    );
  });

  it("leaves out and reports rows that no id tells apart, and no others", () => {
    const table = read([
      ["Account ID", "ARR"],
      ["A1", 1],
      [null, null],
      ["A1 ", 2],
      ["", 3],
      ["a1", 4],
      ["#REF!", 5],
      ["n/a", 6],
      ["Grand Total", 21],
      ["", "  "],
    ]);
    assert.deepEqual(table.columns.get("id")?.values, ["A1", "a1"]);
    assert.deepEqual(table.columns.get("arr")?.values, Float64Array.of(1, 4));
    assert.deepEqual(table.rows, Int32Array.of(5, 9));
    assert.deepEqual(
      table.problems.map(({ row, severity, message }) => [row + 1, severity, message.slice(0, 40)]),
      [
        [8, "error", '"A1" repeats the Account ID of row 6 and'],
        [9, "error", "This row has no Account ID and is left o"],
        [10, "warning", '"a1" differs from the Account ID of row '],
        [11, "error", "The cell shows the error #REF!. Correct "],
        [12, "error", "This row has no Account ID and is left o"],
        [13, "warning", 'Row 13 is left out: "Grand Total" is a t'],
      ],
    );
    assert.equal(
      describeProblem(table.problems[0] ?? assert.fail()),
      'Accounts!B8 (Account ID): "A1" repeats the Account ID of row 6 and is left out. Delete one of the two rows, or correct the Account ID.',
    );
  });

  it("warns of the two forms of one Salesforce id", () => {
    const table = read([["Account ID"], ["001D000000IRFma"], ["001D000000IRFmaIAH"]]);
    assert.equal(table.rows.length, 2);
    assert.match(table.problems[0]?.message ?? "", /long form of the id in row 6/);
  });

  it("lets columns of numbers that don't tell their decimal sign follow those that do", () => {
    const table = read([
      ["ID", "ARR", "Potential", "Score"],
      ["1", "1.234", "12,5", "1.5"],
    ]);
    // Score says point, Potential says comma: nothing to follow, so ARR decides alone.
    assert.equal((table.columns.get("arr")?.values as Float64Array)[0], 1234);
    const agreed = read([
      ["ID", "ARR", "Potential"],
      ["1", "1.234", "12.5"],
    ]);
    assert.equal((agreed.columns.get("arr")?.values as Float64Array)[0], 1.234);
    const [{ state, because } = assert.fail()] = agreed.decisions;
    assert.deepEqual([state, because], ["guessed", "the table's other columns have the point"]);
    const chosen = read(
      [
        ["ID", "ARR"],
        ["1", "1.234"],
      ],
      new Map([["decimal sign/ARR", "point"]]),
    );
    assert.equal((chosen.columns.get("arr")?.values as Float64Array)[0], 1.234);
  });

  it("reports a column in two roles once", () => {
    const cells = [
      ["ID", "ARR"],
      ["1", "lots"],
    ];
    const mapping = new Map([
      ["id", 0],
      ["arr", 1],
      ["potential", 1],
    ]);
    const table = readTable({ sheet: "S", row: 0, column: 0, cells }, mapping, accountFields);
    assert.equal(table.problems.length, 1);
    assert.equal(table.columns.get("arr"), table.columns.get("potential"));
  });

  it("knows reps by their id where there is one, by name otherwise", () => {
    const byName: Rows = [
      ["Rep", "Capacity"],
      ["Ana", 40],
      ["Ana", 20],
    ];
    const byId: Rows = [
      ["Rep ID", "Rep", "Capacity"],
      ["1", "Ana", 40],
      ["2", "Ana", 20],
    ];
    const rows = (cells: Rows): number =>
      readTable(
        { sheet: "Reps", row: 0, column: 0, cells },
        matchHeaders((cells[0] ?? []).map(String), repFields),
        repFields,
      ).rows.length;
    assert.equal(rows(byName), 1);
    assert.equal(rows(byId), 2);
  });

  it("reads ragged rows, and headers that look like parts of objects", () => {
    const table = read([["Account ID", "__proto__", "ARR"], ["A"], ["B", 1, 2]]);
    assert.deepEqual(table.columns.get("arr")?.values, Float64Array.of(NaN, 2));
  });

  it("reads a table of nothing but headers", () => {
    const table = read([["Account ID", "ARR"]]);
    assert.deepEqual([table.rows.length, table.problems], [0, []]);
  });

  it("refuses a table without its required column, or a column that isn't there", () => {
    assert.throws(
      () => read([["Company"], ["Acme"]]),
      (error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, /No column is chosen for Account ID.*Accounts/);
        return true;
      },
    );
    const range = { sheet: "S", row: 0, column: 0, cells: [["ID"]] };
    assert.throws(
      () => readTable(range, new Map([["id", 3]]), accountFields),
      /has 1 columns.*Account ID/,
    );
    assert.deepEqual(
      missingFields(new Map(), accountFields).map(({ key }) => key),
      ["id"],
    );
  });

  it("gives every row used a value of each column, and every problem a cell of the range", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.integer(),
      fc.constantFrom<Cell>("A1", "a1", "#N/A", null, true),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 20 }), (body) => {
        const cells: Rows = [["Account ID", "ARR", "Zip", "Latitude"], ...body];
        const table = read(cells);
        const ids = table.columns.get("id");
        assert.ok(ids?.kind === "text");
        assert.equal(new Set(ids.values).size, table.rows.length);
        for (const column of table.columns.values())
          assert.equal(column.values.length, table.rows.length);
        for (const { row, column } of table.problems) {
          assert.ok(row > 4 && row <= 4 + body.length && column >= 1 && column <= 4);
        }
      }),
    );
  });

  it("reads 100,000 rows x 15 columns in a second or so of computing", function () {
    this.timeout(20000);
    const headers = [
      "Account ID",
      "Account Name",
      "Owner",
      "ARR",
      "Potential",
      "Score",
      "Employees",
      "Industry",
      "Segment",
      "Region",
      "State",
      "City",
      "Zip",
      "Latitude",
      "Longitude",
    ];
    const cells: Cell[][] = [headers];
    for (let row = 0; row < 100000; row++) {
      cells.push([
        `001x${row}`,
        `Company ${row}`,
        `Rep ${row % 50}`,
        row * 10.5,
        `$${row % 999},000.00`,
        row / 7,
        row,
        "Software",
        "SMB",
        "West",
        "CA",
        "San José",
        90000 + (row % 999),
        30 + (row % 20),
        -100,
      ]);
    }
    const start = process.cpuUsage();
    const table = read(cells);
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.equal(table.rows.length, 100000);
    // A fraction of this is usual; the rest is room for a slow machine.
    assert.ok(seconds < 4, `took ${seconds} s`);
  });
});

describe("findHeaderRow", () => {
  it("passes over titles, dates and blank lines", () => {
    const cells: Rows = [
      ["Accounts by owner", null, null],
      ["As of", "2026-01-31", null],
      [null, null, null],
      ["Account ID", "Account Name", "ARR"],
      ["A1", "Acme", 5],
    ];
    assert.equal(findHeaderRow(cells, accountFields), 3);
  });
  it("takes the first row of a plain table", () => {
    assert.equal(
      findHeaderRow(
        [
          ["ID", "ARR"],
          ["A1", 5],
        ],
        accountFields,
      ),
      0,
    );
  });
  it("finds headers in words that nobody foresaw", () => {
    const cells: Rows = [["Quarterly export"], ["Kennung", "Umsatz"], ["A1", 5]];
    assert.equal(findHeaderRow(cells, accountFields), 1);
  });
  it("finds none among numbers", () => {
    assert.equal(
      findHeaderRow(
        [
          [1, 2],
          [3, 4],
        ],
        accountFields,
      ),
      undefined,
    );
    assert.equal(findHeaderRow([], accountFields), undefined);
  });
});

describe("cellAddress", () => {
  it("writes addresses as spreadsheets do", () => {
    assert.deepEqual(
      [
        cellAddress(0, 0),
        cellAddress(4, 25),
        cellAddress(4, 26),
        cellAddress(9, 701),
        cellAddress(9, 702),
        cellAddress(0, 16383),
      ],
      ["A1", "Z5", "AA5", "ZZ10", "AAA10", "XFD1"],
    );
  });
});
