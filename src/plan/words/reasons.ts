import type { Plan, UnassignedReason } from "../../model";
import { evensOut } from "../settings/approaches";
import type { AsideReason } from "../reach/aside";
import type { Inputs, LockReason } from "../inputs/inputs";
import { percentText } from "../numberText";
import { distancesOf } from "../inputs/places";
import type { Setup } from "../problem/setup";
import { sharesOf } from "../problem/shares";
import type { Settings } from "../settings/settings";
import type { Territories } from "../measures/territories";
import { dependsOnRep, worthWith } from "../problem/value";

const lockSentence: { readonly [reason in Exclude<LockReason, "">]: (rep: string) => string } = {
  pinned: (rep) => `Pinned to ${rep} by hand.`,
  "lock column": (rep) => `Locked to ${rep} in the lock column.`,
  "kept with owner": (rep) => `Locked: stays with ${rep}, its owner.`,
  "locked until": (rep) => `Locked by its date: stays with ${rep}, its owner.`,
};

const asideSentence: { readonly [reason in Exclude<AsideReason, "">]: (house: string) => string } =
  {
    pinned: lockSentence.pinned,
    locked: lockSentence["lock column"],
    partner: (house) => `Reserved for its partner: goes to ${house}.`,
    rule: (house) => `Goes to ${house}.`,
    group: (house) => `Goes to ${house} with the rest of its group.`,
  };

/** How far each rep stood from a fair share before the carve: "31.2 % over a fair share". */
function standings(inputs: Inputs, settings: Settings, before: Territories): string[] {
  const share = sharesOf(inputs, settings);
  let total = 0;
  for (const load of inputs.accounts.load) total += load;
  return inputs.reps.name.map((_, rep) => {
    const fair = (total * (share[rep] ?? 0)) / inputs.reps.count;
    const off = fair > 0 ? (before.load[rep] ?? 0) / fair - 1 : 0;
    if (Math.abs(off) < 0.0005) return "at a fair share";
    return `${percentText(Math.abs(off))} ${off > 0 ? "over" : "under"} a fair share`;
  });
}

function ordinal(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

type Clause = (account: number, rep: number) => string;

/** Where an account's rep stands among all by distance: "the nearest rep, 45 km away". */
function nearness(inputs: Inputs, excuse: string): Clause {
  const distances = distancesOf(inputs);
  return (account, rep) => {
    const km = distances?.km(account, rep) ?? NaN;
    if (distances === undefined || Number.isNaN(km)) return "its place is not known";
    const chord = distances.chordSquared(account, rep);
    let rank = 1;
    for (let r = 0; r < inputs.reps.count; r++)
      if (distances.chordSquared(account, r) < chord) rank += 1;
    const away = `${km.toFixed(0)} km away`;
    return rank === 1
      ? `the nearest rep, ${away}`
      : `the ${ordinal(rank)} nearest rep, ${away}; ${excuse} a nearer one`;
  };
}

/** With whom an account is worth how much: "with whom it is worth most". */
function worthiness({ value, inputs }: Setup): Clause {
  if (value === undefined || !dependsOnRep(value, inputs.reps.count)) {
    return () => "where it is worth as much as with anybody";
  }
  const worth = worthWith(value, inputs.reps.count);
  return (account, rep) => {
    const here = worth(account, rep);
    let rank = 1;
    for (let r = 0; r < inputs.reps.count; r++) if (worth(account, r) > here) rank += 1;
    return rank === 1
      ? "with whom it is worth most"
      : `with whom it is worth ${ordinal(rank)} most; capacity and the other rules keep it from a better one`;
  };
}

/** What speaks for the rep whom an account goes to, by the approach. */
function clauseFor(setup: Setup, inputs: Inputs, standing: readonly string[]): Clause {
  const { settings, problem } = setup;
  const stood: Clause = (_, rep) => `who stood ${standing[rep] ?? ""}`;
  const known = distancesOf(inputs) !== undefined;
  switch (settings.approach) {
    case "equity":
    case "rules": {
      if (problem.measures === undefined || !known) return stood;
      const near = nearness(inputs, "the balance and the other rules keep it from");
      return (account, rep) => `${stood(account, rep)}: ${near(account, rep)}`;
    }
    case "capacity":
    case "flow":
      return nearness(inputs, "capacity, locks or the cap on moves keep it from");
    case "potential":
      return worthiness(setup);
    case "hybrid": {
      const worth = worthiness(setup);
      if (!known) return worth;
      const near = nearness(inputs, "value, evenness or the other rules speak against");
      return (account, rep) => `${worth(account, rep)}: ${near(account, rep)}`;
    }
    case "greedy":
      return known
        ? nearness(inputs, "accounts of higher value left no room with")
        : () => "who had the lowest workload so far";
    case "round robin":
      return () => "whose turn it was";
  }
}

/** Which rules leave nobody for an account, in words. */
function barredBy({ hardRules, inputs }: Setup, account: number): string {
  const { together } = inputs.accounts;
  const reps = [...inputs.reps.name.keys()];
  const alone = hardRules.find((rule) => reps.every((rep) => rule.forbids(account, rep)));
  if (alone !== undefined) return `no rep ${alone.noRep(account)}`;
  const none = reps.every((rep) => hardRules.some((rule) => rule.forbids(account, rep)));
  if (!none && (together?.[account] ?? -1) >= 0) return "no rep may serve its whole group";
  return "no rep meets all the rules about who may serve it";
}

/** Whether a rep who may serve the account could still carry it: then the cap on moves forbids it. */
function isRoomy({ problem, hardRules, inputs }: Setup, account: number, plan: Plan): boolean {
  return inputs.reps.name.some((_, rep) => {
    const room = (problem.capacity[rep] ?? 0) - (plan.loads[rep] ?? 0);
    const fits = (problem.workload[account] ?? 0) <= room * (1 + 1e-9);
    return fits && !hardRules.some((rule) => rule.forbids(account, rep));
  });
}

function leftOver(setup: Setup, account: number, reason: UnassignedReason, plan: Plan): string {
  const where = setup.inputs.house === "" ? "Unassigned" : `Goes to ${setup.inputs.house}`;
  switch (reason) {
    case "no eligible rep":
      return `${where}: ${barredBy(setup, account)}.`;
    case "no room":
      return isRoomy(setup, account, plan) && (setup.inputs.accounts.owner[account] ?? -1) >= 0
        ? `${where}: its owner has no room left, and the cap on moves keeps it from the others.`
        : `${where}: no rep who may serve it has room left.`;
    case "group does not fit":
      return `${where}: no rep has room for its whole group.`;
  }
}

/** Names the user's own rule that takes an account: "Rule 2: Segment is ENT. " */
function ruleWords({ ruling, inputs }: Setup, account: number): string {
  const rule = inputs.rules[ruling?.ruleOf[account] ?? -1];
  return rule === undefined ? "" : `Rule ${rule.number}: ${rule.when}. `;
}

/**
 * Writes the sentence for one account; every sentence states facts that can be checked in the sheets.
 *
 * @param inputs - with the places that reps start from after the carve
 */
export function reasonWriter(
  setup: Setup,
  inputs: Inputs,
  plan: Plan,
  before: Territories,
): (account: number) => string {
  const { accounts, reps, house } = inputs;
  const { settings, aside } = setup;
  const standing = standings(inputs, settings, before);
  const clause = clauseFor(setup, inputs, standing);
  const unassigned = new Map(plan.unassigned.map(({ account, reason }) => [account, reason]));
  const even = evensOut(settings.approach);
  return (account) => {
    const rule = ruleWords(setup, account);
    const away = aside?.[account] ?? "";
    if (away !== "") return `${away === "rule" ? rule : ""}${asideSentence[away](house)}`;
    const rep = plan.rep[account] ?? -1;
    const left = unassigned.get(account);
    if (rep < 0) return `${rule}${leftOver(setup, account, left ?? "no room", plan)}`;
    const name = reps.name[rep] ?? "";
    const lock = accounts.lockReason[account] ?? "";
    if (lock !== "") return lockSentence[lock](name);
    const owner = accounts.owner[account] ?? -1;
    const ownerName = accounts.ownerName[account] ?? "";
    if (owner === rep) return `${rule}Stays with ${name}, its owner.`;
    const to = `${name}, ${clause(account, rep)}.`;
    if (owner >= 0) {
      const from = reps.name[owner] ?? "";
      return even
        ? `${rule}Moves from ${from}, who stood ${standing[owner] ?? ""}, to ${to}`
        : `${rule}Moves from ${from} to ${to}`;
    }
    const why = ownerName === "" ? "Had no owner" : `${ownerName} is not among the reps`;
    return `${rule}${why}: goes to ${to}`;
  };
}
