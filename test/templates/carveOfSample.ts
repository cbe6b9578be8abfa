import assert from "node:assert/strict";
import { runSteps } from "../../src/assign/work/runSteps";
import { carveSteps, type Carve } from "../../src/plan/carve";
import type { Settings } from "../../src/plan/settings/settings";
import { savedFrom } from "../../src/plan/workbook/saved";
import type { CarveTables } from "../../src/plan/tables/tables";
import type { TableRange } from "../../src/table/readTable";
import { compareTexts } from "../../src/table/textOrder";
import { REPS } from "../../templates/sample/reps";
import { sheet, shown, workbook } from "./sampleSheets";

/** The sample's reps in the order of a carve. */
export const carvedReps = [...REPS].sort((one, other) => compareTexts(one.name, other.name));

/** The settings that come with the sample, as the pane reads them. */
export function sampleSettings(): Settings {
  const saved = savedFrom(String(workbook.settings.get("TerritoryPlanner")));
  assert.ok(saved);
  return saved.settings;
}

function table(name: string): TableRange {
  return { sheet: name, row: 0, column: 0, cells: sheet(name).cells };
}

/** The sample's two tables and its targets; of two rows with the same id the first counts. */
export function sampleTables(): CarveTables {
  return {
    accounts: table("Accounts"),
    reps: table("Reps"),
    targets: { ...table("Settings"), row: 20, cells: shown("Settings", "A21:C27") },
    answers: new Map([["accounts/repeated rows", "first"]]),
  };
}

/** The sample carved under the settings that come with it, but for some. */
export function carveOfSample(
  changed: Partial<Settings> = {},
  options: Parameters<typeof carveSteps>[3] = {},
): Carve {
  return runSteps(carveSteps(sampleTables(), { ...sampleSettings(), ...changed }, [], options));
}
