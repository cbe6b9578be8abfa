import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import { shiftedRows } from "../../../src/table/rows/shiftedRows";

type Rows = readonly (readonly Cell[])[];

function rangeOf(cells: Rows) {
  return { sheet: "S", row: 0, column: 0, cells };
}

const names = ["Account ID", "City", "ARR"];
const good: Rows = [
  ["A1", "Rome", 5],
  ["A2", "Oslo", 6],
];
const people = ["Account ID", "Account", "City", "Owner"];
const owned: Rows = [
  ["A1", "Oak", "Rome", "Mia Sand"],
  ["A2", "Elm", "Oslo", "Jon Lund"],
  ["A3", "Fir", "Rome", "Mia Sand"],
  ["A4", "Ash", "Oslo", "Jon Lund"],
];

describe("rows with a value right of the last header", () => {
  it("are named with their row and column where they are shifted", () => {
    const range = {
      sheet: "S",
      row: 4,
      column: 1,
      cells: [[...names, ""], ...good, ["A3", "Washington", "DC", 7]],
    };
    assert.deepEqual(shiftedRows(range), [
      {
        sheet: "S",
        row: 7,
        column: 4,
        header: "",
        text: "7",
        message:
          "Row 8 has a value in column E, which has no header: the row may be shifted. Put its values under their headers, or write a header above that column.",
        ofMany:
          "have a value under no header and may be shifted. Put their values under their headers, or write a header above that column.",
        severity: "error",
      },
    ]);
  });

  // The rows below the headers, and the positions of those that are shifted.
  const tables: readonly (readonly [string, Rows, readonly number[]])[] = [
    ["one among others", [names, ...good, ["A3", "Washington", "DC", 7]], [3]],
    [
      "more than half of all",
      [names, ...good, ["A3", "Reno", "NV", 7], ["A4", "Bend", "OR", 8], ["A5", "Waco", "TX", 9]],
      [3, 4, 5],
    ],
    ["by two columns", [names, ...good, ["A3", "Washington", "DC", "USA", 7]], [3]],
    ["by a blank field", [names, ...good, ["A3", "Bari", null, 7]], [3]],
    ["from the first column on", [names, ...good, [null, "A3", "Bari", 7]], [3]],
    [
      "with a blank cell before the header's end",
      [
        [...names, "Notes"],
        ...good.map((row) => [...row, null]),
        ["A3", "Washington", "DC", 7, "big"],
      ],
      [3],
    ],
    [
      "where all columns are texts, by the names that come again",
      [people, ...owned, ["A5", "Yew", " Inc", "Rome", "Mia Sand"]],
      [5],
    ],
    [
      "or may be, where nothing tells",
      [
        people.slice(0, 3),
        ["A1", "Oak", "Rome"],
        ["A2", "Elm", "Oslo"],
        ["A3", "Fir", " Inc", "Bari"],
      ],
      [3],
    ],
    [
      "not where a remark stands beside the table",
      [names, ...good, ["A3", "Bari", 7, "call in May"]],
      [],
    ],
    [
      "or may be, where a comma may have torn a number in two",
      [names, ...good, ["A3", "Bari", 7, 12]],
      [3],
    ],
    [
      "not where a remark stands far away",
      [names, ...good, ["A3", "Bari", 7, null, null, null, "see above"]],
      [],
    ],
    [
      "not where remarks stand beside most rows",
      [names, ["A3", "Bari", 7], ...good.map((row) => [...row, "ok"])],
      [],
    ],
    [
      "not where another cell of the row is wrong",
      [names, ...good, ["A3", "Bari", "lots", null, "see above"]],
      [],
    ],
    [
      "not where the owner comes again, with a remark beside",
      [people, ...owned, ["A5", "Yew", "Bari", "Jon Lund", "new"]],
      [],
    ],
    ["not where all rows have it", [names, ["A1", "Rome", 5, "x"], ["A2", "Oslo", 6, "y"]], []],
    [
      "not where most have a text and all columns are texts",
      [
        people.slice(0, 3),
        ["A1", "Oak", "Rome", "x"],
        ["A2", "Elm", "Oslo", "y"],
        ["A3", "Fir", "Bari"],
      ],
      [],
    ],
    ["not below a blank header", [["Account ID", "", "ARR"], ...good], []],
  ];
  for (const [what, cells, shifted] of tables) {
    it(`are shifted: ${what}`, () => {
      assert.deepEqual(
        shiftedRows(rangeOf(cells)).map(({ row }) => row),
        shifted,
      );
    });
  }

  it("are not looked at where they are left out", () => {
    const cells: Rows = [names, ...good, ["A3", "Washington", "DC", 7]];
    assert.deepEqual(
      shiftedRows(rangeOf(cells), (at) => at < 3),
      [],
    );
  });
});
