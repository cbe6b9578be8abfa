import type { Cell } from "../cell";
import { columnLetters } from "../cellAddress";
import { asBeginning, rowPlace } from "../cellPlace";
import type { CellProblem } from "../column";
import { textOf } from "../parse/readTexts";
import { shortened } from "../problems";
import type { TableRange } from "../readTable";
import { isBlankCell } from "./cellShape";
import { columnHabits, type ColumnHabit } from "./columnHabits";

/** Position after the last column with a header. */
function namedColumns({ cells }: TableRange): number {
  const headers = cells[0] ?? [];
  let end = headers.length;
  while (end > 0 && isBlankCell(headers[end - 1])) end -= 1;
  return end;
}

/** Position after the last cell that holds something. */
function lengthOf(row: readonly Cell[]): number {
  let end = row.length;
  while (end > 0 && isBlankCell(row[end - 1])) end -= 1;
  return end;
}

/** How well cells suit the columns that they are taken for. */
interface Fit {
  /** Cells that are none of their column's. */
  readonly misfits: number;
  /** Cells whose value comes again in their column. */
  readonly known: number;
}

/** Whether the first suits better, 0 where both suit alike. */
function better(one: Fit, other: Fit): number {
  return other.misfits - one.misfits || one.known - other.known;
}

function plus(one: Fit, other: Fit): Fit {
  return { misfits: one.misfits + other.misfits, known: one.known + other.known };
}

function fitOf(cell: Cell, { suits, knows }: ColumnHabit): Fit {
  return { misfits: suits(cell) ? 0 : 1, known: knows(cell) ? 1 : 0 };
}

/**
 * The best that can be had by taking the cells from some column on, those beyond the last header
 * with them, for cells that stand so many columns too far right.
 */
function fitShifted(row: readonly Cell[], by: number, habits: readonly ColumnHabit[]): Fit {
  const at = (column: number): Cell => row[column] ?? null;
  // From all cells moved to none but the last: each step leaves one more where it stands.
  let fit = habits
    .map((habit, column) => fitOf(at(column + by), habit))
    .reduce(plus, { misfits: 0, known: 0 });
  let best = fit;
  for (const [column, habit] of habits.slice(0, -1).entries()) {
    const moved = fitOf(at(column + by), habit);
    const stays = fitOf(at(column), habit);
    fit = {
      misfits: fit.misfits + stays.misfits - moved.misfits,
      known: fit.known + stays.known - moved.known,
    };
    if (better(fit, best) > 0) best = fit;
  }
  return best;
}

type Standing = "shifted" | "in place" | "either";

/** Whether a row with a value beyond the last header suits the columns better if it is moved back. */
function standingOf(
  row: readonly Cell[],
  length: number,
  habits: readonly ColumnHabit[],
): Standing {
  const stands = habits
    .map((habit, column) => fitOf(row[column] ?? null, habit))
    .reduce(plus, { misfits: 0, known: 0 });
  const moved = fitShifted(row, length - habits.length, habits);
  const more = better(moved, stands);
  if (more > 0) return "shifted";
  // Where neither reading explains the row, something else is wrong with it.
  return more === 0 && moved.misfits === 0 ? "either" : "in place";
}

function problemOf(range: TableRange, at: number, column: number): CellProblem {
  const [sheetRow, sheetColumn] = [range.row + at, range.column + column];
  const { rowName } = range;
  return {
    sheet: range.sheet,
    ...(rowName && { rowName: rowName(sheetRow) }),
    row: sheetRow,
    column: sheetColumn,
    header: "",
    text: shortened(textOf(range.cells[at]?.[column] ?? null)),
    message: `${asBeginning(rowPlace(range, sheetRow))} has a value in column ${rowName ? column + 1 : columnLetters(sheetColumn)}, which has no header: the row may be shifted. Put its values under their headers, or write a header above that column.`,
    ofMany:
      "have a value under no header and may be shifted. Put their values under their headers, or write a header above that column.",
    severity: "error",
  };
}

/**
 * Rows whose values stand right of their headers: a comma too many in a text file moves all that
 * follows it to the right, beyond the last header. Such a row shows by its cells, which suit the
 * columns as the other rows have them if they are moved back; the cells of a row with a remark beside
 * it suit them as they stand. Where both readings suit alike, the row may be shifted, unless half of
 * the rows have a value there: then it is a column without a name.
 *
 * @param isData - whether a row counts, by its index; all rows but the header if omitted
 */
export function shiftedRows(
  range: TableRange,
  isData: (at: number) => boolean = () => true,
): readonly CellProblem[] {
  const { cells } = range;
  const end = namedColumns(range);
  const longer: { readonly at: number; readonly length: number }[] = [];
  const others: number[] = [];
  for (let at = 1; at < cells.length; at++) {
    if (!isData(at)) continue;
    const length = lengthOf(cells[at] ?? []);
    if (length > end) longer.push({ at, length });
    else others.push(at);
  }
  // Where every row is as long, nothing tells what stands where.
  if (end === 0 || longer.length === 0 || others.length === 0) return [];
  const habits = columnHabits(cells, others, end);
  const isColumn = longer.length * 2 >= longer.length + others.length + 1;
  return longer.flatMap(({ at, length }) => {
    const row = cells[at] ?? [];
    const standing = standingOf(row, length, habits);
    if (standing === "in place" || (standing === "either" && isColumn)) return [];
    let column = end;
    while (isBlankCell(row[column])) column += 1;
    return [problemOf(range, at, column)];
  });
}
