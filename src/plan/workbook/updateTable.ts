import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { textOf } from "../../table/parse/readTexts";
import type { ResultTable } from "../results/results";
import { mergeInto, type Merge } from "./merge";
import { isMisplaced } from "./misplaced";
import { tableRowsAdded, type Planned } from "./newTable";
import type { AddRows, FillColumns, Operation } from "./operations";
import { readPlace, type TableState, type Workbook } from "./workbook";

/** Every data row's cells in our columns: undefined where the row is to stay as it is. */
function bodyOf(table: ResultTable, merge: Merge, rows: number): (readonly Cell[] | undefined)[] {
  // Filled, as a row that nobody writes to must still be a row.
  const body = new Array<readonly Cell[] | undefined>(rows).fill(undefined);
  for (const row of merge.goneRows) body[row] = table.gone;
  for (const [row, ours] of merge.twins) body[row] = table.rows[ours];
  table.rows.forEach((cells, ours) => {
    body[merge.rowAt[ours] ?? 0] = cells;
  });
  return body;
}

const isBlank = (cell: Cell): boolean => textOf(cell) === "";

/**
 * How many rows at the table's end are blank in all its columns: a write that failed once it had
 * made room leaves such rows, and the next one fills them.
 */
async function blankTailOf(
  workbook: Workbook,
  { sheet, rect }: TableState,
  keys: readonly Cell[],
): Promise<number> {
  const last = keys.findLastIndex((key) => !isBlank(key));
  const rows = keys.length - 1 - last;
  if (rows === 0) return 0;
  const end = await readPlace(workbook, sheet, {
    ...rect,
    row: rect.row + rect.rows - rows,
    rows,
  });
  return rows - 1 - end.findLastIndex((row) => !row.every(isBlank));
}

/** One of our tables as it stands. */
export interface Standing {
  readonly state: TableState;
  /** The key column, one cell per data row. */
  readonly keys: readonly Cell[];
}

/**
 * Reads what has to be known of tables that stand there already.
 *
 * @throws InputError if one of them has lost its key column
 */
export async function standingTables(
  workbook: Workbook,
  known: readonly { readonly table: ResultTable; readonly state: TableState }[],
): Promise<ReadonlyMap<ResultTable, Standing>> {
  const columns = known.map(({ table, state }) => {
    const key = table.columns[0]?.header ?? "";
    const header = state.headers.find((one) => textOf(one) === key);
    if (header === undefined) throw keyGone(table, state);
    return { table: state.name, header };
  });
  const keys = await workbook.read(columns);
  return new Map(
    known.map(({ table, state }, at) => [
      table,
      { state, keys: (keys[at] ?? []).map((row) => row[0] ?? "") },
    ]),
  );
}

function keyGone({ name, columns }: ResultTable, { sheet }: TableState): InputError {
  return new InputError(
    `The table ${name} on sheet "${sheet}" has no column "${columns[0]?.header ?? ""}" any more, so its rows can't be told apart. Give the column its name back, or rename or delete the table; a new one will be written then.`,
  );
}

/** Our columns of the rows that stand there; keys stay as they are but in rows that are blank yet. */
function fillingOf(
  { name, columns }: ResultTable,
  merge: Merge,
  keys: readonly Cell[],
  body: readonly (readonly Cell[] | undefined)[],
): FillColumns {
  const isNew = (row: number): boolean => isBlank(keys[row] ?? null) && body[row] !== undefined;
  const cellsOf = (ours: number): readonly Cell[] =>
    keys.map((_, row) => (ours === 0 && !isNew(row) ? null : (body[row]?.[ours] ?? null)));
  return {
    kind: "fill",
    place: { table: name },
    key: {
      header: columns[0]?.header ?? "",
      cells: keys.map((key, row) => (isNew(row) ? (body[row]?.[0] ?? null) : key)),
    },
    columns: columns.map(({ header }, ours) => ({ header, cells: cellsOf(ours) })),
    added: merge.newHeaders,
  };
}

/** Rows of the result that the table doesn't hold yet. */
function newRows(table: ResultTable, merge: Merge, rows: number): readonly AddRows[] {
  const added = table.rows.flatMap((_, ours) => ((merge.rowAt[ours] ?? 0) >= rows ? [ours] : []));
  return added.length === 0 ? [] : [tableRowsAdded(table, added)];
}

/** Blanks what an earlier filling of the same write left in rows that were put in meanwhile. */
async function withoutMisplaced(
  workbook: Workbook,
  { sheet, rect, headers }: TableState,
  filling: FillColumns,
  merge: Merge,
  earlier: FillColumns | undefined,
): Promise<FillColumns> {
  if (earlier === undefined) return filling;
  const texts = headers.map(textOf);
  const wrong = new Set<number>();
  for (const row of merge.strayRows) {
    const [cells = []] = await readPlace(workbook, sheet, {
      ...rect,
      row: rect.row + 1 + row,
      rows: 1,
    });
    if (isMisplaced(earlier, row, texts, cells)) wrong.add(row);
  }
  if (wrong.size === 0) return filling;
  const columns = filling.columns.map(({ header, cells }, at) => ({
    header,
    cells: at === 0 ? cells : cells.map((cell, row) => (wrong.has(row) ? "" : cell)),
  }));
  return { ...filling, columns };
}

/**
 * Writes a result over that of an earlier run; what people added to the table stays.
 *
 * @param earlier - how this write filled the table before, where rows moved meanwhile
 */
export async function updateTable(
  workbook: Workbook,
  table: ResultTable,
  { state, keys }: Standing,
  earlier?: FillColumns,
): Promise<Planned> {
  const { sheet, rect, headers } = state;
  const rows = keys.length;
  const merge = mergeInto(headers, keys, table, await blankTailOf(workbook, state, keys));
  const body = bodyOf(table, merge, rows + merge.addedRows).slice(0, rows);
  const plain = fillingOf(table, merge, keys, body);
  const filling = await withoutMisplaced(workbook, state, plain, merge, earlier);
  const operations: Operation[] = [
    ...(state.isFiltered === true ? [{ kind: "show all rows", table: table.name } as const] : []),
    ...(table.title === undefined
      ? []
      : [{ kind: "title", table: table.name, text: table.title } as const]),
    filling,
    ...newRows(table, merge, rows),
  ];
  return {
    table,
    sheet,
    operations,
    rows: span(merge.rowAt),
    goneRows: merge.goneRows.length,
    strayRows: merge.strayRows.map((row) => rect.row + 1 + row),
  };
}

function span(rowAt: Int32Array): Planned["rows"] {
  let first = Infinity;
  let last = -1;
  for (const row of rowAt) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return last < 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
}
