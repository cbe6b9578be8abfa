import { builtInTargets } from "../../defaults/targetTable";
import { furthestOf, type Furthest } from "../../fairness/peers";
import type { Inputs } from "../inputs/inputs";
import { targetOf, type TargetLimits } from "../measures/targets";
import { percentText } from "../numberText";
import type { Peers } from "../peers/peers";
import type { Setup } from "../problem/setup";
import { basisText } from "../problem/shares";
import { furthestText } from "./peers";

/** How fair a plan is, by the rep furthest from a fair share among peers. */
export interface Verdict {
  /** Whether the furthest is within the limit; undefined where there is none. */
  readonly met: boolean | undefined;
  /** The furthest rep of the worst group first, then those of the others: a sentence each. */
  readonly sentences: readonly string[];
}

/** Groups whose furthest reps are named; the others are counted. */
const named = 4;

/** How far a rep may be from a fair share: the tolerance where the plan is made by it, else the target. */
export function limitOf(
  { problem, measureNames, inputs }: Setup,
  targets: TargetLimits,
): { readonly most: number; readonly words: string } | undefined {
  // Other loads and kinds of accounts may have tolerances of their own beside it.
  const tolerance = problem.measures?.[measureNames.indexOf(inputs.loadName)]?.tolerance;
  if (tolerance !== undefined)
    return {
      most: tolerance,
      words: `your limit is ${percentText(tolerance, wholePercent(tolerance))}`,
    };
  const target = targetOf(targets, "Spread");
  if (target === undefined) return undefined;
  return { most: target.limits.high, words: `the target is ${target.text}` };
}

/** Digits that a limit is written with. */
function wholePercent(share: number): number {
  return Math.abs(100 * share - Math.round(100 * share)) < 1e-9 ? 0 : 1;
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
  const basis = basisText(inputs, settings);
  const text = (one: Furthest): string => furthestText(peers, inputs, one, basis);
  const said = others.slice(0, named - 1).map((one) => `${text(one)}.`);
  const rest = others.slice(named - 1);
  const [next] = rest;
  if (next !== undefined)
    said.push(
      `In the other ${rest.length} groups nobody is more than ${percentText(next.off)} off.`,
    );
  return {
    met: limit && worst.off <= limit.most + 1e-9,
    sentences: [`${text(worst)}${limit === undefined ? "" : `; ${limit.words}`}.`, ...said],
  };
}
