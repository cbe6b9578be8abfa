import type { Plan } from "../../model";
import type { Setup } from "../problem/setup";
import { sentence } from "./english";
import { words, type Value } from "./sentence";

/**
 * The plans that something is proven of: all that keep the rules; where some accounts wait, those that
 * serve the same ones, or as much.
 */
export type Compared = "all" | "same served" | "as much placed";

function waitsForRoom({ unassigned }: Plan): boolean {
  return unassigned.some(({ reason }) => reason !== "no eligible rep");
}

function waitsByOrder({ serving }: Setup, { rep }: Plan): boolean {
  return serving?.waits.some((flag, account) => flag === 1 && rep[account] === -1) === true;
}

/** The plans that a bound of the engine is about. */
export function comparedPlans(setup: Setup, plan: Plan): Compared {
  if (waitsByOrder(setup, plan)) return "same served";
  return waitsForRoom(plan) ? "as much placed" : "all";
}

/** The plans that a cause is about which is read off the accounts that are served. */
export function sameServed(setup: Setup, plan: Plan): Compared {
  return comparedPlans(setup, plan) === "all" ? "all" : "same served";
}

/** "no plan that serves the same accounts" */
export const noPlan: { readonly [plans in Compared]: Value } = {
  all: words(sentence("no plan")),
  "same served": words(sentence("no plan, same served")),
  "as much placed": words(sentence("no plan, as much placed")),
};

/** "every plan that serves the same accounts" */
export const everyPlan: { readonly [plans in Compared]: Value } = {
  all: words(sentence("every plan")),
  "same served": words(sentence("every plan, same served")),
  "as much placed": words(sentence("every plan, as much placed")),
};
