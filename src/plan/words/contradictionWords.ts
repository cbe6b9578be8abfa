/** What clashes and what to change, from the facts that the engine hands over. */
import type { Contradiction, Rule } from "../../contradiction";
import type { Inputs } from "../inputs/inputs";
import { sentence, type Key } from "./english";
import { accountsValue, accountValue, counted, repValue } from "./names";
import { amount, count, list, words, type Sentence, type Value } from "./sentence";

/** What clashes, and what to do about it. */
interface Told {
  readonly clash: Sentence<Key>;
  readonly advice: Sentence<Key>;
}

type Of<Clash extends Contradiction["clash"]> = Extract<Contradiction, { clash: Clash }>;

function rulesOf<Kind extends Rule["kind"]>(
  rules: readonly Rule[],
  kind: Kind,
): Extract<Rule, { kind: Kind }>[] {
  return rules.filter((rule): rule is Extract<Rule, { kind: Kind }> => rule.kind === kind);
}

function namesIn(
  inputs: Inputs,
  rules: readonly Rule[],
  kind: "lock" | "eligibility" | "place",
): Value[] {
  return rulesOf(rules, kind).map(({ account }) => accountValue(inputs, account));
}

function locks(inputs: Inputs, { rules }: Of<"locks">): Told {
  const [lock, other] = rulesOf(rules, "lock");
  const [kept] = rulesOf(rules, "eligibility");
  const account = lock?.account ?? -1;
  const values = { account: accountValue(inputs, account), rep: repValue(inputs, lock?.rep ?? -1) };
  if (other !== undefined)
    return {
      clash: sentence("two locks clash", { ...values, other: repValue(inputs, other.rep) }),
      advice: sentence("advise group or lock"),
    };
  return rulesOf(rules, "group").length > 0
    ? {
        clash: sentence("lock and group clash", {
          ...values,
          account: accountValue(inputs, kept?.account ?? account),
        }),
        advice: sentence("advise lock, group, reach"),
      }
    : { clash: sentence("lock clash", values), advice: sentence("advise lock or reach") };
}

function capacity(inputs: Inputs, { rep, workload, rules }: Of<"capacity">): Told {
  const accounts = namesIn(inputs, rules, "lock");
  const [limit] = rulesOf(rules, "capacity");
  return {
    clash: sentence("locks above capacity", {
      rep: repValue(inputs, rep),
      workload: amount(workload),
      capacity: amount(limit?.capacity ?? NaN),
    }),
    advice: sentence("advise capacity or locks", { accounts: list(accounts) }),
  };
}

function moves(inputs: Inputs, contradiction: Of<"moves">): Told {
  const { forced, locked, barred, grouped, rules } = contradiction;
  const why = [
    ...(locked > 0 ? [words(sentence("moved by lock", { count: count(locked) }))] : []),
    ...(barred > 0 ? [counted(barred, "some barred")] : []),
    ...(grouped > 0 ? [words(sentence("moved with group", { count: count(grouped) }))] : []),
  ];
  const causes = [
    ...namesIn(inputs, rules, "lock"),
    ...namesIn(inputs, rules, "eligibility"),
    ...rulesOf(rules, "group").map(({ accounts }) =>
      words(sentence("the group of", { account: accountsValue(inputs, accounts) })),
    ),
  ];
  return {
    clash: sentence("forced moves", {
      forced: count(forced),
      why: list(why),
      most: count(rulesOf(rules, "moves")[0]?.maxMoved ?? 0),
    }),
    advice: sentence("advise moves", {
      moves: counted(forced, "some moves"),
      causes: list(causes),
    }),
  };
}

function nobody(inputs: Inputs, { rules }: Of<"nobody">): Told {
  const [group] = rulesOf(rules, "group");
  if (group !== undefined)
    return {
      clash: sentence("group nobody may serve", {
        accounts: accountsValue(inputs, group.accounts),
      }),
      advice: sentence("advise group or reach"),
    };
  const account = accountValue(inputs, rulesOf(rules, "place")[0]?.account ?? -1);
  return {
    clash: sentence("nobody may serve", { account }),
    advice: sentence("advise reach"),
  };
}

function room(inputs: Inputs, { workload, room, everybody, rules }: Of<"room">): Told {
  const values = {
    accounts: list([...namesIn(inputs, rules, "lock"), ...namesIn(inputs, rules, "place")]),
    workload: amount(workload),
    room: amount(room),
  };
  if (everybody)
    return { clash: sentence("short of room", values), advice: sentence("advise capacity") };
  const reps = rulesOf(rules, "capacity").map(({ rep }) => repValue(inputs, rep));
  return {
    clash: sentence("short of room with some", { ...values, reps: list(reps) }),
    advice: sentence("advise capacity or reach"),
  };
}

function place(inputs: Inputs, { rep, workload, room }: Of<"place">): Told {
  return {
    clash: sentence("locks above what is left", {
      rep: repValue(inputs, rep),
      workload: amount(workload),
      room: amount(room),
    }),
    advice: sentence("advise capacity or some lock"),
  };
}

function toldOf(inputs: Inputs, contradiction: Contradiction): Told {
  switch (contradiction.clash) {
    case "locks":
      return locks(inputs, contradiction);
    case "capacity":
      return capacity(inputs, contradiction);
    case "moves":
      return moves(inputs, contradiction);
    case "nobody":
      return nobody(inputs, contradiction);
    case "room":
      return room(inputs, contradiction);
    case "place":
      return place(inputs, contradiction);
  }
}

/** The first contradiction in full, what to change, and how many others there are. */
export function clashWords(
  inputs: Inputs,
  [first, ...others]: readonly [Contradiction, ...Contradiction[]],
): Sentence<Key> {
  const { clash, advice } = toldOf(inputs, first);
  const values = { clash: words(clash), advice: words(advice) };
  if (others.length === 0) return sentence("clash and advice", values);
  const more = counted(others.length, "more clashes");
  return sentence("clash, others", { ...values, others: more });
}
