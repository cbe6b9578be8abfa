import type { CarveReport } from "../../src/plan/results/report";
import type { Move } from "../../src/plan/review/moves";
import type { ReviewFigures } from "../../src/plan/review/figures";
import type { Counter, Decision } from "../../src/plan/review/review";

/** What somebody decided about one account of the plan. */
export interface Decided extends Decision {
  /** Kept as the plan has it, put back with its owner, or given to somebody else. */
  readonly kind: "keep" | "back" | "give";
}

/** What was decided and what people said, before and after something that somebody did. */
export interface Course {
  /** What was decided before each thing that somebody did, the latest last: a click is one, however much it decides. */
  readonly steps: readonly Looking["decided"][];
  /** Ids of the accounts of which the last click took back what was decided; undefined where it took nothing back. */
  readonly undone: readonly string[] | undefined;
  /** What people said of accounts, by id; it stays where a decision is taken back. */
  readonly words: ReadonlyMap<string, string>;
}

/** The plan as it is looked at: what it changes, and what was decided of that so far. */
export interface Looking extends Course {
  readonly moves: readonly Move[];
  /** Accounts that were decided though the plan moves them nowhere. */
  readonly others: readonly Move[];
  /** By account id, in the order in which it was decided. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** With all that was decided; undefined until they are counted for the first time. */
  readonly figures: ReviewFigures | undefined;
  /** A step that would make up for what was decided. */
  readonly counter: Counter | undefined;
  /** The report of the plan with what was decided; undefined where nothing was, or until it is made. */
  readonly revised: CarveReport | undefined;
}

export type LookingEvent =
  | { readonly type: "moves"; readonly moves: readonly Move[] }
  | {
      readonly type: "decided";
      readonly decided: Looking["decided"];
      /** What was done before is forgotten if omitted. */
      readonly course?: Course;
    }
  | {
      readonly type: "figures";
      readonly figures: ReviewFigures;
      readonly others: readonly Move[];
    }
  | { readonly type: "counter"; readonly counter: Counter | undefined }
  | { readonly type: "revised"; readonly report: CarveReport };

const noCourse: Course = { steps: [], undone: undefined, words: new Map() };

export const nothingToLookAt: Looking = {
  ...noCourse,
  moves: [],
  others: [],
  decided: new Map(),
  figures: undefined,
  counter: undefined,
  revised: undefined,
};

export function reduceLooking(looking: Looking, event: LookingEvent): Looking {
  switch (event.type) {
    case "moves":
      return { ...looking, moves: event.moves };
    case "decided":
      return {
        ...{ ...looking, ...noCourse, ...event.course, decided: event.decided },
        ...{ counter: undefined, revised: undefined },
      };
    case "figures":
      return { ...looking, figures: event.figures, others: event.others };
    case "counter":
      return { ...looking, counter: event.counter };
    case "revised":
      return { ...looking, revised: event.report };
  }
}

/** Decisions that change the plan: what is kept as it is changes nothing. */
export function changing(decided: Looking["decided"]): readonly Decided[] {
  return [...decided.values()].filter(({ kind }) => kind !== "keep");
}
