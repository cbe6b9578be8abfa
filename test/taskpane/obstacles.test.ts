import assert from "node:assert/strict";
import type { Grid } from "../../grid/grid";
import { madeUp } from "../plan/carvedTables";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { cellsOf, column, gridWith, openPane, rect, type OpenPane } from "./openPane";

/*
 * What can stand in the way of a write, set up in the workbook as its user does: through office.js,
 * or by how the workbook was opened. It is asked before anything is written.
 */

interface Ready {
  readonly pane: OpenPane;
  readonly office: OfficeInNode;
  /** The user, in the same workbook. */
  readonly user: (work: (workbook: Excel.Workbook) => void | Promise<void>) => Promise<void>;
}

async function ready(grid: Grid = gridWith(madeUp(40, 4))): Promise<Ready> {
  let office: OfficeInNode | undefined;
  const pane = openPane(grid, { office: (over) => (office = officeOver(over)) });
  assert.ok(office !== undefined);
  const { Excel } = office;
  await pane.session.start();
  return {
    pane,
    office,
    user: (work) =>
      Excel.run(async (context) => {
        await work(context.workbook);
        await context.sync();
      }),
  };
}

function withTable(): Grid {
  const grid = gridWith(madeUp(40, 4));
  grid.addTable({ name: "Accounts", sheet: "Accounts", rect: rect(0, 0, 41, 6) });
  return grid;
}

describe("what stands in the way of a write", () => {
  it("is said before a carve where the workbook is open for reading only", async () => {
    const { pane, office } = await ready();
    assert.equal(pane.state().blocked, undefined);
    office.host.switches.readOnly = true;
    await pane.session.refresh();
    assert.match(pane.state().blocked ?? "", /open for reading only.*Enable Editing/);
    await pane.session.carve();
    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /open for reading only/);
    assert.equal(pane.state().writing.status, "idle");
    office.host.switches.readOnly = false;
    await pane.session.write();
    assert.equal(pane.state().writing.status, "done");
  });

  it("is said before a carve where no sheet can be added, and is none once ours are there", async () => {
    const { pane, user } = await ready();
    await user(({ protection }) => protection.protect());
    await pane.session.refresh();
    assert.match(pane.state().blocked ?? "", /structure of this workbook is protected/);
    await user(({ protection }) => protection.unprotect());
    await pane.session.carve();
    await pane.session.write();
    await user(({ protection }) => protection.protect());
    await pane.session.refresh();
    assert.equal(pane.state().blocked, undefined);
    await pane.session.carve();
    await pane.session.write();
    assert.equal(pane.state().writing.status, "done");
  });

  it("is a sheet of ours that is protected", async () => {
    const { pane, user } = await ready();
    await pane.session.carve();
    await pane.session.write();
    await user(({ worksheets }) => worksheets.getItem("TP Territories").protection.protect());
    const before = cellsOf(pane.grid, "TP Assignments");
    await pane.session.refresh();
    assert.match(pane.state().blocked ?? "", /"TP Territories" is protected.*Unprotect Sheet/);
    await pane.session.carve();
    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /"TP Territories" is protected/);
    assert.deepEqual(cellsOf(pane.grid, "TP Assignments"), before);
  });

  it("is not a filter on our table: it is cleared, and said", async () => {
    const { pane, user } = await ready();
    await pane.session.carve();
    await pane.session.write();
    const reps = column(pane.grid, "TP Assignments", "Rep");
    await user(({ tables }) =>
      tables.getItem("TP_Assignments").columns.getItem("Rep").filter.applyValuesFilter(["Rep 1"]),
    );
    assert.ok(pane.grid.hiddenRows("TP Assignments", 0, 60).length > 0);
    await pane.session.carve();
    await pane.session.write();
    const { writing } = pane.state();
    assert.ok(writing.status === "done");
    assert.deepEqual([...writing.written.unfiltered], ["TP Assignments"]);
    assert.deepEqual(pane.grid.hiddenRows("TP Assignments", 0, 60), []);
    assert.deepEqual(column(pane.grid, "TP Assignments", "Rep"), reps);
  });

  for (const [what, grid, filter] of [
    [
      "a filter on the table of the accounts",
      withTable,
      ({ tables }: Excel.Workbook) =>
        tables.getItem("Accounts").columns.getItem("Owner").filter.applyValuesFilter(["Rep 1"]),
    ],
    [
      "a filter on the list of the accounts",
      () => gridWith(madeUp(40, 4)),
      ({ worksheets }: Excel.Workbook) => {
        const sheet = worksheets.getItem("Accounts");
        sheet.autoFilter.apply(sheet.getRange("A1:F41"), 2, {
          filterOn: "Values",
          values: ["Rep 1"],
        });
      },
    ],
    [
      "a protected sheet of accounts",
      withTable,
      ({ worksheets }: Excel.Workbook) => worksheets.getItem("Accounts").protection.protect(),
    ],
  ] as const) {
    it(`is ${what}, for TP Rep alone`, async () => {
      const { pane, user } = await ready(grid());
      await pane.session.carve();
      pane.session.setWriteRepColumn(true);
      await user(filter);
      const before = cellsOf(pane.grid, "Accounts");
      await pane.session.write();
      assert.equal(pane.state().writing.status, "done");
      assert.match(pane.state().notice?.text ?? "", /TP Rep was not written there/);
      assert.deepEqual(cellsOf(pane.grid, "Accounts"), before);
      assert.equal(column(pane.grid, "TP Assignments", "Rep").size, 40);
    });
  }

  it("is a name that something else has", async () => {
    const { pane, user } = await ready();
    await user(({ worksheets, names }) => {
      names.add("TP_Assignments", worksheets.getItem("Reps").getRange("A1:A3"));
    });
    await pane.session.carve();
    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /a table or a name "TP_Assignments" already/);
    assert.deepEqual(
      pane.grid.sheetNames().filter((name) => name.startsWith("TP ")),
      [],
    );
  });

  it("is not a row of totals in our table: new rows come above it", async () => {
    const grid = gridWith(madeUp(40, 4));
    const { pane, user } = await ready(grid);
    await pane.session.carve();
    await pane.session.write();
    await user(({ tables }) => {
      tables.getItem("TP_Assignments").showTotals = true;
    });
    const more = madeUp(46, 4).accounts.cells;
    grid.setCells("Accounts", rect(0, 0, more.length, more[0]?.length ?? 0), more);
    await pane.session.carve();
    await pane.session.write();
    assert.equal(pane.state().notice, undefined);
    assert.equal(pane.state().writing.status, "done");
    const table = grid.tables.find(({ name }) => name === "TP_Assignments");
    assert.equal(table?.rect.rows, 47);
    const ids = grid.values("TP Assignments", { ...table.rect, columns: 1 }).flat();
    assert.deepEqual(
      ids.slice(1).sort(),
      more
        .slice(1)
        .map(([id]) => id)
        .sort(),
    );
  });
});
