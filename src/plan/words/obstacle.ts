import type { Obstacle } from "../../assign/explain/obstacles";
import { isBaseline } from "../settings/approaches";
import { unitText } from "./unitText";
import { sentence, type Key } from "./english";
import type { LimitedMoves } from "../changes/moveLimits";
import { amount, count, limit, percent, text, words, type Sentence } from "./sentence";
import type { Told } from "./told";

/** "Di is 109 km nearer, but has no room left (110 of 110 accounts)" */
export function against(
  told: Told,
  claim: Sentence<Key>,
  obstacle: Obstacle | undefined,
  rest?: Sentence<Key>,
): Sentence<Key> {
  const values = { claim: words(claim), obstacle: words(obstacleText(told, obstacle)) };
  return rest === undefined
    ? sentence("against", values)
    : sentence("against, and rest", { ...values, rest: words(rest) });
}

/** What stands against a better claim, as the end of a sentence. */
export function obstacleText(told: Told, obstacle: Obstacle | undefined): Sentence<Key> {
  if (obstacle === undefined) {
    const { approach } = told.setup.settings;
    return isBaseline(approach)
      ? sentence("nothing taken back", { approach: text(approach) })
      : sentence("left by search");
  }
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
  }
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
    unit: text(unitText(setup)),
  };
  const left = capacity - used;
  const isFull = left <= 1e-9 * capacity || (asked === 1 && left < 1);
  return isFull
    ? sentence("no room", values)
    : sentence("little room", { ...values, asked: amount(asked) });
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
    ? sentence("no moves", movesUsed(told))
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

function share(
  { setup, names, fairOf }: Told,
  { measure, rep, load, held, tolerance }: Of<"tolerance">,
): Sentence<Key> {
  const fair = fairOf[measure]?.[rep] ?? 0;
  const off = Math.abs(load / fair - 1);
  const before = Math.abs(held / fair - 1);
  const isOver = load > held;
  const values = {
    // Who takes is the other, who gives has it.
    other: names[rep] ?? text(""),
    rep: names[rep] ?? text(""),
    off: percent(off),
    before: percent(before),
    limit: limit(tolerance),
    load: text(setup.measureNames[measure] ?? ""),
  };
  // The engine's share counts what nobody got, too: there the limit is not one that can be read off.
  const isSeen = (isOver ? load > fair : load < fair) && off > tolerance;
  const further = isOver ? "further over a share" : "further under a share";
  if (!isSeen) return sentence(off > before ? further : "no single move", values);
  const isNamed = setup.settings.measures !== "";
  if (isOver) return sentence(isNamed ? "over a share of" : "over a share", values);
  return sentence(isNamed ? "under a share of" : "under a share", values);
}
