import { runSteps } from "../../src/assign/work/runSteps";
import { carveSteps, type Carve } from "../../src/plan/carve";
import type { Pin } from "../../src/plan/inputs/inputs";
import { repByAccount } from "../../src/plan/results/resultsOf";
import { defaultSettings, type Settings } from "../../src/plan/settings/settings";
import type { CarveTables } from "../../src/plan/tables/tables";

/** A whole carve under the default settings but for some. */
export function carved(
  tables: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): Carve {
  return runSteps(carveSteps(tables, { ...defaultSettings, ...changed }, pins));
}

/** The rep of each account by id, as the results have it. */
export function repsOf(carve: Carve): Record<string, string> {
  return Object.fromEntries(repByAccount(carve));
}

/** The reason of one account by id. */
export function reasonOf(carve: Carve, id: string): string {
  return carve.reasons[carve.inputs.accounts.id.indexOf(id)] ?? "";
}

/** What is said of a plan, in its language. */
export function saidOf({ notes, verdict, proofs, say }: Carve): {
  readonly notes: readonly string[];
  readonly verdict: readonly string[];
  readonly proofs: readonly string[];
} {
  return {
    notes: notes.map(say),
    verdict: verdict.sentences.map(say),
    proofs: proofs.map(({ sentence }) => say(sentence)),
  };
}
