import assert from "node:assert/strict";
import { coded, here, rect, workbook } from "./inOffice";

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

describe("Totals of a table in the host", () => {
  async function withTotals() {
    const office = workbook();
    await office.onSheet((sheet) => {
      sheet.getRange("A1:B4").values = [
        ["Id", "n"],
        ["a", 1],
        ["b", 2],
        ["below", ""],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "T";
      table.showTotals = true;
    });
    return office;
  }
  const total = ["Total", "=SUBTOTAL(109,T[n])"];
  const formulas = ({ grid }: ReturnType<typeof workbook>, rows: number) =>
    grid.formulas("Sheet1", rect(0, 0, rows, 2));

  it("stand below the data, and move down what was there", async () => {
    const office = await withTotals();
    assert.deepEqual(formulas(office, 5).slice(2), [["b", 2], total, ["below", null]]);
  });

  it("belong to the table, not to its data", async () => {
    const { run } = await withTotals();
    await run(async (context) => {
      const table = context.workbook.tables.getItem("T");
      const column = table.columns.getItem("n");
      const ranges = {
        "A1:B4": table.getRange(),
        "A2:B3": table.getDataBodyRange(),
        "A4:B4": table.getTotalRowRange(),
        "B1:B4": column.getRange(),
        "B2:B3": column.getDataBodyRange(),
        B4: column.getTotalRowRange(),
      };
      for (const range of Object.values(ranges)) range.load("address");
      table.load("showTotals");
      table.rows.load("count");
      await context.sync();
      for (const [address, range] of Object.entries(ranges)) {
        assert.equal(range.address, `Sheet1!${address}`);
      }
      assert.deepEqual([table.showTotals, table.rows.count], [true, 2]);
    });
  });

  const grown: Readonly<Record<string, (table: Excel.Table) => void>> = {
    "added rows": (table) => table.rows.add(undefined, [["c", 3]]),
    "another size": (table) => {
      table.resize("A1:B5");
      table.getDataBodyRange().getLastRow().values = [["c", 3]];
    },
  };
  for (const [what, grow] of Object.entries(grown)) {
    it(`stay below ${what}`, async () => {
      const office = await withTotals();
      await office.onSheet((sheet) => grow(sheet.tables.getItem("T")));
      assert.deepEqual(formulas(office, 6).slice(2), [["b", 2], ["c", 3], total, ["below", null]]);
      assert.deepEqual(office.grid.tables[0]?.rect, rect(0, 0, 4, 2));
    });
  }

  it("stay right below a smaller table", async () => {
    const office = await withTotals();
    await office.onSheet((sheet) => sheet.tables.getItem("T").resize("A1:B3"));
    assert.deepEqual(formulas(office, 4), [["Id", "n"], ["a", 1], total, ["below", null]]);
  });

  it("go with the table, and are nothing's where they aren't shown", async () => {
    const office = await withTotals();
    await office.onSheet((sheet) => (sheet.tables.getItem("T").showTotals = false));
    assert.deepEqual(formulas(office, 5).slice(3), [
      [null, null],
      ["below", null],
    ]);
    const asking = office.onSheet((sheet) => sheet.tables.getItem("T").getTotalRowRange().clear());
    await assert.rejects(asking, coded("ItemNotFound"));
    await office.onSheet((sheet) => {
      sheet.tables.getItem("T").showTotals = true;
      sheet.tables.getItem("T").delete();
    });
    assert.deepEqual(office.cells(2, 2), [
      ["below", null],
      [null, null],
    ]);
  });

  it("are in the way of another table", async () => {
    const { onSheet } = await withTotals();
    const adding = onSheet((sheet) => sheet.tables.add("B4:C5", true));
    await assert.rejects(adding, coded("InvalidArgument", /overlap/));
  });

  it("move right with a column that is added", async () => {
    const { onSheet, grid } = await withTotals();
    await onSheet((sheet) => sheet.tables.getItem("T").columns.add(1, undefined, "New"));
    assert.deepEqual(here(grid.formulas("Sheet1", rect(3, 0, 1, 3))), [["Total", null, total[1]]]);
  });
});
