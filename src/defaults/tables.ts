import type { Cell } from "../table/cell";
import type { DefaultTable } from "./defaultTable";
import { figureSpecs } from "./figureSettings";
import { dataTargetsTable } from "./dataTargets";
import { driversTable } from "./drivers";
import { fitTiersTable } from "./fitTiers";
import { hoursTable } from "./hours";
import { icpCriteriaBySize, icpCriteriaTable } from "./icpCriteria";
import { indexWeightsTable } from "./indexWeights";
import { kpiRulesTable } from "./kpiRules";
import { pilotRulesTable } from "./pilotRules";
import { pilotTargetsTable } from "./pilotTargets";
import { qualifyRulesTable } from "./qualifyRules";
import { reachWeightsTable } from "./reachWeights";
import { repWeightsTable } from "./repWeights";
import { routingRulesTable } from "./routingRules";
import { scenariosTable } from "./scenarios";
import { scoreWeightsTable } from "./scoreWeights";
import { seedCapacityTable } from "./seedCapacity";
import { segmentsTable } from "./segments";
import { sensitivitiesTable } from "./sensitivities";
import { shareWeightsTable } from "./shareWeights";
import { slaTable } from "./sla";
import { targetsTable } from "./targets";

/** Every table of defaults, by the name under which a user asks for it. */
export const defaultTables: ReadonlyMap<string, DefaultTable> = new Map<string, DefaultTable>([
  ["targets", targetsTable],
  ["score weights", scoreWeightsTable],
  ["index weights", indexWeightsTable],
  ["reach weights", reachWeightsTable],
  ["rep weights", repWeightsTable],
  ["share weights", shareWeightsTable],
  ["icp criteria", icpCriteriaTable],
  ...[...icpCriteriaBySize].map(([size, table]) => [`icp criteria ${size}`, table] as const),
  ["fit tiers", fitTiersTable],
  ["segments", segmentsTable],
  ["sensitivities", sensitivitiesTable],
  ["data targets", dataTargetsTable],
  ["qualify rules", qualifyRulesTable],
  ["routing rules", routingRulesTable],
  ["sla", slaTable],
  ["hours", hoursTable],
  ["scenarios", scenariosTable],
  ["drivers", driversTable],
  ["kpi rules", kpiRulesTable],
  ["pilot targets", pilotTargetsTable],
  ["pilot rules", pilotRulesTable],
  ["seed capacity", seedCapacityTable],
]);

/**
 * All settings with their defaults: those of figures, after those of a carve.
 *
 * @param carve - names and defaults of the settings of a carve
 */
export function settingsTable(
  carve: readonly (readonly [name: string, fallback: unknown])[],
): DefaultTable {
  const seen = new Set(carve.map(([name]) => name));
  const figures = Object.entries(figureSpecs)
    .filter(([name]) => !seen.has(name))
    .map(([name, { fallback }]): Cell[] => [name, fallback]);
  const carves = carve.map(([name, fallback]): Cell[] => [
    name,
    typeof fallback === "number" || typeof fallback === "boolean" ? fallback : textOf(fallback),
  ]);
  return [["Setting", "Value"], ...carves, ...figures];
}

function textOf(fallback: unknown): string {
  return Array.isArray(fallback) ? fallback.join("; ") : String(fallback);
}
