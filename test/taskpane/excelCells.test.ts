import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import { readPlace } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { change, rect, write } from "../support/bookCalls";
import { officeOver } from "../support/officeInNode";
import { addValuesAsJson } from "../support/officeLibrary";
import { EXCEL_1_9, MEGABYTE, opened, refused } from "../support/openedExcel";

describe("Excel as a workbook: cells", () => {
  it("writes and reads numbers, texts and truth values", async () => {
    const { book, grid } = opened();
    await write(book, "Sheet1", rect(2, 1, 2, 3), [
      ["Acme", 12.5, true],
      ["Peña & Hijos", -3, false],
    ]);
    assert.deepEqual(await readPlace(book, "Sheet1", rect(1, 1, 3, 3)), [
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
      await write(office.book, "Sheet1", rect(0, 0, 3, 3), values);
      office.host.putDataType("Sheet1", 0, 1, entity);
      const before = office.host.meter.calls;
      const cells = await readPlace(office.book, "Sheet1", rect(0, 0, 3, 3));
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
      await write(book, "Sheet1", rect(0, 0, 1, 2), [["#N/A", "Lyon"]]);
      const before = host.meter.calls;
      await readPlace(book, "Sheet1", rect(0, 0, 1, 2));
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
      const read = await readPlace(book, "Sheet1", rect(0, 0, 9, 1));
      assert.deepEqual(read.flat(), names);
      office.host.putDataType("Sheet1", 4, 0, {
        type: "Entity",
        text: "too large by itself",
        properties: { large: large.repeat(4) },
      });
      const again = await readPlace(book, "Sheet1", rect(0, 0, 9, 1));
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
    await write(book, "Sheet1", rect(0, 0, texts.length, 1), cells);
    assert.deepEqual(await readPlace(book, "Sheet1", rect(0, 0, texts.length, 1)), cells);
    assert.deepEqual(grid.formulas("Sheet1", rect(0, 0, texts.length, 1)), cells);
  });

  it("leaves null alone, empties what is written as blank, touches nothing else", async () => {
    const { book, grid } = opened();
    grid.setCells("Sheet1", rect(0, 0, 2, 3), [
      ["a", "b", "=A1"],
      [1, 2, 3],
    ]);
    await write(book, "Sheet1", rect(0, 0, 1, 2), [[null, ""]]);
    assert.deepEqual(grid.formulas("Sheet1", rect(0, 0, 2, 3)), [
      ["a", null, "=A1"],
      [1, 2, 3],
    ]);
  });

  it("writes over what it was made for, and leaves all as it is where something else stands there", async () => {
    const { book, grid } = opened();
    const place = rect(3, 1, 1, 2);
    const following = { kind: "freeze", sheet: "Sheet1", rows: 1 } as const;
    const writing = { kind: "write", sheet: "Sheet1", rect: place, cells: [["new", ""]] } as const;
    for (const cell of ["old", "0012", "=cmd", "'quoted", "TRUE", 7, true, ""]) {
      await write(book, "Sheet1", place, [[cell, "y"]]);
      const before = grid.formulas("Sheet1", place);
      let done = 0;
      const onProgress = (carriedOut: number): void => void (done = carriedOut);
      const over = [[`${String(cell)} by somebody`, "y"]];
      assert.deepEqual(await book.change([{ ...writing, over }, following], onProgress), {
        moved: true,
      });
      assert.deepEqual(grid.formulas("Sheet1", place), before, String(cell));
      assert.ok(done <= 1, "nothing of what follows");
      const [[shown = null] = []] = await readPlace(book, "Sheet1", place);
      const same = { ...writing, over: [[String(shown), "y"]] };
      assert.deepEqual(await book.change([same, following]), { moved: false });
      assert.deepEqual(grid.values("Sheet1", place), [["new", null]]);
    }
    grid.setCells("Sheet1", place, [["=A1", "y"]]);
    assert.deepEqual(await book.change([{ ...writing, over: [["old", "y"]] }]), { moved: true });
    assert.deepEqual(grid.formulas("Sheet1", place), [["=A1", "y"]]);
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
    await write(book, "Sheet1", area, cells, (done) => progress.push(done));
    assert.deepEqual(await readPlace(book, "Sheet1", area, (done) => progress.push(done)), cells);
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
    const read = await readPlace(book, "Sheet1", rect(0, 0, 6_000, 1));
    assert.deepEqual(read, cells);
    assert.ok(host.meter.maxResponse < 2 * MEGABYTE, `response of ${host.meter.maxResponse}`);
  });

  it("reads on in smaller blocks when Excel refuses an answer as too large", async () => {
    const grid = createMemoryGrid();
    const office = officeOver(grid, { maxBytes: 50_000 });
    const cells = Array.from({ length: 2_000 }, (_, i) => [`row ${i} ${"x".repeat(100)}`]);
    grid.setCells("Sheet1", rect(0, 0, 2_000, 1), cells);
    const read = await readPlace(excelWorkbook(office), "Sheet1", rect(0, 0, 2_000, 1));
    assert.deepEqual(read, cells);
  });

  it("says which text is too long for a cell", async () => {
    const { book } = opened();
    await assert.rejects(
      write(book, "Sheet1", rect(4, 2, 1, 1), [["x".repeat(32_768)]]),
      refused(/row 5, column 3 of the sheet "Sheet1"/),
    );
  });

  it("names a sheet that is gone", async () => {
    const { book } = opened();
    await assert.rejects(readPlace(book, "Leads", rect(0, 0, 1, 1)), refused(/no sheet "Leads"/));
    await assert.rejects(
      change(book, "format", { sheet: "Leads", formats: [] }),
      refused(/"Leads"/),
    );
    await assert.rejects(book.select("Leads", rect(0, 0, 1, 1)), refused(/"Leads"/));
  });

  it("formats cells and freezes rows", async () => {
    const { book, grid } = opened();
    const format = {
      number: "percent",
      bold: true,
      fill: "#DDEBF7",
      colour: "#1F3864",
      wrap: true,
      widthChars: 20,
    } as const;
    await change(book, "format", {
      sheet: "Sheet1",
      formats: [{ rect: rect(0, 0, 2, 2), format }],
    });
    await change(book, "format", {
      sheet: "Sheet1",
      formats: [{ rect: rect(0, 1, 2, 1), format: { number: "text" } }],
    });
    await change(book, "freeze", { sheet: "Sheet1", rows: 1 });
    assert.deepEqual(grid.frozen("Sheet1"), { rows: 1, columns: 0 });
    await change(book, "freeze", { sheet: "Sheet1", rows: 0 });
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
});
