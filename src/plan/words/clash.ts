import { brokenRules, type BrokenRule } from "../../assign/change/brokenRules";
import { standingOf } from "../../assign/change/standing";
import { sentenceOf } from "../../assign/change/wording";
import { contradictions } from "../../assign/contradict/contradictions";
import { InfeasibleError } from "../../errors";
import type { Plan } from "../../model";
import { countText, plural } from "../numberText";
import { accountLabel, type Setup } from "../problem/setup";
import { ruleInPlace } from "./ruleInPlace";
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

function listed(count: number, sentence: (at: number) => string, rest: string): string[] {
  const shown = Math.min(count, mostSentences);
  const sentences = Array.from({ length: shown }, (_, at) => sentence(at));
  return count > shown ? [...sentences, `And ${countText(count - shown)} ${rest}.`] : sentences;
}

/** The engine's refusal with its rules as they stand in the workbook. */
export function clashInPlace(
  setup: Setup,
  where: Whereabouts,
  error: InfeasibleError,
): InfeasibleError {
  const [first] = contradictions(setup.problem);
  if (first === undefined) return error;
  const { message, leastViolation, breaks } = error;
  const rules = listed(
    first.rules.length,
    (at) => ruleInPlace(setup, where, first.rules[at] as (typeof first.rules)[number]),
    "more rules",
  );
  return new InfeasibleError(message, { rules, leastViolation, breaks });
}

/** Accounts that a broken rule is about; none where it is about a rep or the whole plan. */
function accountsOf(broken: BrokenRule): readonly number[] {
  if (broken.rule === "group") return broken.accounts;
  return broken.rule === "lock" || broken.rule === "eligibility" ? [broken.account] : [];
}

/** What a broken rule says, with the reason of one that bars a rep. */
export function breachText({ hardRules }: Setup, broken: BrokenRule): string {
  if (broken.rule !== "eligibility") return broken.sentence;
  const rule = hardRules.find(({ forbids }) => forbids(broken.account, broken.rep));
  return rule === undefined
    ? broken.sentence
    : `${broken.sentence} ${rule.why(broken.account, broken.rep)}.`;
}

/**
 * Accounts that have to leave their owner and wait in the plan, since no move is left for them: the
 * plan keeps to the cap by giving them up.
 */
function givenUp({ inputs, problem }: Setup, plan: Plan): readonly number[] {
  const { accounts, reps } = inputs;
  return [...accounts.owner.keys()].filter((account) => {
    const owner = accounts.owner[account] ?? -1;
    if (owner < 0 || (plan.rep[account] ?? -1) >= 0) return false;
    const row = problem.eligible?.subarray(account * reps.count, (account + 1) * reps.count);
    return row?.[owner] === 0 && row.includes(1);
  });
}

/** What the plan of least violation breaks, and which account by which breach. */
export function brokenBy(
  setup: Setup,
  { message, rules }: InfeasibleError,
  plan: Plan,
): { readonly broken: Broken; readonly ofAccount: ReadonlyMap<number, string> } {
  const all = brokenRules(standingOf(setup.problem, plan.rep));
  const ofAccount = new Map<number, string>();
  const sentences = all.map((one) => {
    const sentence = breachText(setup, one);
    for (const account of accountsOf(one)) ofAccount.set(account, sentence);
    return sentence;
  });
  for (const account of givenUp(setup, plan)) {
    const owner = setup.inputs.reps.name[setup.inputs.accounts.owner[account] ?? -1] ?? "";
    const label = sentenceOf(accountLabel(setup.inputs, account));
    sentences.push(`${label} can't stay with its owner ${owner}, and gets no other rep.`);
  }
  if (sentences.length === 0) {
    sentences.push(
      `It keeps to the rules by leaving ${plural(plan.unassigned.length, "account")} without a rep.`,
    );
  }
  const breaks = listed(sentences.length, (at) => sentences[at] ?? "", "more breaches");
  return { broken: { message, rules, breaks }, ofAccount };
}
