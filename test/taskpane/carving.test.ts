import assert from "node:assert/strict";
import type { Settings } from "../../src/plan/settings/settings";
import { InputError } from "../../src/errors";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { madeUp } from "../plan/carvedTables";
import {
  column,
  gridWith,
  openPane,
  pause,
  put,
  rect,
  until,
  type OpenPane,
  type PaneChanges,
} from "./openPane";

async function started(accounts = 60, reps = 4, changes: PaneChanges = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(accounts, reps)), changes);
  await pane.session.start();
  return pane;
}

async function setAll(pane: OpenPane, settings: Partial<Settings>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await pane.session.set(name as keyof Settings, value);
  }
}

function carves(pane: OpenPane): number {
  return pane.calls.filter((call) => call === "carve").length;
}

describe("the pane's session: carving", () => {
  it("carves, shows the result, and saves what it carved with", async () => {
    const pane = await started();
    pane.session.go("home");
    await pane.session.carve();
    const { report, run, place, outdated } = pane.state();
    assert.equal(report?.accounts, 60);
    assert.equal(report.finished, true);
    assert.deepEqual(
      { run, place, outdated },
      { run: { status: "idle" }, place: "review", outdated: false },
    );
    assert.equal(typeof pane.grid.settings.get("TerritoryPlanner"), "string");
  });

  it("finds accounts of the plan, with the reason for their rep", async () => {
    const pane = await started();
    assert.deepEqual(await pane.session.find("A1"), []);
    await pane.session.pin("A1", "Rep 3");
    await pane.session.carve();
    const [first] = await pane.session.find("a1");
    assert.deepEqual([first?.id, first?.rep], ["A1", "Rep 3"]);
    assert.match(first?.reason ?? "", /^Locked to .* by hand\.$/);
  });

  it("tells why not another rep, and says nothing of accounts and plans that are not there", async () => {
    const pane = await started();
    assert.equal(await pane.session.whyNot("A1", "Rep 1"), undefined, "no plan yet");
    await setAll(pane, { rules: ["Account ID is A1: Rep 3"], maxMovedPercent: 100 });
    await pane.session.carve();
    const against = await pane.session.whyNot("A1", "Rep 2");
    assert.deepEqual(
      [against?.allowed, against?.sentences[0]],
      [false, "Rule 1 (Account ID is A1) does not leave it to Rep 2."],
    );
    const there = await pane.session.whyNot("A1", "Rep 3");
    assert.equal(there?.allowed, true);
    assert.equal(await pane.session.whyNot("Z9", "Rep 3"), undefined);
    assert.equal(pane.state().notice, undefined);
  });

  it("says why there is no plan, and keeps the one before", async () => {
    const pane = await started(20, 2);
    await pane.session.carve();
    const { report } = pane.state();
    await setAll(pane, { maxMovedPercent: 0 });
    const mine = pane.state().inspection?.accounts.rows;
    assert.equal(mine, 20);
    const owner = pane.grid.values("Accounts", rect(1, 2, 1, 1))[0]?.[0];
    await pane.session.pin("A1", owner === "Rep 1" ? "Rep 2" : "Rep 1");
    await pane.session.carve();
    const { run } = pane.state();
    assert.equal(run.status, "refused");
    assert.match(run.message, /only 0 may move/);
    assert.equal(pane.state().report, report);
    await setAll(pane, { maxMovedPercent: 50 });
    assert.equal(pane.state().run.status, "idle");
    await pane.session.carve();
    assert.equal(pane.state().outdated, false);
  });

  it("says which rules contradict each other, and shows the plan that breaks them least", async () => {
    const pane = await started(20, 2);
    await setAll(pane, { maxMovedPercent: 0 });
    const owner = pane.grid.values("Accounts", rect(1, 2, 1, 1))[0]?.[0];
    const other = owner === "Rep 1" ? "Rep 2" : "Rep 1";
    await pane.session.pin("A1", other);
    pane.session.go("home");
    await pane.session.carve();
    const { run } = pane.state();
    assert.equal(run.status, "refused");
    assert.deepEqual(run.clash, {
      rules: [
        `Account A1 (Company 1) in row 2 of Accounts is locked to ${other} by hand, under Locks.`,
        'Only 0 of 20 owned accounts may change hands: the setting "Accounts that may change hands (%)" is 0.',
      ],
      canLook: true,
    });
    assert.equal(pane.state().report, undefined);

    await pane.session.look();
    const { report, place } = pane.state();
    assert.equal(place, "review");
    assert.deepEqual(report?.broken?.breaks, ["1 account would move, but only 0 may."]);
    assert.deepEqual(report.broken.rules, run.clash.rules);
    assert.deepEqual(pane.state().run, run, "the rules are as refused as before");
    const [first] = await pane.session.find("A1");
    assert.equal(first?.rep, other);

    await pane.session.write();
    assert.match(pane.state().notice?.text ?? "", /breaks your rules, so it isn't written/);
    assert.deepEqual(
      pane.grid.sheetNames().filter((name) => name.startsWith("TP ")),
      [],
    );

    await setAll(pane, { maxMovedPercent: 100 });
    assert.equal(pane.state().run.status, "idle");
    await pane.session.carve();
    assert.equal(pane.state().report?.broken, undefined);
    await pane.session.write();
    assert.equal(pane.state().writing.status, "done");
  });

  for (const [host, changes] of [
    ["that tells of edits", {}],
    // As with a formula that shows something else: no host tells of that.
    [
      "that tells of nothing",
      {
        workbook: (book: Workbook): Workbook => ({
          ...book,
          onChange: () => Promise.resolve(() => Promise.resolve()),
        }),
      },
    ],
  ] as const satisfies readonly (readonly [string, PaneChanges])[]) {
    it(`carves and writes what stands in the cells now, on a host ${host}`, async () => {
      const pane = await started(20, 3, changes);
      await pane.session.carve();
      const load = () => [...column(pane.grid, "TP Assignments", "Load")][0];
      await pane.session.write();
      assert.notDeepEqual(load(), ["A1", 99_999]);
      for (const now of [99_999, 77_777]) {
        pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[now]]);
        await pane.session.carve();
        await pause(60);
        assert.deepEqual([pane.state().stale, pane.state().outdated], [false, false]);
        await pane.session.write();
        assert.deepEqual(load(), ["A1", now]);
      }
    });
  }

  it("is not marked by edits that were there when it read, however late they are told", async () => {
    const pane = await started(20, 3, {
      workbook: (book) => ({
        ...book,
        onChange: (listener) =>
          book.onChange(
            (change) => void pause(change.rect?.row === 1 ? 0 : 150).then(() => listener(change)),
          ),
      }),
    });
    const { inspection } = pane.state();
    const at = inspection?.accounts.headers.length ?? 0;
    const lock = (row: number, rep: string) =>
      pane.grid.setCells("Accounts", rect(row, at - 1, 1, 1), [[rep]]);
    for (let row = 1; row <= 20; row++) lock(row, "Rep 1");
    pane.grid.setCells("Reps", rect(1, 1, 1, 1), [[12]]);
    await pane.session.carve();
    await pause(400);
    assert.deepEqual([pane.state().stale, pane.state().outdated], [false, false]);
    lock(3, "Rep 2");
    await until("the edit is noticed", () => pane.state().stale);
    assert.equal(pane.state().outdated, true);
  });

  it("is not marked by reading again what is as it was, nor by TP Rep beside it, but by any other cell", async () => {
    const pane = await started(20, 3);
    pane.session.setWriteRepColumn(true);
    await pane.session.carve();
    const { revision } = pane.state();
    const again = async (): Promise<boolean> => {
      await pane.session.refresh();
      return pane.state().outdated;
    };
    assert.equal(await again(), false);
    await pane.session.write();
    assert.ok(pane.state().chosen.accounts);
    assert.equal(await again(), false);
    assert.equal(pane.state().revision, revision);
    // An edit that is undone before it is read is none.
    const [[before = null] = []] = pane.grid.values("Accounts", rect(1, 3, 1, 1));
    pane.dispatch({ type: "edited" });
    assert.equal(pane.state().outdated, true);
    assert.equal(await again(), false);
    for (const sheet of ["Accounts", "Reps"]) {
      await pane.session.carve();
      const column = sheet === "Accounts" ? 3 : 1;
      pane.grid.setCells(sheet, rect(2, column, 1, 1), [[before === 4 ? 5 : 4]]);
      assert.equal(await again(), true, sheet);
    }
    await pane.session.carve();
    pane.grid.insertCells("Accounts", rect(3, 0, 1, 30), "down");
    assert.equal(await again(), true);
    // The same table chosen again may be read otherwise.
    await pane.session.carve();
    const { accounts } = pane.state().chosen;
    assert.ok(accounts);
    await pane.session.chooseSource("accounts", accounts);
    assert.equal(pane.state().outdated, true);
  });

  it("marks the result of an edit before it, and of one that comes while it runs", async () => {
    const pane = await started(20, 3);
    await pane.session.carve();
    const edit = (now: number) => pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[now]]);
    edit(5);
    await until("the edit is noticed", () => pane.state().stale);
    assert.equal(pane.state().outdated, true);
    const release = pane.holdCarves();
    const carving = pane.session.carve();
    await until("it has begun", () => carves(pane) === 2);
    assert.equal(pane.state().stale, false);
    edit(6);
    await until("the edit is noticed", () => pane.state().stale);
    release();
    await carving;
    // What was edited is read by itself soon; the plan is one from before.
    assert.equal(pane.state().outdated, true);
    await until("the edit is read", () => !pane.state().stale);
    assert.equal(pane.state().outdated, true);
  });

  it("doesn't begin when the tables can't be read, and says why", async () => {
    let isBroken = false;
    const pane = await started(20, 3, {
      workbook: (book) => ({
        ...book,
        read: (...given) =>
          isBroken ? Promise.reject(new InputError("Excel is busy.")) : book.read(...given),
      }),
    });
    await pane.session.carve();
    const { report } = pane.state();
    isBroken = true;
    await pane.session.carve();
    assert.deepEqual(pane.state().run, { status: "idle" });
    assert.equal(pane.state().notice?.text, "Excel is busy.");
    assert.equal(pane.state().report, report);
    assert.equal(carves(pane), 1);
    isBroken = false;
    await pane.session.carve();
    assert.equal(carves(pane), 2);
  });

  it("runs once however often it is asked", async () => {
    const pane = await started();
    await Promise.all([pane.session.carve(), pane.session.carve(), pane.session.carve()]);
    assert.equal(carves(pane), 1);
    await pane.session.carve();
    assert.equal(carves(pane), 2);
  });

  it("keeps a whole plan when it is stopped, and marks it", async () => {
    const pane = await started(3000, 20);
    await setAll(pane, { approach: "capacity", maxMovedPercent: 100, effort: 20 });
    const early = ["Starting", "Reading the tables", "Setting up"];
    pane.onEvent((event) => {
      if (event.type === "carving" && !early.includes(event.progress.stage)) pane.session.stop();
    });
    await pane.session.carve();
    assert.equal(
      pane.events.some(({ type }) => type === "stopping"),
      true,
    );
    assert.equal(pane.state().report?.finished, false);
    const placed = pane.state().report?.reps.reduce((sum, rep) => sum + rep.accounts, 0);
    assert.equal(placed, 3000);
    assert.equal(pane.state().run.status, "idle");
  });

  it("is stopped also by a click that comes before it could begin", async () => {
    const pane = await started(3000, 20);
    await setAll(pane, { approach: "capacity", maxMovedPercent: 100, effort: 20 });
    const reading = pane.session.refresh();
    const carving = pane.session.carve();
    pane.session.stop();
    assert.equal(carves(pane), 0, "it waits for the tables");
    await Promise.all([reading, carving]);
    assert.equal(carves(pane), 1);
    assert.equal(pane.state().report?.finished, false);
  });

  it("waits for tables that are being read, and carves those", async () => {
    const pane = await started(20, 3);
    put(pane.grid, madeUp(33, 3).accounts);
    void pane.session.refresh();
    await pane.session.carve();
    assert.equal(pane.state().report?.accounts, 33);
    assert.equal(pane.state().outdated, false);
  });

  for (const [what, change] of [
    ["a setting", (pane: OpenPane) => pane.session.set("effort", 3)],
    ["a pin", (pane: OpenPane) => pane.session.pin("A1", "Rep 2")],
    ["a column", (pane: OpenPane) => pane.session.chooseColumn("accounts", "owner", "")],
    [
      "the tables",
      (pane: OpenPane) => {
        pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[77]]);
        return pane.session.refresh();
      },
    ],
  ] as const) {
    it(`marks its result as outdated when ${what} changed meanwhile`, async () => {
      const pane = await started();
      const release = pane.holdCarves();
      const carving = pane.session.carve();
      await until("it has begun", () => carves(pane) === 1);
      await change(pane);
      assert.equal(pane.state().run.status, "running");
      release();
      await carving;
      assert.equal(pane.state().report?.accounts, 60);
      assert.equal(pane.state().outdated, true);
      await pane.session.carve();
      assert.equal(pane.state().outdated, false);
    });
  }

  it("leaves a result as it is where the tables are read again and nothing in them is new", async () => {
    const pane = await started();
    await pane.session.carve();
    await pane.session.refresh();
    assert.equal(pane.state().outdated, false);
    pane.grid.setRowsHidden("Accounts", 4, 2, true);
    await pane.session.refresh();
    assert.equal(pane.state().outdated, true, "rows that are hidden may be left out");
  });

  it("carves the tables it began with, whatever is read meanwhile", async () => {
    const pane = await started(3000, 20);
    await setAll(pane, { approach: "capacity", maxMovedPercent: 100 });
    let refreshed: Promise<void> | undefined;
    pane.onEvent((event) => {
      if (event.type !== "carving" || event.progress.stage === "Starting" || refreshed) return;
      put(pane.grid, madeUp(3100, 20).accounts);
      refreshed = pane.session.refresh();
    });
    await pane.session.carve();
    assert.equal(pane.state().report?.accounts, 3000);
    await refreshed;
    assert.equal(pane.state().inspection?.summary?.accounts, 3100);
    assert.equal(pane.state().outdated, true);
  });

  it("goes on when something else fails meanwhile", async () => {
    const pane = await started();
    const release = pane.holdCarves();
    const carving = pane.session.carve();
    await until("it has begun", () => carves(pane) === 1);
    await pane.session.showSheet("Nowhere");
    assert.match(pane.state().notice?.text ?? "", /Nowhere/);
    assert.equal(pane.state().run.status, "running");
    await pane.session.carve();
    assert.equal(carves(pane), 1);
    release();
    await carving;
    assert.ok(pane.state().report);
  });

  it("leaves whoever went elsewhere meanwhile where they are", async () => {
    const pane = await started();
    pane.session.go("home");
    const release = pane.holdCarves();
    const carving = pane.session.carve();
    pane.session.go("plan");
    release();
    await carving;
    assert.equal(pane.state().place, "plan");
    assert.ok(pane.state().report);
  });

  it("tells of a failure that nobody expected, and can be tried again", async () => {
    let broken = true;
    const pane = await started(20, 3, {
      planner: (planner) => ({
        ...planner,
        carve: (...given) =>
          broken ? Promise.reject(new Error("out of memory")) : planner.carve(...given),
        find: () => Promise.reject(new Error("no answer")),
      }),
    });
    await pane.session.carve();
    assert.equal(pane.state().notice?.text, "Not expected: Error: out of memory");
    assert.equal(pane.state().run.status, "idle");
    broken = false;
    await pane.session.carve();
    assert.equal(pane.state().notice, undefined);
    assert.equal(pane.state().report?.accounts, 20);
    assert.deepEqual(await pane.session.find("A1"), []);
    assert.match(pane.state().notice?.text ?? "", /no answer/);
  });
});
