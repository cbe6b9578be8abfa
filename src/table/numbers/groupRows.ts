/** The rows of each group, one group after the other. */
export interface GroupRows {
  /** Group g has rows[start[g]] up to, but without, rows[start[g + 1]]; one longer than there are groups. */
  readonly start: Int32Array;
  /** Row numbers, ascending within a group; rows without a group are left out. */
  readonly rows: Int32Array;
}

/**
 * Lists the rows of each group. O(rows + groups).
 *
 * @param of - group of each row, -1 = none
 * @param order - row numbers in the order in which they are to come within a group
 * @example groupRows(Int32Array.of(1, 0, -1, 1), 2).rows // => Int32Array.of(1, 0, 3)
 */
export function groupRows(of: Int32Array, groups: number, order?: Int32Array): GroupRows {
  const start = new Int32Array(groups + 1);
  for (const group of of) if (group >= 0) (start[group + 1] as number)++;
  for (let group = 0; group < groups; group++)
    (start[group + 1] as number) += start[group] as number;
  const next = start.slice();
  const rows = new Int32Array(start[groups] as number);
  for (let position = 0; position < of.length; position++) {
    const row = order ? (order[position] as number) : position;
    const group = of[row] as number;
    if (group >= 0) rows[(next[group] as number)++] = row;
  }
  return { start, rows };
}
