import assert from "node:assert/strict";
import type { Grid, GridRect, GridValue } from "../../../grid/grid";
import { noteHeader, noteOf, type MadePlan } from "./faultyBook";

/** The cells of a sheet that are the user's: without TP Rep, and without blank ends. */
function usersCells(grid: Grid, sheet: string): GridValue[][] {
  const used = grid.usedRange(sheet);
  if (used === undefined) return [];
  const whole: GridRect = {
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  const rows = grid.formulas(sheet, whole);
  const ours = new Set(
    rows.flatMap((row) => row.flatMap((cell, at) => (cell === "TP Rep" ? [at] : []))),
  );
  // A column that is inserted into a table gets a name of Excel's own, sooner or later.
  const named = (cell: GridValue): GridValue => (/^Column\d+$/.test(String(cell)) ? null : cell);
  return withoutBlankEnds(rows.map((row) => row.filter((_, at) => !ours.has(at)).map(named)));
}

function withoutBlankEnds(rows: readonly GridValue[][]): GridValue[][] {
  const isBlank = (cell: GridValue): boolean => cell === null || cell === "";
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** All that is the user's in a workbook, to be compared. */
export function usersSheets(grid: Grid): unknown {
  return grid
    .sheetNames()
    .filter((name) => !name.startsWith("TP ") && name !== "Plan")
    .map((name) => [name, usersCells(grid, name)]);
}

/** A table's rows as records. */
function records(grid: Grid, name: string): Map<GridValue, GridValue>[] {
  const table = grid.tables.find((one) => one.name === name);
  if (table === undefined) return [];
  const [headers = [], ...rows] = grid.values(table.sheet, table.rect);
  return rows.map((row) => new Map(headers.map((header, at) => [header, row[at] ?? null])));
}

/** Notes in our table stand beside their own account. */
export function checkNotes(grid: Grid): void {
  for (const row of records(grid, "TP_Assignments")) {
    const note = row.get(noteHeader) ?? null;
    if (note !== null && note !== "") assert.equal(note, noteOf(row.get("Account ID") ?? ""));
  }
}

/** What stands in TP Rep beside each account is a rep of its own. */
export function checkRepColumn(grid: Grid, plans: readonly MadePlan[], must: boolean): void {
  for (const sheet of ["Accounts", "Customers"].filter((name) =>
    grid.sheetNames().includes(name),
  )) {
    const used = grid.usedRange(sheet);
    if (used === undefined) continue;
    const rows = grid.values(sheet, used);
    const top = rows.findIndex((row) => row.includes("Account ID"));
    const headers = rows[top] ?? [];
    const [id, rep] = [headers.indexOf("Account ID"), headers.indexOf("TP Rep")];
    if (rep < 0) {
      assert.ok(!must, "TP Rep is missing");
      continue;
    }
    for (const row of rows.slice(top + 1)) {
      const [key, cell] = [row[id] ?? null, row[rep] ?? null];
      const own = plans.map(({ repByAccount }) => repByAccount.get(String(key)));
      if (key === null || key === "")
        assert.ok(cell === null || cell === "", `a rep without account: ${String(cell)}`);
      else if (must) assert.equal(cell, own.at(-1), `rep of ${String(key)}`);
      else
        assert.ok(
          cell === null || own.includes(String(cell)),
          `rep of ${String(key)}: ${String(cell)}`,
        );
    }
  }
}

/** Every result stands in its table, each once, beside its own key. */
export function checkWritten(grid: Grid, { results }: MadePlan): void {
  for (const { name, columns, rows } of results.tables) {
    const found = records(grid, name);
    const key = columns[0]?.header ?? "";
    for (const row of rows) {
      const own = found.filter((one) => String(one.get(key)) === String(row[0]));
      assert.equal(own.length, 1, `${name}: ${own.length} rows of ${String(row[0])}`);
      for (const [at, { header }] of columns.entries()) {
        assert.deepEqual(
          own[0]?.get(header) ?? "",
          row[at] ?? "",
          `${name}, ${header} of ${String(row[0])}`,
        );
      }
    }
  }
  assert.equal(
    grid.charts.filter(({ name }) => name.startsWith("TP ")).length,
    results.charts.length,
  );
}

/** Nothing of ours stands twice. */
export function checkNoSecond(grid: Grid): void {
  assert.deepEqual(
    grid.sheetNames().filter((name) => /\(\d+\)$/.test(name)),
    [],
  );
}
