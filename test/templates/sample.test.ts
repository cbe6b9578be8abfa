import assert from "node:assert/strict";
import { indexOfRange } from "../../functions/territory";
import { giniOfRange } from "../../functions/fairness";
import { a1ToRect } from "../../grid/files/a1";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { carveSteps } from "../../src/plan/carve";
import { defaultSettings } from "../../src/plan/settings";
import { ACCOUNT_COLUMNS, accountColumn } from "../../templates/sample/accountColumns";
import { LEAVER, REPS } from "../../templates/sample/reps";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";
import { FACTORS } from "../../templates/sample/settingsSheet";
import type { SheetContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";
import type { Carve } from "../../src/plan/carve";
import type { TableRange } from "../../src/table/readTable";

const workbook = sampleWorkbook();

function sheet(name: string): SheetContent {
  const found = workbook.sheets.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

const rows = sheet("Accounts").cells.slice(1);
const column = (header: string): GridValue[] =>
  rows.map((row) => row[accountColumn(header)] ?? null);
const texts = (header: string): string[] =>
  column(header).filter((value) => typeof value === "string");
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Rows that count: of those with the same id the first. */
const ids = column("Account ID");
const counted = new Set(ids.flatMap((id, row) => (ids.indexOf(id) === row ? [row] : [])));

/** Cells of a range on one sheet, as the file shows them before any formula runs. */
function shown(name: string, range: string): GridValue[][] {
  const rect = a1ToRect(range);
  assert.ok(rect, range);
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from(
      { length: rect.columns },
      (_, c) => sheet(name).cells[rect.row + r]?.[rect.column + c] ?? null,
    ),
  );
}

/** Formula and value that Start shows beside a label. */
function startLine(label: string): { readonly formula: string; readonly value: number } {
  const start = sheet("Start");
  const row = start.cells.findIndex((cells) => cells[1] === label);
  const found = start.formulas.find((one) => one.row === row && one.column === 4);
  assert.ok(found, label);
  return { formula: found.formula, value: Number(start.cells[row]?.[4]) };
}

/** The measures of today's owners as the pane has them after reading the same two tables. */
function paneBefore(): { readonly carve: Carve; readonly before: (key: string) => number } {
  const table = (name: string): TableRange => ({
    sheet: name,
    row: 0,
    column: 0,
    cells: sheet(name).cells,
  });
  const tables = { accounts: table("Accounts"), reps: table("Reps") };
  const steps = carveSteps(tables, defaultSettings, [], { stop: { aborted: true } });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const carve = step.value;
  return {
    carve,
    before: (key) => carve.measures.find((measure) => measure.key === key)?.before ?? NaN,
  };
}

function near(actual: unknown, expected: number, name: string): void {
  assert.ok(Math.abs(Number(actual) - expected) < 1e-9, `${name}: ${String(actual)}, ${expected}`);
}

describe("the sample workbook", () => {
  it("is the same, byte for byte, each time", async () => {
    const [one, other] = [await writeXlsx(workbook), await writeXlsx(sampleWorkbook())];
    assert.deepEqual(one, other);
  });

  it("reads back from its file as it was defined", async () => {
    const back = await readWorkbookFile("sample.xlsx", await writeXlsx(workbook));
    assert.deepEqual(
      back.sheets.map(({ name }) => name),
      ["Start", "Accounts", "Reps", "Scores", "Settings"],
    );
    assert.deepEqual(back.tables, workbook.tables);
    for (const read of back.sheets) {
      const given = sheet(read.name);
      assert.deepEqual(read.formulas.length, given.formulas.length);
      const formulas = new Set(given.formulas.map(({ formula }) => formula));
      assert.ok(read.formulas.every(({ formula }) => formulas.has(formula)));
      const width = Math.max(...given.cells.map((row) => row.length));
      const square = given.cells.map((row) =>
        Array.from({ length: width }, (_, index) => row[index] ?? null),
      );
      assert.deepEqual(read.cells, square, read.name);
    }
  });

  it("has 1,000 accounts and 10 reps in tables that begin with their headers", () => {
    assert.equal(rows.length, 1000);
    assert.ok(rows.every((row) => row.length === ACCOUNT_COLUMNS.length));
    assert.equal(sheet("Reps").cells.length, 11);
    const [accounts, reps] = workbook.tables;
    assert.deepEqual(accounts?.rect, { row: 0, column: 0, rows: 1001, columns: 23 });
    assert.deepEqual(reps?.rect, { row: 0, column: 0, rows: 11, columns: 10 });
  });

  it("is uneven on purpose: Gini of projected ARR per capacity from 0.2 to 0.3", () => {
    const { value } = startLine("Gini of projected ARR, per capacity");
    assert.ok(value > 0.2 && value < 0.3, String(value));
  });

  it("measures on Start what the pane measures before a carve", () => {
    const { before } = paneBefore();
    const lines = {
      gini: "Gini of projected ARR, per capacity",
      spread: "Furthest from the average territory, per capacity",
      coverage: "Accounts with an owner in the team",
      utilisation: "Utilisation of the team",
    };
    for (const [key, label] of Object.entries(lines)) {
      near(startLine(label).value, before(key), label);
    }
  });

  it("lists on Start the accounts, loads and utilisation that the pane has before a carve", () => {
    const { before } = paneBefore().carve;
    shown("Start", "B23:H32").forEach(([name, accounts, arr, perCapacity, , , used], rep) => {
      assert.equal(name, REPS[rep]?.name);
      assert.equal(accounts, before.accounts[rep]);
      assert.equal(arr, before.load[rep]);
      near(perCapacity, (before.load[rep] ?? 0) / (REPS[rep]?.capacity ?? 0), "ARR per capacity");
      near(used, before.utilisation[rep] ?? NaN, "utilisation");
    });
    const [[nobody, left] = []] = shown("Start", "C33:D33");
    assert.equal(nobody, 998 - total([...before.accounts]));
    const arr = column("Projected ARR (USD)").filter((_, row) => counted.has(row));
    assert.equal(left, total(arr.map(Number)) - total([...before.load]));
  });

  it("has the very Gini and index on Start that the functions give for its cells", () => {
    const { formula, value } = startLine("Gini of projected ARR, per capacity");
    assert.equal(formula, "=TP.GINI(D23:D32,,Reps!A2:B11)");
    near(giniOfRange(shown("Start", "D23:D32"), undefined, shown("Reps", "A2:B11")), value, "Gini");
    const index = sheet("Start").formulas.find((one) => one.formula.includes("TP.INDEX"));
    assert.equal(index?.formula, "=TP.INDEX(D23:D32,C23:C32,F23:F32,Settings!B15:B17)");
    const [arr, accounts, score] = ["D23:D32", "C23:C32", "F23:F32"].map((r) => shown("Start", r));
    const expected = indexOfRange(
      arr ?? [],
      accounts ?? [],
      score ?? [],
      shown("Settings", "B15:B17"),
    );
    shown("Start", "G23:G32").forEach(([one], rep) => {
      near(one, Number(expected[rep]?.[0]), `index ${rep}`);
    });
  });

  it("counts each id once: two rows that repeat one are marked, twins in case are not", () => {
    const marks = shown("Scores", "D2:D1001").map(([mark]) => mark);
    assert.deepEqual(
      marks,
      rows.map((_, row) => (counted.has(row) ? 1 : 0)),
    );
    assert.equal(total(marks.map(Number)), 998);
    const formulas = sheet("Scores").formulas.filter((one) => one.column === 3);
    assert.equal(formulas.length, 1000);
    assert.equal(
      formulas[999]?.formula,
      '=(Accounts!A1001<>"")*(SUMPRODUCT(--EXACT(Accounts!A$2:A1001,Accounts!A1001))=1)',
    );
  });

  it("points at the columns that it names on Reps", () => {
    assert.deepEqual(shown("Reps", "A1:B1"), [["Rep", "Capacity (accounts)"]]);
    const { formula } = startLine("Utilisation of the team");
    assert.equal(formula, "=SUM(C23:C32)/SUM(Reps!B2:B11)");
  });

  it("fits: 1,000 accounts against room for 1,100, and locks leave room to everybody", () => {
    assert.equal(total(REPS.map(({ capacity }) => capacity)), 1100);
    const locked = column("Locked To");
    assert.equal(locked.filter((rep) => rep !== null).length, 50);
    for (const { name, capacity } of REPS) {
      assert.ok(locked.filter((rep) => rep === name).length < capacity / 2, name);
    }
    // What overloaded reps hold too much can move under the usual cap of 15 %.
    const owners = column("Account Owner");
    const surplus = REPS.map(({ name, capacity }) =>
      Math.max(0, owners.filter((owner) => owner === name).length - capacity),
    );
    assert.ok(total(surplus) < 150, String(total(surplus)));
  });

  it("has accounts of somebody who left, and some of nobody", () => {
    const owners = column("Account Owner");
    const names = new Set<GridValue>(REPS.map(({ name }) => name));
    assert.equal(names.has(LEAVER.name), false);
    assert.ok(owners.filter((owner) => owner === LEAVER.name).length >= 20);
    assert.ok(owners.filter((owner) => owner === null).length >= 5);
    assert.ok(owners.every((o) => o === null || o === LEAVER.name || names.has(o)));
  });

  it("is as messy as an export: two to four cells in a hundred", () => {
    const messy: readonly (readonly [string, RegExp, number])[] = [
      ["Annual Revenue", /^\$[\d,]+$/, 60],
      ["Annual Revenue", /^[\d.]+M$/, 30],
      ["Employees", /^\d+$/, 50],
      ["Employees", /^#N\/A$/, 4],
      ["Current ARR (USD)", /^\$[\d,]+$/, 40],
      ["Current ARR (USD)", /^\([\d,]+\)$/, 8],
      ["Engagement Score", /^\d+$/, 20],
      ["Visits per Year", /^\d+ $/, 20],
      ["Account Name", /[ \u00a0]$/, 50],
      ["Account Name", /^\u200b/, 15],
      ["Industry", /^[A-Z ]+$| $/, 35],
      ["Segment", /^ /, 12],
      ["Billing State/Province", / $/, 15],
    ];
    let cells = 0;
    for (const [header, pattern, least] of messy) {
      const found = texts(header).filter((text) => pattern.test(text)).length;
      assert.ok(found >= least, `${header} ${String(pattern)}: ${found}`);
      cells += found;
    }
    const lostZeros = column("Billing ZIP/Postal Code").filter((zip) => typeof zip === "number");
    assert.ok(lostZeros.length >= 20 && lostZeros.every((zip) => zip < 10_000));
    const share = (cells + lostZeros.length) / (rows.length * ACCOUNT_COLUMNS.length);
    assert.ok(share > 0.02 && share < 0.04, String(share));
  });

  it("has ids that differ by case alone, and two that stand there twice", () => {
    const ids = texts("Account ID");
    assert.ok(ids.every((id) => /^[0-9A-Za-z]{15}$/.test(id)));
    assert.equal(new Set(ids).size, 998);
    const folded = new Set(ids.map((id) => id.toLowerCase()));
    assert.equal(new Set(ids).size - folded.size, 3);
  });

  it("has names from several alphabets, and only once each but for the two copies", () => {
    const names = texts("Account Name").map((name) => name.replace(/[\s\u200b]+$|^\u200b/g, ""));
    assert.equal(new Set(names).size, 1000);
    assert.ok(names.some((name) => /[éèôî]/i.test(name)));
    assert.ok(names.some((name) => /[ñøŁü]/i.test(name)));
  });

  it("keeps the columns of the live formulas clean numbers, matched by header to the weights", () => {
    const [header = []] = sheet("Accounts").cells;
    for (const factor of FACTORS) {
      assert.ok(header.includes(factor.header));
      assert.ok(
        column(factor.header).every((value) => Number.isFinite(value)),
        factor.header,
      );
    }
    const score = sheet("Scores").formulas.find(({ formula }) => formula.includes("TP.SCORE"));
    assert.equal(score?.formula, "=TP.SCORE(Accounts!M1:Q1001,Settings!A5:C10)");
    assert.deepEqual(score.spill, { row: 1, column: 2, rows: 1000, columns: 1 });
    assert.deepEqual(
      header.slice(12, 17),
      FACTORS.map((factor) => factor.header),
    );
    const weights = sheet("Settings").cells.slice(4, 10);
    assert.deepEqual(
      weights.map((row) => row.slice(0, 3)),
      [
        ["Factor", "Weight", "Scaling"],
        ...FACTORS.map((factor) => [factor.header, factor.weight, factor.scaling]),
      ],
    );
  });

  it("shows the values of the documents: weights, index weights, targets", () => {
    const cells = sheet("Settings").cells;
    assert.deepEqual(
      cells.slice(5, 10).map((row) => row[1]),
      [0.5, 0.25, 0.15, -0.1, -0.1],
    );
    assert.deepEqual(
      cells.slice(14, 17).map((row) => row[1]),
      [0.6, 0.3, 0.1],
    );
    assert.deepEqual(
      cells.slice(21, 27).map((row) => row.slice(0, 3)),
      [
        ["Coverage", 0.95, null],
        ["Overlap", null, 0.02],
        ["Utilisation", 0.85, 0.95],
        ["Gini", null, 0.2],
        ["Spread", null, 0.1],
        ["Accounts moved", null, 0.15],
      ],
    );
  });

  it("gives every formula a value, and an index of 100 on average", () => {
    for (const { name, formulas, cells } of workbook.sheets) {
      for (const { row, column: c, formula } of formulas) {
        const value = cells[row]?.[c] ?? null;
        assert.ok(value !== null && !Number.isNaN(value), `${name} ${formula}`);
      }
    }
    const start = sheet("Start");
    const index = start.formulas.find(({ formula }) => formula.includes("TP.INDEX"))?.spill;
    assert.ok(index);
    const values = start.cells
      .slice(index.row, index.row + index.rows)
      .map((r) => Number(r[index.column]));
    assert.ok(Math.abs(total(values) / values.length - 100) < 1e-9);
  });
});
