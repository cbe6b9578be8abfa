/** Rows by what they have in common. */
export interface Groups {
  /** In the order in which they first appear; blanks make no group. */
  readonly names: readonly string[];
  /** Position of each row's group, -1 for a row without. */
  readonly of: Int32Array;
}

/**
 * Groups rows by a name each, compared exactly. O(n).
 *
 * @example groupsOf(["West", "", "East", "West"]).of // => Int32Array.of(0, -1, 1, 0)
 */
export function groupsOf(names: readonly string[]): Groups {
  const position = new Map<string, number>();
  const of = new Int32Array(names.length);
  for (let row = 0; row < names.length; row++) {
    const name = names[row] as string;
    let at = position.get(name);
    if (at === undefined) {
      at = name === "" ? -1 : position.size - (position.has("") ? 1 : 0);
      position.set(name, at);
    }
    of[row] = at;
  }
  position.delete("");
  return { names: [...position.keys()], of };
}

/** Adds up amounts by group; rows without a group are left out. */
export function sumsOf({ names, of }: Groups, amounts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(names.length);
  for (let row = 0; row < of.length; row++) {
    const at = of[row] as number;
    if (at >= 0) (sums[at] as number) += amounts[row] as number;
  }
  return sums;
}

/** Counts rows by group. */
export function countsOf({ names, of }: Groups): Int32Array {
  const counts = new Int32Array(names.length);
  for (const group of of) if (group >= 0) (counts[group] as number)++;
  return counts;
}
