import { InputError } from "../../errors";
import type { Results } from "../results/results";
import type { Plan } from "./carryOut";
import { chartOperation } from "./chartOperation";
import type { Fillings } from "./misplaced";
import { newTable, type Planned } from "./newTable";
import type { FillColumns, Operation } from "./operations";
import { sheetFor } from "./sheetFor";
import { standingTables, updateTable } from "./updateTable";
import type { Workbook, WorkbookState } from "./workbook";

/** A row inside one of our tables that is not ours: it has no key to know it by. */
export interface StrayRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

export interface Written {
  /** Sheets that hold the results, by the names they got. */
  readonly sheets: readonly string[];
  /** Rows kept for accounts that are no longer in the user's table. */
  readonly goneRows: number;
  /** Rows in our tables whose key is blank, an error or a total: left as they are. */
  readonly strayRows: readonly StrayRow[];
  /** Sheets on which a filter of ours was cleared, as it hid rows that had to be written. */
  readonly unfiltered: readonly string[];
  /** Why the column beside the accounts was not written. */
  readonly columnRefused?: string;
}

/**
 * A column that is written beside the results, in the same step.
 *
 * @param earlier - how this write filled it before, where rows moved meanwhile
 * @throws InputError if it can't be written; the results are, all the same
 */
export type ColumnBeside = (
  state: WorkbookState,
  earlier: FillColumns | undefined,
) => Promise<FillColumns>;

/** What a write does to the workbook as it stands, before anything is done. */
export interface WritePlan extends Plan {
  readonly written: Written;
  /** The column beside the accounts, which is written last. */
  readonly filling: FillColumns | undefined;
}

/** How the tries before filled our tables and the column, where rows moved meanwhile. */
export interface EarlierFillings {
  readonly tables: Fillings;
  readonly column?: FillColumns | undefined;
}

/** What a write would do now: the same for a preview and for the write itself. */
export async function planWrite(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  beside: ColumnBeside | undefined,
  earlier: EarlierFillings = { tables: [] },
): Promise<WritePlan> {
  const plan = await planned(workbook, state, results, earlier.tables);
  const { filling, columnRefused } = await columnOf(workbook, beside, state, earlier.column);
  const refused = columnRefused === undefined ? {} : { columnRefused };
  return { ...plan, filling, written: { ...plan.written, ...refused } };
}

async function planned(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  earlier: Fillings,
): Promise<Plan & { readonly written: Written }> {
  const states = new Map(state.tables.map((table) => [table.name, table]));
  const ourSheets = new Set(results.tables.flatMap(({ name }) => states.get(name)?.sheet ?? []));
  const plans = new Map<string, Planned>();
  const sheetNamed = new Map<string, string>();
  const operations: Operation[] = [];
  const sheetOf: string[] = [];
  const add = (sheet: string, more: readonly Operation[]): void => {
    operations.push(...more);
    sheetOf.push(...more.map(() => sheet));
  };
  const known = results.tables.flatMap((table) => {
    const at = states.get(table.name);
    return at === undefined ? [] : [{ table, state: at }];
  });
  const standing = await standingTables(workbook, known);
  for (const table of results.tables) {
    const stands = standing.get(table);
    const before = earlier.find(({ place }) => "table" in place && place.table === table.name);
    let plan: Planned;
    if (stands !== undefined) plan = await updateTable(workbook, table, stands, before);
    else {
      const named = sheetNamed.get(table.sheet);
      const { sheet, isNew } =
        named === undefined
          ? sheetFor(state, table.sheet, ourSheets)
          : { sheet: named, isNew: false };
      if (isNew) add(sheet, [{ kind: "add sheet", sheet }]);
      plan = newTable(table, sheet);
    }
    add(plan.sheet, plan.operations);
    plans.set(table.name, plan);
    sheetNamed.set(table.sheet, plan.sheet);
    ourSheets.add(plan.sheet);
  }
  for (const chart of results.charts) {
    const sheet = sheetNamed.get(chart.sheet) ?? chart.sheet;
    add(sheet, [chartOperation(chart, sheet, (table) => plans.get(table)?.rows)]);
  }
  const shown = operations.flatMap((one) => (one.kind === "show all rows" ? [one.table] : []));
  const written: Written = {
    sheets: [...new Set(sheetNamed.values())],
    goneRows: plans.get(results.tables[0]?.name ?? "")?.goneRows ?? 0,
    strayRows: [...plans.values()].flatMap(({ sheet, strayRows }) =>
      strayRows.map((row) => ({ sheet, row })),
    ),
    unfiltered: [...new Set(shown.map((table) => states.get(table)?.sheet ?? table))],
  };
  return { operations, sheetOf, written };
}

/**
 * The column beside the accounts, or why it isn't written. Where it seems that it can't be, the cells
 * may have moved since they were looked for: so it is tried once more with the workbook as it is now.
 */
async function columnOf(
  workbook: Workbook,
  beside: ColumnBeside | undefined,
  state: WorkbookState,
  earlier: FillColumns | undefined,
): Promise<{ readonly filling?: FillColumns; readonly columnRefused?: string }> {
  if (beside === undefined) return {};
  try {
    return { filling: await beside(state, earlier) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  try {
    return { filling: await beside(await workbook.state(), earlier) };
  } catch (error) {
    if (error instanceof InputError) return { columnRefused: error.message };
    throw error;
  }
}
