import assert from "node:assert/strict";
import type { Grid } from "../../grid/grid";
import { createMemoryGrid } from "../../grid/memory";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { madeUp } from "../plan/carvedTables";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { gridWith, openPane, pause, put, rect, until } from "./openPane";

const sets = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1", DelayForCellEdit: "1.1" };

/** The pane over a host whose requests and undo steps are counted. */
function counted(excelApi: string) {
  const grid = gridWith(madeUp(300, 11));
  let office: OfficeInNode | undefined;
  const pane = openPane(grid, {
    office: (over) =>
      (office = officeOver(over, { supportedSets: { ...sets, ExcelApi: excelApi } })),
  });
  assert.ok(office !== undefined);
  return { grid, pane, host: office.host };
}

describe("what a write asks of Excel", () => {
  // The two parts of the restore point are counted as a step each.
  for (const [excelApi, mostSteps] of [
    ["1.20", 3],
    ["1.13", 5],
    ["1.9", 5],
  ] as const) {
    it(`a first one takes 42 requests at most, and ${mostSteps} to undo (ExcelApi ${excelApi})`, async () => {
      const { pane, host } = counted(excelApi);
      await pane.session.start();
      await pane.session.carve();
      pane.session.setWriteRepColumn(true);
      await pause(20);
      host.meter.reset();
      host.undo.reset();
      await pane.session.write();
      assert.equal(pane.state().writing.status, "done");
      assert.ok(host.meter.calls <= 42, `${host.meter.calls} requests`);
      assert.ok(host.undo.records <= mostSteps, `${host.undo.records} steps to undo`);
      assert.ok(host.meter.suspensions <= 1, `${host.meter.suspensions} times drawing was held`);
      host.meter.reset();
      host.undo.reset();
      await pane.session.write();
      assert.equal(pane.state().writing.status, "done");
      assert.ok(host.meter.calls <= 42, `${host.meter.calls} requests the second time`);
      assert.ok(host.undo.records <= mostSteps, `${host.undo.records} steps the second time`);
    });
  }
});

/** A workbook with many sheets and no accounts. */
function thirtySheets(): Grid {
  const grid = createMemoryGrid();
  for (let sheet = 1; sheet <= 30; sheet++) {
    grid.addSheet(`Notes ${sheet}`);
    grid.setCells(`Notes ${sheet}`, rect(0, 0, 1, 1), [["text"]]);
  }
  return grid;
}

describe("a pane that looks for its tables", () => {
  it("takes 15 requests at most, at first and after an edit, however many sheets there are", async () => {
    const grid = thirtySheets();
    let office: OfficeInNode | undefined;
    const pane = openPane(grid, { office: (over) => (office = officeOver(over)) });
    await pane.session.start();
    const { meter } = office?.host ?? assert.fail("no office");
    assert.ok(meter.calls <= 15, `${meter.calls} requests at first`);
    meter.reset();
    const before = pane.events.length;
    grid.setCells("Notes 1", rect(1, 0, 1, 1), [["edited"]]);
    await until("it has looked again", () => pane.events.length > before);
    await pause(40);
    assert.ok(meter.calls <= 15, `${meter.calls} requests after an edit`);
  });
});

describe("a pane that nobody sees", () => {
  it("asks nothing of Excel, though cells are edited, until it is opened", async () => {
    const grid = thirtySheets();
    let isShown = false;
    const shown: (() => void)[] = [];
    let office: OfficeInNode | undefined;
    const pane = openPane(grid, {
      office: (over) => (office = officeOver(over)),
      visibility: { isShown: () => isShown, onShown: (listener) => shown.push(listener) },
    });
    const show = (): void => {
      isShown = true;
      for (const listener of shown) listener();
    };
    pane.session.startWhenShown();
    grid.setCells("Notes 1", rect(1, 0, 1, 1), [["edited"]]);
    await pause(40);
    assert.equal(office?.host.meter.calls, 0);
    show();
    await until("the workbook is looked at", () => pane.events.some(({ type }) => type === "read"));
    await pause(40);
    // Closed again: edits are remembered, and nothing is asked.
    isShown = false;
    office.host.meter.reset();
    for (const { sheet, cells } of [madeUp(9, 2).accounts, madeUp(9, 2).reps]) {
      put(grid, { sheet, row: 0, column: 0, cells });
    }
    await pause(60);
    assert.equal(office.host.meter.calls, 0);
    show();
    await until("the tables are found", () => pane.state().inspection !== undefined);
  });
});

describe("an Excel that does not answer", () => {
  function silent() {
    const grid = gridWith(madeUp(9, 2));
    const office = officeOver(grid);
    const told: boolean[] = [];
    const book = excelWorkbook(office, {
      patience: { toTell: 20, toGiveUp: 200 },
      onWaiting: (isWaiting) => told.push(isWaiting),
    });
    return { office, book, told };
  }

  it("is told of while a cell is open for editing, and goes on when that is finished", async () => {
    const { office, book, told } = silent();
    office.host.editCell(true);
    const state = book.state();
    await until("it is told", () => told.length > 0);
    office.host.editCell(false);
    assert.equal((await state).sheets.length, 3);
    assert.deepEqual(told, [true, false]);
  });

  it("is given up after a while, and nothing of it goes on later", async () => {
    const { office, book, told } = silent();
    office.host.editCell(true);
    const write = book.change([
      { kind: "add sheet", sheet: "TP Late" },
      { kind: "write", sheet: "TP Late", rect: rect(0, 0, 1, 1), cells: [["late"]] },
    ]);
    await assert.rejects(write, /has not answered for half a minute.*Enter or Esc/s);
    office.host.editCell(false);
    await pause(60);
    assert.ok(!office.grid.sheetNames().includes("TP Late"));
    assert.deepEqual(told, [true, false]);
    assert.equal((await book.state()).sheets.length, 3);
  });
});
