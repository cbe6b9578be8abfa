import assert from "node:assert/strict";
import { ownFormula } from "../../../src/plan/workbook/repair/ownFormula";

const cases: readonly (readonly [formula: string, typed: string, calls: readonly string[]])[] = [
  ["=TP.GINI(A1:A5)", "=TP.GINI(A1:A5)", ["GINI"]],
  ["=tp.gini (A1:A5)", "=TP.gini (A1:A5)", ["GINI"]],
  ["=@TP.GINI(A1)", "=@TP.GINI(A1)", ["GINI"]],
  ["=_xldudf_TP_GINI(A1:A5)", "=TP.GINI(A1:A5)", ["GINI"]],
  ["=@_XLDUDF_tp_GINI(A1:A5)", "=@TP.GINI(A1:A5)", ["GINI"]],
  ["=Other.xla!_xldudf_TP_GINI(A1)", "=TP.GINI(A1)", ["GINI"]],
  ["=1+[2]!_xldudf_TP_GINI(A1)", "=1+TP.GINI(A1)", ["GINI"]],
  ["='C:\\My add-ins\\o''s.xla'!_xldudf_TP_GINI(A1)", "=TP.GINI(A1)", ["GINI"]],
  [
    '=IF(A1="",TP.SCORE(A1:B2),SUM(_xldudf_TP_ID18(C1)))',
    '=IF(A1="",TP.SCORE(A1:B2),SUM(TP.ID18(C1)))',
    ["SCORE", "ID18"],
  ],
  ['="TP.GINI(" & A1', '="TP.GINI(" & A1', []],
  ['="a ""TP.GINI("" b"', '="a ""TP.GINI("" b"', []],
  ["='TP.GINI(A1)'!B2", "='TP.GINI(A1)'!B2", []],
  ["=SUM(Accounts[TP.GINI (old)])", "=SUM(Accounts[TP.GINI (old)])", []],
  ["=SUM(Accounts[[#All],[TP.GINI (a)]])", "=SUM(Accounts[[#All],[TP.GINI (a)]])", []],
  ["=TP.GINI", "=TP.GINI", []],
  ["=TPX.GINI(A1)+MY.TP.GINI(A1)", "=TPX.GINI(A1)+MY.TP.GINI(A1)", []],
  ["=$A$1*TP.GINI(A1)-B2*TP.SCORE(B3)", "=$A$1*TP.GINI(A1)-B2*TP.SCORE(B3)", ["GINI", "SCORE"]],
  ["=HTTP.GET(A1)", "=HTTP.GET(A1)", []],
  ["=A.TP.GET(A1)", "=A.TP.GET(A1)", []],
  ["=_xldudf_CS_PRICE(A1)", "=_xldudf_CS_PRICE(A1)", []],
  ["=_xldudf_CS_TP_PRICE(A1)", "=_xldudf_CS_TP_PRICE(A1)", []],
];

describe("what a formula calls of ours", () => {
  for (const [formula, typed, calls] of cases) {
    it(`${formula} calls ${calls.join(" and ") || "nothing"}`, () => {
      assert.deepEqual(ownFormula(formula), { typed, calls });
    });
  }
});
