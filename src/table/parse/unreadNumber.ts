import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, DecimalSign } from "../column";
import { isErrorText } from "../errorText";
import { errorCellMessage, problemAt, shortened } from "../problems";
import { isPlaceholder } from "./placeholders";

/** "201-500", "10 to 20", "5,000+" */
function isRange(text: string): boolean {
  return /\d\D*([-–—]|\bto\b)\D*\d/.test(text) || /\d\s*\+$/.test(text);
}

function messageFor(cell: Cell, text: string, sign: DecimalSign, fitsOtherSign: boolean): string {
  if (typeof cell === "boolean")
    return "TRUE or FALSE is not a number. Write a number, or clear it.";
  if (isErrorText(text)) return errorCellMessage(text);
  if (fitsOtherSign) {
    const name = sign === "." ? "point" : "comma";
    return `"${shortened(text)}" can't be read with the ${name} as decimal sign, which this column uses. Write it as the other cells are.`;
  }
  if (text.length <= 40 && isRange(text)) {
    return `"${text}" is a range or an open end. Write one number, such as its middle.`;
  }
  return `"${shortened(text)}" is not a number. Write a number, or clear the cell.`;
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
      problems.push(problemAt(place, index, cell, "warning", `"${text}" is read as blank.`));
      continue;
    }
    const fitsOtherSign = !Number.isNaN(withPoint[index]) || !Number.isNaN(withComma[index]);
    const message = messageFor(cell, text, sign, fitsOtherSign);
    problems.push(problemAt(place, index, cell, "error", message));
  }
  return problems;
}
