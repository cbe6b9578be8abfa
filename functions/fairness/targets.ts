import { limitsInWords } from "../../src/defaults/limits";
import { limitNumberOf } from "../../src/defaults/targetMeasures";
import { InputError } from "../../src/errors";
import { presenceNotes } from "../../src/plan/inputs/presences";
import { limitMeasure } from "../../src/plan/measures/limitMeasure";
import { ofRepsText } from "../../src/plan/words/perRep";
import { sayIt } from "../../src/plan/words/sayIt";
import { nameFinder } from "../../src/table/names";
import { fairnessMeasures } from "../../src/territory/fairnessMeasures";
import { overlap } from "../../src/territory/overlap";
import { isMet } from "../../src/territory/perRep";
import { heldBy } from "../../src/territory/summary";
import { flagsOfField } from "../door/accountRows";
import { filledAmounts } from "../door/filledAmounts";
import { inCell } from "../cellError";
import type { HeldAccounts, Load } from "../door/heldAccounts";
import { columnLoad, heldAccounts, loadNamed, sharedAmounts } from "../door/heldAccounts";
import { heldNotes } from "../door/heldNotes";
import { noteRows } from "../door/noteRows";
import { holdersIn } from "../door/people";
import { presenceIn, presenceKeys } from "../door/repPresence";
import { repLimitsIn, type RepLimitsRead } from "../door/repLimits";
import { repAmounts } from "../door/repRows";
import { figureSettings } from "../door/settings";
import type { ResultCell } from "../door/spill";
import { spillRows } from "../door/spill";
import { targetsIn } from "../door/targetTable";
import { rampedIn, sharesIn, withoutShareless } from "./repParts";
import { peersIn } from "./peersIn";

/** Share of the accounts that several people own, by repeated IDs or several names in a cell. */
function overlapOf({ accounts, owners, reps, settings }: HeldAccounts): number {
  const { ids, rows, count } = accounts;
  const find = nameFinder([...reps.names, settings.house]);
  const holders = owners.names.map(holdersIn((name) => find(name) >= 0));
  if (ids && rows) {
    return overlap(ids, [Array.from(owners.of, (at) => (at < 0 ? "" : (holders[at] ?? "")))]);
  }
  // Without a repeated ID the cells alone decide, and there are few different ones.
  const isShared = holders.map((cell) => overlap(["1"], [[cell]]) > 0);
  return owners.of.reduce((sum, at) => sum + (isShared[at] === true ? 1 : 0), 0) / count;
}

/** What each account could bring; undefined where there is no potential. */
function potentialOf(held: HeldAccounts): Load | undefined {
  const column = held.accounts.table.columns.get("potential");
  return column === undefined ? undefined : columnLoad(held, column, filledAmounts);
}

/** Accounts that have a rep, or are with the house, and were taken up in time where that is known. */
function coveredOf({ accounts, owned }: HeldAccounts): Uint8Array {
  const within = flagsOfField(accounts, "withinSla");
  return within ? owned.map((one, account) => one & (within[account] as number)) : owned;
}

/** How many reps are within their least and most of each load, and who isn't. */
function limitRows(
  { rep, reps }: HeldAccounts,
  { limits }: RepLimitsRead,
): readonly (readonly ResultCell[])[] {
  return limits.map((limit) => {
    const held = heldBy(rep, reps.names.length, limit.load);
    const { name, within, target, text } = limitMeasure(limit, held, { name: reps.names });
    return [name, within, target.text, isMet(target.limits, within), text];
  });
}

/**
 * Whether the territories are fair and complete as the owners stand: every measure with its target and whether it is met. Use it before and after a carve.
 * @customfunction FAIRNESS
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, the load to be even (Score, else Potential, else ARR, else each account as 1), and as far as they are known Within SLA (yes or no) and Potential. A blank number counts as 0; rows that repeat an ID count once.
 * @param reps The reps with their header row, for example Reps[#All]: Rep, and if wanted Capacity, Share, Quota, Ramp, Peer group, Status, Start date, and columns such as Min ARR or Most accounts for what each is to hold. Loads are compared per unit of share where every rep has one, else of capacity where every rep has some; a share of 0 leaves a rep out, and a ramp lowers the quota; Gini and Spread are those of the peer group in which they are worst.
 * @param [owner] The rep of each account, one cell per row of accounts with or without its header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; an owner who is not in reps counts as none.
 * @param [targets] A table with the headers Measure, From and To; its rows replace the defaults of the same names, see TP.DEFAULTS("targets"). Blank or 0 is no limit; <0.02 is not met at the number itself, and "at least 90 %" or "between 0.8 and 1.2" is understood as text.
 * @param [settings] Two columns, name and value, for balance, workload, shares, ramp, peers, house, asOf and penetration. Blank: the defaults. In detail: balance (header of the load), workload (header that capacity counts, or accounts), shares (capacity, quota, equal or a header of reps), ramp (quota, book, both or off: what it lowers), peers (a header of reps: who is compared with whom), house (a name whose accounts count as covered), asOf (today, for start dates), penetration (part of the potential that counts in TAM, 1).
 * @returns Headers, then one measure per row: Measure, Value, Target, Met?, What it says. Gini, Spread, Top-decile share (what one rep holds of the best tenth), HHI, Accounts with a rep, Overlap, Places filled and Coverage ratio of all reps whose capacity is known, TAM / quota (potential of the accounts of reps with a quota over their quotas), Within least and most of each load that has such limits (how many reps are, and who isn't), and Load, the header that was measured; then a Note per row for what is left out, blank or below 0, and for positions to be hired. The target of a figure of the whole team is met where each rep meets it too: What it says names the lowest and the highest. Blank where a column is missing.
 * @example =TP.FAIRNESS(Accounts[#All], Reps[#All])
 * @source Output metrics and targets: accounts with a rep 95 %, overlap below 2 %, places filled 85 to 95 %, Gini below 0.20; TAM / quota of 3 to 5
 */
export function fairnessOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  owner?: unknown[][],
  targets?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const held = withoutShareless(
      heldAccounts(
        [accounts, reps, owner, settings],
        ["withinSla", "potential"],
        ["capacity", "share", "quota", "peers", ...presenceKeys],
      ),
    );
    const { count } = held.accounts;
    if (count === 0) throw new InputError("accounts has no account with an ID. Add rows to it.");
    const limitsFor = targetsIn(targets);
    const load = sharedAmounts(held, loadNamed(held, "balance"));
    const workload = loadNamed(held, "workload");
    const potential = potentialOf(held);
    const own = repLimitsIn(held);
    // A blank, which some hosts hand over as 0, is no room that anything could be measured by.
    const capacity = repAmounts(held.reps, "capacity")?.map((one) => (one > 0 ? one : NaN));
    const { names } = held.reps;
    const measures = fairnessMeasures({
      reps: names.length,
      rep: held.rep,
      load: load.amounts ?? new Float64Array(count).fill(1),
      peers: peersIn(held, own, load.header),
      covered: coveredOf(held),
      overlap: overlapOf(held),
      workload: workload.amounts,
      capacity,
      potential: potential?.amounts,
      penetration: figureSettings(settings ?? null).penetration,
      quota: rampedIn(held).quota,
    });
    const { shareGap } = sharesIn(held.reps);
    const gap = held.settings.shares === "capacity" && shareGap ? sayIt(shareGap) : "";
    const rows = measures.map((measure): readonly ResultCell[] => {
      const { name, value, perRep } = measure;
      const limits = limitsFor(name);
      const target = limits ? limitsInWords(limits, limitNumberOf(name)) : "";
      const judged = limits && target !== "" && !Number.isNaN(value);
      const met = judged ? isMet(limits, value, perRep) : "";
      return [name, value, target, met, ofRepsText(measure, names, limits)];
    });
    const headers = ["Measure", "Value", "Target", "Met?", "What it says"];
    const starts = held.reps.table.headers[held.reps.table.columns.get("startDate") ?? -1] ?? "";
    const day = { today: held.settings.asOf, isGiven: true };
    const notes = [
      ...own.notes,
      ...heldNotes(held, [load, workload, potential, ...own.loads], {
        flags: ["withinSla"],
        reps: ["capacity"],
      }),
      ...presenceNotes(names, presenceIn(held), starts, day).map(sayIt),
    ];
    return spillRows(headers, [
      ...rows,
      ...limitRows(held, own),
      ["Load", load.header, "", "", gap],
      ...noteRows(notes, headers.length),
    ]);
  });
}
