import assert from "node:assert/strict";
import type { Work } from "../../src/assign";
import { previewWork } from "../../src/plan/workbook/restore/preview";
import { readMarks } from "../../taskpane/session/readMarks";
import { inSlices } from "../../taskpane/session/inSlices";

const rows = 30_000;
const ids = Array.from({ length: rows }, (_, row) => `A${row}`);

/** Whether anything else came to its turn before the work ended. */
async function restsOnTheWay(work: () => Promise<unknown>): Promise<boolean> {
  let [isEnded, hasRested] = [false, false];
  setTimeout(() => (hasRested = !isEnded), 0);
  await work();
  isEnded = true;
  return hasRested;
}

describe("what goes over all rows on the page's own thread", () => {
  it("lets the page rest while it marks what was read, and knows it again", async () => {
    const marks = readMarks();
    const cells = ids.map((id) => [id, 1, "x"]);
    const range = { sheet: "Accounts", row: 0, column: 0, cells };
    assert.ok(await restsOnTheWay(() => marks.mark([range])));
    assert.equal((await marks.mark([range])).take(), false);
    assert.equal((await marks.mark([range])).take(), true);
    const edited = cells.map((row, at) => (at === rows - 1 ? [row[0]!, 2, "x"] : row));
    const read = await marks.mark([{ ...range, cells: edited }]);
    // Marked is not taken: a reading that failed on the way leaves everything as it was.
    assert.equal((await marks.mark([range])).take(), true);
    assert.equal(read.take(), false);
  });

  it("tells of a write in units of some thousand rows, and finds cells only where they are looked at", () => {
    const columns = ["Account ID", "Rep"].map((header) => ({ header }));
    const table = { name: "T", sheet: "S", columns, rows: ids.map((id) => [id, "Ann"]) };
    const results = { tables: [table], charts: [] } as unknown as Parameters<typeof previewWork>[1];
    const block = {
      ...{ name: "T", sheet: "S", headers: ["Account ID", "Rep"], keys: ids, title: "" },
      columns: [ids, ids.map(() => "Ann")],
    };
    const written = { sheets: [], goneRows: 0, strayRows: [], unfiltered: [] };
    const work = previewWork(
      { sheets: [], tables: [] },
      results,
      { written, operations: [] },
      { before: new Map(), after: new Map([["T", block]]) },
    );
    let units = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) units += 1;
    assert.ok(units >= rows / 5000, `${units} units`);
    const { list } = step.value.tables[0]!;
    assert.equal(list.length, rows);
    assert.deepEqual(list[7]?.cells.at(-1), { header: "Rep", before: "", after: "Ann" });
  });

  it("gives work of its own up to the page between slices, and comes to the same", async () => {
    function* counting(): Work<number> {
      const end = performance.now() + 100;
      let units = 0;
      for (; performance.now() < end; units++) yield units;
      return 7;
    }
    let found = 0;
    assert.ok(
      await restsOnTheWay(async () => {
        found = await inSlices(counting());
      }),
    );
    assert.equal(found, 7);
  });
});
