import { OPEN } from "../kpi/outcomes";
import type { Decided } from "../kpi/winLoss";
import { winLoss } from "../kpi/winLoss";
import type { Groups } from "../table/numbers/groups";
import { sumsOf } from "../table/numbers/groups";
import type { MarketAccounts } from "./market";
import { market } from "./market";
import { mostCommon } from "./mostCommon";
import { byRow, filled } from "../table/numbers/byRow";

/** Accounts by territory; columns that aren't known are undefined. */
export interface ScoredAccounts extends MarketAccounts {
  /** Who has each account. */
  readonly owner: Groups | undefined;
  readonly segment: Groups | undefined;
}

/** Opportunities by territory, numbered as the accounts are. */
export interface ScoredDeals extends Decided {
  /** Territory of each, -1 for none. */
  readonly of: Int32Array;
  readonly amount: Float64Array;
  readonly competitor: Groups | undefined;
}

export interface ScorecardOptions {
  readonly penetration: number;
  readonly winRateBase: "closed" | "all";
}

/** One line of the scorecard: a value per territory, then that of all; NaN and "" where it can't be known. */
export interface ScorecardLine {
  readonly section: "Market" | "Revenue" | "Sales" | "Profile";
  readonly measure: string;
  readonly values: readonly (number | string)[];
}

/** Values per territory, in the order of the lines. */
type Columns = readonly (readonly [
  ScorecardLine["section"],
  string,
  ArrayLike<number> | readonly string[],
])[];

function namesAt({ names }: Groups, kind: Int32Array): readonly string[] {
  return byRow(kind.length, (row) => names[kind[row] as number] ?? "");
}

function salesOf(
  groups: Groups,
  deals: ScoredDeals,
  base: ScorecardOptions["winRateBase"],
): Columns {
  const found = winLoss(deals, groups, base);
  const open = groups.of.map((at, row) => (deals.outcome[row] === OPEN ? at : -1));
  return [
    ["Sales", "Win rate", found.winRate],
    ["Sales", "Cycle (days)", found.cycleDays],
    ["Sales", "Pipeline", sumsOf({ names: groups.names, of: open }, deals.amount)],
  ];
}

/** Who is met most often, and how often deals against them are won. */
function competitorOf(
  groups: Groups,
  deals: ScoredDeals,
  base: ScorecardOptions["winRateBase"],
): Columns {
  const unknown = groups.names.map(() => "");
  if (!deals.competitor) {
    return [
      ["Profile", "Competitor most met", unknown],
      ["Profile", "Win rate against it", unknown],
    ];
  }
  const { competitor } = deals;
  const { kind } = mostCommon(groups, competitor);
  const against = groups.of.map((at, row) =>
    at >= 0 && competitor.of[row] === kind[at] ? at : -1,
  );
  const { winRate } = winLoss(deals, { names: groups.names, of: against }, base);
  return [
    ["Profile", "Competitor most met", namesAt(competitor, kind)],
    ["Profile", "Win rate against it", winRate],
  ];
}

/** All lines for the groups of accounts and of deals, which have the same names. */
function columnsOf(
  accounts: ScoredAccounts,
  ofDeals: Groups,
  deals: ScoredDeals,
  { penetration, winRateBase }: ScorecardOptions,
): Columns {
  const { groups, arr, owner, segment } = accounts;
  const found = market(accounts, penetration);
  const unknown = new Float64Array(groups.names.length).fill(NaN);
  // The profile is that of the customers, as far as it is known who they are.
  const isCustomer =
    arr && filled(new Uint8Array(arr.length), (row) => ((arr[row] as number) > 0 ? 1 : 0));
  const largest = segment && mostCommon(groups, segment, isCustomer);
  return [
    ["Market", "Companies", found.companies],
    ["Market", "ICP companies", found.icpCompanies],
    ["Market", "ICP share", found.icpShare],
    ["Market", "Customers", found.customers],
    ["Market", "Penetration", found.penetration],
    ["Revenue", "TAM", found.tam],
    ["Revenue", "ARR", found.arr],
    ["Revenue", "Whitespace", found.whitespace],
    ["Sales", "Reps", owner ? mostCommon(groups, owner).kinds : unknown],
    ...salesOf(ofDeals, deals, winRateBase),
    ["Profile", "ACV", found.acv],
    ["Profile", "Largest segment", largest ? namesAt(segment, largest.kind) : unknown],
    ["Profile", "Its share", largest?.share ?? unknown],
    ...competitorOf(ofDeals, deals, winRateBase),
    ["Market", "ICP customers", found.icpCustomers],
    ["Revenue", "ICP ARR", found.icpArr],
  ];
}

/** Lines whose whole is the sum of the territories, and not worked out anew from pooled averages. */
const summed: ReadonlySet<string> = new Set(["TAM", "Whitespace"]);

function sumOf(values: ArrayLike<number | string>): number {
  return Array.from(values, Number).reduce((sum, value) => sum + value, 0);
}

/**
 * The scorecard of each territory, and of all: its market, what it could bring, how it sells and what
 * its customers are like. TAM and whitespace of all are the sums over the territories; every other
 * value of all is worked out from all rows. O(n).
 *
 * Source: D3 (003_7c1925b50ab7e91f.txt), "Provide Territory Scorecard".
 *
 * @returns the lines in the order of the report
 * @example scorecard(accounts, deals, { penetration: 0.1, winRateBase: "closed" })[0]
 * // => { section: "Market", measure: "Companies", values: [10000, 10000] }
 */
export function scorecard(
  accounts: ScoredAccounts,
  deals: ScoredDeals,
  options: ScorecardOptions,
): readonly ScorecardLine[] {
  const { names } = accounts.groups;
  const ofAll = (rows: number): Groups => ({ names: ["All"], of: new Int32Array(rows) });
  const each = columnsOf(accounts, { names, of: deals.of }, deals, options);
  const whole = columnsOf(
    { ...accounts, groups: ofAll(accounts.groups.of.length) },
    ofAll(deals.of.length),
    deals,
    options,
  );
  return each.map(([section, measure, values], line) => {
    const all = summed.has(measure) ? sumOf(values) : (whole[line]?.[2][0] ?? NaN);
    return { section, measure, values: [...Array.from<number | string>(values), all] };
  });
}
