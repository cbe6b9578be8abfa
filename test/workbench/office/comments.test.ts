import assert from "node:assert/strict";
import { coded, here, workbook } from "./inOffice";

describe("Comments in the host", () => {
  it("stand on cells, follow them, are changed and deleted", async () => {
    const { run } = workbook();
    await run(async (context) => {
      const { workbook: book } = context;
      const sheet = book.worksheets.getFirst();
      const other = book.worksheets.add("Other");
      book.comments.add("Other!A1", "elsewhere");
      sheet.comments.add("B2", "first");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      const found = sheet.comments.getItemByCell("B3");
      found.load("content, resolved");
      const place = found.getLocation();
      place.load("address");
      book.comments.load("items/content");
      const counts = [sheet.comments.getCount(), other.comments.getCount()];
      await context.sync();
      assert.deepEqual(
        [found.content, found.resolved, place.address],
        ["first", false, "Sheet1!B3"],
      );
      assert.deepEqual(here(book.comments.items.map(({ content }) => content)), [
        "elsewhere",
        "first",
      ]);
      assert.deepEqual(
        counts.map(({ value }) => value),
        [1, 1],
      );
      found.content = "second";
      found.resolved = true;
      found.load("content, resolved");
      await context.sync();
      assert.deepEqual([found.content, found.resolved], ["second", true]);
      found.delete();
      const count = sheet.comments.getCount();
      await context.sync();
      assert.equal(count.value, 0);
    });
  });

  it("are one for each cell, and none on a protected sheet", async () => {
    const { onSheet } = workbook();
    await onSheet((sheet) => sheet.comments.add("A1", "one"));
    const second = onSheet((sheet) => sheet.comments.add("A1", "two"));
    await assert.rejects(second, coded("InvalidArgument", /already/));
    const wide = onSheet((sheet) => sheet.comments.add("B1:B2", "two"));
    await assert.rejects(wide, coded("InvalidArgument", /one cell/));
    await onSheet((sheet) => sheet.protection.protect());
    const refused = onSheet((sheet) => sheet.comments.add("B1", "two"));
    await assert.rejects(refused, coded("AccessDenied"));
  });
});

describe("Another workbook in the host's grid", () => {
  it("has nothing of what only the host knew of the one before", async () => {
    const { run, onSheet, host } = workbook();
    await onSheet((sheet, { workbook: book }) => {
      sheet.customProperties.add("Plan", "1");
      sheet.comments.add("A1", "one");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.autoFilter.apply(sheet.getRange("A1:B3"));
      book.protection.protect();
      sheet.protection.protect();
    });
    host.forgetWorkbook();
    assert.equal(host.undo.records, 0);
    await run(async (context) => {
      const { workbook: book } = context;
      const sheet = book.worksheets.getFirst();
      const counts = [sheet.customProperties.getCount(), sheet.comments.getCount()];
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.load("type");
      sheet.autoFilter.load("enabled");
      sheet.protection.load("protected");
      book.protection.load("protected");
      await context.sync();
      assert.deepEqual(
        counts.map(({ value }) => value),
        [0, 0],
      );
      assert.deepEqual(
        [
          dataValidation.type,
          sheet.autoFilter.enabled,
          sheet.protection.protected,
          book.protection.protected,
        ],
        ["None", false, false, false],
      );
    });
  });
});
