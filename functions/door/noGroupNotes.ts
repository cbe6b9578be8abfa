import type { Groups } from "../../src/table/numbers/groups";

/**
 * What to say of rows whose name is no group: totals, lines of a report, words for nothing. A blank
 * needs no word.
 *
 * @param given - rows by what stands in their cells
 * @param meant - the same by what that means
 */
export function noGroupNotes(
  given: Groups,
  meant: Groups,
  placeOf: (row: number) => string,
): readonly string[] {
  const rows = [...given.of.keys()].filter((row) => given.of[row]! >= 0 && meant.of[row]! < 0);
  const [first] = rows;
  if (first === undefined) return [];
  const what = `${placeOf(first)} holds "${given.names[given.of[first]!] ?? ""}"`;
  return rows.length === 1
    ? [`${what}, which names no group: that row is left out.`]
    : [`${rows.length} rows name no group and are left out: ${what}, for one.`];
}
