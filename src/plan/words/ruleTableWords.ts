import type { RuleTable } from "../operations/ruleTable";
import { sentence, type Key } from "./english";
import { accountCount, counted } from "./names";
import { percent, type Sentence } from "./sentence";

/** How much of a plan its rules say. */
export function ruleTableWords({
  rules,
  locked,
  placed,
  all,
  rest,
}: Omit<RuleTable, "sentences">): readonly Sentence<Key>[] {
  const values = {
    rules: counted(rules.length, "some rules"),
    share: percent(placed / all),
    all: accountCount(all),
    locked: accountCount(locked),
    rest: accountCount(rest.length),
  };
  return [
    sentence(locked > 0 ? "rules and locks place" : "rules place", values),
    ...(rest.length > 0 ? [sentence("rules leave", values)] : []),
  ];
}
