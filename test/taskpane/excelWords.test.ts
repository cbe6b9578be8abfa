import assert from "node:assert/strict";
import fc from "fast-check";
import { createMemoryGrid } from "../../grid/memory";
import { InputError } from "../../src/errors";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import { literalCell, mayBeReinterpreted } from "../../taskpane/hosts/literalText";
import { officeMessage } from "../../taskpane/hosts/officeMessage";
import { typedText } from "../../workbench/office/typed";
import { officeOver } from "../support/officeInNode";

describe("Text that is written literally", () => {
  it("is left alone where Excel can't mistake it", () => {
    for (const text of ["Acme", "Acme Corp. (West)", "A-12 Holdings", "Ann", "R2D2 Inc", "x1y"]) {
      assert.equal(literalCell(text), text);
    }
  });

  it("gets an apostrophe where it may be mistaken", () => {
    for (const text of ["0012", "=A1", "'x", " x", "#N/A", "true", "Falsch", "Mai 24", "DEC1"]) {
      assert.ok(mayBeReinterpreted(text), text);
      assert.equal(literalCell(text), `'${text}`);
    }
  });

  it("leaves numbers, truth values, blanks and null as they are", () => {
    for (const cell of [12, true, null, ""]) assert.equal(literalCell(cell), cell);
  });

  it("is read back as itself, whatever it is", () => {
    const pieces = fc.constantFrom(..."0123456789 -/.:,%$()='+@#eEjJaAnNmMyY\t".split(""), "é");
    const texts = fc.oneof(fc.string(), fc.string({ unit: pieces, maxLength: 12 }));
    fc.assert(
      fc.property(texts, (text) => {
        const written = literalCell(text);
        assert.equal(typeof written, "string");
        const { cell, format } = typedText(String(written), "General", 2026);
        const read = typeof cell === "string" ? cell.replace(/^'/, "") : cell;
        assert.equal(read ?? "", text);
        assert.equal(format, undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("Excel's errors in words", () => {
  const messages: readonly (readonly [string, RegExp])[] = [
    ["InvalidOperationInCellEditMode", /Press Enter or Esc/],
    ["AccessDenied", /Unprotect Sheet/],
    ["RequestPayloadSizeLimitExceeded", /too large/],
    ["InsertDeleteConflict", /no room/],
    ["SomethingNew", /SomethingNew.*told by Excel/],
  ];
  for (const [code, message] of messages) {
    it(`${code} becomes an InputError`, async () => {
      const office = officeOver(createMemoryGrid());
      const failing = Object.assign(Object.create(office.Excel) as typeof Excel, {
        run: () => Promise.reject(Object.assign(new Error("told by Excel"), { code })),
      });
      const workbook = excelWorkbook({ ...office, Excel: failing });
      await assert.rejects(workbook.state(), (error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /undefined/);
        return true;
      });
    });
  }

  it("a bug stays a bug", () => {
    assert.equal(officeMessage(new TypeError("x is not a function")), undefined);
    assert.equal(officeMessage("text"), undefined);
  });
});
