import type { UnassignedReason } from "../../model";
import type { Hindrance } from "../change/brokenRules";
import { hindrances } from "../change/hindrances";
import type { Step } from "../change/standing";
import { amountText, namesOf, sentenceOf, shareText } from "../change/wording";
import type { Engine } from "../change/rebalance";
import { choiceOf, least } from "./choices";
import type { Choice, Ground } from "./choices";

/** What decided where an account is. */
export type Deciding =
  /** One rep alone may serve it. */
  | "only choice"
  /** No rep costs less (where costs are distances: none is nearer). */
  | "cost"
  /** Another rep costs less, but not at the plan's prices of what is scarce. */
  | "price"
  /** "lock": it is locked, or one that stays together with it is. Else a rule stands against the rep who costs least. */
  | Hindrance["rule"]
  /** It is with its owner, and loads are even enough so. */
  | "owner"
  /** Loads come out even this way. */
  | "evenness"
  /** Nothing stands against a rep who costs less, or has room for it: the search has not got there. */
  | "search"
  /** It has no rep. */
  | UnassignedReason;

/** Why an account is where it is, with the figures that its sentence speaks of. */
export interface Why {
  readonly account: number;
  /** -1 = unassigned. */
  readonly rep: number;
  readonly decidedBy: Deciding;
  /** Who would have it next, room or not: by the plan's prices, or by the levels; -1 where nobody else may. */
  readonly runnerUp: number;
  /** What the account, with those that stay together with it, costs where it is... */
  readonly cost: number;
  /** ...and at the plan's prices. */
  readonly priced: number;
  readonly runnerUpCost: number;
  readonly runnerUpPriced: number;
  readonly sentence: string;
}

/** O(k), and O(k) more for each rule that has to be looked at. */
export function why(ground: Ground, engine: Engine, account: number): Why {
  const { standing, plan } = ground;
  const rep = standing.rep[account] as number;
  const choice = choiceOf(ground, account);
  const evens = engine === "balance" && plan.prices === undefined;
  const rank = evens ? choice.levelWith : choice.priced;
  const runnerUp = least(choice.reps, rank, rep);
  const at = (of: (rep: number) => number, where: number): number => (where < 0 ? 0 : of(where));
  const decided = decide(ground, choice, rep, runnerUp, evens);
  return {
    account,
    rep,
    decidedBy: decided.by,
    runnerUp,
    cost: at(choice.cost, rep),
    priced: at(choice.priced, rep),
    runnerUpCost: at(choice.cost, runnerUp),
    runnerUpPriced: at(choice.priced, runnerUp),
    sentence: sentenceOf(decided.sentence),
  };
}

interface Decided {
  readonly by: Deciding;
  readonly sentence: string;
}

function decide(
  ground: Ground,
  choice: Choice,
  rep: number,
  runnerUp: number,
  evens: boolean,
): Decided {
  if (rep < 0) return unassigned(ground, choice);
  const { problem } = ground.standing;
  const names = namesOf(problem);
  const ana = names.rep(rep);
  const locked = choice.together.find((member) => (problem.lockedTo?.[member] ?? -1) === rep);
  if (locked === choice.account) return { by: "lock", sentence: `Locked to ${ana}.` };
  if (locked !== undefined) {
    const sentence = `Stays together with ${names.account(locked)}, which is locked to ${ana}.`;
    return { by: "lock", sentence };
  }
  if (choice.reps.length === 1 && choice.reps[0] === rep) {
    const whole =
      choice.together.length > 1 ? "it and the accounts that stay together with it" : "it";
    return { by: "only choice", sentence: `${ana} alone may serve ${whole}.` };
  }
  if (evens) return byEvenness(ground, choice, rep, runnerUp);
  return byCost(ground, choice, rep);
}

function unassigned({ standing }: Ground, choice: Choice): Decided {
  const group = choice.together.length - 1;
  const whole = group === 0 ? "it" : `it and the ${group} that stay together with it`;
  if (choice.reps.length === 0)
    return { by: "no eligible rep", sentence: `Unassigned: no rep may serve ${whole}.` };
  const stepsTo = (to: number): Step[] => choice.together.map((account) => ({ account, to }));
  const against = (to: number): Hindrance[] => hindrances(standing, stepsTo(to), choice.account);
  const roomy = choice.reps.find((to) => against(to).every(({ rule }) => rule !== "capacity"));
  if (roomy === undefined) {
    const by = group > 0 ? "group does not fit" : "no room";
    return { by, sentence: `Unassigned: no rep who may serve ${whole} has room for that.` };
  }
  const names = namesOf(standing.problem);
  const [rule] = against(roomy);
  if (rule)
    return {
      by: rule.rule,
      sentence: `Unassigned: ${names.rep(roomy)} has room, but a rule stands against it: ${rule.sentence}`,
    };
  const sentence = `Unassigned, though ${names.rep(roomy)} has room: the search left it.`;
  return { by: "search", sentence };
}

function byEvenness(
  { standing: { problem } }: Ground,
  choice: Choice,
  rep: number,
  runnerUp: number,
): Decided {
  const names = namesOf(problem);
  const ana = names.rep(rep);
  const level = `${ana} carries ${shareText(choice.levelWith(rep))} of a fair share`;
  const next =
    runnerUp < 0
      ? "nobody else may serve it"
      : `with it ${names.rep(runnerUp)}, who is next, would carry ${shareText(choice.levelWith(runnerUp))}`;
  if (problem.owner?.[choice.account] === rep)
    return { by: "owner", sentence: `Stays with ${ana}, its owner: ${level}; ${next}.` };
  return { by: "evenness", sentence: `Goes to ${ana} to even out loads: ${level}; ${next}.` };
}

function byCost(ground: Ground, choice: Choice, rep: number): Decided {
  const { standing } = ground;
  const names = namesOf(standing.problem);
  const ana = names.rep(rep);
  const cheapest = least(choice.reps, choice.cost);
  const own = choice.cost(rep);
  if (cheapest < 0 || choice.cost(cheapest) >= own) {
    const second = least(choice.reps, choice.cost, rep);
    return { by: "cost", sentence: costsLeast(ground, choice, rep, second) };
  }
  const ben = names.rep(cheapest);
  const saved = amountText(own - choice.cost(cheapest));
  const steps = choice.together.map((account) => ({ account, to: cheapest }));
  const against = hindrances(standing, steps, choice.account);
  const isPricedOut =
    choice.priced(cheapest) >= choice.priced(rep) &&
    choice.priced(cheapest) > choice.cost(cheapest);
  if (isPricedOut) {
    const sentence =
      `${ben} would cost ${saved} less, but with the price of what is scarce there it comes to ` +
      `${amountText(choice.priced(cheapest))}, and to ${amountText(choice.priced(rep))} with ${ana}.`;
    return { by: "price", sentence };
  }
  const [rule] = against;
  if (rule) {
    return {
      by: rule.rule,
      sentence: `${ben} would cost ${saved} less, but a rule stands against it: ${rule.sentence}`,
    };
  }
  return {
    by: "search",
    sentence: `${ben} would cost ${saved} less, and no rule stands against it.`,
  };
}

function costsLeast(
  { standing, distance, unit }: Ground,
  choice: Choice,
  rep: number,
  second: number,
): string {
  const { problem } = standing;
  const names = namesOf(problem);
  const { cost } = problem;
  const isByDistance =
    distance !== undefined &&
    choice.together.length === 1 &&
    !problem.variance &&
    typeof cost === "object" &&
    "kind" in cost &&
    !cost.value?.factor;
  const far = (to: number): number => distance?.(choice.account, to) ?? 0;
  const isNearest = isByDistance && (second < 0 || far(rep) <= far(second));
  if (isNearest) {
    const next =
      second < 0 ? "" : `; next is ${names.rep(second)}, ${amountText(far(second))}${unit}`;
    return `${names.rep(rep)} is the nearest who may serve it, ${amountText(far(rep))}${unit} away${next}.`;
  }
  const next =
    second < 0 ? "" : `; next is ${names.rep(second)} with ${amountText(choice.cost(second))}`;
  const least = problem.variance ? "costs least, unevenness counted" : "costs least";
  return `${names.rep(rep)} ${least}, ${amountText(choice.cost(rep))}${next}.`;
}
