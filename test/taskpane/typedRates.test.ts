import assert from "node:assert/strict";
import type { Decision } from "../../src/table/decision";
import { rateRows, startingRates, typedSetting } from "../../taskpane/questions/typedRates";

function asking(...currencies: readonly (readonly [code: string, rows: number])[]): Decision {
  return {
    key: "currency",
    question: "ARR holds amounts in several currencies.",
    options: [],
    value: "rates",
    state: "asked",
    because: "",
    setting: "rates",
    currencies: currencies.map(([code, rows]) => ({ code, rows })),
  };
}

const rows = rateRows([asking(["EUR", 5], ["USD", 3]), asking(["USD", 4], ["GBP", 1])]);

function typed(own: string, drafts: Readonly<Record<string, string>>): unknown {
  const given = typedSetting({ own, drafts: new Map(Object.entries(drafts)) }, rows);
  return "setting" in given ? given.setting : Object.fromEntries(given.wrong);
}

describe("rates as they are typed", () => {
  it("are asked for once for both tables, the commonest currency first", () => {
    assert.deepEqual(
      rows.map(({ code, rows: count }) => [code, count]),
      [
        ["USD", 7],
        ["EUR", 5],
        ["GBP", 1],
      ],
    );
  });

  it("start with the commonest currency as the plan's own, else with what is kept", () => {
    assert.equal(startingRates("", rows).own, "USD");
    const kept = startingRates("EUR 1; USD 0,9", rows);
    assert.deepEqual([kept.own, kept.drafts.get("USD")], ["EUR", "0.9"]);
    assert.equal(startingRates("CHF 1; EUR 0.95", rows).own, "");
    assert.equal(startingRates("nonsense", rows).own, "USD");
  });

  it("become the setting, read as every number of the pane is", () => {
    assert.equal(typed("USD", { EUR: "1,08", GBP: " 1.275 " }), "USD 1; EUR 1.08; GBP 1.275");
    assert.equal(
      typed("", { CHF: "1", EUR: "0.9", GBP: "1.1", USD: "0.8" }),
      "CHF 1; EUR 0.9; GBP 1.1; USD 0.8",
    );
  });

  it("are not taken while one is missing or wrong", () => {
    assert.deepEqual(typed("USD", { EUR: "1.08" }), { GBP: "What is 1 GBP worth?" });
    assert.match(JSON.stringify(typed("USD", { EUR: "lots", GBP: "0" })), /lots.*above 0/);
    assert.match(JSON.stringify(typed("USD", { EUR: "1,350", GBP: "2" })), /1350 or as 1\.35/);
  });
});
