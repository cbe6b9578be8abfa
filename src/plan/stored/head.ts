import type { Measure } from "../measures/measures";
import type { FurthestRep } from "../operations/planFigures";
import type { Decision } from "../review/review";

export const planStatuses = ["draft", "in review", "signed off", "loaded", "replaced"] as const;

/** How far people are with a plan. */
export type PlanStatus = (typeof planStatuses)[number];

/** A step that somebody took with a plan: what it became, who did it and when. */
export interface StatusStep {
  readonly status: PlanStatus;
  /** As typed: names are declared, not proven. */
  readonly by: string;
  /** Who approved it as well, as typed; "" for nobody. */
  readonly approvedBy: string;
  /** ISO 8601. */
  readonly at: string;
  /** Of the plan at that moment, with what was changed by hand. */
  readonly fingerprint: string;
}

/** What somebody decided about an account of a stored plan. */
export interface StoredDecision extends Decision {
  /** In the words of the review: put back, given to somebody else. */
  readonly kind: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A line of the scorecard as it was shown. */
export type StoredMeasure = Pick<
  Measure,
  "key" | "label" | "number" | "before" | "after" | "target" | "met"
>;

/** What a plan amounts to, for a list of plans and for comparing them. */
export interface KeyFigures {
  /** Undefined where nobody holds anything. */
  readonly furthest: FurthestRep | undefined;
  /** How far a rep may be from a fair share, as a part of it; Infinity without a limit. */
  readonly limit: number;
  readonly met: boolean | undefined;
  /** Accounts of today's reps that change hands... */
  readonly moved: number;
  /** ...and how many may; undefined without a cap. */
  readonly cap: number | undefined;
  readonly accounts: number;
  readonly unplaced: number;
  /** NaN where it can't be formed. */
  readonly gini: number;
  /** Mean distance to the rep; NaN without coordinates. */
  readonly km: number;
}

/** What is known of a plan without its author: all that follows from it. */
export interface HeadFacts {
  /** Version of the product that made it. */
  readonly product: string;
  readonly approach: string;
  readonly loadName: string;
  /** Of the plan as the search found it... */
  readonly fingerprint: string;
  /** ...and with what was changed by hand; the same where nothing was. */
  readonly changedFingerprint: string;
  readonly figures: KeyFigures;
  readonly measures: readonly StoredMeasure[];
  /** Whether it breaks rules that contradict each other, and is there only to be looked at. */
  readonly isBroken: boolean;
}

/** What is stored of a plan to be listed, compared and worked on; the body says what it is made of. */
export interface StoredHead extends HeadFacts {
  readonly id: string;
  readonly name: string;
  /** As typed. */
  readonly author: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** Who saved it last, as typed, and when. */
  readonly savedBy: string;
  readonly savedAt: string;
  readonly status: PlanStatus;
  /** Its steps, the first first; the last one led to its status. */
  readonly history: readonly StatusStep[];
  readonly decisions: readonly StoredDecision[];
  /** How the body is stored: in so many parts of so many letters together. */
  readonly body: { readonly parts: number; readonly letters: number };
}
