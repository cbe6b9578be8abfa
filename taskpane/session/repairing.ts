import {
  brokenFormulas,
  enterAgain,
  type BrokenFormulas,
} from "../../src/plan/workbook/repair/brokenFormulas";
import { enteredWords } from "../../src/plan/words/repairWords";
import type { Workbook } from "../../src/plan/workbook/workbook";
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

export function repairing(workbook: Workbook, { inTurn }: Turns): Repairing {
  return {
    async findBroken(names) {
      let found: BrokenFormulas | undefined;
      await inTurn(async () => {
        found = await brokenFormulas(workbook, names);
      });
      return found;
    },
    async enterAgain(broken) {
      let told: string | undefined;
      await inTurn(async () => {
        told = enteredWords(broken, await enterAgain(workbook, broken));
      });
      return told;
    },
  };
}
