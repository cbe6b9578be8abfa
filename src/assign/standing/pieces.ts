import type { Problem } from "../../model";

/** What can move on its own: single accounts, and keep-together groups as a whole. */
export interface Pieces {
  /** The accounts that go with this one, itself included, from the lowest number. */
  readonly with: (account: number) => readonly number[];
  /** The first account of every piece. */
  readonly first: Int32Array;
}

/** O(n) */
export function piecesOf({ accounts, together }: Problem): Pieces {
  if (!together)
    return {
      with: (account) => [account],
      first: Int32Array.from({ length: accounts }, (_, a) => a),
    };
  const members = new Map<number, number[]>();
  const first: number[] = [];
  for (let account = 0; account < accounts; account++) {
    const group = together[account]!;
    const known = group < 0 ? undefined : members.get(group);
    if (known) {
      known.push(account);
      continue;
    }
    first.push(account);
    if (group >= 0) members.set(group, [account]);
  }
  return {
    with: (account) => members.get(together[account]!) ?? [account],
    first: Int32Array.from(first),
  };
}

/** The sum of a figure over the accounts that go with this one. */
export function sumOver(pieces: Pieces, account: number, of: (member: number) => number): number {
  let sum = 0;
  for (const member of pieces.with(account)) sum += of(member);
  return sum;
}
