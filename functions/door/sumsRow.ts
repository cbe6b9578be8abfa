/** Totals rows without their word: Accounts[[#All],[ARR]:[Travel]] ends in sums and not in "Total". */
import { InputError } from "../../src/errors";
import { endsInSum } from "../../src/table/rows/endsInSum";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import { filled } from "../../src/table/numbers/byRow";
import type { CellRange } from "../cells";
import { isBlank, nameOf, placeIn } from "../cells";

/** Enough amounts that their sum comes below them by chance only rarely. */
const amounts = 3;

/** What to say of a list that may end in its own total: a value of its own may stand anywhere else. */
function mayBeTotal(place: string): InputError {
  return new InputError(
    `${place} is the sum of all other numbers, as a total is. If it is their total, leave it out; if not, move it to another place in the list.`,
  );
}

/** Whether one list of numbers ends in the sum of the others, for lists beside which more tells. */
export function endsInOwnSum(numbers: Float64Array): boolean {
  return endsInSum([numbers], { amounts });
}

/**
 * One list of numbers may end in the sum of the others by chance, and nothing beside it tells.
 *
 * @throws InputError asking whether it does
 */
export function refuseSum(numbers: Float64Array, placeOf: (at: number) => string): void {
  if (endsInOwnSum(numbers)) throw mayBeTotal(placeOf(numbers.length - 1));
}

/** Whether columns that stand side by side end in their sums: two at once do not by chance. */
export function endInSums(columns: readonly Float64Array[]): boolean {
  return endsInSum(columns, { columns: 2, amounts });
}

/** The columns that a last row says anything of; undefined where it says more than numbers. */
function totalledColumns({ rows }: CellRange): readonly Float64Array[] | undefined {
  const columns: number[] = [];
  for (const [column, cell] of (rows.at(-1) ?? []).entries()) {
    if (isBlank(cell) || cell === 0 || isTotalLabel(nameOf(cell))) continue;
    if (typeof cell !== "number") return undefined;
    columns.push(column);
  }
  return columns.map((column) =>
    filled(new Float64Array(rows.length), (row) => {
      const cell = rows[row]?.[column];
      return typeof cell === "number" ? cell : 0;
    }),
  );
}

/**
 * A range without the row of sums that it ends in.
 *
 * @throws InputError where it is one column, of which nothing tells whether it ends in its sum
 */
export function withoutSums(range: CellRange): CellRange {
  const columns = totalledColumns(range);
  if (columns === undefined) return range;
  const last = range.rows.length - 1;
  if (range.columns === 1)
    for (const column of columns) refuseSum(column, () => placeIn(range, last, 0));
  return endInSums(columns) ? { ...range, rows: range.rows.slice(0, -1) } : range;
}
