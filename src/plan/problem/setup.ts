import type { Problem, Value } from "../../model";
import { asideOf, type AsideReason } from "../reach/aside";
import { eligibleOf, hardRulesOf } from "../reach/eligibility";
import type { HardRule } from "../reach/hardRule";
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
import type { Weights } from "./weights";

/** A carve before its search: the problem, and what its numbers stand for. */
export interface Setup {
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly problem: Problem;
  /** Headers of the problem's measures. */
  readonly measureNames: readonly string[];
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

/**
 * Sets a carve up as the engine takes it.
 *
 * @throws InputError where a rule or the approach asks for what the tables don't have
 */
export function setupOf(inputs: Inputs, settings: Settings): Setup {
  const distances = distancesOf(inputs);
  const ruling = rulingOf(inputs, distances);
  const aside = asideOf(inputs, settings, ruling);
  const hardRules = hardRulesOf(inputs, settings, ruling, distances);
  const eligible = eligibleOf(inputs, hardRules, aside);
  const shared = withoutNobodys(withoutNegatives(inputs), eligible, aside);
  const { accounts, reps } = shared;
  const maxMoved = moveCap(inputs, settings);
  const stays = staysOf(inputs, aside);
  const { moves, moveLimits } = movesOf(inputs, settings, hardRules, eligible);
  const team = peersOf(shared, settings, eligible);
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
  const rules = { hardRules, ruling, aside };
  const goal = { problem, measureNames, distances, value, weights, peers, peersFor, moveLimits };
  return { inputs, settings, ...goal, ...rules };
}
