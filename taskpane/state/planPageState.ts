import type { Progress } from "../../src/model";
import type { MadeAnew, StoredLook } from "../planner";

/** What is known of a stored plan that somebody looks into. */
export interface PlanPage {
  /** Its id. */
  readonly plan: string;
  /** What it was made from; undefined until that is worked out, the reason where it can't be. */
  readonly look: StoredLook | string | undefined;
  /** It is being made anew, or was, or why it could not be. */
  readonly anew:
    | { readonly progress: Progress; readonly isStopping: boolean }
    | { readonly made: MadeAnew }
    | { readonly refused: string }
    | undefined;
}

export type PlanPageEvent =
  | { readonly type: "plan page"; readonly plan: string | undefined }
  | { readonly type: "looked into"; readonly plan: string; readonly look: StoredLook | string }
  | { readonly type: "anew"; readonly plan: string; readonly anew: PlanPage["anew"] };

/** News of a plan that nobody looks into any more is no news. */
export function reducePlanPage(
  page: PlanPage | undefined,
  event: PlanPageEvent,
): PlanPage | undefined {
  if (event.type === "plan page")
    return event.plan === undefined
      ? undefined
      : { plan: event.plan, look: undefined, anew: undefined };
  if (page?.plan !== event.plan) return page;
  return event.type === "looked into"
    ? { ...page, look: event.look }
    : { ...page, anew: event.anew };
}
