import type { Carve } from "../carve";

/** An account that changes hands, or gets a rep for the first time, in a plan. */
export interface Move {
  /** Position of the account. */
  readonly account: number;
  readonly id: string;
  readonly name: string;
  /** Today's owner, as the table has it; "" for none. */
  readonly from: string;
  /** Rep in the plan, or the house; "" for nobody. */
  readonly to: string;
  /** Whose move it is for the cap: of today's reps, of nobody's accounts, or to the pool. None where it stays. */
  readonly kind: "moved" | "placed" | "released" | "stays";
  /** In the load that is balanced. */
  readonly load: number;
  /** Undefined where no column says so. */
  readonly isCustomer: boolean | undefined;
  /** What it brings in today; undefined where no column says so. */
  readonly arr: number | undefined;
  /** Peer group of the rep it leaves, or else of the one it goes to; "" where all reps are peers. */
  readonly group: string;
  readonly reason: string;
}

/** Undefined for an account that stays where it is. */
function kindOf({ inputs, plan }: Carve, account: number): Move["kind"] | undefined {
  const owner = inputs.accounts.owner[account] as number;
  const rep = plan.rep[account] as number;
  if (owner === rep) return undefined;
  if (owner < 0) return "placed";
  return rep < 0 ? "released" : "moved";
}

function moveOf(carve: Carve, account: number, kind: Move["kind"]): Move {
  const { inputs, plan, setup, reasons } = carve;
  const { accounts, reps, house } = inputs;
  const { customer, arr } = accounts.relations;
  const { groups, groupOf } = setup.peers;
  const rep = plan.rep[account] as number;
  const owner = accounts.owner[account] as number;
  const group = groups.length > 1 ? groups[groupOf[owner < 0 ? rep : owner] ?? -1]?.name : "";
  return {
    account,
    id: accounts.id[account] ?? "",
    name: accounts.name[account] ?? "",
    from: reps.name[owner] ?? accounts.ownerName[account] ?? "",
    to: reps.name[rep] ?? house,
    kind,
    load: accounts.load[account] ?? 0,
    isCustomer: customer && customer[account] === 1,
    arr: arr?.[account],
    group: group ?? "",
    reason: reasons[account] ?? "",
  };
}

/**
 * What a plan changes, in the order in which people look at it: by the peer group and the rep whose
 * account it is today, those without a rep last, and within these the heaviest first. O(n log n)
 */
export function movesOfPlan(carve: Carve): Move[] {
  const { owner, load } = carve.inputs.accounts;
  const { groupOf } = carve.setup.peers;
  const rank = (account: number): number => {
    const at = owner[account] as number;
    return at < 0 ? Infinity : (groupOf[at] as number);
  };
  const found: { readonly account: number; readonly kind: Move["kind"] }[] = [];
  for (let account = 0; account < owner.length; account++) {
    const kind = kindOf(carve, account);
    if (kind !== undefined) found.push({ account, kind });
  }
  const order = (a: number, b: number): number => {
    const [one, other] = [rank(a), rank(b)];
    if (one !== other) return one < other ? -1 : 1;
    const byOwner = (owner[a] as number) - (owner[b] as number);
    return byOwner || (load[b] as number) - (load[a] as number) || a - b;
  };
  found.sort((one, other) => order(one.account, other.account));
  return found.map(({ account, kind }) => moveOf(carve, account, kind));
}

/**
 * Accounts that the plan moves nowhere, for those that somebody decided about all the same. O(1) for each
 *
 * @param accounts - positions
 */
export function othersDecided(carve: Carve, accounts: readonly number[]): Move[] {
  return accounts.flatMap((account) =>
    kindOf(carve, account) === undefined ? [moveOf(carve, account, "stays")] : [],
  );
}
