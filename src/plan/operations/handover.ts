import { amountsOf, type Amounts } from "../changes/changes";
import type { Inputs } from "../inputs/inputs";

/** An account that gets another rep. */
export interface Handed {
  readonly id: string;
  readonly name: string;
  /** Names of reps; "" for nobody, or the house. */
  readonly from: string;
  readonly to: string;
}

/** What one rep hands over, or takes. */
export interface Part extends Amounts {
  /** Name of the rep; "" for accounts that had none. */
  readonly rep: string;
  /** Of the load that is balanced. */
  readonly load: number;
}

/** What changes between two assignments of one team. */
export interface Handover {
  readonly all: Amounts;
  /** By who had them, those with most accounts first. */
  readonly from: readonly Part[];
  /** By who gets them, likewise. */
  readonly to: readonly Part[];
  readonly accounts: readonly Handed[];
}

function partsBy(
  { accounts, reps }: Inputs,
  side: ArrayLike<number>,
  isHanded: (account: number) => boolean,
): Part[] {
  const byRep = new Map<number, number[]>();
  for (let account = 0; account < accounts.count; account++) {
    if (!isHanded(account)) continue;
    const rep = side[account] as number;
    const theirs = byRep.get(rep);
    if (theirs === undefined) byRep.set(rep, [account]);
    else theirs.push(account);
  }
  const { arr, customer } = accounts.relations;
  const sum = (theirs: readonly number[], of: ArrayLike<number> | undefined): number =>
    of ? theirs.reduce((all, account) => all + (of[account] as number), 0) : NaN;
  return [...byRep]
    .map(([rep, theirs]) => ({
      rep: reps.name[rep] ?? "",
      accounts: theirs.length,
      arr: sum(theirs, arr),
      customers: sum(theirs, customer),
      load: sum(theirs, accounts.load),
    }))
    .sort((a, b) => b.accounts - a.accounts);
}

/** Who hands over what to whom. O(n). */
export function handoverOf(
  inputs: Inputs,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): Handover {
  const { accounts, reps } = inputs;
  const isHanded = (account: number): boolean => before[account] !== after[account];
  const nameOf = (rep: number | undefined): string => reps.name[rep ?? -1] ?? "";
  const handed: Handed[] = [];
  for (let account = 0; account < accounts.count; account++) {
    if (!isHanded(account)) continue;
    handed.push({
      id: accounts.id[account] ?? "",
      name: accounts.name[account] ?? "",
      from: nameOf(before[account]),
      to: nameOf(after[account]),
    });
  }
  return {
    all: amountsOf(accounts, isHanded),
    from: partsBy(inputs, before, isHanded),
    to: partsBy(inputs, after, isHanded),
    accounts: handed,
  };
}
