import { compareTexts } from "../../table/textOrder";
import type { Assigned } from "./planColumn";

/** An account that two plans give to different reps. */
export interface Differing {
  readonly id: string;
  readonly name: string;
  /** Names of reps in either; "" for nobody, or the house. */
  readonly reps: readonly [string, string];
}

/** Where two plans differ. */
export interface Differences {
  readonly accounts: readonly Differing[];
  /** Accounts that stand in one of them alone. */
  readonly onlyOne: number;
}

/** Accounts that one rep has in one plan and another in the other, counted. */
export interface Exchange {
  readonly reps: Differing["reps"];
  readonly accounts: number;
}

/** By account id, the name of its rep. */
function repsOf({ inputs: { accounts, reps }, rep }: Assigned): Map<string, string> {
  return new Map(accounts.id.map((id, account) => [id, reps.name[rep[account] ?? -1] ?? ""]));
}

/** The accounts that have another rep in the one than in the other, in the order of the one's table. O(n) */
export function differing(one: Assigned, other: Assigned): Differences {
  const [left, right] = [repsOf(one), repsOf(other)];
  const { id, name } = one.inputs.accounts;
  const accounts = id.flatMap((account, at): Differing[] => {
    const [from, to] = [left.get(account) ?? "", right.get(account)];
    if (to === undefined || to === from) return [];
    return [{ id: account, name: name[at] ?? "", reps: [from, to] }];
  });
  const shared = id.filter((account) => right.has(account)).length;
  return { accounts, onlyOne: left.size + right.size - 2 * shared };
}

/** From whom to whom how many go, the most first; of as many by name. */
export function exchangesIn(accounts: readonly Differing[]): Exchange[] {
  const known = new Map<string, Exchange>();
  for (const { reps } of accounts) {
    const key = reps.join("\n");
    known.set(key, { reps, accounts: (known.get(key)?.accounts ?? 0) + 1 });
  }
  return [...known.values()].sort(
    (a, b) =>
      b.accounts - a.accounts ||
      compareTexts(a.reps[0], b.reps[0]) ||
      compareTexts(a.reps[1], b.reps[1]),
  );
}
