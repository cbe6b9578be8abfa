import { fairLoads, furthestOf } from "../../fairness/peers";
import type { Plan } from "../../model";
import { heldBy } from "../../territory/summary";
import type { OutsideRep } from "../measures/outside";
import { nearestProven } from "../peers/nearest";
import type { Setup } from "../problem/setup";
import type { Approach } from "../settings/approaches";
import { comparedPlans, noPlan } from "./compared";
import { sentence, type Key } from "./english";
import { leastShown, shownOff } from "./peers";
import {
  atLeast,
  atMost,
  percent,
  words,
  type Sentence,
  type Value,
  type Values,
} from "./sentence";

/** What is proven of a plan, in words that stay true. */
export interface Proof {
  readonly stage: "evenness" | "travel" | "cost";
  /** As a share of the engine's bound; NaN where nothing useful is proven, or nothing is to be. */
  readonly gap: number;
  /**
   * Of evenness, how near to a fair share a plan can bring its furthest rep at best; else the gap. NaN
   * where the sentence says nothing of it.
   */
  readonly figure: number;
  readonly sentence: Sentence<Key>;
}

/** Up to here the numbers of a bound and of a plan differ by rounding. */
const NOTHING = 1e-9;

/** From here on, a gap says more of the bound than of the plan. */
const WEAK = 1;

const nothing = { gap: NaN, figure: NaN };

/** Who is as near as this to a fair share has hardly anything to gain, whatever is proven. */
const NEAR = 0.01;

/** How a plan would be that is better at what this one is made for. */
const better: {
  readonly [approach in Exclude<Approach, "equity" | "rules" | "round robin">]: Key;
} = {
  capacity: "shorter in travel",
  potential: "better in value",
  hybrid: "better, weighed",
  flow: "better in travel and value",
  greedy: "shorter in travel",
};

function gapProof(
  stage: Proof["stage"],
  gap: number,
  plans: Value,
  comparative: Key,
  open: Key,
): Proof {
  const values = { plans, comparative: words(sentence(comparative)) };
  if (gap <= NOTHING)
    return { stage, gap: 0, figure: 0, sentence: sentence("none better", values) };
  if (!(gap < WEAK)) return { stage, gap: NaN, figure: NaN, sentence: sentence(open) };
  const said = sentence("none better by more", { ...values, gap: atMost(gap) });
  return { stage, gap, figure: gap, sentence: said };
}

/** Whether the plan is as even as its tolerances ask for: what is left was traded for travel. */
function isTraded(plan: Plan): boolean {
  return plan.travel !== undefined && plan.measures.every(({ inside }) => inside);
}

/**
 * Whether the shares that the search evens out to are fair among peers as the verdict has them. Where a
 * column tells peers and rules part the team in another way, they are not.
 */
export function areShared({ problem, peers }: Pick<Setup, "problem" | "peers">): boolean {
  const shares = problem.measures?.[0]?.share ?? problem.share;
  if (shares === undefined) return true;
  const fair = fairLoads(peers, shares);
  return shares.every((share, rep) => Math.abs(share - fair[rep]!) <= 1e-4 * fair[rep]! + 1e-9);
}

/** What is proven of fairness, in the verdict's unit: how far the furthest rep is from a fair share. */
function fairnessProof(
  setup: Setup,
  plan: Plan,
  plans: Value,
  outside: readonly OutsideRep[],
): Proof {
  const { peers, problem, inputs } = setup;
  const proven = nearestProven(setup, plan, outside);
  const nearest = proven > 0 ? proven : 0;
  const isShown = nearest >= shownOff;
  const isOther = !areShared(setup);
  const gap = isOther || !(plan.gap < WEAK) ? NaN : Math.max(0, plan.gap);
  const proof = (key: Key, values: Values, figures: Pick<Proof, "gap" | "figure">): Proof => ({
    stage: "evenness",
    ...figures,
    sentence: sentence(key, { ...values, plans }),
  });
  if (isTraded(plan) && !isOther)
    return isShown
      ? proof("traded, and nearest", { nearest: atLeast(nearest) }, { gap: NaN, figure: nearest })
      : proof("traded", {}, nothing);
  const { off } = furthestOf(peers, heldBy(plan.rep, problem.reps, inputs.accounts.load));
  if (off <= nearest + NOTHING) return proof("nobody nearer", {}, { gap, figure: off });
  const figures = { gap, figure: nearest };
  if (isShown) return proof("nobody nearer than", { nearest: atLeast(nearest) }, figures);
  if (off < shownOff) return proof("none fairer by more", { least: percent(leastShown) }, figures);
  return off < NEAR
    ? proof("nobody much nearer", { by: atMost(off - nearest) }, figures)
    : proof("fairness not proven", {}, nothing);
}

/**
 * What is proven of the plan, the first of most concern.
 *
 * @param outside - who is further from a fair share than he may be
 */
export function proofsOf(setup: Setup, plan: Plan, outside: readonly OutsideRep[]): Proof[] {
  const { approach } = setup.settings;
  const plans = noPlan[comparedPlans(setup, plan)];
  if (approach === "round robin") return [fairnessProof(setup, plan, plans, outside)];
  if (approach === "equity" || approach === "rules") {
    const fairness = fairnessProof(setup, plan, plans, outside);
    if (plan.travel === undefined) return [fairness];
    const isInside = plan.measures.every(({ inside }) => inside);
    const key = isInside
      ? "shorter in travel and as fair"
      : "shorter in travel and nobody farther outside";
    return [fairness, gapProof("travel", plan.travel.gap, plans, key, "travel not proven")];
  }
  return [gapProof("cost", plan.gap, plans, better[approach], "cost not proven")];
}
