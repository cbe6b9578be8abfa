import assert from "node:assert/strict";
import { coded, rect, settled, workbook } from "./inOffice";

/** What happens in Excel while an add-in runs: users, co-authors, a pane that is hidden. */
describe("A workbook in use", () => {
  describe("while a cell is being edited", () => {
    it("refuses requests that don't wait, reading ones too", async () => {
      const { run, onSheet, host, cells } = workbook();
      host.editCell(true);
      const writing = onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
      await assert.rejects(writing, coded("InvalidOperationInCellEditMode"));
      const reading = run(async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      });
      await assert.rejects(reading, coded("InvalidOperationInCellEditMode"));
      host.editCell(false);
      assert.deepEqual(cells(1, 1), [[null]]);
      await onSheet((sheet) => (sheet.getRange("A1").values = [[2]]));
      assert.deepEqual(cells(1, 1), [[2]]);
    });

    it("holds those that wait until the cell is left, and answers them in their order", async () => {
      const { Excel, host, cells } = workbook();
      const done: string[] = [];
      const write = (text: string) =>
        Excel.run({ delayForCellEdit: true }, async (context) => {
          context.workbook.worksheets.getFirst().getRange("A1").values = [[text]];
          await context.sync();
          done.push(text);
        });
      host.editCell(true);
      const writing = [write("first"), write("second")];
      await settled();
      assert.deepEqual([done, cells(1, 1)], [[], [[null]]]);
      host.editCell(false);
      await Promise.all(writing);
      assert.deepEqual([done, cells(1, 1)], [["first", "second"], [["second"]]]);
    });

    it("waits for nothing where Excel doesn't know how", async () => {
      const { Excel, host } = workbook({ supportedSets: { ExcelApi: "1.9" } });
      host.editCell(true);
      const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      });
      await assert.rejects(writing, coded("InvalidOperationInCellEditMode"));
    });
  });

  it("tells of a co-author's edit that comes between the requests of a write", async () => {
    const { run, host, grid } = workbook();
    const told: string[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address, source }) =>
        Promise.resolve(void told.push(`${source} ${address}`)),
      );
      await context.sync();
    });
    let requests = 0;
    const stop = host.beforeRequest(() => {
      requests += 1;
      if (requests === 2) host.editRemotely("Sheet1", rect(8, 0, 1, 2), [["theirs", 1]]);
    });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const row of [1, 2]) {
        sheet.getRange(`A${row}`).values = [["ours"]];
        await context.sync();
      }
    });
    await settled();
    stop();
    assert.deepEqual(told, ["Local A1", "Remote A9:B9", "Local A2"]);
    assert.deepEqual(grid.values("Sheet1", rect(8, 0, 1, 2)), [["theirs", 1]]);
    // No more than what somebody does here is remote.
    grid.setCells("Sheet1", rect(0, 5, 1, 1), [[1]]);
    await settled();
    assert.equal(told.at(-1), "Local F1");
  });

  describe("with the add-in's pane", () => {
    it("shown or hidden by the user tells of it", async () => {
      const { Office, host } = workbook({ switches: { startsHidden: true } });
      assert.equal(host.pane.isShown, false);
      const told: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        told.push(visibilityMode);
      });
      host.pane.show(true);
      host.pane.show(true);
      await settled();
      host.pane.show(false);
      await settled();
      assert.deepEqual(told, ["Taskpane", "Hidden"]);
      await stop();
      host.pane.show(true);
      await settled();
      assert.equal(told.length, 2);
    });

    it("shown or hidden by the add-in itself", async () => {
      const { Office, host } = workbook();
      assert.equal(host.pane.isShown, true);
      await Office.addin.hide();
      assert.equal(host.pane.isShown, false);
      await Office.addin.showAsTaskpane();
      assert.equal(host.pane.isShown, true);
    });
  });
});
