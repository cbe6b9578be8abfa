import type { Segments } from "./forecast";
import { customersAtEnd, perCustomerAtEnd } from "./forecast";

/** The inputs that can be varied, by their names for people. */
export const driverNames = [
  "ACV",
  "Churn",
  "Adoption",
  "Sales capacity",
  "Expansion",
  "SAM accounts",
] as const;
export type DriverName = (typeof driverNames)[number];

/** "times": the input times 1 + change; "points": the input plus the change. */
export const driverWays = ["times", "points"] as const;
export type DriverWay = (typeof driverWays)[number];

export interface Driver {
  readonly name: DriverName;
  /** Change in the case that is thought of as low, as a fraction. */
  readonly low: number;
  readonly high: number;
  readonly how: DriverWay;
}

/** ARR of all segments when one input alone is varied. */
export interface Bar {
  readonly driver: Driver;
  readonly low: number;
  readonly high: number;
}

export interface Tornado {
  readonly base: number;
  /** Widest first; bars of the same width in the order of the drivers. */
  readonly bars: readonly Bar[];
}

/** A column with the change made to it, no further than its limits. */
function changed(
  column: Float64Array,
  { how }: Driver,
  change: number,
  least = 0,
  most = Infinity,
): Float64Array {
  const factor = how === "times" ? 1 + change : 1;
  const points = how === "times" ? 0 : change;
  const moved = new Float64Array(column.length);
  for (let row = 0; row < moved.length; row++) {
    const value = column[row]!;
    // What is without limit stays so, even times 0.
    moved[row] =
      value === Infinity ? value : Math.min(most, Math.max(least, value * factor + points));
  }
  return moved;
}

function varied(segments: Segments, driver: Driver, change: number): Segments {
  const { acv, churn, adoption, newPerYear, newInYear, expansion, sam } = segments;
  switch (driver.name) {
    case "ACV":
      return { ...segments, acv: changed(acv, driver, change) };
    case "Churn":
      return { ...segments, churn: changed(churn, driver, change, 0, 1) };
    case "Adoption":
      return { ...segments, adoption: adoption.map((year) => changed(year, driver, change)) };
    case "Sales capacity":
      return {
        ...segments,
        newPerYear: changed(newPerYear, driver, change),
        ...(newInYear && { newInYear: newInYear.map((year) => changed(year, driver, change)) }),
      };
    case "Expansion":
      return { ...segments, expansion: changed(expansion, driver, change, -1) };
    case "SAM accounts":
      return { ...segments, sam: changed(sam, driver, change) };
  }
}

/** These change what customers pay, and not how many there are; the others the other way round. */
const ofPrice: ReadonlySet<DriverName> = new Set<DriverName>(["ACV", "Expansion"]);

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/**
 * One-way sensitivity: the ARR of a year when each driver alone is changed to its low and its high
 * case, everything else as it stands. Sales capacity is left out where no segment says what the team
 * can win. O(drivers x years x segments).
 *
 * @param year - position of the year, from 0
 * @example tornado(segments, [{ name: "ACV", low: -0.1, high: 0.1, how: "times" }], 4).bars
 */
export function tornado(segments: Segments, drivers: readonly Driver[], year: number): Tornado {
  const limits = [segments.newPerYear, ...(segments.newInYear ?? [])];
  const limited = limits.some((column) => column.some((limit) => limit < Infinity));
  // What comes after the year has no part in it.
  const upTo = { ...segments, adoption: segments.adoption.slice(0, year + 1) };
  const customers = customersAtEnd(upTo);
  const perCustomer = perCustomerAtEnd(upTo);
  const arrWith = (driver: Driver, change: number): number => {
    const own = varied(upTo, driver, change);
    return ofPrice.has(driver.name)
      ? sumOfProducts(customers, perCustomerAtEnd(own))
      : sumOfProducts(customersAtEnd(own), perCustomer);
  };
  const bars = drivers
    .filter(({ name }) => limited || name !== "Sales capacity")
    .map((driver): Bar => ({
      driver,
      low: arrWith(driver, driver.low),
      high: arrWith(driver, driver.high),
    }));
  const width = ({ low, high }: Bar): number => Math.abs(high - low);
  return {
    base: sumOfProducts(customers, perCustomer),
    bars: bars.sort((a, b) => width(b) - width(a)),
  };
}
