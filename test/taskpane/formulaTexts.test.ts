import assert from "node:assert/strict";
import { contentOf } from "../../grid/files/contentOf";
import { fill } from "../../grid/files/fill";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { partsOfZip, textOfPart } from "../../grid/files/zip";
import { createMemoryGrid } from "../../grid/memory";
import type { Grid } from "../../grid/grid";
import { gridWith, openPane, rect } from "./openPane";
import { madeUp } from "../plan/carvedTables";

/*
 * Text that begins as a formula does comes from exports, and from people who try. Whatever writes it
 * - the pane into sheets and beside the accounts, a saved file, a text file that is opened - writes
 * text. What functions spill is held to the same in test/contract/formulaText.test.ts.
 */

const evil = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.com","open")',
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "'=1+1",
  "＝1+1",
  "=WEBSERVICE(A1)",
] as const;

/** Every formula of a workbook. */
function formulasIn(grid: Grid): string[] {
  return grid.sheetNames().flatMap((sheet) => {
    const used = grid.usedRange(sheet);
    if (used === undefined) return [];
    const values = grid.values(sheet, used);
    return grid.formulas(sheet, used).flatMap((row, at) =>
      row.flatMap((cell, column) => {
        // A formula is what the grid gives for a cell besides its value.
        const isText = cell === values[at]?.[column];
        return typeof cell === "string" && cell.startsWith("=") && !isText ? [cell] : [];
      }),
    );
  });
}

/** Accounts and reps whose every text is one of these. */
function evilGrid(): Grid {
  const { accounts, reps } = madeUp(evil.length, 2);
  const name = (at: number): string => evil[at % evil.length] ?? "";
  return gridWith({
    accounts: {
      ...accounts,
      cells: accounts.cells.map((row, at) =>
        at === 0 ? row : [`id ${at}`, `'${name(at - 1)}`, row[2] ?? "", ...row.slice(3)],
      ),
    },
    reps,
  });
}

/** Formulas within the XML of a saved workbook. */
async function savedFormulas(grid: Grid): Promise<string[]> {
  const parts = partsOfZip(await writeXlsx(contentOf(grid)));
  const found: string[] = [];
  for (const part of parts ?? []) {
    if (!part.name.startsWith("xl/worksheets/sheet")) continue;
    found.push(...((await textOfPart(part)).match(/<f[ >][^<]*/g) ?? []));
  }
  return found;
}

describe("text that begins as a formula does", () => {
  it("stays text where the pane writes it, and in the file that is saved then", async () => {
    const grid = evilGrid();
    const pane = openPane(grid);
    await pane.session.start();
    await pane.session.carve();
    pane.session.setWriteRepColumn(true);
    for (let time = 0; time < 2; time++) {
      await pane.session.write();
      assert.equal(pane.state().writing.status, "done", pane.state().notice?.text);
    }
    const written = grid.values("TP Assignments", rect(1, 1, evil.length, 1)).flat();
    for (const text of ["=1+1", "+1+1", "-1+1", "@SUM(A1)"]) {
      assert.ok(written.includes(text), `${text} among ${JSON.stringify(written)}`);
    }
    assert.deepEqual(formulasIn(grid), []);
    assert.deepEqual(await savedFormulas(grid), []);
  });

  it("stays text where a text file is opened, and in the file that is saved then", async () => {
    const quoted = evil.map((text) => `"${text.replace(/"/g, '""')}",5`);
    const csv = ["Account,ARR", ...quoted].join("\n");
    const grid = createMemoryGrid();
    fill(grid, await readWorkbookFile("evil.csv", new TextEncoder().encode(csv)));
    assert.deepEqual(formulasIn(grid), []);
    assert.deepEqual(await savedFormulas(grid), []);
  });
});
