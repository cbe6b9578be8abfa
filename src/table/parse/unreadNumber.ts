import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, DecimalSign } from "../column";
import { isErrorText } from "../errorText";
import { errorCell, placeholderCell, problemAt, shortened, type Complaint } from "../problems";
import { isPlaceholder } from "./placeholders";

/** "201-500", "10 to 20", "5,000+" */
function isRange(text: string): boolean {
  return /\d\D*([-–—]|\bto\b)\D*\d/.test(text) || /\d\s*\+$/.test(text);
}

function complaint(cell: Cell, text: string, sign: DecimalSign, fitsOtherSign: boolean): Complaint {
  if (typeof cell === "boolean") {
    return {
      message: "TRUE or FALSE is not a number. Write a number, or clear it.",
      ofMany: "hold TRUE or FALSE, which is no number. Write numbers, or clear the cells.",
    };
  }
  if (isErrorText(text)) return errorCell(text);
  if (fitsOtherSign) {
    const name = sign === "." ? "point" : "comma";
    const unread = `can't be read with the ${name} as decimal sign, which this column uses.`;
    return {
      message: `"${shortened(text)}" ${unread} Write it as the other cells are.`,
      ofMany: `${unread} Write them as the other cells are.`,
    };
  }
  if (text.length <= 40 && isRange(text)) {
    return {
      message: `"${text}" is a range or an open end. Write one number, such as its middle.`,
      ofMany: "hold a range or an open end. Write one number in each, such as its middle.",
    };
  }
  return {
    message: `"${shortened(text)}" is not a number. Write a number, or clear the cell.`,
    ofMany: "hold no number. Write a number in each, or clear the cells.",
  };
}

interface BothReadings {
  readonly cells: readonly Cell[];
  readonly withPoint: Float64Array;
  readonly withComma: Float64Array;
}

/** A problem for each cell of a column of numbers that is neither blank nor a number. */
export function unreadNumberProblems(
  { cells, withPoint, withComma }: BothReadings,
  values: Float64Array,
  place: ColumnPlace,
  sign: DecimalSign,
): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (!Number.isNaN(values[index]) || cell === null || cell === "") continue;
    const text = typeof cell === "string" ? cleanText(cell) : String(cell);
    if (text === "") continue;
    if (typeof cell === "string" && isPlaceholder(text)) {
      problems.push(problemAt(place, index, cell, "warning", placeholderCell(text)));
      continue;
    }
    const fitsOtherSign = !Number.isNaN(withPoint[index]) || !Number.isNaN(withComma[index]);
    const what = complaint(cell, text, sign, fitsOtherSign);
    problems.push(problemAt(place, index, cell, "error", what));
  }
  return problems;
}
