import { InputError } from "../../src/errors";
import { monthOf, monthStart } from "../../src/table/numbers/calendar";
import type { Groups } from "../../src/table/numbers/groups";
import { allGrouped } from "../../src/territory/allGrouped";
import { penetrationByMonth, type DatedCustomers } from "../../src/territory/penetrationByMonth";
import { inCell } from "../cellError";
import { accountRows, flagsOfField, groupsOfAccounts, type AccountRows } from "../door/accountRows";
import { assumedDayNotes } from "../door/assumedDay";
import { isLeftOut } from "../door/givenTable";
import { groupsBy } from "../door/groups";
import { headerNamed } from "../door/headers";
import { accountNotes } from "../door/heldNotes";
import { withNotes } from "../door/noteRows";
import { momentsIn } from "../door/numbers";
import { oneNumber } from "../door/oneNumber";
import { figureSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";

/** Days of a field, one per account. */
interface Days {
  /** NaN where blank or without such a column. */
  readonly days: Float64Array;
  /** What was chosen. */
  readonly notes: readonly string[];
}

/** The first day that the rows of each account have. */
function daysOf({ table, rows, repeated, count }: AccountRows, key: string): Days {
  const column = table.columns.get(key);
  if (column === undefined) return { days: new Float64Array(count).fill(NaN), notes: [] };
  const given = momentsIn(table, column);
  if (repeated === undefined)
    return { days: rows ? Float64Array.from(rows, (row) => given[row]!) : given, notes: [] };
  const days = new Float64Array(count).fill(NaN);
  const differing = new Set<string>();
  repeated.rows.forEach((row, at) => {
    const account = repeated.accounts.of[at]!;
    const [first, day] = [days[account]!, given[row]!];
    if (Number.isNaN(first)) days[account] = day;
    else if (!Number.isNaN(day) && day !== first) differing.add(repeated.keyOf(at));
  });
  const [one] = differing;
  const header = table.headers[column] ?? "";
  const note = `${differing.size} of the accounts that stand in several rows differ in ${header} (${one ?? ""}${differing.size > 1 ? ", for one" : ""}): the first date counts.`;
  return { days, notes: differing.size > 0 ? [note] : [] };
}

/** The latest day of all; NaN where there is none. */
function latestOf(...columns: readonly Float64Array[]): number {
  let latest = NaN;
  for (const days of columns)
    for (const day of days) if (!(day <= latest)) latest = Number.isNaN(day) ? latest : day;
  return latest;
}

/**
 * How far a market is won, month by month: customers among the ICP companies over all ICP companies, by region or anything else, to chart over a year.
 * @customfunction PENETRATION
 * @param accounts The accounts with their header row, for example Accounts[#All], customers and prospects: Customer since (a date; blank: no customer), and if wanted Customer until (the day a customer left), ICP (yes or no), Account ID. Without ICP all companies count. Rows that repeat an ID count once, with the first date that they have.
 * @param [by] A header of accounts in quotes, or one cell per row with or without its header. Blank: the column Region. Rows without a value stand under "(none)".
 * @param [settings] Two columns, name and value: asOf (a date in the last month; who becomes a customer after it doesn't count yet). Blank: the latest date in accounts, which a Note names.
 * @param [months] How many months, a whole number from 1 to 120. Blank or 0: 12.
 * @returns Headers, then one row per month, the oldest first: Month (its first day), one column per group, All. Fractions, at the end of the month; the base is all ICP companies of the table, so that only customers move it. Blank where a group has no ICP company. Below the months a Note per row for what is left out.
 * @example =TP.PENETRATION(Customers[#All])
 * @source Penetration = ICP customers / ICP companies, as in TP.MARKET, over 12 months
 */
export function penetrationOfRange(
  accounts: unknown[][],
  by?: unknown[][],
  settings?: unknown[][],
  months?: number,
): unknown[][] {
  return inCell(() => {
    const count = oneNumber("months", months, { least: 1, most: 120, fallback: 12, whole: true });
    const answers = readingAnswers(settings ?? null)("accounts");
    const keys = ["region", "icp", "customerSince", "customerUntil", "id"];
    const kept = accountRows(accounts, keys, ["customerSince"], answers, {
      texts: headerNamed(by),
      beside: ["by", by],
      unread: isLeftOut(by) ? [] : ["region"],
    });
    const { asOf } = figureSettings(settings ?? null);
    const given = groupsBy(kept.table, by, ["region"]);
    const groups = allGrouped(groupsOfAccounts(kept, given));
    const icp = flagsOfField(kept, "icp");
    const isKnown = (day: number): boolean => asOf === 0 || Math.floor(day) <= asOf;
    const dates = [daysOf(kept, "customerSince"), daysOf(kept, "customerUntil")] as const;
    const [since, until] = dates.map(({ days }) =>
      days.map((day) => (isKnown(day) ? day : NaN)),
    ) as [Float64Array, Float64Array];
    const end = asOf > 0 ? asOf : latestOf(since, until);
    if (Number.isNaN(end)) {
      throw new InputError(
        "accounts has no date under Customer since. Add some, or the setting asOf.",
      );
    }
    const last = monthOf(end);
    const shareOf = (grouped: Groups): Float64Array => {
      const customers: DatedCustomers = { groups: grouped, icp, since, until };
      return penetrationByMonth(customers, last, count);
    };
    const shares = shareOf(groups);
    const all = shareOf({ names: ["All"], of: new Int32Array(groups.of.length) });
    const width = groups.names.length;
    const figures = spillTable([
      ["Month", Array.from(all, (_, at) => monthStart(last - count + 1 + at))],
      ...groups.names.map(
        (name, group) => [name, all.map((_, at) => shares[at * width + group]!)] as const,
      ),
      ["All", all],
    ]);
    const notes = [
      ...accountNotes(kept),
      ...dates.flatMap((one) => one.notes),
      ...assumedDayNotes(asOf > 0 ? NaN : end, kept.table.name),
    ];
    return withNotes(figures, notes);
  });
}
