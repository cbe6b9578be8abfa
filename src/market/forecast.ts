import { roundHalf, wholeBelow } from "./roundHalf";

/** What is known of each segment; columns of one number per segment. */
export interface Segments {
  /** Accounts that can be served, >= 0. */
  readonly sam: Float64Array;
  /** Money per customer and year, >= 0. */
  readonly acv: Float64Array;
  /** Part of the customers that leaves in a year, 0 to 1. */
  readonly churn: Float64Array;
  /** Customers to begin with, whole numbers. */
  readonly customers: Float64Array;
  /** What a customer's ARR grows by in a year, as a fraction >= -1. */
  readonly expansion: Float64Array;
  /** The largest part of the accounts that can be customers, 0 to 1. */
  readonly cap: Float64Array;
  /** Customers that the team can win in a year; Infinity where that is no limit. */
  readonly newPerYear: Float64Array;
  /** The same for each year where years differ, as while a team is hired; year by year. */
  readonly newInYear?: readonly Float64Array[];
  /** For each year, the part of each segment's accounts that is won in it. */
  readonly adoption: readonly Float64Array[];
}

/** How a scenario differs from the segments as they stand. */
export interface Scenario {
  readonly adoptionFactor: number;
  /** Added to the churn, as a fraction: 0.03 is three points more. */
  readonly churnPoints: number;
  readonly acvFactor: number;
  /** Added to the expansion, as a fraction a year. */
  readonly expansion: number;
}

/** The scenario that changes nothing. */
export const asItStands: Scenario = {
  adoptionFactor: 1,
  churnPoints: 0,
  acvFactor: 1,
  expansion: 0,
};

/** "yearly": expansion compounds; "once": it raises all years alike. */
export const expansions = ["yearly", "once"] as const;
export type Expansion = (typeof expansions)[number];

/** Year by year, and within a year segment by segment: year x segments + segment. */
export interface Forecast {
  /** At the end of the year. */
  readonly customers: Float64Array;
  /** Won in the year, before anything is rounded. */
  readonly won: Float64Array;
  /** Customers x ARR per customer. */
  readonly arr: Float64Array;
  /**
   * ARR per customer, for the state before the first year and after each: one year more. Before it is
   * what customers pay today, whatever the scenario.
   */
  readonly perCustomer: Float64Array;
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * Won in a year, before anything is rounded: what the market gives, no more than the team can win and
 * than there is room for.
 */
function wonIn(wanted: number, newPerYear: number, room: number): number {
  // Spelled out: Math.min and Math.max take several times as long, and forecasts are run by the dozen.
  const most = newPerYear < room ? newPerYear : room;
  return most <= 0 ? 0 : wanted < most ? wanted : most;
}

/** What the team can win of a segment in a year. */
function limitIn({ newPerYear, newInYear }: Segments, year: number, segment: number): number {
  return (newInYear?.[year] ?? newPerYear)[segment]!;
}

/** ARR per customer before the first year and at the end of each. */
function perCustomerOf(segments: Segments, scenario: Scenario, expansion: Expansion): Float64Array {
  const count = segments.sam.length;
  const years = segments.adoption.length;
  const perCustomer = new Float64Array((years + 1) * count);
  for (let segment = 0; segment < count; segment++) {
    const growth = Math.max(-1, segments.expansion[segment]! + scenario.expansion);
    const acv = segments.acv[segment]! * scenario.acvFactor;
    let level = 1;
    perCustomer[segment] = segments.acv[segment]!;
    for (let year = 1; year <= years; year++) {
      if (year === 1 || expansion === "yearly") level *= 1 + growth;
      perCustomer[year * count + segment] = acv * level;
    }
  }
  return perCustomer;
}

/**
 * Customers and ARR of each segment, year by year. Customers at the end of a year are
 * ROUND(customers before x (1 - churn) + accounts x adoption, 0), halves away from zero; what is won
 * is no more than the team can win and than the penetration cap, or the segment's accounts, leave
 * room for. ARR is customers x ACV x (1 + expansion)^year, with "once" x (1 + expansion) in all
 * years. Churn stays between 0 and 1. O(years x segments).
 *
 * Source: the cohort model of bottom-up market sizing.
 *
 * @example
 * forecast(segments, asItStands).customers // 120 customers, 10 % churn, 5,000 x 0.4 %: [128]
 */
export function forecast(
  segments: Segments,
  scenario: Scenario,
  expansion: Expansion = "yearly",
): Forecast {
  const { sam, cap, adoption } = segments;
  const count = sam.length;
  const customers = new Float64Array(adoption.length * count);
  const won = new Float64Array(adoption.length * count);
  const arr = new Float64Array(adoption.length * count);
  const perCustomer = perCustomerOf(segments, scenario, expansion);
  for (let segment = 0; segment < count; segment++) {
    const churn = clamped(segments.churn[segment]! + scenario.churnPoints, 0, 1);
    const most = wholeBelow(sam[segment]! * cap[segment]!);
    let held = segments.customers[segment]!;
    for (let year = 0; year < adoption.length; year++) {
      const at = year * count + segment;
      const kept = held * (1 - churn);
      const wanted = sam[segment]! * adoption[year]![segment]! * scenario.adoptionFactor;
      won[at] = wonIn(wanted, limitIn(segments, year, segment), most - kept);
      held = roundHalf(kept + won[at]);
      customers[at] = held;
      arr[at] = held * perCustomer[at + count]!;
    }
  }
  return { customers, won, arr, perCustomer };
}

/**
 * Customers of each segment at the end of the last year, as `forecast` has them where nothing is
 * changed. O(years x segments), without a column for what comes before.
 */
export function customersAtEnd(segments: Segments): Float64Array {
  const { sam, cap, adoption } = segments;
  const ends = new Float64Array(sam.length);
  for (let segment = 0; segment < ends.length; segment++) {
    const accounts = sam[segment]!;
    const stay = 1 - clamped(segments.churn[segment]!, 0, 1);
    const most = wholeBelow(accounts * cap[segment]!);
    let held = segments.customers[segment]!;
    for (let year = 0; year < adoption.length; year++) {
      const kept = held * stay;
      const limit = limitIn(segments, year, segment);
      held = roundHalf(kept + wonIn(accounts * adoption[year]![segment]!, limit, most - kept));
    }
    ends[segment] = held;
  }
  return ends;
}

/** ARR per customer of each segment at the end of the last year, as `forecast` has it. */
export function perCustomerAtEnd({ acv, expansion, adoption }: Segments): Float64Array {
  const ends = new Float64Array(acv.length);
  for (let segment = 0; segment < ends.length; segment++) {
    const growth = 1 + Math.max(-1, expansion[segment]!);
    let level = 1;
    for (let year = 0; year < adoption.length; year++) level *= growth;
    ends[segment] = acv[segment]! * level;
  }
  return ends;
}
