/** A table as it is stored: column by column, and of the columns only those that a plan goes by. */
import type { Cell } from "../../table/cell";
import type { TableRange } from "../../table/readTable";
import type { RowKind, RowKinds } from "../../table/rows/rowKinds";

/** A range whose rows have no names of their own, as in a workbook. */
export type StorableRange = Omit<TableRange, "rowName">;

export interface StoredRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly Cell[];
  /** Rows under the headers. */
  readonly rows: number;
  /** Position of each column that is kept, and its cells under the header. */
  readonly columns: readonly (readonly [at: number, cells: readonly Cell[]])[];
  /** Cells of other columns that say what a row is, such as "Grand Total". */
  readonly others: readonly (readonly [row: number, column: number, cell: Cell])[];
  readonly hidden?: readonly number[];
}

function widthOf({ cells }: StorableRange): number {
  return cells.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Whether a column has no header: nobody reads it, but cells in it tell of rows that have slipped. */
function isUnnamed({ cells }: StorableRange, column: number): boolean {
  const header = cells[0]?.[column] ?? null;
  return header === null || header === "";
}

/**
 * A range to be stored.
 *
 * @param kept - whether the cells of a column go with it; all headers do, by which columns are told apart
 */
export function storedRange(
  range: StorableRange,
  { leftOut }: Pick<RowKinds, "leftOut">,
  kept: (column: number) => boolean,
): StoredRange {
  const { sheet, row, column, cells, hidden } = range;
  const [headers = [], ...body] = cells;
  const columns: [number, readonly Cell[]][] = [];
  for (let at = 0; at < widthOf(range); at++)
    if (kept(at) || isUnnamed(range, at)) columns.push([at, body.map((one) => one[at] ?? null)]);
  const known = new Set(columns.map(([at]) => at));
  const others = leftOut.flatMap((odd): [number, number, Cell][] => {
    const at = odd.column - column;
    return known.has(at) ? [] : [[odd.at, at, cells[odd.at]?.[at] ?? null]];
  });
  return {
    ...{ sheet, row, column, headers, rows: body.length, columns, others },
    ...(hidden && { hidden }),
  };
}

/** The range again; cells that are not stored are blank. */
export function rangeOf(stored: StoredRange): TableRange {
  const { sheet, row, column, headers, rows, columns, others, hidden } = stored;
  const width = columns.reduce((most, [at]) => Math.max(most, at + 1), headers.length);
  const cells: Cell[][] = [[...headers]];
  for (let at = 0; at < rows; at++) {
    const line = new Array<Cell>(width).fill(null);
    for (const [position, values] of columns) line[position] = values[at] ?? null;
    cells.push(line);
  }
  for (const [at, position, cell] of others) {
    const line = cells[at];
    if (line !== undefined) line[position] = cell;
  }
  return { sheet, row, column, cells, ...(hidden && { hidden }) };
}

/** Kinds of rows as they are stored: nearly all are data. */
export interface StoredKinds {
  readonly rows: number;
  readonly others: readonly (readonly [at: number, kind: RowKind])[];
  readonly leftOut: RowKinds["leftOut"];
}

export function storedKinds({ kinds, leftOut }: RowKinds): StoredKinds {
  const others = kinds.flatMap((kind, at): [number, RowKind][] =>
    kind === "data" ? [] : [[at, kind]],
  );
  return { rows: kinds.length, others, leftOut };
}

export function kindsOf({ rows, others, leftOut }: StoredKinds): RowKinds {
  const kinds = new Array<RowKind>(rows).fill("data");
  for (const [at, kind] of others) kinds[at] = kind;
  return { kinds, leftOut };
}
