import type { Answers } from "../../src/table/decision";
import { plural } from "../../src/plan/numberText";
import { listText } from "../../src/plan/words/listText";
import { namedBesideOthers } from "../../src/table/holders";
import { nameFinder } from "../../src/table/names";
import { isNobody, isQueue } from "../../src/table/nobody";
import type { ResultCell } from "../door/spill";
import {
  accountRows,
  flagsOfField,
  numbersOfField,
  positionsOfAccounts,
} from "../door/accountRows";
import { inCell } from "../cellError";
import { groupsBy } from "../door/groups";
import { isLeftOut } from "../door/givenTable";
import { headerNamed } from "../door/headers";
import { accountNotes } from "../door/heldNotes";
import { withNotes } from "../door/noteRows";
import { holderFinder, holderOf } from "../door/people";
import { unreadableKey } from "../door/readable";
import { repNames } from "../door/repList";
import { readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { namesIn } from "../door/table";

/** Why nobody has the accounts of an owner; "" where somebody has. Without a team every owner is there. */
function whyNobodys(team: readonly string[] | undefined): (owner: string) => string {
  const find = team && holderFinder(team);
  return (owner) => {
    if (find === undefined) return holderOf(owner) === "" ? "no owner" : "";
    if (find(owner) >= 0) return "";
    if (isQueue(owner)) return "in a queue";
    return holderOf(owner) === "" || isNobody(owner) ? "no owner" : "owner has left";
  };
}

/** Owners that name a rep beside somebody else, as they may be one name: "Ann & Zed". */
function partlyNotes(
  owners: readonly string[],
  team: readonly string[] | undefined,
): readonly string[] {
  if (team === undefined) return [];
  const repsIn = namedBesideOthers(nameFinder(team));
  const partly = [...new Set(owners)].filter((owner) => repsIn(owner).length > 0);
  const [first] = partly;
  if (first === undefined) return [];
  const count = owners.filter((owner) => partly.includes(owner)).length;
  return [
    `${plural(count, "account", "accounts")} listed here ${count === 1 ? "names" : "name"} a rep beside somebody who is not in reps: "${first}"${count === 1 ? "" : ", for one"}, of whom ${listText(repsIn(first))} is in reps. Part the names by semicolons, and the rep has the account.`,
  ];
}

/** Headers that look as if they said which accounts fit, where none is read as ICP. */
function unreadIcpNotes({ name, columns, headers }: CellTable): readonly string[] {
  if (columns.has("icp")) return [];
  const near = headers.filter((header) => /\bicp\b|\bideal\b/i.test(header));
  if (near.length === 0) return [];
  return [
    `${name} has no column ICP (yes or no), which is blank here: ${listText(near)} ${near.length === 1 ? "is" : "are"} not read as one. Call the column ICP.`,
  ];
}

/**
 * Accounts that nobody has, with their potential, so that nothing falls between two territories.
 * @customfunction UNASSIGNED
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, and if wanted Account name, Potential, ICP (yes or no). Rows that repeat an ID count once, rows without an ID not at all.
 * @param [reps] The reps who are there, as a table or a list of names, the house among them if there is one: accounts of anybody else count as unassigned. Blank: every owner is there.
 * @param [owner] The owner of each account, one cell per row of accounts with or without its header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter; n/a, Unassigned and the like are no owner.
 * @param [settings] Two columns, name and value: repeats (which row of an account counts where its rows differ: "add up", "largest", "latest", "first"). Blank: they must not differ.
 * @returns Headers, then one row per account: Account ID, Account, Potential, ICP, Reason ("no owner", "owner has left", or "in a queue" for an owner such as Sales Queue who is not in reps), in the order of the table. Blank where there is no such column; the headers alone where every account has an owner. Names in one cell that only in part are reps are one name, and a Note says which are. A potential that can't be read counts as 0 and an ICP as no; a Note below says so, what is left out or blank, and which headers are not read as ICP.
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
    const keys = ["id", "owner", "name", "potential", "icp"];
    const withZeros: Answers = {
      get: (key) => (key === unreadableKey ? "zero" : answers.get(key)),
    };
    const kept = accountRows(accounts, keys, ["id"], withZeros, {
      texts: headerNamed(owner),
      beside: ["owner", owner],
      unread: isLeftOut(owner) ? [] : ["owner"],
    });
    const { table } = kept;
    const owners = groupsBy(table, owner, ["owner"], "owner");
    const team = repNames(reps);
    const reasonOf = owners.names.map(whyNobodys(team));
    const ownerOf = positionsOfAccounts(kept, owners.of);
    const found: number[] = [];
    const reasons: string[] = [];
    ownerOf.forEach((of, at) => {
      const reason = of < 0 ? "no owner" : reasonOf[of]!;
      if (reason === "") return;
      found.push(at);
      reasons.push(reason);
    });
    const rowOf = (at: number): number => kept.rows?.[at] ?? at;
    const shown = (
      values: ArrayLike<ResultCell> | undefined,
      show: (value: ResultCell | undefined) => ResultCell = (value) => value ?? "",
    ): readonly ResultCell[] => found.map((at) => (values ? show(values[at]) : ""));
    const nameColumn = table.columns.get("name");
    const names = nameColumn === undefined ? [] : namesIn(table, nameColumn);
    const potential = numbersOfField(kept, "potential");
    const figures = spillTable([
      ["Account ID", found.map((at) => kept.ids?.[rowOf(at)] ?? "")],
      ["Account", found.map((at) => names[rowOf(at)] ?? "")],
      ["Potential", shown(potential)],
      ["ICP", shown(flagsOfField(kept, "icp"), (flag) => flag === 1)],
      ["Reason", reasons],
    ]);
    const header = table.headers[table.columns.get("potential") ?? -1] ?? "";
    const amounts = potential && Float64Array.from(found, (at) => potential[at]!);
    const zeroed = new Set(kept.zeroed.map(({ row }) => row));
    const nothing = found.filter((at) => potential?.[at] === 0 && !zeroed.has(rowOf(at))).length;
    const left = found.flatMap((at, nth) =>
      reasons[nth] === "owner has left" ? (owners.names[ownerOf[at]!] ?? []) : [],
    );
    return withNotes(figures, [
      ...accountNotes(kept, [amounts && { header, amounts, nothing }]),
      ...partlyNotes(left, team),
      ...(found.length > 0 ? unreadIcpNotes(table) : []),
    ]);
  });
}
