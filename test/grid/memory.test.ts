import assert from "node:assert/strict";
import fc from "fast-check";
import type { GridChange, GridRect, GridValue } from "../../grid/grid";
import { createMemoryGrid } from "../../grid/memory";

function rect(row: number, column: number, rows: number, columns: number): GridRect {
  return { row, column, rows, columns };
}

const SHEET = "Sheet1";

function gridOf(cells: readonly (readonly GridValue[])[]) {
  const grid = createMemoryGrid();
  grid.setCells(SHEET, rect(0, 0, cells.length, cells[0]?.length ?? 0), cells);
  return grid;
}

describe("The grid in memory", () => {
  it("begins with one blank sheet", () => {
    const grid = createMemoryGrid();
    assert.deepEqual(grid.sheetNames(), ["Sheet1"]);
    assert.equal(grid.activeSheet(), "Sheet1");
    assert.equal(grid.usedRange(SHEET), undefined);
    assert.deepEqual(grid.values(SHEET, rect(0, 0, 1, 2)), [[null, null]]);
  });

  it("keeps values, formulas and literal text apart", () => {
    const grid = gridOf([[1, "text", true, "=A1*2", "'=A1", "'0012", "''x"]]);
    const row = rect(0, 0, 1, 7);
    assert.deepEqual(grid.values(SHEET, row), [[1, "text", true, null, "=A1", "0012", "'x"]]);
    assert.deepEqual(grid.formulas(SHEET, row), [[1, "text", true, "=A1*2", "=A1", "0012", "'x"]]);
    grid.setCached(SHEET, 0, 3, 2);
    assert.deepEqual(grid.values(SHEET, rect(0, 3, 1, 1)), [[2]]);
    assert.deepEqual(grid.formulas(SHEET, rect(0, 3, 1, 1)), [["=A1*2"]]);
  });

  it("leaves undefined alone and empties null", () => {
    const grid = gridOf([
      ["a", "=B2", 3],
      ["d", 5, 6],
    ]);
    grid.setCells(SHEET, rect(0, 0, 1, 3), [[undefined, null, 9]]);
    assert.deepEqual(grid.formulas(SHEET, rect(0, 0, 2, 3)), [
      ["a", null, 9],
      ["d", 5, 6],
    ]);
  });

  it("finds the used range around values and formulas only", () => {
    const grid = createMemoryGrid();
    grid.setStyle(SHEET, rect(50, 50, 1, 1), { bold: true });
    grid.setCells(SHEET, rect(4, 3, 1, 1), [["=1+1"]]);
    grid.setCells(SHEET, rect(2, 7, 1, 1), [[0]]);
    assert.deepEqual(grid.usedRange(SHEET), rect(2, 3, 3, 5));
    grid.setCells(SHEET, rect(2, 7, 1, 1), [[null]]);
    assert.deepEqual(grid.usedRange(SHEET), rect(4, 3, 1, 1));
  });

  it("adds, renames, orders and deletes sheets with what lies on them", () => {
    const grid = gridOf([["Id"], ["a"]]);
    grid.addSheet("Reps");
    grid.addTable({ name: "T", sheet: SHEET, rect: rect(0, 0, 2, 1) });
    const chart = {
      name: "C",
      sheet: "Reps",
      kind: "ColumnClustered",
      title: "",
      xTitle: "",
      yTitle: "",
      left: 0,
      top: 0,
      width: 100,
      height: 100,
      series: [{ name: "s", values: { sheet: SHEET, rect: rect(1, 0, 1, 1) } }],
    };
    grid.addChart(chart);
    grid.renameSheet(SHEET, "Accounts");
    assert.deepEqual(grid.sheetNames(), ["Accounts", "Reps"]);
    assert.equal(grid.activeSheet(), "Accounts");
    assert.equal(grid.tables[0]?.sheet, "Accounts");
    assert.equal(grid.charts[0]?.series[0]?.values.sheet, "Accounts");
    assert.throws(() => grid.addSheet("Reps"), /Reps/);
    assert.throws(() => grid.values(SHEET, rect(0, 0, 1, 1)), /no sheet Sheet1/);
    grid.deleteSheet("Accounts");
    assert.equal(grid.tables.length, 0);
    assert.equal(grid.activeSheet(), "Reps");
    assert.throws(() => grid.deleteSheet("Reps"), /one sheet/);
  });

  it("keeps formats, styles and widths cell by cell", () => {
    const grid = createMemoryGrid();
    grid.setNumberFormat(SHEET, rect(0, 0, 2, 1), "0%");
    grid.setStyle(SHEET, rect(0, 0, 1, 2), { bold: true });
    grid.setStyle(SHEET, rect(0, 1, 1, 1), { fill: "#FF0000" });
    grid.setColumnWidth(SHEET, 1, 2, 100);
    assert.deepEqual(grid.numberFormats(SHEET, rect(0, 0, 2, 2)), [
      ["0%", "General"],
      ["0%", "General"],
    ]);
    assert.deepEqual(grid.style(SHEET, 0, 1), { bold: true, fill: "#FF0000" });
    assert.deepEqual(
      [0, 1, 2, 3].map((column) => grid.columnWidth(SHEET, column)),
      [48, 100, 100, 48],
    );
  });

  it("moves tables, charts and what they show with inserted and deleted cells", () => {
    const grid = gridOf([
      ["Id", "Load"],
      ["a", 1],
      ["b", 2],
    ]);
    const table = grid.addTable({ name: "T", sheet: SHEET, rect: rect(0, 0, 3, 2) });
    const cells = { sheet: SHEET, rect: rect(1, 1, 2, 1) };
    const chart = grid.addChart({
      name: "C",
      sheet: SHEET,
      kind: "ColumnClustered",
      title: "",
      xTitle: "",
      yTitle: "",
      left: 48,
      top: 75,
      width: 100,
      height: 100,
      series: [{ name: "s", values: cells }],
    });
    grid.insertCells(SHEET, rect(2, 0, 2, 2), "down");
    assert.deepEqual(table.rect, rect(0, 0, 5, 2));
    assert.deepEqual(chart.series[0]?.values.rect, rect(1, 1, 4, 1));
    assert.equal(chart.top, 105);
    grid.insertCells(SHEET, rect(0, 0, 5, 1), "right");
    assert.deepEqual(table.rect, rect(0, 1, 5, 2));
    assert.equal(chart.left, 48);
    grid.deleteCells(SHEET, rect(2, 0, 2, 3), "up");
    assert.deepEqual(table.rect, rect(0, 1, 3, 2));
    assert.deepEqual(grid.values(SHEET, rect(0, 1, 3, 2)), [
      ["Id", "Load"],
      ["a", 1],
      ["b", 2],
    ]);
    grid.deleteCells(SHEET, rect(0, 0, 3, 9), "up");
    assert.equal(grid.tables.length, 0);
  });

  it("refuses to tear a table, and changes nothing then", () => {
    const cells = [
      ["Id", "Load"],
      ["a", 1],
    ];
    const grid = gridOf(cells);
    grid.addTable({ name: "T", sheet: SHEET, rect: rect(0, 0, 2, 2) });
    assert.throws(() => grid.insertCells(SHEET, rect(1, 0, 1, 1), "down"), /table T/);
    assert.throws(() => grid.deleteCells(SHEET, rect(1, 1, 1, 1), "up"), /table T/);
    assert.deepEqual(grid.values(SHEET, rect(0, 0, 2, 2)), cells);
  });

  it("tells of changes until nobody listens", () => {
    const grid = createMemoryGrid();
    const changes: GridChange[] = [];
    const stop = grid.onChange((change) => changes.push(change));
    grid.setCells(SHEET, rect(1, 2, 1, 1), [[5]]);
    grid.addSheet("Other");
    stop();
    grid.setCells(SHEET, rect(1, 2, 1, 1), [[6]]);
    assert.deepEqual(
      changes.map(({ sheet, structure }) => [sheet, structure]),
      [
        [SHEET, false],
        ["Other", true],
      ],
    );
    assert.deepEqual(changes[0]?.rect, rect(1, 2, 1, 1));
  });

  it("moves cells exactly as its definition says", () => {
    const small = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    const cells = fc.array(fc.array(fc.option(fc.nat(9)), { minLength: 6, maxLength: 6 }), {
      minLength: 6,
      maxLength: 6,
    });
    const whole = rect(0, 0, 14, 14);
    const inStrip = (at: number, start: number, size: number): boolean =>
      at >= start && at < start + size;
    fc.assert(
      fc.property(cells, small, fc.boolean(), fc.boolean(), (given, area, insert, vertical) => {
        const grid = gridOf(given);
        const before = grid.values(SHEET, rect(0, 0, 20, 20));
        if (insert) grid.insertCells(SHEET, area, vertical ? "down" : "right");
        else grid.deleteCells(SHEET, area, vertical ? "up" : "left");
        const expected = Array.from({ length: whole.rows }, (_, row) =>
          Array.from({ length: whole.columns }, (_unused, column) => {
            const across = vertical
              ? inStrip(column, area.column, area.columns)
              : inStrip(row, area.row, area.rows);
            const along = vertical ? row : column;
            const start = vertical ? area.row : area.column;
            const size = vertical ? area.rows : area.columns;
            if (!across || along < start) return before[row]?.[column] ?? null;
            if (insert && along < start + size) return null;
            const from = insert ? along - size : along + size;
            return (vertical ? before[from]?.[column] : before[row]?.[from]) ?? null;
          }),
        );
        assert.deepEqual(grid.values(SHEET, whole), expected);
      }),
    );
  });

  it("holds 100,000 x 15 cells and moves them at once", () => {
    const rows = 100_000;
    const cells = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: 15 }, (_unused, j) => i * 15 + j),
    );
    const grid = gridOf(cells);
    // Computing, not waiting: other tests run at the same time.
    const started = process.cpuUsage();
    grid.insertCells(SHEET, rect(1, 0, 10, 16_384), "down");
    const read = grid.values(SHEET, rect(0, 0, rows + 10, 15));
    assert.deepEqual(read[11], cells[1]);
    assert.deepEqual(
      read[1],
      Array.from({ length: 15 }, () => null),
    );
    assert.deepEqual(grid.usedRange(SHEET), rect(0, 0, rows + 10, 15));
    assert.ok(process.cpuUsage(started).user < 5e6);
  });
});
