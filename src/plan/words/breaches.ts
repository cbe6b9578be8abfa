import type { BrokenRule } from "../../assign";
import { limitedWords, type LimitedMoves } from "../changes/moveLimits";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { accountCount, accountValue, repValue } from "./names";
import { amount, count, words, type Sentence, type Value } from "./sentence";

function whereabouts({ inputs }: Setup, account: number, rep: number): Value {
  const whom = { account: accountValue(inputs, account) };
  return words(
    rep < 0
      ? sentence("is without a rep", whom)
      : sentence("is with", { ...whom, rep: repValue(inputs, rep) }),
  );
}

/** What a rule says that a plan breaks, and by how much; with the reason of one that bars a rep. */
export function breachWords(setup: Setup, broken: BrokenRule): Sentence<Key> {
  const { inputs, hardRules } = setup;
  switch (broken.rule) {
    case "lock": {
      const { account, rep, lockedTo } = broken;
      const values = { account: accountValue(inputs, account), rep: repValue(inputs, lockedTo) };
      return rep < 0
        ? sentence("lock broken, no rep", values)
        : sentence("lock broken", { ...values, other: repValue(inputs, rep) });
    }
    case "eligibility": {
      const { account, rep } = broken;
      const breach = sentence("reach broken", {
        account: accountValue(inputs, account),
        rep: repValue(inputs, rep),
      });
      const rule = hardRules.find(({ forbids }) => forbids(account, rep));
      if (rule === undefined) return breach;
      const because = sentence("as said", { why: words(rule.why(account, rep)) });
      return sentence("both", { one: words(breach), other: words(because) });
    }
    case "group": {
      const [one, other] = broken.accounts.map((account, at) =>
        whereabouts(setup, account, broken.reps[at] ?? -1),
      );
      return sentence("group broken", { ...(one && { one }), ...(other && { other }) });
    }
    case "capacity": {
      const { rep, workload, capacity } = broken;
      return sentence("capacity broken", {
        rep: repValue(inputs, rep),
        workload: amount(workload),
        excess: amount(workload - capacity),
        capacity: amount(capacity),
      });
    }
    case "moves":
      return sentence("too many would move", {
        accounts: accountCount(broken.moved),
        most: count(broken.maxMoved),
      });
    case "move limit": {
      const { setting } = setup.moveLimits[broken.limit] as LimitedMoves;
      const asText = (amounts: number): Value => words(limitedWords(setting, amounts));
      return sentence(
        setting === "maxAcrossPercent" ? "too many would leave their group" : "too much would move",
        { amount: asText(broken.moved), most: asText(broken.most) },
      );
    }
  }
}
