import assert from "node:assert/strict";
import { parseRates, ratesText } from "../../../src/table/parse/rates";

describe("plan rates", () => {
  // What else falls under it: any sign, code or name, before or behind its number.
  for (const [text, wanted] of [
    ["USD 1; EUR 1,08; GBP = 1.27; ₹ 0.012", { USD: 1, EUR: 1.08, GBP: 1.27, INR: 0.012 }],
    ["$1;€1.085", { USD: 1, EUR: 1.085 }],
    ["1 USD\n0,67 CA$", { USD: 1, CAD: 0.67 }],
    ["usd: 1; R$ 0.18; kr 0.095", { USD: 1, BRL: 0.18, kr: 0.095 }],
    ["Canadian Dollar 0.73; US Dollar 1", { "CANADIAN DOLLAR": 0.73, "US DOLLAR": 1 }],
    ["XOF 0.0016; VND 4e-5", { XOF: 0.0016, VND: 0.00004 }],
    ["EUR - Euro 1; Rs. 0,011;;", { EUR: 1, INR: 0.011 }],
    ["USD 1; US$ 1", { USD: 1 }],
    ["  ", {}],
  ] as const) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      const rates = parseRates(text);
      assert.deepEqual(Object.fromEntries(rates), wanted);
      assert.deepEqual(parseRates(ratesText(rates)), rates);
    });
  }

  for (const [text, part] of [
    ["USD 1; EUR", /"EUR", which is not one currency with its rate/],
    ["USD 1; 1.08", /"1\.08", which is not one currency/],
    ["USD 1; EUR 0", /"EUR 0", which is no rate above 0/],
    ["EUR -1", /"EUR -1", which/],
    ["EUR 1.08 1", /"EUR 1\.08 1", which/],
    ["USD 1, EUR 1.08", /"USD 1, EUR 1\.08", which/],
    ["1 EUR = 1.08 USD", /"1 EUR = 1\.08 USD", which/],
    ["1 EUR = USD 1.08", /"1 EUR = USD 1\.08", which/],
    ["KRW 1,350", /"KRW 1,350", which can be 1350 or 1\.350/],
    ["EUR 1.08; € 1.09", /EUR twice, as 1\.08 and as 1\.09/],
  ] as const) {
    it(`are refused with the part that can't be read: ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseRates(text), { name: "InputError", message: part });
    });
  }
});
