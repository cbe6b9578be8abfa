import {
  assignSteps,
  balanceSteps,
  greedySteps,
  recentreSteps,
  roundRobinSteps,
} from "../../assign";
import type { Engine } from "../../assign";
import type { EngineOptions, Plan, Progress } from "../../model";
import { evensOut, type Approach } from "../settings/approaches";
import type { Places } from "../inputs/places";
import type { Setup } from "./setup";

/** A plan, and where the reps start from where the search has moved them. */
export interface Found {
  readonly plan: Plan;
  readonly places?: Places;
}

type Search = (setup: Setup, options: EngineOptions) => Generator<Progress, Found, void>;

const balanced: Search = function* ({ problem }, options) {
  return { plan: yield* balanceSteps(problem, options) };
};

const cheapest: Search = function* ({ problem }, options) {
  return { plan: yield* assignSteps(problem, options) };
};

/** Least travel, from the places that the reps have or from those that suit the plan best. */
const nearest: Search = function* (setup, options) {
  const { problem, settings } = setup;
  const { cost } = problem;
  const movable = typeof cost === "object" && "kind" in cost && cost.kind === "geographic";
  if (settings.places === "fixed" || !movable) return yield* cheapest(setup, options);
  const found = yield* recentreSteps({ ...problem, cost }, options);
  if (found.cost.kind !== "geographic") return { plan: found.plan };
  const { repLatitude: latitude, repLongitude: longitude } = found.cost;
  return { plan: found.plan, places: { latitude, longitude } };
};

const highestValueFirst: Search = function* ({ problem, value }, options) {
  const score = value && { score: value.amount };
  return { plan: yield* greedySteps(problem, { ...options, ...score }) };
};

const inTurn: Search = function* ({ problem }, options) {
  return { plan: yield* roundRobinSteps(problem, options) };
};

/** The engine's search for each approach. */
export const searches: { readonly [approach in Approach]: Search } = {
  equity: balanced,
  rules: balanced,
  capacity: nearest,
  potential: cheapest,
  hybrid: cheapest,
  flow: cheapest,
  "round robin": inTurn,
  greedy: highestValueFirst,
};

/** Which of the engine's two figures a plan is judged by: its cost, or the largest load per share. */
export function judgedBy(approach: Approach): Engine {
  return evensOut(approach) || approach === "round robin" ? "balance" : "assign";
}
