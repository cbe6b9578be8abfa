import { InputError } from "../../errors";
import type { BalancedMeasure, GeographicCost, Problem, Value } from "../../model";
import { approachText, type Approach } from "../settings/approaches";
import type { Inputs } from "../inputs/inputs";
import { needCoordinates, travelCost, type Distances } from "../inputs/places";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import { valueOf } from "./value";
import { weightsOf, type Weights } from "./weights";

/** What a plan is judged by, as parts of the engine's problem. */
type Parts = Pick<Problem, "cost" | "load" | "share" | "measures" | "variance">;

interface Objective {
  readonly parts: Parts;
  /** Headers of the problem's measures. */
  readonly measureNames: readonly string[];
  /** In the units of the value's column; undefined where the approach doesn't look at it. */
  readonly value: Value | undefined;
  readonly weights: Weights;
}

/** Each rep's part of a load, in any unit, by the load and its name. */
type SharesOf = (load: Float64Array, name: string) => Float64Array;

function needTravel(inputs: Inputs, approach: Approach): GeographicCost {
  const travel = travelCost(inputs);
  if (travel !== undefined) return travel;
  throw needCoordinates(`The ${approachText(approach)} looks for least travel`);
}

function needValue(inputs: Inputs, settings: Settings): Value {
  const { worth } = inputs.accounts;
  if (worth !== undefined) return valueOf(worth, inputs, settings);
  throw new InputError(
    `The ${approachText(settings.approach)} goes by what accounts are worth, but there is no column for score, potential or ARR. Choose a column (${settingText("value")}), or use the ${approachText("equity")}.`,
  );
}

function scaled(value: Value, weight: number): Value {
  return weight === 1 ? value : { ...value, amount: value.amount.map((one) => weight * one) };
}

/**
 * Equity: fair loads. With coordinates, and unless travel is not to count, least travel inside the
 * tolerances; without, and for what rules share out among a few reps, as even as can be, where
 * travel only decides between plans that are as even.
 */
function even(
  inputs: Inputs,
  settings: Settings,
  shares: SharesOf,
): { readonly parts: Parts; readonly measureNames: readonly string[] } {
  const travel = travelCost(inputs);
  const short = settings.approach === "equity" && settings.travel && travel !== undefined;
  // Limits are kept by the search that keeps tolerances.
  const wanted = settings.measures !== "" || short || inputs.limits.length > 0;
  const loads = wanted ? inputs.measures.filter(({ load }) => load.some((one) => one > 0)) : [];
  const measures = loads.map(({ name, load, tolerance }): BalancedMeasure => ({
    load,
    tolerance,
    share: shares(load, name),
  }));
  const parts = {
    load: inputs.accounts.load,
    share: shares(inputs.accounts.load, inputs.loadName),
    ...(travel && { cost: travel }),
    ...(measures.length > 0 && { measures }),
  };
  return { parts, measureNames: loads.map(({ name }) => name) };
}

/** Value less travel less unevenness, as a cost: alpha x trips x km - value + beta x variance. */
function hybrid(inputs: Inputs, value: Value, { alpha, beta }: Weights): Parts {
  const travel = alpha > 0 ? travelCost(inputs) : undefined;
  const { count, variance } = inputs.accounts;
  const trips = (travel?.trips ?? new Float64Array(count).fill(1)).map((one) => alpha * one);
  return {
    cost: travel === undefined ? { kind: "value", value } : { ...travel, trips, value },
    ...(beta > 0 && variance && { variance: { load: variance, weight: beta } }),
  };
}

/**
 * What the approach makes of the tables.
 *
 * @param inputs - accounts that nobody may serve have no load, workload and worth left
 * @param shares - each rep's part of a load, fair among peers
 * @throws InputError where the approach asks for coordinates or a value that isn't there
 */
export function objectiveOf(
  inputs: Inputs,
  settings: Settings,
  distances: Distances | undefined,
  shares: SharesOf,
): Objective {
  const weights = weightsOf(inputs, settings, distances);
  const { approach } = settings;
  if (approach === "equity" || approach === "rules")
    return { ...even(inputs, settings, shares), value: undefined, weights };
  return { ...weighed(inputs, settings, approach, weights, shares), measureNames: [], weights };
}

/** What the approaches that don't balance make of the tables. */
function weighed(
  inputs: Inputs,
  settings: Settings,
  approach: Exclude<Approach, "equity" | "rules">,
  weights: Weights,
  shares: SharesOf,
): Pick<Objective, "parts" | "value"> {
  switch (approach) {
    case "capacity":
      return { parts: { cost: needTravel(inputs, approach) }, value: undefined };
    case "potential": {
      const value = needValue(inputs, settings);
      return { parts: { cost: { kind: "value", value } }, value };
    }
    case "hybrid": {
      const value = needValue(inputs, settings);
      return { parts: hybrid(inputs, value, weights), value };
    }
    case "flow": {
      const travel = needTravel(inputs, approach);
      const value = needValue(inputs, settings);
      const cost = { ...travel, value: scaled(value, weights.gamma) };
      return { parts: { cost }, value };
    }
    case "round robin": {
      const { load } = inputs.accounts;
      const parts = { load, share: shares(load, inputs.loadName) };
      return { parts, value: undefined };
    }
    case "greedy": {
      const { worth } = inputs.accounts;
      const value = worth && { amount: worth };
      // Without coordinates all reps are as near, and the lowest workload decides.
      const none = {
        kind: "value" as const,
        value: { amount: new Float64Array(inputs.accounts.count) },
      };
      return { parts: { cost: travelCost(inputs) ?? none }, value };
    }
  }
}
