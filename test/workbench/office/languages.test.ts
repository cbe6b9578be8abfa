import assert from "node:assert/strict";
import { shownText } from "../../../workbench/office/shownText";
import { typedText } from "../../../workbench/office/typed";
import { here, workbook } from "./inOffice";

const typed = (text: string) => typedText(text, "General", 2026, "de-DE");

describe("What a German Excel makes of typed text", () => {
  const values: readonly (readonly [string, unknown, string?])[] = [
    ["1,5", 1.5],
    ["1.234", 1234, "#,##0"],
    ["1.234,50", 1234.5, "#,##0.00"],
    ["-0,25", -0.25],
    ["12,5 %", 0.125, "0.00%"],
    ["1.200 €", 1200, "€#,##0"],
    ["-5,25 €", -5.25, "€#,##0.00"],
    ["wahr", true],
    ["FALSCH", false],
    ["31.01.2026", 46053, "m/d/yyyy"],
    ["2.1.26", 46024, "m/d/yyyy"],
    ["2/1/2026", 46024, "m/d/yyyy"],
    ["2026-01-02", 46024, "m/d/yyyy"],
    ["2.1.", 46024, "d-mmm"],
    ["1.5", 46143, "d-mmm"],
    ["01.2024", 45292, "mmm-yy"],
    ["Mai 2024", 45413, "mmm-yy"],
    ["5. Mai 2024", 45417, "d-mmm-yy"],
    ["3. Dez. 2025", 45994, "d-mmm-yy"],
    ["2.1.2026 12:00", 46024.5, "m/d/yyyy h:mm"],
    ["18:00", 0.75, "h:mm"],
  ];
  for (const [text, cell, format] of values) {
    it(`"${text}" is ${String(cell)}`, () => {
      assert.deepEqual(typed(text), format === undefined ? { cell } : { cell, format });
    });
  }

  for (const text of ["1,234.5", "true", "May 2024", "12/31/2026", "31.02.2026", "Müller GmbH"]) {
    it(`"${text}" stays text`, () => {
      assert.deepEqual(typed(text), { cell: `'${text}` });
    });
  }
});

describe("What a cell shows in German", () => {
  const shown: readonly (readonly [number | string | boolean, string, string])[] = [
    [1234.5, "General", "1234,5"],
    [1234.5, "#,##0.00", "1.234,50"],
    [0.125, "0.0%", "12,5%"],
    [46053, "m/d/yyyy", "31.01.2026"],
    [true, "General", "WAHR"],
    ["1.5", "General", "1.5"],
  ];
  for (const [value, format, text] of shown) {
    it(`${String(value)} as ${format} is "${text}"`, () => {
      assert.equal(shownText(value, format, "de-DE"), text);
    });
  }
});

describe("A German user's workbook", () => {
  const asked = async (readsValuesInLanguage: boolean) => {
    const { run } = workbook({ switches: { language: "de-DE", readsValuesInLanguage } });
    return run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const byValues = sheet.getRange("A1:D1");
      const byFormulas = sheet.getRange("A2:D2");
      const local = sheet.getRange("A3:D3");
      const cells = [["1,5", "1.5", "2.1.2026", "'1,5"]];
      byValues.values = cells;
      byFormulas.formulas = cells;
      local.formulasLocal = cells;
      const all = sheet.getRange("A1:D3");
      all.load("values, text");
      context.application.load("decimalSeparator, thousandsSeparator, cultureInfo/name");
      await context.sync();
      const { decimalSeparator, thousandsSeparator, cultureInfo } = context.application;
      assert.deepEqual(
        [decimalSeparator, thousandsSeparator, cultureInfo.name],
        [",", ".", "de-DE"],
      );
      return { values: here(all.values), text: here(all.text) };
    });
  };
  const inGerman = [1.5, 46143 - daysBefore2026(), 46024, "1,5"];
  const inEnglish = ["1,5", 1.5, "2.1.2026", "1,5"];

  it("takes values as in the United States, and formulasLocal in German", async () => {
    const { values, text } = await asked(false);
    assert.deepEqual(values, [inEnglish, inEnglish, inGerman]);
    assert.deepEqual(text[0], ["1,5", "1,5", "2.1.2026", "1,5"]);
  });

  it("takes everything in German where that is asked for", async () => {
    const { values } = await asked(true);
    assert.deepEqual(values, [inGerman, inGerman, inGerman]);
  });
});

/** "1.5" is the first of May of the year in which it is typed. */
function daysBefore2026(): number {
  const may = (year: number): number => Date.UTC(year, 4, 1) / 86_400_000;
  return may(2026) - may(new Date().getFullYear());
}
