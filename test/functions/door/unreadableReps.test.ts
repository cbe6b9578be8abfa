/** A cell of a rep that can't be read: it costs that rep's figures, or the call where the others' would change with it. */
import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { kpiOfRange } from "../../../functions/kpi/kpi";
import { leadRouteOfRange } from "../../../functions/leads/route";
import { quotaOfRange } from "../../../functions/market/quota";
import { repIndexOfRange } from "../../../functions/territory/reps";
import { summaryOfRange } from "../../../functions/territory/summary";
import { territoryQualityOfRange } from "../../../functions/territory/territoryQuality";
import { cellErrorOf } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

type Table = unknown[][];

const accounts: Table = [
  ["Account ID", "Owner", "Potential"],
  ["A1", "Ana", 30],
  ["A2", "Ben", 60],
  ["A3", "Eve", 90],
];
const team = (header: string, cell: unknown): Table => [
  ["Rep", header],
  ["Ana", 10],
  ["Ben", cell],
  ["Eve", 20],
];
const unread = ["#N/A", "many", true];

describe("a cell of a rep that can't be read", () => {
  for (const cell of unread) {
    it(`stands in the rep's own row of TP.REPINDEX, and is not compared: ${String(cell)}`, () => {
      const rows: Table = [
        ["Rep", "Won", "Quota", "Win rate"],
        ["Ana", 5, 10, 0.2],
        ["Ben", 9, 10, 0.9],
        ["Eve", 15, 10, 0.4],
      ];
      const meant = repIndexOfRange(rows.toSpliced(2, 1));
      for (const column of [1, 2, 3]) {
        const found = repIndexOfRange(rows.with(2, rows[2]!.with(column, cell)));
        assert.deepEqual(found.toSpliced(2, 1), meant);
        const [name, ...figures] = found[2]!;
        assert.equal(name, "Ben");
        for (const shown of figures)
          assert.ok(typeof shown === "object" && shown !== null && "code" in shown);
      }
    });

    it(`leaves the rep without a quota in TP.TERRITORYQUALITY, and is said: ${String(cell)}`, () => {
      const found = territoryQualityOfRange(accounts, team("Quota", cell));
      const blank = territoryQualityOfRange(accounts, team("Quota", null));
      assert.deepEqual(withoutNotes(found), withoutNotes(blank));
      assert.equal(found[2]?.[5], "");
      assert.match(String(notesIn(found).at(-1)), /^Row 3 of reps \(Quota\) holds .*as blank\.$/);
    });

    it(`leaves blank what is measured by that quota in TP.KPI, and is said: ${String(cell)}`, () => {
      const deals: Table = [
        ["Owner", "Stage", "Amount", "Close date"],
        ["Ana", "Won", 5, 46_040],
        ["Ben", "Won", 6, 46_040],
      ];
      for (const period of ["all", "quarter"]) {
        const kpis = (quotas: Table): Table =>
          kpiOfRange(deals, undefined, [[period]], quotas, [["asOf", 46_040]]);
        const found = kpis([...team("Quota", 30), ["Ben", cell]].with(0, ["Owner", "Quota"]));
        const known = kpis([...team("Quota", 30)].with(0, ["Owner", "Quota"]));
        assert.match(String(notesIn(found)[0]), /^Row 5 of quotas \(Quota\) holds .*is blank\.$/);
        const others = (table: Table): Table => table.filter(([name]) => name !== "Ben");
        assert.deepEqual(others(withoutNotes(found)), others(known));
        const rowOf = (table: Table): unknown[] => table.find(([name]) => name === "Ben")!;
        // Quota, Attainment, Pipeline coverage and Pace.
        const meant = rowOf(known).map((one, at) => ([3, 4, 9, 14].includes(at) ? "" : one));
        assert.deepEqual(rowOf(found), meant);
      }
    });

    const shared: Readonly<Record<string, () => unknown>> = {
      "QUOTA (Capacity)": () => quotaOfRange(accounts, team("Capacity", cell), 100),
      "QUOTA (Quota)": () => quotaOfRange(accounts, team("Quota", cell), 0),
      "SUMMARY (Capacity)": () => summaryOfRange(accounts, team("Capacity", cell)),
      "FAIRNESS (Capacity)": () => fairnessOfRange(accounts, team("Capacity", cell)),
      "LEADROUTE (Room)": () =>
        leadRouteOfRange([["Lead ID"], ["L1"]], [["Owner"], ["Ana"]], team("Room", cell)),
    };
    for (const [name, run] of Object.entries(shared)) {
      it(`is named in TP.${name}, where the others' answers hang on it: ${String(cell)}`, () => {
        assert.match(cellErrorOf(run).message, /^Row 3 of reps \(\w+\) holds/);
      });
    }
  }
});
