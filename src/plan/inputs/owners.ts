import { textOf as cellText } from "../../table/parse/readTexts";
import { withoutZero } from "../../table/zeroBlanks";
import type { ReadSide } from "../tables/tables";

/** An owner who is not among the reps. */
export interface Leaver {
  readonly name: string;
  readonly accounts: number;
}

/** Text of a role's cells in every row under the headers, those that repeat an id included. */
function everyText(side: ReadSide, key: string): readonly string[] {
  const column = side.roles.find((role) => role.key === key)?.column ?? -1;
  return side.range.cells.slice(1).map((row) => cellText(withoutZero(row[column])));
}

/**
 * Accounts that stand in several rows under different owners.
 *
 * @param personOf - one text per person, however written; "" for nobody
 */
export function countOverlaps(
  side: ReadSide,
  ofRow: Int32Array,
  personOf: (owner: string) => string,
): number {
  const first = new Map<number, string>();
  const overlapping = new Set<number>();
  everyText(side, "owner").forEach((owner, row) => {
    const account = ofRow[row] ?? -1;
    if (owner === "" || account < 0) return;
    const known = first.get(account);
    if (known === undefined) first.set(account, owner);
    else if (known !== owner) {
      const [one, other] = [personOf(owner), personOf(known)];
      if (one !== "" && other !== "" && one !== other) overlapping.add(account);
    }
  });
  return overlapping.size;
}

/**
 * Owners who are not among the reps, most accounts first.
 *
 * @param isHouse - whether a name is that of the house, which never left
 */
export function countLeavers(
  ownerName: readonly string[],
  owner: Int32Array,
  isHouse: (name: string) => boolean,
): Leaver[] {
  const accounts = new Map<string, number>();
  ownerName.forEach((name, account) => {
    if (name === "" || owner[account] !== -1 || isHouse(name)) return;
    accounts.set(name, (accounts.get(name) ?? 0) + 1);
  });
  return [...accounts]
    .map(([name, count]) => ({ name, accounts: count }))
    .sort((a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1));
}
