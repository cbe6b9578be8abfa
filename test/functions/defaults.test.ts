import assert from "node:assert/strict";
import { defaultsOfRange } from "../../functions/defaults";
import { icpOfRange } from "../../functions/score/fit";
import { wrapperOf } from "../../templates/examples/answer";
import { calls } from "../contract/calls";
import { refuses } from "./callInCell";

const tableNamed = (name: string): unknown[][] => defaultsOfRange([[name]]);

/** The values of a row by their headers. */
function rowOf(table: string, first: string): Readonly<Record<string, unknown>> {
  const [headers = [], ...rows] = tableNamed(table);
  const found = rows.find(([name]) => name === first);
  assert.ok(found, `${table} has no row ${first}`);
  return Object.fromEntries<unknown>(
    headers.map((header, column) => [String(header), found[column]]),
  );
}

/** Functions that fall back on a table of defaults: which argument, which table. */
const fallbacks: readonly (readonly [id: string, argument: number, table: string])[] = [
  ["FAIRNESS", 3, "targets"],
  ["KPIALERT", 1, "kpi rules"],
  ["GONOGO", 1, "pilot targets"],
  ["DATAQUALITY", 1, "data targets"],
  ["QUALIFY", 2, "qualify rules"],
  ["LEADROUTE", 3, "routing rules"],
  ["SLADUE", 2, "sla"],
  ["CUSTOMERS", 1, "scenarios"],
  ["ARRFORECAST", 1, "scenarios"],
  ["WATERFALL", 1, "scenarios"],
  ["TORNADO", 1, "drivers"],
  ["FITTIER", 1, "fit tiers"],
  ["SEGMENT", 1, "segments"],
  ["SENSITIVITY", 1, "sensitivities"],
  ["REACH", 1, "reach weights"],
  ["INDEX", 3, "index weights"],
  ["REPINDEX", 1, "rep weights"],
  ["TARGETSHARE", 2, "share weights"],
];

describe("TP.DEFAULTS", () => {
  it("lists its tables, and gives each by its name in any case", () => {
    const [[header] = [], ...names] = defaultsOfRange();
    assert.equal(header, "Table");
    for (const [name] of names) {
      const [headers = [], first = []] = tableNamed(String(name).toUpperCase());
      assert.ok(headers.length > 1 && first.length === headers.length, String(name));
    }
  });

  it("has checklists of ICP by size, which TP.ICP takes as they are", () => {
    const accounts = [
      [
        "Account ID",
        "Industry",
        "Employees",
        "Company revenue",
        "Country",
        "Domain",
        "Intent",
        "Technology",
      ],
      ["1", "B2B SaaS", 150, 5e6, "US", "a.com", 80, "CRM"],
      ["2", "B2B SaaS", 500, 5e7, "US", "b.com", 10, null],
      ["3", "B2B SaaS", 5000, 5e8, "US", null, 90, "CRM"],
    ];
    const fits = (size: string, passing: number): unknown[] =>
      icpOfRange(accounts, tableNamed(`icp criteria ${size}`), passing)
        .slice(1)
        .map(([fit]) => fit);
    assert.deepEqual(fits("smb", 1), [true, false, false]);
    assert.deepEqual(fits("mm", 0.6), [false, true, false]);
    assert.deepEqual(fits("ent", 1), [false, false, true]);
  });

  it("says which tables there are where there is none of that name", () => {
    refuses(
      () => tableNamed("target"),
      /no table of defaults named "target"\. Tables are: settings, targets, /,
    );
  });

  it("holds the published thresholds", () => {
    const published: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
      ["targets", "Gini", { To: "<0.2" }],
      ["targets", "Accounts with a rep", { From: 0.95 }],
      ["targets", "Overlap", { To: "<0.02" }],
      ["targets", "Places filled", { From: 0.85, To: 0.95 }],
      ["targets", "Travel against baseline", { To: -0.15 }],
      ["targets", "Travel hours saved", { From: 1 }],
      ["targets", "TAM / quota", { From: 3, To: 5 }],
      ["targets", "Coverage ratio", { From: 0.8, To: 1.2 }],
      ["targets", "Moved", { To: 0.15 }],
      ["targets", "Continuity", { From: 0.85 }],
      ["kpi rules", "Attainment", { "Alert below": 0.9 }],
      ["kpi rules", "ARR growth", { From: 0.2 }],
      ["kpi rules", "ACV", { "Alert below": -0.15, Against: "plan" }],
      ["kpi rules", "Win rate", { From: 0.25, "Alert below": -0.2, Against: "previous" }],
      ["kpi rules", "Pipeline coverage", { From: 3, "Alert below": 2.5, Periods: 2 }],
      ["kpi rules", "Coverage ratio", { "Alert below": 0.7, "Alert above": 1.3 }],
      ["kpi rules", "Cycle (days)", { "Alert above": 0.25 }],
      ["kpi rules", "Response (min)", { "Alert above": 30 }],
      ["kpi rules", "Rep utilisation", { "Alert below": 0.6 }],
      ["kpi rules", "Whitespace unassigned", { "Alert above": 0.15 }],
      // Of two that are published the stricter one.
      ["pilot targets", "Routing accuracy", { From: 0.98 }],
      ["pilot targets", "Assigned", { From: 0.98 }],
      ["data targets", "ID", { Duplicates: "<0.01" }],
      ["data targets", "*", { Completeness: 0.95 }],
      ["qualify rules", "MQA", { Fit: "A; B", "Intent from": 70 }],
      ["qualify rules", "MQL", { Fit: "A; B; C", "Intent from": 50 }],
      ["sla", "MQL", { Minutes: 15, "Business hours": false }],
      ["sla", "MQA", { Minutes: 120, "Business hours": false }],
      ["sla", "Hot lead", { Minutes: 60, "Business hours": true }],
      ["scenarios", "Conservative", { "Adoption factor": 0.7, "Churn points": 0.03 }],
      ["scenarios", "Conservative", { "ACV factor": 0.95, "ARR factor": 0.65 }],
      ["scenarios", "Aggressive", { "Adoption factor": 1.3, "Churn points": -0.03 }],
      ["scenarios", "Aggressive", { "ACV factor": 1.05, "ARR factor": 1.35, Expansion: 0.05 }],
      ["settings", "maxMovedPercent", { Value: 15 }],
    ];
    for (const [table, name, expected] of published) {
      const row = rowOf(table, name);
      for (const [header, value] of Object.entries(expected))
        assert.equal(row[header], value, `${table}, ${name}, ${header}`);
    }
  });

  it("has the seed table of team sizes as published", () => {
    assert.deepEqual(
      tableNamed("seed capacity").map((row) => row.slice(0, 6)),
      [
        ["ARR from", "ARR to", "AE from", "AE to", "SDR from", "SDR to"],
        [5e6, 25e6, 5, 12, 3, 6],
        [25e6, 100e6, 12, 35, 12, 35],
        [100e6, 250e6, 35, 90, 25, 70],
        [250e6, "", 90, 400, 70, 300],
      ],
    );
  });

  for (const [id, argument, table] of fallbacks)
    it(`changes nothing in TP.${id} when "${table}" is handed back as it is`, async () => {
      const call = calls.find((one) => one.id === id);
      assert.ok(call);
      const { serve } = wrapperOf(id);
      const args = call.good(40);
      const before = args.slice(0, argument);
      const after = args.slice(argument + 1);
      const own = await serve(...before, null, ...after);
      assert.deepEqual(await serve(...before, tableNamed(table), ...after), own);
    });
});
