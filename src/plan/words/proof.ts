import { fairLoads } from "../../fairness/peers";
import type { Plan } from "../../model";
import { gapText } from "../numberText";
import type { Setup } from "../problem/setup";
import type { Approach } from "../settings/approaches";

/** What is proven of a plan, in words that stay true. */
export interface Proof {
  readonly stage: "evenness" | "travel" | "cost";
  /** As a share of the bound; NaN where nothing useful is proven, or nothing is to be. */
  readonly gap: number;
  readonly sentence: string;
}

/** Up to here the numbers of a bound and of a plan differ by rounding. */
const NOTHING = 1e-9;

/** From here on, a gap says more of the bound than of the plan. */
const WEAK = 1;

/** What a plan is made for, and how one that is better at it would be. */
const better: {
  readonly [approach in Exclude<Approach, "equity" | "rules" | "round robin">]: string;
} = {
  capacity: "shorter in travel",
  potential: "better in value",
  hybrid: "better, value, travel and evenness weighed",
  flow: "better, travel and value weighed",
  greedy: "shorter in travel",
};

function proofOf(stage: Proof["stage"], gap: number, comparative: string, open: string): Proof {
  if (gap <= NOTHING)
    return { stage, gap: 0, sentence: `For these rows and rules, no plan is ${comparative}.` };
  if (!(gap < WEAK)) return { stage, gap: NaN, sentence: open };
  return {
    stage,
    gap,
    sentence: `For these rows and rules, no plan is more than ${gapText(gap)} ${comparative}.`,
  };
}

/** Whether the plan is as even as its tolerances ask for: what is left was traded for travel. */
function isTraded(plan: Plan): boolean {
  return plan.travel !== undefined && plan.measures.every(({ inside }) => inside);
}

/**
 * Whether the shares that the search evens out to are fair among peers as the verdict has them. Where a
 * column tells peers and rules part the team in another way, they are not, and what is proven of them
 * is no answer.
 */
function areShared({ problem, peers }: Pick<Setup, "problem" | "peers">): boolean {
  const shares = problem.measures?.[0]?.share ?? problem.share;
  if (shares === undefined) return true;
  const fair = fairLoads(peers, shares);
  return shares.every((share, rep) => Math.abs(share - fair[rep]!) <= 1e-4 * fair[rep]! + 1e-9);
}

/** What is proven of the plan, the first of most concern. */
export function proofsOf(
  setup: Pick<Setup, "settings" | "problem" | "peers">,
  plan: Plan,
): Proof[] {
  const { approach } = setup.settings;
  const isOther = !areShared(setup);
  const fairer = proofOf(
    "evenness",
    isOther ? Infinity : plan.gap,
    "fairer",
    "How much fairer a plan could be is not proven.",
  );
  if (approach === "equity" || approach === "rules") {
    if (plan.travel === undefined) return [fairer];
    const travel = proofOf(
      "travel",
      plan.travel.gap,
      "shorter in travel and as fair",
      "How much shorter in travel a plan could be is not proven.",
    );
    if (!isTraded(plan) || isOther) return [fairer, travel];
    const sentence = "Every load is within its limit; inside it, fairness was traded for travel.";
    return [{ stage: "evenness", gap: NaN, sentence }, travel];
  }
  if (approach === "round robin") return [fairer];
  return [
    proofOf("cost", plan.gap, better[approach], "How much better a plan could be is not proven."),
  ];
}
