import assert from "node:assert/strict";
import { limitsOf } from "../../src/defaults/limits";
import { kpiKey } from "../../src/kpi/kpiKey";
import { kpiJudge } from "../../src/kpi/kpiStatus";
import type { KpiRule } from "../../src/kpi/kpiStatus";

function rule(some: Partial<KpiRule>): KpiRule {
  return {
    target: limitsOf(null, null, "here"),
    alertBelow: NaN,
    alertAbove: NaN,
    against: { kind: "value" },
    periods: 1,
    ...some,
  };
}

function statusOf(values: readonly number[], some: Partial<KpiRule>, plan = NaN): string {
  return kpiJudge(rule(some)).statusOf({ values: Float64Array.from(values), plan }).status;
}

describe("kpiJudge", () => {
  it("needs an alert in all of the last periods", () => {
    const coverage = { target: limitsOf(3, null, ""), alertBelow: 2.5, periods: 2 };
    assert.equal(statusOf([3, 2.4, 2.3], coverage), "alert");
    assert.equal(statusOf([2.4, 2.6, 2.3], coverage), "off target");
    assert.equal(statusOf([2.3], coverage), "off target");
    assert.equal(statusOf([2.5, 2.5], coverage), "off target");
    assert.equal(statusOf([2.4, 3], coverage), "on target");
  });

  it("needs them on the same side", () => {
    const both = { alertBelow: 0.7, alertAbove: 1.3, periods: 2 };
    assert.equal(statusOf([0.5, 1.5], both), "on target");
    assert.equal(statusOf([1.4, 1.5], both), "alert");
  });

  it("compares with the period before, to the last digit", () => {
    const drop = { against: { kind: "mean", periods: 1 } as const, alertBelow: -0.2 };
    assert.equal(statusOf([0.4, 0.32], drop), "on target");
    assert.equal(statusOf([0.4, 0.319], drop), "alert");
    assert.equal(statusOf([0, 0.3], drop), "on target");
    const growth = { against: drop.against, alertAbove: 0.25 };
    assert.equal(statusOf([-100, -50], growth), "alert");
  });

  it("compares with a mean of periods and with the plan", () => {
    const slow = { against: { kind: "mean", periods: 4 } as const, alertBelow: -0.15 };
    assert.equal(statusOf([100, 100, 100, 100, 84], slow), "alert");
    assert.equal(statusOf([100, 100, 100, 100, 85], slow), "on target");
    assert.equal(statusOf([100, 100, 100, 84], slow), "on target");
    const plan = { against: { kind: "plan" } as const, alertBelow: -0.15, periods: 2 };
    assert.equal(statusOf([80, 84], plan, 100), "alert");
    assert.equal(statusOf([80, 84], plan), "on target");
  });

  it("says why", () => {
    const reason = (values: readonly number[], some: Partial<KpiRule>, plan = NaN): string =>
      kpiJudge(rule(some)).statusOf({ values: Float64Array.from(values), plan }).reason;
    const up = { against: { kind: "mean", periods: 1 } as const, alertAbove: 0.25 };
    assert.equal(
      reason([0.58, 0.76], up),
      "0.76 is 31 % above the period before (0.58); alerts begin beyond 25 % above.",
    );
    assert.equal(
      reason([80, 84], { against: { kind: "plan" }, alertBelow: -0.15, periods: 2 }, 100),
      "84 is 16 % below the plan of 100; alerts begin beyond 15 % below, 2 periods in a row.",
    );
    assert.equal(
      reason([2.4], { target: limitsOf(3, null, ""), alertBelow: 2.5, periods: 2 }),
      "2.4 misses the target of at least 3. An alert needs 2 periods.",
    );
    assert.equal(reason([1], {}), "No alert, and no target.");
    assert.equal(
      reason([1], { against: { kind: "plan" }, alertBelow: -0.15 }),
      "No alert, and no target. Without a plan there is no alert.",
    );
  });
});

describe("kpiKey", () => {
  it("leaves out case, spaces and the unit in brackets", () => {
    assert.equal(kpiKey("  Velocity (per month) "), kpiKey("velocity"));
    assert.equal(kpiKey("Win  Rate"), "win rate");
    assert.equal(kpiKey("(none)"), "(none)");
  });
});
