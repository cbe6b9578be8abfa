import { InputError } from "../../src/errors";
import { OPEN, outcomeOfStage, WON } from "../../src/kpi/outcomes";
import { calibrate } from "../../src/score/calibrate";
import type { Estimate } from "../../src/score/calibrate";
import type { CalibrationFactor } from "../../src/score/calibrationDesign";
import type { Cell } from "../../src/table/cell";
import { filled } from "../../src/table/numbers/byRow";
import { flagOf } from "../../src/table/parse/readFlags";
import { inCell } from "../cellError";
import type { CellList, CellRange } from "../cells";
import { isBlank, listOf, nameOf, rangeOf } from "../cells";
import { columnNames, columnValues, isTextColumn } from "./factors";
import { isIdHeader } from "./idHeader";
import { hasHeaderRow } from "../door/headers";
import { spillRows } from "../door/spill";
import { withoutSums } from "../door/sumsRow";

/** What `flagOf` takes for no where nothing else can be meant; here it may well be no answer at all. */
const noAnswer: ReadonlySet<string> = new Set(["-", "–", "—", "n/a", "none"]);

/** Whether a cell says won or lost; undefined where it says neither. */
function outcomeOf(cell: Cell): boolean | undefined {
  const word = nameOf(cell);
  const flag = noAnswer.has(word.toLowerCase()) ? undefined : flagOf(cell);
  if (flag !== undefined) return flag;
  const outcome = outcomeOfStage(word);
  return outcome === OPEN ? undefined : outcome === WON;
}

/**
 * The outcome of each row: 1, 0, or -1 for neither. A blank comes as 0 from some hosts. In a column
 * of 1 and 0 both are lost; beside words or TRUE and FALSE both are open.
 */
function outcomesIn(won: CellList, from: number, rows: number): Int8Array {
  const cells = won.cells.slice(from, from + rows);
  const isNumbers = cells.every((cell) => typeof cell === "number" || isBlank(cell));
  const known = new Map<Cell, number>();
  return filled(new Int8Array(rows), (row) => {
    const cell = cells[row] ?? null;
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const isOpen = (isBlank(cell) || cell === 0) && !isNumbers;
    const outcome = isOpen ? undefined : outcomeOf(cell);
    const found = outcome === undefined ? -1 : outcome ? 1 : 0;
    known.set(cell, found);
    return found;
  });
}

/** @throws InputError naming both sizes if won doesn't stand beside the rows of factors */
function checkBeside(won: CellList, header: number, rows: number): void {
  if (won.cells.length - header <= rows && won.given - header >= rows) return;
  throw new InputError(
    `won has ${won.given - header} cells, factors has ${rows} rows. Give one cell per row.`,
  );
}

/** The columns of numbers, in the rows that are won or lost; columns of text and IDs are no factors. */
function factorsIn(
  range: CellRange,
  hasHeader: boolean,
  outcome: Int8Array,
): readonly CalibrationFactor[] {
  const isClosed = (_: number, row: number): boolean => (outcome[row] as number) >= 0;
  const areAllClosed = outcome.every(isClosed);
  return columnNames(range, hasHeader, "Factor").flatMap((name, column) => {
    if (hasHeader && (isIdHeader(name) || isTextColumn(range, column))) return [];
    const values = columnValues(range, hasHeader, column);
    return [{ name, values: areAllClosed ? values : values.filter(isClosed) }];
  });
}

/**
 * Suggests weights for TP.SCORE from what was won and lost: a logistic regression, with standard errors that say how sure each weight is.
 * @customfunction CALIBRATE
 * @param factors One row per opportunity, one column per factor, with headers: numbers that were known before it closed. Columns of text and of IDs are left out, and so is a last row of sums, as a totals row has them. A blank counts as 0.
 * @param won One per row: TRUE or FALSE, yes or no, 1 or 0, Closed Won or Closed Lost. Rows that are neither are left out; so are blanks, except in a column of 1 and 0, where a blank counts as 0.
 * @returns Six columns, Factor, Suggested weight, Coefficient, Standard error, z and p; one row per factor, the last for Intercept. Weights are coefficients x the factor's range, scaled so that their sizes sum to 1: use them with "minmax". Coefficients, and the errors, are in log odds per unit of the factor. p below 0.05: hardly chance. #N/A where factors tell won from lost without error, or there are too few rows.
 * @example =TP.CALIBRATE(Opportunities[[#All],[Propensity]:[Strategic Fit]], Opportunities[Won])
 * @source Maximum likelihood by iteratively reweighted least squares: P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed. (1989). On separation: A. Albert and J. A. Anderson, Biometrika 71 (1984).
 */
export function calibrateOfRange(factors: unknown[][], won: unknown[][]): unknown[][] {
  return inCell(() => {
    const range = withoutSums(rangeOf("factors", factors));
    const hasHeader = hasHeaderRow(range.rows);
    const rows = range.rows.length - (hasHeader ? 1 : 0);
    if (rows <= 0) throw new InputError("factors has no rows. Give one row per opportunity.");
    const list = listOf(rangeOf("won", won));
    // Of the same height as factors with its headers, won starts beside them: with a header of its own.
    const isBeside = hasHeader && list.given === range.givenRows;
    const header = isBeside && typeof (list.cells[0] ?? "") === "string" ? 1 : 0;
    checkBeside(list, header, rows);
    const outcome = outcomesIn(list, header, rows);
    const found = factorsIn(range, hasHeader, outcome);
    const closed = outcome.filter((one) => one >= 0);
    const { factors: estimates, intercept, weights } = calibrate(found, Uint8Array.from(closed));
    const figures = ({ coefficient, standardError, z, p }: Estimate): number[] => [
      coefficient,
      standardError,
      z,
      p,
    ];
    return spillRows(
      ["Factor", "Suggested weight", "Coefficient", "Standard error", "z", "p"],
      [
        ...estimates.map((one, at) => [found[at]?.name, weights[at], ...figures(one)]),
        ["Intercept", undefined, ...figures(intercept)],
      ],
    );
  });
}
