import assert from "node:assert/strict";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../grid/memory";
import { fill } from "../../grid/files/fill";
import { workedHelp } from "../../scripts/workedHelp.mjs";
import { findSources } from "../../src/plan/workbook/sources";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { examplesWorkbook } from "../../templates/examples/examplesWorkbook";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";
import { officeOver } from "../support/officeInNode";

const workbooks = [
  ["sample", sampleWorkbook()],
  ["functions", examplesWorkbook(await workedHelp())],
] as const;

for (const [name, workbook] of workbooks) {
  describe(`the ${name} workbook where there is no add-in`, () => {
    it("says on its first sheet, in one cell, where to get it", () => {
      const texts = workbook.sheets[0]?.cells.flat().map(String) ?? [];
      const told = texts.filter((text) => text.includes("#NAME?"));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /the add-in Territory Planner is missing: get it under Home > /);
    });

    it("shows what each formula of its file gave", async () => {
      const back = await readWorkbookFile("file.xlsx", await writeXlsx(workbook));
      let formulas = 0;
      for (const { name: sheet, formulas: own, cells } of back.sheets) {
        formulas += own.length;
        for (const { row, column, formula } of own) {
          const shown = cells[row]?.[column] ?? null;
          assert.ok(shown !== null, `${sheet}: ${formula} shows nothing`);
          assert.doesNotMatch(String(shown), /^#(?:NAME|BUSY|VALUE)/, `${sheet}: ${formula}`);
        }
      }
      assert.ok(formulas > 50);
    });
  });
}

describe("the sentence about the add-in", () => {
  for (const [name, workbook] of workbooks) {
    it(`is taken for no header of the ${name} workbook`, async () => {
      const grid = createMemoryGrid();
      fill(grid, workbook);
      const book = excelWorkbook(officeOver(grid));
      const sources = await findSources(book, await book.state());
      assert.ok(sources.length > 0);
      assert.ok(sources.every(({ headers }) => headers.every((one) => !one.includes("#NAME?"))));
    });
  }
});
