import { runSteps } from "../../../src/assign";
import { carveSteps, type Carve } from "../../../src/plan/carve";
import type { Pin } from "../../../src/plan/inputs/inputs";
import { findAccounts, reportOf } from "../../../src/plan/results/report";
import { repByAccount, resultsOf } from "../../../src/plan/results/resultsOf";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import { bodyFrom, bodyText, storedBody, type StoredBody } from "../../../src/plan/stored/body";
import { openedSteps } from "../../../src/plan/stored/open";
import type { PlanSource } from "../../../src/plan/stored/storedTables";
import type { CarveTables } from "../../../src/plan/tables/tables";
import { InfeasibleError, InputError } from "../../../src/errors";

/** A plan made by a search, and what it was made from. */
export interface Made {
  readonly source: PlanSource;
  readonly carve: Carve;
}

export function sourceOf(
  { answers: _none, ...tables }: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): PlanSource {
  return { tables, settings: { ...defaultSettings, ...changed }, pins };
}

export function madeFrom(source: PlanSource, contradictions: "refuse" | "look" = "refuse"): Made {
  const { tables, settings, pins } = source;
  return { source, carve: runSteps(carveSteps(tables, settings, pins, { contradictions })) };
}

/** As `madeFrom`; undefined where the settings ask for what the tables can't give. */
export function madeIfPossible(tables: CarveTables, changed: Partial<Settings>): Made | undefined {
  try {
    return madeFrom(sourceOf(tables, changed), "look");
  } catch (error) {
    if (error instanceof InfeasibleError || error instanceof InputError) return undefined;
    throw error;
  }
}

/** A plan as it is stored, after its way through text. */
export function throughText({ carve, source }: Made): StoredBody {
  return bodyFrom(bodyText(storedBody(carve, source)));
}

export function opened(made: Made): Carve {
  return runSteps(openedSteps(throughText(made)));
}

/** All that is shown of a plan, and all that further questions about it go by. */
export function shown(carve: Carve): unknown {
  const { plan, places, cap, settings, before, after, byHand } = carve;
  return {
    report: reportOf(carve),
    results: carve.broken === undefined ? resultsOf(carve) : undefined,
    reps: repByAccount(carve),
    first: findAccounts(carve, "a"),
    ...{ reasons: carve.reasons, plan, places, cap, settings, before, after, byHand },
    notes: carve.notes,
    proofs: carve.proofs,
    outside: carve.outside,
    problem: carve.setup.problem,
    serving: carve.setup.serving && {
      waits: carve.setup.serving.waits,
      stays: carve.setup.serving.stays,
      givenUp: carve.setup.serving.givenUp,
      order: carve.setup.serving.ranking.order,
    },
  };
}
