import assert from "node:assert/strict";
import { rect } from "../support/bookCalls";
import { EXCEL_1_9, MEGABYTE, opened } from "../support/openedExcel";

describe("Excel as a workbook: hidden rows", () => {
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
