import { domainOf } from "../quality/domain";
import { foldedName } from "../table/names";

/** Accounts as leads are matched to them, one entry per account; "" for what isn't known. */
export interface OwnedAccounts {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Web or e-mail address. */
  readonly domain: readonly string[];
  /** ID or name of the parent account. */
  readonly parent: readonly string[];
  /** Position of each account's rep, -1 without one. */
  readonly rep: Int32Array;
}

/** Finds accounts; every question is one look-up, and gives a row or -1. */
export interface AccountIndex {
  /** By its ID, to the letter. */
  readonly byId: (id: string) => number;
  /** By its ID, else by its name. */
  readonly byIdOrName: (text: string) => number;
  /** By its name, whatever its case; -1 too where several accounts have it. */
  readonly byName: (name: string) => number;
  /** By a web or e-mail address: the first account with the domain that has a rep, else the first. */
  readonly byDomain: (address: string) => number;
  /** The account itself where it has a rep, else its nearest parent that has one. */
  readonly owned: (account: number) => number;
  readonly parentOf: (account: number) => number;
}

/** No company has more storeys than this; parents that go round in a circle end here. */
const MOST_PARENTS = 50;

function firstRows(keys: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

function namedOnce(names: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < names.length; row++) {
    if (names[row] === "") continue;
    const key = foldedName(names[row]!);
    rows.set(key, rows.has(key) ? -1 : row);
  }
  return rows;
}

/** Answers by key, each worked out when it is first asked for. */
function remembered(answer: (key: string) => number): (key: string) => number {
  const known = new Map<string, number>([["", -1]]);
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = answer(key);
      known.set(key, found);
    }
    return found;
  };
}

/** Builds the index of accounts. O(n), and each part of it only when it is asked for. */
export function accountIndex(accounts: OwnedAccounts): AccountIndex {
  const { id, name, domain, parent, rep } = accounts;
  const ids = firstRows(id);
  let names: Map<string, number> | undefined;
  let domains: Map<string, number> | undefined;
  const byId = (key: string): number => ids.get(key) ?? -1;
  const byName = remembered((key) => (names ??= namedOnce(name)).get(foldedName(key)) ?? -1);
  const byIdOrName = (key: string): number => {
    if (key === "") return -1;
    const row = byId(key);
    return row >= 0 ? row : byName(key);
  };
  const parentOf = (account: number): number => byIdOrName(parent[account]!);
  const owned = (account: number): number => {
    let at = account;
    for (let step = 0; at >= 0 && step < MOST_PARENTS; step++) {
      if (rep[at]! >= 0) return at;
      at = parentOf(at);
    }
    return -1;
  };
  const domainRows = (): Map<string, number> => {
    const rows = new Map<string, number>();
    for (let row = 0; row < domain.length; row++) {
      const key = domainOf(domain[row]!);
      if (key === "") continue;
      const first = rows.get(key);
      if (first === undefined || (owned(first) < 0 && owned(row) >= 0)) rows.set(key, row);
    }
    return rows;
  };
  const byDomain = remembered((address) => (domains ??= domainRows()).get(domainOf(address)) ?? -1);
  return { byId, byIdOrName, byName, byDomain, owned, parentOf };
}
