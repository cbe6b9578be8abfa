import type { Key } from "../words/english";
import { sentence } from "../words/english";
import { count, text, type Sentence } from "../words/sentence";

/** Fewest groups that tell a list of merged cells from a few accounts that nobody owns. */
const fewestGroups = 2;

/**
 * A column of owners whose cells are merged by owner holds each name once, in the first row of its group; the
 * rows below are blank, and their accounts would be taken for nobody's. Hosts don't tell us of merged
 * cells, so this goes by the pattern: names stand above blanks, and hardly any stands below itself.
 *
 * @param owners - of each account, in the rows' order; "" where the cell is blank
 * @returns what to tell; nothing where the blanks don't look so
 */
export function mergedOwnerNotes(owners: readonly string[], header: string): Sentence<Key>[] {
  let [blank, groups, repeated] = [0, 0, 0];
  owners.forEach((owner, row) => {
    const above = row === 0 ? undefined : owners[row - 1];
    if (owner === "") {
      blank += 1;
      if (above !== undefined && above !== "") groups += 1;
    } else if (owner === above) repeated += 1;
  });
  const isMerged = owners[0] !== "" && groups >= fewestGroups && repeated < groups;
  if (!isMerged || blank < owners.length / 4) return [];
  return [sentence("merged owners", { accounts: count(blank), header: text(header) })];
}
