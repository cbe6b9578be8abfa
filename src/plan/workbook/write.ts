import { InputError } from "../../errors";
import type { ResultChart, Results } from "../results/results";
import { carryOut, type Plan } from "./carryOut";
import { fillingsIn, type Fillings } from "./misplaced";
import { newTable, type Planned } from "./newTable";
import { whyNotWritable } from "./obstacles";
import type { FillColumns, Operation, TableCells } from "./operations";
import { standingTables, updateTable } from "./updateTable";
import type { OnProgress, Workbook, WorkbookState } from "./workbook";

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

/** How often rows may move while they are written before we give up. */
const mostTries = 4;

/** A sheet for what we write: ours by name if it is empty or among `ours`, else a free name. */
export function sheetFor(
  { sheets }: WorkbookState,
  wanted: string,
  ours: ReadonlySet<string>,
): { readonly sheet: string; readonly isNew: boolean } {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const known = sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
    if (known === undefined) return { sheet: name, isNew: true };
    if (known.used === undefined || ours.has(known.name))
      return { sheet: known.name, isNew: false };
  }
}

function chartOperation(
  chart: ResultChart,
  planned: ReadonlyMap<string, Planned>,
  sheetNamed: ReadonlyMap<string, string>,
): Operation {
  const cellsOf = ({ table, header }: { table: string; header: string }): TableCells => {
    const rows = planned.get(table)?.rows ?? { first: 0, count: 0 };
    return { table, header, first: rows.first, rows: rows.count };
  };
  return {
    kind: "chart",
    chart: {
      ...chart,
      sheet: sheetNamed.get(chart.sheet) ?? chart.sheet,
      series: chart.series.map(({ name, colour, x, values }) => ({
        name,
        colour,
        x: cellsOf(x),
        values: cellsOf(values),
      })),
    },
  };
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
    const operation = chartOperation(chart, plans, sheetNamed);
    add(sheetNamed.get(chart.sheet) ?? chart.sheet, [operation]);
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

/**
 * Writes results into the workbook, as one change. Tables of an earlier run are updated in place;
 * columns, notes and formulas that people added stay. Nothing that is not ours is changed.
 *
 * @param beside - a column to be written in the same step
 * @throws InputError if nothing may be written, or a table of ours was changed so that its key
 *   column is gone
 */
export async function writeResults(
  workbook: Workbook,
  results: Results,
  onProgress: OnProgress = () => undefined,
  beside?: ColumnBeside,
): Promise<Written> {
  const unfiltered = new Set<string>();
  let told: string | undefined;
  let earlier: { readonly tables: Fillings; readonly column?: FillColumns } = { tables: [] };
  for (let tries = 1; tries <= mostTries; tries++) {
    const state = await workbook.state();
    const refusal = whyNotWritable(state);
    if (refusal !== undefined) throw new InputError(refusal);
    const plan = await planned(workbook, state, results, earlier.tables);
    const { filling, columnRefused } = await columnOf(workbook, beside, state, earlier.column);
    const { moved, why } = await carryOut(workbook, plan, filling, onProgress, told);
    told = why;
    for (const sheet of plan.written.unfiltered) unfiltered.add(sheet);
    if (!moved) {
      const refused = columnRefused === undefined ? {} : { columnRefused };
      return { ...plan.written, ...refused, unfiltered: [...unfiltered] };
    }
    earlier = { tables: fillingsIn(plan.operations), ...(filling && { column: filling }) };
  }
  throw new InputError(
    "Rows moved again and again while the plan was written, so some cells may stand beside another account. Wait until nobody sorts, inserts or deletes rows, then write again.",
  );
}
