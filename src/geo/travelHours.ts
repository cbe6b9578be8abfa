/** How often visits are counted. */
export const cadences = ["year", "quarter", "month", "week"] as const;

export type Cadence = (typeof cadences)[number];

/** Weeks in each: twelve months, like four quarters, are a year of 52. */
const weeksIn: Readonly<Record<Cadence, number>> = {
  year: 52,
  quarter: 13,
  month: 52 / 12,
  week: 1,
};

export interface Travel {
  readonly cadence: Cadence;
  /** Units of distance per hour, above 0. */
  readonly speed: number;
  /** Road over straight line, 1 or more. */
  readonly detour: number;
  /** Visits of one tour, 1 or more. */
  readonly visitsPerDay: number;
}

/**
 * Hours on the road a week: there and back for each tour of a day, whose visits share the way, as
 * `weeklyTravel` has it. O(n). Source of the detour factor: R. H.
 * Ballou, H. Rahardja, N. Sakai, Selected country circuity factors for road travel distance
 * estimation, Transportation Research Part A 36 (2002), 843-848: about 1.2 in the United States.
 *
 * @param distance - one way, as the crow flies; one per row, or one for all
 * @param visits - per cadence; one per row, or one for all
 * @returns one per row
 * @example travelHours([60], [52], { cadence: "year", speed: 60, detour: 1.2, visitsPerDay: 4 }) // => [0.6]
 */
export function travelHours(
  distance: ArrayLike<number>,
  visits: ArrayLike<number>,
  { cadence, speed, detour, visitsPerDay }: Travel,
): Float64Array {
  const rows = distance.length === 1 ? visits.length : distance.length;
  const hours = new Float64Array(rows);
  const below = speed * weeksIn[cadence] * visitsPerDay;
  for (let row = 0; row < rows; row++) {
    const far = distance[distance.length === 1 ? 0 : row]!;
    const often = visits[visits.length === 1 ? 0 : row]!;
    hours[row] = (often * 2 * far * detour) / below;
  }
  return hours;
}
