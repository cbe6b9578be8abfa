import type { BrokenFormulas } from "../../src/plan/workbook/repair/brokenFormulas";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** Formulas of our functions that Excel doesn't calculate by itself any more. */
export interface Repairing {
  /**
   * Looks for them in the whole workbook; undefined where that failed.
   *
   * @param names - of all our functions, without the prefix
   */
  findBroken(names: ReadonlySet<string>): Promise<BrokenFormulas | undefined>;
  /** Enters them anew, and says what came of it; undefined where that failed. */
  enterAgain(broken: BrokenFormulas): Promise<string | undefined>;
}

export function repairing(
  { workbook, modules = laterModules }: Pick<SessionParts, "workbook" | "modules">,
  { inTurn }: Turns,
): Repairing {
  return {
    async findBroken(names) {
      let found: BrokenFormulas | undefined;
      await inTurn(async () => {
        const { brokenFormulas } = await modules.repairing();
        found = await brokenFormulas(workbook, names);
      });
      return found;
    },
    async enterAgain(broken) {
      let told: string | undefined;
      await inTurn(async () => {
        const { enteredWords, enterAgain } = await modules.repairing();
        told = enteredWords(broken, await enterAgain(workbook, broken));
      });
      return told;
    },
  };
}
