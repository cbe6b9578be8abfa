import { heldBy, summary } from "../../src/territory/summary";
import { weeklyTravel } from "../../src/territory/weeklyTravel";
import { amountsIn, flagsOfField, numbersOfAccounts, numbersOfField } from "../door/accountRows";
import { inCell } from "../cellError";
import type { HeldAccounts } from "../door/heldAccounts";
import { heldAccounts, loadNamed, sharedAmounts, worthColumn } from "../door/heldAccounts";
import { knownPlaces } from "../geo/knownPlaces";
import { repAmounts, repNumbers } from "../door/repRows";
import { figureSettings } from "../door/settings";
import { spillTable } from "../door/spill";

/** What the accounts are worth, and what to call each rep's share of it. */
function worthOf(held: HeldAccounts): {
  readonly header: string;
  readonly worth: Float64Array | undefined;
} {
  if (held.settings.balance === "") {
    const column = worthColumn(held);
    const amounts = column < 0 ? undefined : numbersOfAccounts(held.accounts, column);
    const load = { header: held.accounts.table.headers[column] ?? "", amounts };
    return { header: "Potential share", worth: sharedAmounts(held, load).amounts };
  }
  const { header, amounts } = sharedAmounts(held, loadNamed(held, "balance"));
  const worth = amounts ?? new Float64Array(held.accounts.count).fill(1);
  return { header: `${header} share`, worth };
}

/** Hours on the road a week, one per rep: as the table has them, else from places and visits. */
function travelOf(held: HeldAccounts, settings: unknown): Float64Array | undefined {
  const { accounts, reps, rep } = held;
  const { columns } = accounts.table;
  const own = columns.get("travelHours");
  if (own !== undefined) return heldBy(rep, reps.names.length, amountsIn(accounts, own));
  const visits = columns.get("visits");
  const places = knownPlaces(
    "accounts",
    numbersOfField(accounts, "latitude", NaN),
    numbersOfField(accounts, "longitude", NaN),
  );
  if (visits === undefined || !places) return undefined;
  const none = new Float64Array(reps.names.length).fill(NaN);
  const start = knownPlaces(
    "reps",
    repNumbers(reps, "latitude", NaN),
    repNumbers(reps, "longitude", NaN),
  );
  return weeklyTravel(
    {
      rep,
      ...places,
      visitsPerYear: amountsIn(accounts, visits),
      repLatitude: start?.latitude ?? none,
      repLongitude: start?.longitude ?? none,
    },
    figureSettings(settings ?? null),
  );
}

/**
 * What each rep carries as the owners stand: accounts, share of potential, places filled, travel and accounts taken up in time. Shows at a glance who is overloaded and who has room.
 * @customfunction SUMMARY
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, and as far as they are known Potential (else ARR), Within SLA (yes or no), Travel hours (a week), or Visits per year, Latitude, Longitude. A blank number counts as 0; rows that repeat an ID count once, rows without an ID not at all.
 * @param reps The reps with their header row, for example Reps[#All]: Rep, and if wanted Capacity, Latitude, Longitude. A rep without a place starts from the middle of the accounts.
 * @param [owner] The rep of each account, one cell per row of accounts without a header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; of several names in a cell, by semicolons, the first rep counts.
 * @param [settings] Two columns, name and value: balance (header to take the share of, instead of Potential), workload (header that capacity counts, or accounts), house (a name that is no rep), speedKmh (60), detour (1.2), weeksPerYear (52). Blank: the defaults.
 * @returns Headers, then one row per rep: Rep, Accounts, Potential share (of what these reps hold), Places filled (workload / capacity), Travel (h/week) (visits x 2 x distance x detour / speed / weeks, each visit a journey of its own), SLA coverage, Coverage ratio (accounts / capacity, where capacity counts accounts). Blank where a column is missing or capacity is 0.
 * @example =TP.SUMMARY(Accounts[#All], Reps[#All])
 * @source Per-rep outcome: accounts, potential share, capacity utilisation, travel and SLA coverage
 */
export function summaryOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  owner?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const held = heldAccounts(
      [accounts, reps, owner, settings],
      ["withinSla", "travelHours", "visits", "latitude", "longitude"],
      ["capacity", "latitude", "longitude"],
    );
    const { names } = held.reps;
    const { header, worth } = worthOf(held);
    const carried = summary({
      reps: names.length,
      rep: held.rep,
      potential: worth,
      workload: loadNamed(held, "workload").amounts,
      capacity: repAmounts(held.reps, "capacity"),
      withinSla: flagsOfField(held.accounts, "withinSla"),
    });
    return spillTable([
      ["Rep", names],
      ["Accounts", carried.accounts],
      [header, carried.potentialShare],
      ["Places filled", carried.utilisation],
      ["Travel (h/week)", travelOf(held, settings) ?? new Float64Array(names.length).fill(NaN)],
      ["SLA coverage", carried.slaCoverage],
      ["Coverage ratio", carried.coverageRatio],
    ]);
  });
}
