/** What the cells of a column usually are, to see whether another cell is one of them. */
import type { Cell } from "../cell";
import { textOf } from "../parse/readTexts";
import { cellShape, type CellShape } from "./cellShape";

export interface ColumnHabit {
  /** Whether the cell is of the column's kind. */
  readonly suits: (cell: Cell) => boolean;
  /** Whether the value comes in the column more than once. */
  readonly knows: (cell: Cell) => boolean;
}

type Kind = "number" | "date" | "flag" | "text" | "blank" | "missing";

/** So many rows say what a column holds. */
const sampledRows = 1000;

/** One cell in so many may be of another kind. */
const CELLS_PER_ODD_ONE = 10;

function kindOf(shape: CellShape): Kind {
  return shape === "word" || shape === "code" || shape === "long" ? "text" : shape;
}

function habitOf(column: readonly Cell[]): ColumnHabit {
  const kinds = new Map<Kind, number>();
  const values = new Map<string, number>();
  for (const cell of column) {
    const kind = kindOf(cellShape(cell));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === "blank") continue;
    const text = textOf(cell);
    values.set(text, (values.get(text) ?? 0) + 1);
  }
  const blank = kinds.get("blank") ?? 0;
  const filled = column.length - blank;
  const [[usual, count] = ["blank", 0] as const] = [...kinds]
    .filter(([kind]) => kind !== "blank" && kind !== "missing")
    .sort(([, one], [, other]) => other - one);
  const isMixed = (filled - count) * CELLS_PER_ODD_ONE > filled;
  const isFilled = blank * CELLS_PER_ODD_ONE <= column.length;
  return {
    suits(cell) {
      const kind = kindOf(cellShape(cell));
      if (kind === "blank") return !isFilled;
      return isMixed || kind === "missing" || kind === usual;
    },
    knows: (cell) => (values.get(textOf(cell)) ?? 0) > 1,
  };
}

/**
 * What each of the first columns holds in the given rows.
 *
 * @param rows - positions in the cells
 */
export function columnHabits(
  cells: readonly (readonly Cell[])[],
  rows: readonly number[],
  columns: number,
): readonly ColumnHabit[] {
  const sample = rows.slice(0, sampledRows);
  return Array.from({ length: columns }, (_, column) =>
    habitOf(sample.map((row) => cells[row]?.[column] ?? null)),
  );
}
