import { explain } from "../../assign/explain/explain";
import type { WhyNot as Facts } from "../../assign/explain/whyNot";
import { spread } from "../../fairness/spread";
import type { Problem } from "../../model";
import { evensOut } from "../settings/approaches";
import type { Carve } from "../carve";
import { houseFinder } from "../inputs/house";
import { heldBy } from "../measures/heldBy";
import { nameFinder } from "../tables/names";
import { countText, percentText } from "../numberText";
import { accountLabel } from "../problem/setup";
import { sharesOf } from "../problem/shares";
import { worthWith } from "../problem/value";

/** Why an account is not with a rep, and what it would mean to put it there. */
export interface WhyNot {
  /** Nothing forbids the move: only its effects speak against it. */
  readonly allowed: boolean;
  /** Each can be checked in the sheets; the first is the decisive one. */
  readonly sentences: readonly string[];
}

/** The accounts that would have to go along. */
function membersOf({ inputs }: Carve, account: number): number[] {
  const { together } = inputs.accounts;
  const group = together?.[account] ?? -1;
  if (together === undefined || group < 0) return [account];
  const members: number[] = [];
  together.forEach((one, member) => {
    if (one === group) members.push(member);
  });
  return members;
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
function forbiddenBy(carve: Carve, account: number, rep: number): string | undefined {
  const own = barrier(carve, account, rep);
  if (own !== undefined) return own;
  for (const member of membersOf(carve, account)) {
    const reason = barrier(carve, member, rep);
    if (reason !== undefined)
      return `It shares one rep with ${accountLabel(carve.inputs, member)}: ${reason}`;
  }
  return undefined;
}

/** Short numbers in sentences: large and whole ones without decimals, others to two places. */
function amount(value: number): string {
  if (!Number.isInteger(value) && Math.abs(value) < 1000) return value.toFixed(2);
  return `${value < 0 ? "-" : ""}${countText(Math.abs(value))}`;
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
    `All things weighed, the plan would be ${amount(Math.abs(extra))} ${extra > 0 ? "worse" : "better"}.`,
  ];
}

function travelSentence(extra: number): string[] {
  if (Math.abs(extra) < 0.5) return [];
  return [
    `Travel would be ${countText(Math.abs(extra))} km ${extra > 0 ? "more" : "less"} in all.`,
  ];
}

/** How loads, travel and value would change. */
function effects(carve: Carve, account: number, rep: number, facts: Facts): string[] {
  const { inputs, plan, setup, settings } = carve;
  const { accounts, reps } = inputs;
  const moved = plan.rep.slice();
  for (const member of facts.together) moved[member] = rep;
  const share = sharesOf(inputs, settings);
  const furthest = (of: Int32Array): number => {
    const held = heldBy(accounts.load, of, reps.count);
    return held.some((one) => one > 0) ? spread(held, share).spread : NaN;
  };
  const said: string[] = [];
  const [now, then] = [furthest(plan.rep), furthest(moved)];
  if (!Number.isNaN(now + then)) {
    said.push(
      `The rep furthest from a fair share of ${inputs.loadName} would be ${percentText(then)} away, now ${percentText(now)}.`,
    );
  }
  said.push(...travelSentence(facts.extraTravel));
  if (setup.value?.factor !== undefined) {
    const from = plan.rep[account] ?? -1;
    const worth = worthWith(setup.value, reps.count);
    const here = from < 0 ? "" : `, with ${reps.name[from] ?? ""} ${amount(worth(account, from))}`;
    said.push(`It is worth ${amount(worth(account, rep))} with ${reps.name[rep] ?? ""}${here}.`);
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

/**
 * Why an account did not go to a rep: what forbids it, else what it would change.
 *
 * @param account - position among the carve's accounts
 */
export function whyNot(carve: Carve, account: number, repName: string): WhyNot {
  const { inputs, plan, setup } = carve;
  const rep = nameFinder(inputs.reps.name)(repName);
  const now = plan.rep[account] ?? -1;
  if (rep < 0 && houseFinder(inputs.house)(repName)) {
    const reason =
      now < 0
        ? (carve.reasons[account] ?? "")
        : `${inputs.house} takes only what is locked to it and what nobody has room for.`;
    return { allowed: false, sentences: [reason] };
  }
  if (rep < 0) {
    return { allowed: false, sentences: [`There is no rep "${repName}" in the reps table.`] };
  }
  if (rep === now) {
    const reason = carve.reasons[account] ?? "";
    return { allowed: true, sentences: [`It is with ${inputs.reps.name[rep] ?? ""}. ${reason}`] };
  }
  const engine = evensOut(carve.settings.approach) ? "balance" : "assign";
  const facts = explain(solved(carve), plan, engine).whyNot(account, rep);
  const forbidden = forbiddenBy(carve, account, rep);
  const against =
    forbidden === undefined
      ? facts.forbiddenBy.map(({ sentence }) => withNames(sentence, setup))
      : [forbidden];
  return {
    allowed: against.length === 0,
    sentences: [
      ...(against.length === 0 ? ["No rule stands against it."] : against),
      ...effects(carve, account, rep, facts),
    ],
  };
}
