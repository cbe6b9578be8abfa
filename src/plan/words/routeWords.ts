import { mayHold, type Route } from "../../assign";
import { evensOut } from "../settings/approaches";
import { distancesOf } from "../inputs/places";
import type { Inputs } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { dependsOnRep, worthWith } from "../problem/value";
import { sentence, type Key } from "./english";
import { asideKeys, barredBy, ownRule, reasonText } from "./reasons";
import { unitValue } from "./names";
import { amount, km, text, words, type Sentence, type Values } from "./sentence";
import { standing } from "./standing";

/** Where a new account went. */
export interface Routed {
  readonly account: number;
  /** -1 where nobody can take the account. */
  readonly rep: number;
  /** Who would have it next, or -1. */
  readonly runnerUp: number;
  readonly overflow: Route["overflow"];
  /** The rep who has the rest of its group, or -1. */
  readonly groupRep: number;
}

/** How things stand as an account comes. */
export interface StandingNow {
  /** What a rep holds of a fair share, as a part of it. */
  readonly level: (rep: number) => number;
  /** Workload per rep. */
  readonly used: ArrayLike<number>;
}

/** Why nobody takes it. */
function overflowWords(setup: Setup, { account, overflow, groupRep }: Routed): Sentence<Key> {
  const { accounts, reps } = setup.inputs;
  const locked = accounts.lockedTo[account] ?? -1;
  const nameOf = (rep: number): Values => ({ rep: text(reps.name[rep] ?? "") });
  if (locked >= 0) return sentence("locked to a full rep", nameOf(locked));
  if (groupRep >= 0) {
    const may = mayHold(setup.problem, account, groupRep);
    return sentence(may ? "group with a full rep" : "group with a barred rep", nameOf(groupRep));
  }
  return overflow === "no eligible rep" ? barredBy(setup, account) : sentence("nobody has room");
}

/** The rep who may serve the account and has the highest figure; -1 where none has one. */
function bestOf(setup: Setup, account: number, figure: (rep: number) => number): number {
  let best = -1;
  let highest = -Infinity;
  for (let rep = 0; rep < setup.problem.reps; rep++) {
    if (!mayHold(setup.problem, account, rep) || !(figure(rep) > highest)) continue;
    best = rep;
    highest = figure(rep);
  }
  return best;
}

type WhyTo = (routed: Routed) => Sentence<Key>;

/** What speaks for the rep whom a new account goes to, by what the approach looks at. */
function whyTo(setup: Setup, inputs: Inputs, { level, used }: StandingNow): WhyTo {
  const { problem, settings, value } = setup;
  const { reps } = inputs;
  const distances = distancesOf(inputs);
  const worth = value && dependsOnRep(value, reps.count) ? worthWith(value, reps.count) : undefined;
  const { cost } = problem;
  const travels = typeof cost === "object" && "kind" in cost && cost.kind === "geographic";
  const shares = evensOut(settings.approach);

  const valuesOf = ({ account, rep }: Routed, other: number): Values => {
    const way = (at: number): number => distances?.km(account, at) ?? NaN;
    const capacity = reps.capacity[other] ?? Infinity;
    return {
      rep: text(reps.name[rep] ?? ""),
      other: text(reps.name[other] ?? ""),
      km: km(way(rep)),
      otherKm: km(way(other)),
      nearerKm: km(Math.abs(way(rep) - way(other))),
      level: standing(level(rep)),
      otherLevel: standing(other < 0 ? 0 : level(other), true),
      worth: amount(worth?.(account, rep) ?? 0),
      otherWorth: amount(other < 0 ? 0 : (worth?.(account, other) ?? 0)),
      used: amount(used[other] ?? 0),
      capacity: amount(capacity),
      asked: amount(problem.workload[account] ?? 0),
      unit: unitValue(setup.inputs),
    };
  };

  const byLevel: WhyTo = (routed) =>
    sentence(routed.runnerUp < 0 ? "level now" : "levels now", valuesOf(routed, routed.runnerUp));

  /** What is scarce with somebody who would be better. */
  const scarce = ({ account, rep }: Routed, other: number, values: Values): Sentence<Key> => {
    const [taken = 0, capacity = Infinity] = [used[other], reps.capacity[other]];
    const asked = problem.workload[account] ?? 0;
    if (taken + asked > capacity * (1 + 1e-9))
      return sentence(capacity - taken <= 1e-9 * capacity ? "no room" : "little room", values);
    if (shares && level(other) > level(rep)) {
      const levels = { otherLevel: standing(level(other)), level: standing(level(rep), true) };
      return sentence("levels, the other first", { ...values, ...levels });
    }
    return Number.isFinite(capacity) && !shares
      ? sentence("scarce room", values)
      : sentence("weighs less", values);
  };

  const byDistance: WhyTo = (routed) => {
    const { account, rep, runnerUp } = routed;
    const away = (at: number): number => -(distances?.km(account, at) ?? NaN);
    const near = bestOf(setup, account, away);
    if (near < 0) return sentence("place unknown");
    if (Number.isNaN(away(rep)))
      return sentence("place of rep unknown", valuesOf(routed, runnerUp));
    if (near !== rep && away(near) > away(rep)) {
      const values = valuesOf(routed, near);
      const obstacle = words(scarce(routed, near, values));
      return sentence("against", { claim: words(sentence("nearer", values)), obstacle });
    }
    const values = valuesOf(routed, runnerUp);
    const known = runnerUp >= 0 && !Number.isNaN(away(runnerUp));
    return sentence(known ? "nearest who may, and runner-up" : "nearest who may, alone", values);
  };

  const byWorth: WhyTo = (routed) => {
    const { account, rep, runnerUp } = routed;
    const best = bestOf(setup, account, (at) => worth?.(account, at) ?? 0);
    if (worth === undefined) return byLevel(routed);
    if (worth(account, best) > worth(account, rep)) {
      const values = valuesOf(routed, best);
      const way = (at: number): number => (travels ? (distances?.km(account, at) ?? NaN) : NaN);
      if (way(best) - way(rep) > 0.05) return sentence("nearer, worth less", values);
      const obstacle = words(scarce(routed, best, values));
      return sentence("against", { claim: words(sentence("worth more", values)), obstacle });
    }
    return sentence(runnerUp < 0 ? "worth alone" : "worth most", valuesOf(routed, runnerUp));
  };

  if (settings.approach === "round robin") return byLevel;
  if (shares) return problem.measures !== undefined && travels ? byDistance : byLevel;
  if (settings.approach === "greedy" && !travels)
    return ({ rep }) => sentence("lowest workload now", { rep: text(reps.name[rep] ?? "") });
  if (worth !== undefined) return byWorth;
  return travels ? byDistance : byLevel;
}

/**
 * Writes the reason for one new account, as `reasonsOf` does for those of a plan.
 *
 * @param inputs - with the places that reps start from after the carve
 * @param now - how things stand as the account comes
 */
export function routeWriter(
  setup: Setup,
  inputs: Inputs,
  now: StandingNow,
): (routed: Routed) => string {
  const { accounts, reps, house } = inputs;
  const why = whyTo(setup, inputs, now);
  const sentencesOf = (routed: Routed): Sentence<Key>[] => {
    const { account, rep, groupRep } = routed;
    const rule = ownRule(setup, account);
    const away = setup.aside?.[account] ?? "";
    if (away !== "") {
      const goes = sentence(asideKeys[away], { house: text(house), rep: text(house) });
      return away === "rule" ? [...rule, goes] : [goes];
    }
    if (rep < 0) {
      const values = { house: text(house), why: words(overflowWords(setup, routed)) };
      return [...rule, sentence(house === "" ? "unassigned" : "to the house", values)];
    }
    const values = { rep: text(reps.name[rep] ?? "") };
    if (accounts.owner[account] === rep) return [sentence("has it already", values)];
    const lock = accounts.lockReason[account] ?? "";
    if (lock !== "") return [sentence(lock, values)];
    if (groupRep === rep) return [...rule, sentence("goes to its group", values)];
    return [...rule, sentence("goes", { ...values, why: words(why(routed)) })];
  };
  return (routed) => reasonText(sentencesOf(routed));
}
