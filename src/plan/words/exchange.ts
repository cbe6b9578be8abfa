import type { Why } from "../../assign/explain/why";
import { sentence, type Key } from "./english";
import { accountCount, accountValue } from "./names";
import type { Sentence, Values } from "./sentence";
import { standing } from "./standing";
import type { Told } from "./told";

/** What an owner gets where an account leaves that could as well have stayed. */
interface Gets {
  /** Of what came from the rep who has the account now, that with the load nearest to it; -1 = none. */
  readonly inExchange: number;
  /** How many accounts came from anybody, those without an owner included. */
  readonly came: number;
}

function getsOf({ plan, inputs }: Told, { together, owner, rep }: Why): Gets {
  const { accounts } = inputs;
  const load = together.reduce((sum, member) => sum + (accounts.load[member] ?? 0), 0);
  const off = (account: number): number => Math.abs((accounts.load[account] ?? 0) - load);
  let inExchange = -1;
  let came = 0;
  plan.rep.forEach((at, account) => {
    if (at !== owner || accounts.owner[account] === owner) return;
    came += 1;
    if (accounts.owner[account] !== rep) return;
    if (inExchange < 0 || off(account) < off(inExchange)) inExchange = account;
  });
  return { inExchange, came };
}

/**
 * What an account was given up for: another that came from the same rep, or several from others;
 * undefined where its owner gets nothing.
 *
 * @param levels - where owner and rep stand with it, where loads are what counts
 */
export function exchangedFor(
  told: Told,
  why: Why,
  levels?: { readonly owner: number; readonly rep: number },
): Sentence<Key> | undefined {
  const { inExchange, came } = getsOf(told, why);
  if (came === 0) return undefined;
  const values: Values = {
    rep: told.names[why.rep]!,
    owner: told.names[why.owner]!,
    ...(levels && { otherLevel: standing(levels.owner), level: standing(levels.rep, true) }),
  };
  if (inExchange >= 0) {
    const account = accountValue(told.inputs, inExchange);
    return sentence(levels ? "exchanged" : "goes in exchange", { ...values, account });
  }
  const accounts = accountCount(came);
  return sentence(levels ? "exchanged for others" : "goes for others", { ...values, accounts });
}
