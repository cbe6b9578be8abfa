import { comparableName } from "./companyName";
import { domainOf } from "./domain";
import { isGap } from "./gaps";
import { idKey } from "./id18";
import { likeness, likenessBound } from "./likeness";
import { nameIndex } from "./nameIndex";
import { postalKey } from "./postalKey";
import { sameAccounts } from "./sameAccounts";
import type { SameAccounts } from "./sameAccounts";

/** Columns of an account table, one text per row; "" for a blank, and throughout for no column. */
export interface AccountTexts {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly postals: readonly string[];
}

/** What two accounts have in common. */
export type SharedColumn = "id" | "name" | "domain" | "postal";

export interface Duplicate {
  readonly row: number;
  /** Row of the first account of its group. */
  readonly of: number;
  readonly match: "exact" | "near";
  /** Of the two names, 0 to 1; NaN where one has none. */
  readonly likeness: number;
  readonly matchedBy: readonly SharedColumn[];
}

/** Rows as they are compared. */
interface Keys {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly postals: readonly string[];
}

/** The same text turns up often in a column; each is worked out once. */
function eachOnce(texts: readonly string[], keyOf: (text: string) => string): readonly string[] {
  const known = new Map<string, string>([["", ""]]);
  return texts.map((text) => {
    let key = known.get(text);
    if (key === undefined) {
      key = isGap(text) ? "" : keyOf(text);
      known.set(text, key);
    }
    return key;
  });
}

function keysOf({ ids, names, domains, postals }: AccountTexts): Keys {
  return {
    ids: ids.map(idKey),
    names: eachOnce(names, comparableName),
    domains: eachOnce(domains, domainOf),
    postals: eachOnce(postals, postalKey),
  };
}

/** Finds, for a row's name, the earlier account with the most similar one. */
function nearFinder(
  keys: Keys,
  known: SameAccounts,
  threshold: number,
): (row: number) => { of: number; likeness: number } | undefined {
  const positions = new Map<string, number>();
  for (const name of keys.names) {
    if (name !== "" && !positions.has(name)) positions.set(name, positions.size);
  }
  const names = [...positions.keys()];
  const index = nameIndex(names);
  let seen = 0;
  return (row) => {
    const name = keys.names[row] as string;
    if (name === "") return undefined;
    seen = Math.max(seen, (positions.get(name) as number) + 1);
    const count = index.lookUp(name, seen);
    let of = -1;
    let best = threshold;
    for (let at = 0; at < count; at++) {
      const candidate = names[index.found[at] as number] as string;
      if (candidate === name || likenessBound(name, candidate) < best) continue;
      const value = likeness(name, candidate);
      if (value < best || (value === best && of >= 0)) continue;
      const first = known.find("name", candidate, keys.postals[row] as string);
      // A group may know a name from a later member: then the likeness would not be to its first.
      if (first < 0 || keys.names[first] !== candidate) continue;
      of = first;
      best = value;
    }
    return of < 0 ? undefined : { of, likeness: best };
  };
}

function inCommon(keys: Keys, row: number, of: number, isNear: boolean): SharedColumn[] {
  const shared: SharedColumn[] = [];
  const same = (column: readonly string[]) => column[row] !== "" && column[row] === column[of];
  if (same(keys.ids)) shared.push("id");
  if (isNear || same(keys.names)) shared.push("name");
  if (same(keys.domains)) shared.push("domain");
  if (same(keys.postals)) shared.push("postal");
  return shared;
}

/** The first account that a row equals in its ID, name or domain; -1 for none. */
function exactOf(keys: Keys, known: SameAccounts, row: number): number {
  const postal = keys.postals[row] as string;
  const twin = known.find("id", keys.ids[row] as string, "");
  if (twin >= 0) return twin;
  const byName = known.find("name", keys.names[row] as string, postal);
  const byDomain = known.find("domain", keys.domains[row] as string, postal);
  return byName < 0 || byDomain < 0 ? Math.max(byName, byDomain) : Math.min(byName, byDomain);
}

/**
 * Finds accounts that stand in a table more than once. Exact: the same ID (in either form of a
 * Salesforce ID), or the same name without legal form and punctuation, or the same domain, and no
 * different postal code. Near: names at least as alike as the threshold, no different postal code and
 * no different numbers. Each duplicate is told the first account of its group; near ones are like that
 * first account itself, never like one in between. Rows without an ID are left out.
 *
 * O(letters) plus a bounded number of comparisons per row, since candidates come from an index of
 * trigrams. Source: as `likeness`; blocking by q-grams as in P. Christen, Data Matching (2012).
 *
 * @param threshold - above 0 up to 1
 * @returns the duplicates alone, in the order of the rows
 * @example duplicates({ ids: ["1", "2"], names: ["Acme Inc", "ACME"], domains: ["", ""],
 *   postals: ["", ""] }, 0.9) // => [{ row: 1, of: 0, match: "exact", likeness: 1, matchedBy: ["name"] }]
 */
export function duplicates(columns: AccountTexts, threshold: number): readonly Duplicate[] {
  const keys = keysOf(columns);
  const known = sameAccounts();
  const nearOf = nearFinder(keys, known, threshold);
  const found: Duplicate[] = [];
  for (let row = 0; row < keys.ids.length; row++) {
    if (keys.ids[row] === "") continue;
    const exact = exactOf(keys, known, row);
    const near = exact < 0 ? nearOf(row) : undefined;
    const of = near?.of ?? exact;
    known.add(of < 0 ? row : of, {
      id: keys.ids[row] as string,
      name: keys.names[row] as string,
      domain: keys.domains[row] as string,
      postal: keys.postals[row] as string,
    });
    if (of < 0) continue;
    const [a = "", b = ""] = [keys.names[row], keys.names[of]];
    found.push({
      row,
      of,
      match: near ? "near" : "exact",
      likeness: near?.likeness ?? (a === "" || b === "" ? NaN : likeness(a, b)),
      matchedBy: inCommon(keys, row, of, near !== undefined),
    });
  }
  return found;
}
