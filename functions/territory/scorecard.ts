import { InputError } from "../../src/errors";
import type { Groups } from "../../src/table/numbers/groups";
import { groupsOf } from "../../src/table/numbers/groups";
import { nameNumbers } from "../../src/table/names";
import { allGrouped } from "../../src/territory/allGrouped";
import type { ScoredAccounts, ScoredDeals } from "../../src/territory/scorecard";
import { scorecard } from "../../src/territory/scorecard";
import { groupsIn } from "../door/distinct";
import { meantGroupsIn } from "../door/groups";
import { personGroups } from "../door/people";
import type { AccountRows } from "../door/accountRows";
import { accountRows, flagsOfField, groupsOfAccounts, numbersOfField } from "../door/accountRows";
import { inCell } from "../cellError";
import type { GroupedRows } from "../door/groups";
import { groupsBy } from "../door/groups";
import { opportunityRows, opportunityTable } from "../door/opportunityRows";
import { headerKey } from "../door/headers";
import { figureSettings, readingAnswers } from "../door/settings";
import { assumedDayNotes } from "../door/assumedDay";
import { isLeftOut } from "../door/givenTable";
import { headerNamed } from "../door/headers";
import { withNotes } from "../door/noteRows";
import { lostNotes } from "../door/readable";
import { spillRows } from "../door/spill";
import type { CellTable } from "../door/table";
import { namesIn } from "../door/table";

const accountKeys = ["territory", "region", "icp", "arr", "acv", "owner", "segment", "id"];
/** What a territory is where nothing else is said: the first of these that has a column. */
const byDefault = ["territory", "region"] as const;
const dealKeys = [
  ...["amount", "stage", "won", "created", "closed", "isClosed", "qualified"],
  ...["accountId", "competitor"],
];
const dealGroups = ["opportunityId", "owner", "territory", "segment", "region"];

/** The column of opportunities that says the same as the one by which accounts are grouped. */
function sameColumn(accounts: CellTable, deals: CellTable, header: string): number | undefined {
  const key = headerKey(header);
  const same = deals.headers.findIndex((one) => one !== "" && headerKey(one) === key);
  if (same >= 0) return same;
  const field = ["territory", "region", "segment"].find((one) => {
    const column = accounts.columns.get(one);
    return column !== undefined && accounts.headers[column] === header;
  });
  return field === undefined ? undefined : deals.columns.get(field);
}

/** Territory of each deal's account; undefined where one of the tables has no IDs. */
function territoryById(
  { ids }: AccountRows,
  { of }: Groups,
  deals: CellTable,
): ((row: number) => number) | undefined {
  const column = deals.columns.get("accountId");
  if (!ids || column === undefined) return undefined;
  const accountOf = namesIn(deals, column);
  // Of the accounts, which may be many, only those with deals are kept.
  const territory = new Map<string, number | undefined>(accountOf.map((id) => [id, undefined]));
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as string;
    if (id === "" || !territory.has(id)) continue;
    if (territory.get(id) === undefined) territory.set(id, of[row]);
  }
  return (row) => territory.get(accountOf[row] ?? "") ?? -1;
}

/** Accounts and deals by the same territories: a deal's own, else that of its account. */
function territoriesOf(
  kept: AccountRows,
  given: GroupedRows,
  deals: CellTable,
): { readonly accounts: Groups; readonly deals: Int32Array } {
  const column = sameColumn(kept.table, deals, given.label);
  const byId = territoryById(kept, given, deals);
  if (column === undefined && !byId) {
    throw new InputError(
      `opportunities has no column ${given.label} and none for the Account ID. Add one of them, so that it is known where each belongs.`,
    );
  }
  const own = groupsOf(
    column === undefined ? new Array<string>(deals.length).fill("") : namesIn(deals, column),
  );
  const { names, numberOf } = nameNumbers();
  given.names.forEach(numberOf);
  const territory = Int32Array.from(own.names, (name) => numberOf(given.isNone(name) ? "" : name));
  const accounts = groupsOfAccounts(kept, given);
  const of = new Int32Array(accounts.of.length + deals.length);
  of.set(accounts.of);
  for (let row = 0; row < deals.length; row++) {
    const at = own.of[row] as number;
    of[accounts.of.length + row] = at >= 0 ? (territory[at] as number) : (byId?.(row) ?? -1);
  }
  const all = allGrouped({ names, of });
  return {
    accounts: { names: all.names, of: all.of.subarray(0, accounts.of.length) },
    deals: all.of.subarray(accounts.of.length),
  };
}

/** Groups of the accounts by a field; undefined where the table has no column for it. */
function groupsOfField(kept: AccountRows, key: string): Groups | undefined {
  const column = kept.table.columns.get(key);
  return column === undefined
    ? undefined
    : groupsOfAccounts(kept, meantGroupsIn(kept.table, column));
}

function scoredAccounts(kept: AccountRows, groups: Groups): ScoredAccounts {
  const owners = kept.table.columns.get("owner");
  return {
    groups,
    arr: numbersOfField(kept, "arr"),
    acv: numbersOfField(kept, "acv"),
    icp: flagsOfField(kept, "icp"),
    owner:
      owners === undefined
        ? undefined
        : groupsOfAccounts(kept, personGroups(groupsIn(kept.table, owners))),
    segment: groupsOfField(kept, "segment"),
  };
}

function scoredDeals(
  table: CellTable,
  of: Int32Array,
  asOf: number,
): ScoredDeals & { readonly assumedDay: number } {
  const column = table.columns.get("competitor");
  const competitor = column === undefined ? undefined : meantGroupsIn(table, column);
  return { ...opportunityRows(table, asOf > 0 ? asOf : NaN, true), of, competitor };
}

/**
 * A scorecard per territory, side by side with the whole: its market, what it could bring, how it sells, what its customers are like and whom you meet there.
 * @customfunction SCORECARD
 * @param accounts The accounts with their header row, for example Accounts[#All], customers and prospects: Territory (or what by names), and as far as they are known ICP (yes or no), ARR (a customer has some), ACV, Owner, Segment, Account ID. A blank number counts as 0; rows that repeat an ID count once.
 * @param opportunities The opportunities with their header row: Stage or Won, Amount, the same territory column or Account ID, and if wanted Created, Close date, Qualified, Competitor.
 * @param [by] What a territory is: a header of accounts in quotes, or one cell per row of accounts. Blank: the column Territory, else Region. What has none stands under "(none)".
 * @param [settings] Two columns, name and value: penetration (part of the ICP companies that can be won, 1), winRateBase ("closed", or "all" to count open opportunities), asOf (a date). Without asOf it is the latest day on which any was created or won, which a Note names where it decides; what is due later counts as open where there is no stage. Blank: the defaults.
 * @returns Headers, then one measure per row: Section, Measure, a column per territory, All. Market: Companies, ICP companies, ICP share, Customers, Penetration (ICP customers / ICP companies). Revenue: TAM (ICP companies x ACV x penetration), ARR, Whitespace (TAM - ICP ARR). Sales: Reps (of the column Owner), Win rate, Cycle (days), Pipeline (all that is open). Profile: ACV, Largest segment and Its share (of the customers), Competitor most met, Win rate against it; and as what penetration and whitespace go by, ICP customers and ICP ARR (theirs). All is worked out from all rows, but for TAM and Whitespace, which are the sums. Blank where a column is missing. Rows of either table that can't be read are left out, and a Note below says so.
 * @example =TP.SCORECARD(Accounts[#All], Opportunities[#All], "Industry")
 * @source Territory scorecard; penetration is of ICP companies, and with 0.1 the TAM is the market that can be obtained
 */
export function scorecardOfRange(
  accounts: unknown[][],
  opportunities: unknown[][],
  by?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const answers = readingAnswers(settings ?? null)("accounts");
    const kept = accountRows(accounts, accountKeys, [], answers, {
      texts: headerNamed(by),
      beside: ["by", by],
      ...(isLeftOut(by) ? { firstOf: byDefault } : { unread: byDefault }),
    });
    const given = groupsBy(kept.table, by, byDefault);
    const readable = opportunityTable(opportunities, {
      keys: dealKeys,
      groups: dealGroups,
      groupedBy: (table) => [sameColumn(kept.table, table, given.label)],
      answers,
    });
    const deals = readable.table;
    const { penetration, winRateBase, asOf } = figureSettings(settings ?? null);
    const territories = territoriesOf(kept, given, deals);
    const scored = scoredDeals(deals, territories.deals, asOf);
    const lines = scorecard(scoredAccounts(kept, territories.accounts), scored, {
      penetration,
      winRateBase,
    });
    const figures = spillRows(
      ["Section", "Measure", ...territories.accounts.names, "All"],
      lines.map(({ section, measure, values }) => [section, measure, ...values]),
    );
    return withNotes(figures, [
      ...lostNotes(kept),
      ...lostNotes(readable),
      ...assumedDayNotes(scored.assumedDay, deals.name),
    ]);
  });
}
