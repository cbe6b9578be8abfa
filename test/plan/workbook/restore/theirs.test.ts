import assert from "node:assert/strict";
import type { MemoryGrid } from "../../../../grid/memory";
import type { Cell } from "../../../../src/table/cell";
import { rect } from "../../../support/bookCalls";
import { madeUp } from "../../carvedTables";
import { planOf, restoredBook, seen, type MadePlan } from "./restoredBook";

const tables = madeUp(10, 2);

function tableOf(grid: MemoryGrid, name: string) {
  const table = grid.tables.find((one) => one.name === name);
  assert.ok(table, `no table ${name}`);
  return table;
}

/** Cells of a sheet as text, to look for what has to be there still. */
function holds(grid: MemoryGrid, sheet: string, text: string): boolean {
  const used = grid.usedRange(sheet);
  return used !== undefined && grid.formulas(sheet, used).some((row) => row.includes(text));
}

function put(grid: MemoryGrid, sheet: string, row: number, column: number, cell: Cell): void {
  grid.setCells(sheet, rect(row, column, 1, 1), [[cell]]);
}

const assignments = "TP Assignments";

describe("what people made of our sheets, when the workbook is put back", () => {
  let plan: MadePlan;
  let next: MadePlan;
  before(() => {
    plan = planOf(tables, 0);
    const [header = [], ...rows] = tables.accounts.cells;
    const more = [...rows, ["NEW", ...(rows[0] ?? []).slice(1)]];
    next = planOf({ ...tables, accounts: { ...tables.accounts, cells: [header, ...more] } }, 100);
  });

  it("keeps a sheet on which something of theirs stands, and takes our table off it", async () => {
    const { grid, write, back } = restoredBook(tables, "table");
    const point = await write(plan);
    put(grid, assignments, 30, 12, "mine");
    const { done } = await back([point]);
    assert.deepEqual(done.keptSheets, [{ sheet: assignments, why: "theirs" }]);
    assert.deepEqual([...done.sheetsGone].sort(), ["TP Fairness", "TP Territories"]);
    assert.ok(holds(grid, assignments, "mine"));
    assert.ok(!grid.tables.some(({ name }) => name === "TP_Assignments"));
    assert.deepEqual(grid.usedRange(assignments), rect(30, 12, 1, 1));
  });

  it("keeps a row beside which they wrote, without our cells, and its neighbours go", async () => {
    const { grid, write, back } = restoredBook(tables, "table");
    const point = await write(plan);
    const table = tableOf(grid, "TP_Assignments");
    put(grid, assignments, 0, 7, "Note");
    put(grid, assignments, 4, 7, "ask Ana");
    table.rect = { ...table.rect, columns: 8 };
    const { done } = await back([point]);
    assert.deepEqual(done.keptRows, [{ sheet: assignments, row: 1 }]);
    const [headers = [], ...rows] = grid.values(assignments, tableOf(grid, "TP_Assignments").rect);
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.[headers.indexOf("Note")], "ask Ana");
    assert.equal(rows[0][0], "A4");
    assert.ok(rows[0].slice(1, 7).every((cell) => cell === null || cell === ""));
  });

  it("keeps a cell of ours that they changed, unless told otherwise", async () => {
    for (const edited of ["keep", "put back"] as const) {
      const { grid, write, back } = restoredBook(tables, "list");
      await write(plan);
      const before = seen(grid);
      const point = await write(next);
      const [headers = [], ...rows] = grid.values(
        assignments,
        tableOf(grid, "TP_Assignments").rect,
      );
      const rep = headers.indexOf("Rep");
      const moved = rows.findIndex((row) => row[headers.indexOf("Moved?")] === "Yes");
      assert.ok(moved >= 0, "nothing moves");
      put(grid, assignments, moved + 1, rep, "Zoe");
      const { done } = await back([point], edited);
      const now = grid.values(assignments, rect(moved + 1, rep, 1, 1))[0]?.[0];
      if (edited === "put back") {
        assert.deepEqual(done.edited, []);
        assert.deepEqual(seen(grid), before);
      } else {
        assert.equal(now, "Zoe");
        assert.deepEqual(
          done.edited.map(({ sheet, row, header }) => [sheet, row, header]),
          [[assignments, moved + 1, "Rep"]],
        );
      }
    }
  });

  it("keeps what their formulas speak of", async () => {
    const { grid, write, back } = restoredBook(tables, "list");
    const point = await write(plan);
    const formula = "=COUNTA('TP Assignments'!D2:D99)+ROWS(TP_Territories[Rep])";
    put(grid, "Reps", 20, 8, formula);
    const { done } = await back([point]);
    assert.deepEqual(
      [...done.keptSheets].sort((a, b) => a.sheet.localeCompare(b.sheet)),
      [
        { sheet: assignments, why: "named" },
        { sheet: "TP Territories", why: "named" },
      ],
    );
    assert.ok(holds(grid, "Reps", formula));
    assert.ok(grid.tables.some(({ name }) => name === "TP_Territories"));
  });

  it("leaves a list's rows where something stands beside them, outside of the table", async () => {
    const { grid, write, back } = restoredBook(tables, "list");
    await write(plan);
    const point = await write(next);
    const last = tableOf(grid, "TP_Assignments").rect.rows - 1;
    put(grid, assignments, last, 11, "beside the new one");
    await back([point]);
    assert.equal(grid.values(assignments, rect(last, 11, 1, 1))[0]?.[0], "beside the new one");
    assert.equal(tableOf(grid, "TP_Assignments").rect.rows - 1, last);
    assert.equal(grid.values(assignments, rect(last, 0, 1, 1))[0]?.[0], "NEW");
  });

  it("says which tables and rows somebody deleted, and puts the others back", async () => {
    const { grid, book, write, back } = restoredBook(tables, "list");
    await write(plan);
    const point = await write(next);
    grid.deleteSheet("TP Territories");
    const { done } = await back([point]);
    assert.deepEqual(done.missingTables, ["TP_Territories"]);
    assert.ok(!holds(grid, assignments, "NEW"));
    assert.ok((await book.state()).tables.length === 3);
  });
});
