/** The argument targets of TP.GONOGO. */
import { kpiRulesTable } from "../../src/defaults/kpiRules";
import type { Limits } from "../../src/defaults/limits";
import { pilotRulesTable } from "../../src/defaults/pilotRules";
import { pilotTargetsTable } from "../../src/defaults/pilotTargets";
import type { ShareBound } from "../../src/kpi/shareValues";
import { field } from "../../src/table/headers/field";
import { kpiRuleFields } from "../kpi/kpiRules";
import type { RuleFinder, RuleRow } from "../kpi/ruleTables";
import { numberIn, refuseBeyond, rulesByKpi, targetOf } from "../kpi/ruleTables";

/** Rules of KPIs are taken as they are; only their targets count here. */
const fields = [
  ...kpiRuleFields,
  field("stopBelow", "Stop below", "number", ["stop under", "stop if below"]),
  field("stopAbove", "Stop above", "number", ["stop over", "stop if above"]),
];

/** What a KPI of a pilot has to reach, and beyond what the pilot stops; NaN where it doesn't. */
export interface PilotTarget {
  readonly limits: Limits;
  readonly boundOf: (kpi: string) => ShareBound;
  readonly stopBelow: number;
  readonly stopAbove: number;
}

function targetIn(row: RuleRow): PilotTarget {
  const { limits, boundOf, most } = targetOf(row);
  const [stopBelow, stopAbove] = [numberIn(row, "stopBelow"), numberIn(row, "stopAbove")];
  refuseBeyond(stopBelow, most, row.placeOf("stopBelow"));
  refuseBeyond(stopAbove, most, row.placeOf("stopAbove"));
  return { limits, boundOf, stopBelow, stopAbove };
}

/**
 * The targets of TP.GONOGO by KPI: those of pilots, then those of any KPI.
 *
 * @param kpis - the KPIs that they are for
 */
export function pilotTargetsIn(
  argument: unknown,
  kpis: readonly string[],
): RuleFinder<PilotTarget> {
  const defaults = [kpiRulesTable, pilotRulesTable, pilotTargetsTable];
  return rulesByKpi({ name: "targets", given: argument, defaults, fields }, kpis, targetIn);
}

/** Whether there is anything to reach. */
export function isTarget({ limits }: PilotTarget): boolean {
  return Number.isFinite(limits.low) || Number.isFinite(limits.high);
}
