import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import type { Grid, GridRect, GridValue } from "../../../grid/grid";
import { runSteps } from "../../../src/assign";
import { carveSteps } from "../../../src/plan/carve";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Results } from "../../../src/plan/results/results";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Workbook } from "../../../src/plan/workbook/workbook";
import { writeResults } from "../../../src/plan/workbook/write";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { officeOver } from "../../support/officeInNode";
import { madeUp } from "../carvedTables";

/*
 * People work in our tables: they insert rows, copy them, clear keys, add sums. Each case is one
 * such row in each of our tables; whatever else leaves a row without a key of its own (a sort with a
 * blank row, a paste, a formula that fails) ends in one of these.
 */

const accounts = 24;
const notes = "Note";

interface Written {
  readonly grid: Grid;
  readonly book: Workbook;
}

function made(maxMovedPercent: number): Results {
  const settings = { ...defaultSettings, maxMovedPercent };
  return resultsOf(runSteps(carveSteps(madeUp(accounts, 3), settings)));
}

async function written(): Promise<Written> {
  const grid = createMemoryGrid();
  const book = excelWorkbook(officeOver(grid));
  await writeResults(book, made(15));
  return { grid, book };
}

function place(grid: Grid, name: string): GridRect & { readonly sheet: string } {
  const table = grid.tables.find((one) => one.name === name);
  assert.ok(table, `no table ${name}`);
  return { ...table.rect, sheet: table.sheet };
}

function rowsOf(grid: Grid, name: string): GridValue[][] {
  const { sheet, ...rect } = place(grid, name);
  return grid.values(sheet, rect);
}

/** Makes room for one row at the third row of data, as a person does by "insert row". */
function insertRow(grid: Grid, name: string): GridRect & { readonly sheet: string } {
  const { sheet, ...rect } = place(grid, name);
  const row = { ...rect, row: rect.row + 3, rows: 1 };
  grid.insertCells(sheet, row, "down");
  return { sheet, ...row };
}

interface Case {
  readonly name: string;
  /** Brings the row about; returns which cells of the table a later write must leave alone. */
  readonly act: (grid: Grid, table: string) => GridRect & { readonly sheet: string };
  readonly isStray: boolean;
}

const cases: readonly Case[] = [
  {
    name: "a blank row was inserted",
    act: (grid, table) => insertRow(grid, table),
    isStray: true,
  },
  {
    name: "a row with remarks in our own columns was inserted",
    act(grid, table) {
      const { sheet, ...row } = insertRow(grid, table);
      const cells = [[null, ...new Array<GridValue>(row.columns - 1).fill("see below")]];
      grid.setCells(sheet, row, cells);
      return { sheet, ...row };
    },
    isStray: true,
  },
  {
    name: "a key was cleared",
    act(grid, table) {
      const { sheet, ...rect } = place(grid, table);
      const key = { row: rect.row + 2, column: rect.column, rows: 1, columns: 1 };
      grid.setCells(sheet, key, [[""]]);
      return { sheet, ...key, columns: rect.columns };
    },
    isStray: true,
  },
  {
    name: "a key became an error",
    act(grid, table) {
      const { sheet, ...rect } = place(grid, table);
      const key = { row: rect.row + 2, column: rect.column, rows: 1, columns: 1 };
      grid.setCells(sheet, key, [["#N/A"]]);
      return { sheet, ...key, columns: rect.columns };
    },
    isStray: true,
  },
  ...["Total", "Grand total:"].map((word): Case => ({
    name: `a sum was added under the word "${word}"`,
    act(grid, table) {
      const { sheet, ...row } = insertRow(grid, table);
      const cells = [[word, ...new Array<GridValue>(row.columns - 1).fill(12)]];
      grid.setCells(sheet, row, cells);
      return { sheet, ...row };
    },
    isStray: true,
  })),
  {
    name: "a row was copied",
    act(grid, table) {
      const [, first = []] = rowsOf(grid, table);
      const { sheet, ...row } = insertRow(grid, table);
      grid.setCells(sheet, row, [first]);
      return { sheet, ...row, columns: 1 };
    },
    isStray: false,
  },
];

const tables = ["TP_Assignments", "TP_Territories", "TP_Fairness"];

describe("writing over tables in which people have worked", () => {
  for (const { name, act, isStray } of cases) {
    for (const table of tables) {
      it(`goes on when ${name} in ${table}`, async () => {
        const { grid, book } = await written();
        const { sheet, ...kept } = act(grid, table);
        const before = grid.values(sheet, kept);
        // A note beside each row of the table, which must stay beside it.
        const { sheet: there, ...rect } = place(grid, table);
        const beside = { ...rect, column: rect.column + rect.columns, columns: 1 };
        const remarks = rowsOf(grid, table).map((_, at) => [at === 0 ? notes : `note ${at}`]);
        grid.setCells(there, beside, remarks);
        const now = made(100);
        for (const time of ["once", "twice"]) {
          const { strayRows } = await writeResults(book, now);
          assert.deepEqual(grid.values(sheet, kept), before, time);
          assert.deepEqual(grid.values(there, beside), remarks, time);
          assert.deepEqual(strayRows, isStray ? [{ sheet, row: kept.row }] : [], time);
        }
        const result = now.tables.find((one) => one.name === table);
        for (const row of result?.rows ?? []) {
          const found = rowsOf(grid, table).filter(([key]) => key === row[0]);
          assert.ok(found.length > 0, `no row ${row[0]}`);
          for (const cells of found) {
            assert.deepEqual(cells[1] ?? "", row[1] ?? "", `the rows of ${row[0]}`);
          }
        }
      });
    }
  }

  it("marks the copy of a row whose account has left, as it marks the row", async () => {
    const { grid, book } = await written();
    const { sheet, ...row } = insertRow(grid, "TP_Assignments");
    grid.setCells(sheet, row, [["LEFT", ...new Array<GridValue>(row.columns - 1).fill("x")]]);
    const { sheet: there, ...again } = insertRow(grid, "TP_Assignments");
    grid.setCells(there, again, [["LEFT", ...new Array<GridValue>(row.columns - 1).fill("x")]]);
    const { goneRows } = await writeResults(book, made(15));
    assert.equal(goneRows, 2);
    const marked = rowsOf(grid, "TP_Assignments").filter(([id]) => id === "LEFT");
    assert.deepEqual(
      marked.map((cells) => cells.at(-1)),
      new Array(2).fill("No longer in the accounts table."),
    );
  });

  it("fills blank rows at the table's end, instead of adding more", async () => {
    const { grid, book } = await written();
    const table = grid.tables.find(({ name }) => name === "TP_Assignments");
    assert.ok(table);
    table.rect = { ...table.rect, rows: table.rect.rows + 5 };
    const more = madeUp(accounts + 7, 3);
    const now = resultsOf(runSteps(carveSteps(more, defaultSettings)));
    for (const time of ["once", "twice"]) {
      const { strayRows } = await writeResults(book, now);
      assert.deepEqual(strayRows, [], time);
      assert.deepEqual(
        rowsOf(grid, "TP_Assignments")
          .slice(1)
          .map(([id]) => id),
        more.accounts.cells.slice(1).map(([id]) => id),
        time,
      );
      assert.deepEqual(
        rowsOf(grid, "TP_Assignments")
          .slice(1)
          .map(([, , , rep]) => rep),
        now.tables[0]?.rows.map(([, , , rep]) => rep),
        time,
      );
    }
  });
});
