import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { currencyOf } from "../../../src/table/parse/currencies";
import { scaleOfHeader } from "../../../src/table/parse/headerScale";
import { readNumberColumn } from "../../../src/table/parse/readNumbers";

describe("scaleOfHeader", () => {
  const headers: readonly (readonly [string, number])[] = [
    ["Revenue (k€)", 3],
    ["Revenue ($k)", 3],
    ["Revenue ($000)", 3],
    ["Revenue (000s)", 3],
    ["Revenue [TEUR]", 3],
    ["Umsatz T€", 3],
    ["Umsatz in Tsd. €", 3],
    ["ARR in Mio.", 6],
    ["ARR (in millions)", 6],
    ["ARR (M$)", 6],
    ["ARR (USD M)", 6],
    ["Umsatz Mio. €", 6],
    ["Sales (Rs. Cr)", 7],
    ["Revenue in thousands of USD", 3],
  ];
  for (const [header, power] of headers) {
    it(`finds the unit of "${header}"`, () => {
      assert.equal(scaleOfHeader(header)?.power, power);
    });
  }
  for (const header of [
    "ARR",
    "ARR (USD)",
    "Gender (M)",
    "Distance (mi)",
    "Employees in Germany",
    "Win rate (%)",
    "Accounts in CRM",
    "Size (L)",
    "Top 1000",
  ]) {
    it(`finds none in "${header}"`, () => {
      assert.equal(scaleOfHeader(header), undefined);
    });
  }

  it("is said, and multiplies nothing", () => {
    const place = { sheet: "S", column: 0, header: "Revenue (k€)", rows: [1] };
    const { column, notes } = readNumberColumn([5], place);
    assert.deepEqual([...column.values], [5]);
    assert.match(notes[0]?.message ?? "", /amounts are in k€.*not multiplied/);
  });
});

describe("currencyOf", () => {
  it("names the currency of signs, amounts and headers, and no other word", () => {
    const texts = [
      "$",
      "R$ 1.234,56",
      "1'000.- CHF",
      "ARR (EUR)",
      "$ 5 CAD",
      "kr",
      "Try again",
      "€ $",
      "",
    ];
    assert.deepEqual(texts.map(currencyOf), [
      "USD",
      "BRL",
      "CHF",
      "EUR",
      "CAD",
      "kr",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
