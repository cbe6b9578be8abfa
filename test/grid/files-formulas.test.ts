import assert from "node:assert/strict";
import fc from "fast-check";
import {
  a1ToRect,
  columnIndex,
  columnLetters,
  quoteSheet,
  rectToA1,
  splitSheetReference,
} from "../../grid/files/a1";
import { maySpill, storedFormula, typedFormula } from "../../grid/files/formulaText";
import { runsOf } from "../../grid/files/runs";
import { shiftFormula } from "../../grid/files/shiftFormula";

describe("formulas as files store them", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["=TP.SCORE(A1:B9,C1:C2)", "_xldudf_TP_SCORE(A1:B9,C1:C2)"],
    ["=1+TP.GINI(A1:A9)", "1+_xldudf_TP_GINI(A1:A9)"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=SUM('My sheet'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1))"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A9,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ['="TP.GINI(" & IFS(A1,"UNIQUE(x)")', '"TP.GINI(" & _xlfn.IFS(A1,"UNIQUE(x)")'],
    ["='TP.GINI(x)'!A1+SUM(Table1[TP.GINI(])", "'TP.GINI(x)'!A1+SUM(Table1[TP.GINI(])"],
    ["=SUM(A1:A9)", "SUM(A1:A9)"],
  ];
  for (const [typed, stored] of pairs) {
    it(`${typed} is stored as ${stored} and read back`, () => {
      assert.equal(storedFormula(typed), stored);
      assert.equal(typedFormula(stored), typed);
    });
  }

  it("know which results may fill several cells", () => {
    for (const formula of ["=TP.SCORE(A1:B2)", "=1+sort(A1:A3)", "=B1#", "=LET(x,1,x)"]) {
      assert.equal(maySpill(formula), true, formula);
    }
    for (const formula of ["=SUM(A1:A3)", '="TP.SCORE("', "=MYTP.SCORE(A1)", "='SORT(1)'!A1"]) {
      assert.equal(maySpill(formula), false, formula);
    }
  });
});

describe("a shared formula in another cell", () => {
  const cases: readonly (readonly [string, number, number, string])[] = [
    ["A1+$B$2*C$3+$D4", 2, 1, "B3+$B$2*D$3+$D6"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["SUM(A:A,$B:C,1:2,$3:4)", 3, 1, "SUM(B:B,$B:D,4:5,$3:7)"],
    ["'A1 sheet'!A1&\"A1\"", 1, 1, "'A1 sheet'!B2&\"A1\""],
    ["LOG10(A1)+Q4_total+rate2024.x", 1, 0, "LOG10(A2)+Q4_total+rate2024.x"],
    ["Sheet2!A1", 1, 0, "Sheet2!A2"],
    ["A1", -1, 0, "A1048576"],
    ["Table1[[#This Row],[A1]]", 1, 0, "Table1[[#This Row],[A1]]"],
  ];
  for (const [formula, rows, columns, expected] of cases) {
    it(`${formula} moved by ${rows}, ${columns} is ${expected}`, () => {
      assert.equal(shiftFormula(formula, rows, columns), expected);
    });
  }
});

describe("cell references", () => {
  const rect = fc.record(
    {
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 40_000 }),
      columns: fc.integer({ min: 1, max: 300 }),
    },
    { noNullPrototype: true },
  );

  it("say what they were made of", () => {
    fc.assert(
      fc.property(rect, fc.boolean(), (one, pin) => {
        assert.deepEqual(a1ToRect(rectToA1(one, pin)), one);
      }),
    );
    fc.assert(fc.property(fc.nat(16_383), (c) => columnIndex(columnLetters(c)) === c));
    assert.equal(columnLetters(16_383), "XFD");
  });

  it("find the sheet, whatever its name", () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((text) => !/[[\]:*?/\\]/.test(text));
    fc.assert(
      fc.property(name, rect, (sheet, one) => {
        const reference = `${quoteSheet(sheet)}!${rectToA1(one, true)}`;
        assert.deepEqual(splitSheetReference(reference), { sheet, rect: one });
      }),
    );
  });

  it("are not made of whole columns or names", () => {
    for (const text of ["A:A", "Weights", "A1:B2:C3", "", "A0B"]) {
      assert.equal(a1ToRect(text), undefined, text);
    }
  });
});

describe("runs of equal cells", () => {
  it("cover each cell that has a value once, and no other", () => {
    const cell = fc.option(fc.constantFrom("a", "b"), { nil: undefined, freq: 2 });
    const table = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const painted = rows.map((row) => row.map((): string | undefined => undefined));
        for (const { rect, value } of runsOf(rows.length, 5, (r, c) => rows[r]?.[c])) {
          for (let r = rect.row; r < rect.row + rect.rows; r++) {
            for (let c = rect.column; c < rect.column + rect.columns; c++) {
              assert.equal(painted[r]?.[c], undefined);
              const line = painted[r];
              if (line) line[c] = value;
            }
          }
        }
        assert.deepEqual(painted, rows);
      }),
    );
  });

  it("are few where neighbours agree", () => {
    assert.equal(runsOf(1000, 20, () => "same").length, 1);
  });
});
