import assert from "node:assert/strict";
import { coded, here, workbook } from "./inOffice";

type Office = ReturnType<typeof workbook>;

async function asked({ run }: Office, address: string) {
  return run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange(address);
    dataValidation.load("type, rule, valid, ignoreBlanks");
    await context.sync();
    const { type, rule, valid, ignoreBlanks } = dataValidation;
    return here({ type, rule, valid, ignoreBlanks });
  });
}

const inCell = (source: string) => ({ list: { inCellDropDown: true, source } });

describe("Data validation in the host", () => {
  it("offers a list, and says which cells hold something else", async () => {
    const office = workbook();
    await office.onSheet((sheet) => {
      const range = sheet.getRange("B2:B4");
      range.dataValidation.rule = inCell("Ana, Ben");
      range.dataValidation.ignoreBlanks = false;
      // A rule is for typing: an add-in writes what it wants.
      sheet.getRange("B2:B3").values = [["Ben"], ["Cem"]];
    });
    const ofAll = await asked(office, "B2:B4");
    assert.deepEqual([ofAll.type, ofAll.rule, ofAll.valid], ["List", inCell("Ana, Ben"), false]);
    assert.equal((await asked(office, "B2")).valid, true);
    assert.equal((await asked(office, "B4")).valid, false);
    assert.equal((await asked(office, "B2:B5")).type, "Inconsistent");
    assert.deepEqual((await asked(office, "C2")).type, "None");
  });

  it("takes a list from cells, given as a range or a reference", async () => {
    const office = workbook();
    await office.onSheet((sheet) => {
      sheet.getRange("D1:D2").values = [["Ana"], ["Ben"]];
      sheet.getRange("A1:A2").values = [["Ana"], ["Ana"]];
      sheet.getRange("A1").dataValidation.rule = inCell("=Sheet1!$D$1:$D$2");
      sheet.getRange("A2").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("D2") },
      };
    });
    const [first, second] = [await asked(office, "A1"), await asked(office, "A2")];
    assert.deepEqual([first.valid, second.valid], [true, false]);
    assert.deepEqual(second.rule, inCell("=Sheet1!$D$2"));
  });

  it("follows cells that move, is replaced and taken away", async () => {
    const office = workbook();
    await office.onSheet((sheet) => {
      sheet.getRange("A2:A3").dataValidation.rule = inCell("x");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A4").dataValidation.clear();
    });
    assert.deepEqual(
      [await asked(office, "A2"), await asked(office, "A3"), await asked(office, "A4")].map(
        ({ type }) => type,
      ),
      ["None", "List", "None"],
    );
  });

  it("refuses a list that Excel can't keep, and rules of several kinds", async () => {
    const { onSheet } = workbook();
    for (const rule of [
      inCell("Ana,".repeat(64)),
      inCell(""),
      { ...inCell("a"), custom: { formula: "=TRUE" } },
      {},
    ]) {
      const setting = onSheet((sheet) => (sheet.getRange("A1").dataValidation.rule = rule));
      await assert.rejects(setting, coded("InvalidArgument"));
    }
  });
});
