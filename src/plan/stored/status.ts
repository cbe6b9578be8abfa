import { InputError } from "../../errors";
import type { ListedPlan } from "./conflict";
import type { PlanStatus, StatusStep, StoredHead } from "./head";

/** What a plan may become. What was signed once is never a draft again: a copy of it is. */
const next: { readonly [from in PlanStatus]: readonly PlanStatus[] } = {
  draft: ["in review", "signed off"],
  "in review": ["draft", "signed off"],
  "signed off": ["loaded", "replaced"],
  loaded: ["replaced"],
  replaced: [],
};

export function canBecome(from: PlanStatus, to: PlanStatus): boolean {
  return next[from].includes(to);
}

/** Whether it was signed: what is said of it stays as it is from then on. */
export function isSettled({ status }: Pick<StoredHead, "status">): boolean {
  return status !== "draft" && status !== "in review";
}

/** Who takes a step, as typed, and when, ISO 8601. */
interface Taken {
  readonly by: string;
  readonly at: string;
  /** Nobody if omitted. */
  readonly approvedBy?: string;
}

type Standing = Pick<StoredHead, "status" | "history">;

function step(
  status: PlanStatus,
  fingerprint: string,
  { by, at, approvedBy = "" }: Taken,
): StatusStep {
  return { status, by, approvedBy, at, fingerprint };
}

/** Where a plan begins. */
export function begunAs(status: PlanStatus, fingerprint: string, taken: Taken): Standing {
  return { status, history: [step(status, fingerprint, taken)] };
}

/**
 * A plan one step further.
 *
 * @throws InputError where it can't become that
 */
export function stepTo(
  head: Pick<StoredHead, "name" | "status" | "history" | "changedFingerprint">,
  status: PlanStatus,
  taken: Taken,
): Standing {
  if (!canBecome(head.status, status))
    throw new InputError(
      `"${head.name}" is ${head.status}, so it can't become ${status}. Open it and change something: that makes a draft of it.`,
    );
  return { status, history: [...head.history, step(status, head.changedFingerprint, taken)] };
}

/** The plans that another one takes the place of once it is signed. */
export function inForce(plans: readonly ListedPlan[], besides: string): readonly ListedPlan[] {
  return plans.filter(({ head }) => head.id !== besides && canBecome(head.status, "replaced"));
}

/** The step at which it was signed off last; undefined where it never was. */
export function signingOf({ history }: Pick<StoredHead, "history">): StatusStep | undefined {
  return history.findLast(({ status }) => status === "signed off");
}
