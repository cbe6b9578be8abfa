/** Which rows of a table speak of the same account. */

export interface AccountsOfRows {
  /** For each account the index of its first row. */
  readonly first: Int32Array;
  /** For each row its account. */
  readonly of: Int32Array;
}

/**
 * Groups rows by their keys, exactly, case and all; accounts come in the order of their first rows.
 *
 * @example accountsOfRows(["C1", "C2", "C1"]) // => { first: [0, 1], of: [0, 1, 0] }
 */
export function accountsOfRows(keys: readonly string[]): AccountsOfRows {
  const accountOf = new Map<string, number>();
  const of = new Int32Array(keys.length);
  const first: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as string;
    let account = accountOf.get(key);
    if (account === undefined) {
      account = first.length;
      accountOf.set(key, account);
      first.push(row);
    }
    of[row] = account;
  }
  return { first: Int32Array.from(first), of };
}

/**
 * The key of an account that is known by several cells: its name and where it is. Blank parts are
 * passed over, so that a name alone is a key too.
 *
 * @example accountKey(["Acorn", "78701"]) // => "Acorn, 78701"
 */
export function accountKey(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
