import { sentence } from "../words/english";
import { exact, text, words, type Value } from "../words/sentence";
import type { Reps } from "./accountsAndReps";

/** Positions of those who have a share of 0 where others have one above it: they get nothing. */
export function shareless(values: ArrayLike<number>, among: readonly number[]): readonly number[] {
  if (!among.some((at) => (values[at] ?? 0) > 0)) return [];
  return among.filter((at) => values[at] === 0);
}

/**
 * The shares under a column that asks for them, or why they are not used: all reps need one.
 *
 * @param placeOf - where a rep's share stands: "row 5"
 */
export function targetShares(
  header: string,
  values: Float64Array | undefined,
  name: readonly string[],
  placeOf: (rep: number) => Value,
): Pick<Reps, "share" | "shareGap"> {
  if (values === undefined || values.every(Number.isNaN)) {
    return { share: undefined, shareGap: undefined };
  }
  const gap = values.findIndex((share) => !(share > 0));
  if (gap < 0) return { share: { header, values }, shareGap: undefined };
  const value = values[gap] ?? NaN;
  const shareGap = sentence("shares not used", {
    header: text(header),
    rep: text(name[gap] ?? ""),
    place: placeOf(gap),
    share: Number.isNaN(value) ? words(sentence("unreadable")) : exact(value),
  });
  return { share: undefined, shareGap };
}
