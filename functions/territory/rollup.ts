import { InputError } from "../../src/errors";
import type { Groups } from "../../src/table/numbers/groups";
import { groupsOf } from "../../src/table/numbers/groups";
import { rollup } from "../../src/territory/rollup";
import { meantGroupsIn } from "../door/groups";
import type { AccountRows } from "../door/accountRows";
import { accountRows, groupsOfAccounts, numbersOfAccounts } from "../door/accountRows";
import { foldedName } from "../../src/table/names";
import { isNoGroup } from "../../src/table/nobody";
import { inCell } from "../cellError";
import type { CellRange } from "../cells";
import { isBlank, listOf, nameOf, optionalRange, rangeOf } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { headerNamed } from "../door/headers";
import { meantGroups } from "../door/people";
import { withNotes } from "../door/noteRows";
import { lostNotes } from "../door/readable";
import { readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import { columnNamed } from "../door/table";

/** A level of the result: its header, and the group of each account. */
interface Level {
  readonly header: string;
  readonly groups: Groups;
}

function headersIn(range: CellRange): readonly string[] {
  return listOf(range)
    .cells.filter((cell) => !isBlank(cell))
    .map(nameOf);
}

function levelOf(kept: AccountRows, header: string): Level {
  const { table } = kept;
  const column = columnNamed(table, header);
  const groups = groupsOfAccounts(kept, meantGroupsIn(table, column));
  return { header: table.headers[column] ?? header, groups };
}

/** What stands above each territory: rows of a table, by the name in its first column. */
function parentsOf(range: CellRange, territories: readonly string[]): readonly number[] {
  const rowOf = new Map<string, number>();
  range.rows.forEach((cells, row) => {
    const name = foldedName(nameOf(cells[0] ?? null));
    if (row === 0 || name === "") return;
    const first = rowOf.get(name);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 1} and ${row + 1} of levels both name "${nameOf(cells[0] ?? null)}". A territory belongs to one group: name it once.`,
      );
    }
    rowOf.set(name, row);
  });
  return territories.map((name) => rowOf.get(foldedName(name)) ?? -1);
}

/** Levels from a table whose first column are territories: the last column is the widest. */
function levelsOfTable(kept: AccountRows, range: CellRange): readonly Level[] {
  const headers = (range.rows[0] ?? []).map(nameOf);
  const narrowest = levelOf(kept, headers[0] ?? "");
  const rows = parentsOf(range, narrowest.groups.names);
  const above = headers.slice(1).map((header, at): Level => {
    const names = rows.map((row) => (row < 0 ? "" : nameOf(range.rows[row]?.[at + 1] ?? null)));
    const wider = meantGroups(groupsOf(names), isNoGroup);
    const of = narrowest.groups.of.map((group) => (group < 0 ? -1 : (wider.of[group] as number)));
    return { header, groups: { names: wider.names, of } };
  });
  return [narrowest, ...above].reverse();
}

function levelsIn(kept: AccountRows, argument: unknown): readonly Level[] {
  const range = rangeOf("levels", argument ?? null);
  const isTable = range.rows.length > 1 && range.columns > 1;
  const levels = isTable
    ? levelsOfTable(kept, range)
    : headersIn(range).map((header) => levelOf(kept, header));
  if (levels.length === 0) {
    throw new InputError(
      "levels is blank. Give headers of accounts, the widest first, or a table of territories and what they belong to.",
    );
  }
  return levels;
}

/** Columns to add up: those that are named, else ARR and potential as far as they are there. */
function measureColumns({ table }: AccountRows, argument: unknown): readonly number[] {
  const range = optionalRange("measures", argument ?? null);
  if (range) return headersIn(range).map((header) => columnNamed(table, header));
  return ["arr", "potential"].flatMap((key) => table.columns.get(key) ?? []);
}

/**
 * Adds up accounts from territories to districts to regions, with a total under each group and the whole in the last row. Every total is the sum of the rows above it.
 * @customfunction ROLLUP
 * @param accounts The accounts with their header row, for example Accounts[#All]. Rows that repeat an Account ID count once, rows without one not at all; without such a column every row counts.
 * @param levels Headers of accounts in one row, the widest first, such as Region, District, Territory. Or a table with headers, one row per territory: Territory, then what it belongs to, District, then Region. Case does not matter; what has none stands under "(none)".
 * @param [measures] Headers of the columns to add up. A blank number counts as 0. Blank: ARR and Potential, as far as they are there.
 * @param [settings] Two columns, name and value: repeats (which row of an account counts where its rows differ: "add up", "largest", "latest", "first"), unreadable ("zero" counts a cell that can't be read as 0). Blank: the defaults.
 * @returns Headers, then rows: one column per level, the widest first, Accounts, one column per measure. A total has "Total" behind the group that it is of. Rows that can't be read are left out, and a Note below says so.
 * @example =TP.ROLLUP(Accounts[#All], "Segment")
 * @source Roll-up from territory to district to region
 */
export function rollupOfRange(
  accounts: unknown[][],
  levels: unknown[][],
  measures?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const answers = readingAnswers(settings ?? null)("accounts");
    const keys = ["id", "arr", "potential", "territory", "region"];
    const kept = accountRows(accounts, keys, [], answers, {
      texts: headerNamed(levels),
      numbers: headerNamed(measures),
      unread: ["territory", "region", ...(isLeftOut(measures) ? [] : ["arr", "potential"])],
    });
    const chosen = levelsIn(kept, levels);
    const columns = measureColumns(kept, measures);
    const {
      names,
      accounts: counts,
      sums,
    } = rollup(
      chosen.map(({ groups }) => groups),
      columns.map((column) => numbersOfAccounts(kept, column)),
    );
    const figures = spillTable([
      ...chosen.map(({ header }, level) => [header, names.map((row) => row[level] ?? "")] as const),
      ["Accounts", counts],
      ...columns.map((column, at) => [kept.table.headers[column] ?? "", sums[at] ?? []] as const),
    ]);
    return withNotes(figures, lostNotes(kept));
  });
}
