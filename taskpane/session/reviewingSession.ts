import type { RemotePlanner } from "../planner";
import type { Decided, Looking, LookingEvent } from "../state/reviewState";
import type { LaterModules } from "./laterModules";
import { laterWork } from "./laterWork";

/** What Review can ask for. None of it throws. */
export interface Reviewing {
  /** Decides about accounts; of each the last word counts. What was said of an account before stays with it. */
  decide(decided: readonly Decided[]): Promise<void>;
  /** Takes back what was decided about accounts; what was said of them is kept for the next time. */
  undecide(accounts: readonly string[]): Promise<void>;
  /** Takes back what was done last, and no more. */
  undoLast(): Promise<void>;
  /** What is said of an account, whatever is decided about it. */
  reword(account: string, words: string): Promise<void>;
  /** Takes the step that is offered. */
  takeCounter(): Promise<void>;
  /** Has everything said of the plan with what was decided. */
  revise(): Promise<void>;
}

export interface ReviewingParts {
  readonly planner: RemotePlanner;
  readonly looking: () => Looking;
  readonly dispatch: (event: LookingEvent) => void;
  readonly guard: (work: () => Promise<void>) => Promise<void>;
  /** Something was decided, or taken back, and is counted. */
  readonly onDecided: () => void;
}

/** What the session itself needs of it. */
export interface ReviewingInside {
  readonly reviewing: Reviewing;
  /** Whenever there is another plan. */
  readonly begin: () => Promise<void>;
  /** As `revise`, but fails where it fails: nothing may be written of a plan that isn't the one shown. */
  readonly reviseOrFail: () => Promise<void>;
}

/** Of a module that is loaded with the first plan: before there is one, nothing can be decided. */
export function reviewingLater(
  modules: Pick<LaterModules, "reviewing">,
  parts: ReviewingParts,
): ReviewingInside {
  const load = laterWork(async () => (await modules.reviewing()).createReviewing(parts));
  const then = (work: (inside: ReviewingInside) => Promise<void>): Promise<void> =>
    parts.guard(async () => work(await load()));
  return {
    reviewing: {
      decide: (decided) => then(({ reviewing }) => reviewing.decide(decided)),
      undecide: (accounts) => then(({ reviewing }) => reviewing.undecide(accounts)),
      undoLast: () => then(({ reviewing }) => reviewing.undoLast()),
      reword: (account, words) => then(({ reviewing }) => reviewing.reword(account, words)),
      takeCounter: () => then(({ reviewing }) => reviewing.takeCounter()),
      revise: () => then(({ reviewing }) => reviewing.revise()),
    },
    begin: () => then(({ begin }) => begin()),
    reviseOrFail: async () => (await load()).reviseOrFail(),
  };
}
