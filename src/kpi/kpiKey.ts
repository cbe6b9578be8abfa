import { foldedName } from "../table/names";

/**
 * A KPI's name as names are compared: without its unit in brackets, whatever its case and spacing, so
 * that "Velocity (per month)" finds the rule for Velocity.
 *
 * @example kpiKey("Cycle (days)") // => "cycle"
 */
export function kpiKey(name: string): string {
  const bare = foldedName(name.replace(/\([^()]*\)/g, " "));
  return bare === "" ? foldedName(name) : bare;
}
