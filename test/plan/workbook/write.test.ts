import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import { runSteps } from "../../../src/assign";
import { InputError } from "../../../src/errors";
import { carveSteps, type Carve } from "../../../src/plan/carve";
import { repByAccount, resultsOf } from "../../../src/plan/results/resultsOf";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { repColumn } from "../../../src/plan/workbook/repColumn";
import { findSources, readSource, suggestSources } from "../../../src/plan/workbook/sources";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Rect, Workbook } from "../../../src/plan/workbook/workbook";
import { writeResults } from "../../../src/plan/workbook/write";
import type { Cell } from "../../../src/table/cell";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { rect } from "../../support/bookCalls";
import { officeOver } from "../../support/officeInNode";
import { madeUp } from "../carvedTables";

/** The two tables on sheets of a workbook that the real office.js reaches. */
function opened(tables: CarveTables): {
  readonly book: Workbook;
  readonly grid: ReturnType<typeof createMemoryGrid>;
} {
  const grid = createMemoryGrid();
  for (const range of [tables.accounts, tables.reps]) {
    const columns = range.cells[0]?.length ?? 0;
    grid.addSheet(range.sheet);
    grid.setCells(range.sheet, rect(0, 0, range.cells.length, columns), range.cells);
  }
  return { book: excelWorkbook(officeOver(grid)), grid };
}

function carve(tables: CarveTables, maxMovedPercent = 15): Carve {
  return runSteps(carveSteps(tables, { ...defaultSettings, maxMovedPercent }));
}

function tableRect(
  grid: ReturnType<typeof createMemoryGrid>,
  name: string,
): Rect & { sheet: string } {
  const table = grid.tables.find((t) => t.name === name);
  assert.ok(table, `no table ${name}`);
  return { ...table.rect, sheet: table.sheet };
}

function cellsOf(grid: ReturnType<typeof createMemoryGrid>, name: string): Cell[][] {
  const { sheet, ...place } = tableRect(grid, name);
  return grid.values(sheet, place);
}

describe("writing the results of a carve", () => {
  it("writes three sheets with tables and native charts, and nothing else", async () => {
    const tables = madeUp(60, 4);
    const { book, grid } = opened(tables);
    const before = ["Accounts", "Reps"].map((s) => grid.values(s, rect(0, 0, 100, 30)));
    const written = await writeResults(book, resultsOf(carve(tables)));
    assert.deepEqual(written, {
      sheets: ["TP Assignments", "TP Territories", "TP Fairness"],
      goneRows: 0,
      strayRows: [],
      unfiltered: [],
    });
    const cells = cellsOf(grid, "TP_Assignments");
    assert.deepEqual(cells[0], [
      "Account ID",
      "Account",
      "Owner before",
      "Rep",
      "Moved?",
      "Load",
      "Reason",
    ]);
    assert.equal(cells.length, 61);
    assert.deepEqual(
      grid.charts.map((c) => [c.sheet, c.name, c.series.length]),
      [
        ["TP Fairness", "TP Lorenz", 3],
        ["TP Fairness", "TP Load per rep", 2],
      ],
    );
    assert.deepEqual(
      ["Accounts", "Reps"].map((s) => grid.values(s, rect(0, 0, 100, 30))),
      before,
    );
  });

  it("gives a chart the cells of its columns", async () => {
    const tables = madeUp(60, 4);
    const { book, grid } = opened(tables);
    await writeResults(book, resultsOf(carve(tables)));
    const after = grid.charts[1]?.series[1];
    assert.equal(after?.values.sheet, "TP Territories");
    const loads = grid.values("TP Territories", after.values.rect).map((row) => row[0]);
    const header = cellsOf(grid, "TP_Territories")[0] ?? [];
    const column = header.indexOf("Load");
    assert.deepEqual(
      loads,
      cellsOf(grid, "TP_Territories")
        .slice(1)
        .map((row) => row[column]),
    );
  });

  it("updates in place: notes, columns and formulas that people added stay", async () => {
    const tables = madeUp(60, 4);
    const { book, grid } = opened(tables);
    await writeResults(book, resultsOf(carve(tables)));
    const { rows, columns } = tableRect(grid, "TP_Assignments");
    // A note column beside, a column of the user's own in the middle, a formula elsewhere.
    const notes = Array.from({ length: rows }, (_, row): Cell[] => [
      row === 0 ? "Note" : `note ${row}`,
    ]);
    grid.setCells("TP Assignments", rect(0, columns, rows, 1), notes);
    grid.insertCells("TP Assignments", rect(0, 2, rows, 1), "right");
    grid.setCells("TP Assignments", rect(0, 2, 2, 1), [["Mine"], ["kept"]]);
    grid.addSheet("Elsewhere");
    const formula = "=COUNTIF('TP Assignments'!E2:E61,\"Rep 1\")";
    grid.setCells("Elsewhere", rect(0, 0, 1, 1), [[formula]]);
    const ids = grid.values("TP Assignments", rect(0, 0, rows, 1));

    await writeResults(book, resultsOf(carve(tables, 100)));
    assert.deepEqual(grid.values("TP Assignments", rect(0, columns + 1, rows, 1)), notes);
    assert.deepEqual(grid.values("TP Assignments", rect(0, 2, 2, 1)), [["Mine"], ["kept"]]);
    assert.deepEqual(grid.values("TP Assignments", rect(0, 0, rows, 1)), ids);
    assert.deepEqual(grid.formulas("Elsewhere", rect(0, 0, 1, 1)), [[formula]]);
    const made = carve(tables, 100);
    const reps = cellsOf(grid, "TP_Assignments")
      .slice(1)
      .map((row) => row[4]);
    assert.deepEqual(
      reps,
      resultsOf(made).tables[0]?.rows.map((row) => row[3]),
    );
    assert.equal(grid.tables.length, 4);
    assert.equal(grid.charts.length, 2);
  });

  it("keeps and marks rows of accounts that left, and adds new ones below", async () => {
    const tables = madeUp(20, 2);
    const { book, grid } = opened(tables);
    await writeResults(book, resultsOf(carve(tables)));
    const [header = [], first = [], ...others] = tables.accounts.cells;
    const fresh = ["NEW", ...first.slice(1)];
    const changed = {
      ...tables,
      accounts: { ...tables.accounts, cells: [header, ...others, fresh] },
    };
    const written = await writeResults(book, resultsOf(carve(changed)));
    assert.equal(written.goneRows, 1);
    const cells = cellsOf(grid, "TP_Assignments");
    assert.equal(cells.length, 22);
    assert.equal(cells[1]?.[0], "A1");
    assert.deepEqual(
      cells[1].slice(3),
      ["", "", "", "No longer in the accounts table."].map((c) => (c === "" ? null : c)),
    );
    assert.equal(cells[21]?.[0], "NEW");
  });

  it("leaves a sheet of the user's own alone that happens to have our name", async () => {
    const tables = madeUp(20, 2);
    const { book, grid } = opened(tables);
    grid.addSheet("TP Assignments");
    grid.setCells("TP Assignments", rect(0, 0, 1, 1), [["my own"]]);
    const written = await writeResults(book, resultsOf(carve(tables)));
    assert.deepEqual(written.sheets, ["TP Assignments (2)", "TP Territories", "TP Fairness"]);
    assert.deepEqual(grid.values("TP Assignments", rect(0, 0, 1, 1)), [["my own"]]);
    assert.equal(grid.usedRange("TP Assignments")?.rows, 1);
  });

  it("refuses to guess when the key column of our table was renamed, and changes nothing", async () => {
    const tables = madeUp(20, 2);
    const { book, grid } = opened(tables);
    await writeResults(book, resultsOf(carve(tables)));
    grid.setCells("TP Assignments", rect(0, 0, 1, 1), [["Something else"]]);
    const before = cellsOf(grid, "TP_Assignments");
    await assert.rejects(
      writeResults(book, resultsOf(carve(tables, 100))),
      (error) => error instanceof InputError && /TP_Assignments.*"Account ID"/.test(error.message),
    );
    assert.deepEqual(cellsOf(grid, "TP_Assignments"), before);
  });

  it("writes ids, names and formulas-to-be as text", async () => {
    const tables = madeUp(3, 1);
    const [header = [], ...rows] = tables.accounts.cells;
    const odd = ["0012", "=1+1", "May 2024"];
    const cells = [
      header,
      ...rows.map((row, at) => [odd[at] ?? "", odd[at] ?? "", ...row.slice(2)]),
    ];
    // The cells are carved as they are; the sheet is not asked.
    const { book, grid } = opened(madeUp(3, 1));
    const made = carve({ ...tables, accounts: { ...tables.accounts, cells } });
    await writeResults(book, resultsOf(made));
    const written = cellsOf(grid, "TP_Assignments").slice(1);
    assert.deepEqual(
      written.map((row) => [row[0], row[1]]),
      odd.map((text) => [text, text]),
    );
  });
});

describe("the sources of a carve", () => {
  it("finds both tables under title lines and never offers our own results", async () => {
    const tables = madeUp(30, 3);
    const { book, grid } = opened(tables);
    grid.insertCells("Accounts", rect(0, 0, 3, 10), "down");
    grid.setCells("Accounts", rect(0, 0, 1, 1), [["Account export of 3 March"]]);
    await writeResults(book, resultsOf(carve(tables)));
    const sources = await findSources(book, await book.state());
    assert.deepEqual(
      [...sources].map((s) => s.sheet),
      ["Accounts", "Reps"],
    );
    const { accounts, reps } = suggestSources(sources);
    assert.equal(accounts?.sheet, "Accounts");
    assert.equal(accounts.rect.row, 3);
    assert.equal(reps?.sheet, "Reps");
    const read = await readSource(book, accounts);
    assert.deepEqual(read.range.cells, tables.accounts.cells);
  });
});

async function accountsIn(book: Workbook) {
  const state = await book.state();
  const source = suggestSources(await findSources(book, state)).accounts;
  assert.ok(source);
  return { state, source };
}

describe("the rep column in the user's own table", () => {
  it("is added at the end once, and filled by id", async () => {
    const tables = madeUp(30, 3);
    const { book, grid } = opened(tables);
    const made = carve(tables);
    const reps = repByAccount(made);
    for (let time = 0; time < 2; time++) {
      const { state, source } = await accountsIn(book);
      const { moved } = await book.change([await repColumn(book, state, source, 0, reps)]);
      assert.equal(moved, false);
    }
    const cells = grid.values("Accounts", rect(0, 0, 31, 8));
    assert.equal(cells[0]?.[6], "TP Rep");
    assert.equal(cells[0][7], null);
    for (const row of cells.slice(1)) assert.equal(row[6], reps.get(String(row[0])));
  });

  it("is not written over something that stands there", async () => {
    const tables = madeUp(30, 3);
    const { book, grid } = opened(tables);
    const { state, source } = await accountsIn(book);
    grid.setCells("Accounts", rect(5, 6, 1, 1), [["mine"]]);
    await assert.rejects(
      repColumn(book, state, source, 0, repByAccount(carve(tables))),
      (error) => error instanceof InputError && /not empty/.test(error.message),
    );
    assert.equal(grid.values("Accounts", rect(0, 6, 1, 1))[0]?.[0], null);
  });
});
