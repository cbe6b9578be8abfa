import assert from "node:assert/strict";
import { addressOf, readAddress, splitAddress } from "../../../workbench/office/address";
import { utf8Length } from "../../../workbench/office/meter";
import { shownText } from "../../../workbench/office/shownText";
import { typedText } from "../../../workbench/office/typed";

const typed = (text: string, format = "General") => typedText(text, format, 2026);

describe("What Excel makes of typed text", () => {
  const values: readonly (readonly [string, unknown, string?])[] = [
    ["123", 123],
    ["0012", 12],
    ["-5", -5],
    ["+7", 7],
    [" 8 ", 8],
    [".5", 0.5],
    ["1e3", 1000],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["$1,200", 1200, "$#,##0"],
    ["-$5.25", -5.25, "$#,##0.00"],
    ["(1,200)", -1200, "#,##0"],
    ["5%", 0.05, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["3 1/2", 3.5, "# ?/?"],
    ["true", true],
    ["FALSE", false],
    ["1/2/2026", 46024, "m/d/yyyy"],
    ["2026-01-02", 46024, "m/d/yyyy"],
    ["1/2", 46024, "d-mmm"],
    ["May 2024", 45413, "mmm-yy"],
    ["5 May 2024", 45417, "d-mmm-yy"],
    ["May 5, 2024", 45417, "d-mmm-yy"],
    ["5-May-24", 45417, "d-mmm-yy"],
    ["12:00", 0.5, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["1/2/2026 12:00", 46024.5, "m/d/yyyy h:mm"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
  ];
  for (const [text, cell, format] of values) {
    it(`"${text}" is ${String(cell)}`, () => {
      assert.deepEqual(typed(text), format === undefined ? { cell } : { cell, format });
    });
  }

  for (const text of [
    "Acme",
    "1,23",
    "12abc",
    "13/45/2026",
    "2/30/2026",
    "1.2.3",
    "-",
    "May",
    "(x)",
  ]) {
    it(`"${text}" stays text`, () => {
      assert.deepEqual(typed(text), { cell: `'${text}` });
    });
  }

  it("formulas, blanks and apostrophes", () => {
    assert.deepEqual(typed("=A1+1"), { cell: "=A1+1" });
    assert.deepEqual(typed("+A1"), { cell: "=+A1" });
    assert.deepEqual(typed("@SUM(A1)"), { cell: "=@SUM(A1)" });
    assert.deepEqual(typed(""), { cell: null });
    assert.deepEqual(typed("'0012"), { cell: "'0012" });
  });

  it("everything stays text in a cell of format @", () => {
    for (const text of ["0012", "=A1", "TRUE", "1/2/2026"]) {
      assert.deepEqual(typed(text, "@"), { cell: `'${text}` });
    }
  });
});

describe("What a cell shows", () => {
  const shown: readonly (readonly [number | string | boolean | null, string, string])[] = [
    [null, "0%", ""],
    [true, "General", "TRUE"],
    ["text", "0.00", "text"],
    [0.1 + 0.2, "General", "0.3"],
    [1e12, "General", "1E+12"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234.5, "#,##0", "1,235"],
    [-1234.5, "#,##0.0", "-1,234.5"],
    [0.0525, "0.0%", "5.3%"],
    [1200, "$#,##0", "$1,200"],
    [-5, "0;(0)", "(5)"],
    [7, "00000", "00007"],
    [2134, '0" km"', "2134 km"],
    [46024, "m/d/yyyy", "1/2/2026"],
    [46024.75, "yyyy-mm-dd hh:mm", "2026-01-02 18:00"],
    [45413, "mmm-yy", "May-24"],
    [0.75, "h:mm AM/PM", "6:00 PM"],
  ];
  for (const [value, format, text] of shown) {
    it(`${String(value)} as ${format} is "${text}"`, () => {
      assert.equal(shownText(value, format), text);
    });
  }
});

describe("Addresses", () => {
  for (const address of ["A1", "B2:D5", "AA10", "A:C", "XFD1048576", "3:7"]) {
    it(`${address} is read and written`, () => {
      const rect = readAddress(address);
      assert.ok(rect !== undefined);
      assert.equal(addressOf(rect), address);
    });
  }
  it("corners in any order, case and with $", () => {
    assert.deepEqual(readAddress("$d$5:b2"), readAddress("B2:D5"));
  });
  it("refuses what is no address", () => {
    for (const text of ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Accounts"]) {
      assert.equal(readAddress(text), undefined, text);
    }
  });
  it("parts sheet and cells", () => {
    assert.deepEqual(splitAddress("'Bob''s, ! list'!A1"), { sheet: "Bob's, ! list", cells: "A1" });
    assert.deepEqual(splitAddress("Reps!A:B"), { sheet: "Reps", cells: "A:B" });
    assert.deepEqual(splitAddress("A1"), { cells: "A1" });
  });
});

it("Sizes are counted in bytes of UTF-8", () => {
  for (const text of ["", "plain", "é", "東京", "😀 mixed é"]) {
    assert.equal(utf8Length(text), Buffer.byteLength(text));
  }
});
