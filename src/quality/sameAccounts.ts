/** What an account can be known by. */
export type AccountKey = "id" | "name" | "domain";

/** Groups of rows that are one account, found again by what any of their rows is called. */
export interface SameAccounts {
  /** First row of the group with this key and no different postal code; -1 if there is none. */
  readonly find: (kind: AccountKey, key: string, postal: string) => number;
  /** Makes a row known as part of the group that begins with the row `first`. */
  readonly add: (
    first: number,
    keys: Readonly<Record<AccountKey, string>> & { readonly postal: string },
  ) => void;
}

/** No text of a cell holds it once the cell is read. */
const separator = "\u0000";

/**
 * Groups without a postal code fit any; the first row that has one gives the group its own. Each step
 * is a few look-ups, however many places a company has.
 */
export function sameAccounts(): SameAccounts {
  const anywhere = new Map<string, number>();
  const atPostal = new Map<string, number>();
  const withoutPostal = new Map<string, number>();
  const postalOf = new Map<number, string>();
  /** Keys of groups that have no postal code yet. */
  const waiting = new Map<number, string[]>();

  const keep = (map: Map<string, number>, key: string, first: number): void => {
    const known = map.get(key);
    if (known === undefined || known > first) map.set(key, first);
  };
  const settle = (first: number, postal: string): void => {
    postalOf.set(first, postal);
    for (const key of waiting.get(first) ?? []) {
      if (withoutPostal.get(key) === first) withoutPostal.delete(key);
      keep(atPostal, key + separator + postal, first);
    }
    waiting.delete(first);
  };
  return {
    find(kind, key, postal) {
      if (key === "") return -1;
      const name = kind + separator + key;
      if (kind === "id" || postal === "") return anywhere.get(name) ?? -1;
      const here = atPostal.get(name + separator + postal) ?? -1;
      const free = withoutPostal.get(name) ?? -1;
      return here < 0 || free < 0 ? Math.max(here, free) : Math.min(here, free);
    },
    add(first, keys) {
      if (keys.postal !== "" && !postalOf.has(first)) settle(first, keys.postal);
      const postal = postalOf.get(first);
      for (const kind of ["id", "name", "domain"] as const) {
        if (keys[kind] === "") continue;
        const name = kind + separator + keys[kind];
        keep(anywhere, name, first);
        if (postal !== undefined) keep(atPostal, name + separator + postal, first);
        else {
          keep(withoutPostal, name, first);
          const names = waiting.get(first);
          if (names) names.push(name);
          else waiting.set(first, [name]);
        }
      }
    },
  };
}
