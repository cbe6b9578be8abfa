import type { Decision } from "../../table/decision";
import { refuseOpenQuestions } from "../door/asked";
import { decisionsOf } from "../door/decisionsOf";
import type { Settings } from "../settings/settings";
import { readTables, type CarveTables, type ReadTables } from "../tables/tables";
import { inputsOf, type Inputs, type Pin } from "./inputs";

/** Both tables, read so that a plan may be made from them. */
export interface PlanTables {
  readonly read: ReadTables;
  readonly inputs: Inputs;
  readonly decisions: readonly Decision[];
}

/**
 * Reads both tables for a plan: nothing is left open.
 *
 * @throws InputError naming the cell, column, row or setting that can't be used, or the first
 * question about the tables that nobody has answered
 */
export function readInputs(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[] = [],
): PlanTables {
  const read = readTables(tables, settings);
  const ofTables = decisionsOf(read);
  refuseOpenQuestions(ofTables);
  const inputs = inputsOf(read, settings, pins);
  refuseOpenQuestions(inputs.decisions);
  return { read, inputs, decisions: [...ofTables, ...inputs.decisions] };
}
