/** The four shapes of a result: see "What comes back" in the decision on signatures. */
import { InputError } from "../../src/errors";

/** What a result's cell can hold. A blank is "": null would show as 0. */
export type ResultCell = number | string | boolean;

/** What a column of a result is made from. NaN and undefined are blanks. */
export type ResultColumn = ArrayLike<ResultCell | undefined>;

/** What a sheet has room for, under the formula's own row. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function shown(value: ResultCell | undefined): ResultCell {
  if (value === undefined) return "";
  return typeof value === "number" && !Number.isFinite(value) ? "" : value;
}

/** A row itself where all its cells can be shown as they are, as nearly all can. */
function shownRow(row: readonly (ResultCell | undefined)[]): ResultCell[] {
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (cell === undefined || (typeof cell === "number" && !Number.isFinite(cell)))
      return row.map(shown);
  }
  return row as ResultCell[];
}

function checkSize(rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return;
  throw new InputError(
    `The result has ${rows} rows and ${columns} columns, more than a sheet. Use the task pane, or fewer rows.`,
  );
}

/** One column without a header, one value per row of the data. An empty one is a single blank. */
export function spillColumn(values: ResultColumn): ResultCell[][] {
  checkSize(values.length, 1);
  if (values.length === 0) return [[""]];
  const result = new Array<ResultCell[]>(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    result[row] = [typeof value === "string" ? value : shown(value)];
  }
  return result;
}

/** Several columns under their headers. */
export function spillTable(
  columns: readonly (readonly [header: string, values: ResultColumn])[],
): ResultCell[][] {
  const rows = columns[0]?.[1].length ?? 0;
  checkSize(rows + 1, columns.length);
  const result: ResultCell[][] = new Array<ResultCell[]>(rows + 1);
  result[0] = columns.map(([header]) => header);
  for (let row = 0; row < rows; row++) {
    const cells = new Array<ResultCell>(columns.length);
    for (let column = 0; column < columns.length; column++)
      cells[column] = shown(columns[column]?.[1][row]);
    result[row + 1] = cells;
  }
  return result;
}

/** Rows under headers. */
export function spillRows(
  headers: readonly string[],
  rows: readonly (readonly (ResultCell | undefined)[])[],
): ResultCell[][] {
  checkSize(rows.length + 1, headers.length);
  const result = new Array<ResultCell[]>(rows.length + 1);
  result[0] = headers.slice();
  for (let row = 0; row < rows.length; row++) result[row + 1] = shownRow(rows[row] ?? []);
  return result;
}
