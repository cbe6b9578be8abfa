import { wholeShares } from "../../territory/wholeShares";
import type { Inputs, RepLimits } from "../inputs/accountsAndReps";
import { aimSettings } from "../settings/aimSettings";
import type { Settings } from "../settings/settings";

/** Which accounts reps may serve: n x k flags, everybody where absent. */
type Eligible = Uint8Array | undefined;

/** What a rep is never without, for it is locked to him, and what he can come to at most. */
export interface Reach {
  readonly locked: number;
  readonly served: number;
}

/** How little and how much of a load a rep can hold under locks and the rules about who may serve what. */
export function reachOf(
  { accounts, reps }: Inputs,
  eligible: Eligible,
  { load }: RepLimits,
  rep: number,
): Reach {
  let locked = 0;
  let served = 0;
  load.forEach((one, account) => {
    const lock = accounts.lockedTo[account]!;
    const may = eligible === undefined || eligible[account * reps.count + rep] === 1;
    if (lock === rep) locked += one;
    if (lock === rep || (lock < 0 && may)) served += one;
  });
  return { locked, served };
}

/**
 * Limits without what no plan can keep of them, for the engine lets all reps out of their limits as far
 * as one of them is. A load that nobody has to share out has none.
 */
function withinReach(
  inputs: Inputs,
  eligible: Eligible,
  limits: readonly RepLimits[],
): RepLimits[] {
  return limits
    .filter(({ load }) => load.some((one) => one > 0))
    .map((limit) => ({
      ...limit,
      least: limit.least.map((low, rep) =>
        low > 0 ? Math.min(low, reachOf(inputs, eligible, limit, rep).served) : -Infinity,
      ),
      most: limit.most.map((high, rep) =>
        high < Infinity ? Math.max(high, reachOf(inputs, eligible, limit, rep).locked) : high,
      ),
    }));
}

/** The reps' own limits as far as a plan can keep them. */
export function limitsWithinReach(inputs: Inputs, eligible: Eligible): RepLimits[] {
  return withinReach(inputs, eligible, inputs.limits);
}

/** Whether kinds of accounts are balanced: by the approaches that balance measures. */
export function balancesCategories({ approach }: Pick<Settings, "approach">): boolean {
  return (aimSettings.measures.usedBy as readonly string[]).includes(approach);
}

/** How many accounts of each kind each rep is to have, as far as a plan can keep it. */
export function wholeLimits(
  inputs: Inputs,
  settings: Settings,
  shares: (load: Float64Array, name: string) => Float64Array,
  eligible: Eligible,
): RepLimits[] {
  if (!balancesCategories(settings)) return [];
  const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);
  const limits = inputs.categories.map(({ name, load, tolerance }) => {
    const share = shares(load, name);
    const each = sum(load) / sum(share);
    return {
      name,
      load,
      ...wholeShares(
        share.map((one) => one * each),
        tolerance,
      ),
    };
  });
  return withinReach(inputs, eligible, limits);
}
