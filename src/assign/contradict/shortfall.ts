import type { Plan, Problem } from "../../model";
import { plural } from "../change/wording";
import { contradictions } from "./contradictions";
import { contradictionInWords, ruleInWords } from "./inWords";
import { hasToBePlaced } from "./squeezed";
import type { ToPlace } from "./squeezed";

/** Why a plan leaves accounts without a rep. */
export interface Shortfall {
  /** Whether no plan under these rules could place them all. */
  readonly proven: boolean;
  readonly sentence: string;
  /** Where it is proven: rules that can't be kept together, a sentence each. */
  readonly rules: readonly string[];
}

/**
 * Whether the accounts that a plan leaves waiting have to wait. Says that it is impossible to place
 * all only where `contradictions` proves it, and otherwise that no such plan was found.
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
  const [found] = contradictions(problem, { toPlace });
  if (found)
    return {
      proven: true,
      sentence: contradictionInWords(problem, found),
      rules: found.rules.map((rule) => ruleInWords(problem, rule)),
    };
  const lift = problem.maxMoved === undefined ? "" : ", let more accounts move";
  const whose = toPlace === "all" ? "all accounts" : "all must-cover accounts";
  return {
    proven: false,
    sentence:
      `None found: the search found no plan that places ${whose} (${plural(waiting, "account")} ` +
      `wait${waiting === 1 ? "s" : ""}), but nothing proves that there is none. Raise a capacity${lift}, ` +
      "or search with more effort.",
    rules: [],
  };
}
