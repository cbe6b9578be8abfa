import cdf from "@stdlib/stats-base-dists-t-cdf";
import { InputError } from "../errors";
import { filled } from "../table/numbers/byRow";

/** Means and sizes of the four cells. */
export interface FourCells {
  readonly pilotBefore: number;
  readonly pilotAfter: number;
  readonly othersBefore: number;
  readonly othersAfter: number;
}

export interface DiffInDiff {
  /** Change in the pilot minus change in the others. */
  readonly effect: number;
  /** The effect over what the pilot would have had without it; NaN where that is not above 0. */
  readonly lift: number;
  /** NaN, as what follows from it, where a cell is too small to know how it varies. */
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly means: FourCells;
  /** Rows, or units that have rows before and after. */
  readonly counts: FourCells;
}

/** A sample as sums. */
interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared distances from the mean. */
  readonly squares: number;
}

const names = ["others before", "others after", "pilot before", "pilot after"] as const;

/** The samples 0 to `count` - 1; what belongs to none has a higher number. Two passes. */
function samplesOf(values: Float64Array, of: Uint8Array, count: number): readonly Sample[] {
  const counts = new Float64Array(256);
  const sums = new Float64Array(256);
  const squares = new Float64Array(256);
  for (let row = 0; row < values.length; row++) {
    const which = of[row] as number;
    (counts[which] as number)++;
    (sums[which] as number) += values[row] as number;
  }
  const means = sums.map((sum, which) => sum / (counts[which] as number));
  for (let row = 0; row < values.length; row++) {
    const which = of[row] as number;
    const distance = (values[row] as number) - (means[which] as number);
    (squares[which] as number) += distance * distance;
  }
  return Array.from({ length: count }, (_, which) => ({
    count: counts[which] as number,
    mean: means[which] as number,
    squares: squares[which] as number,
  }));
}

/** Standard error of a sum and difference of means, and Welch-Satterthwaite's degrees of freedom. */
function welch(samples: readonly Sample[]): { readonly error: number; readonly freedom: number } {
  let variance = 0;
  let below = 0;
  for (const { count, squares } of samples) {
    if (count < 2) return { error: NaN, freedom: NaN };
    const part = squares / (count - 1) / count;
    variance += part;
    below += (part * part) / (count - 1);
  }
  return { error: Math.sqrt(variance), freedom: (variance * variance) / below };
}

function result(cells: readonly Sample[], compared: readonly Sample[]): DiffInDiff {
  const [othersBefore, othersAfter, pilotBefore, pilotAfter] = cells as [
    Sample,
    Sample,
    Sample,
    Sample,
  ];
  const drift = othersAfter.mean - othersBefore.mean;
  const effect = pilotAfter.mean - pilotBefore.mean - drift;
  const without = pilotBefore.mean + drift;
  const { error, freedom } = welch(compared);
  const t = error > 0 ? effect / error : NaN;
  const four = (of: (sample: Sample) => number): FourCells => ({
    pilotBefore: of(pilotBefore),
    pilotAfter: of(pilotAfter),
    othersBefore: of(othersBefore),
    othersAfter: of(othersAfter),
  });
  return {
    effect,
    lift: without > 0 ? effect / without : NaN,
    standardError: error,
    t,
    degreesOfFreedom: error > 0 ? freedom : NaN,
    p: Number.isNaN(t) ? NaN : 2 * cdf(-Math.abs(t), freedom),
    means: four(({ mean }) => mean),
    counts: four(({ count }) => count),
  };
}

function checkCells(cells: readonly Sample[], what: string): void {
  cells.forEach(({ count }, cell) => {
    if (count > 0) return;
    throw new InputError(
      `No ${what} is in the group "${names[cell] as string}". Four groups are needed: pilot and others, each before and after go-live.`,
    );
  });
}

/**
 * Difference in differences of means in the four cells pilot or not, before or after go-live. The rows
 * are taken as independent: pass units where reps or areas are measured repeatedly. O(n).
 *
 * @param values - one per row
 * @param pilot - 1 in the pilot group
 * @param live - 1 after go-live
 * @throws InputError where a cell is empty
 * @example diffInDiff(Float64Array.of(9, 9, 18, 20), pilot, live).effect // => 2
 */
export function diffInDiff(values: Float64Array, pilot: Uint8Array, live: Uint8Array): DiffInDiff {
  const of = pilot.map((is, row) => 2 * is + (live[row] as number));
  const cells = samplesOf(values, of, 4);
  checkCells(cells, "row");
  return result(cells, cells);
}

/**
 * The same with repeated measurements: each unit counts once, with the change of its mean. Units with
 * rows on one side of go-live only are left out. O(n).
 *
 * Source: M. Bertrand, E. Duflo, S. Mullainathan, How much should we trust differences-in-differences
 * estimates?, Quarterly Journal of Economics 119 (2004), 249-275, section IV.C.
 *
 * @param unit - number of each row's unit, from 0; -1: the row is left out
 * @param units - their names, for messages
 * @throws InputError where a unit is in the pilot and not, or a cell is empty
 */
export function diffInDiffOfUnits(
  values: Float64Array,
  pilot: Uint8Array,
  live: Uint8Array,
  unit: Int32Array,
  units: readonly string[],
): DiffInDiff {
  const sums = new Float64Array(2 * units.length);
  const counts = new Float64Array(2 * units.length);
  const side = new Int8Array(units.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const one = unit[row] as number;
    if (one < 0) continue;
    const own = pilot[row] as number;
    if (side[one] !== -1 && side[one] !== own) {
      throw new InputError(
        `"${units[one] as string}" is in the pilot in some rows and not in others. Give each unit one side.`,
      );
    }
    side[one] = own;
    const at = 2 * one + (live[row] as number);
    (sums[at] as number) += values[row] as number;
    (counts[at] as number)++;
  }
  const mean = sums.map((sum, at) => sum / (counts[at] as number));
  const group = side.map((own, one) =>
    (counts[2 * one] as number) > 0 && (counts[2 * one + 1] as number) > 0 ? own : -1,
  );
  const whole = filled(new Uint8Array(group.length), (one) =>
    (group[one] as number) < 0 ? 9 : (group[one] as number),
  );
  const before = filled(new Float64Array(units.length), (one) => mean[2 * one] as number);
  const after = filled(new Float64Array(units.length), (one) => mean[2 * one + 1] as number);
  const change = before.map((one, at) => (after[at] as number) - one);
  const [starts, ends] = [samplesOf(before, whole, 2), samplesOf(after, whole, 2)];
  const cells = [0, 1].flatMap((own) => [starts[own] as Sample, ends[own] as Sample]);
  checkCells(cells, "unit with rows before and after go-live");
  return result(cells, samplesOf(change, whole, 2));
}
