import type { CarveReport } from "../../src/plan/results/report";
import type { Move } from "../../src/plan/review/moves";
import type { ReviewFigures } from "../../src/plan/review/figures";
import type { Counter, Decision } from "../../src/plan/review/review";

/** What somebody decided about one account of the plan. */
export interface Decided extends Decision {
  /** Kept as the plan has it, put back with its owner, or given to somebody else. */
  readonly kind: "keep" | "back" | "give";
}

/** The plan as it is looked at: what it changes, and what was decided of that so far. */
export interface Looking {
  readonly moves: readonly Move[];
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
  | { readonly type: "decided"; readonly decided: Looking["decided"] }
  | { readonly type: "figures"; readonly figures: ReviewFigures }
  | { readonly type: "counter"; readonly counter: Counter | undefined }
  | { readonly type: "revised"; readonly report: CarveReport };

export const nothingToLookAt: Looking = {
  moves: [],
  decided: new Map(),
  figures: undefined,
  counter: undefined,
  revised: undefined,
};

/**
 * What was decided of an earlier plan, as far as it still says something of a new one: whoever was
 * given or left an account by hand still is; what was kept as it was is open again where it changed.
 */
export function stillDecided(
  decided: Looking["decided"],
  moves: readonly Move[],
): Looking["decided"] {
  const goesTo = new Map(moves.map(({ id, to }) => [id, to]));
  return new Map(
    [...decided].filter(([id, { kind, rep }]) => kind !== "keep" || goesTo.get(id) === rep),
  );
}

export function reduceLooking(looking: Looking, event: LookingEvent): Looking {
  switch (event.type) {
    case "moves":
      return { ...looking, moves: event.moves };
    case "decided":
      return { ...looking, decided: event.decided, counter: undefined, revised: undefined };
    case "figures":
      return { ...looking, figures: event.figures };
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
