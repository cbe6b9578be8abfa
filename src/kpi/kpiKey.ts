import { plainKpiKey } from "./kpiNames";

/**
 * A KPI's name as names are compared: without its unit in brackets, whatever its case, spacing and
 * hyphens, and one key for all wordings of a KPI that is known, so that "Pipeline Velocity ($/month)"
 * finds the rule for Velocity.
 *
 * @example kpiKey("Sales cycle length (days)") // => "cycle"
 */
export function kpiKey(name: string): string {
  return plainKpiKey(name);
}
