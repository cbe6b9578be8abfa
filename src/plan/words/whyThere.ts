/** Why an account is with its rep: what decided, as the end of a sentence. */
import type { Why } from "../../assign";
import type { Approach } from "../settings/approaches";
import { byDistance } from "./byDistance";
import { byEvenness } from "./byEvenness";
import { byWeighing } from "./byWeighing";
import { sentence, type Key } from "./english";
import { byTolerance } from "./byTolerance";
import { noMovesLeft } from "./obstacle";
import { count, text, type Sentence } from "./sentence";
import type { Told } from "./told";

export type WhyThere = (why: Why) => Sentence<Key>;

/** What decides under an approach, where several reps may serve an account. */
function deciderOf(told: Told): WhyThere {
  const { problem, settings, inputs } = told.setup;
  const approach: Approach = settings.approach;
  if (approach === "round robin") return (why) => inTurn(told, why);
  const isEvened = approach === "equity" || approach === "rules";
  if (isEvened && problem.measures === undefined) return (why) => byEvenness(told, why);
  const { cost, variance } = problem;
  const travels = typeof cost === "object" && "kind" in cost && cost.kind === "geographic";
  if (told.worth !== undefined || variance !== undefined) return (why) => byWeighing(told, why);
  if (travels) return (why) => byDistance(told, why);
  return approach === "greedy"
    ? ({ rep }) => sentence("lowest workload", { rep: text(inputs.reps.name[rep] ?? "") })
    : isEvened
      ? (why) => byTolerance(told, why)
      : (why) => byWeighing(told, why);
}

/** Whose turn it was. Who need not give an account away may keep it out of turn. */
function inTurn({ setup, plan, names }: Told, { account, rep, owner }: Why): Sentence<Key> {
  const { maxMoved = Infinity, stays } = setup.problem;
  if (owner !== rep || owner < 0) return sentence("turn", { rep: names[rep] ?? text("") });
  if (plan.moved >= maxMoved) return noMovesLeft({ setup, plan });
  return stays?.[account] === 1
    ? sentence("turn left it")
    : sentence("turn", { rep: names[rep] ?? text("") });
}

export function whyThereOf(told: Told): WhyThere {
  const decide = deciderOf(told);
  return (why) => {
    if (why.decidedBy === "broken rule") return sentence("broken rule");
    if (why.decidedBy !== "only choice") return decide(why);
    return why.together.length === 1
      ? sentence("only choice")
      : sentence("only choice for group", { accounts: count(why.together.length) });
  };
}
