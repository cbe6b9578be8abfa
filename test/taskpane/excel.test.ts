import assert from "node:assert/strict";
import type { CellChange } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { addColumn, addRows, change, rect, write } from "../support/bookCalls";
import { EXCEL_1_9, MEGABYTE, opened, refused, versions } from "../support/openedExcel";

async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("Excel as a workbook", () => {
  it("selects cells on their sheet", async () => {
    const { book, grid } = opened();
    await change(book, "add sheet", { sheet: "Other" });
    await book.select("Other", rect(4, 1, 2, 2));
    assert.deepEqual(grid.selection(), { sheet: "Other", rect: rect(4, 1, 2, 2) });
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
      const stop = await book.onChange((one) => told.push(one));
      await write(book, "Sheet1", rect(0, 0, 1, 1), [["ours"]]);
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
      await book.onChange((one) => told.push(one));
      await assert.rejects(write(book, "Gone", rect(0, 0, 1, 1), [[1]]));
      grid.setCells("Sheet1", rect(0, 0, 1, 1), [[2]]);
      await later();
      assert.deepEqual(
        told.map(({ sheet }) => sheet),
        ["Sheet1"],
      );
    });

    for (const [version, sets] of versions) {
      it(`are told while we write, and nothing that we do is (ExcelApi ${version})`, async () => {
        const { book, grid } = opened(sets);
        grid.setCells("Sheet1", rect(0, 0, 3, 2), [
          ["Id", "Rep"],
          ["a", "b"],
          ["below", "this"],
        ]);
        const told: CellChange[] = [];
        await book.onChange((one) => told.push(one));
        await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 2) });
        await addRows(book, "T", { Id: ["c", "d", "e"], Rep: ["C", "D", "E"] });
        const keys = { header: "Id", cells: ["a", "c", "d", "e"] };
        const column = { header: "TP Rep", cells: ["x", "y", null, "z"] };
        await addColumn(book, { table: "T" }, keys, column);
        await change(book, "format", {
          sheet: "Sheet1",
          formats: [{ rect: rect(0, 0, 5, 1), format: { bold: true } }],
        });
        await write(book, "Sheet1", rect(1, 2, 4, 1), [["x"], ["y"], [null], ["z"]]);
        await later();
        assert.deepEqual(told, []);
        const cells: Cell[][] = Array.from({ length: 9_000 }, (_, i) => [
          `row ${i}`,
          "é".repeat(99),
        ]);
        const by = rect(20, 20, 1, 1);
        let isFirst = true;
        await write(book, "Sheet1", rect(10, 0, 9_000, 2), cells, () => {
          if (isFirst) grid.setCells("Sheet1", by, [["theirs"]]);
          isFirst = false;
        });
        await later();
        assert.deepEqual(told, [{ sheet: "Sheet1", rect: by }]);
      });
    }
  });
});
