import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import type { ShareBound } from "../../src/kpi/shareValues";
import { shareReading } from "../../src/kpi/shareValues";
import { isBlank, nameOf, notANumber, numberOf, shownCell } from "../cells";
import type { CellTable } from "../door/table";
import { placeInTable, rowNumber } from "../door/table";
import type { KpiSeriesRow } from "./kpiTable";

/** A cell of a period, an error as its text; null for a blank and for a word such as n/a. */
export function periodCell(table: CellTable, row: number, column: number): Cell {
  const value = table.raw[row + 1]?.[column];
  // Nearly all cells are plain, and need no place for a message.
  if (typeof value === "boolean" || Number.isFinite(value)) return value as Cell;
  const cell = shownCell(value, () => placeOfPeriod(table, row, column));
  const isNoValue = isBlank(cell) || (typeof cell === "string" && isPlaceholder(cleanText(cell)));
  return isNoValue && !isErrorText(String(cell)) ? null : cell;
}

/** "Row 3 of kpis (Week 2)", by the column's number where its header is a date. */
export function placeOfPeriod(table: CellTable, row: number, column: number): string {
  if (nameOf(table.headers[column] ?? "") !== "") return placeInTable(table, row, column);
  return `Row ${rowNumber(table, row)}, column ${column + 1} of ${table.name}`;
}

/** The numbers of a series, and what there is to say of them. */
export interface SeriesNumbers {
  /** NaN for a blank, and for what can't be read. */
  readonly values: Float64Array;
  readonly plan: number;
  /** How they were read, where that is not as they stand; else "". */
  readonly said: string;
  /** Why they can't be used, or ""; the first fault of the row. */
  readonly problem: string;
}

/** What is wrong with a cell that is no number. */
function complaint(cell: Cell, place: string): string {
  if (isErrorText(String(cell))) return `${place} holds the error ${String(cell)}.`;
  return notANumber(place, cell).message;
}

const percents = (values: Float64Array): Float64Array => values.map((value) => value / 100);

/**
 * The numbers of a series. A share that was typed without its percent sign, as 86, is read as 0.86; where
 * that isn't sure the row has a problem.
 *
 * @param isOther - whether a cell that is no number says something else
 */
export function seriesNumbers(
  { name, cells, plan, placeOf }: KpiSeriesRow,
  bound: ShareBound,
  isOther: (cell: Cell) => boolean = () => false,
): SeriesNumbers {
  const values = new Float64Array(cells.length).fill(NaN);
  let problem = "";
  cells.forEach((cell, at) => {
    if (cell === null || (typeof cell !== "number" && isOther(cell))) return;
    const number = numberOf(cell);
    if (number !== undefined) values[at] = number;
    else if (problem === "") problem = complaint(cell, placeOf(at));
  });
  const reading = shareReading(values, bound);
  if (reading === "parts") return { values, plan, said: "", problem };
  if (reading === "perhaps a share") {
    const message = `${name} is held against days here, and all its values are from 0 to 1. Write days under "SLA P90 (days)", or a share under "First-response SLA", or give ${name} a target such as at least 95 %.`;
    return { values, plan, said: "", problem: problem === "" ? message : problem };
  }
  const odd = values.findIndex((value) => Math.abs(value) > bound.most);
  const typed = values[odd] ?? NaN;
  if (reading === "unsure") {
    const advice = bound.isSure
      ? "beside values that are parts of 1"
      : "and its limits are parts of 1; if it is no share, put its unit in brackets behind the name";
    const message = `${placeOf(odd)} is ${typed} ${advice}. Write ${typed}% or ${Number((typed / 100).toPrecision(12))}.`;
    return { values, plan, said: "", problem: problem === "" ? message : problem };
  }
  return {
    values: percents(values),
    plan: Math.abs(plan) > bound.most ? plan / 100 : plan,
    said: `${name}: ${typed} is read as ${typed} %.`,
    problem,
  };
}
