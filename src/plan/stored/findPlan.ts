import type { ListedPlan } from "./conflict";

/** A fingerprint as people type or paste it: blanks and capitals say nothing. */
function plain(text: string): string {
  return text.replace(/[^0-9a-z]/gi, "").toLowerCase();
}

/**
 * Plans with a fingerprint that begins so: that of the search, that with what was changed by hand, or one
 * that was signed. All where nothing is asked for.
 */
export function plansWithFingerprint(
  plans: readonly ListedPlan[],
  beginning: string,
): readonly ListedPlan[] {
  const wanted = plain(beginning);
  return plans.filter(({ head: { fingerprint, changedFingerprint, history } }) =>
    [fingerprint, changedFingerprint, ...history.map((step) => step.fingerprint)].some((one) =>
      one.startsWith(wanted),
    ),
  );
}
