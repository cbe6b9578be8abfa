import { indexWeights } from "../defaults/indexWeights";
import { InputError } from "../errors";
import { normalise } from "../score/normalise";
import { oneRowMessage } from "../score/score";
import { filled } from "../table/numbers/byRow";

/**
 * `mean`: 100 is an average territory. `minmax` and `rank`: 0 is the lowest in everything, 100 the
 * highest. `raw`: the components as they are, whatever their units.
 */
export type IndexScaling = "mean" | "minmax" | "rank" | "raw";

export const indexScalings: readonly IndexScaling[] = ["mean", "minmax", "rank", "raw"];

/** What a territory is measured by; one value per territory in each. */
export interface TerritoryMeasures {
  /** Projected ARR of all its accounts, in one currency. */
  readonly arr: ArrayLike<number>;
  /** Number of accounts. */
  readonly accounts: ArrayLike<number>;
  /** Average score of its accounts; engagement and fit count through it. */
  readonly score: ArrayLike<number>;
}

export interface IndexWeights {
  readonly arr: number;
  readonly accounts: number;
  readonly score: number;
}

export const defaultIndexWeights: IndexWeights = indexWeights;

export interface IndexOptions {
  readonly weights?: IndexWeights | undefined;
  readonly scaling?: IndexScaling | undefined;
  /** Capacity of each territory's rep: ARR and accounts are then compared per unit of it. */
  readonly capacity?: ArrayLike<number> | undefined;
}

function checkLength(name: string, values: ArrayLike<number>, length: number): void {
  if (values.length === length) return;
  throw new InputError(
    `"${name}" has ${values.length} values, "arr" has ${length}. Give one value per territory in each.`,
  );
}

/** One component per territory, checked, per unit of capacity where there is one. */
function perCapacity(
  name: string,
  values: ArrayLike<number>,
  capacity: ArrayLike<number> | undefined,
): Float64Array {
  return filled(new Float64Array(values.length), (row) => {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) {
      throw new InputError(`Row ${row + 1} of "${name}" is not a number. Write one.`);
    }
    // A score is an average already, and may be negative.
    if (name === "score") return value;
    if (value < 0) {
      throw new InputError(
        `Row ${row + 1} of "${name}" is ${value}; it can't be negative. Correct it.`,
      );
    }
    if (capacity === undefined) return value;
    const share = capacity[row] ?? NaN;
    if (share > 0 && Number.isFinite(share)) return value / share;
    throw new InputError(
      `Row ${row + 1} of "capacity" must be a number above 0. Correct it, or leave that territory out.`,
    );
  });
}

/** Each value as a multiple of the mean. A component that is 0 everywhere is average everywhere. */
function relativeToMean(name: string, values: Float64Array): Float64Array {
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) {
    throw new InputError(
      `Row ${negative + 1} of "${name}" is negative, so that its mean is no measure. Use the scaling "minmax" or "rank".`,
    );
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!Number.isFinite(mean)) {
    throw new InputError(`The values of "${name}" are too large to add up. Use a larger unit.`);
  }
  return values.map((value) => (mean > 0 ? value / mean : 1));
}

function scaledComponent(name: string, values: Float64Array, scaling: IndexScaling): Float64Array {
  switch (scaling) {
    case "raw":
      return values;
    case "mean":
      return relativeToMean(name, values);
    case "minmax":
    case "rank":
      return normalise(values, scaling);
  }
}

/**
 * Territory index: ARR, number of accounts and average score of each territory in one figure,
 * weighted 0.6, 0.3 and 0.1 unless given otherwise.
 *
 * - `mean` (default): each component as a multiple of its mean over the territories, weighted,
 *   times 100. An average territory has 100; 112 is 12 % over-weighted.
 * - `minmax`, `rank`: each component scaled as in `normalise`, weighted, times 100.
 * - `raw`: arr x weight + accounts x weight + score x weight to the letter; dollars swamp the rest.
 *
 * In all but `raw` the weights count by their proportions. With capacities, ARR and accounts are
 * divided by the capacity first, so that a half-ramped rep is not called under-weighted; the score
 * is an average already.
 *
 * @returns one index per territory
 * @throws InputError if lengths differ, a value can't be used, the weights sum to 0 or less, or a
 *   single territory would have to be compared with others
 * @example territoryIndex({ arr: [1, 3], accounts: [5, 15], score: [2, 6] }) // => Float64Array.of(50, 150)
 */
export function territoryIndex(
  { arr, accounts, score }: TerritoryMeasures,
  options: IndexOptions = {},
): Float64Array {
  const { weights = defaultIndexWeights, scaling = "mean", capacity } = options;
  const length = arr.length;
  if (length === 0) throw new InputError("There is no territory: give at least one row.");
  checkLength("accounts", accounts, length);
  checkLength("score", score, length);
  if (capacity) checkLength("capacity", capacity, length);
  if (length === 1 && scaling !== "raw") throw new InputError(oneRowMessage);
  const total = weights.arr + weights.accounts + weights.score;
  if (!Number.isFinite(total) || (scaling !== "raw" && !(total > 0))) {
    throw new InputError(
      '"weights" must be three numbers whose sum is above 0, such as 0.6, 0.3, 0.1.',
    );
  }
  const index = new Float64Array(length);
  const add = (name: keyof IndexWeights, values: Float64Array): void => {
    const part = scaledComponent(name, values, scaling);
    const weight = weights[name] * (scaling === "raw" ? 1 : 100 / total);
    for (let row = 0; row < length; row++) {
      index[row] = (index[row] ?? 0) + weight * (part[row] ?? 0);
    }
  };
  add("arr", perCapacity("arr", arr, capacity));
  add("accounts", perCapacity("accounts", accounts, capacity));
  add("score", perCapacity("score", score, undefined));
  return index;
}
