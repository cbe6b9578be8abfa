import { explain, type Explanation } from "../../assign/explain/explain";
import type { WhyNot as Facts } from "../../assign/explain/whyNot";
import type { Problem } from "../../model";
import { evensOut } from "../settings/approaches";
import type { Carve } from "../carve";
import { houseFinder } from "../inputs/house";
import { heldBy } from "../../territory/summary";
import { nameFinder } from "../tables/names";
import { namesakesAmong } from "../tables/namesakes";
import { amountText, countText, percentText } from "../numberText";
import { accountLabel } from "../problem/setup";
import { furthestOf } from "../../fairness/peers";
import { worthWith } from "../problem/value";

/** Why an account is not with a rep, and what it would mean to put it there. */
export interface WhyNot {
  /** Nothing forbids the move: only its effects speak against it. */
  readonly allowed: boolean;
  /** Each can be checked in the sheets; the first is the decisive one. */
  readonly sentences: readonly string[];
}

/** What every question about one plan goes by, worked out once. */
interface Asked {
  readonly carve: Carve;
  readonly explanation: Explanation;
  readonly findRep: (name: string) => number;
  readonly isHouse: (name: string) => boolean;
  /** The load that each rep holds. */
  readonly held: Float64Array;
}

/** What forbids one account to go to a rep; undefined where nothing does. */
function barrier(
  { inputs, setup, reasons }: Carve,
  account: number,
  rep: number,
): string | undefined {
  const { accounts } = inputs;
  const lock = accounts.lockedTo[account] ?? -1;
  if (lock === rep) return undefined;
  if (lock >= 0 || (setup.aside?.[account] ?? "") !== "") return reasons[account] ?? "";
  const rule = setup.hardRules.find(({ forbids }) => forbids(account, rep));
  return rule && `${rule.why(account, rep)}.`;
}

/** The move breaks a rule that looks at one account and one rep, or at a group and one rep. */
function forbiddenBy(carve: Carve, { account, rep, together }: Facts): string | undefined {
  const own = barrier(carve, account, rep);
  if (own !== undefined) return own;
  for (const member of together) {
    const reason = barrier(carve, member, rep);
    if (reason !== undefined)
      return `It shares one rep with ${accountLabel(carve.inputs, member)}: ${reason}`;
  }
  return undefined;
}

/** The engine knows measures by number, people by the header. */
function withNames(sentence: string, { measureNames }: Carve["setup"]): string {
  return sentence.replace(
    /\bmeasure (\d+)(?=, which allows)/,
    (known, number: string) => measureNames[Number(number) - 1] ?? known,
  );
}

/** What the objective would make of the move. */
function costSentence({ settings }: Carve, extra: number): string[] {
  const { approach } = settings;
  const weighs = approach === "hybrid" || approach === "flow";
  if (!weighs || Math.abs(extra) < 1e-9) return [];
  return [
    `All things weighed, the plan would be ${amountText(Math.abs(extra))} ${extra > 0 ? "worse" : "better"}.`,
  ];
}

function travelSentence(extra: number): string[] {
  if (Math.abs(extra) < 0.5) return [];
  return [
    `Travel would be ${countText(Math.abs(extra))} km ${extra > 0 ? "more" : "less"} in all.`,
  ];
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
function effects(asked: Asked, facts: Facts): string[] {
  const { carve, held } = asked;
  const { inputs, plan, setup } = carve;
  const { reps } = inputs;
  const { account, rep } = facts;
  const furthest = (loads: Float64Array): number => furthestOf(setup.peers, loads).off;
  const said: string[] = [];
  const [now, then] = [furthest(held), furthest(heldAfter(asked, facts))];
  if (!Number.isNaN(now + then)) {
    said.push(
      `The rep furthest from a fair share of ${inputs.loadName} would be ${percentText(then)} away, now ${percentText(now)}.`,
    );
  }
  said.push(...travelSentence(facts.extraTravel));
  if (setup.value?.factor !== undefined) {
    const from = plan.rep[account] ?? -1;
    const worth = worthWith(setup.value, reps.count);
    const here =
      from < 0 ? "" : `, with ${reps.name[from] ?? ""} ${amountText(worth(account, from))}`;
    said.push(
      `It is worth ${amountText(worth(account, rep))} with ${reps.name[rep] ?? ""}${here}.`,
    );
  }
  return [...said, ...costSentence(carve, facts.extraCost)];
}

/** The problem whose plan it is: with the places to which the search moved the reps. */
function solved({ setup, places }: Carve): Problem {
  const { problem } = setup;
  const { cost } = problem;
  if (places === undefined || typeof cost !== "object" || !("kind" in cost)) return problem;
  if (cost.kind !== "geographic") return problem;
  return {
    ...problem,
    cost: { ...cost, repLatitude: places.latitude, repLongitude: places.longitude },
  };
}

/** @param account - position among the carve's accounts */
function answerTo(asked: Asked, account: number, repName: string): WhyNot {
  const { carve } = asked;
  const { inputs, plan, setup } = carve;
  const rep = asked.findRep(repName);
  const now = plan.rep[account] ?? -1;
  if (rep < 0 && asked.isHouse(repName)) {
    const reason =
      now < 0
        ? (carve.reasons[account] ?? "")
        : `${inputs.house} takes only what is locked to it and what nobody has room for.`;
    return { allowed: false, sentences: [reason] };
  }
  if (rep < 0) {
    const several = namesakesAmong(repName, inputs.reps.name);
    const sentence =
      several.length > 0
        ? `"${repName}" may be ${several.join(" or ")}: ask for one of them.`
        : `There is no rep "${repName}" in the reps table.`;
    return { allowed: false, sentences: [sentence] };
  }
  if (rep === now) {
    const reason = carve.reasons[account] ?? "";
    return { allowed: true, sentences: [`It is with ${inputs.reps.name[rep] ?? ""}. ${reason}`] };
  }
  const facts = asked.explanation.whyNot(account, rep);
  const forbidden = forbiddenBy(carve, facts);
  const against =
    forbidden === undefined
      ? facts.forbiddenBy.map(({ sentence }) => withNames(sentence, setup))
      : [forbidden];
  return {
    allowed: against.length === 0,
    sentences: [
      ...(against.length === 0 ? ["No rule stands against it."] : against),
      ...effects(asked, facts),
    ],
  };
}

/**
 * Answers why accounts did not go to reps: what forbids it, else what it would change. O(n) once,
 * and O(k) for each answer.
 *
 * @returns from an account's position among the carve's accounts and a rep's name to the answer
 */
export function whyNotIn(carve: Carve): (account: number, repName: string) => WhyNot {
  const { inputs, plan, settings } = carve;
  const engine = evensOut(settings.approach) ? "balance" : "assign";
  const asked: Asked = {
    carve,
    explanation: explain(solved(carve), plan, engine),
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
