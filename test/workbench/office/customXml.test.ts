import assert from "node:assert/strict";
import { coded, here, workbook } from "./inOffice";

const PLAN = `<plan xmlns="urn:plan"><name>A &amp; B</name></plan>`;
const OTHER = `<?xml version="1.0"?><!-- of others --><o:data xmlns:p="urn:plan" xmlns:o="urn:other"/>`;

describe("Custom XML parts in the host", () => {
  it("are added, found by id and namespace, changed and deleted", async () => {
    const { run } = workbook();
    await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const added = parts.add(PLAN);
      const other = parts.add(OTHER);
      added.load("id, namespaceUri");
      other.load("namespaceUri");
      await context.sync();
      assert.deepEqual([added.namespaceUri, other.namespaceUri], ["urn:plan", "urn:other"]);
      assert.match(added.id, /^\{[\dA-F-]{36}\}$/);

      const found = parts.getByNamespace("urn:plan");
      found.load("items/id");
      const only = found.getOnlyItem().getXml();
      const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      const count = parts.getCount();
      await context.sync();
      assert.deepEqual(here(found.items.map(({ id }) => id)), [added.id]);
      assert.deepEqual([only.value, none.isNullObject, count.value], [PLAN, true, 2]);

      const again = parts.getItem(added.id);
      again.setXml(OTHER);
      const both = parts.getByNamespace("urn:other").getCount();
      const several = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      await context.sync();
      assert.deepEqual([both.value, several.isNullObject], [2, true]);

      again.delete();
      const gone = parts.getItemOrNullObject(added.id);
      await context.sync();
      assert.ok(gone.isNullObject);
    });
  });

  for (const text of ["", "plan", "<plan>", "<plan></other>", "{}", `<plan a="1`]) {
    it(`refuse ${JSON.stringify(text)}, which is no XML`, async () => {
      const { onSheet } = workbook();
      const adding = onSheet((_sheet, context) => context.workbook.customXmlParts.add(text));
      await assert.rejects(adding, coded("InvalidArgument"));
    });
  }

  it("are changes like others", async () => {
    const { onSheet, host } = workbook();
    await onSheet((_sheet, context) => context.workbook.customXmlParts.add(PLAN));
    assert.equal(host.undo.records, 1);
    host.switches.readOnly = true;
    const adding = onSheet((_sheet, context) => context.workbook.customXmlParts.add(PLAN));
    await assert.rejects(adding, coded("AccessDenied"));
  });
});

describe("Custom properties of sheets in the host", () => {
  it("are kept by sheet, by keys in any case", async () => {
    const { run } = workbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const other = context.workbook.worksheets.add("Other");
      sheet.customProperties.add("Plan", "1");
      sheet.customProperties.add("plan", "2");
      sheet.customProperties.load("items/key, items/value");
      const elsewhere = other.customProperties.getItemOrNullObject("Plan");
      await context.sync();
      const kept = sheet.customProperties.items.map(({ key, value }) => [key, value]);
      assert.deepEqual(here(kept), [["plan", "2"]]);
      assert.ok(elsewhere.isNullObject);
      sheet.customProperties.getItem("PLAN").delete();
      const count = sheet.customProperties.getCount();
      await context.sync();
      assert.equal(count.value, 0);
    });
  });
});

describe("What is selected in the host", () => {
  it("is what the add-in selects, on the sheet that it turns to", async () => {
    const { run, grid } = workbook();
    await run(async (context) => {
      context.workbook.worksheets.add("Other").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.worksheets.getActiveWorksheet();
      selected.load("address");
      active.load("name");
      await context.sync();
      assert.deepEqual([selected.address, active.name], ["Other!B2:C3", "Other"]);
      context.workbook.worksheets.getFirst().activate();
      await context.sync();
    });
    assert.equal(grid.activeSheet(), "Sheet1");
  });
});
