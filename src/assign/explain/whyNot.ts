import { InputError } from "../../errors";
import type { Figures } from "../standing/figures";
import { hindrances } from "../standing/hindrances";
import type { Hindrance } from "../standing/hindrances";
import { figuresAfter, figuresNow } from "../standing/standing";
import type { Ground } from "./ground";

/** What it would mean to give an account to another rep, everybody else staying where they are. */
export interface WhyNot {
  readonly account: number;
  readonly rep: number;
  /** The accounts that would go, those that stay together with it included. */
  readonly together: readonly number[];
  /** They are there already. */
  readonly isThere: boolean;
  /** The rules that stand against it; empty where none does. */
  readonly forbiddenBy: readonly Hindrance[];
  readonly before: Figures;
  readonly after: Figures;
  /** After less before. */
  readonly extraCost: number;
  readonly extraTravel: number;
  readonly extraGini: number;
}

/** O(k) @throws InputError if the account or the rep does not exist */
export function whyNot({ standing, pieces }: Ground, account: number, rep: number): WhyNot {
  const { problem } = standing;
  if (!Number.isInteger(account) || account < 0 || account >= problem.accounts)
    throw new InputError(
      `account is ${account}: give an account from 0 to ${problem.accounts - 1}.`,
    );
  if (!Number.isInteger(rep) || rep < 0 || rep >= problem.reps)
    throw new InputError(`rep is ${rep}: give a rep from 0 to ${problem.reps - 1}.`);
  const together = pieces.with(account);
  const steps = together.map((member) => ({ account: member, to: rep }));
  const isThere = together.every((member) => standing.rep[member] === rep);
  const before = figuresNow(standing);
  const after = isThere ? before : figuresAfter(standing, steps);
  return {
    account,
    rep,
    together,
    isThere,
    forbiddenBy: isThere ? [] : hindrances(standing, steps, account),
    before,
    after,
    extraCost: (after.cost ?? 0) - (before.cost ?? 0),
    extraTravel: (after.travel ?? 0) - (before.travel ?? 0),
    extraGini: after.gini - before.gini,
  };
}
