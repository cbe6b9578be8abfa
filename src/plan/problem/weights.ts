import type { Inputs } from "../inputs/inputs";
import type { Distances } from "../inputs/places";
import type { Settings } from "../settings/settings";

/** The weights of the terms of an objective, "auto" worked out. */
export interface Weights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Accounts that are looked at for the travel to the nearest reps. */
const most = 2000;

/** Three digits are enough for a weight, and can be typed back in. */
function shortened(weight: number): number {
  return Number.isFinite(weight) ? Number(weight.toPrecision(3)) : 0;
}

function total(values: Float64Array | undefined): number {
  let sum = 0;
  for (const value of values ?? []) sum += Math.abs(value);
  return sum;
}

/** Trips x km if every account went to its nearest rep, from a sample of rows at equal steps. */
function nearestTravel({ accounts }: Inputs, distances: Distances): number {
  const step = Math.max(1, Math.ceil(accounts.count / most));
  let sum = 0;
  for (let account = 0; account < accounts.count; account += step) {
    const rep = distances.nearest(account);
    const trips = accounts.trips?.[account] ?? 1;
    if (rep >= 0) sum += (trips >= 0 ? trips : 1) * distances.km(account, rep);
  }
  return sum * step;
}

/**
 * The weights as set, and where they are "auto" so that the terms weigh alike: travel to the nearest
 * reps as much as all value; a standard deviation of 10 % of a rep's average as 10 % of all value.
 */
export function weightsOf(
  inputs: Inputs,
  settings: Settings,
  distances: Distances | undefined,
): Weights {
  const { alpha, beta, gamma, approach } = settings;
  const value = total(inputs.accounts.worth);
  const needsTravel =
    (approach === "hybrid" && alpha === "auto") || (approach === "flow" && gamma === "auto");
  const travel = needsTravel && distances ? nearestTravel(inputs, distances) : 0;
  const average = total(inputs.accounts.variance) / inputs.reps.count;
  return {
    alpha: alpha === "auto" ? shortened(value / travel) : alpha,
    beta: beta === "auto" ? shortened((10 * value) / (average * average)) : beta,
    gamma: gamma === "auto" ? shortened(travel / value) : gamma,
  };
}
