import assert from "node:assert/strict";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { shownAnswer, workedHelp } from "../../scripts/workedHelp.mjs";
import { examplesWorkbook } from "../../templates/examples/examplesWorkbook";
import { readFormula } from "../../templates/examples/readFormula";

const worked = await workedHelp();
const workbook = examplesWorkbook(worked);

describe("the examples of the functions", () => {
  for (const { id, formula, answer } of worked) {
    it(`${formula} gives a result`, () => {
      const cells = answer.flat();
      assert.ok(cells.length > 0);
      for (const cell of cells) {
        assert.ok(["number", "string", "boolean"].includes(typeof cell), `${id}: ${String(cell)}`);
        assert.ok(typeof cell !== "number" || Number.isFinite(cell), id);
      }
      // Something was worked out: neither a blank alone nor headers alone.
      const values = answer.length > 1 ? answer.slice(1).flat() : cells;
      assert.ok(
        values.some((cell) => cell !== ""),
        `${id}: nothing but blanks`,
      );
    });
  }

  it("are the same each time", async () => {
    assert.deepEqual(await workedHelp(), worked);
  });
});

describe("the examples workbook's file", () => {
  it("is the same, byte for byte, each time, and reads back as it was defined", async () => {
    const bytes = await writeXlsx(workbook);
    assert.deepEqual(bytes, await writeXlsx(examplesWorkbook(await workedHelp())));
    const back = await readWorkbookFile("functions.xlsx", bytes);
    assert.deepEqual(
      back.sheets.map(({ name }) => name),
      workbook.sheets.map(({ name }) => name),
    );
    assert.deepEqual(back.tables, workbook.tables);
    const formulas = back.sheets.flatMap((sheet) => sheet.formulas.map(({ formula }) => formula));
    assert.equal(formulas.length, worked.length);
  });

  it("has a sheet for each family, and room for each result", () => {
    for (const { formulas, cells } of workbook.sheets)
      for (const { row, column, spill } of formulas) {
        const rows = spill?.rows ?? 1;
        for (let below = row + rows; below < cells.length; below++)
          for (let c = column; c < column + (spill?.columns ?? 1); c++)
            assert.equal(cells[below]?.[c] ?? null, null);
      }
  });
});

describe("readFormula", () => {
  it("reads tables, columns and plain values", () => {
    assert.deepEqual(
      readFormula('=TP.X(A[#All], A[One], A[[One]:[Two]], A[[#All],[One]:[Two]], "a, b", 0.5)'),
      {
        id: "X",
        given: [
          { table: "A", hasHeader: true },
          { table: "A", from: "One", to: "One", hasHeader: false },
          { table: "A", from: "One", to: "Two", hasHeader: false },
          { table: "A", from: "One", to: "Two", hasHeader: true },
          { value: "a, b" },
          { value: 0.5 },
        ],
      },
    );
  });

  it("refuses what it can't read", () => {
    assert.throws(() => readFormula("=SUM(A1)"), /is no call/);
    assert.throws(() => readFormula("=TP.X(A1:B2)"), /don't understand "A1:B2"/);
  });
});

describe("shownAnswer", () => {
  it("shows the top left, and says what it leaves out", () => {
    const rows = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 10 }, (_, c) => row * 10 + c),
    );
    const { rows: shown, hasHeader, more } = shownAnswer({ id: "X", answer: rows });
    assert.equal(shown.length, 5);
    assert.equal(shown[1]?.join(" "), "10 11 12 13 14 15 16 17");
    assert.equal(hasHeader, false);
    assert.equal(more, "... and 4 more rows, 2 more columns");
  });
});
