import type { Groups } from "../table/numbers/groups";

/** A column of numbers without gaps, and where its numbers come from. */
export interface Imputed {
  /** The given number or the estimate; NaN in rows that are left out. */
  readonly values: Float64Array;
  /** 1 where the number is an estimate. */
  readonly estimated: Uint8Array;
  /** 0 to 1; NaN in rows that are left out. */
  readonly confidence: Float64Array;
}

/** Confidence in the mean of rows that share everything, what each missing trait costs, and the least. */
const fullConfidence = 0.8;
const stepDown = 0.2;
const leastConfidence = 0.2;

/** Rows that share both traits, as groups; a row that lacks one is in none. */
function inBoth(wide: Groups, narrow: Groups): Groups {
  const positions = new Map<number, number>();
  const of = new Int32Array(wide.of.length);
  for (let row = 0; row < of.length; row++) {
    const outer = wide.of[row] as number;
    const inner = narrow.of[row] as number;
    if (outer < 0 || inner < 0) {
      of[row] = -1;
      continue;
    }
    const key = outer * narrow.names.length + inner;
    let at = positions.get(key);
    if (at === undefined) {
      at = positions.size;
      positions.set(key, at);
    }
    of[row] = at;
  }
  return { names: Array.from(positions.keys(), String), of };
}

/** From the rows that share all traits to all rows. */
function levelsOf(by: readonly Groups[], rows: number): readonly Groups[] {
  const levels: Groups[] = [{ names: ["all"], of: new Int32Array(rows) }];
  for (const one of by) {
    const [wider] = levels;
    levels.unshift(wider === undefined || levels.length === 1 ? one : inBoth(wider, one));
  }
  return levels;
}

interface Known {
  readonly sums: Float64Array;
  readonly filled: Int32Array;
  readonly rows: Int32Array;
}

function knownIn(groups: Groups, values: Float64Array, leftOut: Uint8Array): Known {
  const size = groups.names.length;
  const known = {
    sums: new Float64Array(size),
    filled: new Int32Array(size),
    rows: new Int32Array(size),
  };
  for (let row = 0; row < values.length; row++) {
    const at = groups.of[row] as number;
    if (at < 0 || leftOut[row] === 1) continue;
    (known.rows[at] as number)++;
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    (known.filled[at] as number)++;
    (known.sums[at] as number) += value;
  }
  return known;
}

/**
 * Fills the gaps in a column by the mean of the rows that share all traits; where none of those has a
 * number, of those that share all but the last trait, and so on to all rows. A row that lacks a
 * trait shares it with nobody.
 *
 * A given number has confidence 1. An estimate has the part of its group's rows that have a number,
 * times 0.8 where all traits are shared, 0.6 where one less, and so on, but never less than times 0.2.
 *
 * O(rows x traits). Source: group mean imputation; R. J. A. Little and D. B. Rubin, Statistical
 * Analysis with Missing Data, 3rd ed. (2019), 4.2.
 *
 * @param values - NaN where a number is missing
 * @param by - the rows' groups by each trait, the most telling first
 * @param leftOut - 1 for rows that are no data
 * @returns undefined where no row has a number
 * @example impute(Float64Array.of(10, 30, NaN), [groupsOf(["a", "a", "a"])], new Uint8Array(3))
 *   // => values 10, 30, 20 with confidence 1, 1, 2 / 3 x 0.8
 */
export function impute(
  values: Float64Array,
  by: readonly Groups[],
  leftOut: Uint8Array,
): Imputed | undefined {
  const levels = levelsOf(by, values.length);
  const known = levels.map((groups) => knownIn(groups, values, leftOut));
  const all = known[known.length - 1];
  if (!all?.filled[0] && values.length > 0) return undefined;
  const imputed = {
    values: new Float64Array(values),
    estimated: new Uint8Array(values.length),
    confidence: new Float64Array(values.length).fill(1),
  };
  for (let row = 0; row < values.length; row++) {
    if (leftOut[row] === 1) {
      imputed.values[row] = NaN;
      imputed.confidence[row] = NaN;
      continue;
    }
    if (!Number.isNaN(values[row])) continue;
    imputed.estimated[row] = 1;
    for (let level = 0; level < levels.length; level++) {
      const at = levels[level]?.of[row] as number;
      const { sums, filled, rows } = known[level] as Known;
      if (at < 0 || filled[at] === 0) continue;
      const trust = Math.max(leastConfidence, (fullConfidence * 5 - stepDown * 5 * level) / 5);
      imputed.values[row] = (sums[at] as number) / (filled[at] as number);
      imputed.confidence[row] = ((filled[at] as number) / (rows[at] as number)) * trust;
      break;
    }
  }
  return imputed;
}
