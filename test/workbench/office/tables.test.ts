import assert from "node:assert/strict";
import { coded, rect, workbook } from "./inOffice";

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Narrow stands above Wide, which has a column more, and left of Tall, which has a row more. */
async function tables() {
  const office = workbook();
  await office.onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [["Id"], ["a"], ["b"]];
    sheet.tables.add("A1:A3", true).name = "Narrow";
    sheet.tables.add("A8:B9", true).name = "Wide";
    sheet.tables.add("D1:E4", true).name = "Tall";
  });
  return office;
}

describe("Tables in the host", () => {
  const moves: Readonly<Record<string, OnSheet>> = {
    "inserted cells above": (sheet) => sheet.getRange("A5").insert("Down"),
    "inserted cells beside": (sheet) => sheet.getRange("C1:C2").insert("Right"),
    "deleted cells above": (sheet) => sheet.getRange("B1:B2").delete("Up"),
    "deleted cells beside": (sheet) => sheet.getRange("C1").delete("Left"),
    "a row of the table above": (sheet) =>
      sheet.tables.getItem("Narrow").rows.add(undefined, [["c"]]),
    "a row less of the table above": (sheet) =>
      sheet.tables.getItem("Narrow").rows.getItemAt(0).delete(),
    "a column of the table beside": (sheet) => sheet.tables.getItem("Narrow").columns.add(),
    "the deleted table above": (sheet) => sheet.tables.getItem("Narrow").delete(),
    "a header row above": (sheet) => sheet.tables.add("A5:A6", false),
  };
  for (const [what, move] of Object.entries(moves)) {
    it(`are never torn by ${what}`, async () => {
      const { onSheet, grid } = await tables();
      const before = JSON.stringify([grid.tables, grid.values("Sheet1", rect(0, 0, 10, 6))]);
      await assert.rejects(onSheet(move), coded("InsertDeleteConflict", /part of the table/));
      const after = JSON.stringify([grid.tables, grid.values("Sheet1", rect(0, 0, 10, 6))]);
      assert.equal(after, before);
    });
  }

  const clashes: Readonly<Record<string, OnSheet>> = {
    "a table that overlaps another": (sheet) => sheet.tables.add("B9:C12", true),
    "a size that overlaps another": (sheet) => sheet.tables.getItem("Narrow").resize("A1:A9"),
    "a table's name that is one already": (sheet) => (sheet.tables.getItem("Narrow").name = "WIDE"),
    "a table's name that is a range's": (sheet, { workbook: book }) => {
      book.names.add("Taken", sheet.getRange("G1"));
      sheet.tables.getItem("Narrow").name = "taken";
    },
    "a range's name that is a table's": (sheet, { workbook: book }) =>
      void book.names.add("tall", sheet.getRange("G1")),
    "a table's name that looks like a cell": (sheet) =>
      (sheet.tables.getItem("Narrow").name = "AB12"),
  };
  for (const [what, clash] of Object.entries(clashes)) {
    it(`refuse ${what} as Excel does, which doesn't say what is wrong`, async () => {
      const { onSheet } = await tables();
      const vague = /^The argument is invalid or missing or has an incorrect format\.$/;
      const overlap = /^A table can't overlap another table\.$/;
      const text = what.includes("overlaps") ? overlap : vague;
      await assert.rejects(onSheet(clash), coded("InvalidArgument", text));
    });
  }
});
