import assert from "node:assert/strict";
import type { Cell } from "../../../src/table/cell";
import { fillDown, filledDown } from "../../../src/table/rows/fillDown";
import { withGroupColumns } from "../../../src/table/rows/groupColumns";
import { rowKinds } from "../../../src/table/rows/rowKinds";

type Rows = readonly (readonly Cell[])[];

function rangeOf(cells: Rows) {
  return { sheet: "S", row: 0, column: 0, cells };
}

function decisionOf(cells: Rows, column = 0) {
  const range = rangeOf(cells);
  return fillDown(range, rowKinds(range, [1]), column);
}

const header = ["Owner", "Account ID", "ARR"];
const grouped: Rows = [
  header,
  ["Ana", "A1", 1],
  ["", "A2", 2],
  [null, "A3", 3],
  ["Bo", "A4", 4],
  [null, "A5", 5],
  [null, "A6", 6],
];
const totalled: Rows = [
  ...grouped.slice(0, 4),
  ["Ana Total", null, 6],
  ...grouped.slice(4),
  ["Bo Total", null, 15],
  ["Grand Total", null, 21],
];

describe("blank cells below an owner", () => {
  it("are asked about where values stand at the head of groups alone", () => {
    const decision = decisionOf(grouped);
    assert.equal(decision?.key, "blank cells/Owner");
    assert.equal(decision.state, "asked");
    assert.deepEqual(decision.cell, { row: 2, column: 0, text: "" });
    assert.match(decision.question, /^4 of 6 cells of Owner are blank, A3 for one/);
    assert.deepEqual(
      decision.options.map(({ value, shows }) => [value, shows]),
      [
        ["same as above", "Ana"],
        ["blank", "a blank cell"],
      ],
    );
  });

  it("mean the value above, without a question, where subtotals end the groups", () => {
    assert.equal(decisionOf(totalled)?.state, "evident");
  });

  it("may be few where each value begins a group that a subtotal ends", () => {
    const few: Rows = [
      header,
      ["Ana", "A1", 1],
      [null, "A2", 2],
      ["Subtotal", null, 3],
      ["Bo", "A3", 4],
      ["Subtotal", null, 4],
    ];
    assert.equal(decisionOf(few)?.state, "evident");
    const within: Rows = [
      ...few.slice(0, 3),
      ["Cy", "A4", 5],
      ["Subtotal", null, 8],
      ...few.slice(4),
    ];
    assert.equal(decisionOf(within), undefined);
  });

  it("mean the heading above, where it has a row of its own", () => {
    const cells: Rows = [
      header,
      ["Ana"],
      [null, "A1", 1],
      [null, "A2", 2],
      ["Bo"],
      [null, "A3", 3],
    ];
    assert.equal(decisionOf([...cells, [null, "A4", 4]])?.state, "evident");
    const range = rangeOf(cells);
    const rows = rowKinds(range, [1]);
    assert.equal(withGroupColumns(range, rows), range);
    const owners = filledDown(range, rows, 0).cells.map((row) => row[0]);
    assert.deepEqual(owners, ["Owner", "Ana", "Ana", "Ana", "Bo", "Bo"]);
  });

  const plain: readonly (readonly [string, Rows])[] = [
    [
      "here and there",
      [
        header,
        ["Ana", "A1", 1],
        [null, "A2", 2],
        ["Ana", "A3", 3],
        [null, "A4", 4],
        [null, "A5", 4],
      ],
    ],
    [
      "fewer than the values",
      [header, ["Ana", "A1", 1], [null, "A2", 2], ["Bo", "A3", 3], ["Cy", "A4", 4]],
    ],
    [
      "before the first value",
      [
        header,
        [null, "A1", 1],
        ["Ana", "A2", 2],
        [null, "A3", 3],
        ["Bo", "A4", 4],
        [null, "A5", 4],
        [null, "A6", 4],
      ],
    ],
    ["below one value alone", [header, ["Ana", "A1", 1], [null, "A2", 2], [null, "A3", 3]]],
    [
      "in a column of numbers",
      [header, [5, "A1", 1], [null, "A2", 2], [6, "A3", 3], [null, "A4", 4], [null, "A5", 4]],
    ],
  ];
  for (const [name, cells] of plain) {
    it(`are plain blanks ${name}`, () => assert.equal(decisionOf(cells), undefined));
  }

  it("are filled from above in rows of data, and not beyond a total", () => {
    const range = rangeOf([...totalled.slice(0, 5), [null, "A9", 9], ...totalled.slice(5)]);
    const owners = filledDown(range, rowKinds(range, [1]), 0).cells.map((row) => row[0] ?? "");
    assert.deepEqual(owners, [
      "Owner",
      "Ana",
      "Ana",
      "Ana",
      "Ana Total",
      "",
      "Bo",
      "Bo",
      "Bo",
      "Bo Total",
      "Grand Total",
    ]);
  });
});

describe("headings of groups", () => {
  it("become a column of the rows below them", () => {
    const range = rangeOf([
      ["Account ID", "ARR"],
      ["Account Owner: Ana Ruiz (2)"],
      ["A1", 1],
      ["A2", 2],
      ["Account Owner: Bo Lund (1)"],
      ["A3", 3],
    ]);
    const filled = withGroupColumns(range, rowKinds(range, [0]));
    assert.deepEqual(filled.cells[0], ["Account ID", "ARR", "Account Owner"]);
    assert.deepEqual(
      [2, 3, 5].map((at) => filled.cells[at]),
      [
        ["A1", 1, "Ana Ruiz"],
        ["A2", 2, "Ana Ruiz"],
        ["A3", 3, "Bo Lund"],
      ],
    );
    const plain = rangeOf(grouped);
    assert.equal(withGroupColumns(plain, rowKinds(plain, [1])), plain);
  });
});
