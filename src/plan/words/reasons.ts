import type { Plan, UnassignedReason } from "../../model";
import { evensOut } from "../settings/approaches";
import type { AsideReason } from "../reach/aside";
import type { Inputs, LockReason } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { heldBy } from "../../territory/summary";
import { fairLoads } from "../../fairness/peers";
import type { Territories } from "../measures/territories";
import { clauseFor, standingText } from "./clauses";

export const lockSentence: {
  readonly [reason in Exclude<LockReason, "">]: (rep: string) => string;
} = {
  pinned: (rep) => `Pinned to ${rep} by hand.`,
  "lock column": (rep) => `Locked to ${rep} in the lock column.`,
  "kept with owner": (rep) => `Locked: stays with ${rep}, its owner.`,
  "locked until": (rep) => `Locked by its date: stays with ${rep}, its owner.`,
};

export const asideSentence: {
  readonly [reason in Exclude<AsideReason, "">]: (house: string) => string;
} = {
  pinned: lockSentence.pinned,
  locked: lockSentence["lock column"],
  partner: (house) => `Reserved for its partner: goes to ${house}.`,
  rule: (house) => `Goes to ${house}.`,
  group: (house) => `Goes to ${house} with the rest of its group.`,
};

/** How far each rep stood before the carve from the fair share that there is to have. */
function standings({ peers }: Setup, inputs: Inputs, plan: Plan, before: Territories): string[] {
  const fair = fairLoads(peers, heldBy(plan.rep, inputs.reps.count, inputs.accounts.load));
  return inputs.reps.name.map((_, rep) => standingText(before.load[rep] ?? 0, fair[rep] ?? 0));
}

/** Which rules leave nobody for an account, in words. */
export function barredBy({ hardRules, inputs }: Setup, account: number): string {
  const { together } = inputs.accounts;
  const reps = [...inputs.reps.name.keys()];
  const alone = hardRules.find((rule) => reps.every((rep) => rule.forbids(account, rep)));
  if (alone !== undefined) return `no rep ${alone.noRep(account)}`;
  const none = reps.every((rep) => hardRules.some((rule) => rule.forbids(account, rep)));
  if (!none && (together?.[account] ?? -1) >= 0) return "no rep may serve its whole group";
  return "no rep meets all the rules about who may serve it";
}

/** The first rep who may serve the account and could still carry it; -1 where there is none. */
function roomyRep({ problem, hardRules, inputs }: Setup, account: number, plan: Plan): number {
  return inputs.reps.name.findIndex((_, rep) => {
    const room = (problem.capacity[rep] ?? 0) - (plan.loads[rep] ?? 0);
    const fits = (problem.workload[account] ?? 0) <= room * (1 + 1e-9);
    return fits && !hardRules.some((rule) => rule.forbids(account, rep));
  });
}

function leftOver(setup: Setup, account: number, reason: UnassignedReason, plan: Plan): string {
  const { house, accounts, reps } = setup.inputs;
  const owner = reps.name[accounts.owner[account] ?? -1];
  const to = house === "" ? "nobody" : house;
  const where =
    owner !== undefined
      ? `Released by ${owner} to ${to}`
      : house === ""
        ? "Unassigned"
        : `Goes to ${house}`;
  switch (reason) {
    case "no eligible rep":
      return `${where}: ${barredBy(setup, account)}.`;
    case "no room": {
      const roomy = reps.name[roomyRep(setup, account, plan)];
      return owner !== undefined && roomy !== undefined
        ? `${where}: ${owner} has no room left, ${roomy} has, but the limit on accounts that change hands is used up.`
        : `${where}: no rep who may serve it has room left.`;
    }
    case "group does not fit":
      return `${where}: no rep has room for its whole group.`;
  }
}

/** Names the user's own rule that takes an account: "Rule 2: Segment is ENT. " */
export function ruleWords({ ruling, inputs }: Setup, account: number): string {
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
  const standing = standings(setup, inputs, plan, before);
  const clause = clauseFor(setup, inputs, (rep) => standing[rep] ?? "");
  const unassigned = new Map(plan.unassigned.map(({ account, reason }) => [account, reason]));
  const even = evensOut(settings.approach);
  const inactive = new Set(inputs.inactiveOwners);
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
    const why =
      ownerName === ""
        ? "Had no owner"
        : inactive.has(ownerName)
          ? `${ownerName} ${inputs.shareless.includes(ownerName) ? "has a share of 0" : "is not active"}`
          : `${ownerName} is not among the reps`;
    return `${rule}${why}: goes to ${to}`;
  };
}
