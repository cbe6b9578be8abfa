import type { Limits } from "../../defaults/limits";
import { builtInTargets } from "../../defaults/targetTable";
import { furthestOf, type Furthest } from "../../fairness/peers";
import type { Inputs } from "../inputs/inputs";
import { targetOf, type TargetLimits } from "../measures/targets";
import type { Peers } from "../peers/peers";
import { loadTolerance, type Setup } from "../problem/setup";
import { basisWords } from "../problem/shares";
import { sentence, type Key } from "./english";
import { furthestRepWords, nobodyOff, shownOff } from "./peers";
import {
  count,
  exact,
  limit as limitValue,
  percent,
  words,
  type Sentence,
  type Value,
} from "./sentence";

/** How fair a plan is, by the rep furthest from a fair share among peers. */
export interface Verdict {
  /** Whether the furthest is within the limit; undefined where there is none. */
  readonly met: boolean | undefined;
  /** The furthest rep of the worst group first, then those of the others: a sentence each. */
  readonly sentences: readonly Sentence<Key>[];
}

/** Groups whose furthest reps are named; the others are counted. */
const named = 4;

/** "at most 10 %" */
function targetWords({ low, high, lowOpen, highOpen }: Limits): Sentence<Key> {
  const values = { low: exact(inPercent(low)), high: exact(inPercent(high)) };
  if (low > -Infinity && high < Infinity) return sentence("from, to", values);
  if (low > -Infinity) return sentence(lowOpen ? "over" : "at least", values);
  return sentence(highOpen ? "under" : "at most", values);
}

/** 0.07 is 7, and not 7.000000000000001. */
function inPercent(share: number): number {
  return Number((100 * share).toPrecision(12));
}

/** What a plan is to keep, and how its verdict says it. */
interface VerdictLimit {
  readonly most: number;
  readonly said: (furthest: Value) => Sentence<Key>;
}

/** How far a rep may be from a fair share: the tolerance where the plan is made by it, else the target. */
export function limitOf(setup: Setup, targets: TargetLimits): VerdictLimit | undefined {
  const tolerance = loadTolerance(setup);
  if (tolerance !== undefined)
    return {
      most: tolerance,
      said: (furthest) => sentence("verdict and limit", { furthest, limit: limitValue(tolerance) }),
    };
  const target = targetOf(targets, "Spread");
  if (target === undefined) return undefined;
  return {
    most: target.limits.high,
    said: (furthest) =>
      sentence("verdict and target", { furthest, target: words(targetWords(target.limits)) }),
  };
}

function alone(peers: Peers, group: number, held: Float64Array): Furthest {
  const theirs = held.map((load, rep) => (peers.groupOf[rep] === group ? load : 0));
  return furthestOf(peers, theirs);
}

/** @param held - load of each rep under the plan */
export function verdictOf(
  setup: Setup,
  inputs: Inputs,
  held: Float64Array,
  targets: TargetLimits = builtInTargets,
): Verdict {
  const { peers, settings } = setup;
  const limit = limitOf(setup, targets);
  const furthest = peers.groups
    .map((_, group) => alone(peers, group, held))
    .filter(({ rep }) => rep >= 0)
    .sort((a, b) => b.off - a.off || a.rep - b.rep);
  const [worst, ...others] = furthest;
  if (worst === undefined) return { met: undefined, sentences: [] };
  const met = limit && worst.off <= limit.most + 1e-9;
  const basis = words(basisWords(inputs, settings));
  const first = (furthest: Value): Sentence<Key> =>
    limit?.said(furthest) ?? sentence("verdict", { furthest });
  if (worst.off < shownOff) return { met, sentences: [first(words(nobodyOff(peers, -1, basis)))] };
  const furthestValue = (one: Furthest): Value =>
    words(furthestRepWords(peers, inputs, one, basis));
  const said = others
    .slice(0, named - 1)
    .map((one) => sentence("verdict", { furthest: furthestValue(one) }));
  const rest = others.slice(named - 1);
  const [next] = rest;
  if (next !== undefined)
    said.push(sentence("other groups", { groups: count(rest.length), off: percent(next.off) }));
  return { met, sentences: [first(furthestValue(worst)), ...said] };
}
