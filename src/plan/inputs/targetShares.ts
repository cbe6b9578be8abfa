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
  placeOf: (rep: number) => string,
): Pick<Reps, "share" | "shareGap"> {
  if (values === undefined || values.every(Number.isNaN)) {
    return { share: undefined, shareGap: undefined };
  }
  const gap = values.findIndex((share) => !(share > 0));
  if (gap < 0) return { share: { header, values }, shareGap: undefined };
  const value = values[gap] ?? NaN;
  const said = Number.isNaN(value) ? "blank or can't be read" : String(value);
  const shareGap = `The shares under ${header} are not used: that of ${name[gap] ?? ""} in ${placeOf(gap)} is ${said}. Give each rep a share above 0, or 0 to who gets nothing.`;
  return { share: undefined, shareGap };
}
