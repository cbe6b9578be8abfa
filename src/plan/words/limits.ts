import type { Plan } from "../../model";
import { outsideLimits, type OutsideLimit } from "../../territory/heldWithin";
import { heldBy } from "../../territory/summary";
import type { Inputs, RepLimits } from "../inputs/accountsAndReps";
import { amountText, plural } from "../numberText";
import { reachOf } from "../problem/limits";
import type { Setup } from "../problem/setup";

/** An amount of what is limited: "12 accounts", "120,000 of Potential". */
function ofText(amount: number, name: string): string {
  return name === "Accounts" ? plural(amount, "account") : `${amountText(amount)} of ${name}`;
}

/** "Ana holds 120,000 of Potential, 20,000 above the most of 100,000" */
export function outsideText(
  { end, held, limit, by, rep }: OutsideLimit,
  name: string,
  names: readonly string[],
): string {
  const side = end === "least" ? "below the least" : "above the most";
  return `${names[rep] ?? ""} holds ${ofText(held, name)}, ${amountText(by)} ${side} of ${amountText(limit)}`;
}

/** What a rep can hold, or can't be without, whatever the plan; undefined where that is no reason. */
function reasonOf(
  { inputs, problem }: Setup,
  of: RepLimits,
  { rep, end, limit }: OutsideLimit,
): string | undefined {
  const { locked, served } = reachOf(inputs, problem.eligible, of, rep);
  if (end === "most" && locked > limit)
    return `No plan can keep it: what is locked to this rep comes to ${amountText(locked)}.`;
  if (end === "least" && served < limit)
    return `No plan can keep it: all that this rep may serve comes to ${amountText(served)}.`;
  return undefined;
}

/** Limits of all reps together that the whole load can't be within. */
function sumsText({ name, load, least, most }: RepLimits): string[] {
  const total = load.reduce((sum, one) => sum + one, 0);
  const sum = (limits: Float64Array): number => limits.reduce((all, one) => all + one, 0);
  const low = sum(least.map((one) => Math.max(0, one)));
  if (low > total * (1 + 1e-9))
    return [
      `The least of all reps together comes to ${ofText(low, name)}, and there are ${amountText(total)} to share out: lower it for some of them.`,
    ];
  if (sum(most) < total * (1 - 1e-9))
    return [
      `The most of all reps together comes to ${ofText(sum(most), name)}, and there are ${amountText(total)} to share out: raise it for some of them.`,
    ];
  return [];
}

/** Limits that the plan doesn't keep, rep by rep, with how far and why. */
export function limitNotes(setup: Setup, { reps, limits }: Inputs, plan: Plan): string[] {
  const { approach } = setup.settings;
  const baseline = approach === "round robin" || approach === "greedy";
  return limits.flatMap((limit) => {
    const outside = outsideLimits(limit, heldBy(plan.rep, reps.count, limit.load));
    const none = baseline
      ? "A baseline doesn't look at limits."
      : "No plan was found that keeps it under these rules.";
    const said = outside.map(
      (one) =>
        `${outsideText(one, limit.name, reps.name)}. ${(baseline ? undefined : reasonOf(setup, limit, one)) ?? none}`,
    );
    return outside.length === 0 ? [] : [...sumsText(limit), ...said];
  });
}
