import { InfeasibleError } from "../../errors";
import type { Clash } from "../../errors";
import type { Problem } from "../../model";
import { accountsText, amountText, namesOf, plural, sentenceOf } from "../change/wording";
import type { Contradiction, Rule } from "./contradiction";

/** Names that a message lists before it counts the rest. */
const LISTED = 5;
/** Sentences about one contradiction, and about what a plan breaks, that an error carries. */
const MOST_SENTENCES = 1000;

/** What words need to know of a problem. */
type Told = Pick<Problem, "names" | "capacity" | "reps">;

/** The error that says the first contradiction in full and how many others there are. */
export function infeasible(
  problem: Told,
  found: readonly [Contradiction, ...Contradiction[]],
  { leastViolation, breaks }: Pick<Clash, "leastViolation" | "breaks"> = {},
): InfeasibleError {
  const [first, ...others] = found;
  const more =
    others.length === 0
      ? ""
      : others.length === 1
        ? " One more set of rules clashes."
        : ` ${others.length} more sets of rules clash.`;
  return new InfeasibleError(contradictionInWords(problem, first) + more, {
    rules: shortened(first.rules, (rule) => ruleInWords(problem, rule), "more rules"),
    leastViolation,
    breaks: breaks && shortened(breaks, (one) => one, "more rules broken"),
  });
}

/** A sentence for each, up to a length that people and messages between threads can bear. */
function shortened<T>(all: readonly T[], inWords: (one: T) => string, what: string): string[] {
  const words = all.slice(0, MOST_SENTENCES).map(inWords);
  return all.length > words.length ? [...words, `${all.length - words.length} ${what}.`] : words;
}

/** One rule as a sentence. */
export function ruleInWords(problem: Told, rule: Rule): string {
  const names = namesOf(problem);
  switch (rule.kind) {
    case "lock":
      return sentenceOf(`${names.account(rule.account)} is locked to ${names.rep(rule.rep)}.`);
    case "eligibility":
      return notEligible(problem, rule.account, rule.reps);
    case "group":
      return sentenceOf(`${accountsText(names, rule.accounts)} share one rep.`);
    case "capacity":
      return sentenceOf(`${names.rep(rule.rep)} has a capacity of ${amountText(rule.capacity)}.`);
    case "moves":
      return `Only ${plural(rule.maxMoved, "account")} may move.`;
    case "place":
      return sentenceOf(`${names.account(rule.account)} has to get a rep.`);
  }
}

function notEligible(problem: Told, account: number, reps: readonly number[]): string {
  const names = namesOf(problem);
  const whom = names.account(account);
  if (reps.length === problem.reps) return `No rep is eligible to serve ${whom}.`;
  const others = reps.length === 1 ? "is" : "are";
  const who = listed(reps.map((rep) => names.rep(rep)));
  return sentenceOf(`${who} ${others} not eligible to serve ${whom}.`);
}

/** What clashes and what to change; a user reads it as it stands. */
export function contradictionInWords(problem: Told, contradiction: Contradiction): string {
  switch (contradiction.clash) {
    case "locks":
      return locksInWords(problem, contradiction.rules);
    case "capacity":
      return capacityInWords(problem, contradiction);
    case "moves":
      return movesInWords(problem, contradiction);
    case "nobody":
      return nobodyInWords(problem, contradiction.rules);
    case "room":
      return roomInWords(problem, contradiction);
  }
}

function locksInWords(problem: Told, rules: readonly Rule[]): string {
  const names = namesOf(problem);
  const [lock, other] = rules.filter((rule) => rule.kind === "lock");
  const kept = rules.find((rule) => rule.kind === "eligibility");
  const isGroup = rules.some((rule) => rule.kind === "group");
  const account = lock?.account ?? 0;
  const rep = names.rep(lock?.rep ?? 0);
  if (other)
    return (
      `The group of ${names.account(account)} shares one rep, but its accounts are locked to ` +
      `${rep} and to ${names.rep(other.rep)}. Take the group apart or change a lock.`
    );
  return isGroup
    ? `The group of ${names.account(kept?.account ?? account)} is locked to ${rep}, who is not ` +
        "eligible to serve this account. Change the lock, the group or the eligibility."
    : `A lock puts ${names.account(account)} with ${rep}, who is not eligible to serve it. Change ` +
        "the lock or the eligibility.";
}

function capacityInWords(
  problem: Told,
  { rep, workload, rules }: Extract<Contradiction, { clash: "capacity" }>,
): string {
  const names = namesOf(problem);
  const locks = accountsIn(problem, rules, "lock");
  const enough = locks.length === 1 ? "is too much" : "together are too much";
  return (
    `The accounts locked to ${names.rep(rep)} ask for a workload of ${workload}, but the capacity ` +
    `is ${String(problem.capacity[rep])}. Raise the capacity or lift some locks: already ` +
    `${listed(locks)} ${enough}.`
  );
}

function movesInWords(
  problem: Told,
  { forced, locked, rules }: Extract<Contradiction, { clash: "moves" }>,
): string {
  const cap = rules.find((rule) => rule.kind === "moves")?.maxMoved ?? 0;
  const others = forced - locked;
  const why = [
    ...(locked > 0 ? [`${locked} locked to another rep`] : []),
    ...(others > 0
      ? [
          `${others} whose owner may not serve ${others === 1 ? "it" : "them"} or whose group has other owners`,
        ]
      : []),
  ];
  const clash =
    `${plural(forced, "account")} can't stay with ${forced === 1 ? "its" : "their"} owner ` +
    `(${why.join(", ")}), but only ${cap} may move. `;
  const causes = [
    ...accountsIn(problem, rules, "lock"),
    ...accountsIn(problem, rules, "eligibility"),
    ...rules.flatMap((rule) =>
      rule.kind === "group"
        ? [`the group of ${accountsText(namesOf(problem), rule.accounts)}`]
        : [],
    ),
  ];
  return `${clash}Allow ${plural(forced, "move")} or change those rules. The first to look at: ${listed(causes)}.`;
}

function nobodyInWords(problem: Told, rules: readonly Rule[]): string {
  const names = namesOf(problem);
  const [group] = rules.filter((rule) => rule.kind === "group");
  const [place] = rules.filter((rule) => rule.kind === "place");
  return group
    ? `${sentenceOf(accountsText(names, group.accounts))} share one rep, but nobody may serve all ` +
        "of them. Take the group apart or change who is eligible."
    : `No rep is eligible to serve ${names.account(place?.account ?? 0)}. Change who is eligible.`;
}

function roomInWords(
  problem: Told,
  { workload, room, everybody, rules }: Extract<Contradiction, { clash: "room" }>,
): string {
  const names = namesOf(problem);
  const held = [...accountsIn(problem, rules, "lock"), ...accountsIn(problem, rules, "place")];
  const reps = rules.flatMap((rule) => (rule.kind === "capacity" ? [names.rep(rule.rep)] : []));
  const who = everybody ? "all reps together" : listed(reps);
  const whom = everybody ? "" : ", whom nobody else may serve,";
  const wayOut = everybody
    ? "Raise a capacity."
    : "Raise a capacity or let others serve some of them.";
  return (
    `${sentenceOf(listed(held))}${whom} ask for a workload of ${amountText(workload)}, ` +
    `but the capacity of ${who} comes to ${amountText(room)}. ${wayOut}`
  );
}

function accountsIn(
  problem: Told,
  rules: readonly Rule[],
  kind: "lock" | "eligibility" | "place",
): string[] {
  const names = namesOf(problem);
  return rules.flatMap((rule) =>
    rule.kind === kind && "account" in rule ? [names.account(rule.account)] : [],
  );
}

/** "a, b and c"; "a, b, c, d, e and 12 more" */
function listed(names: readonly string[]): string {
  if (names.length > LISTED + 1)
    return `${names.slice(0, LISTED).join(", ")} and ${names.length - LISTED} more`;
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
}
