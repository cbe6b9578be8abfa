import { inputsOf, type Inputs, type Pin } from "../../../src/plan/inputs/inputs";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import { readTables, type CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

export interface Read {
  readonly accounts: readonly (readonly Cell[])[];
  readonly reps: readonly (readonly Cell[])[];
  readonly settings?: Partial<Settings>;
  readonly pins?: readonly Pin[];
  /** What the user said, by the keys of decisions. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Two small tables with what the user said about them. */
export function tablesWith({ accounts, reps, answers = {} }: Read): CarveTables {
  return { ...tablesOf(accounts, reps), answers: new Map(Object.entries(answers)) };
}

/** The inputs of two small tables under the default settings but for some. */
export function readInputs(read: Read): Inputs {
  const settings = { ...defaultSettings, ...read.settings };
  return inputsOf(readTables(tablesWith(read), settings), settings, read.pins);
}

/** The rep of each account by name, "" where none of the reps owns it. */
export function ownersIn({ accounts, reps }: Inputs): string[] {
  return Array.from(accounts.owner, (rep) => reps.name[rep] ?? "");
}
