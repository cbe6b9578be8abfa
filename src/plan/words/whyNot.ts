import type { Explanation, Hindrance, WhyNot as Facts } from "../../assign";
import { furthestOf } from "../../fairness/peers";
import { heldBy } from "../../territory/summary";
import type { Carve } from "../carve";
import { houseFinder } from "../inputs/house";
import { namesakesAmong } from "../tables/namesakes";
import { worthWith } from "../problem/value";
import { nameFinder } from "../tables/names";
import { sentence, type Key } from "./english";
import { movesUsed, obstacleText } from "./obstacle";
import { accountValue } from "./names";
import { reasonsOf, type Reasons } from "./reasons";
import { amount, count, km, list, percent, text, words, type Sentence } from "./sentence";
import { toldOf, type Told } from "./told";

/** Why an account is not with a rep, and what it would mean to put it there. */
export interface WhyNot {
  /** Nothing forbids the move: only its effects speak against it. */
  readonly allowed: boolean;
  /** The rep has it in this plan: nothing is to be allowed any more. */
  readonly isThere: boolean;
  /** Each can be checked in the sheets; the first is the decisive one. */
  readonly sentences: readonly string[];
}

/** What every question about one plan goes by, worked out once. */
interface Asked {
  readonly carve: Carve;
  readonly told: Told;
  readonly explanation: Explanation;
  readonly reasons: Reasons;
  readonly findRep: (name: string) => number;
  readonly isHouse: (name: string) => boolean;
  /** The load that each rep holds. */
  readonly held: Float64Array;
}

/** What forbids one account to go to a rep; nothing where nothing does. */
function barrier(
  { carve: { inputs, setup }, reasons }: Asked,
  account: number,
  rep: number,
): readonly Sentence<Key>[] {
  const { accounts } = inputs;
  const lock = accounts.lockedTo[account] ?? -1;
  if (lock === rep) return [];
  if (lock >= 0 || (setup.aside?.[account] ?? "") !== "") return reasons(account);
  const rule = setup.hardRules.find(({ forbids }) => forbids(account, rep));
  return rule ? [sentence("as said", { why: words(rule.why(account, rep)) })] : [];
}

/** Two sentences as one answer. */
function joined(one: Sentence<Key>, other: Sentence<Key>): Sentence<Key> {
  return sentence("both", { one: words(one), other: words(other) });
}

/** The move breaks a rule that looks at one account and one rep, or at a group and one rep. */
function forbiddenBy(asked: Asked, { account, rep, together }: Facts): readonly Sentence<Key>[] {
  const own = barrier(asked, account, rep);
  if (own.length > 0) return own;
  for (const member of together) {
    const [first, ...rest] = barrier(asked, member, rep);
    if (first === undefined) continue;
    const whom = accountValue(asked.carve.inputs, member);
    return [sentence("group says no", { account: whom, why: words(first) }), ...rest];
  }
  return [];
}

/** A rule that stands against a move. */
function hindranceText(told: Told, one: Hindrance): Sentence<Key> {
  const { names } = told;
  const nameOf = (rep: number): Sentence["values"] => ({ rep: names[rep] ?? text("") });
  switch (one.rule) {
    case "lock":
      return sentence("locked elsewhere", nameOf(one.lockedTo));
    case "eligibility":
      return sentence("not allowed", nameOf(one.rep));
    case "group": {
      const account = accountValue(told.inputs, one.accounts[1]);
      return one.lockedTo >= 0
        ? sentence("locked elsewhere with group", { ...nameOf(one.lockedTo), account })
        : sentence("not allowed with group", { ...nameOf(one.rep), account });
    }
    case "moves":
      return sentence("too many moves", {
        ...movesUsed(told),
        then: count(one.moved + one.asked),
      });
    case "capacity":
    case "move limit":
    case "tolerance":
      return sentence("as said", { why: words(obstacleText(told, one)) });
  }
}

/** What the objective would make of the move. */
function costSentence({ settings }: Carve, extra: number): Sentence<Key>[] {
  const { approach } = settings;
  const weighs = approach === "hybrid" || approach === "flow";
  if (!weighs || Math.abs(extra) < 1e-9) return [];
  return [sentence(extra > 0 ? "worse" : "better", { amount: amount(Math.abs(extra)) })];
}

function travelSentence(extra: number): Sentence<Key>[] {
  if (Math.abs(extra) < 0.5) return [];
  return [sentence(extra > 0 ? "more travel" : "less travel", { km: km(Math.abs(extra)) })];
}

/** What each rep would hold. */
function heldAfter({ carve, held }: Asked, { rep, together }: Facts): Float64Array {
  const after = held.slice();
  const move = (at: number, load: number): void => {
    // Loads taken away again can leave a trace below 0.
    if (at >= 0) after[at] = Math.max(0, (after[at] ?? 0) + load);
  };
  for (const member of together) {
    const load = carve.inputs.accounts.load[member] ?? 0;
    move(carve.plan.rep[member] ?? -1, -load);
    move(rep, load);
  }
  return after;
}

/** How loads, travel and value would change. */
function effects(asked: Asked, facts: Facts): Sentence<Key>[] {
  const { carve, held, told } = asked;
  const { inputs, plan, setup } = carve;
  const { account, rep } = facts;
  const furthest = (loads: Float64Array): number => furthestOf(setup.peers, loads).off;
  const said: Sentence<Key>[] = [];
  const [now, then] = [furthest(held), furthest(heldAfter(asked, facts))];
  if (!Number.isNaN(now + then)) {
    const values = { load: text(inputs.loadName), then: percent(then), now: percent(now) };
    said.push(sentence("furthest then", values));
  }
  said.push(...travelSentence(facts.extraTravel));
  if (setup.value?.factor !== undefined) {
    const from = plan.rep[account] ?? -1;
    const worth = worthWith(setup.value, inputs.reps.count);
    const values = {
      rep: told.names[rep] ?? text(""),
      then: amount(worth(account, rep)),
      now: told.names[from] ?? text(""),
      worth: amount(from < 0 ? 0 : worth(account, from)),
    };
    said.push(sentence(from < 0 ? "worth then" : "worth then and now", values));
  }
  return [...said, ...costSentence(carve, facts.extraCost)];
}

/** @param account - position among the carve's accounts */
function answerTo(asked: Asked, account: number, repName: string): WhyNot {
  const { carve, told } = asked;
  const { inputs, plan, say } = carve;
  const rep = asked.findRep(repName);
  const now = plan.rep[account] ?? -1;
  const reason = carve.reasons[account] ?? "";
  if (rep < 0 && asked.isHouse(repName)) {
    const house = { house: text(inputs.house) };
    const said = now < 0 ? reason : say(sentence("not the house's", house));
    return { allowed: false, isThere: now < 0, sentences: [said] };
  }
  if (rep < 0) {
    const several = namesakesAmong(repName, inputs.reps.name);
    const said =
      several.length > 0
        ? sentence("namesakes", { name: text(repName), reps: list(several.map(text)) })
        : sentence("no such rep", { rep: text(repName) });
    return { allowed: false, isThere: false, sentences: [say(said)] };
  }
  if (rep === now) {
    const said = say(sentence("with it already", { rep: told.names[rep] ?? text("") }));
    return { allowed: true, isThere: true, sentences: [`${said} ${reason}`] };
  }
  const facts = asked.explanation.whyNot(account, rep);
  const forbidden = forbiddenBy(asked, facts);
  const against =
    forbidden.length === 0
      ? facts.forbiddenBy.map((one) => hindranceText(told, one))
      : [forbidden.reduce(joined)];
  const said = against.length === 0 ? [sentence("nothing against")] : against;
  return {
    allowed: against.length === 0,
    isThere: false,
    sentences: [...said, ...effects(asked, facts)].map(say),
  };
}

/**
 * Answers why accounts did not go to reps: what forbids it, else what it would change. O(n) once,
 * and O(k) for each answer.
 *
 * @returns from an account's position among the carve's accounts and a rep's name to the answer
 */
export function whyNotIn(carve: Carve): (account: number, repName: string) => WhyNot {
  const { inputs, plan, setup, before, places } = carve;
  const told = toldOf(setup, inputs, plan, before, places);
  const asked: Asked = {
    carve,
    told,
    explanation: told.explanation,
    reasons: reasonsOf(told),
    findRep: nameFinder(inputs.reps.name),
    isHouse: houseFinder(inputs.house),
    held: heldBy(plan.rep, inputs.reps.count, inputs.accounts.load),
  };
  return (account, repName) => answerTo(asked, account, repName);
}

/**
 * Why an account did not go to a rep.
 *
 * @param account - position among the carve's accounts
 */
export function whyNot(carve: Carve, account: number, repName: string): WhyNot {
  return whyNotIn(carve)(account, repName);
}
