import assert from "node:assert/strict";
import { kpiRulesTable } from "../../src/defaults/kpiRules";
import { pilotRulesTable } from "../../src/defaults/pilotRules";
import { pilotTargetsTable } from "../../src/defaults/pilotTargets";
import { kpiKey } from "../../src/kpi/kpiKey";
import { knownKpi, knownKpis, plainKpiName } from "../../src/kpi/kpiNames";
import { shareBound, shareReading } from "../../src/kpi/shareValues";

const catalogue = [
  ["Attainment", "Quota Attainment %", "Quota attainment (%)", "quota  attainment"],
  ["Pace", "Attainment pace", "Quota pace %"],
  ["ARR growth", "Territory ARR Growth %"],
  ["ACV", "Average Contract Value (ACV)", "Average deal size (ACV)"],
  ["Win rate", "Win Rate by Rep %", "Win rate (%)", "Winrate"],
  ["Pipeline coverage", "Pipeline Coverage Ratio"],
  ["Velocity", "Pipeline Velocity ($/month)", "Velocity (per month)"],
  ["Coverage ratio", "Coverage Ratio", "Coverage ratio vs capacity"],
  ["Cycle (days)", "Sales Cycle Length (days)", "Average cycle (days)", "Cycle"],
  ["Response (min)", "Lead Response Time (minutes)", "Lead response time"],
  ["Rep utilisation", "Rep Utilization %", "Utilization", "Rep utilisation"],
  ["Churn rate", "Churn Rate % (if installed base)"],
  ["ICP meetings", "ICP Meeting Volume"],
  ["Pipeline conversion", "Pipeline-to-Quota Conversion %"],
  ["Missing close date", "Opportunities missing close date"],
  ["Routing accuracy", "Routing Accuracy %"],
  ["Spread", "Coverage variance (equity)", "Coverage variance across reps"],
  ["Pipeline lift", "Pipeline lift (pilot vs. baseline)"],
  ["Time to assign (h)", "Time-to-assign"],
  ["Data completeness", "Required-field completeness", "Completeness"],
  ["Rep satisfaction", "Seller satisfaction"],
  ["SLA P90 (days)", "SLA adherence"],
  ["First-response SLA", "First-response SLA (Tier-1)"],
  ["Overlap", "Overlap percentage", "Overlap %"],
  ["Continuity", "Account continuity"],
] as const;

describe("names of KPIs", () => {
  for (const [name, ...wordings] of catalogue)
    it(`know ${name} by its other names`, () => {
      for (const wording of wordings) assert.equal(kpiKey(wording), kpiKey(name), wording);
    });

  it("are one KPI's only, and cover every table of defaults", () => {
    const nameOf = new Map<string, string>();
    for (const { name, also } of knownKpis)
      for (const wording of [name, ...also]) {
        const key = plainKpiName(wording);
        assert.equal(nameOf.get(key) ?? name, name, wording);
        nameOf.set(key, name);
      }
    for (const table of [kpiRulesTable, pilotTargetsTable, pilotRulesTable])
      for (const [name] of table.slice(1)) assert.ok(knownKpi(String(name)), String(name));
  });

  it("keep KPIs apart that only sound alike", () => {
    const keys = ["Pipeline coverage", "Coverage ratio", "Spread", "Win rate", "ARR growth"];
    assert.equal(new Set(keys.map(kpiKey)).size, keys.length);
    assert.equal(kpiKey("Demo size"), "demo size");
  });
});

describe("shares that are typed as percentages", () => {
  const none = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };
  const reading = (name: string, limits: object, ...values: number[]): string =>
    shareReading(Float64Array.of(...values), shareBound(name, { ...none, ...limits }));

  it("are told by the KPI, and refused where only the limits look like shares", () => {
    assert.equal(reading("Quota attainment", {}, 86, 130), "percent");
    assert.equal(reading("Attainment", {}, 1.3, 0.9), "parts");
    assert.equal(reading("Win rate", {}, 25, NaN, 0), "percent");
    assert.equal(reading("Win rate", {}, 25, 0.3), "unsure");
    assert.equal(reading("Demo rate", { low: 0.3 }, 45), "unsure");
    assert.equal(reading("Demo rate (%)", { low: 0.3 }, 45), "percent");
    assert.equal(reading("Cost (k$)", { low: 0.3 }, 45), "parts");
    assert.equal(reading("Rep satisfaction", { low: 4 }, 45), "parts");
    assert.equal(reading("SLA adherence", {}, 0.95), "perhaps a share");
    assert.equal(reading("SLA adherence", {}, 2, 0.9), "parts");
    assert.equal(reading("SLA P90 (days)", {}, 0.9), "parts");
    assert.equal(reading("Leads", { low: 40 }, 45), "parts");
  });
});
