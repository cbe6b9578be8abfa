import { type BrokenRule, brokenRules, standingOf } from "../../assign";
import { InfeasibleError } from "../../errors";
import type { Plan } from "../../model";
import { mayServeIn, type Setup } from "../problem/setup";
import { breachWords } from "./breaches";
import { clashWords } from "./contradictionWords";
import { sentence, type Key } from "./english";
import { accountCount, accountValue, repValue } from "./names";
import { ruleInPlace } from "./ruleInPlace";
import { sayIt, type Say } from "./sayIt";
import { count, type Sentence } from "./sentence";
import type { Whereabouts } from "./whereabouts";

/** What a plan breaks that was made although hard rules contradict each other. */
export interface Broken {
  /** What contradicts what, and what to change. */
  readonly message: string;
  /** The rules, a sentence each; without any one of them the others can be kept. */
  readonly rules: readonly string[];
  /** What the plan breaks and by how much, a sentence each. */
  readonly breaks: readonly string[];
}

/** Sentences that a message carries at most; the rest are counted. */
const mostSentences = 1000;

function listed(length: number, saidAt: (at: number) => string, rest: Key, say: Say): string[] {
  const shown = Math.min(length, mostSentences);
  const said = Array.from({ length: shown }, (_, at) => saidAt(at));
  return length > shown ? [...said, say(sentence(rest, { count: count(length - shown) }))] : said;
}

/** The engine's refusal in the plan's words, its rules as they stand in the workbook. */
export function clashInPlace(
  setup: Setup,
  where: Whereabouts,
  error: InfeasibleError,
  say: Say = sayIt,
): InfeasibleError {
  const { contradictions, leastViolation } = error;
  const [first, ...others] = contradictions;
  if (first === undefined) return error;
  const rules = listed(
    first.rules.length,
    (at) =>
      ruleInPlace(setup, where, first.rules[at] as (typeof first.rules)[number])
        .map(say)
        .join(" "),
    "more rules",
    say,
  );
  const message = say(clashWords(setup.inputs, [first, ...others]));
  return new InfeasibleError(message, { contradictions, rules, leastViolation });
}

/** Accounts that a broken rule is about; none where it is about a rep or the whole plan. */
function accountsOf(broken: BrokenRule): readonly number[] {
  if (broken.rule === "group") return broken.accounts;
  return broken.rule === "lock" || broken.rule === "eligibility" ? [broken.account] : [];
}

/**
 * Accounts that have to leave their owner and wait in the plan, since no move is left for them: the
 * plan keeps to the cap by giving them up.
 */
function givenUp(setup: Setup, plan: Plan): readonly number[] {
  const { accounts, reps } = setup.inputs;
  const eligible = mayServeIn(setup);
  return [...accounts.owner.keys()].filter((account) => {
    const owner = accounts.owner[account] ?? -1;
    if (owner < 0 || (plan.rep[account] ?? -1) >= 0) return false;
    const row = eligible?.subarray(account * reps.count, (account + 1) * reps.count);
    return row?.[owner] === 0 && row.includes(1);
  });
}

/** What the plan of least violation breaks, and which account by which breach. */
export function brokenBy(
  setup: Setup,
  { message, rules }: InfeasibleError,
  plan: Plan,
  say: Say,
): { readonly broken: Broken; readonly ofAccount: ReadonlyMap<number, Sentence<Key>> } {
  const ofAccount = new Map<number, Sentence<Key>>();
  const said = brokenRules(standingOf(setup.problem, plan.rep)).map((one) => {
    const breach = breachWords(setup, one);
    for (const account of accountsOf(one)) ofAccount.set(account, breach);
    return breach;
  });
  const { inputs } = setup;
  for (const account of givenUp(setup, plan))
    said.push(
      sentence("given up", {
        account: accountValue(inputs, account),
        owner: repValue(inputs, inputs.accounts.owner[account] ?? -1),
      }),
    );
  if (said.length === 0)
    said.push(sentence("kept by waiting", { accounts: accountCount(plan.unassigned.length) }));
  const breaks = listed(said.length, (at) => say(said[at] as Sentence<Key>), "more breaches", say);
  return { broken: { message, rules, breaks }, ofAccount };
}
