import { InputError } from "../errors";
import { filled } from "../table/numbers/byRow";

/** One thing by which reps are compared; the more, the better. */
export interface RepComponent {
  readonly name: string;
  /** Counts by its proportion to the others. */
  readonly weight: number;
  /** One value per rep, 0 or more; NaN where it isn't known. */
  readonly values: Float64Array;
}

function meanOf({ name, values }: RepComponent): number {
  let sum = 0;
  let count = 0;
  for (let rep = 0; rep < values.length; rep++) {
    const value = values[rep]!;
    if (Number.isNaN(value)) continue;
    if (value < 0 || value === Infinity) {
      throw new InputError(
        `${name} of rep ${rep + 1} is ${value}. It must be a number of 0 or more to be compared: correct it.`,
      );
    }
    sum += value;
    count++;
  }
  return sum / count;
}

/**
 * Performance of each rep in one figure: every component as a multiple of its mean over the reps,
 * weighted, times 100, as in the territory index. 100 is the team's mean. A component that isn't known
 * of a rep leaves its weight to that rep's others; one that is 0 everywhere is average everywhere.
 * O(reps x components).
 *
 * Source: D0 (000_301dfa3aef965b5a.txt), rep_performance_model, which names a performance index and
 * prints no formula; the form is that of its territory_index.
 *
 * @returns one index per rep, NaN where nothing is known
 * @throws InputError if a value is negative, or the weights are negative or sum to 0
 * @example repIndex([{ name: "Win rate", weight: 1, values: Float64Array.of(0.2, 0.4) }]) // => [66.67, 133.33]
 */
export function repIndex(components: readonly RepComponent[]): Float64Array {
  const reps = components[0]?.values.length ?? 0;
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0) || components.some(({ weight }) => weight < 0)) {
    throw new InputError(
      "The weights that count must be 0 or more, and their sum above 0. Correct weights.",
    );
  }
  const sums = new Float64Array(reps);
  const known = new Float64Array(reps);
  for (const component of components) {
    const { weight, values } = component;
    const mean = meanOf(component);
    for (let rep = 0; rep < reps; rep++) {
      const value = values[rep]!;
      if (Number.isNaN(value)) continue;
      sums[rep]! += weight * (mean > 0 ? value / mean : 1);
      known[rep]! += weight;
    }
  }
  return filled(sums, (rep) => (known[rep]! > 0 ? (100 * sums[rep]!) / known[rep]! : NaN));
}
