import type { OutsideCause } from "../../assign";
import type { OutsideRep } from "../measures/outside";
import { nearestProven } from "../peers/nearest";
import { byRules } from "../peers/peers";
import type { Setup } from "../problem/setup";
import { evensOut } from "../settings/approaches";
import { wholeTeam } from "../tables/wholeTeam";
import { comparedPlans, everyPlan, sameServed } from "./compared";
import { sentence, type Key } from "./english";
import { accountsValue, repValue, unitValue } from "./names";
import { obstacleText } from "./obstacle";
import { handOutside } from "./hand";
import { groupValue, shownOff } from "./peers";
import { areShared } from "./proof";
import {
  amount,
  atLeast,
  count,
  list,
  percent,
  text,
  words,
  type Sentence,
  type Value,
} from "./sentence";
import type { Told } from "./told";

const ownCauses = {
  locked: "too much locked",
  only: "too much for one",
  "moves out": "too few may leave",
  "others full": "others are full",
  served: "too little to serve",
  "moves in": "too few may come",
} as const satisfies Readonly<Record<string, Key>>;

const largeKeys = {
  none: "too large",
  "no room": "too large, no room",
  "not theirs": "too large, with rest",
} as const;

const leftKeys = {
  none: "too little left",
  "no room": "too little left, no room",
  "not theirs": "too little left, with rest",
} as const;

/** "the others of SMB" */
function othersValue({ peersFor }: Setup, { name, rep }: OutsideRep): Value {
  const peers = peersFor(name);
  const group = groupValue(peers, peers.groupOf[rep] ?? -1);
  return words(group === undefined ? sentence("the others") : sentence("the others of", { group }));
}

/** What is so in every plan, as the end of a sentence. */
function causeWords(
  { setup, inputs }: Told,
  outside: OutsideRep,
  cause: OutsideCause,
): Sentence<Key> {
  const off = atLeast(cause.off);
  switch (cause.by) {
    case "large":
      return sentence(largeKeys[cause.rest], {
        off,
        accounts: accountsValue(inputs, cause.accounts),
      });
    case "left by accounts":
      return sentence(leftKeys[cause.rest], {
        off,
        accounts: accountsValue(inputs, cause.accounts),
        others: othersValue(setup, outside),
      });
    case "left by reps":
      return sentence(outside.isOver ? "too much left by reps" : "too little left by reps", {
        off,
        reps: list(cause.reps.map((rep) => repValue(inputs, rep))),
        others: othersValue(setup, outside),
      });
    case "room":
      return sentence("too little room", {
        off,
        rep: repValue(inputs, outside.rep),
        room: amount(cause.room),
        unit: unitValue(inputs),
      });
    default:
      return sentence(ownCauses[cause.by], { off, rep: repValue(inputs, outside.rep) });
  }
}

/** Whether how far a rep is follows from the cause as well, and not only that he is outside. */
function isAllOfIt({ off }: OutsideRep, cause: OutsideCause): boolean {
  return !cause.by.startsWith("left by") && off - cause.off < shownOff;
}

function provenWords(told: Told, outside: OutsideRep, cause: OutsideCause): Sentence<Key> {
  const { setup, plan, inputs } = told;
  const proven = sentence("proven", {
    plans: everyPlan[sameServed(setup, plan)],
    cause: words(causeWords(told, outside, cause)),
  });
  if (isAllOfIt(outside, cause)) return proven;
  const rest = sentence("nearer is open", {
    rep: repValue(inputs, outside.rep),
    off: percent(outside.off),
  });
  return sentence("both", { one: words(proven), other: words(rest) });
}

/**
 * How far somebody is outside in every plan, where that is known and not of whom; NaN where it is not, or where
 * others of whom it is known are somebody.
 */
function somebodyOff(
  { setup, plan }: Told,
  { name, limit, off }: OutsideRep,
  all: readonly OutsideRep[],
): number {
  const others = all.filter((one) => one.name === name);
  if (name !== setup.inputs.loadName || others.some(({ cause }) => cause)) return NaN;
  const nearest = nearestProven(setup, plan, []);
  return nearest > limit && nearest <= off + ROUNDING ? nearest : NaN;
}

/** Up to here two sums of the same loads differ by rounding. */
const ROUNDING = 1e-9;

/** That the search found no better plan, with what is known all the same. */
function foundWords(told: Told, outside: OutsideRep, all: readonly OutsideRep[]): Sentence<Key> {
  const { setup, plan, inputs, names } = told;
  const nearest = somebodyOff(told, outside, all);
  const found = Number.isNaN(nearest)
    ? sentence("no better found")
    : sentence("no better found, and nearest", {
        plans: everyPlan[comparedPlans(setup, plan)],
        nearest: atLeast(nearest),
      });
  const { step } = outside;
  if (step === undefined) return found;
  const next = sentence("next step", {
    rep: repValue(inputs, outside.rep),
    accounts: accountsValue(inputs, step.accounts),
    from: names[step.from] ?? text(""),
    to: names[step.to] ?? text(""),
    obstacle: words(obstacleText(told, step.hindrance)),
  });
  return sentence("both", { one: words(found), other: words(next) });
}

/**
 * Whether the search went by the distances that are told: where a column says who are peers and no rule keeps
 * their accounts apart, it evens out the whole team.
 */
function isSearched(
  { setup, plan }: Told,
  { name, measure }: OutsideRep,
  all: readonly OutsideRep[],
): boolean {
  const { by } = setup.peersFor(name);
  if (by === wholeTeam || by === byRules) return true;
  if (measure < 0) return areShared(setup);
  const furthest = all.find((one) => one.measure === measure);
  return Math.abs((furthest?.off ?? NaN) - (plan.measures[measure]?.spread ?? NaN)) < ROUNDING;
}

/**
 * Why a rep is outside, in whole sentences: what is proven, else what is known.
 *
 * @param all - who else is outside
 */
export function outsideWords(
  told: Told,
  outside: OutsideRep,
  all: readonly OutsideRep[],
): Sentence<Key> {
  const { setup, plan } = told;
  const { approach } = setup.settings;
  const byHand = handOutside(told, outside);
  if (byHand !== undefined) return byHand;
  if (outside.cause !== undefined) return provenWords(told, outside, outside.cause);
  if (!evensOut(approach))
    return sentence("not evened out", { approach: text(approach), load: text(outside.name) });
  if (!isSearched(told, outside, all)) return sentence("not searched");
  return plan.finished ? foundWords(told, outside, all) : sentence("search stopped");
}

/** By which a note says what the list of all who are outside says as well. */
export const toleranceNote = "tolerance not kept" satisfies Key;

/** A tolerance that somebody misses, with the furthest rep's reason; the others are counted. */
export function outsideNotes(told: Told, all: readonly OutsideRep[]): Sentence<Key>[] {
  return (told.setup.problem.measures ?? []).flatMap((_, at) => {
    const [furthest, ...others] = all.filter(({ measure }) => measure === at);
    if (furthest === undefined) return [];
    const why = words(outsideWords(told, furthest, all));
    const more = sentence("more are outside", { reps: count(others.length) });
    return sentence(toleranceNote, {
      measure: text(furthest.name),
      tolerance: percent(furthest.limit),
      off: percent(furthest.off),
      why: others.length === 0 ? why : words(sentence("both", { one: why, other: words(more) })),
    });
  });
}
