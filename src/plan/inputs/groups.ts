import { sentence, type Key } from "../words/english";
import { count, text, texts, type Sentence } from "../words/sentence";

/** Accounts by their names. */
function accountsByName(name: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const named = new Map<string, number[]>();
  name.forEach((text, account) => {
    if (text === "") return;
    const known = named.get(text);
    if (known === undefined) named.set(text, [account]);
    else known.push(account);
  });
  return named;
}

/** Where a parent is named by a name that several accounts have, a sentence each. */
export function parentNotes(
  id: readonly string[],
  name: readonly string[],
  parent: readonly string[],
  header: string,
): Sentence<Key>[] {
  const byName = accountsByName(name);
  const ids = new Set(id);
  return [...new Set(parent)].flatMap((named) => {
    const several = byName.get(named) ?? [];
    if (several.length < 2 || ids.has(named)) return [];
    return sentence("parent of several", {
      parent: text(named),
      header: text(header),
      count: count(several.length),
      ids: texts(several.map((account) => id[account] ?? "")),
    });
  });
}

/**
 * Accounts that belong together by their parents: an account, those that name it as their parent,
 * and so on. A parent is named by its id, else by its account name where one account alone has it;
 * one that is not in the table still holds its children together.
 *
 * @returns the group of each account from 0, -1 for those on their own; undefined where all are
 */
export function groupsOf(
  id: readonly string[],
  name: readonly string[],
  parent: readonly string[],
): Int32Array | undefined {
  const n = id.length;
  const at = new Map<string, number>();
  for (const [text, [account = -1, ...more]] of accountsByName(name)) {
    if (more.length === 0) at.set(text, account);
  }
  id.forEach((text, account) => at.set(text, account));
  // Parents that are not in the table get numbers behind the accounts.
  let count = n;
  const above: number[] = Array.from({ length: n }, (_, account) => account);
  const topOf = (account: number): number => {
    let top = account;
    while (above[top] !== top) {
      // Halving the path keeps long chains short.
      above[top] = above[above[top] ?? top] ?? top;
      top = above[top] ?? top;
    }
    return top;
  };
  parent.forEach((text, account) => {
    if (text === "") return;
    let known = at.get(text);
    if (known === undefined) {
      known = count++;
      above.push(known);
      at.set(text, known);
    }
    above[topOf(account)] = topOf(known);
  });
  return numbered(
    Int32Array.from({ length: n }, (_, account) => topOf(account)),
    count,
  );
}

/** Numbers the groups of two and more accounts in the order of the table. */
function numbered(top: Int32Array, count: number): Int32Array | undefined {
  const members = new Int32Array(count);
  for (const one of top) members[one] = (members[one] ?? 0) + 1;
  const group = new Int32Array(count).fill(-1);
  let groups = 0;
  const groupOf = top.map((one) => {
    if ((members[one] ?? 0) < 2) return -1;
    if (group[one] === -1) group[one] = groups++;
    return group[one] ?? -1;
  });
  return groups === 0 ? undefined : groupOf;
}
