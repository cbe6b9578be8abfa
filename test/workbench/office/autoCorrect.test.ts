import assert from "node:assert/strict";
import type { GridRect, GridValue } from "../../../grid/grid";
import { rect, workbook } from "./inOffice";

type OnSheet = (sheet: Excel.Worksheet) => void;

/** A table of two columns and two rows at A1:B3, the second a formula of the first. */
async function withTable(autoCorrects: boolean) {
  const office = workbook({ switches: { autoCorrects } });
  await office.onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["n", "Twice"],
      [1, "=A2*2"],
      [2, "=A3*2"],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
  });
  return office;
}

type Case = readonly [string, OnSheet, GridRect, (readonly GridValue[])[]];

const below: readonly Case[] = [
  [
    "a value below takes in its row",
    (sheet) => (sheet.getRange("A4").values = [[3]]),
    rect(0, 0, 4, 2),
    [[3, "=A4*2"]],
  ],
  [
    "rows below are taken in together",
    (sheet) => (sheet.getRange("A4:A5").values = [[3], [4]]),
    rect(0, 0, 5, 2),
    [
      [3, "=A4*2"],
      [4, "=A5*2"],
    ],
  ],
  [
    "what is written over it and beyond is taken in",
    (sheet) =>
      (sheet.getRange("A3:B4").values = [
        [9, "x"],
        [3, "y"],
      ]),
    rect(0, 0, 4, 2),
    [[3, "y"]],
  ],
  [
    "rows that begin blank aren't",
    (sheet) => (sheet.getRange("A4:A5").values = [[""], [4]]),
    rect(0, 0, 3, 2),
    [[null, null]],
  ],
  [
    "a row further down isn't",
    (sheet) => (sheet.getRange("A5").values = [[4]]),
    rect(0, 0, 3, 2),
    [[null, null]],
  ],
  [
    "a value beside takes in its column",
    (sheet) => (sheet.getRange("C1").values = [["More"]]),
    rect(0, 0, 3, 3),
    [[null, null]],
  ],
  [
    "blanks below change nothing",
    (sheet) => (sheet.getRange("A4:B4").values = [["", ""]]),
    rect(0, 0, 3, 2),
    [[null, null]],
  ],
  [
    "added rows get the formula where nothing is given",
    (sheet) => {
      const row: unknown = [3, null];
      sheet.tables.getItem("T").rows.add(undefined, [row as number[]]);
    },
    rect(0, 0, 4, 2),
    [[3, "=A4*2"]],
  ],
  [
    "added rows keep what they bring along",
    (sheet) => sheet.tables.getItem("T").rows.add(undefined, [[3, "=A4*5"]]),
    rect(0, 0, 4, 2),
    [[3, "=A4*5"]],
  ],
  [
    "a larger size fills the formula down",
    (sheet) => sheet.tables.getItem("T").resize("A1:B4"),
    rect(0, 0, 4, 2),
    [[null, "=A4*2"]],
  ],
];

describe("AutoCorrect in the host", () => {
  for (const [what, write, expected, rows] of below) {
    it(what, async () => {
      const { onSheet, grid } = await withTable(true);
      await onSheet(write);
      assert.deepEqual(grid.tables[0]?.rect, expected);
      assert.deepEqual(grid.formulas("Sheet1", rect(3, 0, rows.length, 2)), rows);
    });
  }

  it("names the column that it takes in", async () => {
    const { onSheet, cells } = await withTable(true);
    await onSheet((sheet) => (sheet.getRange("C2").values = [[7]]));
    assert.deepEqual(cells(2, 3)[0], ["n", "Twice", "Column3"]);
  });

  it("takes in nothing below totals", async () => {
    const { onSheet, grid } = await withTable(true);
    await onSheet((sheet) => {
      sheet.tables.getItem("T").showTotals = true;
      sheet.getRange("A5").values = [[3]];
    });
    assert.deepEqual(grid.tables[0]?.rect, rect(0, 0, 3, 2));
  });

  it("fills a blank column from one formula, and none that holds something", async () => {
    const { onSheet, grid } = await withTable(true);
    await onSheet((sheet) => {
      sheet.tables.getItem("T").columns.add(undefined, undefined, "Thrice");
      sheet.getRange("C3").formulas = [["=$A3*3"]];
    });
    const column = rect(1, 2, 2, 1);
    assert.deepEqual(grid.formulas("Sheet1", column), [["=$A2*3"], ["=$A3*3"]]);
    await onSheet((sheet) => (sheet.getRange("C3").formulas = [["=4"]]));
    assert.deepEqual(grid.formulas("Sheet1", column), [["=$A2*3"], ["=4"]]);
  });

  it("does none of it where the user turned it off", async () => {
    const { onSheet, grid } = await withTable(false);
    await onSheet((sheet) => {
      sheet.getRange("A4").values = [[3]];
      sheet.getRange("C1").values = [["More"]];
    });
    assert.deepEqual(grid.tables[0]?.rect, rect(0, 0, 3, 2));
    await onSheet((sheet) => sheet.tables.getItem("T").resize("A1:B4"));
    assert.deepEqual(grid.formulas("Sheet1", rect(3, 0, 1, 2)), [[3, null]]);
  });
});
