import { InputError } from "../errors";
import type { Groups } from "../table/numbers/groups";

/** Segments in rising order, with the size from which a company belongs to each; NaN: not by this. */
export interface SegmentCutoffs {
  /** A company's own revenue a year. */
  readonly revenue: Float64Array;
  readonly employees: Float64Array;
}

/** What is known of each company; 0 and NaN are missing. Absent where there is no such column. */
export interface CompanySizes {
  readonly accounts: number;
  readonly revenue?: Float64Array | undefined;
  readonly employees?: Float64Array | undefined;
  readonly industry?: Groups | undefined;
}

/** What a segment was decided by; a position in `bases`. */
export const bases: readonly string[] = ["", "revenue", "employees", "industry"];
const [NONE, BY_REVENUE, BY_EMPLOYEES, BY_INDUSTRY] = [0, 1, 2, 3];

export interface Segments {
  /** Position of each account's segment, -1 for none. */
  readonly segment: Int32Array;
  /** Position in `bases`. */
  readonly basis: Uint8Array;
}

function checkRising(name: string, from: Float64Array): void {
  let before = -Infinity;
  for (let at = 0; at < from.length; at++) {
    const here = from[at] as number;
    if (Number.isNaN(here)) continue;
    if (!(here > before)) {
      throw new InputError(
        `Row ${at + 2} of cutoffs starts at ${name} of ${here}, not above ${before} before it. List the smallest segment first.`,
      );
    }
    before = here;
  }
}

/** The last segment that starts at this size or below, -1 if it is below all of them. */
function segmentFrom(size: number, from: Float64Array): number {
  let found = -1;
  for (let at = 0; at < from.length; at++) if (size >= (from[at] as number)) found = at;
  return found;
}

function decide(
  sizes: Float64Array | undefined,
  from: Float64Array,
  by: number,
  { segment, basis }: Segments,
): void {
  if (!sizes || from.every(Number.isNaN)) return;
  for (let row = 0; row < segment.length; row++) {
    const size = sizes[row] as number;
    if (basis[row] !== NONE || !(size > 0)) continue;
    segment[row] = segmentFrom(size, from);
    basis[row] = by;
  }
}

/** The commonest segment of each industry, -1 where none of its accounts has one; the smaller of equals. */
function commonest({ names, of }: Groups, segment: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(names.length * count);
  for (let row = 0; row < of.length; row++) {
    const [industry, own] = [of[row] as number, segment[row] as number];
    if (industry >= 0 && own >= 0) (counts[industry * count + own] as number)++;
  }
  return Int32Array.from(names, (_, industry) => {
    let best = -1;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const times = counts[industry * count + at] as number;
      if (times > most) [best, most] = [at, times];
    }
    return best;
  });
}

/**
 * Sorts companies into segments by size. Revenue decides; where it is missing, employees do; where
 * both are, the commonest segment among the industry's other accounts. O(accounts x segments).
 *
 * A company below the lowest cut-off has no segment, though its size is known.
 *
 * @throws InputError if there is no segment, or sizes don't rise from one to the next
 * @example
 * segmentsOf({ accounts: 2, revenue: Float64Array.of(3e7, 0), employees: Float64Array.of(9, 600) },
 *   { revenue: Float64Array.of(0, 25e6), employees: Float64Array.of(1, 500) }).segment // => 1, 1
 */
export function segmentsOf(companies: CompanySizes, cutoffs: SegmentCutoffs): Segments {
  const count = cutoffs.revenue.length;
  if (count === 0) throw new InputError("cutoffs has no rows. Write a segment under its headers.");
  checkRising("a revenue", cutoffs.revenue);
  checkRising("a number of employees", cutoffs.employees);
  const result: Segments = {
    segment: new Int32Array(companies.accounts).fill(-1),
    basis: new Uint8Array(companies.accounts),
  };
  decide(companies.revenue, cutoffs.revenue, BY_REVENUE, result);
  decide(companies.employees, cutoffs.employees, BY_EMPLOYEES, result);
  if (!companies.industry) return result;
  const { of } = companies.industry;
  const usual = commonest(companies.industry, result.segment, count);
  for (let row = 0; row < companies.accounts; row++) {
    const industry = of[row] as number;
    const found = industry < 0 ? -1 : (usual[industry] as number);
    if (result.basis[row] !== NONE || found < 0) continue;
    result.segment[row] = found;
    result.basis[row] = BY_INDUSTRY;
  }
  return result;
}
