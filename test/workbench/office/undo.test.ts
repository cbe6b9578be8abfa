import assert from "node:assert/strict";
import { coded, workbook } from "./inOffice";

describe("What can be undone", () => {
  it("is one record for each request that changes something, and none for one that reads", async () => {
    const { run, host } = workbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("A1:B1");
      range.values = [["Id", "n"]];
      range.format.font.bold = true;
      await context.sync();
      sheet.activate();
      range.load("values");
      context.workbook.worksheets.load("items/name");
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      sheet.tables.add("A1:B2", true);
      await context.sync();
    });
    assert.equal(host.undo.records, 2);
  });

  it("is one record for all of a run that says so", async () => {
    const { Excel, run, host } = workbook();
    const write = async (context: Excel.RequestContext) => {
      for (const address of ["A1", "A2", "A3"]) {
        context.workbook.worksheets.getFirst().getRange(address).values = [[address]];
        await context.sync();
      }
    };
    await Excel.run({ mergeUndoGroup: true }, write);
    assert.equal(host.undo.records, 1);
    await Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, write);
    assert.equal(host.undo.records, 2);
    await run(write);
    assert.equal(host.undo.records, 5);
  });

  const beyond: Readonly<Record<string, (context: Excel.RequestContext) => void>> = {
    "a deleted sheet": ({ workbook: book }) => book.worksheets.getItem("Other").delete(),
    "a renamed sheet": ({ workbook: book }) => (book.worksheets.getFirst().name = "First"),
    "a hidden sheet": ({ workbook: book }) => {
      book.worksheets.getItem("Other").visibility = "Hidden";
    },
    "a protected sheet": ({ workbook: book }) => book.worksheets.getFirst().protection.protect(),
    "a protected workbook": ({ workbook: book }) => book.protection.protect(),
  };
  for (const [what, change] of Object.entries(beyond)) {
    it(`is nothing any more after ${what}, which no group takes`, async () => {
      const { Excel, run, host } = workbook();
      await run(async (context) => {
        context.workbook.worksheets.add("Other");
        await context.sync();
      });
      assert.equal(host.undo.records, 1);
      const batch = async (context: Excel.RequestContext) => {
        change(context);
        await context.sync();
      };
      const grouped = Excel.run({ mergeUndoGroup: true }, batch);
      await assert.rejects(grouped, coded("UndoNotSupported"));
      await run(batch);
      assert.equal(host.undo.records, 0);
    });
  }

  it("counts how often drawing was held back", async () => {
    const { run, host } = workbook();
    await run(async (context) => {
      for (let block = 0; block < 3; block++) {
        context.application.suspendScreenUpdatingUntilNextSync();
        context.workbook.worksheets.getFirst().getRange("A1").values = [[block]];
        await context.sync();
      }
    });
    assert.equal(host.meter.suspensions, 3);
    host.meter.reset();
    assert.equal(host.meter.suspensions, 0);
  });
});
