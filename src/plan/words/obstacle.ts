import type { Obstacle, Why } from "../../assign";
import { isBaseline } from "../settings/approaches";
import { sentence, type Key } from "./english";
import type { LimitedMoves } from "../changes/moveLimits";
import type { LimitedLoad } from "../../model";
import { accountValue, unitValue } from "./names";
import { amount, count, limit, percent, text, words, type Sentence, type Value } from "./sentence";
import type { Told } from "./told";
import { exchangedFor } from "./exchange";

/** What keeps an account from a rep who has a better claim. */
export interface Barrier {
  readonly why: Why;
  readonly other: number;
  /** Undefined where no rule stands against it. */
  readonly obstacle: Obstacle | undefined;
}

export function toNext(why: Why): Barrier {
  return { why, other: why.next, obstacle: why.against };
}

export function toOwner(why: Why): Barrier {
  return { why, other: why.owner, obstacle: why.againstOwner };
}

/** "Di is 109 km nearer, but has no room left (110 of 110 accounts)" */
export function against(
  told: Told,
  claim: Sentence<Key>,
  barrier: Barrier,
  rest?: Sentence<Key>,
): Sentence<Key> {
  const values = { claim: words(claim), obstacle: words(barrierText(told, barrier)) };
  return rest === undefined
    ? sentence("against", values)
    : sentence("against, and rest", { ...values, rest: words(rest) });
}

function barrierText(told: Told, barrier: Barrier): Sentence<Key> {
  const { obstacle, why } = barrier;
  if (obstacle === undefined) return nothing(told, barrier);
  const said = obstacleText(told, obstacle);
  if (obstacle.rule !== "weight" || obstacle.account === why.account) return said;
  const account = accountValue(told.inputs, obstacle.account);
  return sentence("group moves last", { account, why: words(said) });
}

/** What stands against a better claim, as the end of a sentence. */
export function obstacleText(told: Told, obstacle: Obstacle): Sentence<Key> {
  switch (obstacle.rule) {
    case "capacity":
      return room(told, obstacle);
    case "moves":
      return moves(told, obstacle);
    case "move limit":
      return limited(told, obstacle);
    case "weight":
      return sentence(obstacle.stays ? lastToMove(told, obstacle.account) : firstToMove(told));
    case "tolerance":
      return share(told, obstacle);
    case "limited":
      return ownLimit(told, obstacle);
  }
}

/** No rule stands against it: why it is not so all the same. */
function nothing(told: Told, { why, other }: Barrier): Sentence<Key> {
  const { approach } = told.setup.settings;
  if (isBaseline(approach)) return sentence("nothing taken back", { approach: text(approach) });
  const kept = told.wasKept(why.account, other);
  if (kept === "moves") return sentence("moves taken back", movesUsed(told));
  if (kept !== undefined) return sentence("opened by lighter moves");
  const isLeft = why.leaves && other === why.owner;
  return (isLeft ? exchangedFor(told, why) : undefined) ?? sentence("left by search");
}

type Of<Rule extends Obstacle["rule"]> = Extract<Obstacle, { rule: Rule }>;

function room(
  { setup, names }: Told,
  { rep, used, asked, capacity }: Of<"capacity">,
): Sentence<Key> {
  const other = names[rep] ?? text("");
  const values = {
    other,
    used: amount(used),
    capacity: amount(capacity),
    unit: unitValue(setup.inputs),
  };
  const left = capacity - used;
  const isFull = left <= 1e-9 * capacity || (asked === 1 && left < 1);
  return isFull
    ? sentence("no room", values)
    : sentence("little room", { ...values, asked: amount(asked) });
}

/** That no more accounts may change hands: for the limit is used up, or there never was one that may. */
export function noMovesLeft(told: Pick<Told, "setup" | "plan">): Sentence<Key> {
  const { movedAlready } = told.setup.settings;
  const isNone = told.setup.problem.maxMoved === 0 && told.plan.moved === 0 && movedAlready === 0;
  const isSet = told.setup.settings.maxMovedPercent > 0;
  const key = isNone ? (isSet ? "no moves of so few" : "no moves at all") : "no moves";
  return sentence(key, movesUsed(told));
}

/** How far the limit on accounts that change hands is used up. */
export function movesUsed({ setup, plan }: Pick<Told, "setup" | "plan">): Sentence["values"] {
  return {
    limit: limit(setup.settings.maxMovedPercent / 100),
    moved: count(plan.moved),
    most: count(setup.problem.maxMoved ?? 0),
  };
}

function moves(told: Told, { moved, maxMoved, asked }: Of<"moves">): Sentence<Key> {
  return moved >= maxMoved
    ? noMovesLeft(told)
    : sentence("no moves for group", { ...movesUsed(told), asked: count(asked) });
}

/** ARR or customers that may change hands. */
function limited(
  { setup }: Told,
  { limit: at, moved, most, asked }: Of<"move limit">,
): Sentence<Key> {
  const { setting } = setup.moveLimits[at] as LimitedMoves;
  const values = {
    limit: limit(setup.settings[setting] / 100),
    moved: amount(moved),
    most: amount(most),
    asked: amount(asked),
  };
  if (setting === "maxMovedArrPercent") return sentence("no ARR moves", values);
  const isAcross = setting === "maxAcrossPercent";
  if (isAcross && most === 0) return sentence("no moves across");
  return sentence(isAcross ? "no more moves across" : "no customer moves", values);
}

/** Why others move before an account that could. */
function lastToMove({ setup }: Told, account: number): Key {
  const { customer, openOpportunity, active, newHands } = setup.inputs.accounts.relations;
  if (active?.[account] === 1) return "in work moves last";
  if (newHands?.[account] === 1) return "new hands move last";
  const isOpen = customer?.[account] === 1 && openOpportunity?.[account] === 1;
  if (isOpen) return "open opportunity moves last";
  return customer?.[account] === 1 ? "prospects first" : "left by search";
}

/** For whose sake an account goes that could stay. */
function firstToMove({ setup }: Told): Key {
  const { customer, active } = setup.inputs.accounts.relations;
  if (customer) return "goes for customers";
  return active ? "goes for those in work" : "goes for new hands";
}

/**
 * What a limit is taken around: a fair share among peers where the limit can be read off that, else
 * what the search evens out to, or what locks, rules and large accounts leave of it.
 */
function shareWords(
  { setup, plan }: Told,
  { measure, isLeft = false }: Of<"tolerance">,
  isSeen: boolean,
): Value {
  const values = { load: text(setup.measureNames[measure] ?? "") };
  const isNamed = setup.settings.measures !== "";
  const isWaiting = plan.shortage.workload > 0;
  const other = isLeft ? "share left" : isWaiting ? "share of all" : "even share";
  const key = isSeen ? "fair share" : other;
  return words(sentence(isNamed ? `${key} of` : key, values));
}

/** That a rep would be outside the tolerance, or is so already and would be further outside. */
function share(told: Told, one: Of<"tolerance">): Sentence<Key> {
  const { measure, rep, load, held, level, tolerance } = one;
  const among = told.fairOf[measure]?.[rep] ?? 0;
  const isOver = load > held;
  const outside = (of: number, fair: number): number => (isOver ? of / fair - 1 : 1 - of / fair);
  const isSeen = outside(load, among) > tolerance;
  const fair = isSeen ? among : load / (1 + level);
  const before = outside(held, fair);
  const name = told.names[rep] ?? text("");
  const values = {
    // Who takes is the other, who gives has it.
    ...(isOver ? { other: name } : { rep: name }),
    share: shareWords(told, one, isSeen),
    off: percent(outside(load, fair)),
    before: percent(before),
    limit: limit(tolerance),
  };
  const isOut = before > tolerance + 1e-9;
  if (isOver) return sentence(isOut ? "over already" : "over a share", values);
  return sentence(isOut ? "under already" : "under a share", values);
}

/** That a rep would hold more than the most, or less than the least, that the reps table allows. */
function ownLimit(
  { setup, names }: Told,
  { limited: at, rep, held, load }: Of<"limited">,
): Sentence<Key> {
  const name = setup.limitedNames[at] ?? "";
  // As the user wrote it: the search is held to what locks and rules leave of it.
  const written = setup.inputs.limits.find((one) => one.name === name);
  const { most, least } = written ?? ((setup.problem.limited ?? [])[at] as LimitedLoad);
  const isOver = load > held;
  const isOut = isOver ? held > most[rep]! : held < least[rep]!;
  const who = names[rep] ?? text("");
  const values = {
    ...(isOver
      ? { other: who, most: amount(most[rep]!) }
      : { rep: who, least: amount(least[rep]!) }),
    load: text(name),
    held: amount(isOut ? held : load),
  };
  if (isOver) return sentence(isOut ? "over the most already" : "over the most", values);
  return sentence(isOut ? "under the least already" : "under the least", values);
}
