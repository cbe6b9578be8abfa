/**
 * Numbers in sentences. The same letters on every host: `toFixed` is exact by definition, while
 * locale-aware formatting is not.
 */

/** @example percentText(0.1234) // => "12.3 %" */
export function percentText(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** Groups thousands by commas. @example countText(12345) // => "12,345" */
export function countText(count: number): string {
  return Math.round(count)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Large and whole amounts without decimals, others to two places. */
export function amountText(value: number): string {
  if (!Number.isInteger(value) && Math.abs(value) < 1000) return value.toFixed(2);
  return `${value < 0 ? "-" : ""}${countText(Math.abs(value))}`;
}

/** "1 account", "2,300 accounts" */
export function plural(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** The gap as a percentage, rounded up: what is said of it must stay true. */
function roundedUp(gap: number): string {
  const percent = 100 * gap;
  const digits = percent < 0.1 ? 3 : percent < 10 ? 2 : 1;
  const scale = [1, 10, 100, 1000][digits] ?? 1;
  return `${(Math.ceil(percent * scale) / scale).toFixed(digits)} %`;
}

/** From here on, a gap says more of the bound than of the plan. */
const WEAK = 1;

/**
 * The proven gap in plain words.
 *
 * @param gap - (cost - bound) / bound, as a share
 */
export function gapSentence(gap: number): string {
  if (gap <= 1e-9) return "Proven best: no plan under these rules can beat it.";
  if (!(gap < WEAK)) return "No useful bound could be proven for this plan.";
  return `No plan under these rules can beat this by more than ${roundedUp(gap)}.`;
}

/** `gapSentence` for the travel of a plan that keeps its loads inside tolerances. */
export function travelSentence(gap: number): string {
  if (gap <= 1e-9) return "Travel: proven best among plans that are as even.";
  if (!(gap < WEAK)) return "Travel: no useful bound could be proven for this plan.";
  return `Travel: no plan that is as even can save more than ${roundedUp(gap)}.`;
}
