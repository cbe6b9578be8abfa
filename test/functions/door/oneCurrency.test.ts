import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { kpiOfRange } from "../../../functions/kpi/kpi";
import { summaryOfRange } from "../../../functions/territory/summary";
import { refuses } from "../callInCell";

const reps = [["Rep"], ["Ana"], ["Ben"]];

type Row = readonly [name: string, owner: string, amount: number | null, currency: string | null];

/** Won deals, each of an account of its own. */
function tableOf(header: string, currency: string, rows: readonly Row[]): unknown[][] {
  return [
    ["Account ID", "Owner", header, currency, "Stage", "Close Date"],
    ...rows.map((row) => [...row, "Closed Won", 46100]),
  ];
}

const mixed: readonly Row[] = [
  ["K1", "Ana", 100, "EUR"],
  ["K2", "Ben", 200, "USD"],
  ["K3", "Ben", 300, "eur"],
];

describe("money in several currencies in a cell", () => {
  for (const [what, call] of [
    ["TP.SUMMARY", (table: unknown[][]) => summaryOfRange(table, reps)],
    ["TP.FAIRNESS", (table: unknown[][]) => fairnessOfRange(table, reps)],
    ["TP.KPI", (table: unknown[][]) => kpiOfRange(table)],
  ] as const) {
    for (const currency of ["Currency", "Currency ISO Code", "Währung"])
      it(`is never added up as it stands by ${what}, where ${currency} names them`, () => {
        const message = new RegExp(`Amount of \\w+ holds amounts in EUR and USD, .*${currency}`);
        refuses(() => call(tableOf("Amount", currency, mixed)), message);
      });

    for (const [why, header, rows] of [
      [
        "all rows name one",
        "Amount",
        mixed.map(([id, owner, amount]) => [id, owner, amount, "EUR"]),
      ],
      [
        "the others hold nothing",
        "Amount",
        [["K1", "Ana", 0, "USD"], ["K2", "Ben", null, "GBP"], ...mixed.slice(2)],
      ],
      [
        "rows without a name stand beside one",
        "Amount",
        [["K1", "Ana", 5, null], ...mixed.slice(2)],
      ],
      ["the header names its own", "Amount (USD)", mixed],
      ["the header says that it was converted", "Amount (converted)", mixed],
    ] as readonly (readonly [string, string, readonly Row[]])[])
      it(`is one by ${what} where ${why}`, () => {
        assert.ok(call(tableOf(header, "Currency", rows)).length > 1);
      });
  }

  it("is no matter of numbers that are no money", () => {
    const settings = [["balance", "Visits"]];
    const summary = summaryOfRange(tableOf("Visits", "Currency", mixed), reps, undefined, settings);
    assert.deepEqual(summary[1]?.slice(0, 2), ["Ana", 1]);
  });
});
