import { firstLost, type RowErrors } from "./rowErrors";

/**
 * What to say of rows of lists that are left out for a cell that can't be read.
 *
 * @param as - what they don't count as, where that is not plain: ", neither kept nor churned"
 */
export function lostRowNotes(lost: RowErrors, as = ""): readonly string[] {
  if (lost.size === 0) return [];
  const rows = lost.size === 1 ? "That row is" : `${lost.size} such rows are`;
  return [`${firstLost(lost).message} ${rows} left out${as}.`];
}
