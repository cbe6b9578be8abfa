import type { Accounts } from "../inputs/accountsAndReps";

/** Some accounts, counted three ways. */
export interface Amounts {
  readonly accounts: number;
  /** ARR with them today; NaN where the table has none. */
  readonly arr: number;
  /** How many are customers; NaN where the table doesn't say. */
  readonly customers: number;
}

/** What happens to an account whose owner is one of the reps. */
export type Change = "kept" | "moved" | "released";

/** @param rep - who has the account then, -1 = the house or nobody */
export function changeOf(owner: number, rep: number): Change {
  if (rep < 0) return "released";
  return rep === owner ? "kept" : "moved";
}

/**
 * What a plan means for today's owners. Each account whose owner is in the team is kept by the owner,
 * moved to another rep, or released: to the house, or to nobody. The three add up to what is owned,
 * in accounts, in ARR and in customers. Accounts of owners who are not in the team are none of them.
 */
export interface Changes {
  readonly owned: Amounts;
  readonly kept: Amounts;
  readonly moved: Amounts;
  readonly released: Amounts;
  /** Accounts whose owner is not among the reps. */
  readonly leavers: Amounts;
}

type Counted = Pick<Accounts, "owner" | "ownerName" | "relations">;

/** The accounts that a question is asked of, counted. */
export function amountsOf(
  { owner, relations: { arr, customer } }: Counted,
  isCounted: (account: number) => boolean,
): Amounts {
  let accounts = 0;
  let money = 0;
  let customers = 0;
  for (let account = 0; account < owner.length; account++) {
    if (!isCounted(account)) continue;
    accounts += 1;
    money += arr?.[account] ?? 0;
    customers += customer?.[account] ?? 0;
  }
  return { accounts, arr: arr ? money : NaN, customers: customer ? customers : NaN };
}

/**
 * @param rep - rep of each account, -1 = the house or nobody
 * @param isHouse - whether an owner's name is that of the house, which never left
 */
export function changesOf(
  accounts: Counted,
  rep: ArrayLike<number>,
  isHouse: (name: string) => boolean,
): Changes {
  const { owner, ownerName } = accounts;
  const of = (change: Change): Amounts =>
    amountsOf(accounts, (account) => {
      const own = owner[account] as number;
      return own >= 0 && changeOf(own, rep[account] as number) === change;
    });
  return {
    owned: amountsOf(accounts, (account) => (owner[account] as number) >= 0),
    kept: of("kept"),
    moved: of("moved"),
    released: of("released"),
    leavers: amountsOf(accounts, (account) => {
      const name = ownerName[account] ?? "";
      return name !== "" && owner[account] === -1 && !isHouse(name);
    }),
  };
}
