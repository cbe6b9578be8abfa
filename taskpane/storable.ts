import type { Carve } from "../src/plan/carve";
import { bodyText, storedBody } from "../src/plan/stored/body";
import { headFacts } from "../src/plan/stored/headFacts";
import { packed } from "../src/plan/stored/pack";
import type { PlanSource } from "../src/plan/stored/storedTables";
import type { PlanToStore } from "./planner";

/** A plan as it is to be stored, by how it is shown: the same, or with what was decided since. */
export type Storable = (shown: Carve) => PlanToStore;

/** @param source - what the plan was made from */
export function storable(made: Carve, source: PlanSource): Storable {
  return (shown) => ({
    facts: headFacts(made, shown),
    body: packed(bodyText(storedBody(made, source))),
  });
}

/** A plan that was opened: its body stays as it is, and so does the version that made it. */
export function storedAgain(made: Carve, product: string, body: readonly string[]): Storable {
  return (shown) => ({ facts: { ...headFacts(made, shown), product }, body });
}
