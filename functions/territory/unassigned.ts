import { nameFinder } from "../../src/table/names";
import type { ResultCell } from "../door/spill";
import { accountRows } from "../door/accountRows";
import { inCell } from "../cellError";
import { groupsBy } from "../door/groups";
import { repNames } from "../door/repRows";
import { spillTable } from "../door/spill";
import { flagsIn } from "../door/distinct";
import { numbersIn } from "../door/numbers";
import { namesIn } from "../door/table";

/**
 * Accounts that nobody has, with their potential, so that nothing falls between two territories.
 * @customfunction UNASSIGNED
 * @param accounts The accounts with their header row, for example Accounts[#All]: Account ID, Owner, and if wanted Account name, Potential, ICP (yes or no). Rows that repeat an ID count once, rows without an ID not at all.
 * @param [reps] The reps who are there, as a table or a list of names, the house among them if there is one: accounts of anybody else count as unassigned. Blank: every owner is there.
 * @param [owner] The owner of each account, one cell per row of accounts without a header, or another header of accounts in quotes. Blank: the column Owner. Case does not matter.
 * @returns Headers, then one row per account: Account ID, Account, Potential, ICP, Reason ("no owner" or "owner has left"), in the order of the table. Blank where there is no such column; the headers alone where every account has an owner.
 * @example =TP.UNASSIGNED(Accounts[#All], Reps[#All])
 * @source No gap over the market that can be served: unassigned accounts must be reported
 */
export function unassignedOfRange(
  accounts: unknown[][],
  reps?: unknown[][],
  owner?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const kept = accountRows(accounts, ["id", "owner", "name", "potential", "icp"], ["id"]);
    const { table } = kept;
    const owners = groupsBy(table, owner, ["owner"], "owner");
    const team = repNames(reps);
    const find = team && nameFinder(team);
    const hasLeft = owners.names.map((name) => find !== undefined && find(name) < 0);
    const rows: number[] = [];
    const reasons: string[] = [];
    for (let at = 0; at < kept.count; at++) {
      const row = kept.rows ? (kept.rows[at] as number) : at;
      const of = owners.of[row] as number;
      if (of >= 0 && hasLeft[of] !== true) continue;
      rows.push(row);
      reasons.push(of < 0 ? "no owner" : "owner has left");
    }
    const shown = (
      key: string,
      read: (column: number) => (row: number) => ResultCell,
    ): readonly ResultCell[] => {
      const column = table.columns.get(key);
      return column === undefined ? rows.map(() => "") : rows.map(read(column));
    };
    const text = (column: number): ((row: number) => string) => {
      const names = namesIn(table, column);
      return (row) => names[row] ?? "";
    };
    return spillTable([
      ["Account ID", rows.map((row) => kept.ids?.[row] ?? "")],
      ["Account", shown("name", text)],
      [
        "Potential",
        shown("potential", (column) => {
          const amounts = numbersIn(table, column);
          return (row) => amounts[row] ?? "";
        }),
      ],
      [
        "ICP",
        shown("icp", (column) => {
          const flags = flagsIn(table, column);
          return (row) => flags[row] === 1;
        }),
      ],
      ["Reason", reasons],
    ]);
  });
}
