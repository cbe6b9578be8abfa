/** A single amount that is stored as text: its currency tells what the comma parts, as in columns. */
import assert from "node:assert/strict";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { quotaOfRange } from "../../../functions/market/quota";
import { refuses } from "../callInCell";

const accounts = [
  ["Account ID", "Owner", "Potential"],
  ["1", "Ana", 3000],
  ["2", "Ben", 1000],
];
const reps = [["Rep"], ["Ana"], ["Ben"]];

/** What the quotas of a target sum to. */
function shared(target: unknown): number {
  const rows = quotaOfRange(accounts, reps, target as number).slice(1);
  return rows.reduce((sum, row) => sum + Number(row[4]), 0);
}

/** The value of a KPI against a target, and what is said. */
function valueOfKpi(value: unknown): readonly unknown[] {
  const kpis = [
    ["KPI", "Week 1"],
    ["ACV", value],
  ];
  const rules = [
    ["KPI", "From"],
    ["ACV", 1000],
  ];
  const [, row = []] = kpiAlertOfRange(kpis, rules);
  return [row[2], row[5]];
}

const amounts: readonly (readonly [text: string, amount: number])[] = [
  ["$24,400", 24_400],
  ["€ 24.400", 24_400],
  ["USD 1,200", 1200],
  ["$1,200.50", 1200.5],
  ["€ 1200,50", 1200.5],
];

describe("an amount of money as text", () => {
  for (const [text, amount] of amounts)
    it(`is read where it stands alone: ${text}`, () => {
      assert.ok(Math.abs(shared(text) - amount) < 1e-6);
      assert.equal(valueOfKpi(text)[0], amount);
    });

  for (const text of ["24,400", "KWD 24,400", "$1,250M"])
    it(`is refused where it has two values: ${text}`, () => {
      refuses(() => shared(text), /argument target.*could stand for thousands or decimals/);
      assert.match(String(valueOfKpi(text)[1]), /Week 1\).*could stand for thousands or decimals/);
    });
});
