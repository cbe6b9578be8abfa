import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { diffInDiffOfRange } from "../../../functions/pilot/diffInDiff";
import { controlsOfRange } from "../../../functions/pilot/controls";
import { qualifyOfRange } from "../../../functions/leads/leads";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { territoryQualityOfRange } from "../../../functions/territory/territoryQuality";
import { refuses } from "../callInCell";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const rows = [
  [10, "Pilot", "Before"],
  [12, "Pilot", "Before"],
  [14, "Pilot", "After"],
  [16, "Pilot", "After"],
  [10, "Control", "Before"],
  [11, "Control", "Before"],
  [10, "Control", "After"],
  [12, "Control", "After"],
];
const found = (all: readonly (readonly unknown[])[]): unknown[][] =>
  diffInDiffOfRange(
    ...([0, 1, 2].map((at) => column(...all.map((row) => row[at]))) as [
      unknown[][],
      unknown[][],
      unknown[][],
    ]),
  );

describe("words for nothing, and limits under another name", () => {
  it("are no revenue of 0 in TP.DIFFINDIFF: the row is left out, and said", () => {
    const missing = found([...rows, ["n/a", "Pilot", "Before"]]);
    const without = found(rows);
    assert.deepEqual(missing.slice(0, -1), without.slice(0, -1));
    assert.match(String(missing.at(-1)?.[1]), / 1 row without a value is left out\.$/);
    assert.doesNotMatch(String(without.at(-1)?.[1]), /left out/);
  });

  it("leave a row of sums that is on no side out of TP.DIFFINDIFF, and say so", () => {
    const without = found(rows);
    const total = rows.reduce((sum, [value]) => sum + Number(value), 0);
    for (const side of [null, "", 0]) {
      const all = found([...rows, [total, side, side]]);
      assert.deepEqual(all.slice(0, -1), without.slice(0, -1));
      assert.match(
        String(all.at(-1)?.[1]),
        / Row 9 of values is the sum of the rows above, and is/,
      );
    }
    for (const other of [
      [total - 1, null, null],
      [total, "Control", "Before"],
    ])
      assert.doesNotMatch(String(found([...rows, other]).at(-1)?.[1]), /total/);
  });

  it("leave a row of averages that is on no side out of TP.DIFFINDIFF, and say so", () => {
    const without = found(rows);
    const mean = rows.reduce((sum, [value]) => sum + Number(value), 0) / rows.length;
    for (const side of [null, "", 0]) {
      const all = found([...rows, [mean, side, side]]);
      assert.deepEqual(all.slice(0, -1), without.slice(0, -1));
      assert.match(
        String(all.at(-1)?.[1]),
        / Row 9 of values is the average of the rows above, and is left out/,
      );
    }
    for (const other of [
      [mean + 1, null, null],
      [mean, "Control", "Before"],
    ])
      assert.doesNotMatch(String(found([...rows, other]).at(-1)?.[1]), /average/);
  });

  it("leave a row of sums out of TP.DIFFINDIFF where a text is passed over, or it is rounded", () => {
    for (const [first, total] of [
      ["$10", 85],
      [10.4, 95],
      [10.4, 96],
    ]) {
      const own = [[first, "Pilot", "Before"], ...rows.slice(1)];
      const all = found([...own, [total, null, null]]);
      assert.deepEqual(all.slice(0, -1), found(own).slice(0, -1));
      assert.match(
        String(all.at(-1)?.[1]),
        / Row 9 of values is the sum of the rows above, and is/,
      );
    }
  });

  it("don't take a measure out of TP.CONTROLS in silence", () => {
    const areas = [
      ["Region", "Accounts", "Past revenue"],
      ["Pilot", 100, 1_000_000],
      ["A", 102, 9_000_000],
      ["D", 50, "n/a"],
    ];
    refuses(() => controlsOfRange(areas, [["Pilot"]]), /holds "n\/a"\. Fill it/);
  });

  it("leave 80 % as text beside plain points what it says in TP.QUALIFY", () => {
    assert.deepEqual(
      qualifyOfRange(column("A", "B", "A"), column(80, "70%", "60 %")),
      column("MQA", "MQA", "MQL"),
    );
  });

  it("make no parent of their own in TP.ROLLUP, nor does other case", () => {
    const accounts = [
      ["Account ID", "Territory", "ARR"],
      ["1", "T1", 10],
      ["2", "T2", 20],
      ["3", "T3", 40],
    ];
    const levels = [
      ["Territory", "District"],
      ["T1", "D1"],
      ["T2", "d1"],
      ["T3", "n/a"],
    ];
    const [, ...lines] = rollupOfRange(accounts, levels, [["ARR"]]);
    const districts = new Set(lines.map(([district]) => district));
    assert.ok(districts.has("D1") && !districts.has("d1") && !districts.has("n/a"));
  });

  it("advise nothing endless in TP.TERRITORYQUALITY where a limit is at the number itself", () => {
    const accounts = [
      ["Account ID", "Owner", "Potential"],
      ["1", "Ann", 300],
      ["2", "Ben", 0],
    ];
    const reps = [
      ["Rep", "Quota"],
      ["Ann", 100],
      ["Ben", 100],
    ];
    for (const limit of [">3", "<3", "at most 0", "at most 2", "at least 4"]) {
      const targets = [
        ["Measure", "From"],
        ["TAM / quota", limit],
      ];
      const rows = territoryQualityOfRange(accounts, reps, undefined, targets);
      for (const row of rows) assert.doesNotMatch(row.join(" "), /Infinity|NaN/, limit);
    }
  });

  it("refuse a column Target where limits stand under From and To", () => {
    const accounts = [
      ["Account ID", "Owner", "ARR"],
      ["1", "Ann", 5],
    ];
    const targets = [
      ["Measure", "Target"],
      ["Gini", "below 0.1"],
    ];
    const message = /has a column "Target"\. Write its limits under From and To/;
    refuses(() => fairnessOfRange(accounts, [["Rep"], ["Ann"]], undefined, targets), message);
    const kpis = [
      ["KPI", "W1", "W2"],
      ["Win rate", 0.3, 0.1],
    ];
    const rules = [
      ["KPI", "Target"],
      ["Win rate", "at least 50 %"],
    ];
    refuses(() => kpiAlertOfRange(kpis, rules), message);
  });
});
