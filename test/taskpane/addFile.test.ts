import assert from "node:assert/strict";
import type { WorkbookContent } from "../../grid/files/content";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../grid/memory";
import { freeNames } from "../../src/plan/workbook/freeNames";
import { mostCells, mostSheets, sheetsOfFiles } from "../../taskpane/files/sheetsOfFile";
import type { PickedFile } from "../../taskpane/session/addFileWork";
import { madeUp } from "../plan/carvedTables";
import { officeOver } from "../support/officeInNode";
import { cellsOf, gridWith, openPane, put } from "./openPane";

function picked(name: string, content: string | Uint8Array): PickedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}

const csv = (cells: readonly (readonly unknown[])[]): string =>
  cells.map((row) => row.map(String).join(",")).join("\r\n");

describe("the pane's session: files added to the workbook", () => {
  it("finds accounts and reps in two files, from an empty workbook to a plan", async () => {
    const pane = openPane(createMemoryGrid());
    await pane.session.start();
    assert.equal(pane.state().chosen.accounts, undefined);
    const { accounts, reps } = madeUp(40, 3);
    await pane.session.addFiles([
      picked("accounts.csv", csv(accounts.cells)),
      picked("team.csv", csv(reps.cells)),
    ]);
    const { adding, chosen } = pane.state();
    assert.deepEqual(adding, { status: "done", sheets: ["accounts", "team"], notes: [] });
    assert.deepEqual([chosen.accounts?.sheet, chosen.reps?.sheet], ["accounts", "team"]);
    await pane.session.carve();
    assert.equal(pane.state().report?.accounts, 40);
  });

  it("puts a file beside what stands there, never over it, and what was in use stays so", async () => {
    const tables = madeUp(20, 3);
    const grid = gridWith(tables);
    const pane = openPane(grid);
    await pane.session.start();
    const before = cellsOf(grid, "Accounts");
    for (const name of ["accounts (2)", "accounts (3)"]) {
      await pane.session.addFiles([picked("accounts.csv", csv(tables.accounts.cells))]);
      const { adding } = pane.state();
      assert.ok(adding.status === "done");
      assert.deepEqual(adding.sheets, [name]);
    }
    assert.deepEqual(cellsOf(grid, "Accounts"), before);
    assert.equal(pane.state().chosen.accounts?.sheet, "Accounts");
    const found = new Set(pane.state().sources.map(({ sheet }) => sheet));
    assert.ok(found.has("accounts (2)") && found.has("accounts (3)"));
  });

  it("keeps texts that a spreadsheet would take for something else", async () => {
    const grid = createMemoryGrid();
    const pane = openPane(grid);
    await pane.session.start();
    const texts = ["00042", "=A1", "+49", "-3", "@me", "1E5", "12/3", "TRUE story", "#N/A n"];
    await pane.session.addFiles([
      picked("odd.csv", csv([["Account ID", "Account"], ...texts.map((text) => [text, "x"])])),
    ]);
    const found = cellsOf(grid, "odd").slice(1);
    assert.deepEqual(
      found.map(([id]) => id),
      texts,
    );
  });

  it("takes the values of a workbook, and says what stays behind", async () => {
    const sheet = {
      ...{ formats: [], styles: [], columnWidths: [], frozenRows: 0, frozenColumns: 0, merges: [] },
    };
    const content: WorkbookContent = {
      sheets: [
        {
          ...sheet,
          name: "Accounts",
          cells: [
            ["Account ID", "ARR", "Since"],
            ["007", 3, 45_000],
          ],
          formulas: [{ row: 1, column: 1, formula: "=1+2" }],
          formats: [
            { rect: { row: 1, column: 2, rows: 1, columns: 1 }, format: "dd.mm.yyyy" },
            { rect: { row: 1, column: 0, rows: 1, columns: 1 }, format: "@" },
          ],
          hiddenRows: [1],
        },
        { ...sheet, name: "Old", cells: [["x"]], formulas: [], hidden: "hidden" },
      ],
      ...{ tables: [], charts: [], leftOut: [], names: new Map(), settings: new Map() },
    };
    const grid = createMemoryGrid();
    const pane = openPane(grid);
    await pane.session.start();
    await pane.session.addFiles([picked("book.xlsx", await writeXlsx(content))]);
    const { adding } = pane.state();
    assert.ok(adding.status === "done");
    assert.deepEqual(adding.sheets, ["Accounts"]);
    assert.deepEqual(cellsOf(grid, "Accounts")[1], ["007", 3, 45_000]);
    assert.match(adding.notes.join("\n"), /1 formula in book.xlsx/);
    assert.match(adding.notes.join("\n"), /1 row is hidden in book.xlsx; here it is shown/);
    assert.match(adding.notes.join("\n"), /hidden in book.xlsx: Old/);
  });

  it("adds nothing where one of the files can't be read, and says why", async () => {
    const grid = createMemoryGrid();
    const pane = openPane(grid);
    await pane.session.start();
    const sheets = grid.sheetNames();
    const cases: readonly (readonly [PickedFile, RegExp])[] = [
      [picked("nothing.csv", ""), /"nothing.csv" is empty/],
      [picked("open.csv", 'a,b\n"x,y\n'), /quote \("\) that never closes/],
      [picked("old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), /not a workbook/],
    ];
    for (const [file, why] of cases) {
      await pane.session.addFiles([picked("fine.csv", "Account ID,Account\n1,x\n"), file]);
      const { adding } = pane.state();
      assert.ok(adding.status === "refused", file.name);
      assert.match(adding.why, why);
      assert.deepEqual(grid.sheetNames(), sheets);
    }
    pane.session.go("data");
    assert.equal(pane.state().adding.status, "idle");
  });

  it("says that nothing can be added to a workbook that is open for reading only", async () => {
    const grid = createMemoryGrid();
    const office = officeOver(grid);
    office.host.switches.readOnly = true;
    const pane = openPane(grid, { office: () => office });
    await pane.session.start();
    await pane.session.addFiles([picked("fine.csv", "Account ID,Account\n1,x\n")]);
    const { adding } = pane.state();
    assert.ok(adding.status === "refused");
    assert.match(adding.why, /open for reading only, so the file can't be put into it/);
  });

  it("compares a plan with a file that is added as the fresh export", async () => {
    const tables = madeUp(40, 3);
    const pane = openPane(gridWith(tables));
    await pane.session.start();
    await pane.session.carve();
    put(pane.grid, { ...tables.accounts, sheet: "accounts fresh", cells: [["taken"]] });
    const without = tables.accounts.cells.filter((_, at) => at !== 1);
    await pane.session.addFresh([picked("accounts fresh.csv", csv(without))]);
    const { report, wish } = pane.state().crm;
    assert.equal(wish.fresh?.sheet, "accounts fresh (2)");
    assert.equal(pane.state().outdated, false, "a fresh export makes no plan out of date");
    assert.deepEqual(
      report?.compared?.kinds.map(({ kind, accounts }) => [kind, accounts]),
      [["gone", 1]],
    );
  });

  it("has bounds, which it tells", () => {
    const names = () => freeNames({ sheets: [], tables: [] });
    const sheet = {
      ...{ formats: [], styles: [], columnWidths: [], frozenRows: 0, frozenColumns: 0, merges: [] },
      ...{ name: "S", formulas: [], cells: [[1]] },
    };
    const book = (sheets: WorkbookContent["sheets"]) => ({
      name: "b.xlsx",
      content: {
        sheets,
        ...{ tables: [], charts: [], leftOut: [], names: new Map(), settings: new Map() },
      },
    });
    const many = Array.from({ length: mostSheets }, () => sheet);
    assert.equal(sheetsOfFiles([book(many)], names()).sheets.length, mostSheets);
    assert.throws(() => sheetsOfFiles([book([...many, sheet])], names()), /That is 21 sheets/);
    const wide = { ...sheet, cells: [new Array<number>(mostCells + 1).fill(0)] };
    assert.throws(() => sheetsOfFiles([book([wide])], names()), /2,000,001 cells/);
  });
});
