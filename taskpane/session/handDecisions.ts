import type { StatusStep, StoredDecision } from "../../src/plan/stored/head";
import type { Author } from "../../src/plan/stored/plans";
import type { Decided, Looking } from "../state/reviewState";

/** The steps of a plan that was made before its maker gave a name. */
export function named(history: readonly StatusStep[], by: string): readonly StatusStep[] {
  return history.map((step) => (step.by === "" ? { ...step, by } : step));
}

function isKind(kind: string): kind is Decided["kind"] {
  return kind === "keep" || kind === "back" || kind === "give";
}

/** What was decided of a stored plan, as Review has it. */
export function decidedOf(decisions: readonly StoredDecision[]): Map<string, Decided> {
  const known = decisions.flatMap(({ account, rep, note, kind }): Decided[] =>
    isKind(kind) ? [{ account, rep, note, kind }] : [],
  );
  return new Map(known.map((one) => [one.account, one]));
}

/** By which a decision stands among what was done without a name. */
export function decisionKey({ account }: Pick<StoredDecision, "account">): string {
  return `decision/${account}`;
}

/**
 * What was decided in Review, to be stored: what stood before keeps its author and its time.
 *
 * @param known - what is stored of the same plan
 * @param nameless - decisions of this session whose author had no name yet; those that have none now are added
 */
export function storedDecisions(
  decided: Looking["decided"],
  known: readonly StoredDecision[],
  { by, at }: Author,
  nameless: Set<string>,
): readonly StoredDecision[] {
  const byAccount = new Map(known.map((one) => [one.account, one]));
  return [...decided.values()].map((one) => {
    const before = byAccount.get(one.account);
    const key = decisionKey(one);
    if (before?.kind === one.kind && before.rep === one.rep && before.note === one.note)
      return before.by === "" && nameless.has(key) ? { ...before, by } : before;
    if (by === "") nameless.add(key);
    return { ...one, by, at };
  });
}
