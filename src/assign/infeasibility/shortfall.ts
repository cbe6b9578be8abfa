import type { Plan, Problem } from "../../model";
import type { Contradiction } from "../../contradiction";
import { contradictions } from "./contradictions";
import { hasToBePlaced } from "./hallViolator";
import type { ToPlace } from "./hallViolator";

/** Accounts that a plan leaves without a rep, and whether they have to be. */
export interface Shortfall {
  /** How many of those asked about wait. */
  readonly waiting: number;
  /** What no plan under these rules could place them all by; undefined where nothing proves that. */
  readonly proof: Contradiction | undefined;
}

/**
 * Whether the accounts that a plan leaves waiting have to wait: it is impossible to place all only
 * where `contradictions` proves it, and otherwise no such plan was found.
 *
 * @param toPlace - whose waiting counts: everybody's, or that of must-cover accounts
 * @returns undefined where none of them waits
 * @throws InputError if the problem can't be read
 */
export function shortfall(
  problem: Problem,
  plan: Pick<Plan, "rep">,
  toPlace: ToPlace = "all",
): Shortfall | undefined {
  let waiting = 0;
  plan.rep.forEach((rep, account) => {
    if (rep < 0 && hasToBePlaced(problem, account, toPlace)) waiting++;
  });
  if (waiting === 0) return undefined;
  const [proof] = contradictions(problem, { toPlace });
  return { waiting, proof };
}
