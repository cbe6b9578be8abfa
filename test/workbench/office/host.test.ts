import assert from "node:assert/strict";
import { coded, here, settled, workbook } from "./inOffice";

describe("The host of office.js", () => {
  describe("batches", () => {
    it("answers many actions with one call", async () => {
      const { run, host } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.add("Reps");
        sheet.getRange("A1:B1").values = [["Rep", 5]];
        const range = sheet.getUsedRange();
        range.load("address, values, rowCount, worksheet/name");
        await context.sync();
        assert.equal(range.address, "Reps!A1:B1");
        assert.deepEqual(here(range.values), [["Rep", 5]]);
        assert.equal(range.worksheet.name, "Reps");
        assert.equal(host.meter.calls, 1);
      });
    });

    it("names a member that it doesn't answer", async () => {
      const { run } = workbook();
      const pivots = run(async (context) => {
        context.workbook.worksheets.getFirst().pivotTables.load("items/name");
        await context.sync();
      });
      await assert.rejects(pivots, coded("ApiNotFound", /Worksheet\.PivotTables/));
      const merge = run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B2").merge();
        await context.sync();
      });
      await assert.rejects(merge, coded("ApiNotFound", /Range\.Merge/));
    });

    it("keeps what was done before an action failed, and says where it failed", async () => {
      const { run, grid } = workbook();
      const failing = run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1").values = [["done"]];
        context.workbook.worksheets.getItem("Missing").getRange("A1").values = [["no"]];
        sheet.getRange("A2").values = [["never"]];
        await context.sync();
      });
      await assert.rejects(failing, (error: OfficeExtension.Error) => {
        assert.equal(error.code, "ItemNotFound");
        assert.match(error.debugInfo.errorLocation ?? "", /getItem/);
        return true;
      });
      assert.deepEqual(grid.values("Sheet1", { row: 0, column: 0, rows: 2, columns: 1 }), [
        ["done"],
        [null],
      ]);
    });

    it("gives null objects, and refuses to work on them", async () => {
      const { run } = workbook();
      await run(async (context) => {
        const { worksheets, tables, names, settings } = context.workbook;
        const missing = [
          worksheets.getItemOrNullObject("x"),
          tables.getItemOrNullObject("x"),
          names.getItemOrNullObject("x"),
          settings.getItemOrNullObject("x"),
          worksheets.getFirst().charts.getItemOrNullObject("x"),
          worksheets.getFirst().getUsedRangeOrNullObject(),
          worksheets.getItemOrNullObject("x").getRange("A1"),
        ];
        await context.sync();
        assert.ok(missing.every(({ isNullObject }) => isNullObject));
      });
      const deleting = run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("x").delete();
        await context.sync();
      });
      await assert.rejects(deleting, coded("ItemNotFound"));
    });

    it("refuses requests and answers above its limit with Excel's errors", async () => {
      const { run, grid } = workbook({ maxBytes: 20_000 });
      const cells = Array.from({ length: 400 }, () => ["x".repeat(100)]);
      const writing = run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:A400").values = cells;
        await context.sync();
      });
      await assert.rejects(writing, coded("RequestPayloadSizeLimitExceeded"));
      grid.setCells("Sheet1", { row: 0, column: 0, rows: 400, columns: 1 }, cells);
      const reading = run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:A400").load("values");
        await context.sync();
      });
      await assert.rejects(reading, coded("ResponsePayloadSizeLimitExceeded"));
    });

    it("offers the requirement sets that it is given", () => {
      const { Office } = workbook({ supportedSets: { ExcelApi: "1.9" } });
      const { requirements } = Office.context;
      assert.ok(requirements.isSetSupported("ExcelApi", "1.9"));
      assert.ok(!requirements.isSetSupported("ExcelApi", "1.10"));
    });
  });

  describe("ranges", () => {
    it("read text as if it were typed, but for apostrophes and cells of format @", async () => {
      const { run } = workbook();
      await run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1:F1");
        range.getCell(0, 4).numberFormat = [["@"]];
        range.values = [["0012", "'0012", "5%", "=A1*2", "0012", "#N/A"]];
        range.load("values, formulas, text, numberFormat, valueTypes");
        await context.sync();
        assert.deepEqual(here(range.values), [[12, "0012", 0.05, "", "0012", "#N/A"]]);
        assert.deepEqual(here(range.formulas), [[12, "0012", 0.05, "=A1*2", "0012", "#N/A"]]);
        assert.deepEqual(here(range.text), [["12", "0012", "5%", "", "0012", "#N/A"]]);
        assert.deepEqual(here(range.numberFormat[0]), [
          ...["General", "General", "0%", "General", "@", "General"],
        ]);
        assert.equal(range.valueTypes[0]?.[5], "Error");
      });
    });

    it("refuse values of another size", async () => {
      const { run } = workbook();
      const writing = run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B2").values = [["only one row", 1]];
        await context.sync();
      });
      await assert.rejects(writing, coded("InvalidArgument", /1 x 2.*2 x 2/));
    });

    it("lead to their relatives", async () => {
      const { run } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const range = sheet.getRange("B2:D5");
        const related = {
          B2: range.getCell(0, 0),
          "B4:D4": range.getRow(2),
          "C2:C5": range.getColumn(1),
          "B6:D7": range.getRowsBelow(2),
          "E2:E5": range.getColumnsAfter(),
          "A2:A5": range.getColumnsBefore(1),
          "C3:E6": range.getOffsetRange(1, 1),
          "B2:C6": range.getResizedRange(1, -1),
          "B:D": range.getEntireColumn(),
          "2:5": range.getEntireRow(),
          D5: range.getLastCell(),
          "B2:F9": range.getBoundingRect("F9"),
          "C3:D5": range.getIntersection("C3:Z99"),
          "A1:C2": sheet.getRangeByIndexes(0, 0, 2, 3),
        };
        for (const object of Object.values(related)) object.load("address");
        await context.sync();
        for (const [address, object] of Object.entries(related)) {
          assert.equal(object.address, `Sheet1!${address}`);
        }
      });
      const outside = run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      });
      await assert.rejects(outside, coded("InvalidArgument", /outside the sheet/));
    });

    it("follow cells that are inserted above them", async () => {
      const { run, grid } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const range = sheet.getRange("A5");
        range.values = [["here"]];
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        range.load("address, values");
        await context.sync();
        assert.equal(range.address, "Sheet1!A7");
        assert.deepEqual(here(range.values), [["here"]]);
        range.clear();
        await context.sync();
      });
      assert.equal(grid.usedRange("Sheet1"), undefined);
    });

    it("of whole columns and of the whole sheet take formats and are cleared", async () => {
      const { run, grid } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1:B2").values = [
          ["Id", 1],
          ["b", 2],
        ];
        const column = sheet.getRange("B:B");
        column.format.font.bold = true;
        const format: unknown = "0.00";
        column.numberFormat = format as string[][];
        column.load("values, address");
        await context.sync();
        assert.deepEqual([column.values, column.address], [null, "Sheet1!B:B"]);
        assert.equal(grid.style("Sheet1", 1, 1).bold, true);
        assert.deepEqual(grid.numberFormats("Sheet1", { row: 1, column: 0, rows: 1, columns: 2 }), [
          ["General", "0.00"],
        ]);
        sheet.getRange().clear();
        await context.sync();
      });
      assert.equal(grid.usedRange("Sheet1"), undefined);
      assert.equal(grid.style("Sheet1", 1, 1).bold, false);
    });

    it("take formats", async () => {
      const { run, grid } = workbook();
      await run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
        range.format.font.bold = true;
        range.format.fill.color = "ddebf7";
        range.format.horizontalAlignment = "Center";
        range.format.borders.getItem("EdgeBottom").style = "Continuous";
        range.load("format/horizontalAlignment, format/fill/color, format/font/bold");
        await context.sync();
        assert.equal(range.format.horizontalAlignment, "Center");
        assert.equal(range.format.fill.color, "#DDEBF7");
        range.clear("Formats");
        await context.sync();
      });
      assert.equal(grid.style("Sheet1", 0, 0).bold, false);
    });
  });

  describe("sheets", () => {
    it("keep their id under a new name and refuse bad names", async () => {
      const { run } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("sheet1");
        sheet.load("id");
        await context.sync();
        sheet.name = "Accounts";
        const again = context.workbook.worksheets.getItem(sheet.id);
        again.load("name, position, visibility");
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        assert.deepEqual(
          [again.name, again.position, again.visibility],
          ["Accounts", 0, "Visible"],
        );
        assert.equal(count.value, 1);
      });
      const bad = run(async (context) => {
        context.workbook.worksheets.add("a/b");
        await context.sync();
      });
      await assert.rejects(bad, coded("InvalidArgument"));
    });

    it("refuse to leave the workbook without a visible one", async () => {
      const { run } = workbook();
      const deleting = run(async (context) => {
        context.workbook.worksheets.getFirst().delete();
        await context.sync();
      });
      await assert.rejects(deleting, coded("InvalidOperation"));
    });
  });

  describe("tables", () => {
    it("name what has no header, find columns, and refuse to overlap", async () => {
      const { run } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1:C2").values = [
          ["Id", "Id", ""],
          [1, 2, 3],
        ];
        const table = sheet.tables.add("A1:C2", true);
        table.columns.load("items/name");
        const column = table.columns.getItem("Id2").getDataBodyRange();
        column.load("address");
        table.load("name, style");
        await context.sync();
        assert.deepEqual(
          [...table.columns.items.map(({ name }) => name)],
          ["Id", "Id2", "Column3"],
        );
        assert.equal(column.address, "Sheet1!B2");
        assert.deepEqual([table.name, table.style], ["Table1", "TableStyleMedium2"]);
      });
      const second = run(async (context) => {
        context.workbook.worksheets.getFirst().tables.add("C2:D4", true);
        await context.sync();
      });
      await assert.rejects(second, coded("InvalidArgument", /overlap/));
    });

    it("take rows at the end and in the middle, and give them back", async () => {
      const { run, grid } = workbook();
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1:B4").values = [
          ["Id", "n"],
          ["a", 1],
          ["b", 2],
          ["under", "it"],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "T";
        table.rows.add(undefined, [["c", 3]]);
        table.rows.add(1, [["between", "0012"]]);
        table.rows.getItemAt(0).delete();
        const range = table.getRange();
        range.load("address");
        await context.sync();
        assert.equal(range.address, "Sheet1!A1:B4");
      });
      assert.deepEqual(grid.values("Sheet1", { row: 0, column: 0, rows: 5, columns: 2 }), [
        ["Id", "n"],
        ["between", 12],
        ["b", 2],
        ["c", 3],
        ["under", "it"],
      ]);
    });

    it("are resized, turned back into cells, and names are unique", async () => {
      const { run, grid } = workbook();
      const clash = run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const table = sheet.tables.add("A1:B3", true);
        table.resize("A1:C9");
        context.workbook.names.add("Taken", sheet.getRange("F1"));
        await context.sync();
        table.name = "taken";
        await context.sync();
      });
      await assert.rejects(clash, coded("InvalidArgument"));
      assert.deepEqual(grid.tables[0]?.rect, { row: 0, column: 0, rows: 9, columns: 3 });
      await run(async (context) => {
        context.workbook.tables.getItem("Table1").convertToRange();
        await context.sync();
      });
      assert.equal(grid.tables.length, 0);
    });
  });

  it("charts take their series from a range as Excel does", async () => {
    const { run, grid } = workbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Rep", "Before", "After"],
        ["Ann", 1, 2],
        ["Bob", 3, 4],
      ];
      const chart = sheet.charts.add("ColumnClustered", range, "Columns");
      chart.name = "Loads";
      chart.axes.valueAxis.minimum = 0;
      chart.legend.position = "Right";
      chart.setPosition("B5", "D9");
      chart.load("left, width, axes/valueAxis/minimum");
      await context.sync();
      assert.deepEqual([chart.left, chart.width, chart.axes.valueAxis.minimum], [48, 144, 0]);
    });
    const [before, after] = grid.charts[0]?.series ?? [];
    assert.equal(after?.name, "After");
    assert.deepEqual(before, {
      name: "Before",
      values: { sheet: "Sheet1", rect: { row: 1, column: 1, rows: 2, columns: 1 } },
      x: { sheet: "Sheet1", rect: { row: 1, column: 0, rows: 2, columns: 1 } },
    });
  });

  it("names point to their cells, settings keep what they are given", async () => {
    const { run, grid } = workbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("North America");
      context.workbook.names.add("Loads", sheet.getRange("B2:B4"));
      context.workbook.settings.add("key", { nested: [1, "two"] });
      const range = context.workbook.names.getItem("loads").getRange();
      range.load("address");
      const setting = context.workbook.settings.getItem("key");
      setting.load("value");
      await context.sync();
      assert.equal(range.address, "'North America'!B2:B4");
      assert.deepEqual(here(setting.value), { nested: [1, "two"] });
    });
    assert.equal(grid.names.get("Loads"), "='North America'!$B$2:$B$4");
  });

  describe("events", () => {
    it("come for what was asked, until it is no longer asked", async () => {
      const { run, grid, Excel } = workbook();
      const told: string[] = [];
      const handlers = await run(async (context) => {
        const { worksheets } = context.workbook;
        const tell = (text: string): Promise<void> => Promise.resolve(void told.push(text));
        const results = [
          worksheets.onChanged.add((event) => tell(`changed ${event.address}`)),
          worksheets.onAdded.add((event) => tell(event.type)),
          worksheets.onActivated.add((event) => tell(event.type)),
          worksheets.onDeleted.add((event) => tell(event.type)),
        ];
        await context.sync();
        return results;
      });
      grid.setCells("Sheet1", { row: 1, column: 0, rows: 1, columns: 2 }, [[1, 2]]);
      grid.addSheet("New");
      await run(async (context) => {
        context.workbook.worksheets.getItem("New").activate();
        await context.sync();
      });
      grid.deleteSheet("New");
      await settled();
      assert.deepEqual(told, [
        "changed A2:B2",
        "WorksheetAdded",
        "WorksheetActivated",
        "WorksheetDeleted",
        "WorksheetActivated",
      ]);
      for (const handler of handlers) {
        await Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      }
      grid.setCells("Sheet1", { row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
      await settled();
      assert.equal(told.length, 5);
    });

    it("tell of the selection when the host is told", async () => {
      const { run, grid, host } = workbook();
      const told: string[] = [];
      await run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add(({ address }) =>
          Promise.resolve(void told.push(address)),
        );
        await context.sync();
      });
      grid.select("Sheet1", { row: 2, column: 2, rows: 2, columns: 1 });
      host.selectionChanged();
      await settled();
      assert.deepEqual(told, ["C3:C4"]);
    });
  });
});
