/** The argument rules of TP.KPIALERT. */
import { kpiRulesTable } from "../../src/defaults/kpiRules";
import type { Limits } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import { kpiJudge } from "../../src/kpi/kpiStatus";
import type { Against, KpiJudge, KpiRule } from "../../src/kpi/kpiStatus";
import type { ShareBound } from "../../src/kpi/shareValues";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { nameOf } from "../cells";
import type { RuleFinder, RuleRow } from "./ruleTables";
import { limitFields, numberIn, refuseBeyond, rulesByKpi, targetOf } from "./ruleTables";

export const kpiRuleFields = [
  ...limitFields,
  field("below", "Alert below", "number", ["alert under", "alert if below", "alert low"]),
  field("above", "Alert above", "number", ["alert over", "alert if above", "alert high"]),
  field("against", "Against", "text", ["compared with", "compare with", "versus"]),
  field("periods", "Periods", "number", ["periods in a row", "consecutive periods"]),
  field("severity", "Severity", "text", ["kind", "category"]),
];

/** A rule with how its KPI is read. */
export interface KpiAlertRule {
  readonly judge: KpiJudge;
  readonly target: Limits;
  readonly boundOf: (kpi: string) => ShareBound;
  /** "data", "process", "market", or a word of the user's own. */
  readonly severity: string;
}

const meanShape = /^mean of (\d{1,3})$/;

function againstIn(cell: Cell, place: string): Against {
  const word = nameOf(cell).toLowerCase();
  if (word === "" || word === "value") return { kind: "value" };
  if (word === "plan") return { kind: "plan" };
  if (word === "previous") return { kind: "mean", periods: 1 };
  const periods = Number(meanShape.exec(word)?.[1] ?? 0);
  if (periods > 0) return { kind: "mean", periods };
  throw new InputError(
    `${place} holds "${String(cell)}". Use one of "value", "previous", "mean of 4", "plan".`,
  );
}

/** A relative change beyond this is a percentage without its sign. */
const mostChange = 5;

function ruleIn(row: RuleRow, target: Limits): KpiRule {
  const { cell, placeOf } = row;
  const periods = numberIn(row, "periods");
  if (!Number.isNaN(periods) && !(Number.isInteger(periods) && periods >= 1)) {
    throw new InputError(`${placeOf("periods")} is ${periods}. Write a whole number from 1.`);
  }
  return {
    target,
    alertBelow: numberIn(row, "below"),
    alertAbove: numberIn(row, "above"),
    against: againstIn(cell("against"), placeOf("against")),
    periods: Number.isNaN(periods) ? 1 : periods,
  };
}

function alertRuleIn(row: RuleRow, before: KpiAlertRule | undefined): KpiAlertRule {
  const { limits: target, boundOf, most } = targetOf(row);
  const rule = ruleIn(row, target);
  const mostOfAlert = rule.against.kind === "value" ? most : mostChange;
  refuseBeyond(rule.alertBelow, mostOfAlert, row.placeOf("below"));
  refuseBeyond(rule.alertAbove, mostOfAlert, row.placeOf("above"));
  const severity = nameOf(row.cell("severity"));
  return {
    judge: kpiJudge(rule),
    target,
    boundOf,
    severity: severity === "" ? (before?.severity ?? "") : severity,
  };
}

/**
 * The rules of TP.KPIALERT by KPI.
 *
 * @param kpis - the KPIs that they are for
 */
export function kpiRulesIn(argument: unknown, kpis: readonly string[]): RuleFinder<KpiAlertRule> {
  const defaults = [kpiRulesTable];
  const fields = kpiRuleFields;
  return rulesByKpi({ name: "rules", given: argument, defaults, fields }, kpis, alertRuleIn);
}
