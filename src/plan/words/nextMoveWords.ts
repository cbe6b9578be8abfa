import type { NextMove, NextMovesOptions } from "../../assign";
import type { Inputs } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { accountsValue, calledAccounts, repValue } from "./names";
import { count, decimal, limit, words, type Sentence, type Value, type Values } from "./sentence";

/** Digits beyond these tell nobody anything. */
const mostDigits = 9;

function digitsFor(size: number): number {
  if (size >= 1000 || size === Math.round(size)) return 0;
  return size >= 100 ? 1 : size >= 1 ? 2 : 4;
}

/** Two figures with so many digits that they don't look alike unless they are. */
function pairOf(before: number, after: number, fewest: number): readonly [Value, Value] {
  let digits = fewest;
  while (
    digits < mostDigits &&
    before !== after &&
    before.toFixed(digits) === after.toFixed(digits)
  )
    digits++;
  return [decimal(before, digits), decimal(after, digits)];
}

function changeWords(
  { before, after }: NextMove,
  objective: NextMovesOptions["objective"],
): Sentence<Key> {
  const [gini, giniThen] = pairOf(before.gini, after.gini, 2);
  const [now, then] = [before.cost ?? 0, after.cost ?? 0];
  const [cost, costThen] = pairOf(now, then, digitsFor(Math.max(Math.abs(now), Math.abs(then))));
  if (objective === "cost") return sentence("cost change", { cost, costThen });
  if (objective === "both")
    return sentence("gini and cost change", { gini, giniThen, cost, costThen });
  return sentence("gini change", { gini, giniThen });
}

/** Why there is no step to take: for the cap on moves allows none, or for none helps. */
export function noNextMoveWords({ settings, problem }: Setup, isCapped: boolean): Sentence<Key> {
  return isCapped
    ? sentence("no next moves, capped", {
        limit: limit(settings.maxMovedPercent / 100),
        most: count(problem.maxMoved ?? 0),
      })
    : sentence("no next moves");
}

/** Who gives what to whom in a step, and what comes back; the first account's way is the step's. */
function partsOf(
  inputs: Inputs,
  owner: ArrayLike<number>,
  { kind, steps }: NextMove,
  named: (inputs: Inputs, accounts: readonly number[]) => Value,
): Values {
  const [{ account, to } = { account: -1, to: -1 }] = steps;
  const ofStep = (isGoing: boolean): number[] =>
    steps.filter((step) => (step.to === to) === isGoing).map((step) => step.account);
  return {
    accounts: named(inputs, ofStep(true)),
    from: repValue(inputs, owner[account] ?? -1),
    to: repValue(inputs, to),
    ...(kind === "swap" && { others: named(inputs, ofStep(false)) }),
  };
}

/** One step that makes the plan of today's owners better, and by how much. */
export function nextMoveWords(
  inputs: Inputs,
  owner: ArrayLike<number>,
  move: NextMove,
  objective: NextMovesOptions["objective"],
): Sentence<Key> {
  const values = partsOf(inputs, owner, move, accountsValue);
  return sentence(move.kind, { ...values, change: words(changeWords(move, objective)) });
}

/** The same as an offer, with the accounts as people call them. */
export function counterWords(
  inputs: Inputs,
  rep: ArrayLike<number>,
  move: NextMove,
): Sentence<Key> {
  const values = partsOf(inputs, rep, move, calledAccounts);
  return sentence(move.kind === "move" ? "offer of a move" : "offer of a swap", values);
}
