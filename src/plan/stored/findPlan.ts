import type { ListedPlan } from "./conflict";

/** A fingerprint as people type or paste it: blanks and capitals say nothing. */
function plain(text: string): string {
  return text.replace(/[^0-9a-z]/gi, "").toLowerCase();
}

/**
 * Plans with a fingerprint that begins so: that of the search, that with what was changed by hand, or one
 * that was signed. Whoever looks for one has a signed page in hand: the plan that was signed comes before
 * drafts and copies of it. All, as they stand, where nothing is asked for.
 */
export function plansWithFingerprint(
  plans: readonly ListedPlan[],
  beginning: string,
): readonly ListedPlan[] {
  const wanted = plain(beginning);
  if (wanted === "") return plans;
  const isWanted = (fingerprint: string): boolean => fingerprint.startsWith(wanted);
  const isSigned = ({ head: { history } }: ListedPlan): boolean =>
    history.some((step) => step.status === "signed off" && isWanted(step.fingerprint));
  return plans
    .filter(({ head: { fingerprint, changedFingerprint, history } }) =>
      [fingerprint, changedFingerprint, ...history.map((step) => step.fingerprint)].some(isWanted),
    )
    .sort((a, b) => Number(isSigned(b)) - Number(isSigned(a)));
}
