import type { Why } from "../../assign";
import { nearerClaim, waysTo, wayTo } from "./byDistance";
import { against, toNext, toOwner } from "./obstacle";
import { sentence, type Key } from "./english";
import { amount, km, text, type Sentence, type Values } from "./sentence";
import type { Told } from "./told";

/** How two reps compare for an account. */
interface Comparison {
  readonly values: Values;
  /** What it is worth more with its rep; 0 where that makes no difference. */
  readonly worthMore: number;
  /** How much nearer its rep is, in km; 0 where that is not looked at. */
  readonly nearer: number;
}

function compared(told: Told, why: Why, other: number): Comparison {
  const { setup, inputs, names, worth, varied } = told;
  const { rep, together } = why;
  const { cost } = setup.problem;
  const travels = typeof cost === "object" && "kind" in cost && cost.kind === "geographic";
  const way = (at: number): number => (travels ? wayTo(told, why, at) : 0);
  const sum = (at: number): number =>
    together.reduce((total, member) => total + (worth?.(member, at) ?? 0), 0);
  const nearer = way(other) - way(rep);
  const load = together.reduce((total, at) => total + (setup.problem.variance?.load[at] ?? 0), 0);
  const { varianceName = "" } = inputs;
  return {
    worthMore: sum(rep) - sum(other),
    nearer: Number.isNaN(nearer) || Math.abs(nearer) < 0.05 ? 0 : nearer,
    values: {
      rep: names[rep] ?? text(""),
      other: names[other] ?? text(""),
      worth: amount(sum(rep)),
      otherWorth: amount(sum(other)),
      nearerKm: km(Math.abs(nearer)),
      load: text(varianceName),
      held: amount(varied?.[rep] ?? 0),
      otherHeld: amount((varied?.[other] ?? 0) + load),
    },
  };
}

/** Value, distance and evenness weighed: what speaks for the rep, or against a better one. */
export function byWeighing(told: Told, why: Why): Sentence<Key> {
  const { owner, next, leaves } = why;
  const other = leaves ? owner : next;
  if (leaves && why.isOwnerBetter) return against(told, claimOf(told, why, owner), toOwner(why));
  if (why.isNextBetter) return against(told, claimOf(told, why, next), toNext(why));
  const { values, worthMore, nearer } = compared(told, why, other);
  const isWorthMore = worthMore > 1e-9;
  const isWorthLess = worthMore < -1e-9;
  if (isWorthMore) return sentence(nearer < 0 ? "worth more, farther" : "worth most", values);
  if (nearer > 0) return sentence(isWorthLess ? "nearer, worth less" : "nearer than other", values);
  if (isWorthLess) return sentence("more even than best", values);
  if (nearer < 0) return sentence("more even than nearest", values);
  if (told.varied !== undefined && !why.isNextAsGood)
    return sentence("more even than other", values);
  if (leaves) return against(told, sentence("as good", values), toOwner(why));
  return sentence("alike", values);
}

/** What speaks for somebody better than its rep. */
function claimOf(told: Told, why: Why, other: number): Sentence<Key> {
  const { values, worthMore, nearer } = compared(told, why, other);
  if (worthMore < -1e-9) return sentence("worth more", values);
  if (nearer < 0) return nearerClaim(waysTo(told, why, other));
  return sentence("holds less", values);
}
