import { idKey } from "../quality/id18";
import { foldedName } from "../table/names";

/** Accounts and who has them, one text per row; "" for a blank. */
export interface OwnedAccounts {
  readonly ids: readonly string[];
  readonly owners: readonly string[];
}

/** An account whose owner is another one. */
export interface OwnerChange {
  readonly id: string;
  /** Its rows in the two tables; -1 where it isn't there. */
  readonly rowBefore: number;
  readonly rowAfter: number;
  /** "" for nobody. */
  readonly before: string;
  readonly after: string;
}

/** Row of each account; the first counts where an ID is repeated. */
function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  // From the last to the first, so that the first stays without being looked for.
  for (let row = ids.length - 1; row >= 0; row--) rows.set(idKey(ids[row] as string), row);
  rows.delete("");
  return rows;
}

/** Whether two names mean the same person: case and repeated spaces don't matter. */
export function isSamePerson(a: string, b: string): boolean {
  return a === b || foldedName(a) === foldedName(b);
}

/**
 * Which accounts have another owner than before: those of the later table in its order, then those
 * that it no longer has. An account that is new or gone counts where it has an owner; of rows that
 * repeat an ID the first counts. IDs compare exactly, but for the two forms of a Salesforce ID; owners
 * without regard to case. O(rows).
 *
 * @example ownerChanges({ ids: ["1"], owners: ["Ana"] }, { ids: ["1"], owners: ["Ben"] })
 *   // => [{ id: "1", rowBefore: 0, rowAfter: 0, before: "Ana", after: "Ben" }]
 */
export function ownerChanges(before: OwnedAccounts, after: OwnedAccounts): readonly OwnerChange[] {
  const earlier = rowsById(before.ids);
  const met = new Uint8Array(before.ids.length);
  const added = new Set<string>();
  const changes: OwnerChange[] = [];
  for (let row = 0; row < after.ids.length; row++) {
    const id = after.ids[row] as string;
    if (id === "") continue;
    const key = idKey(id);
    const old = earlier.get(key) ?? -1;
    if (old >= 0 ? met[old] === 1 : added.has(key)) continue;
    if (old >= 0) met[old] = 1;
    else added.add(key);
    const from = before.owners[old] ?? "";
    const to = after.owners[row] as string;
    if (!isSamePerson(from, to))
      changes.push({ id, rowBefore: old, rowAfter: row, before: from, after: to });
  }
  for (let row = 0; row < met.length; row++) {
    const from = before.owners[row] as string;
    if (met[row] === 1 || from === "") continue;
    const id = before.ids[row] as string;
    if (earlier.get(idKey(id)) !== row) continue;
    changes.push({ id, rowBefore: row, rowAfter: -1, before: from, after: "" });
  }
  return changes;
}
