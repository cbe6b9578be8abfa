/** What each rep is to hold of a load at least and at most, as a carve reads it from columns of the reps. */
import type { RepLimits } from "../../src/plan/inputs/accountsAndReps";
import { limitsFrom } from "../../src/plan/inputs/repLimits";
import { accountRoles, loadColumn, matchRoles, repRoles } from "../../src/plan/tables/columns";
import { limitColumns, type LimitColumn } from "../../src/plan/tables/limitColumns";
import { limitHeader } from "../../src/table/headers/limitHeader";
import type { TableRange } from "../../src/table/readTable";
import { columnLoad, type HeldAccounts, type Load } from "./heldAccounts";
import { numbersIn } from "./numbers";
import { plainRows } from "./ownRows";
import { placeInTable, type CellTable } from "./table";

export interface RepLimitsRead {
  readonly limits: readonly RepLimits[];
  /** The loads that are limited. */
  readonly loads: readonly Load[];
  /** Columns that look like limits and are none, a sentence each. */
  readonly notes: readonly string[];
}

const none: RepLimitsRead = { limits: [], loads: [], notes: [] };

function rangeOf(table: CellTable): TableRange {
  return { sheet: table.name, row: 0, column: 0, cells: plainRows(table) };
}

/** The load of a column of the accounts; their number where it is none. */
function limitedLoad(
  held: HeldAccounts,
  column: number,
): Load & { readonly amounts: Float64Array } {
  const { count } = held.accounts;
  const ones = new Float64Array(count).fill(1);
  if (column < 0) return { header: "Accounts", amounts: ones, nothing: 0 };
  const load = columnLoad(held, column);
  return { ...load, amounts: load.amounts ?? ones };
}

/** @throws InputError for a limit that can't be read, or a least above a most */
export function repLimitsIn(held: HeldAccounts): RepLimitsRead {
  const { accounts, reps, settings } = held;
  const { table, rows, names } = reps;
  // Nearly no team has limits, and to look for their columns each cell is read.
  if (!table.headers.some((header) => limitHeader(header) !== undefined)) return none;
  const { headers } = accounts.table;
  const accountMatches = matchRoles(headers, accountRoles);
  const balanced = loadColumn("balance", settings, headers, accountMatches);
  const { columns, notes } = limitColumns(
    { range: rangeOf(table), roles: matchRoles(table.headers, repRoles) },
    { range: rangeOf(accounts.table), roles: accountMatches },
    { column: balanced, name: headers[balanced] ?? "Accounts" },
  );
  const loads = new Map(
    columns.map(({ ofColumn }) => [ofColumn, limitedLoad(held, ofColumn)] as const),
  );
  const limits = limitsFrom(
    columns,
    {
      valuesUnder: ({ column }: LimitColumn) => {
        const values = numbersIn(table, column, NaN);
        return Float64Array.from(rows, (row) => values[row] ?? NaN);
      },
      cellOf: ({ column }, rep) => table.raw[(rows[rep] ?? 0) + 1]?.[column],
      placeOf: (rep) => placeInTable(table, rows[rep] ?? 0, table.columns.get("name") ?? 0),
    },
    names,
    (column) => (loads.get(column) ?? limitedLoad(held, column)).amounts,
  );
  return {
    limits,
    loads: [...loads.values()],
    notes: notes.map(({ header, message }) => `${header ?? ""}: ${message}`),
  };
}
