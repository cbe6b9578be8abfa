import { isWithin, type Limits } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import { amountText } from "../../src/plan/numberText";
import { territoryQuality } from "../../src/territory/territoryQuality";
import { flagsOfField } from "../door/accountRows";
import { filledAmounts } from "../door/filledAmounts";
import { inCell } from "../cellError";
import { columnLoad, heldAccounts, type HeldAccounts, type Load } from "../door/heldAccounts";
import { heldNotes } from "../door/heldNotes";
import { withNotes } from "../door/noteRows";
import { lostNote, withBlanks } from "../door/readable";
import { repAmounts } from "../door/repRows";
import { figureSettings } from "../door/settings";
import { spillTable } from "../door/spill";
import { targetsIn } from "../door/targetTable";
import { rampedIn, withoutShareless } from "../fairness/repParts";

/** What each account could bring: Potential, else the ACV of those that fit. */
function marketOf(
  held: HeldAccounts,
  icp: Uint8Array | undefined,
): { readonly load: Load | undefined; readonly counts: (account: number) => boolean } {
  const { columns } = held.accounts.table;
  const potential = columns.get("potential");
  const column = potential ?? columns.get("acv");
  if (column === undefined) return { load: undefined, counts: () => false };
  const load = columnLoad(held, column, filledAmounts);
  return {
    load,
    counts: (account) => potential !== undefined || icp === undefined || icp[account] === 1,
  };
}

/** A rep's quota as it counts, and as it is written in reps: before the ramp. */
interface AskedFor {
  readonly quota: number;
  readonly written: number;
}

/** What would bring a rep inside the target: the quota, or the market beside it. */
function remedy({ low, high }: Limits, tam: number, { quota, written }: AskedFor): string {
  const shown = (to: number): string =>
    written === quota || !(quota > 0)
      ? amountText(to)
      : `${amountText(to)} (${amountText((to * written) / quota)} before the ramp)`;
  const isBeyond = [low, high].some(
    (limit) => Number.isFinite(limit) && !Number.isFinite(limit * quota),
  );
  if (isBeyond)
    return "Quota and target multiply to more than a number holds: correct one of them.";
  const isShort = low > -Infinity && (tam < low * quota || high === Infinity);
  if (isShort && tam === 0) return `Nothing to sell to: add ${amountText(low * quota)} of market.`;
  if (isShort && tam === low * quota)
    return "It has to be above that: lower the quota, or accept it.";
  if (isShort) {
    return `Lower the quota to ${shown(tam / low)}, add ${amountText(low * quota - tam)} of market, or accept it.`;
  }
  if (!(high > 0)) return "No quota is large enough for that: correct the target, or accept it.";
  if (tam === high * quota) return "It has to be below that: raise the quota, or accept it.";
  return `Raise the quota to ${shown(tam / high)}, hand over ${amountText(tam - high * quota)} of market, or accept it.`;
}

/** A quota that can't be read is as a blank one: the rep has none, and the others' times of theirs stay. */
function withoutUnread(held: HeldAccounts): {
  readonly held: HeldAccounts;
  readonly notes: readonly string[];
} {
  const { reps } = held;
  const column = reps.table.columns.get("quota");
  if (column === undefined) return { held, notes: [] };
  const { table, cells } = withBlanks(reps.table, [column]);
  const notes = lostNote(cells, "it counts as blank", "count as blank there");
  return { held: { ...held, reps: { ...reps, table } }, notes };
}

/**
 * Whether each rep's territory is worth the quota that goes with it: prospects, share that fits, market, quota, and how many times the quota the market is, with what would help where that is outside 3 to 5.
 * @customfunction TERRITORYQUALITY
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, Potential (else ACV, of those that fit where a column ICP says so), ICP (yes or no). A blank number counts as 0; rows that repeat an ID count once.
 * @param reps The reps with their header row, for example Reps[#All]: Rep and Quota; if wanted Ramp, which lowers the quota. A rep without a quota, or with one that can't be read, has no TAM / quota.
 * @param [owner] The rep of each account, one cell per row of accounts with or without its header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; an owner who is not in reps counts as none.
 * @param [targets] A table with the headers Measure, From and To, as in TP.FAIRNESS; its row TAM / quota counts. Blank: 3 to 5.
 * @param [settings] Two columns, name and value: penetration (part of the market that can be won, 1), ramp, house. Blank: the defaults.
 * @returns Headers, then one row per rep: Rep, Prospects (all accounts), ICP share, TAM (market x penetration), Quota (after the ramp), TAM / quota, On target?, Even quota (with which the rep would have as many times of it as the team; after the ramp too), What would help (with the quota before the ramp as well, as it is written in reps). Below the reps a Note per row for what is left out or blank. Blank where a column is missing.
 * @example =TP.TERRITORYQUALITY(Accounts[#All], Reps[#All])
 * @source Territory quality score: prospects, TAM, ICP share, quota, and TAM / quota of 3 to 5; lower the quota, add prospects or accept it
 */
export function territoryQualityOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  owner?: unknown[][],
  targets?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const asked = heldAccounts(
      [accounts, reps, owner, settings],
      ["potential", "acv", "icp"],
      ["quota", "share"],
      ["potential", "acv"],
    );
    const { held, notes: unread } = withoutUnread(withoutShareless(asked));
    const { names } = held.reps;
    const icp = flagsOfField(held.accounts, "icp");
    const { load, counts } = marketOf(held, icp);
    if (load === undefined) {
      throw new InputError(
        "accounts has no column Potential or ACV. Add one, and include headers.",
      );
    }
    const { penetration } = figureSettings(settings ?? null);
    const quota = rampedIn(held).quota;
    const market = load.amounts?.map((one, account) => (counts(account) ? penetration * one : 0));
    const found = territoryQuality({ reps: names.length, rep: held.rep, icp, market, quota });
    const limits = targetsIn(targets)("TAM / quota");
    const times = Array.from(found.tamOverQuota);
    const met = times.map((one) =>
      limits && !Number.isNaN(one) ? isWithin(limits, one) : undefined,
    );
    const written = repAmounts(held.reps, "quota");
    const help = names.map((_, rep) =>
      limits && met[rep] === false
        ? remedy(limits, found.tam[rep]!, { quota: quota![rep]!, written: written![rep]! })
        : "",
    );
    const figures = spillTable([
      ["Rep", names],
      ["Prospects", found.prospects],
      ["ICP share", found.icpShare],
      ["TAM", found.tam],
      ["Quota", quota ?? found.tam.map(() => NaN)],
      ["TAM / quota", times],
      ["On target?", met],
      ["Even quota", found.evenQuota],
      ["What would help", help],
    ]);
    const notes = heldNotes(held, [load], { flags: ["icp"], reps: ["quota"] });
    return withNotes(figures, [...notes, ...unread]);
  });
}
