import type { Groups } from "../table/numbers/groups";

/** What is met most often in each group. */
export interface MostCommon {
  /** Position of the kind, -1 where there is none. */
  readonly kind: Int32Array;
  /** Its part of the group's rows that have a kind; NaN where there is none. */
  readonly share: Float64Array;
  /** How many kinds each group has. */
  readonly kinds: Int32Array;
}

/**
 * The kind that most rows of each group have, the one that comes first among equals. O(n).
 *
 * @param group - group of each row, -1 for none
 * @param kinds - kind of each row; rows without one don't count
 * @param counted - 1 for a row that counts; all do when absent
 * @example mostCommon({ names: ["SF"], of: new Int32Array(3) }, groupsOf(["MM", "ENT", "MM"])).share // => [2 / 3]
 */
export function mostCommon(group: Groups, kinds: Groups, counted?: Uint8Array): MostCommon {
  const groups = group.names.length;
  const width = kinds.names.length;
  const rowsOf = new Map<number, number>();
  const rows = new Float64Array(groups);
  for (let row = 0; row < group.of.length; row++) {
    const at = group.of[row] as number;
    const kind = kinds.of[row] as number;
    if (at < 0 || kind < 0 || counted?.[row] === 0) continue;
    const pair = at * width + kind;
    rowsOf.set(pair, (rowsOf.get(pair) ?? 0) + 1);
    (rows[at] as number)++;
  }
  const most = new Float64Array(groups);
  const kind = new Int32Array(groups).fill(-1);
  const found = new Int32Array(groups);
  for (const [pair, count] of rowsOf) {
    const at = Math.floor(pair / width);
    (found[at] as number)++;
    // Pairs come in the order in which they were first met.
    if (count <= (most[at] as number)) continue;
    most[at] = count;
    kind[at] = pair - at * width;
  }
  return { kind, share: most.map((count, at) => count / (rows[at] as number)), kinds: found };
}
