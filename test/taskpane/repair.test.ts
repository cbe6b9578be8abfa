import assert from "node:assert/strict";
import type { GridRect } from "../../grid/grid";
import { createMemoryGrid, type MemoryGrid } from "../../grid/memory";
import {
  brokenFormulas,
  enterAgain,
  type BrokenFormulas,
} from "../../src/plan/workbook/repair/brokenFormulas";
import { enteredWords, foundWords, leftWords } from "../../src/plan/words/repairWords";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { rect } from "../support/bookCalls";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { EXCEL_1_9 } from "../support/openedExcel";
import { openPane } from "./openPane";

const names = new Set(["GINI", "SCORE", "ASSIGN"]);

interface Spill {
  readonly sheet: string;
  readonly rect: GridRect;
}

/**
 * A grid whose formulas show what they were saved with until they are entered. What a formula fills
 * shows its text too, as in Excel.
 */
function savedGrid(spills: readonly Spill[] = []) {
  const memory = createMemoryGrid();
  const entered: string[] = [];
  const grid: MemoryGrid = {
    ...memory,
    spillRange: (sheet, row, column) =>
      spills.find(
        (one) => one.sheet === sheet && one.rect.row === row && one.rect.column === column,
      )?.rect,
    formulas(sheet, asked) {
      const own = memory.formulas(sheet, asked);
      for (const { sheet: name, rect: filled } of spills) {
        if (name !== sheet) continue;
        const [[anchor = null] = []] = memory.formulas(sheet, { ...filled, rows: 1, columns: 1 });
        for (const [i, row] of own.entries()) {
          for (const [j] of row.entries()) {
            const [at, column] = [asked.row + i - filled.row, asked.column + j - filled.column];
            if (at < 0 || at >= filled.rows || column < 0 || column >= filled.columns) continue;
            row[j] = anchor;
          }
        }
      }
      return own;
    },
    setCells(sheet, where, cells) {
      memory.setCells(sheet, where, cells);
      for (const [i, row] of cells.entries()) {
        for (const [j, cell] of row.entries()) {
          if (typeof cell !== "string" || !cell.startsWith("=")) continue;
          entered.push(`${sheet} ${where.row + i},${where.column + j} ${cell}`);
          memory.setCached(sheet, where.row + i, where.column + j, 0.5);
        }
      }
    },
  };
  /** A formula as a file brings it: with the value that it was saved with. */
  function saved(sheet: string, row: number, column: number, formula: string, shows: string): void {
    if (!memory.sheetNames().includes(sheet)) memory.addSheet(sheet);
    memory.setCells(sheet, rect(row, column, 1, 1), [[formula]]);
    memory.setCached(sheet, row, column, shows);
  }
  return { grid, memory, saved, entered };
}

function over(grid: MemoryGrid, supportedSets?: Record<string, string>) {
  const office = officeOver(grid, supportedSets && { supportedSets });
  return { ...office, book: excelWorkbook(office) };
}

const shown = (grid: MemoryGrid, row: number, column: number): unknown =>
  grid.values("Plan", rect(row, column, 1, 1))[0]?.[0];

for (const [version, sets] of [
  ["1.13", undefined],
  ["1.9", EXCEL_1_9],
] as const) {
  describe(`formulas that show #NAME? (ExcelApi ${version})`, () => {
    it("are entered again as they are typed, and others are left", async () => {
      const { grid, memory, saved, entered } = savedGrid();
      saved("Plan", 0, 0, "=TP.GINI(D1:D9)", "#NAME?");
      saved("Plan", 1, 0, "=_xldudf_TP_SCORE(D1:E9)", "#BUSY!");
      saved("Plan", 2, 0, "=IF(D1>0,tp.gini(D1:D9),0)", "#CONNECT!");
      saved("Plan", 3, 0, "=TP.GINI(D1:D9)", "#VALUE!");
      saved("Plan", 0, 2, "=_xldudf_CS_PRICE(D1)", "#NAME?");
      saved("Plan", 1, 2, "=A1*2", "#NAME?");
      memory.setCells("Plan", rect(2, 2, 1, 2), [["'#NAME?", "'=TP.GINI(A1)"]]);
      saved("Other sheet", 4, 1, "=@TP.GINI(D1:D9)", "#NAME?");
      const { book } = over(grid, sets);
      const found = await brokenFormulas(book, names);
      assert.equal(
        foundWords(found),
        '4 formulas of our functions can be entered again: 3 on "Plan" and 1 on "Other sheet". One that is still being worked out shows #BUSY! too, and starts from the beginning.',
      );
      const answer = await enterAgain(book, found);
      assert.deepEqual(entered, [
        "Plan 0,0 =TP.GINI(D1:D9)",
        "Plan 1,0 =TP.SCORE(D1:E9)",
        "Plan 2,0 =IF(D1>0,TP.gini(D1:D9),0)",
        "Other sheet 4,1 =@TP.GINI(D1:D9)",
      ]);
      assert.equal(shown(grid, 0, 0), 0.5);
      assert.equal(shown(grid, 3, 0), "#VALUE!");
      assert.match(enteredWords(found, answer), /^Entered again: 4 formulas, 3 on "Plan" and 1/);
      const again = await brokenFormulas(book, names);
      assert.match(foundWords(again), /^No formula with one of our functions shows #NAME\?/);
    });

    it("are found in any number, in few requests", async () => {
      const { grid, saved, entered } = savedGrid();
      for (let row = 0; row < 3_000; row++) {
        saved("Plan", row, 3, `=TP.SCORE(A${row + 1}:C${row + 1})`, "#NAME?");
      }
      const { book, host } = over(grid, sets);
      const found = await brokenFormulas(book, names);
      await enterAgain(book, found);
      assert.equal(entered.length, 3_000);
      assert.ok(host.meter.calls <= 20, `${host.meter.calls} requests`);
    });
  });
}

describe("formulas that can't be entered again", () => {
  async function leftOf(prepare: (made: ReturnType<typeof savedGrid>) => void, sheetRule?: string) {
    const made = savedGrid();
    prepare(made);
    const { book, Excel } = over(made.grid);
    if (sheetRule !== undefined) {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        if (sheetRule === "protect") sheet.protection.protect();
        else
          context.workbook.tables.getItem("T").columns.getItemAt(0).filter.applyValuesFilter(["a"]);
        await context.sync();
      });
    }
    const found = await brokenFormulas(book, names);
    await enterAgain(book, found);
    return { found, words: leftWords(found), ...made };
  }

  it("are named where their sheet is protected, and the rest is entered", async () => {
    const { words, entered } = await leftOf(({ saved }) => {
      saved("Plan", 0, 0, "=TP.GINI(D1:D9)", "#NAME?");
      saved("Free", 0, 0, "=TP.GINI(D1:D9)", "#NAME?");
    }, "protect");
    assert.deepEqual(words, [
      '1 formula on "Plan" can\'t be entered: the sheet is protected. Choose Review > Unprotect Sheet, then look again.',
    ]);
    assert.deepEqual(entered, ["Free 0,0 =TP.GINI(D1:D9)"]);
  });

  it("are named where a filter hides rows", async () => {
    const { words, entered } = await leftOf(({ grid, memory, saved }) => {
      memory.addSheet("Plan");
      memory.setCells("Plan", rect(0, 0, 4, 1), [["Name"], ["a"], ["b"], ["c"]]);
      grid.addTable({ name: "T", sheet: "Plan", rect: rect(0, 0, 4, 1) });
      saved("Plan", 2, 5, "=TP.GINI(D1:D9)", "#NAME?");
    }, "filter");
    assert.deepEqual(words, [
      '1 formula on "Plan" can\'t be entered: a filter hides rows of the sheet. Choose Data > Clear, then look again.',
    ]);
    assert.deepEqual(entered, []);
  });

  it("are named where the cell's format would make text of them", async () => {
    const { words, entered, memory } = await leftOf(({ memory: cells, saved }) => {
      saved("Plan", 0, 0, "=TP.GINI(D1:D9)", "#NAME?");
      cells.setNumberFormat("Plan", rect(0, 0, 1, 1), "@");
    });
    assert.match(words.join(" "), /1 formula on "Plan".*format Text/);
    assert.deepEqual(entered, []);
    assert.deepEqual(memory.formulas("Plan", rect(0, 0, 1, 1)), [["=TP.GINI(D1:D9)"]]);
  });

  it("are named with the cell where a name is none of ours", async () => {
    const { words, entered, found } = await leftOf(({ saved }) => {
      saved("Plan", 1, 2, "=TP.GINNI(D1:D9)", "#NAME?");
      saved("Plan", 2, 2, "=TP.XYZZY(D1:D9)", "#NAME?");
    });
    assert.deepEqual(words, [
      "Plan!C2 calls TP.GINNI, which is none of our functions. Is TP.GINI meant? Correct it; all of them are listed below.",
      "Plan!C3 calls TP.XYZZY, which is none of our functions. Correct its name; all of them are listed below.",
    ]);
    assert.deepEqual(entered, []);
    assert.equal(foundWords(found), "There is no formula that can be entered again as it stands.");
  });
});

describe("formulas that spill", () => {
  it("are entered in the cell they stand in, whichever of their cells fails", async () => {
    const { grid, memory, saved, entered } = savedGrid([
      { sheet: "Plan", rect: rect(0, 0, 4, 2) },
      { sheet: "Plan", rect: rect(0, 4, 3, 1) },
    ]);
    saved("Plan", 0, 0, "=IF(D1:D4>0,TP.GINI(D1:D4),0)", "0");
    for (const row of [1, 2]) memory.setCached("Plan", row, 1, "#NAME?");
    saved("Plan", 0, 4, "=_xldudf_TP_SCORE(D1:D3)", "#BUSY!");
    memory.setCached("Plan", 1, 4, "#BUSY!");
    const { book } = over(grid);
    await enterAgain(book, await brokenFormulas(book, names));
    assert.deepEqual(entered, [
      "Plan 0,0 =IF(D1:D4>0,TP.GINI(D1:D4),0)",
      "Plan 0,4 =TP.SCORE(D1:D3)",
    ]);
  });
});

describe("a formula that changes while it is entered again", () => {
  /** Somebody edits B1 at this request of the entering, and the pane's formulas are in B1 and B2. */
  async function edited(request: number) {
    const { grid, memory, saved } = savedGrid();
    saved("Plan", 0, 1, "=TP.GINI(D1:D9)", "#NAME?");
    saved("Plan", 1, 1, "=TP.GINI(E1:E9)", "#NAME?");
    const { book, host } = over(grid);
    const found: BrokenFormulas = await brokenFormulas(book, names);
    let count = 0;
    host.beforeRequest(() => {
      if (++count !== request) return;
      memory.setCells("Plan", rect(0, 1, 1, 1), [["=TP.GINI(F1:F9)"]]);
    });
    const answer = await enterAgain(book, found);
    assert.ok(count >= request, `only ${count} requests`);
    return { answer, found, formulas: memory.formulas("Plan", rect(0, 1, 2, 1)) };
  }

  for (const request of [1, 2, 3, 4]) {
    it(`keeps what somebody made of it (request ${request})`, async () => {
      const { answer, found, formulas } = await edited(request);
      assert.deepEqual(formulas, [["=TP.GINI(F1:F9)"], ["=TP.GINI(E1:E9)"]]);
      assert.match(enteredWords(found, answer), /edited or moved since/);
    });
  }
});

describe("the pane's repair", () => {
  it("looks for formulas when it is asked, enters them and says so", async () => {
    const { grid, saved, entered } = savedGrid();
    saved("Plan", 0, 0, "=_xldudf_TP_GINI(D1:D9)", "#NAME?");
    const { session } = openPane(grid);
    await session.start();
    assert.deepEqual(entered, []);
    const found = await session.findBroken(names);
    assert.ok(found !== undefined);
    assert.equal(
      await session.enterAgain(found),
      'Entered again: 1 formula, 1 on "Plan". Excel works them out now; one over many rows takes a moment.',
    );
    assert.deepEqual(entered, ["Plan 0,0 =TP.GINI(D1:D9)"]);
  });

  it("tells in a notice where Excel refuses", async () => {
    const { grid, saved } = savedGrid();
    saved("Plan", 0, 0, "=TP.GINI(D1:D9)", "#NAME?");
    const opened: OfficeInNode[] = [];
    const { session, state } = openPane(grid, {
      office: (own) => {
        const made = officeOver(own);
        opened.push(made);
        return made;
      },
    });
    const found = await session.findBroken(names);
    assert.ok(found !== undefined);
    for (const { host } of opened) host.switches.readOnly = true;
    assert.equal(await session.enterAgain(found), undefined);
    assert.match(state().notice?.text ?? "", /protected/);
  });
});
