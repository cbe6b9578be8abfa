import { idKey } from "../quality/id18";
import type { ChangeStatus } from "./changeLog";
import { isSamePerson } from "./ownerChanges";
import type { OwnerChange } from "./ownerChanges";

/** A log of changes, one per row. */
export interface ApprovalLog {
  readonly ids: readonly string[];
  readonly ownersAfter: readonly string[];
  readonly status: readonly ChangeStatus[];
}

export type WhyUnapproved =
  | Exclude<ChangeStatus, "approved">
  | "another owner was approved"
  | "account is new"
  | "account is gone";

export interface UnapprovedMove {
  readonly change: OwnerChange;
  /** "" for nobody, or where none was approved. */
  readonly approvedOwner: string;
  readonly why: WhyUnapproved;
}

/** What the log says of one account. */
interface Verdict {
  approvedOwner: string | undefined;
  pending: boolean;
}

function verdicts(log: ApprovalLog): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  log.ids.forEach((id, row) => {
    if (id === "") return;
    const key = idKey(id);
    const verdict = found.get(key) ?? { approvedOwner: undefined, pending: false };
    found.set(key, verdict);
    if (log.status[row] === "approved") verdict.approvedOwner = log.ownersAfter[row] ?? "";
    if (log.status[row] === "not approved yet") verdict.pending = true;
  });
  return found;
}

function whyOf(change: OwnerChange, verdict: Verdict | undefined): WhyUnapproved {
  if (verdict?.approvedOwner !== undefined) return "another owner was approved";
  if (verdict?.pending) return "not approved yet";
  if (change.rowBefore < 0) return "account is new";
  return change.rowAfter < 0 ? "account is gone" : "no request";
}

/**
 * Finds the changes of owner that a log doesn't approve. Where it approves several for an account, the
 * last row counts. O(changes + log).
 *
 * @param changes - as `ownerChanges` gives them
 * @example unapproved([{ id: "1", rowBefore: 0, rowAfter: 0, before: "Ana", after: "Ben" }],
 *   { ids: ["1"], ownersAfter: ["Cleo"], status: ["approved"] })[0].why // => "another owner was approved"
 */
export function unapproved(
  changes: readonly OwnerChange[],
  log: ApprovalLog,
): readonly UnapprovedMove[] {
  const known = verdicts(log);
  const moves: UnapprovedMove[] = [];
  for (const change of changes) {
    const verdict = known.get(idKey(change.id));
    const approved = verdict?.approvedOwner;
    if (approved !== undefined && isSamePerson(approved, change.after)) continue;
    moves.push({ change, approvedOwner: approved ?? "", why: whyOf(change, verdict) });
  }
  return moves;
}
