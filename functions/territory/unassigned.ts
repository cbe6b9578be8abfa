import { nameFinder } from "../../src/table/names";
import { isNobody, isNoOwner } from "../../src/table/nobody";
import type { ResultCell } from "../door/spill";
import {
  accountRows,
  flagsOfField,
  numbersOfField,
  positionsOfAccounts,
} from "../door/accountRows";
import { inCell } from "../cellError";
import { groupsBy } from "../door/groups";
import { noteRows } from "../door/heldNotes";
import { lostNotes, unreadableKey } from "../door/readable";
import { repNames } from "../door/repList";
import { readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import { namesIn } from "../door/table";

/**
 * Accounts that nobody has, with their potential, so that nothing falls between two territories.
 * @customfunction UNASSIGNED
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, and if wanted Account name, Potential, ICP (yes or no). Rows that repeat an ID count once, rows without an ID not at all.
 * @param [reps] The reps who are there, as a table or a list of names, the house among them if there is one: accounts of anybody else count as unassigned. Blank: every owner is there.
 * @param [owner] The owner of each account, one cell per row of accounts without a header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; n/a, Unassigned and the like are no owner.
 * @param [settings] Two columns, name and value: repeats (which row of an account counts where its rows differ: "add up", "largest", "latest", "first"). Blank: they must not differ.
 * @returns Headers, then one row per account: Account ID, Account, Potential, ICP, Reason ("no owner" or "owner has left"), in the order of the table. Blank where there is no such column; the headers alone where every account has an owner. A potential that can't be read counts as 0, and a Note says so.
 * @example =TP.UNASSIGNED(Accounts[#All], Reps[#All])
 * @source No gap over the market that can be served: unassigned accounts must be reported
 */
export function unassignedOfRange(
  accounts: unknown[][],
  reps?: unknown[][],
  owner?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const answers = readingAnswers(settings ?? null)("accounts");
    const kept = accountRows(accounts, ["id", "owner", "name", "potential", "icp"], ["id"], {
      get: (key) => (key === unreadableKey ? "zero" : answers.get(key)),
    });
    const { table } = kept;
    const owners = groupsBy(table, owner, ["owner"], "owner");
    const team = repNames(reps);
    const find = team && nameFinder(team);
    const isTeam = (name: string): boolean => find !== undefined && find(name) >= 0;
    const hasLeft = owners.names.map((name) => find !== undefined && !isTeam(name));
    const isNone = owners.names.map(
      (name) => !isTeam(name) && (find ? isNobody(name) : isNoOwner(name)),
    );
    const ownerOf = positionsOfAccounts(kept, owners.of);
    const found: number[] = [];
    const reasons: string[] = [];
    ownerOf.forEach((of, at) => {
      const hasNone = of < 0 || isNone[of] === true;
      if (!hasNone && hasLeft[of] !== true) return;
      found.push(at);
      reasons.push(hasNone ? "no owner" : "owner has left");
    });
    const rowOf = (at: number): number => kept.rows?.[at] ?? at;
    const shown = (
      values: ArrayLike<ResultCell> | undefined,
      show: (value: ResultCell | undefined) => ResultCell = (value) => value ?? "",
    ): readonly ResultCell[] => found.map((at) => (values ? show(values[at]) : ""));
    const nameColumn = table.columns.get("name");
    const names = nameColumn === undefined ? [] : namesIn(table, nameColumn);
    const figures = spillTable([
      ["Account ID", found.map((at) => kept.ids?.[rowOf(at)] ?? "")],
      ["Account", found.map((at) => names[rowOf(at)] ?? "")],
      ["Potential", shown(numbersOfField(kept, "potential"))],
      ["ICP", shown(flagsOfField(kept, "icp"), (flag) => flag === 1)],
      ["Reason", reasons],
    ]);
    return [...figures, ...noteRows(lostNotes(kept), figures[0]?.length ?? 0)];
  });
}
