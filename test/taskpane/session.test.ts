import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import { InputError } from "../../src/errors";
import { lostText } from "../../taskpane/state/lostTable";
import { offeredFor } from "../../taskpane/places/tables/offeredFor";
import { placeOf } from "../../src/plan/workbook/sources";
import type { Place, TableColumn } from "../../src/plan/workbook/workbook";
import { hasData } from "../../taskpane/state/state";
import { madeUp } from "../plan/carvedTables";
import { gridWith, openPane, pause, put, rect, until, untilEdited } from "./openPane";

/** Whether cells of a sheet are among what is read: those with so many rows, if that is said. */
function isRead(places: readonly (Place | TableColumn)[], sheet: string, rows?: number): boolean {
  return places.some(
    (place) =>
      "sheet" in place && place.sheet === sheet && (rows === undefined || place.rect.rows === rows),
  );
}

describe("the pane's session: data and rules", () => {
  it("finds and reads the tables of a workbook when it starts", async () => {
    const pane = openPane(gridWith(madeUp(60, 4)));
    await pane.session.start();
    const { chosen, inspection, reading, notice, stale } = pane.state();
    assert.equal(chosen.accounts?.sheet, "Accounts");
    assert.equal(chosen.reps?.sheet, "Reps");
    assert.equal(inspection?.summary?.accounts, 60);
    assert.equal(inspection.summary.reps, 4);
    assert.equal(inspection.blocked, undefined);
    assert.deepEqual(
      { reading, notice, stale },
      { reading: undefined, notice: undefined, stale: false },
    );
  });

  it("shows what it found and says that it has read at once, however long the look takes", async () => {
    let delay: Promise<void> = Promise.resolve();
    const pane = openPane(gridWith(madeUp(20, 3)), {
      planner: (planner) => ({
        ...planner,
        async inspect(choices) {
          await delay;
          return planner.inspect(choices);
        },
      }),
    });
    await pane.session.start();
    put(pane.grid, madeUp(33, 3).accounts);
    let release = (): void => assert.fail("released too early");
    delay = new Promise((resolve) => {
      release = resolve;
    });
    const shown: unknown[] = [];
    pane.onEvent(() => {
      const { reading, inspection } = pane.state();
      if (reading === undefined) shown.push(inspection?.summary?.accounts);
    });
    const refreshed = pane.session.refresh();
    await until("the tables are handed over", () => pane.calls.length === 6);
    await pause(20);
    assert.equal(pane.state().inspection?.summary?.accounts, 20);
    assert.notEqual(pane.state().reading, undefined, "it still reads");
    release();
    await refreshed;
    assert.equal(pane.state().reading, undefined);
    assert.deepEqual(shown, [33]);
  });

  it("waits for tables in an empty workbook and finds them once they are pasted", async () => {
    const { accounts, reps } = madeUp(30, 3);
    const pane = openPane(createMemoryGrid());
    await pane.session.start();
    assert.deepEqual(pane.state().sources, []);
    assert.equal(hasData(pane.state()), false);
    put(pane.grid, accounts);
    await until("the accounts are found", () => pane.state().chosen.accounts !== undefined);
    assert.equal(pane.state().inspection, undefined);
    put(pane.grid, reps);
    await until("both are read", () => pane.state().inspection?.summary?.accounts === 30);
    assert.equal(pane.state().notice, undefined);
  });

  it("takes many edits in a row for one", async () => {
    const { accounts, reps } = madeUp(30, 3);
    const pane = openPane(createMemoryGrid());
    await pane.session.start();
    const looks = () => pane.events.filter(({ type }) => type === "read").length;
    assert.equal(looks(), 1);
    pane.grid.addSheet("Accounts");
    for (const [row, cells] of accounts.cells.entries()) {
      pane.grid.setCells("Accounts", rect(row, 0, 1, cells.length), [cells]);
    }
    put(pane.grid, reps);
    await until("both are read", () => pane.state().inspection !== undefined);
    assert.ok(looks() < 10, `${looks()} looks`);
  });

  it("keeps columns, pins, locks and settings when new rows are read", async () => {
    const pane = openPane(gridWith(madeUp(60, 4)));
    await pane.session.start();
    await pane.session.chooseColumn("accounts", "name", "");
    await pane.session.set("maxMovedPercent", 30);
    await pane.session.pin("A1", "Rep 3");
    const { saved } = pane.state();
    const more = madeUp(61, 4, 2).accounts.cells.at(-1) ?? [];
    pane.grid.setCells("Accounts", rect(61, 0, 1, more.length), [more]);
    await untilEdited(pane);
    await pane.session.refresh();
    assert.equal(pane.state().inspection?.summary?.accounts, 61);
    assert.equal(pane.state().inspection?.summary?.locked, 1);
    assert.deepEqual(pane.state().saved, saved);
    assert.equal(pane.state().stale, false);
    const name = pane.state().inspection?.accounts.roles.find((role) => role.key === "name");
    assert.deepEqual([name?.column, name?.certainty], [-1, "chosen"]);
  });

  it("pins an account once, and lets it go again", async () => {
    const pane = openPane(gridWith(madeUp(20, 3)));
    await pane.session.start();
    await Promise.all([
      pane.session.pin("A1", "Rep 1"),
      pane.session.pin("A2", "Rep 2"),
      pane.session.pin("A1", "Rep 3"),
    ]);
    assert.deepEqual(pane.state().saved.pins, [
      { account: "A2", rep: "Rep 2" },
      { account: "A1", rep: "Rep 3" },
    ]);
    assert.equal(pane.state().inspection?.summary?.locked, 2);
    await pane.session.unpin("A1");
    assert.deepEqual(pane.state().saved.pins, [{ account: "A2", rep: "Rep 2" }]);
  });

  it("says why no carve is possible, and stops saying so", async () => {
    const pane = openPane(gridWith(madeUp(20, 3)));
    await pane.session.start();
    await pane.session.set("balance", "Hats");
    assert.match(pane.state().inspection?.blocked ?? "", /column "Hats"/);
    await pane.session.set("balance", "Projected ARR");
    assert.equal(pane.state().inspection?.blocked, undefined);
  });

  it("keeps both of two quick changes, looks at the last, and saves it", async () => {
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid);
    await pane.session.start();
    void pane.session.set("balance", "Hats");
    void pane.session.set("effort", 2);
    await pane.session.set("balance", "accounts");
    assert.equal(pane.state().inspection?.blocked, undefined);
    assert.equal(pane.state().inspection?.summary?.loadName, "Accounts");
    const again = openPane(grid);
    await again.session.start();
    assert.equal(again.state().saved.settings.balance, "accounts");
    assert.equal(again.state().saved.settings.effort, 2);
  });

  it("saves in the order of the clicks, however long a save takes", async () => {
    const grid = gridWith(madeUp(20, 3));
    let slow = true;
    const pane = openPane(grid, {
      workbook: (book) => ({
        ...book,
        async saveSettings(text) {
          const wait = slow ? 50 : 0;
          slow = false;
          await pause(wait);
          await book.saveSettings(text);
        },
      }),
    });
    await pane.session.start();
    const first = pane.session.set("effort", 2);
    await until("the first save has begun", () => !slow);
    await Promise.all([first, pane.session.set("effort", 3)]);
    const again = openPane(grid);
    await again.session.start();
    assert.equal(again.state().saved.settings.effort, 3);
  });

  it("comes back as it was in a second session over the same workbook", async () => {
    const grid = gridWith(madeUp(40, 3));
    const first = openPane(grid);
    await first.session.start();
    await first.session.chooseColumn("reps", "capacity", "");
    await first.session.set("approach", "capacity");
    await first.session.pin("A7", "Rep 2");
    first.session.setWriteRepColumn(true);
    await first.session.refresh();
    const second = openPane(grid);
    await second.session.start();
    const { saved, chosen } = first.state();
    assert.ok(chosen.accounts && chosen.reps);
    assert.deepEqual(second.state().saved, {
      ...saved,
      accounts: { ...saved.accounts, ...placeOf(chosen.accounts) },
      reps: { ...saved.reps, ...placeOf(chosen.reps) },
    });
    assert.equal(second.state().inspection?.summary?.locked, 1);
    assert.equal(second.state().inspection?.summary?.totalCapacity, Infinity);
  });

  it("stays with its tables when a likelier one is added", async () => {
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid);
    await pane.session.start();
    await pane.session.set("effort", 2);
    put(grid, { ...madeUp(50, 3).accounts, sheet: "All accounts" });
    await pane.session.refresh();
    assert.equal(pane.state().chosen.accounts?.sheet, "Accounts");
    const again = openPane(grid);
    await again.session.start();
    assert.equal(again.state().chosen.accounts?.sheet, "Accounts");
  });

  it("takes another table as it stands now, and forgets the columns of the one before", async () => {
    const grid = gridWith(madeUp(20, 3));
    put(grid, { ...madeUp(10, 3).accounts, sheet: "Pilot" });
    const pane = openPane(grid);
    await pane.session.start();
    await pane.session.chooseColumn("accounts", "owner", "");
    const pilot = pane.state().sources.find(({ sheet }) => sheet === "Pilot");
    assert.ok(pilot);
    put(grid, { ...madeUp(15, 3).accounts, sheet: "Pilot" });
    await pane.session.chooseSource("accounts", pilot);
    assert.equal(pane.state().inspection?.summary?.accounts, 15);
    assert.deepEqual(pane.state().saved.accounts, { ...placeOf(pilot), columns: new Map() });
  });

  it("notices edits of the chosen sheets by hand, and of no other", async () => {
    const grid = gridWith(madeUp(20, 3));
    grid.addSheet("Notes");
    const pane = openPane(grid);
    await pane.session.start();
    grid.setCells("Notes", rect(0, 0, 1, 1), [["mine"]]);
    await pause(60);
    assert.equal(pane.state().stale, false);
    grid.setCells("Reps", rect(1, 1, 1, 1), [[12]]);
    await untilEdited(pane);
    await pane.session.refresh();
    assert.equal(pane.state().stale, false);
  });

  it("knows of an edit that came while it was reading", async () => {
    const grid = gridWith(madeUp(20, 3));
    let edit = false;
    const pane = openPane(grid, {
      workbook: (book) => ({
        ...book,
        async read(places, onProgress) {
          const cells = await book.read(places, onProgress);
          const isWhole = pane.state().reading?.side === "accounts";
          if (edit && isWhole && isRead(places, "Accounts", 21)) {
            edit = false;
            grid.setCells("Accounts", rect(1, 3, 1, 1), [[5]]);
            await pause(60);
          }
          return cells;
        },
      }),
    });
    await pane.session.start();
    edit = true;
    await pane.session.refresh();
    await until("the edit is noticed", () => pane.state().stale);
    await pane.session.refresh();
    assert.equal(pane.state().stale, false);
  });

  it("knows of an edit of a table that it reads for the first time", async () => {
    const grid = gridWith(madeUp(20, 3));
    put(grid, { ...madeUp(10, 3).accounts, sheet: "Pilot" });
    const pane = openPane(grid, {
      workbook: (book) => ({
        ...book,
        async read(places, onProgress) {
          const cells = await book.read(places, onProgress);
          const isPilot = isRead(places, "Pilot");
          if (isPilot && pane.state().reading?.side === "accounts") {
            grid.setCells("Pilot", rect(1, 3, 1, 1), [[5]]);
            await pause(60);
          }
          return cells;
        },
      }),
    });
    await pane.session.start();
    const pilot = pane.state().sources.find(({ sheet }) => sheet === "Pilot");
    assert.ok(pilot);
    await pane.session.chooseSource("accounts", pilot);
    await until("the edit is noticed", () => pane.state().stale);
  });

  it("keeps everything when a read fails, and says what failed", async () => {
    let broken = false;
    const pane = openPane(gridWith(madeUp(20, 3)), {
      workbook: (book) => ({
        ...book,
        read: (places, onProgress) =>
          broken && isRead(places, "Reps")
            ? Promise.reject(new InputError("Excel is busy."))
            : book.read(places, onProgress),
      }),
    });
    await pane.session.start();
    await until("today is counted", () => pane.state().today !== undefined);
    const before = pane.state();
    const taken = pane.calls.length;
    broken = true;
    await pane.session.refresh();
    assert.deepEqual(pane.state(), {
      ...before,
      notice: { kind: "error", text: "Excel is busy." },
    });
    assert.equal(pane.calls.length, taken, "no half of the tables was taken");
    pane.session.dismiss();
    assert.deepEqual(pane.state(), before);
    broken = false;
    await pane.session.refresh();
    assert.equal(pane.state().inspection?.summary?.accounts, 20);
  });

  it("doesn't forget what was saved when it can't be loaded at first", async () => {
    const grid = gridWith(madeUp(20, 3));
    const first = openPane(grid);
    await first.session.start();
    await first.session.pin("A3", "Rep 1");
    let broken = true;
    const pane = openPane(grid, {
      workbook: (book) => ({
        ...book,
        loadSettings: () =>
          broken ? Promise.reject(new InputError("Not now.")) : book.loadSettings(),
      }),
    });
    await pane.session.start();
    assert.equal(pane.state().notice?.text, "Not now.");
    assert.equal(pane.state().reading, undefined);
    broken = false;
    await pane.session.refresh();
    assert.deepEqual(pane.state().saved.pins, [{ account: "A3", rep: "Rep 1" }]);
    grid.setCells("Accounts", rect(1, 1, 1, 1), [["Other"]]);
    await untilEdited(pane);
  });

  it("follows what is edited by itself, as long as it is no large table", async () => {
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid);
    await pane.session.start();
    await until("today is counted", () => pane.state().today !== undefined);
    const sum = (): number =>
      (pane.state().today?.reps ?? []).reduce((all, { load }) => all + load, 0);
    const before = sum();
    const [[was]] = grid.values("Accounts", rect(1, 3, 1, 1)) as [[number]];
    grid.setCells("Accounts", rect(1, 3, 1, 1), [[was + 5000]]);
    await until("the edit counts", () => sum() === before + 5000);
    assert.equal(pane.state().stale, false);
    grid.setCells("Accounts", rect(2, 2, 1, 1), [["Nobody of the team"]]);
    await until("somebody is without a rep", () => pane.state().today?.unplaced === 1);
  });

  it("has nothing to plan any more when a table is gone", async () => {
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid);
    await pane.session.start();
    assert.equal(hasData(pane.state()), true);
    grid.deleteSheet("Reps");
    await pane.session.refresh();
    assert.equal(pane.state().chosen.reps, undefined);
    assert.equal(hasData(pane.state()), false);
    await pane.session.carve();
    assert.match(pane.state().notice?.text ?? "", /sheet Reps that this plan used is gone/);
    assert.equal(pane.state().run.status, "idle");
  });

  for (const kind of ["a sheet", "a table"]) {
    for (const act of ["deleted", "renamed"]) {
      it(`takes nothing else for ${kind} that was ${act}, and offers it`, async () => {
        const grid = gridWith(madeUp(20, 3));
        put(grid, { ...madeUp(50, 3).accounts, sheet: "Pilot" });
        if (kind === "a table")
          grid.addTable({ name: "Book", sheet: "Accounts", rect: rect(0, 0, 21, 6) });
        const pane = openPane(grid);
        await pane.session.start();
        const book = pane.state().sources.find(({ table }) => table === "Book");
        if (book !== undefined) await pane.session.chooseSource("accounts", book);
        await pane.session.set("effort", 2);
        if (act === "deleted") grid.deleteSheet("Accounts");
        else if (kind === "a sheet") grid.renameSheet("Accounts", "Old");
        else for (const table of grid.tables) table.name = "Old";
        // Also for whoever opens the workbook later, and after a second look.
        const later = openPane(grid);
        await later.session.start();
        await later.session.set("effort", 3);
        await pane.session.refresh();
        await pane.session.refresh();
        for (const { state } of [pane, later]) {
          const { chosen, lost, inspection } = state();
          assert.deepEqual([chosen.accounts, inspection], [undefined, undefined]);
          assert.ok(lost.accounts);
          const what = kind === "a table" ? "table Book" : "sheet Accounts";
          assert.equal(
            lostText(lost.accounts),
            `The ${what} that this plan used is gone: renamed, deleted or empty. Use another, or undo that and press Read again.`,
          );
        }
        const offered = offeredFor("accounts", pane.state());
        assert.ok(offered && offered.sheet !== "Reps");
        await pane.session.chooseSource("accounts", offered);
        assert.equal(pane.state().lost.accounts, undefined);
        assert.ok(pane.state().inspection?.summary);
      });
    }
  }

  for (const side of ["Accounts", "Reps"]) {
    it(`knows headers of ${side} without rows, and reads the rows as soon as they are there`, async () => {
      const tables = madeUp(20, 3);
      const grid = gridWith(tables);
      const { cells } = side === "Accounts" ? tables.accounts : tables.reps;
      const rows = rect(1, 0, cells.length - 1, cells[0]?.length ?? 0);
      grid.setCells(
        side,
        rows,
        cells.slice(1).map((row) => row.map(() => null)),
      );
      const pane = openPane(grid);
      await pane.session.start();
      const { chosen, lost } = pane.state();
      assert.equal(chosen[side === "Accounts" ? "accounts" : "reps"]?.sheet, side);
      assert.deepEqual(lost, { accounts: undefined, reps: undefined });
      grid.setCells(side, rows, cells.slice(1));
      await until("it is read", () => hasData(pane.state()));
      await pane.session.carve();
      assert.equal(pane.state().report?.accounts, 20);
    });
  }

  it("stays with cells that become a table", async () => {
    const grid = gridWith(madeUp(20, 3));
    const pane = openPane(grid);
    await pane.session.start();
    grid.addTable({ name: "Book", sheet: "Accounts", rect: rect(0, 0, 21, 6) });
    await pane.session.refresh();
    assert.equal(pane.state().chosen.accounts?.table, "Book");
  });

  it("shows a problem's cell, and says it when its sheet is gone", async () => {
    const tables = madeUp(20, 3);
    const grid = gridWith(tables);
    grid.setCells("Accounts", rect(4, 3, 1, 1), [["plenty"]]);
    const pane = openPane(grid);
    await pane.session.start();
    const [problem] = pane.state().inspection?.problems ?? [];
    assert.ok(problem);
    await pane.session.show(problem);
    assert.deepEqual(grid.selection(), { sheet: "Accounts", rect: rect(4, 3, 1, 1) });
    grid.deleteSheet("Accounts");
    await pane.session.show(problem);
    assert.match(pane.state().notice?.text ?? "", /no sheet "Accounts"/);
  });
});
