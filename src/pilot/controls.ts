import { InputError } from "../errors";

/** Areas by what they are alike in: one column of numbers per measure, one number per area. */
export interface Areas {
  readonly names: readonly string[];
  readonly measures: readonly Float64Array[];
}

/** The area that a pilot area is compared with. */
export interface Match {
  /** Positions in the areas. */
  readonly pilot: number;
  readonly control: number;
  /** Root mean square of the differences, in standard deviations; 0 is the same in all measures. */
  readonly distance: number;
  /** The measure in which the two differ most; -1 where they don't. */
  readonly furthest: number;
  /** Control - pilot in it, in standard deviations. */
  readonly difference: number;
  /** Areas that were left to choose from. */
  readonly left: number;
}

/** Pairs that are looked at: beyond these a cell would take too long. */
const MOST_PAIRS = 4_000_000;

function squared(number: number): number {
  return number * number;
}

/** Each measure in standard deviations from its mean over all areas; one that is the same everywhere is 0. */
function standardised({ measures }: Areas): readonly Float64Array[] {
  return measures.map((values) => {
    // Added up in the order of the numbers, so that that of the rows makes no difference to the last bit.
    const rising = values.slice().sort();
    const mean = rising.reduce((sum, one) => sum + one, 0) / values.length;
    const variance = rising.reduce((sum, one) => sum + squared(one - mean), 0) / values.length;
    const deviation = Math.sqrt(variance);
    return values.map((one) => (deviation > 0 ? (one - mean) / deviation : 0));
  });
}

/**
 * A control area for each pilot area: the nearest by standardised distance, each area once. The closest
 * pair of all is taken first, then the closest of what is left; of equal ones that of the names that come
 * first in the alphabet, so that the order of the rows decides nothing. O(pairs x pilot areas) at worst.
 *
 * Source: nearest neighbour matching without replacement, D. B. Rubin, Biometrics 29 (1973), 159-183; E. A.
 * Stuart, Matching Methods for Causal Inference, Statistical Science 25 (2010), 1-21.
 *
 * @param pilots - positions of the pilot areas, all different
 * @returns one match per pilot area, in their order
 * @throws InputError where fewer areas are left than there are pilot areas, or there are too many pairs
 * @example controls({ names: ["A", "B", "C"], measures: [Float64Array.of(1, 2, 9)] }, [0])[0]?.control // => 1
 */
export function controls(areas: Areas, pilots: readonly number[]): readonly Match[] {
  const inPilot = new Set(pilots);
  const free = areas.names.map((_, at) => at).filter((at) => !inPilot.has(at));
  if (free.length < pilots.length) {
    throw new InputError(
      `There are ${pilots.length} pilot areas and ${free.length} others to compare them with. Give as many others, or a smaller pilot.`,
    );
  }
  if (free.length * pilots.length > MOST_PAIRS) {
    throw new InputError(
      `${pilots.length} pilot areas and ${free.length} others are too many pairs for a cell. Match region by region.`,
    );
  }
  const scores = standardised(areas);
  const distanceOf = (one: number, other: number): number => {
    let sum = 0;
    for (const values of scores) sum += squared(values[one]! - values[other]!);
    return Math.sqrt(sum / Math.max(1, scores.length));
  };
  const byName = (one: number, other: number): number => {
    const [a = "", b = ""] = [areas.names[one], areas.names[other]];
    return a < b ? -1 : a > b ? 1 : 0;
  };
  const open = new Set(free.sort(byName));
  /** The nearest area that is left. */
  const nearestOf = (pilot: number): { readonly control: number; readonly distance: number } => {
    let found = { control: -1, distance: Infinity };
    for (const control of open) {
      const distance = distanceOf(pilot, control);
      if (distance < found.distance) found = { control, distance };
    }
    return found;
  };
  const waiting = new Map([...pilots].sort(byName).map((pilot) => [pilot, nearestOf(pilot)]));
  const matches = new Map<number, Match>();
  while (waiting.size > 0) {
    let best = -1;
    for (const [pilot, { distance }] of waiting) {
      if (best < 0 || distance < waiting.get(best)!.distance) best = pilot;
    }
    const { control, distance } = waiting.get(best)!;
    matches.set(best, {
      ...furthestOf(scores, best, control),
      pilot: best,
      control,
      distance,
      left: open.size,
    });
    waiting.delete(best);
    open.delete(control);
    for (const [pilot, nearest] of waiting) {
      if (nearest.control === control) waiting.set(pilot, nearestOf(pilot));
    }
  }
  return pilots.map((pilot) => matches.get(pilot)!);
}

function furthestOf(
  scores: readonly Float64Array[],
  pilot: number,
  control: number,
): Pick<Match, "furthest" | "difference"> {
  let furthest = -1;
  let difference = 0;
  scores.forEach((values, measure) => {
    const own = values[control]! - values[pilot]!;
    if (Math.abs(own) > Math.abs(difference)) [furthest, difference] = [measure, own];
  });
  return { furthest, difference };
}
