import type { Groups } from "../table/numbers/groups";
import { countsOf, sumsOf } from "../table/numbers/groups";

/** Accounts of a market, one value per row; a column that isn't known is undefined. */
export interface MarketAccounts {
  readonly groups: Groups;
  /** Current ARR; who has some is a customer. */
  readonly arr: Float64Array | undefined;
  /** What a contract brings in a year; those above 0 count. Without it, ARR per customer. */
  readonly acv: Float64Array | undefined;
  /** 1 for a company that fits the ideal customer profile. */
  readonly icp: Uint8Array | undefined;
}

/** One value per group; NaN where it can't be known. Money in the unit of ARR. */
export interface Market {
  readonly companies: Float64Array;
  readonly customers: Float64Array;
  readonly icpCompanies: Float64Array;
  /** ICP companies / companies. */
  readonly icpShare: Float64Array;
  readonly acv: Float64Array;
  readonly tam: Float64Array;
  readonly arr: Float64Array;
  readonly whitespace: Float64Array;
  /** Customers among the ICP companies, and their ARR. */
  readonly icpCustomers: Float64Array;
  readonly icpArr: Float64Array;
  /** ICP customers / ICP companies. */
  readonly penetration: Float64Array;
}

function over(numerator: Float64Array, denominator: Float64Array): Float64Array {
  return numerator.map((value, group) => {
    const whole = denominator[group] as number;
    return whole === 0 ? NaN : value / whole;
  });
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Means of what is above 0, by group; a group that has none takes the mean of all. */
function meansAboveZero(groups: Groups, values: Float64Array | undefined): Float64Array {
  const sum = new Float64Array(groups.names.length);
  const count = new Float64Array(groups.names.length);
  for (let row = 0; values && row < values.length; row++) {
    const group = groups.of[row] as number;
    const value = values[row] as number;
    if (group < 0 || !(value > 0)) continue;
    (sum[group] as number) += value;
    (count[group] as number)++;
  }
  const overall = total(sum) / total(count);
  return over(sum, count).map((mean) => (Number.isNaN(mean) ? overall : mean));
}

function countOf(groups: Groups, counts: (row: number) => boolean): Float64Array {
  const found = new Float64Array(groups.names.length);
  for (let row = 0; row < groups.of.length; row++) {
    const group = groups.of[row] as number;
    if (group >= 0 && counts(row)) (found[group] as number)++;
  }
  return found;
}

/**
 * The market by region, segment or territory: how many companies there are, how many fit and how many
 * buy, and what those that fit could bring. TAM = ICP companies x average ACV x penetration; a
 * penetration below 1 makes it the part that can be won. Penetration and whitespace are of the ICP
 * companies, as TAM is: ICP customers over them, and TAM less the ARR of these customers. O(n).
 *
 * Sources: D3 (003_7c1925b50ab7e91f.txt), "TAM by Territory" and the territory scorecard, where
 * penetration of the customers is over ICP companies.
 *
 * @param penetration - part of the ICP companies that can be won, 0 to 1
 * @example
 * // 2 of 3 companies fit, one buys for 45,000: TAM 90,000
 * market({ groups: groupsOf(["SF", "SF", "SF"]), arr: Float64Array.of(45000, 0, 0),
 *   acv: undefined, icp: Uint8Array.of(1, 1, 0) }, 1).tam // => Float64Array.of(90000)
 */
export function market(accounts: MarketAccounts, penetration: number): Market {
  const { groups, arr, acv, icp } = accounts;
  const unknown = new Float64Array(groups.names.length).fill(NaN);
  const companies = Float64Array.from(countsOf(groups));
  const customers = arr ? countOf(groups, (row) => (arr[row] as number) > 0) : unknown;
  const icpCompanies = icp ? countOf(groups, (row) => icp[row] === 1) : unknown;
  const meanAcv = meansAboveZero(groups, acv ?? arr);
  const tam = icpCompanies.map((count, group) => count * (meanAcv[group] as number) * penetration);
  const sums = arr ? sumsOf(groups, arr) : unknown;
  const isIcpCustomer = (row: number): boolean => icp?.[row] === 1 && (arr?.[row] ?? 0) > 0;
  const icpCustomers = icp && arr ? countOf(groups, isIcpCustomer) : unknown;
  const icpArr =
    icp && arr
      ? sumsOf(
          groups,
          arr.map((one, row) => (isIcpCustomer(row) ? one : 0)),
        )
      : unknown;
  return {
    companies,
    customers,
    icpCompanies,
    icpShare: over(icpCompanies, companies),
    acv: meanAcv,
    tam,
    arr: sums,
    whitespace: tam.map((value, group) => value - (icpArr[group] as number)),
    icpCustomers,
    icpArr,
    penetration: over(icpCustomers, icpCompanies),
  };
}
