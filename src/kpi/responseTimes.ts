import { groupRows } from "../table/numbers/groupRows";
import type { Groups } from "../table/numbers/groups";
import { quantileOf } from "../table/numbers/quantiles";

/** How fast records were answered; one of each per group. */
export interface ResponseTimes {
  readonly records: Float64Array;
  readonly answered: Float64Array;
  /** Minutes over those answered; NaN where none was. */
  readonly mean: Float64Array;
  readonly median: Float64Array;
  readonly p90: Float64Array;
  /** Part of all records, 0 to 1, that was answered within the limit. */
  readonly withinLimit: Float64Array;
}

/**
 * Mean, median and 90th percentile of response times per group, and the part within a limit: an
 * unanswered record is not within it. O(n log n) for the quantiles.
 *
 * @param minutes - of each record, NaN: not answered
 * @param limit - in minutes; a time equal to it is within
 * @example responseTimes(Float64Array.of(10, 50, NaN), groupsOf(["A", "A", "A"]), 30).withinLimit[0] // => 1 / 3
 */
export function responseTimes(
  minutes: Float64Array,
  { names, of }: Groups,
  limit: number,
): ResponseTimes {
  const column = (): Float64Array => new Float64Array(names.length);
  const [records, answered, mean] = [column(), column(), column()];
  const [median, p90, withinLimit] = [column(), column(), column()];
  const { start, rows } = groupRows(of, names.length);
  for (let group = 0; group < names.length; group++) {
    const members = rows.subarray(start[group], start[group + 1]);
    const times = new Float64Array(members.length);
    let count = 0;
    let sum = 0;
    let within = 0;
    for (const row of members) {
      const time = minutes[row] as number;
      if (Number.isNaN(time)) continue;
      times[count++] = time;
      sum += time;
      // Moments are fractions of a day: a minute can be off in its last digits.
      if (time <= limit + 1e-6) within++;
    }
    const ascending = times.subarray(0, count).sort();
    records[group] = members.length;
    answered[group] = count;
    mean[group] = sum / count;
    median[group] = quantileOf(ascending, 0.5);
    p90[group] = quantileOf(ascending, 0.9);
    withinLimit[group] = within / members.length;
  }
  return { records, answered, mean, median, p90, withinLimit };
}
