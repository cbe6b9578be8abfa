import { InputError } from "../errors";
import { cleanText } from "../table/cleanText";
import { nameNumbers } from "../table/names";

const NOBODY = -1;
const SEVERAL = -2;

/** Owners together: the one that both are, or several. */
function together(one: number, other: number): number {
  if (one === NOBODY || one === other) return other;
  return other === NOBODY ? one : SEVERAL;
}

/** Says whose a cell's accounts are: a number per person, `NOBODY` or `SEVERAL`. */
function cellReader(): (cell: string) => number {
  const people = nameNumbers();
  const known = new Map<string, number>();
  return (cell) => {
    let owner = known.get(cell);
    if (owner === undefined) {
      owner = cell
        .split(";")
        .reduce((all, name) => together(all, people.numberOf(cleanText(name))), NOBODY);
      known.set(cell, owner);
    }
    return owner;
  };
}

/**
 * Overlap: the share of accounts that have more than one owner, because their ID stands in several
 * rows, or because overlay teams have columns of their own. A plan has none; sheets with duplicates or
 * overlays do. IDs compare exactly, owners without regard to case. O(n).
 *
 * Source: D2 (002_c2a37b87c603f929.txt), accounts assigned to more than one rep / all accounts; below
 * 0.02.
 *
 * @param id - ID of each row; a row without one ("") is left out
 * @param owners - one column or more, each with the owner of each row; "" is nobody, and several
 * names in one cell are parted by semicolons
 * @returns a share of the distinct IDs, 0 to 1
 * @throws InputError if there is no ID
 * @example overlap(["1", "2", "1"], [["Ana", "Ben", "Eve"]]) // => 0.5
 */
export function overlap(id: readonly string[], owners: readonly (readonly string[])[]): number {
  const ownerIn = cellReader();
  const accountOf = new Map<string, number>();
  const owner = new Int32Array(id.length).fill(NOBODY);
  for (let row = 0; row < id.length; row++) {
    const text = id[row] as string;
    if (text === "") continue;
    let account = accountOf.get(text);
    if (account === undefined) {
      account = accountOf.size;
      accountOf.set(text, account);
    }
    for (const column of owners) {
      owner[account] = together(owner[account] as number, ownerIn(column[row] as string));
    }
  }
  if (accountOf.size === 0) {
    throw new InputError("There is no ID, so that no account can be told from another. Add IDs.");
  }
  let shared = 0;
  for (const one of owner) if (one === SEVERAL) shared++;
  return shared / accountOf.size;
}
