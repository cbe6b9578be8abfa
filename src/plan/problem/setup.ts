import type { Problem, Value } from "../../model";
import { asideOf, type AsideReason } from "../reach/aside";
import { eligibleOf, hardRulesOf } from "../reach/eligibility";
import type { HardRule } from "../reach/hardRule";
import type { Serving } from "../first/serving";
import type { Inputs } from "../inputs/inputs";
import { movesOf } from "../changes/movesOf";
import type { LimitedMoves } from "../changes/moveLimits";
import { staysOf } from "../changes/stays";
import { limitsWithinReach, wholeLimits } from "./limits";
import { objectiveOf } from "./objective";
import { distancesOf, type Distances } from "../inputs/places";
import { moveCap } from "../inputs/moveCap";
import { engineShares, peersOf, peersWithin, type Peers } from "../peers/peers";
import { rulingOf, type Ruling } from "../rules/ruling";
import type { Settings } from "../settings/settings";
import { keptWhole, type SplitGroup } from "../whole/keptWhole";
import type { Weights } from "./weights";

/** A carve before its search: the problem, and what its numbers stand for. */
export interface Setup {
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly problem: Problem;
  /** Headers of the problem's measures... */
  readonly measureNames: readonly string[];
  /** ...and of its loads with limits. */
  readonly limitedNames: readonly string[];
  readonly hardRules: readonly HardRule[];
  /** Which of the user's own rules takes each account; undefined without such rules. */
  readonly ruling: Ruling | undefined;
  /** Accounts that go to the house whatever room there is. */
  readonly aside: readonly AsideReason[] | undefined;
  readonly distances: Distances | undefined;
  /** What accounts are worth, in the units of their column; undefined where nothing goes by it. */
  readonly value: Value | undefined;
  readonly weights: Weights;
  /** Who is compared with whom, in the load to balance. */
  readonly peers: Peers;
  /** Limits on what may change hands beside the number of accounts. */
  readonly moveLimits: readonly LimitedMoves[];
  /** The same in another load, by its name. */
  readonly peersFor: (name: string) => Peers;
  /** Groups that could not be kept whole. */
  readonly split: readonly SplitGroup[];
  /** Who waits where room is short; undefined where that is left to the search. */
  readonly serving: Serving | undefined;
}

/** One flag per account: 1 where nobody may serve it, as where it is set aside. */
function nobodys(eligible: Uint8Array, k: number): Uint8Array {
  return Uint8Array.from({ length: eligible.length / k }, (_, account) =>
    eligible.subarray(account * k, (account + 1) * k).includes(1) ? 0 : 1,
  );
}

/** The inputs with nothing left to share out of accounts that nobody may serve. */
function withoutNobodys(
  inputs: Inputs,
  eligible: Uint8Array | undefined,
  aside: readonly AsideReason[] | undefined,
): Inputs {
  if (eligible === undefined) return inputs;
  const { accounts } = inputs;
  const out = nobodys(eligible, inputs.reps.count);
  const kept = (values: Float64Array): Float64Array =>
    values.map((value, account) => (out[account] === 0 ? value : 0));
  return {
    ...inputs,
    accounts: {
      ...accounts,
      load: kept(accounts.load),
      workload: kept(accounts.workload),
      worth: accounts.worth && kept(accounts.worth),
      variance: accounts.variance && kept(accounts.variance),
      mustCover: aside
        ? accounts.mustCover?.map((flag, account) => (aside[account] === "" ? flag : 0))
        : accounts.mustCover,
    },
    measures: inputs.measures.map((measure) => ({ ...measure, load: kept(measure.load) })),
    limits: inputs.limits.map((limit) => ({ ...limit, load: kept(limit.load) })),
    categories: inputs.categories.map((one) => ({ ...one, load: kept(one.load) })),
  };
}

/**
 * The inputs as a carve shares them out: an account whose load is below 0 counts 0, for taking it on
 * would make room for others.
 */
function withoutNegatives(inputs: Inputs): Inputs {
  const kept = (values: Float64Array): Float64Array =>
    values.some((value) => value < 0) ? values.map((value) => Math.max(value, 0)) : values;
  const { accounts, measures, limits } = inputs;
  return {
    ...inputs,
    accounts: { ...accounts, load: kept(accounts.load) },
    measures: measures.map((measure) => ({ ...measure, load: kept(measure.load) })),
    limits: limits.map((limit) => ({ ...limit, load: kept(limit.load) })),
  };
}

/** The inputs with nothing left to share out of accounts that wait; what they ask for and are worth stays. */
function withoutLoadOf(inputs: Inputs, waits: Uint8Array | undefined): Inputs {
  if (waits === undefined) return inputs;
  const served = (values: Float64Array): Float64Array =>
    values.map((value, account) => (waits[account] === 1 ? 0 : value));
  return {
    ...inputs,
    accounts: { ...inputs.accounts, load: served(inputs.accounts.load) },
    measures: inputs.measures.map((measure) => ({ ...measure, load: served(measure.load) })),
  };
}

/** Who may serve whom, room aside: n x k flags; undefined where everybody may. */
export function mayServeIn({ problem, serving }: Setup): Uint8Array | undefined {
  return (serving?.plain.problem ?? problem).eligible;
}

/** Who may serve whom, with nobody for accounts that wait. */
function withoutWaiting(
  eligible: Uint8Array | undefined,
  { accounts, reps }: Inputs,
  waits: Uint8Array | undefined,
): Uint8Array | undefined {
  if (waits === undefined || !waits.includes(1)) return eligible;
  const served = eligible?.slice() ?? new Uint8Array(accounts.count * reps.count).fill(1);
  waits.forEach((flag, account) => {
    if (flag === 1) served.fill(0, account * reps.count, (account + 1) * reps.count);
  });
  return served;
}

/**
 * Sets a carve up as the engine takes it.
 *
 * @param serving - who waits, where that is decided beforehand
 * @throws InputError where a rule or the approach asks for what the tables don't have
 */
export function setupOf(given: Inputs, settings: Settings, serving?: Serving): Setup {
  const distances = distancesOf(given);
  const ruling = rulingOf(given, distances);
  const aside = asideOf(given, settings, ruling);
  const hardRules = hardRulesOf(given, settings, ruling, distances);
  const open = eligibleOf(given, hardRules, aside);
  const { inputs, split } = serving?.plain ?? keptWhole(given, settings, open, aside);
  const eligible = withoutWaiting(open, inputs, serving?.waits);
  const shared = withoutLoadOf(
    withoutNobodys(withoutNegatives(inputs), open, aside),
    serving?.waits,
  );
  const { accounts, reps } = shared;
  const maxMoved = moveCap(inputs, settings);
  const stays = serving?.stays ?? staysOf(inputs, aside);
  const team = peersOf(shared, settings, eligible);
  const { moves, moveLimits } = movesOf(inputs, settings, hardRules, eligible, team);
  const peersFor = (name: string): Peers => peersWithin(team, shared.limits, name, eligible);
  const peers = peersFor(inputs.loadName);
  const limits = limitsWithinReach(shared, eligible);
  const shares = (load: Float64Array, name: string): Float64Array =>
    engineShares(peersWithin(team, limits, name, eligible), load, eligible);
  const { parts, measureNames, value, weights } = objectiveOf(shared, settings, distances, shares);
  const limited = [...limits, ...wholeLimits(shared, settings, shares, eligible)];
  const problem: Problem = {
    accounts: accounts.count,
    reps: reps.count,
    capacity: reps.capacity,
    workload: accounts.workload,
    lockedTo: accounts.lockedTo,
    owner: accounts.owner,
    ...(eligible && { eligible }),
    ...(accounts.together && { together: accounts.together }),
    ...(accounts.mustCover && { mustCover: accounts.mustCover }),
    ...(maxMoved !== undefined && { maxMoved }),
    ...(stays && { stays }),
    ...(moves && { moves }),
    ...(limited.length > 0 && { limited }),
    ...parts,
  };
  const rules = { hardRules, ruling, aside, split, serving };
  const limitedNames = limited.map(({ name }) => name);
  const goal = {
    problem,
    measureNames,
    limitedNames,
    distances,
    value,
    weights,
    peers,
    peersFor,
    moveLimits,
  };
  return { inputs, settings, ...goal, ...rules };
}

/**
 * The tolerance around fair shares of the load to balance; undefined where the plan isn't made by one.
 * Other loads, and kinds of accounts, may have tolerances of their own beside it.
 */
export function loadTolerance({ problem, measureNames, inputs }: Setup): number | undefined {
  return problem.measures?.[measureNames.indexOf(inputs.loadName)]?.tolerance;
}
