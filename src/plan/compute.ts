import type { Limits } from "../defaults/limits";
import type { Cell } from "../table/cell";
import type { Road } from "../territory/weeklyTravel";
import type { Settings } from "./settings/settings";

/** Lets a call be given up: the host's cancel sets `aborted`, then calls `onAbort`. */
export interface Stop {
  aborted: boolean;
  onAbort?: () => void;
}

/** What a canceled call ends with; a plan that was cut short is for no cell. */
export const canceled = "Canceled before the plan was done. Recalculate to start again.";

/** A range as rows of cells, its header row first. */
export type Cells = readonly (readonly Cell[])[];

/** By what the best next moves are ranked. */
export const nextMoveObjectives = ["fairness", "cost", "both"] as const;

/** What a cell asks of the two tables. Plain values: it goes to a worker as a message. */
export type Question =
  | { readonly asks: "assign" | "why" | "gap" }
  | {
      readonly asks: "why not";
      /** Ids, "" for none; and the rep that each is asked about. */
      readonly account: readonly string[];
      readonly rep: readonly string[];
    }
  | { readonly asks: "route"; readonly newAccounts: Cells }
  | {
      readonly asks: "impact";
      /** The proposed rep of each row of the accounts, "" for none. */
      readonly owner: readonly string[];
      /** Which row of the range the first of them is: 2 below a header. */
      readonly ownerRow: number;
      readonly road: Road;
      /** Part of the potential that counts as the market. */
      readonly penetration: number;
      /** The user's own targets, by `measureKey`; built-in ones count for the rest. */
      readonly targets: ReadonlyMap<string, Limits>;
    }
  | {
      readonly asks: "next moves";
      readonly objective: (typeof nextMoveObjectives)[number];
      readonly most: number;
    };

/** A question of a cell with all that it is about. */
export interface Work {
  readonly accounts: Cells;
  readonly reps: Cells;
  readonly settings: Settings;
  readonly question: Question;
}

/** A table for cells; undefined and NaN are blanks. */
export interface Answer {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | undefined)[])[];
}

/**
 * The port through which TP.ASSIGN and its kin get their work done: on the spot, or in a web worker
 * where the page has one. Fails with InputError and InfeasibleError as the work itself does.
 */
export type Compute = (work: Work, stop: Stop) => Promise<Answer>;
