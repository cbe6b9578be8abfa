import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import { InputError } from "../../src/errors";
import type { CellChange, Chart, Workbook } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { officeOver } from "../support/officeInNode";
import { addValuesAsJson } from "../support/officeLibrary";
import type { OfficeInNode } from "../support/officeInNode";

const MEGABYTE = 1_000_000;

const EXCEL_1_9 = { ExcelApi: "1.9", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1" };

function rect(row: number, column: number, rows: number, columns: number) {
  return { row, column, rows, columns };
}

function opened(
  supportedSets?: Record<string, string>,
): OfficeInNode & { readonly book: Workbook } {
  const office = officeOver(createMemoryGrid(), supportedSets && { supportedSets });
  return { ...office, book: excelWorkbook(office) };
}

function refused(part: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof InputError && part.test(error.message);
}

async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("Excel as a workbook", () => {
  describe("hidden rows", () => {
    const filled = (rows: number) => {
      const office = opened(EXCEL_1_9);
      const cells = Array.from({ length: rows }, (_row, n) => [`A${n}`, n]);
      office.grid.setCells("Sheet1", rect(0, 0, rows, 2), cells);
      return office;
    };

    it("are told by their place on the sheet, within the cells that are asked about", async () => {
      const { book, grid } = filled(20);
      for (const row of [0, 3, 4, 9, 15]) grid.setRowsHidden("Sheet1", row, 1, true);
      assert.deepEqual(await book.hiddenRows("Sheet1", rect(2, 0, 10, 2)), [3, 4, 9]);
    });

    it("take one question where none is hidden, or all", async () => {
      const { book, grid, host } = filled(20);
      host.meter.reset();
      assert.deepEqual(await book.hiddenRows("Sheet1", rect(0, 0, 20, 2)), []);
      grid.setRowsHidden("Sheet1", 5, 3, true);
      assert.deepEqual(await book.hiddenRows("Sheet1", rect(5, 0, 3, 2)), [5, 6, 7]);
      // Each finds the sheet, asks, and lets go of what it asked for.
      assert.ok(host.meter.calls <= 6, `${host.meter.calls} calls`);
    });

    it("are found in a tall list, in few and small messages", async () => {
      const { book, grid, host } = filled(30_000);
      const hidden = [7, 4_999, 5_000, 29_999];
      for (const row of hidden) grid.setRowsHidden("Sheet1", row, 1, true);
      grid.setRowsHidden("Sheet1", 10_000, 5_000, true);
      host.meter.reset();
      const found = await book.hiddenRows("Sheet1", rect(0, 0, 30_000, 2));
      assert.equal(found?.length, 5_004);
      assert.deepEqual([...found.slice(0, 3), found.at(-1)], hidden);
      assert.ok(host.meter.maxResponse < MEGABYTE, `response of ${host.meter.maxResponse}`);
      assert.ok(host.meter.calls < 12, `${host.meter.calls} calls`);
    });

    it("are found beside a hidden column, whose cells are never visible", async () => {
      const { book, grid } = filled(9);
      grid.setColumnWidth("Sheet1", 0, 1, 0);
      grid.setRowsHidden("Sheet1", 4, 1, true);
      assert.deepEqual(await book.hiddenRows("Sheet1", rect(0, 0, 9, 2)), [4]);
      // With no column to look at nothing is claimed.
      assert.equal(await book.hiddenRows("Sheet1", rect(0, 0, 9, 1)), undefined);
    });

    it("are not looked for in so many rows that it would take long", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      for (let row = 0; row < 250_000; row += 5_000) grid.setRowsHidden("Sheet1", row, 1, true);
      assert.equal(await book.hiddenRows("Sheet1", rect(0, 0, 250_000, 2)), undefined);
    });
  });

  describe("cells", () => {
    it("writes and reads numbers, texts and truth values", async () => {
      const { book, grid } = opened();
      await book.write("Sheet1", rect(2, 1, 2, 3), [
        ["Acme", 12.5, true],
        ["Peña & Hijos", -3, false],
      ]);
      assert.deepEqual(await book.read("Sheet1", rect(1, 1, 3, 3)), [
        ["", "", ""],
        ["Acme", 12.5, true],
        ["Peña & Hijos", -3, false],
      ]);
      assert.deepEqual(grid.usedRange("Sheet1"), rect(2, 1, 2, 3));
    });

    describe("that hold entities", () => {
      const entity = { type: "LinkedEntity", text: "Oslo", properties: { Country: "Norway" } };
      const values = [
        ["A1", "#VALUE!", 1],
        ["A2", "Lyon", "#N/A"],
        ["A3", "#VALUE!", 3],
      ];

      async function withEntity(version: string) {
        const office = opened({ ...EXCEL_1_9, ExcelApi: version });
        addValuesAsJson(office.Excel.Range);
        await office.book.write("Sheet1", rect(0, 0, 3, 3), values);
        office.host.putDataType("Sheet1", 0, 1, entity);
        const before = office.host.meter.calls;
        const cells = await office.book.read("Sheet1", rect(0, 0, 3, 3));
        return { cells, requests: office.host.meter.calls - before };
      }

      it("reads their text, and leaves errors as they are", async () => {
        const { cells } = await withEntity("1.16");
        assert.deepEqual(cells, [["A1", "Oslo", 1], values[1], values[2]]);
      });

      it("asks no more of an Excel that doesn't know data types, or of cells without errors", async () => {
        const old = await withEntity("1.15");
        assert.deepEqual(old.cells, values);
        const { requests } = await withEntity("1.16");
        assert.equal(requests, old.requests + 1);
        const { book, host } = opened({ ...EXCEL_1_9, ExcelApi: "1.16" });
        await book.write("Sheet1", rect(0, 0, 1, 2), [["#N/A", "Lyon"]]);
        const before = host.meter.calls;
        await book.read("Sheet1", rect(0, 0, 1, 2));
        assert.equal(host.meter.calls - before, old.requests);
      });

      it("reads them in parts where all their properties are too much for one answer", async () => {
        const office = officeOver(createMemoryGrid(), {
          supportedSets: { ...EXCEL_1_9, ExcelApi: "1.16" },
          maxBytes: 30_000,
        });
        addValuesAsJson(office.Excel.Range);
        const book = excelWorkbook(office);
        const names = Array.from({ length: 9 }, (_, row) => `City ${row}`);
        const large = "x".repeat(9_000);
        for (const [row, text] of names.entries())
          office.host.putDataType("Sheet1", row, 0, {
            type: "Entity",
            text,
            properties: { large },
          });
        const read = await book.read("Sheet1", rect(0, 0, 9, 1));
        assert.deepEqual(read.flat(), names);
        office.host.putDataType("Sheet1", 4, 0, {
          type: "Entity",
          text: "too large by itself",
          properties: { large: large.repeat(4) },
        });
        const again = await book.read("Sheet1", rect(0, 0, 9, 1));
        assert.deepEqual(again.flat(), names.with(4, "#VALUE!"));
      });
    });

    it("keeps every text as it is, whatever Excel would make of it", async () => {
      const texts = [
        "0012",
        "123",
        "-5",
        "+1",
        "1E5",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "'quoted",
        "''",
        "$1,234",
        "(1,200)",
        "5%",
        "1/2",
        "2026-01-02",
        "May 2024",
        "MARCH1",
        "Sept 5, 24",
        "10:30",
        "TRUE",
        "wahr",
        "#N/A",
        " leading",
        "trailing ",
        "line\nbreak",
        'say "hi"\\',
        "00Q5g000001abcD",
        "Québec Hydraulique",
        "東京",
        "😀",
      ];
      const { book, grid } = opened();
      const cells = texts.map((text) => [text]);
      await book.write("Sheet1", rect(0, 0, texts.length, 1), cells);
      assert.deepEqual(await book.read("Sheet1", rect(0, 0, texts.length, 1)), cells);
      assert.deepEqual(grid.formulas("Sheet1", rect(0, 0, texts.length, 1)), cells);
    });

    it("leaves null alone, empties what is written as blank, touches nothing else", async () => {
      const { book, grid } = opened();
      grid.setCells("Sheet1", rect(0, 0, 2, 3), [
        ["a", "b", "=A1"],
        [1, 2, 3],
      ]);
      await book.write("Sheet1", rect(0, 0, 1, 2), [[null, ""]]);
      assert.deepEqual(grid.formulas("Sheet1", rect(0, 0, 2, 3)), [
        ["a", null, "=A1"],
        [1, 2, 3],
      ]);
    });

    it("moves 20,000 x 12 cells in messages below 1 MB, letting the page answer between", async () => {
      const { book, host } = opened();
      const cells: Cell[][] = Array.from({ length: 20_000 }, (_, i) =>
        Array.from({ length: 12 }, (_unused, j) =>
          j % 3 === 0 ? `00${i}-${j} "Société"` : i * 1.25 + j,
        ),
      );
      const area = rect(0, 0, 20_000, 12);
      let turns = 0;
      const timer = setInterval(() => turns++, 1);
      const progress: number[] = [];
      await book.write("Sheet1", area, cells, (done) => progress.push(done));
      assert.deepEqual(await book.read("Sheet1", area, (done) => progress.push(done)), cells);
      clearInterval(timer);
      assert.ok(host.meter.maxRequest < MEGABYTE, `request of ${host.meter.maxRequest}`);
      assert.ok(host.meter.maxResponse < MEGABYTE, `response of ${host.meter.maxResponse}`);
      assert.ok(host.meter.maxRequest > MEGABYTE / 5, "blocks are of a useful size");
      assert.ok(turns > 10, `the page had ${turns} turns`);
      assert.equal(progress.at(-1), 1);
      assert.ok(progress.every((done) => done > 0 && done <= 1));
    });

    it("keeps its blocks small when light rows are followed by heavy ones", async () => {
      const { book, grid, host } = opened();
      const long = "é".repeat(300);
      const cells = Array.from({ length: 6_000 }, (_, i) => [i < 3_000 ? i : long]);
      grid.setCells("Sheet1", rect(0, 0, 6_000, 1), cells);
      const read = await book.read("Sheet1", rect(0, 0, 6_000, 1));
      assert.deepEqual(read, cells);
      assert.ok(host.meter.maxResponse < MEGABYTE, `response of ${host.meter.maxResponse}`);
    });

    it("reads on in smaller blocks when Excel refuses an answer as too large", async () => {
      const grid = createMemoryGrid();
      const office = officeOver(grid, { maxBytes: 50_000 });
      const cells = Array.from({ length: 2_000 }, (_, i) => [`row ${i} ${"x".repeat(100)}`]);
      grid.setCells("Sheet1", rect(0, 0, 2_000, 1), cells);
      const read = await excelWorkbook(office).read("Sheet1", rect(0, 0, 2_000, 1));
      assert.deepEqual(read, cells);
    });

    it("says which text is too long for a cell", async () => {
      const { book } = opened();
      await assert.rejects(
        book.write("Sheet1", rect(4, 2, 1, 1), [["x".repeat(32_768)]]),
        refused(/row 5, column 3 of the sheet "Sheet1"/),
      );
    });

    it("names a sheet that is gone", async () => {
      const { book } = opened();
      await assert.rejects(book.read("Leads", rect(0, 0, 1, 1)), refused(/no sheet "Leads"/));
      await assert.rejects(book.format("Leads", []), refused(/"Leads"/));
      await assert.rejects(book.select("Leads", rect(0, 0, 1, 1)), refused(/"Leads"/));
    });
  });

  describe("sheets and tables", () => {
    it("lists sheets with what they use, and adds one at the end", async () => {
      const { book, grid } = opened();
      grid.setCells("Sheet1", rect(3, 2, 1, 2), [[1, 2]]);
      await book.addSheet("TP Assignments");
      assert.deepEqual(
        [...(await book.sheets())],
        [{ name: "Sheet1", used: rect(3, 2, 1, 2) }, { name: "TP Assignments" }],
      );
      await assert.rejects(book.addSheet("tp assignments"), refused(/already/));
    });

    it("makes a table and lists it by name", async () => {
      const { book, grid } = opened();
      grid.setCells("Sheet1", rect(0, 0, 3, 2), [
        ["Id", "Rep"],
        ["a", "b"],
        ["c", "d"],
      ]);
      await book.addTable("TP_Assignments", "Sheet1", rect(0, 0, 3, 2));
      assert.deepEqual(
        [...(await book.tables())],
        [{ name: "TP_Assignments", sheet: "Sheet1", rect: rect(0, 0, 3, 2) }],
      );
      await assert.rejects(book.growTable("Nothing", 1), refused(/no table "Nothing"/));
    });

    for (const [version, sets] of [
      ["1.13", undefined],
      ["1.9", EXCEL_1_9],
    ] as const) {
      it(`grows a table and moves down what stands below it (ExcelApi ${version})`, async () => {
        const { book, grid } = opened(sets);
        grid.setCells("Sheet1", rect(0, 1, 5, 3), [
          ["Id", "Rep", null],
          ["a", "b", "beside"],
          [null, null, "beside"],
          ["below", "=B2", "beside"],
          [null, "deep", null],
        ]);
        await book.addTable("T", "Sheet1", rect(0, 1, 2, 2));
        await book.growTable("T", 3);
        assert.deepEqual((await book.tables())[0]?.rect, rect(0, 1, 5, 2));
        assert.deepEqual(grid.formulas("Sheet1", rect(0, 1, 8, 3)), [
          ["Id", "Rep", null],
          ["a", "b", "beside"],
          [null, null, "beside"],
          [null, null, "beside"],
          [null, null, null],
          [null, null, null],
          ["below", "=B2", null],
          [null, "deep", null],
        ]);
      });

      it(`grows a table by 5,000 rows over blank cells (ExcelApi ${version})`, async () => {
        const { book, grid, host } = opened(sets);
        grid.setCells("Sheet1", rect(0, 0, 2, 12), [
          Array.from({ length: 12 }, (_, i) => `H${i}`),
          Array.from({ length: 12 }, (_, i) => i),
        ]);
        await book.addTable("T", "Sheet1", rect(0, 0, 2, 12));
        await book.growTable("T", 5_000);
        assert.equal((await book.tables())[0]?.rect.rows, 5_002);
        assert.deepEqual(grid.usedRange("Sheet1"), rect(0, 0, 2, 12));
        assert.ok(host.meter.maxRequest < MEGABYTE);
      });
    }

    it("adds a column at a table's right end", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      grid.setCells("Sheet1", rect(0, 0, 2, 3), [
        ["Id", "Rep", "note"],
        ["a", "b", "mine"],
      ]);
      await book.addTable("T", "Sheet1", rect(0, 0, 2, 2));
      await book.addTableColumn("T", "TP Rep");
      assert.deepEqual(grid.values("Sheet1", rect(0, 0, 2, 4)), [
        ["Id", "Rep", "TP Rep", "note"],
        ["a", "b", null, "mine"],
      ]);
      assert.deepEqual((await book.tables())[0]?.rect, rect(0, 0, 2, 3));
    });
  });

  it("formats cells and freezes rows", async () => {
    const grid = createMemoryGrid();
    const book = excelWorkbook(officeOver(grid));
    await book.format("Sheet1", [
      {
        rect: rect(0, 0, 2, 2),
        format: {
          number: "percent",
          bold: true,
          fill: "#DDEBF7",
          colour: "#1F3864",
          wrap: true,
          widthChars: 20,
        },
      },
    ]);
    await book.format("Sheet1", [{ rect: rect(0, 1, 2, 1), format: { number: "text" } }]);
    await book.freezeRows("Sheet1", 1);
    assert.deepEqual(grid.frozen("Sheet1"), { rows: 1, columns: 0 });
    await book.freezeRows("Sheet1", 0);
    assert.deepEqual(grid.frozen("Sheet1"), { rows: 0, columns: 0 });
    assert.deepEqual(grid.numberFormats("Sheet1", rect(0, 0, 2, 2)), [
      ["0.0%", "@"],
      ["0.0%", "@"],
    ]);
    assert.deepEqual(grid.style("Sheet1", 1, 1), {
      bold: true,
      fill: "#DDEBF7",
      colour: "#1F3864",
      wrap: true,
    });
    assert.equal(grid.columnWidth("Sheet1", 1), 108.75);
    assert.deepEqual(grid.style("Sheet1", 2, 1), {});
  });

  it("selects cells on their sheet", async () => {
    const { book, grid } = opened();
    await book.addSheet("Other");
    await book.select("Other", rect(4, 1, 2, 2));
    assert.deepEqual(grid.selection(), { sheet: "Other", rect: rect(4, 1, 2, 2) });
  });

  describe("charts", () => {
    const loads: Chart = {
      name: "TP Loads",
      sheet: "Sheet1",
      kind: "columns",
      title: "Load per rep",
      xTitle: "Rep",
      yTitle: "",
      series: [
        {
          name: "Before",
          colour: "#E39A5B",
          values: { sheet: "Sheet1", rect: rect(1, 1, 3, 1) },
          x: { sheet: "Sheet1", rect: rect(1, 0, 3, 1) },
        },
        {
          name: "After",
          colour: "#146E86",
          values: { sheet: "Sheet1", rect: rect(1, 2, 3, 1) },
          x: { sheet: "Sheet1", rect: rect(1, 0, 3, 1) },
        },
      ],
      place: rect(6, 1, 10, 4),
    };

    it("makes a native chart over its cells", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      await book.putChart(loads);
      const [chart] = grid.charts;
      assert.deepEqual(
        { ...chart, id: "" },
        {
          id: "",
          name: "TP Loads",
          sheet: "Sheet1",
          kind: "ColumnClustered",
          title: "Load per rep",
          xTitle: "Rep",
          yTitle: "",
          series: loads.series,
          left: 48,
          top: 90,
          width: 192,
          height: 150,
        },
      );
    });

    it("draws lines through points from another sheet", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      await book.addSheet("Points");
      const points = {
        name: "Lorenz",
        colour: "#8A8886",
        values: { sheet: "Points", rect: rect(1, 1, 11, 1) },
        x: { sheet: "Points", rect: rect(1, 0, 11, 1) },
      };
      await book.putChart({ ...loads, name: "TP Lorenz", kind: "lines", series: [points] });
      assert.equal(grid.charts[0]?.kind, "XYScatterLinesNoMarkers");
      assert.deepEqual(grid.charts[0].series, [points]);
    });

    it("gives a chart that exists new ranges and leaves its place, titles and colours", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      await book.putChart(loads);
      const [chart] = grid.charts;
      assert.ok(chart !== undefined);
      chart.left = 500;
      chart.title = "My title";
      const [, after] = chart.series;
      assert.equal(after?.colour, "#146E86");
      after.colour = "#FF0000";
      const longer = {
        name: "After",
        colour: "#146E86",
        values: { sheet: "Sheet1", rect: rect(1, 2, 9, 1) },
        x: { sheet: "Sheet1", rect: rect(1, 0, 9, 1) },
      };
      const target = { ...longer, name: "Target" };
      await book.putChart({ ...loads, title: "Other", series: [longer, target] });
      assert.equal(grid.charts.length, 1);
      assert.equal(chart.left, 500);
      assert.equal(chart.title, "My title");
      assert.deepEqual(chart.series, [{ ...longer, colour: "#FF0000" }, target]);
    });
  });

  it("saves 200 KB of settings with the workbook and loads them", async () => {
    const { book, grid, host } = opened(EXCEL_1_9);
    assert.equal(await book.loadSettings(), undefined);
    const text = JSON.stringify(Array.from({ length: 14_000 }, (_, i) => `"0015g00000${i}" ✓`));
    assert.ok(text.length > 200_000);
    await book.saveSettings(text);
    await book.saveSettings(text);
    assert.equal(await book.loadSettings(), text);
    assert.equal(grid.settings.size, 1);
    assert.ok(host.meter.maxResponse < MEGABYTE && host.meter.maxRequest < MEGABYTE);
    await assert.rejects(book.saveSettings("x".repeat(1_000_000)), refused(/too long/));
  });

  describe("changes by hand", () => {
    it("are told with their sheet, and our own writes are not", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      const told: CellChange[] = [];
      const stop = await book.onChange((change) => told.push(change));
      await book.write("Sheet1", rect(0, 0, 1, 1), [["ours"]]);
      await later();
      assert.deepEqual(told, []);
      grid.setCells("Sheet1", rect(5, 5, 1, 1), [["theirs"]]);
      await later();
      assert.deepEqual(told, [{ sheet: "Sheet1", rect: rect(5, 5, 1, 1) }]);
      await stop();
      grid.setCells("Sheet1", rect(5, 5, 1, 1), [["more"]]);
      await later();
      assert.equal(told.length, 1);
    });

    it("are told again after a write that failed", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      const told: CellChange[] = [];
      await book.onChange((change) => told.push(change));
      await assert.rejects(book.write("Gone", rect(0, 0, 1, 1), [[1]]));
      grid.setCells("Sheet1", rect(0, 0, 1, 1), [[2]]);
      await later();
      assert.deepEqual(
        told.map(({ sheet }) => sheet),
        ["Sheet1"],
      );
    });

    for (const [version, sets] of [
      ["1.13", undefined],
      ["1.9", EXCEL_1_9],
    ] as const) {
      it(`are told while we write, and nothing that we do is (ExcelApi ${version})`, async () => {
        const { book, grid } = opened(sets);
        grid.setCells("Sheet1", rect(0, 0, 3, 2), [
          ["Id", "Rep"],
          ["a", "b"],
          ["below", "this"],
        ]);
        const told: CellChange[] = [];
        await book.onChange((change) => told.push(change));
        await book.addTable("T", "Sheet1", rect(0, 0, 2, 2));
        await book.growTable("T", 3);
        await book.addTableColumn("T", "TP Rep");
        await book.format("Sheet1", [{ rect: rect(0, 0, 5, 1), format: { bold: true } }]);
        await book.write("Sheet1", rect(1, 2, 4, 1), [["x"], ["y"], [null], ["z"]]);
        await later();
        assert.deepEqual(told, []);
        const cells: Cell[][] = Array.from({ length: 9_000 }, (_, i) => [
          `row ${i}`,
          "é".repeat(99),
        ]);
        const by = rect(20, 20, 1, 1);
        let isFirst = true;
        await book.write("Sheet1", rect(10, 0, 9_000, 2), cells, () => {
          if (isFirst) grid.setCells("Sheet1", by, [["theirs"]]);
          isFirst = false;
        });
        await later();
        assert.deepEqual(told, [{ sheet: "Sheet1", rect: by }]);
      });
    }
  });
});
