import type { Contradiction, Rule } from "../../contradiction";

/** What accounts and reps of a part are called in the whole. */
export interface Numbers {
  /** undefined for an account that stands for all that a rep holds. */
  readonly account: (account: number) => number | undefined;
  readonly rep: (rep: number) => number;
}

function ruleOf(rule: Rule, { account, rep }: Numbers): Rule {
  const known = (one: number): readonly number[] => {
    const number = account(one);
    return number === undefined ? [] : [number];
  };
  switch (rule.kind) {
    case "lock": {
      const [number] = known(rule.account);
      const to = rep(rule.rep);
      return number === undefined
        ? { kind: "holding", rep: to }
        : { kind: "lock", account: number, rep: to };
    }
    case "eligibility":
      return { ...rule, account: account(rule.account) ?? -1, reps: rule.reps.map(rep) };
    case "group":
      return { kind: "group", accounts: rule.accounts.flatMap(known) };
    case "place":
      return { ...rule, account: account(rule.account) ?? -1 };
    case "capacity":
    case "holding":
      return { ...rule, rep: rep(rule.rep) };
    case "moves":
      return rule;
  }
}

/** A contradiction of a part of a problem, said of the whole. */
export function renumbered(contradiction: Contradiction, numbers: Numbers): Contradiction {
  const rules = contradiction.rules.map((rule) => ruleOf(rule, numbers));
  return contradiction.clash === "capacity" || contradiction.clash === "place"
    ? { ...contradiction, rep: numbers.rep(contradiction.rep), rules }
    : { ...contradiction, rules };
}
