import { a1ToRect, columnLetters } from "./a1";
import { typedFormula } from "./formulaText";
import { MOST_FORMULA_CHARACTERS } from "./sheetLimits";
import { shiftFormula } from "./shiftFormula";
import { withinRoom } from "./withinRoom";
import type { Cell, Sheet } from "hucre/xlsx";
import type { FormulaContent, SheetContent } from "./content";

/** A budget: each formula that is read takes its length from it. */
export interface FormulaText {
  left: number;
}

interface FormulasRead {
  readonly formulas: readonly FormulaContent[];
  /** In words, where there are any. */
  readonly leftOut: readonly string[];
}

/** The formulas of a sheet. Those that are too long are left out, and their cells keep their values. */
export function fromXlsxFormulas(
  sheet: Sheet,
  cells: SheetContent["cells"],
  budget: FormulaText,
): FormulasRead {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const spillIn = withinRoom(cells.length, columns);
  const formulas: FormulaContent[] = [];
  const tooLong: string[] = [];
  for (const { row, column, cell, stored } of storedFormulas(sheet)) {
    budget.left -= stored.length;
    if (stored.length > MOST_FORMULA_CHARACTERS || budget.left < 0) {
      tooLong.push(`${columnLetters(column)}${row + 1}`);
      continue;
    }
    const whole =
      cell.formulaType === "array" && cell.formulaRef ? a1ToRect(cell.formulaRef) : undefined;
    const spill = whole && whole.rows * whole.columns > 1 ? spillIn(whole) : undefined;
    formulas.push({ row, column, formula: typedFormula(stored), ...(spill && { spill }) });
  }
  return { formulas, leftOut: tooLong.length === 0 ? [] : [tooLongWords(sheet.name, tooLong)] };
}

function tooLongWords(sheet: string, [first = "", ...others]: readonly string[]): string {
  if (others.length === 0) return `the formula in ${first} on "${sheet}", which is too long`;
  return `formulas on "${sheet}" that are too long (${first} and ${others.length} more)`;
}

interface StoredFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly stored: string;
}

function* storedFormulas({ cells = new Map<string, Cell>() }: Sheet): Generator<StoredFormula> {
  const shared = new Map<number, { row: number; column: number; formula: string }>();
  for (const [key, cell] of cells) {
    if (cell.formula === undefined) continue;
    const { row, column } = positionOf(key);
    let stored = cell.formula;
    const group = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
    if (group !== undefined) {
      // The first cell of a group carries the text; the others only point at it.
      const first = shared.get(group);
      if (stored !== "") shared.set(group, { row, column, formula: stored });
      else if (first) stored = shiftFormula(first.formula, row - first.row, column - first.column);
    }
    if (stored !== "") yield { row, column, cell, stored };
  }
}

export function positionOf(key: string): { row: number; column: number } {
  const [row = "0", column = "0"] = key.split(",");
  return { row: Number(row), column: Number(column) };
}
