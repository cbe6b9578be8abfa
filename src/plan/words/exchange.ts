import type { Why } from "../../assign";
import type { Plan } from "../../model";
import type { Inputs } from "../inputs/inputs";
import { sentence, type Key } from "./english";
import { accountCount, accountValue } from "./names";
import type { Sentence, Values } from "./sentence";
import { standing } from "./standing";
import type { Told } from "./told";

/** What reps get from each other in a plan. */
export interface Gains {
  /** How many accounts a rep gets from anybody, those without an owner included. */
  readonly came: Int32Array;
  /** What the first rep gets from the second, the smallest load first. */
  readonly between: (to: number, from: number) => readonly number[];
}

/** O(n log n) */
export function gainsOf({ accounts, reps }: Inputs, plan: Plan): Gains {
  const came = new Int32Array(reps.count);
  const pairs = new Map<number, number[]>();
  plan.rep.forEach((to, account) => {
    const from = accounts.owner[account] as number;
    if (to < 0 || from === to) return;
    came[to]! += 1;
    if (from < 0) return;
    const known = pairs.get(to * reps.count + from);
    if (known) known.push(account);
    else pairs.set(to * reps.count + from, [account]);
  });
  const load = (account: number): number => accounts.load[account] as number;
  for (const those of pairs.values()) those.sort((a, b) => load(a) - load(b) || a - b);
  return { came, between: (to, from) => pairs.get(to * reps.count + from) ?? [] };
}

/** The account whose load is nearest to another; -1 of none. O(log n) */
function nearestTo({ accounts }: Inputs, those: readonly number[], load: number): number {
  const loadOf = (at: number): number => accounts.load[those[at] ?? -1] ?? Infinity;
  let [low, high] = [0, those.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (loadOf(middle) < load) low = middle + 1;
    else high = middle;
  }
  const isBelow = low > 0 && load - loadOf(low - 1) <= loadOf(low) - load;
  return those[isBelow ? low - 1 : low] ?? -1;
}

/**
 * What an account was given up for: another that came from the same rep, that with the load nearest to
 * it, or several from others; undefined where its owner gets nothing.
 *
 * @param levels - where owner and rep stand with it, where loads are what counts
 */
export function exchangedFor(
  told: Told,
  { together, owner, rep }: Why,
  levels?: { readonly owner: number; readonly rep: number },
): Sentence<Key> | undefined {
  const { inputs, names } = told;
  const { came, between } = told.gains();
  if ((came[owner] ?? 0) === 0) return undefined;
  const values: Values = {
    rep: names[rep]!,
    owner: names[owner]!,
    ...(levels && { otherLevel: standing(levels.owner), level: standing(levels.rep, true) }),
  };
  const load = together.reduce((sum, member) => sum + (inputs.accounts.load[member] ?? 0), 0);
  const inExchange = nearestTo(inputs, between(owner, rep), load);
  if (inExchange >= 0) {
    const account = accountValue(inputs, inExchange);
    return sentence(levels ? "exchanged" : "goes in exchange", { ...values, account });
  }
  const accounts = accountCount(came[owner] ?? 0);
  return sentence(levels ? "exchanged for others" : "goes for others", { ...values, accounts });
}
