import assert from "node:assert/strict";
import { columnLetters, rectToA1 } from "../../grid/files/a1";
import type { GridValue } from "../../grid/grid";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { functionHelp } from "../../scripts/functionHelp.mjs";
import { workedHelp } from "../../scripts/workedHelp.mjs";
import { answerOf } from "../../templates/examples/answer";
import { examplesWorkbook } from "../../templates/examples/examplesWorkbook";
import { exampleTables } from "../../templates/examples/exampleTables";
import type { ExampleTable } from "../../templates/examples/exampleTable";
import { assertSameButTotals, standsForEachCell, withTotals } from "../templates/totalsRows";
import { useWorkbench } from "./pages/shared";
import type { Cells, WorkbenchPage } from "./pages/workbench";

const { all } = exampleTables();
const help = functionHelp();
const families = [...new Set(help.map(({ family }) => family))];

/** One input of each family that has any, changed to something else. */
const edits: Readonly<Record<string, readonly [table: string, header: string, value: GridValue]>> =
  {
    Score: ["Weights", "Weight", 0.9],
    Data: ["Accounts", "Employees", 77_777],
    Territory: ["Territories", "Projected ARR", 3_000_000],
    Fairness: ["Accounts", "Projected ARR", 2_500_000],
    Assign: ["Reps", "Capacity (accounts)", 3],
    Geo: ["Sites", "Latitude", 30.25],
    Leads: ["Leads", "Intent", 95],
    Market: ["Segments", "ACV", 9_000],
    KPI: ["Quotas", "Quota", 999_000],
    Campaign: ["Starts", "Full", 90_000],
    Pilot: ["Pilot", "Revenue", 99_000],
    Audit: ["Export", "Owner", "Somebody Else"],
  };

/** Where a table's cells stand: on its own sheet, or on that of the family that shows it. */
async function placeOf(
  { values, sheetNames }: WorkbenchPage,
  table: ExampleTable,
  header: string,
): Promise<{ readonly sheet: string; readonly a1: string }> {
  const column = table.columns.findIndex((one) => one.header === header);
  for (const sheet of await sheetNames()) {
    const cells = await values(sheet);
    for (const [row, line] of cells.entries()) {
      const caption = sheet === table.name ? undefined : cells[row - 1];
      const left = line.findIndex(
        (_, at) =>
          (sheet === table.name || caption?.[at] === table.name) &&
          table.columns.every(({ header: one }, c) => line[at + c] === one),
      );
      if (left >= 0) return { sheet, a1: `${columnLetters(left + column)}${row + 2}` };
    }
  }
  return assert.fail(`the table ${table.name} is not in the workbook`);
}

interface Shown {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formulas of the functions on a sheet, from left to right. */
async function formulasOn({ formulas }: WorkbenchPage, sheet: string): Promise<readonly Shown[]> {
  const cells = await formulas(sheet);
  return cells
    .flatMap((line, row) =>
      line.flatMap((cell, column) =>
        typeof cell === "string" && cell.startsWith("=TP.") ? [{ formula: cell, row, column }] : [],
      ),
    )
    .sort((a, b) => a.column - b.column || a.row - b.row);
}

const plain = (formula: string): string => formula.replace(/\s/g, "").toLowerCase();

function isSame(found: GridValue | undefined, expected: GridValue): boolean {
  if (typeof expected === "number" && typeof found === "number")
    return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return (found ?? "") === (expected ?? "");
}

/** Asserts that each function on a sheet shows what it gives for these tables. */
async function assertAnswers(
  workbench: WorkbenchPage,
  sheet: string,
  tables: readonly ExampleTable[],
): Promise<readonly Cells[]> {
  const answers: Cells[] = [];
  for (const { formula, row, column } of await formulasOn(workbench, sheet)) {
    const example = help
      .flatMap((one) => one.examples)
      .find((one) => plain(one) === plain(formula));
    assert.ok(example !== undefined, `${sheet}: ${formula} is no example of the help`);
    const expected = await answerOf(example, tables);
    const rect = { row, column, rows: expected.length, columns: expected[0]?.length ?? 1 };
    const found = await workbench.values(sheet, rectToA1(rect));
    expected.forEach((line, r) => {
      line.forEach((cell, c) => {
        const shown = found[r]?.[c];
        assert.ok(
          isSame(shown, cell),
          `${example}, row ${r + 1}, column ${c + 1}: ${String(shown)} instead of ${String(cell)}`,
        );
      });
    });
    answers.push(found);
  }
  return answers;
}

describe("the examples workbook", function () {
  this.timeout(240_000);
  const workbench = useWorkbench();

  before(async () => {
    await workbench().openFunctions();
  });

  it("holds every function, on the sheet of its family", async () => {
    for (const family of families) {
      const shown = (await formulasOn(workbench(), family)).map(({ formula }) => plain(formula));
      const wanted = help
        .filter((one) => one.family === family)
        .map((one) => plain(one.examples[0] ?? ""));
      assert.deepEqual(shown, wanted, family);
    }
  });

  it("shows no error in any cell", async () => {
    const { sheetNames, values } = workbench();
    for (const sheet of await sheetNames()) {
      const wrong = (await values(sheet))
        .flat()
        .filter((cell) => typeof cell === "string" && /^#[A-Z/0!?]+$/.test(cell));
      assert.deepEqual(wrong, [], sheet);
    }
  });

  for (const family of families) {
    const edit = edits[family];
    it(
      edit ? `follows its inputs: ${family}, when ${edit[1]} changes` : `answers: ${family}`,
      async () => {
        const { put, calculated } = workbench();
        const before = await assertAnswers(workbench(), family, all);
        if (!edit) return;
        const [name, header, value] = edit;
        const table = all.find((one) => one.name === name);
        assert.ok(table !== undefined);
        const column = table.columns.findIndex((one) => one.header === header);
        const [first = []] = table.rows;
        const rows = [
          first.map((cell, c) => (c === column ? value : cell)),
          ...table.rows.slice(1),
        ];
        const edited = all.map((one) => (one === table ? { ...table, rows } : one));
        const { sheet, a1 } = await placeOf(workbench(), table, header);
        await put(sheet, a1, [[value]]);
        await calculated();
        const after = await assertAnswers(workbench(), family, edited);
        assert.notDeepEqual(after, before, "nothing follows its inputs");
        await put(sheet, a1, [[first[column] ?? null]]);
        await calculated();
      },
    );
  }
});

describe("the examples workbook with a totals row in every table", function () {
  this.timeout(240_000);
  const workbench = useWorkbench();

  it("answers as it does without them", async () => {
    const worked = await workedHelp();
    const variant = withTotals(examplesWorkbook(worked), all);
    await workbench().openFile("Totals.xlsx", await writeXlsx(variant));
    const compared: string[] = [];
    for (const family of families) {
      const wanted = worked.filter((one) => one.family === family);
      const shown = await formulasOn(workbench(), family);
      assert.equal(shown.length, wanted.length, family);
      for (const [at, { row, column }] of shown.entries()) {
        const { id, formula, answer } = wanted[at]!;
        const rect = { row, column, rows: answer.length + 40, columns: answer[0]?.length ?? 1 };
        const found = await workbench().values(family, rectToA1(rect));
        if (!standsForEachCell.has(id)) assertSameButTotals(formula, found, answer);
        compared.push(id);
      }
    }
    assert.equal(compared.length, worked.length);
  });
});
