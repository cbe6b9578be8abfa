import { explain, type Explanation, type Obstacle } from "../../assign";
import { fairLoads } from "../../fairness/peers";
import type { Plan, Problem } from "../../model";
import { heldBy } from "../../territory/summary";
import { withPlaces } from "../problem/withPlaces";
import { evensOut } from "../settings/approaches";
import type { Inputs } from "../inputs/inputs";
import type { ByHand } from "../review/byHand";
import { distancesOf, type Distances, type Places } from "../inputs/places";
import type { Territories } from "../measures/territories";
import { mayServeIn, type Setup } from "../problem/setup";
import { gainsOf, type Gains } from "./exchange";
import { text, type Value } from "./sentence";
import { dependsOnRep, worthWith } from "../problem/value";

/** What reasons speak of, worked out once for a plan. */
export interface Told {
  readonly setup: Setup;
  /** With the places that reps start from after the carve. */
  readonly inputs: Inputs;
  readonly plan: Plan;
  /** What people changed of it after the search; nothing if omitted. */
  readonly byHand?: ByHand;
  readonly before: Territories;
  readonly explanation: Explanation;
  /** What kept an account from a rep before moves were made lighter, the last thing that is done. */
  readonly wasKept: (account: number, rep: number) => Obstacle["rule"] | "evenness" | undefined;
  /** What reps get from each other; worked out once somebody asks. */
  readonly gains: () => Gains;
  /** Names of the reps as values of sentences. */
  readonly names: readonly Value[];
  readonly distances: Distances | undefined;
  /** What each rep would hold at a fair share of the load, among peers... */
  readonly fair: Float64Array;
  /** ...and of each of the problem's measures. */
  readonly fairOf: readonly Float64Array[];
  /** What each rep holds of them. */
  readonly heldOf: readonly Float64Array[];
  /** What an account is worth with a rep, where that makes a difference. */
  readonly worth: ((account: number, rep: number) => number) | undefined;
  /** What each rep holds of the load whose unevenness has a price. */
  readonly varied: Float64Array | undefined;
}

/** The problem with all accounts that somebody may serve, those that wait for room included. */
function withWaiting(setup: Setup): Problem {
  const { eligible: _, ...rest } = setup.problem;
  const eligible = mayServeIn(setup);
  return eligible ? { ...rest, eligible } : rest;
}

/** The engine's answers about a plan, fair shares being those among peers. O(n) */
function explanationOf(setup: Setup, plan: Plan, places: Places | undefined): Explanation {
  const { peers, settings, inputs } = setup;
  const fair = fairLoads(peers, heldBy(plan.rep, inputs.reps.count, inputs.accounts.load));
  const engine = evensOut(settings.approach) ? "balance" : "assign";
  return explain(withPlaces(withWaiting(setup), places), plan, engine, fair);
}

/** See `Told.wasKept`: asked of the plan as it was before, which is looked into once somebody asks. */
function keptBefore(setup: Setup, plan: Plan, places: Places | undefined): Told["wasKept"] {
  const { unweighed } = plan;
  if (unweighed === undefined) return () => undefined;
  let known: Explanation | undefined;
  return (account, rep) => {
    known ??= explanationOf(setup, { ...plan, rep: unweighed }, places);
    const { next, isNextBetter, owner, isOwnerBetter } = known.why(account);
    const obstacle = known.obstacle(account, rep);
    if (obstacle !== undefined) return obstacle.rule;
    // Where costs decide, who is better is so whatever the others have.
    const isByLoads = evensOut(setup.settings.approach) && setup.problem.measures === undefined;
    const isBetter = rep === next ? isNextBetter : rep === owner && isOwnerBetter;
    return isByLoads && !isBetter ? "evenness" : undefined;
  };
}

/** @param inputs - with the places that reps start from after the carve */
export function toldOf(
  setup: Setup,
  inputs: Inputs,
  plan: Plan,
  before: Territories,
  places?: Places,
): Told {
  const { problem, value, peersFor, measureNames } = setup;
  const k = inputs.reps.count;
  const fair = (load: Float64Array, name = inputs.loadName): Float64Array =>
    fairLoads(peersFor(name), heldBy(plan.rep, k, load));
  const { variance } = problem;
  let gains: Gains | undefined;
  return {
    setup,
    inputs,
    plan,
    before,
    names: inputs.reps.name.map(text),
    explanation: explanationOf(setup, plan, places),
    wasKept: keptBefore(setup, plan, places),
    gains: () => (gains ??= gainsOf(inputs, plan)),
    distances: distancesOf(inputs),
    fair: fair(inputs.accounts.load),
    fairOf: (problem.measures ?? []).map(({ load }, at) => fair(load, measureNames[at])),
    heldOf: (problem.measures ?? []).map(({ load }) => heldBy(plan.rep, k, load)),
    worth: value && dependsOnRep(value, k) ? worthWith(value, k) : undefined,
    varied: variance && heldBy(plan.rep, k, variance.load),
  };
}
