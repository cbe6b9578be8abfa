import { nearestName } from "../../../quality/nearestName";
import type { EnterFormulas } from "../cellOperations";
import type { FormulaCell, Workbook, WorkbookState } from "../workbook";
import { ownFormula } from "./ownFormula";

/**
 * What a cell shows whose function Excel doesn't know, or whose answer never came. Excel doesn't ask
 * again by itself once it does know the function, not even when all is calculated anew: such a
 * formula has to be entered again.
 */
export const brokenValues: ReadonlySet<string> = new Set(["#NAME?", "#BUSY!", "#CONNECT!"]);

/** Why formulas of a sheet are left as they are. */
export type WhyLeft = "protected" | "filtered" | "text";

export interface BrokenFormula extends FormulaCell {
  /** How it is to be entered. */
  readonly typed: string;
}

/** A call under our prefix that names none of our functions. */
export interface UnknownCall {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** "SCORR" */
  readonly name: string;
  /** The one that may be meant: "SCORE". */
  readonly nearest?: string;
}

/** Formulas that call our functions, and show that they were not calculated. */
export interface BrokenFormulas {
  readonly toEnter: readonly BrokenFormula[];
  readonly left: readonly {
    readonly sheet: string;
    readonly why: WhyLeft;
    readonly formulas: number;
  }[];
  readonly unknown: readonly UnknownCall[];
}

function sheetsLeft({ sheets, tables }: WorkbookState): ReadonlyMap<string, WhyLeft> {
  const left = new Map<string, WhyLeft>();
  // Cells written across rows that a filter hides go astray in Excel.
  for (const { sheet, isFiltered } of tables) if (isFiltered === true) left.set(sheet, "filtered");
  for (const { name, isFiltered } of sheets) if (isFiltered === true) left.set(name, "filtered");
  for (const { name, isProtected } of sheets) if (isProtected === true) left.set(name, "protected");
  return left;
}

/** @param names - of all our functions, without the prefix: "GINI" */
export async function brokenFormulas(
  workbook: Workbook,
  names: ReadonlySet<string>,
): Promise<BrokenFormulas> {
  const whyLeft = sheetsLeft(await workbook.state());
  const toEnter: BrokenFormula[] = [];
  const unknown: UnknownCall[] = [];
  const left = new Map<string, BrokenFormulas["left"][number]>();
  for (const cell of await workbook.formulasShowing(brokenValues)) {
    const { sheet, row, column, formula, isText } = cell;
    const { typed, calls } = ownFormula(formula);
    if (calls.length === 0) continue;
    const wrong = calls.filter((name) => !names.has(name));
    for (const name of wrong) {
      const nearest = nearestName(name, names, { least: 0.8 });
      unknown.push({ sheet, row, column, name, ...(nearest !== undefined && { nearest }) });
    }
    // Entered anew it would show the same.
    if (wrong.length > 0) continue;
    // In a cell whose format is text the formula would become text.
    const why = whyLeft.get(sheet) ?? (isText === true ? "text" : undefined);
    if (why === undefined) toEnter.push({ ...cell, typed });
    else {
      const key = JSON.stringify([sheet, why]);
      left.set(key, { sheet, why, formulas: (left.get(key)?.formulas ?? 0) + 1 });
    }
  }
  return { toEnter, left: [...left.values()], unknown };
}

/**
 * Enters formulas anew, as one change. One that was edited since it was looked for is left as it is.
 *
 * @returns whether any was left
 */
export async function enterAgain(
  workbook: Workbook,
  { toEnter }: Pick<BrokenFormulas, "toEnter">,
): Promise<{ readonly someLeft: boolean }> {
  const sheets = [...new Set(toEnter.map(({ sheet }) => sheet))];
  const operations = sheets.map((sheet): EnterFormulas => {
    const own = toEnter.filter((cell) => cell.sheet === sheet);
    const cells = own.map(({ row, column, formula, typed }) => {
      return { row, column, stands: formula, typed };
    });
    return { kind: "enter formulas", sheet, cells };
  });
  if (operations.length === 0) return { someLeft: false };
  const { moved } = await workbook.change(operations);
  return { someLeft: moved };
}
