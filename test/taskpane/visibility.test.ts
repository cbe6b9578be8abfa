import assert from "node:assert/strict";
import { paneVisibility, type PageView } from "../../taskpane/session/visibility";
import { madeUp } from "../plan/carvedTables";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { gridWith, openPane, pause, put, until } from "./openPane";

/** A page as the browser knows it, whose size a test changes. */
function pageOf(isSeen: boolean): PageView & { readonly resize: (isSeen: boolean) => void } {
  const listeners: (() => void)[] = [];
  let seen = isSeen;
  return {
    isSeen: () => seen,
    onChange: (listener) => listeners.push(listener),
    resize(now) {
      seen = now;
      for (const listener of listeners) listener();
    },
  };
}

/** Excel's part of telling, and a promise that it has been asked to. */
function listening({ Office }: OfficeInNode) {
  let hasAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    hasAsked = resolve;
  });
  const onVisibilityModeChanged: typeof Office.addin.onVisibilityModeChanged = async (handler) => {
    const stop = await Office.addin.onVisibilityModeChanged(handler);
    hasAsked();
    return stop;
  };
  return { addin: { onVisibilityModeChanged }, asked };
}

describe("whether the pane is in view", () => {
  it("is what the page's own size says where Excel says nothing", () => {
    const page = pageOf(false);
    const visibility = paneVisibility(page);
    let shown = 0;
    visibility.onShown(() => shown++);
    assert.deepEqual([visibility.isShown(), shown], [false, 0]);
    page.resize(true);
    page.resize(true);
    assert.deepEqual([visibility.isShown(), shown], [true, 1], "told once");
    page.resize(false);
    page.resize(true);
    assert.deepEqual([visibility.isShown(), shown], [true, 2]);
    visibility.onShown(() => shown++);
    assert.equal(shown, 3, "at once, where it is in view");
  });

  it("is what the page says where Excel refuses to tell", async () => {
    const refuses = { onVisibilityModeChanged: () => Promise.reject(new Error("not here")) };
    const page = pageOf(true);
    const visibility = paneVisibility(page, refuses);
    await pause(5);
    assert.equal(visibility.isShown(), true);
  });

  it("is what Excel said last, whatever size the page has", async () => {
    const office = officeOver(undefined, { switches: { startsHidden: true } });
    const { host } = office;
    const { addin, asked } = listening(office);
    const page = pageOf(false);
    const visibility = paneVisibility(page, addin);
    let shown = 0;
    visibility.onShown(() => shown++);
    await asked;
    assert.deepEqual([visibility.isShown(), shown], [false, 0]);
    host.pane.show(true);
    await until("Excel tells of it", () => shown === 1);
    assert.equal(visibility.isShown(), true);
    page.resize(true);
    host.pane.show(false);
    await until("Excel tells of the end", () => !visibility.isShown());
    page.resize(true);
    assert.deepEqual([visibility.isShown(), shown], [false, 1]);
  });

  it("decides when the workbook is looked at: not while a cell alone loads the page", async () => {
    const grid = gridWith(madeUp(9, 2));
    const office = officeOver(grid, { switches: { startsHidden: true } });
    const { addin, asked } = listening(office);
    const visibility = paneVisibility(pageOf(false), addin);
    const pane = openPane(grid, { office: () => office, visibility });
    await asked;
    office.host.meter.reset();
    pane.session.startWhenShown();
    put(grid, madeUp(12, 2).accounts);
    await pause(40);
    assert.equal(office.host.meter.calls, 0);
    office.host.pane.show(true);
    await until("the tables are found", () => pane.state().inspection !== undefined);
    assert.equal(pane.state().inspection?.accounts.rows, 12);
  });
});
