import assert from "node:assert/strict";
import type { Grid } from "../../grid/grid";
import type { Chart } from "../../src/plan/workbook/workbook";
import { change, rect } from "../support/bookCalls";
import { EXCEL_1_9, opened } from "../support/openedExcel";

/** Twelve rows of loads from the sheet's first cell on. */
function addLoads(grid: Grid): void {
  const rows = Array.from({ length: 12 }, (_, n) => [`Rep ${n}`, n, 2 * n]);
  grid.setCells("Sheet1", rect(0, 0, 13, 3), [["Rep", "Before", "After"], ...rows]);
  grid.addTable({ name: "Loads", sheet: "Sheet1", rect: rect(0, 0, 13, 3) });
}

const reps = { table: "Loads", header: "Rep", first: 0, rows: 3 };

const loads: Chart = {
  name: "TP Loads",
  sheet: "Sheet1",
  kind: "columns",
  title: "Load per rep",
  xTitle: "Rep",
  yTitle: "",
  series: [
    { name: "Before", colour: "#E39A5B", values: { ...reps, header: "Before" }, x: reps },
    { name: "After", colour: "#146E86", values: { ...reps, header: "After" }, x: reps },
  ],
  place: rect(16, 1, 10, 4),
};

const before = { sheet: "Sheet1", rect: rect(1, 1, 3, 1) };
const after = { sheet: "Sheet1", rect: rect(1, 2, 3, 1) };
const repCells = { sheet: "Sheet1", rect: rect(1, 0, 3, 1) };

describe("Excel as a workbook: charts", () => {
  it("makes a native chart over the cells of its columns", async () => {
    const { book, grid } = opened(EXCEL_1_9);
    addLoads(grid);
    await change(book, "chart", { chart: loads });
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
        series: [
          { name: "Before", colour: "#E39A5B", values: before, x: repCells },
          { name: "After", colour: "#146E86", values: after, x: repCells },
        ],
        left: 48,
        top: 240,
        width: 192,
        height: 150,
      },
    );
  });

  it("finds the columns where they stand by now, and the rows from the one that it is told", async () => {
    const { book, grid } = opened(EXCEL_1_9);
    addLoads(grid);
    grid.insertCells("Sheet1", rect(0, 0, 2, 3), "down");
    grid.insertCells("Sheet1", rect(0, 1, 15, 1), "right");
    const some = { ...reps, first: 4, rows: 5 };
    const series = [
      { name: "After", colour: "#146E86", values: { ...some, header: "After" }, x: some },
    ];
    await change(book, "chart", { chart: { ...loads, series } });
    assert.deepEqual(grid.charts[0]?.series, [
      {
        name: "After",
        colour: "#146E86",
        values: { sheet: "Sheet1", rect: rect(7, 3, 5, 1) },
        x: { sheet: "Sheet1", rect: rect(7, 0, 5, 1) },
      },
    ]);
  });

  it("draws lines through points from another sheet", async () => {
    const { book, grid } = opened(EXCEL_1_9);
    grid.addSheet("Points");
    const rows = Array.from({ length: 11 }, (_, n) => [n / 10, n / 10]);
    grid.setCells("Points", rect(0, 0, 12, 2), [["Reps", "Load"], ...rows]);
    grid.addTable({ name: "Lorenz", sheet: "Points", rect: rect(0, 0, 12, 2) });
    const x = { table: "Lorenz", header: "Reps", first: 0, rows: 11 };
    const points = { name: "Lorenz", colour: "#8A8886", values: { ...x, header: "Load" }, x };
    await change(book, "chart", {
      chart: { ...loads, name: "TP Lorenz", kind: "lines", series: [points] },
    });
    assert.equal(grid.charts[0]?.kind, "XYScatterLinesNoMarkers");
    assert.deepEqual(grid.charts[0].series, [
      {
        name: "Lorenz",
        colour: "#8A8886",
        values: { sheet: "Points", rect: rect(1, 1, 11, 1) },
        x: { sheet: "Points", rect: rect(1, 0, 11, 1) },
      },
    ]);
  });

  it("gives a chart that exists new ranges and leaves its place, titles and colours", async () => {
    const { book, grid } = opened(EXCEL_1_9);
    addLoads(grid);
    await change(book, "chart", { chart: loads });
    const [chart] = grid.charts;
    assert.ok(chart !== undefined);
    chart.left = 500;
    chart.title = "My title";
    const [, second] = chart.series;
    assert.equal(second?.colour, "#146E86");
    second.colour = "#FF0000";
    const nine = { ...reps, rows: 9 };
    const longer = {
      name: "After",
      colour: "#146E86",
      values: { ...nine, header: "After" },
      x: nine,
    };
    const target = { ...longer, name: "Target" };
    await change(book, "chart", { chart: { ...loads, title: "Other", series: [longer, target] } });
    assert.equal(grid.charts.length, 1);
    assert.equal(chart.left, 500);
    assert.equal(chart.title, "My title");
    const drawn = {
      values: { sheet: "Sheet1", rect: rect(1, 2, 9, 1) },
      x: { sheet: "Sheet1", rect: rect(1, 0, 9, 1) },
    };
    assert.deepEqual(chart.series, [
      { name: "After", colour: "#FF0000", ...drawn },
      { name: "Target", colour: "#146E86", ...drawn },
    ]);
  });
});
