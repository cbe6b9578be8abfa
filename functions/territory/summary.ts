import { presenceText } from "../../src/plan/words/presenceText";
import { heldBy, summary } from "../../src/territory/summary";
import { weeklyTravel } from "../../src/territory/weeklyTravel";
import { flagsOfField, numbersOfField } from "../door/accountRows";
import { filledAmounts } from "../door/filledAmounts";
import { inCell } from "../cellError";
import { peersIn } from "../fairness/peersIn";
import { withoutShareless } from "../fairness/repParts";
import type { HeldAccounts, Load } from "../door/heldAccounts";
import {
  columnLoad,
  heldAccounts,
  loadNamed,
  sharedAmounts,
  potentialHeader,
} from "../door/heldAccounts";
import { heldNotes } from "../door/heldNotes";
import { withNotes } from "../door/noteRows";
import { knownPlaces } from "../geo/knownPlaces";
import { presenceIn, presenceKeys } from "../door/repPresence";
import { repLimitsIn } from "../door/repLimits";
import { repAmounts, repNumbers } from "../door/repRows";
import { figureSettings } from "../door/settings";
import { spillTable } from "../door/spill";
import { shownRows, zeroBlanksIn } from "../door/zeroBlanks";

/** The load that is to be even, as TP.FAIRNESS measures it, and what to call each rep's share of it. */
function loadOf(held: HeldAccounts): { readonly header: string; readonly load: Load } {
  const load = sharedAmounts(held, loadNamed(held, "balance"));
  const amounts = load.amounts ?? new Float64Array(held.accounts.count).fill(1);
  const isPotential = held.settings.balance === "" && load.header === potentialHeader(held);
  const header = isPotential ? "Potential share" : `${load.header} share`;
  return { header, load: { ...load, amounts } };
}

/** Hours on the road a week, and what they were worked out from. */
interface Travel {
  /** One per rep. */
  readonly hours: Float64Array;
  readonly load: Load | undefined;
  /** Accounts of reps whose visits aren't known, for which one a year counts. */
  readonly unvisited: number;
  /** Accounts of reps for which no travel is counted, since their places aren't known. */
  readonly placeless: number;
}

/** As the table has them, else from places and visits. */
function travelOf(held: HeldAccounts, settings: unknown): Travel {
  const { accounts, reps, rep } = held;
  const { columns } = accounts.table;
  const none = new Float64Array(reps.names.length).fill(NaN);
  const own = columns.get("travelHours");
  if (own !== undefined) {
    const load = columnLoad(held, own, filledAmounts);
    return {
      hours: heldBy(rep, reps.names.length, load.amounts),
      load,
      unvisited: 0,
      placeless: 0,
    };
  }
  const visits = columns.get("visits");
  const places = knownPlaces(
    "accounts",
    numbersOfField(accounts, "latitude", NaN),
    numbersOfField(accounts, "longitude", NaN),
  );
  if (visits === undefined || !places) {
    return { hours: none, load: undefined, unvisited: 0, placeless: 0 };
  }
  const start = knownPlaces(
    "reps",
    repNumbers(reps, "latitude", NaN),
    repNumbers(reps, "longitude", NaN),
  );
  const load = columnLoad(held, visits, filledAmounts);
  // As in a carve: a blank is one visit a year, as far as the host tells it from a 0.
  const known = numbersOfField(accounts, "visits", NaN) ?? new Float64Array(rep.length);
  const often = known.map((one) => (Number.isNaN(one) ? 1 : one));
  const unvisited = known.filter((one, at) => rep[at]! >= 0 && Number.isNaN(one)).length;
  const hours = weeklyTravel(
    {
      rep,
      ...places,
      visitsPerYear: often,
      repLatitude: start?.latitude ?? none,
      repLongitude: start?.longitude ?? none,
    },
    figureSettings(settings ?? null),
  );
  const { latitude, longitude } = places;
  const placeless = rep.reduce(
    (sum, at, account) =>
      at >= 0 && Number.isNaN(latitude[account]! + longitude[account]!) ? sum + 1 : sum,
    0,
  );
  return { hours, load: unvisited > 0 ? undefined : load, unvisited, placeless };
}

/**
 * What each rep carries as the owners stand: accounts, share of potential, places filled, travel and accounts taken up in time. Shows at a glance who is overloaded and who has room.
 * @customfunction SUMMARY
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, the load to be even, and as far as they are known Within SLA (yes or no), Travel hours (a week), or Visits per year (a blank is one), Latitude, Longitude. The load is Score, else Potential, else ARR, else each account as 1, as in TP.FAIRNESS. Any other blank number counts as 0; rows that repeat an ID count once, rows without an ID not at all.
 * @param reps The reps with their header row, for example Reps[#All]: Rep, and if wanted Capacity, Share, Quota, Ramp, Peer group, Status, Start date, Latitude, Longitude. A share of 0 leaves a rep out; a rep without a place starts from the middle of the accounts.
 * @param [owner] The rep of each account, one cell per row of accounts with or without its header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; of several names in a cell, by semicolons, the first rep counts.
 * @param [settings] Two columns, name and value, for balance, workload, shares, ramp, peers, house, asOf, speedKmh, detour, weeksPerYear and visitsPerDay. Blank: the defaults. In detail: balance (header of the load), workload (header that capacity counts, or accounts), shares (capacity, quota, equal or a header of reps), ramp (quota, book, both or off: what it lowers), peers (a header of reps), house (a name that is no rep), asOf (today), speedKmh (60), detour (1.2), weeksPerYear (52), visitsPerDay (4).
 * @returns Headers, then one row per rep: Rep, Accounts, the share of the load that these reps hold (Score share, Potential share ...), Places filled (workload / capacity), Travel (h/week) (visits x 2 x distance x detour / speed / weeks / visitsPerDay: tours of a day, as in TP.TRAVELHOURS), SLA coverage, Coverage ratio (accounts / capacity, where capacity counts accounts), Fair share (what that share would be if each peer group divided its own by share, else by capacity, within the least and most of each rep, as in TP.FAIRNESS), What it says (who is on leave, to be hired, or starts after the setting asOf). Below the reps a Note per row for what is left out, blank or below 0. Blank where a column is missing or capacity is 0.
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
    // A blank number of visits is one a year, as in a carve, and zeros that may be blanks are as there.
    const given = [shownRows("accounts", accounts), shownRows("reps", reps)] as const;
    const known = zeroBlanksIn(given);
    const held = withoutShareless(
      heldAccounts(
        [known(given[0], "accounts"), known(given[1], "reps"), owner, settings],
        ["withinSla", "travelHours", "visits", "latitude", "longitude"],
        ["capacity", "share", "quota", "peers", "latitude", "longitude", ...presenceKeys],
        ["travelHours", "visits"],
      ),
    );
    const { names } = held.reps;
    const { header, load } = loadOf(held);
    const workload = loadNamed(held, "workload");
    const own = repLimitsIn(held);
    const travel = travelOf(held, settings);
    const carried = summary({
      reps: names.length,
      rep: held.rep,
      potential: load.amounts,
      workload: workload.amounts,
      capacity: repAmounts(held.reps, "capacity"),
      withinSla: flagsOfField(held.accounts, "withinSla"),
      peers: peersIn(held, own, load.header),
    });
    const figures = spillTable([
      ["Rep", names],
      ["Accounts", carried.accounts],
      [header, carried.potentialShare],
      ["Places filled", carried.utilisation],
      ["Travel (h/week)", travel.hours],
      ["SLA coverage", carried.slaCoverage],
      ["Coverage ratio", carried.coverageRatio],
      ["Fair share", carried.fairShare],
      ["What it says", presenceIn(held).map((one) => presenceText(one))],
    ]);
    const notes = heldNotes(held, [load, workload, travel.load], {
      flags: ["withinSla"],
      reps: ["capacity"],
      placeless: travel.placeless,
      unvisited: travel.unvisited,
    });
    return withNotes(figures, notes);
  });
}
