import type { Carve } from "../src/plan/carve";
import { bodyText, storedBody, type StoredBody } from "../src/plan/stored/body";
import { headFacts } from "../src/plan/stored/headFacts";
import { packed } from "../src/plan/stored/pack";
import { tablesOf, type PlanSource } from "../src/plan/stored/storedTables";
import type { PlanToStore } from "./planner";

/** What a plan was made from, and the plan as it is to be stored. */
export interface Storable {
  readonly source: PlanSource;
  /** By how it is shown: the same, or with what was decided since. */
  readonly toStore: (shown: Carve) => PlanToStore;
}

export function storable(made: Carve, source: PlanSource): Storable {
  return {
    source,
    toStore: (shown) => ({
      facts: headFacts(made, shown),
      body: packed(bodyText(storedBody(made, source))),
    }),
  };
}

/** A plan that was opened: its body stays as it is, and so does the version that made it. */
export function storedAgain(
  made: Carve,
  { product, tables, settings, pins }: StoredBody,
  body: readonly string[],
): Storable {
  return {
    source: { tables: tablesOf(tables), settings, pins },
    toStore: (shown) => ({ facts: { ...headFacts(made, shown), product }, body }),
  };
}
