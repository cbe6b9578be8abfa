import assert from "node:assert/strict";
import { InputError } from "../../src/errors";
import type { Grid } from "../../grid/grid";
import { officeOver } from "../support/officeInNode";
import { madeUp } from "../plan/carvedTables";
import {
  cellsOf,
  column,
  gridWith,
  openPane,
  pause,
  put,
  rect,
  until,
  untilEdited,
  type OpenPane,
} from "./openPane";

/** A pane with a plan that is not written yet. */
async function carved(grid: Grid = gridWith(madeUp(60, 4))): Promise<OpenPane> {
  const pane = openPane(grid);
  await pane.session.start();
  await pane.session.carve();
  return pane;
}

describe("the pane's session: writing", () => {
  it("writes the sheets of the report that is shown", async () => {
    const pane = await carved();
    await pane.session.write();
    const { writing, report } = pane.state();
    assert.equal(writing.status, "done");
    assert.deepEqual(writing.written.sheets, ["TP Assignments", "TP Territories", "TP Fairness"]);
    const reps = [...column(pane.grid, "TP Assignments", "Rep").values()];
    assert.equal(reps.length, 60);
    for (const { name, accounts } of report?.reps ?? []) {
      assert.equal(reps.filter((rep) => rep === name).length, accounts);
    }
  });

  it("writes again in place", async () => {
    const pane = await carved();
    await pane.session.write();
    const first = cellsOf(pane.grid, "TP Assignments");
    await pane.session.write();
    assert.deepEqual(cellsOf(pane.grid, "TP Assignments"), first);
    assert.equal(pane.grid.sheetNames().filter((name) => name.startsWith("TP ")).length, 4);
    assert.equal(pane.grid.charts.length, 2);
  });

  it("writes once when it is clicked twice", async () => {
    const pane = await carved();
    await Promise.all([pane.session.write(), pane.session.write()]);
    assert.equal(pane.calls.filter((call) => call === "results").length, 1);
    assert.equal(pane.state().writing.status, "done");
  });

  for (const kind of ["plain cells", "a table"]) {
    it(`puts TP Rep beside the right accounts of ${kind}, also after rows were inserted`, async () => {
      const grid = gridWith(madeUp(40, 3));
      if (kind === "a table")
        grid.addTable({ name: "Accounts", sheet: "Accounts", rect: rect(0, 0, 41, 6) });
      const pane = await carved(grid);
      pane.session.setWriteRepColumn(true);
      grid.insertCells("Accounts", rect(5, 0, 2, 6), "down");
      grid.setCells("Accounts", rect(5, 0, 2, 3), [
        ["N1", "New one", "Rep 1"],
        ["N2", "New two", "Rep 2"],
      ]);
      await pane.session.write();
      assert.equal(pane.state().notice, undefined);
      const planned = column(grid, "TP Assignments", "Rep");
      const beside = column(grid, "Accounts", "TP Rep");
      assert.equal(beside.size, 42);
      assert.deepEqual([beside.get("N1"), beside.get("N2")], [null, null]);
      for (const [id, rep] of planned) assert.equal(beside.get(id), rep);
      assert.equal(cellsOf(grid, "Accounts")[0]?.indexOf("TP Rep"), 6);
    });
  }

  it("puts TP Rep into the table that was carved, by the ids that it was carved by", async () => {
    const grid = gridWith(madeUp(20, 3));
    grid.addSheet("Other");
    grid.setCells("Other", rect(0, 0, 2, 2), [
      ["Account ID", "Account"],
      ["A1", "Same id"],
    ]);
    const pane = await carved(grid);
    pane.session.setWriteRepColumn(true);
    const other = pane.state().sources.find(({ sheet }) => sheet === "Other");
    assert.ok(other);
    await pane.session.chooseSource("accounts", other);
    await pane.session.write();
    assert.equal(column(grid, "Accounts", "TP Rep").size, 20);
    assert.deepEqual(cellsOf(grid, "Other")[0], ["Account ID", "Account"]);
  });

  for (const [how, prepare, expected] of [
    ["beside the table that it was made from", () => undefined, /^$/],
    [
      "beside its cells, made a table since",
      (grid: Grid) => {
        const used = grid.usedRange("Accounts");
        assert.ok(used);
        grid.addTable({ name: "Customers", sheet: "Accounts", rect: used });
      },
      /^$/,
    ],
    [
      "nowhere, and says so, where that is gone",
      (grid: Grid) => grid.deleteSheet("Accounts"),
      /TP Rep is not: .*"Accounts".*not there any more/,
    ],
  ] as const) {
    it(`puts TP Rep of an opened plan ${how}`, async () => {
      const grid = gridWith(madeUp(20, 3));
      const office = officeOver(grid);
      const first = openPane(grid, { office: () => office });
      await first.session.start();
      await first.session.carve();
      await until("it is stored", () => first.state().plans.current !== undefined);
      // The same ids on another sheet, of which the next plan is made.
      put(grid, { ...madeUp(20, 3).accounts, sheet: "Other" });
      prepare(grid);
      const pane = openPane(grid, { office: () => office });
      await pane.session.start();
      await until("it is listed", () => pane.state().plans.list.length === 1);
      const other = pane.state().sources.find(({ sheet }) => sheet === "Other");
      assert.ok(other);
      await pane.session.chooseSource("accounts", other);
      await pane.session.carve();
      await until("it is stored", () => pane.state().plans.current !== undefined);
      await pane.session.openPlan(first.state().plans.current ?? "");
      pane.session.setWriteRepColumn(true);
      await pane.session.write();
      assert.match(pane.state().notice?.text ?? "", expected);
      assert.equal(pane.state().writing.status, "done");
      const headers = (sheet: string): unknown => cellsOf(grid, sheet)[0];
      assert.ok(!JSON.stringify(headers("Other")).includes("TP Rep"));
      if (grid.sheetNames().includes("Accounts"))
        assert.equal(column(grid, "Accounts", "TP Rep").size, 20);
    });
  }

  it("loses nothing when the accounts are gone: the sheets are written, the rest is told", async () => {
    const pane = await carved();
    pane.session.setWriteRepColumn(true);
    const { report } = pane.state();
    pane.grid.deleteSheet("Accounts");
    await pane.session.write();
    assert.match(
      pane.state().notice?.text ?? "",
      /TP Rep is not: .*"Accounts".*not there any more/,
    );
    assert.equal(pane.state().writing.status, "done");
    assert.equal(pane.state().report, report);
    assert.equal(column(pane.grid, "TP Assignments", "Rep").size, 60);
  });

  it("says it when the id column was renamed since, and touches nothing there", async () => {
    const pane = await carved();
    pane.session.setWriteRepColumn(true);
    pane.grid.setCells("Accounts", rect(0, 0, 1, 1), [["Key"]]);
    const before = cellsOf(pane.grid, "Accounts");
    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /no column "Account ID" any more/);
    assert.deepEqual(cellsOf(pane.grid, "Accounts"), before);
  });

  it("can be tried again after Excel refused", async () => {
    let broken = false;
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid, {
      workbook: (book) => ({
        ...book,
        change: (...given) =>
          broken
            ? Promise.reject(new InputError("The sheet is protected."))
            : book.change(...given),
      }),
    });
    await pane.session.start();
    await pane.session.carve();
    broken = true;
    await pane.session.write();
    assert.equal(
      pane.state().notice?.text,
      "The sheet is protected. Nothing of the plan was written. Write again once the reason is gone.",
    );
    assert.equal(pane.state().writing.status, "idle");
    assert.ok(pane.state().report);
    broken = false;
    await pane.session.write();
    assert.equal(pane.state().notice, undefined);
    assert.equal(column(grid, "TP Assignments", "Rep").size, 20);
  });

  it("doesn't take our own writes for edits, and still notices those by hand", async () => {
    const pane = await carved();
    pane.session.setWriteRepColumn(true);
    await pane.session.write();
    await pause(60);
    assert.equal(pane.state().stale, false);
    pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[7]]);
    await untilEdited(pane);
  });

  for (const at of [1, 2, 5, 7]) {
    it(`knows of an edit of the accounts that came at step ${at} of the write`, async () => {
      const pane = await carved();
      pane.session.setWriteRepColumn(true);
      let steps = 0;
      pane.onEvent(({ type }) => {
        if (type === "writing" && ++steps === at) {
          pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[7]]);
        }
      });
      await pane.session.write();
      assert.ok(steps >= 7, `${steps} steps`);
      assert.equal(pane.state().writing.status, "done");
      await untilEdited(pane);
      assert.equal(pane.state().outdated, true);
    });
  }

  it("doesn't take TP Rep for input, whoever edits it", async () => {
    const grid = gridWith(madeUp(40, 3));
    grid.addTable({ name: "Accounts", sheet: "Accounts", rect: rect(0, 0, 41, 6) });
    grid.setCells("Accounts", rect(0, 6, 2, 1), [["Beside"], ["mine"]]);
    const pane = await carved(grid);
    pane.session.setWriteRepColumn(true);
    await pane.session.write();
    await pause(60);
    assert.equal(pane.state().stale, false);
    assert.equal(cellsOf(grid, "Accounts")[0]?.[6], "TP Rep");
    // Also in a pane that opened later, and has written nothing.
    const later = openPane(grid);
    await later.session.start();
    grid.setCells("Accounts", rect(3, 6, 1, 1), [["by hand"]]);
    await pause(60);
    assert.deepEqual([pane.state().stale, later.state().stale], [false, false]);
    grid.setCells("Accounts", rect(3, 5, 1, 2), [[1, "by hand"]]);
    await until("both notice", () => pane.state().stale && later.state().stale);
  });

  it("doesn't write while a carve runs, and says so", async () => {
    const pane = await carved();
    const release = pane.holdCarves();
    const carving = pane.session.carve();
    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /A carve is running/);
    release();
    await carving;
    assert.deepEqual(
      pane.grid.sheetNames().filter((name) => name.startsWith("TP ")),
      [],
    );
  });

  it("has a carve wait until the plan before it is written", async () => {
    const pane = await carved();
    const writing = pane.session.write();
    await pane.session.carve();
    await writing;
    const order = pane.events
      .map(({ type }) => type)
      .filter((type) => /^(wrote|carved)$/.test(type));
    assert.deepEqual(order, ["carved", "wrote", "carved"]);
    assert.equal(pane.state().writing.status, "idle");
  });

  it("doesn't call a plan outdated because of where it is written to", async () => {
    const pane = await carved();
    pane.session.setWriteRepColumn(true);
    assert.equal(pane.state().outdated, false);
    await pane.session.write();
    assert.equal(pane.state().outdated, false);
  });
});
