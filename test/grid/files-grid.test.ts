import assert from "node:assert/strict";
import { contentOf } from "../../grid/files/contentOf";
import { fill } from "../../grid/files/fill";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../grid/memory";
import { contentWith, sheetWith } from "./workbookOfXml";

const rect = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

const content = contentWith({
  sheets: [
    sheetWith("Hidden", [[7]], { hidden: "hidden" }),
    sheetWith(
      "Accounts",
      [
        ["Account ID", "ARR", "Score"],
        ["0012", 100, 0.25],
        ["=cmd", 250.5, 0.5],
        ["'quoted", null, "#N/A"],
        ["12", true, 4],
      ],
      {
        formulas: [
          { row: 1, column: 2, formula: "=TP.SCORE(B2:B3,1)", spill: rect(1, 2, 2, 1) },
          { row: 4, column: 2, formula: "=2+2" },
        ],
        formats: [{ rect: rect(1, 1, 4, 1), format: "#,##0" }],
        styles: [{ rect: rect(0, 0, 1, 3), style: { bold: true, fill: "#1F3864" } }],
        columnWidths: [96, undefined, undefined],
        frozenRows: 1,
      },
    ),
  ],
  tables: [
    { name: "Accounts", sheet: "Accounts", rect: rect(0, 0, 5, 3), style: "TableStyleLight9" },
  ],
  names: new Map([["All", "=Accounts!$A$1:$C$5"]]),
  charts: [
    {
      name: "TP Load",
      sheet: "Accounts",
      kind: "ColumnClustered",
      title: "Load",
      xTitle: "",
      yTitle: "ARR",
      series: [
        {
          name: "ARR",
          values: { sheet: "Accounts", rect: rect(1, 1, 4, 1) },
          x: { sheet: "Accounts", rect: rect(1, 0, 4, 1) },
        },
      ],
      left: 300,
      top: 15,
      width: 400,
      height: 200,
    },
  ],
  settings: new Map<string, unknown>([["plan", { seed: 1 }]]),
});

describe("content in a grid", () => {
  it("replaces what was there, values and formulas each as what they are", () => {
    const grid = createMemoryGrid();
    grid.renameSheet("Sheet1", "Accounts");
    grid.setCells("Accounts", rect(40, 9, 1, 1), [["left behind"]]);
    grid.addTable({ name: "Old", sheet: "Accounts", rect: rect(40, 9, 1, 1) });
    grid.settings.set("old", 1);
    fill(grid, content);
    assert.deepEqual(grid.sheetNames(), ["Hidden", "Accounts"]);
    assert.equal(grid.activeSheet(), "Accounts");
    assert.deepEqual(grid.usedRange("Accounts"), rect(0, 0, 5, 3));
    assert.deepEqual(grid.values("Accounts", rect(1, 0, 4, 2)), [
      ["0012", 100],
      ["=cmd", 250.5],
      ["'quoted", null],
      ["12", true],
    ]);
    const formulas = grid.formulas("Accounts", rect(1, 2, 4, 1)).flat();
    assert.deepEqual(formulas, ["=TP.SCORE(B2:B3,1)", null, "#N/A", "=2+2"]);
    assert.deepEqual(grid.values("Accounts", rect(1, 2, 4, 1)).flat(), [0.25, null, "#N/A", 4]);
    assert.deepEqual(
      grid.tables.map(({ name }) => name),
      ["Accounts"],
    );
    assert.deepEqual([...grid.settings], [["plan", { seed: 1 }]]);
    assert.equal(grid.columnWidth("Accounts", 0), 96);
    assert.deepEqual(grid.style("Accounts", 0, 2), { bold: true, fill: "#1F3864" });
  });

  it("comes out of the grid as it went in, but for what a grid doesn't know", () => {
    const grid = createMemoryGrid();
    fill(grid, content);
    const out = contentOf(grid);
    const [hidden, accounts] = content.sheets;
    assert.ok(hidden && accounts);
    const { hidden: _lost, ...shown } = hidden;
    // A grid that can't compute leaves the cells below a spilling formula blank.
    const cells = accounts.cells.map((row, r) => (r === 2 ? ["=cmd", 250.5, null] : row));
    const formulas = accounts.formulas.map(({ row, column, formula }) => ({
      row,
      column,
      formula,
    }));
    assert.deepEqual(out, {
      ...content,
      sheets: [
        { ...shown, columnWidths: [undefined] },
        { ...accounts, cells, formulas },
      ],
    });
  });

  it("survives the way through a file and another grid", async () => {
    const first = createMemoryGrid();
    fill(first, content);
    const bytes = await writeXlsx(contentOf(first));
    const second = createMemoryGrid();
    fill(second, await readWorkbookFile("again.xlsx", bytes));
    const all = rect(0, 0, 6, 4);
    assert.deepEqual(second.formulas("Accounts", all), first.formulas("Accounts", all));
    assert.deepEqual(second.values("Accounts", all), first.values("Accounts", all));
    assert.deepEqual(second.numberFormats("Accounts", all), first.numberFormats("Accounts", all));
    assert.deepEqual(
      second.charts.map(({ name, kind }) => [name, kind]),
      [["TP Load", "ColumnClustered"]],
    );
    assert.deepEqual([...second.names], [...first.names]);
    assert.deepEqual([...second.settings], [...first.settings]);
  });
});
