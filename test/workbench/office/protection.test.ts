import assert from "node:assert/strict";
import { coded, workbook } from "./inOffice";

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** A sheet with a table, a chart and a name, to be changed in every way that the host knows. */
async function furnished() {
  const office = workbook();
  await office.onSheet((sheet, { workbook: book }) => {
    sheet.getRange("A1:B3").values = [
      ["Id", "n"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").name = "C";
    book.names.add("N", sheet.getRange("A1"));
    book.settings.add("key", 1);
    book.worksheets.add("Other");
  });
  return office;
}

const onTheSheet: Readonly<Record<string, OnSheet>> = {
  values: (sheet) => (sheet.getRange("D1").values = [[1]]),
  formulas: (sheet) => (sheet.getRange("D1").formulas = [["=1"]]),
  formats: (sheet) => (sheet.getRange("D1").numberFormat = [["0"]]),
  styles: (sheet) => (sheet.getRange("D1").format.font.bold = true),
  alignment: (sheet) => (sheet.getRange("D1").format.horizontalAlignment = "Center"),
  widths: (sheet) => (sheet.getRange("D1").format.columnWidth = 90),
  clearing: (sheet) => sheet.getRange("A2").clear(),
  inserting: (sheet) => sheet.getRange("5:5").insert("Down"),
  deleting: (sheet) => sheet.getRange("5:5").delete("Up"),
  "a new table": (sheet) => sheet.tables.add("D1:E2", true),
  "a table's name": (sheet) => (sheet.tables.getItem("T").name = "Renamed"),
  "a table's style": (sheet) => (sheet.tables.getItem("T").style = "TableStyleLight1"),
  "a table's size": (sheet) => sheet.tables.getItem("T").resize("A1:B4"),
  "a table's rows": (sheet) => sheet.tables.getItem("T").rows.add(undefined, [["c", 3]]),
  "a table's columns": (sheet) => sheet.tables.getItem("T").columns.add(),
  "no more table": (sheet) => sheet.tables.getItem("T").delete(),
  "a new chart": (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B3")),
  "a chart's name": (sheet) => (sheet.charts.getItem("C").name = "D"),
  "a chart's title": (sheet) => (sheet.charts.getItem("C").title.text = "Loads"),
  "a chart's series": (sheet) => sheet.charts.getItem("C").series.getItemAt(0).delete(),
  "a chart's place": (sheet) => sheet.charts.getItem("C").setPosition("F9"),
  "no more chart": (sheet) => sheet.charts.getItem("C").delete(),
  "frozen rows": (sheet) => sheet.freezePanes.freezeRows(1),
};

const ofTheBook: Readonly<Record<string, OnSheet>> = {
  "a setting": (_sheet, { workbook: book }) => void book.settings.add("key", 2),
  "no more setting": (_sheet, { workbook: book }) => book.settings.getItem("key").delete(),
  "a name": (sheet, { workbook: book }) => void book.names.add("M", sheet.getRange("A1")),
  "no more name": (_sheet, { workbook: book }) => book.names.getItem("N").delete(),
};

const ofSheets: Readonly<Record<string, OnSheet>> = {
  "a new sheet": (_sheet, { workbook: book }) => void book.worksheets.add("More"),
  "a sheet's name": (sheet) => (sheet.name = "Accounts"),
  "no more sheet": (_sheet, { workbook: book }) => book.worksheets.getItem("Other").delete(),
  "a hidden sheet": (_sheet, { workbook: book }) => {
    book.worksheets.getItem("Other").visibility = "Hidden";
  },
};

/** All that the grid holds, to see that a refusal leaves it as it was. */
function held({ grid }: Awaited<ReturnType<typeof furnished>>): string {
  const used = grid.usedRange("Sheet1") ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const { tables, charts, names, settings } = grid;
  const cells = [grid.formulas("Sheet1", used), grid.numberFormats("Sheet1", used)];
  return JSON.stringify([grid.sheetNames(), cells, tables, charts, [...names], [...settings]]);
}

describe("What is protected", () => {
  for (const [what, change] of Object.entries({ ...onTheSheet, ...ofTheBook, ...ofSheets })) {
    it(`${what}: refused while open for viewing only, and taken otherwise`, async () => {
      const office = await furnished();
      office.host.switches.readOnly = true;
      const before = held(office);
      await assert.rejects(office.onSheet(change), coded("AccessDenied", /viewing/));
      assert.equal(held(office), before);
      office.host.switches.readOnly = false;
      await office.onSheet(change);
    });
  }

  for (const [what, change] of Object.entries(onTheSheet)) {
    it(`${what}: refused in a protected sheet`, async () => {
      const office = await furnished();
      await office.onSheet((sheet) => sheet.protection.protect());
      const before = held(office);
      await assert.rejects(office.onSheet(change), coded("AccessDenied", /Sheet1/));
      assert.equal(held(office), before);
      await office.onSheet((sheet) => sheet.protection.unprotect());
      await office.onSheet(change);
    });
  }

  it("another sheet than the protected one can be changed, and so can settings", async () => {
    const office = await furnished();
    await office.onSheet((sheet, { workbook: book }) => {
      sheet.protection.protect({ allowSort: true }, "secret");
      book.worksheets.getItem("Other").getRange("A1").values = [[1]];
      book.settings.add("key", 2);
    });
    assert.equal(office.grid.settings.get("key"), 2);
  });

  for (const [what, change] of Object.entries(ofSheets)) {
    it(`${what}: refused while the workbook's structure is protected`, async () => {
      const office = await furnished();
      await office.onSheet((_sheet, { workbook: book }) => book.protection.protect());
      await assert.rejects(office.onSheet(change), coded("AccessDenied", /structure/));
      // Cells aren't the structure.
      await office.onSheet((sheet) => (sheet.getRange("D1").values = [[1]]));
    });
  }

  it("can be asked for", async () => {
    const { run, host } = workbook();
    const asked = () =>
      run(async (context) => {
        const { workbook: book } = context;
        const sheet = book.worksheets.getFirst();
        book.load("readOnly, protection/protected");
        sheet.protection.load("protected, options");
        await context.sync();
        return [book.readOnly, book.protection.protected, sheet.protection.protected];
      });
    assert.deepEqual([...(await asked())], [false, false, false]);
    await run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    host.switches.readOnly = true;
    assert.deepEqual([...(await asked())], [true, true, true]);
  });
});
