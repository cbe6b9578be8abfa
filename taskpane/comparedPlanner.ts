import type { Progress } from "../src/model";
import type { Differences, Exchange } from "../src/plan/operations/differing";
import type { PlanColumn } from "../src/plan/operations/planColumn";
import type { CarveReport } from "../src/plan/results/report";
import type { Decision } from "../src/plan/review/review";
import type { Choices, Outcome, PlanToStore } from "./planner";

/** Where two plans differ, the whole counted first. */
export interface ShownDifferences extends Differences {
  /** From whom to whom most accounts go, the most first. */
  readonly exchanges: readonly Exchange[];
}

/** Plans side by side, in words. */
export interface ComparedWords {
  /** What each of them gains and loses against the one before it. */
  readonly trades: readonly string[];
  /** Where more moves stop paying; "" where they can't be put in a row. */
  readonly knee: string;
}

/**
 * What the worker keeps beside the plan at hand: plans to be compared, each under an id of the page. At most
 * five at a time; the page drops those that it shows no more.
 */
export interface ComparedPlanner {
  /** Makes a plan and keeps it under this id; the plan at hand stays as it is. */
  carveToCompare(
    id: string,
    choices: Choices,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<PlanColumn>>;
  /** Makes a plan and keeps nothing but what it amounts to. */
  tryOut(choices: Choices, onProgress: (progress: Progress) => void): Promise<Outcome<PlanColumn>>;
  /**
   * Finds out without a search whether the hard rules can be kept together; refused as a carve would
   * refuse them where they can't, or where a cell or setting is wrong.
   */
  checkRules(choices: Choices): Promise<Outcome<"together">>;
  /** Opens a stored plan with what was decided of it. @param body - as `stored` gave it */
  openToCompare(
    id: string,
    body: readonly string[],
    decisions: readonly Decision[],
  ): Promise<Outcome<PlanColumn>>;
  /** The plan at hand as it is now, with what was decided last. */
  handToCompare(id: string): Promise<Outcome<PlanColumn>>;
  /** Today's owners under these choices; undefined where nobody owns anything, or the tables can't be used. */
  todayToCompare(id: string, choices: Choices): PlanColumn | undefined;
  /** Drops all but these. */
  keepCompared(ids: readonly string[]): void;
  /** @param plans - of those kept, under the names that people know them by, from the strictest on */
  compareInWords(plans: readonly { readonly id: string; readonly name: string }[]): ComparedWords;
  /** Undefined where one of them is not kept any more. */
  differences(one: string, other: string): ShownDifferences | undefined;
  /** Makes one of them the plan at hand. @throws InputError where it is not kept any more */
  useCompared(id: string): CarveReport;
  /** One of them, to be stored in the workbook. @throws InputError where it is not kept any more */
  storedCompared(id: string): PlanToStore;
}
