/** Totals rows without their word: Accounts[[#All],[ARR]:[Travel]] ends in sums and not in "Total". */
import { InputError } from "../../src/errors";
import { readNumberColumn } from "../../src/table/parse/readNumbers";
import { endsInSum, type LeastSums } from "../../src/table/rows/endsInSum";
import type { Cell } from "../../src/table/cell";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import type { CellRange } from "../cells";
import { isBlank, nameOf, placeIn } from "../cells";
import { listPlace } from "./listPlace";

/** Enough amounts that their sum comes below them by chance only rarely. */
const amounts = 3;

/** Which cells of some lists are texts. */
export type TextsIn = NonNullable<LeastSums["isText"]>;

/** Which cells of lists that stand side by side are texts, as $10,000 may be. */
export function textsIn(...lists: readonly { readonly cells: readonly Cell[] }[]): TextsIn {
  return (column, row) => typeof lists[column]?.cells[row] === "string";
}

/** What to say of a list that may end in its own total: a value of its own may stand anywhere else. */
function mayBeTotal(place: string): InputError {
  return new InputError(
    `${place} is the sum of all other numbers, exactly or rounded, as a total is. If it is their total, leave it out; if not, move it to another place in the list.`,
  );
}

/** Whether one list of numbers ends in the sum of the others, for lists beside which more tells. */
export function endsInOwnSum(numbers: Float64Array, isText: TextsIn): boolean {
  return endsInSum([numbers], { amounts, isText });
}

/**
 * One list of numbers may end in the sum of the others by chance, and nothing beside it tells.
 *
 * @throws InputError asking whether it does
 */
export function refuseSum(
  numbers: Float64Array,
  isText: TextsIn,
  placeOf: (at: number) => string,
): void {
  if (endsInOwnSum(numbers, isText)) throw mayBeTotal(placeOf(numbers.length - 1));
}

/** Whether columns that stand side by side end in their sums: two at once do not by chance. */
export function endInSums(columns: readonly Float64Array[], isText: TextsIn): boolean {
  return endsInSum(columns, { columns: 2, amounts, isText });
}

/** The numbers of a column, its texts read together; 0 for what is none, a header among them. */
function amountsIn(cells: readonly Cell[], name: string): Float64Array {
  // Only a text with a digit can be a number; most columns have no text but their header.
  const isPlain = cells.every((cell) => typeof cell !== "string" || !/\d/.test(cell));
  if (isPlain) return Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : 0));
  const place = listPlace({ name }, cells.length);
  const { values } = readNumberColumn(cells, place).column;
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

/** Columns of a range that may end in their sums. */
interface Totalled {
  readonly columns: readonly Float64Array[];
  readonly isText: TextsIn;
}

/** The columns that a last row says anything of; undefined where it says more than numbers. */
function totalledColumns({ name, rows }: CellRange): Totalled | undefined {
  const at: number[] = [];
  for (const [column, cell] of (rows.at(-1) ?? []).entries()) {
    if (isBlank(cell) || cell === 0 || isTotalLabel(nameOf(cell))) continue;
    if (typeof cell !== "number") return undefined;
    at.push(column);
  }
  const lists = at.map((column) => ({ cells: rows.map((row) => row[column] ?? null) }));
  const columns = lists.map(({ cells }) => amountsIn(cells, name));
  return { columns, isText: textsIn(...lists) };
}

/**
 * A range without the row of sums that it ends in.
 *
 * @throws InputError where it is one column, of which nothing tells whether it ends in its sum
 */
export function withoutSums(range: CellRange): CellRange {
  const found = totalledColumns(range);
  if (found === undefined) return range;
  const { columns, isText } = found;
  const last = range.rows.length - 1;
  if (range.columns === 1)
    for (const column of columns) refuseSum(column, isText, () => placeIn(range, last, 0));
  return endInSums(columns, isText) ? { ...range, rows: range.rows.slice(0, -1) } : range;
}
