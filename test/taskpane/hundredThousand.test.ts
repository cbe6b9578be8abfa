import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import type { Cell } from "../../src/table/cell";
import { cellsOf, column, openPane, rect } from "./openPane";

const accountCount = 100_000;
const repCount = 50;
const further = 9;

/** Accounts of 15 columns as an export has them, most of which no plan goes by. */
function accounts(): Cell[][] {
  const headers = ["Account ID", "Account", "Owner", "ARR", "Latitude", "Longitude"];
  const others = Array.from({ length: further }, (_, at) => `Remark ${at + 1}`);
  const rows = Array.from({ length: accountCount }, (_, n): Cell[] => [
    `A-${String(n).padStart(6, "0")}`,
    `Company ${n}`,
    `Rep ${1 + (Math.floor((n * 37) / 11) % repCount)}`,
    1000 + ((n * 7919) % 97) * 500,
    30 + ((n * 31) % 1500) / 100,
    -120 + ((n * 17) % 5000) / 100,
    ...others.map((name) => `${name} of ${n}`),
  ]);
  return [[...headers, ...others], ...rows];
}

/** What reading, a run or a write tells of how far it is: never back, and more than once. */
function assertProgress(what: string, told: readonly number[]): void {
  assert.ok(told.length > 2, `${what} tells ${told.length} times how far it is`);
  assert.ok(told.every((done) => done >= 0 && done <= 1));
}

describe("100,000 accounts of 15 columns", function () {
  this.timeout(600_000);

  it("are read, planned, looked at and written, and what is done is told on the way", async () => {
    const grid = createMemoryGrid();
    const [only = ""] = grid.sheetNames();
    grid.renameSheet(only, "Accounts");
    grid.addSheet("Reps");
    const cells = accounts();
    grid.setCells("Accounts", rect(0, 0, cells.length, 6 + further), cells);
    const reps = Array.from({ length: repCount }, (_, rep): Cell[] => [`Rep ${rep + 1}`, 2_200]);
    grid.setCells("Reps", rect(0, 0, repCount + 1, 2), [["Rep", "Capacity"], ...reps]);
    const pane = openPane(grid);
    const { session, state, events } = pane;

    await session.start();
    assert.equal(state().notice, undefined);
    assert.equal(state().inspection?.summary?.accounts, accountCount);
    const read = events.flatMap((one) =>
      one.type === "reading" && one.side === "accounts" ? [one.done] : [],
    );
    assertProgress("Reading", read);

    await session.set("effort", 1);
    await session.carve();
    assert.equal(state().notice, undefined);
    assert.equal(state().report?.accounts, accountCount);
    assert.equal(state().outdated, false);
    assert.notEqual(state().looking.figures, undefined);

    await session.write();
    assert.equal(state().notice, undefined);
    assert.equal(state().writing.status, "done");
    const written = events.flatMap((one) => (one.type === "writing" ? [one.done] : []));
    assertProgress("Writing", written);
    assert.equal(column(grid, "TP Assignments", "Rep").size, accountCount);
    assert.deepEqual(cellsOf(grid, "Accounts").slice(0, 3), cells.slice(0, 3));
  });
});
