import type { Pair } from "../state/compareState";
import type { ComparingParts } from "./comparing";
import type { LaterModules } from "./laterModules";
import { laterWork } from "./laterWork";

/** Making several plans in one go, and putting plans beside each other. None of it throws. */
export interface Comparing {
  /** Makes the plans that show what there is to choose from, and shows them as they come. */
  makeThree(): Promise<void>;
  /** Shows the plans side by side, and this one among them. @param id - of a stored plan, or a name of `ids` */
  addToCompare(id: string): Promise<void>;
  takeOut(id: string): Promise<void>;
  /** Makes one of them the plan at hand. */
  usePlan(id: string): Promise<void>;
  /** Stores a draft in the workbook. */
  keepDraft(id: string): Promise<void>;
  /** What the place Plan shows from now on. */
  view(shown: "aim" | "compare"): void;
  /** Holds the accounts of two plans against each other. */
  pairUp(pair: Pair | undefined): Promise<void>;
}

/** What of it is loaded when it is first needed. */
export type LaterComparing = Omit<Comparing, "view">;

/** The same from a module that is loaded when it is first needed. */
export function comparingLater(
  modules: Pick<LaterModules, "comparing">,
  parts: ComparingParts,
): Comparing {
  const load = laterWork(async (): Promise<LaterComparing> => {
    const { createComparing } = await modules.comparing();
    return createComparing(parts);
  });
  function later<Given extends readonly unknown[]>(
    work: (comparing: LaterComparing, ...given: Given) => Promise<void>,
  ): (...given: Given) => Promise<void> {
    return (...given) =>
      parts.guard(async () => {
        await work(await load(), ...given);
      });
  }
  return {
    makeThree: later((comparing) => comparing.makeThree()),
    addToCompare: later((comparing, id: string) => comparing.addToCompare(id)),
    takeOut: later((comparing, id: string) => comparing.takeOut(id)),
    usePlan: later((comparing, id: string) => comparing.usePlan(id)),
    keepDraft: later((comparing, id: string) => comparing.keepDraft(id)),
    pairUp: later((comparing, pair: Pair | undefined) => comparing.pairUp(pair)),
    view: (shown) => parts.dispatch({ type: "viewed", view: shown }),
  };
}
