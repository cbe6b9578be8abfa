import type { FigureSettings } from "../../src/defaults/figureSettings";
import { InputError } from "../../src/errors";
import { quotas } from "../../src/market/quotas";
import { movedWeights, shareWeights } from "../../src/market/quotaWeights";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import type { Groups } from "../../src/table/numbers/groups";
import { sumsOf } from "../../src/table/numbers/groups";
import { inCell } from "../cellError";
import { groupsBy } from "../door/groups";
import { holderFinder, holderOf } from "../door/people";
import { amounts, checkedColumn } from "./columns";
import { oneNumber } from "../door/oneNumber";
import { quotaReps, type QuotaReps } from "./quotaReps";
import { unheldNotes, unitNotes } from "./quotaNotes";
import { listGroups, optionalList, withoutRawHeaders } from "./lists";
import { isLeftOut } from "../door/givenTable";
import { headerNamed } from "../door/headers";
import { withNotes } from "../door/noteRows";
import { holderList } from "../door/listKinds";
import { lostNotes, readableRows } from "../door/readable";
import { ownRows } from "../door/ownRows";
import { figureSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { noHeaders, tableOf } from "../door/table";

const accountKeys = ["potential", "arr", "owner"] as const;
/** Accounts by owner: a range beside the table is read where it is, all else as any `by`. */
function ownersOf(table: CellTable, owner: unknown): Groups {
  const given = optionalList("owner", owner);
  if (given === undefined || given.given === 1) return groupsBy(table, owner, ["owner"], "owner");
  const rows = table.given?.length ?? table.length;
  const [list = given] = given.given > rows ? withoutRawHeaders([[given, holderList]]) : [given];
  if (list.count <= rows && list.given >= rows) {
    const { names, of } = listGroups(list, rows);
    return { names, of: table.given ? table.given.rows.map((row) => of[row]!) : of };
  }
  throw new InputError(
    `owner has ${list.given} cells, accounts has ${rows} rows. Give one cell per row, or a header in quotes.`,
  );
}

/** Where no name is a rep's, another column was meant than that of the owners. @throws InputError */
function refuseStrangers(names: readonly string[], repOf: Int32Array): void {
  const stranger = names.find((name) => holderOf(name) !== "");
  if (stranger === undefined || repOf.some((rep) => rep >= 0)) return;
  throw new InputError(
    `Nobody in owner is in reps: "${stranger}", for one. Give the owners as reps names them.`,
  );
}

/** The rep of each account, as a position in the list; -1 for none of them. */
function holders(table: CellTable, owner: unknown, reps: readonly string[]): Int32Array {
  const groups = ownersOf(table, owner);
  const repOf = Int32Array.from(groups.names, holderFinder(reps));
  // A column of the table may well name the last team; what was chosen was meant.
  if (!isLeftOut(owner)) refuseStrangers(groups.names, repOf);
  return groups.of.map((group) => (group < 0 ? -1 : repOf[group]!));
}

/** Position of what accounts could bring: Potential, else ARR, as in other functions. */
function worthColumn({ name, columns }: CellTable): number {
  const column = columns.get("potential") ?? columns.get("arr");
  if (column !== undefined) return column;
  if (columns.size === 0) throw noHeaders(name);
  throw new InputError(`${name} has no column Potential or ARR. Add one, or correct its header.`);
}

function targetOf(argument: unknown, quota: Float64Array | undefined): number {
  const given = oneNumber("target", argument, { least: 0, most: Infinity, fallback: 0 });
  if (given > 0) return given;
  const today = quota?.reduce((sum, own) => sum + own, 0) ?? 0;
  if (today > 0) return today;
  throw new InputError(
    "target is 0, and reps has no quotas to add up. Give the team's target, or fill the column Quota.",
  );
}

/** Who is to have what. */
interface Holdings {
  /** Of each account. */
  readonly potential: Float64Array;
  readonly after: Int32Array;
  /** Potential of each rep. */
  readonly held: Float64Array;
}

/** What each rep counts for, by the settings. */
function weightsOf(
  { quotaMode, potentialWeight }: FigureSettings,
  { names, capacity, quota }: QuotaReps,
  accounts: CellTable,
  { potential, after, held }: Holdings,
): Float64Array {
  if (quotaMode === "share") return shareWeights(held, capacity, potentialWeight);
  const before = holders(accounts, null, names);
  return movedWeights({ potential, before, after, quota: quota ?? held.map(() => 0) });
}

/** A change of a quota; none where the two differ in their last digits alone, as sums do. */
function changeFrom(before: number, after: number): number {
  const change = after - before;
  return Math.abs(change) <= 1e-12 * Math.abs(before) ? 0 : change;
}

/**
 * Shares a team's target over its reps by the potential of their accounts and their capacity, within floors and ceilings; or adjusts today's quotas after accounts have moved.
 * @customfunction QUOTA
 * @param accounts Table with its headers, Accounts[#All]: Potential (else ARR), and Owner unless owner says who has each account. A blank potential counts as 0. Accounts of nobody, or of somebody who is not in reps, count for no one.
 * @param reps Table with its headers, Reps[#All]: Rep; if wanted Capacity (ramp counted in; 0 or blank takes no quota), Quota (today's), Floor and Ceiling (a blank follows the settings).
 * @param target The amount to share, in full units of the money of Potential and Quota (12000000, not 12 for 12 million). Blank or 0: the sum of today's quotas.
 * @param [owner] The rep who is to have each account, one cell per row, with or without a header, or a header in quotes. Blank: the column Owner. Of several names in a cell, by semicolons, the first rep counts.
 * @param [settings] Two columns, name and value, for quotaMode, potentialWeight, quotaFloor, quotaCeiling and quotaRounding. Blank: share, 0.5, none, none, auto. In detail: quotaMode "share" or "adjust" (each account takes its part of its owner's quota along, then all is scaled to the target). potentialWeight 0 to 1: what potential counts in "share", the rest is capacity; without a column Capacity potential alone. quotaFloor, quotaCeiling: for every rep, in the same money (5M is understood, 40 % is refused), 0 or blank is none. quotaRounding: quotas are multiples of it; 0 rounds nothing; auto is the largest power of ten that changes no quota by more than 0.5 %.
 * @returns Rep, Potential, Capacity, Quota before, Quota, Change, Potential / quota, one row per rep. Quotas sum to the target: one of them takes the odd rest where the target or a limit is no multiple. A Note below says how many accounts are of no rep, with their potential, which amounts are more than a thousand times the target or less than a thousandth of it, and which cell costs its row since it can't be read. #N/A where floors and ceilings leave no way to reach it.
 * @example =TP.QUOTA(Accounts[#All], Reps[#All], 12000000)
 * @source Proportional shares within limits; rounding by largest remainders (Hamilton; Balinski and Young, Fair Representation, 1982)
 */
export function quotaOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  target: number,
  owner?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const chosen = figureSettings(settings);
    const fields = accountFieldsFor(accountKeys);
    const answers = readingAnswers(settings ?? null)("accounts");
    const own = ownRows(tableOf("accounts", accounts, fields, answers));
    const worth = worthColumn(own);
    const today = isLeftOut(owner) || chosen.quotaMode === "adjust";
    const named = [
      ...(today ? [own.columns.get("owner") ?? -1] : []),
      ...(isLeftOut(owner) ? [] : headerNamed(owner)(own.headers)),
    ];
    const readable = readableRows(own, [worth, ...named.filter((column) => column >= 0)]);
    const { table } = readable;
    const team = quotaReps(reps, chosen);
    const { names, capacity, quota } = team;
    const amount = targetOf(target, quota);
    const potential = checkedColumn(table, worth, amounts);
    const after = holders(table, owner, names);
    const held = sumsOf({ names, of: after }, potential);
    const before = quota ?? new Float64Array(names.length).fill(NaN);
    const weights = weightsOf(chosen, team, table, { potential, after, held });
    const shared = quotas({ ...team, weights }, amount, chosen.quotaRounding);
    const shown = (column: Float64Array | undefined): ArrayLike<number | undefined> =>
      names.map((name, rep) => (name === "" ? undefined : column?.[rep]));
    const figures = spillTable([
      ["Rep", names],
      ["Potential", shown(held)],
      ["Capacity", shown(capacity)],
      ["Quota before", shown(before)],
      ["Quota", shown(shared)],
      ["Change", shown(shared.map((own, rep) => changeFrom(before[rep]!, own)))],
      ["Potential / quota", shown(held.map((one, rep) => one / shared[rep]!))],
    ]);
    const sharing = names.filter((name) => name !== "").length;
    return withNotes(figures, [
      ...unitNotes({ ...team, target: amount, held, reps: sharing }),
      ...unheldNotes(after, potential),
      ...lostNotes(readable),
    ]);
  });
}
