import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import { withHeaderRow } from "../../src/plan/workbook/sources";
import type { Cell } from "../../src/table/cell";
import { openPane, put, until } from "./openPane";

type Rows = readonly (readonly Cell[])[];

function gridOf(sheets: Readonly<Record<string, Rows>>) {
  const grid = createMemoryGrid();
  for (const [sheet, rows] of Object.entries(sheets)) {
    const width = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
    put(grid, { sheet, row: 0, column: 0, cells });
  }
  return grid;
}

const accounts: Rows = [
  ["Account ID", "Owner", "ARR"],
  ["A1", "Ana", 100],
  ["A2", "Bo", 200],
  ["A3", "Ana", 300],
];

describe("the pane's session: which tables", () => {
  it("reads accounts and reps from one sheet", async () => {
    const reps: Rows = [
      ["Rep", "Max accounts"],
      ["Ana", 3],
      ["Bo", 3],
    ];
    const pane = openPane(gridOf({ Data: [...reps, [], ...accounts] }));
    await pane.session.start();
    const { inspection } = pane.state();
    assert.equal(inspection?.summary?.accounts, 3);
    assert.equal(inspection.summary.reps, 2);
    assert.equal(inspection.summary.totalCapacity, 6);
  });

  it("makes reps of the owners with one choice, anew at each reading, and after opening again", async () => {
    const grid = gridOf({ Data: accounts });
    const pane = openPane(grid);
    await pane.session.start();
    assert.equal(pane.state().chosen.reps, undefined);
    const owners = pane.state().sources.find(({ ownersOf }) => ownersOf === "Owner");
    assert.ok(owners);
    await pane.session.chooseSource("reps", owners);
    assert.deepEqual(pane.state().inspection?.repNames, ["Ana", "Bo"]);
    await until("today's figures are counted", () => pane.state().today !== undefined);
    put(grid, { sheet: "Data", row: 0, column: 0, cells: [...accounts, ["A4", "Cy", 400]] });
    await pane.session.refresh();
    assert.deepEqual(pane.state().inspection?.repNames, ["Ana", "Bo", "Cy"]);
    const again = openPane(grid);
    await again.session.start();
    assert.deepEqual(again.state().inspection?.repNames, ["Ana", "Bo", "Cy"]);
    await again.session.carve();
    assert.notEqual(again.state().report, undefined);
  });

  it("keeps the header row that was chosen", async () => {
    const grid = gridOf({
      Data: [["Account ID", "Owner", "ARR"], ["ID", "text", "number"], ...accounts.slice(1)],
      Team: [["Rep"], ["Ana"], ["Bo"]],
    });
    const pane = openPane(grid);
    await pane.session.start();
    const { accounts: found } = pane.state().chosen;
    assert.equal(found?.at, "A1");
    await pane.session.chooseSource("accounts", withHeaderRow(found, 1));
    assert.equal(pane.state().inspection?.summary?.accounts, 3);
    const again = openPane(grid);
    await again.session.start();
    assert.deepEqual(again.state().inspection?.accounts.headers, ["ID", "text", "number"]);
  });
});
