/** The market segments of forecasts, from their table. */
import { InputError } from "../../src/errors";
import type { Segments } from "../../src/market/forecast";
import { roundHalf } from "../../src/market/roundHalf";
import { plainCell } from "../../src/table/cellKinds";
import {
  newInYear,
  segmentFields,
  yearColumns,
  yearOf,
} from "../../src/table/headers/segmentFields";
import type { YearColumn } from "../../src/table/headers/segmentFields";
import { foldedName } from "../../src/table/names";
import { nameOf } from "../cells";
import { amounts, checkedColumn, checkedField, fractions, growth } from "./columns";
import type { CellTable } from "../door/table";
import { withoutTotals } from "../door/ownRows";
import { refuseStrangeHeaders } from "../door/ruleTable";
import { readAhead } from "../door/readAhead";
import { namesIn, neededColumn, tableOf, rowNumber } from "../door/table";

/** Segments with their names, and the years as the headers number them: 1, 2 ... or 2026, 2027 ... */
export interface SegmentTable {
  readonly names: readonly string[];
  readonly years: readonly number[];
  readonly segments: Segments;
}

/** Headers; those of plain ranges may be numbers: 2026. */
function headersOf({ raw }: CellTable): readonly string[] {
  return (raw[0] ?? []).map((value) => {
    const cell = plainCell(value) ?? null;
    return typeof cell === "boolean" ? "" : nameOf(cell);
  });
}

function yearsOf(table: CellTable): readonly YearColumn[] {
  const headers = headersOf(table);
  const taken = new Set(table.columns.values());
  const years = yearColumns(headers).filter(({ column }) => !taken.has(column));
  if (years.length === 0) {
    throw new InputError(
      "segments has no columns Year 1, Year 2 ... Add one per year, with the part of the SAM accounts that is won in it.",
    );
  }
  years.forEach(({ year, column }, at) => {
    const before = years[at - 1];
    if (before === undefined || year === before.year + 1) return;
    const [last, own] = [headers[before.column] ?? "", headers[column] ?? ""];
    throw new InputError(
      year === before.year
        ? `segments has two columns for one year, "${last}" and "${own}". Leave one out.`
        : `segments has no column between "${last}" and "${own}". Add the years between.`,
    );
  });
  return years;
}

/** Columns of years have no field of their own, and are none that is misspelt. */
function refuseMisspeltHeaders(table: CellTable): void {
  const isYear = (header: string): boolean => (yearOf(header) ?? newInYear(header)) !== undefined;
  const headers = table.headers.map((header) => (isYear(header) ? "" : header));
  refuseStrangeHeaders({ ...table, headers }, false);
}

/** Rows that hold a segment; a row with accounts but no name is refused. */
function rowsWithSegment(
  table: CellTable,
  names: readonly string[],
  sam: Float64Array,
): readonly number[] {
  const placeOf = (row: number): string => `Row ${rowNumber(table, row)} of ${table.name}`;
  const rowOf = new Map<string, number>();
  const rows: number[] = [];
  for (let row = 0; row < names.length; row++) {
    const name = names[row] ?? "";
    if (name === "" && sam[row] === 0) continue;
    if (name === "") throw new InputError(`${placeOf(row)} has no segment. Write its name there.`);
    const before = rowOf.get(foldedName(name));
    rowOf.set(foldedName(name), row);
    rows.push(row);
    if (before !== undefined) {
      throw new InputError(
        `Rows ${rowNumber(table, before)} and ${rowNumber(table, row)} of ${table.name} both name "${name}". Name each segment once.`,
      );
    }
  }
  return rows;
}

/** The table `segments`. @throws InputError naming what can't be used */
export function segmentsOf(argument: unknown): SegmentTable {
  const table = withoutTotals(tableOf("segments", argument, segmentFields), "segment");
  const years = yearsOf(table);
  refuseMisspeltHeaders(table);
  const newYears = headersOf(table).map(newInYear);
  const newColumns = years.map(({ year }) => newYears.indexOf(year));
  readAhead(table, {
    numbers: [
      ...[...table.columns].filter(([key]) => key !== "segment").map(([, column]) => column),
      ...years.map(({ column }) => column),
      ...newColumns.filter((column) => column >= 0),
    ],
  });
  const allNames = namesIn(table, neededColumn(table, "segment"));
  const sam = checkedField(table, "sam", 0, amounts);
  const rows = rowsWithSegment(table, allNames, sam);
  const own = (column: Float64Array): Float64Array => {
    // Without rows to pass over, the column is as it should be.
    if (rows.length === column.length) return column;
    const kept = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) kept[at] = column[rows[at]!]!;
    return kept;
  };
  // A limit of 0 can't be meant, and some hosts hand over 0 for a blank.
  const limit = (column: Float64Array, none: number): Float64Array => {
    const limits = own(column);
    for (let at = 0; at < limits.length; at++) if (limits[at] === 0) limits[at] = none;
    return limits;
  };
  const newPerYear = limit(checkedField(table, "newPerYear", 0, amounts), Infinity);
  // A year without a number of its own goes by the one for all years.
  const newOf = (column: number): Float64Array =>
    own(checkedColumn(table, column, amounts)).map((most, row) => most || newPerYear[row]!);
  const newIn = years.map((_, at) => {
    const column = newColumns[at] ?? -1;
    return column < 0 ? newPerYear : newOf(column);
  });
  return {
    names: rows.length === allNames.length ? allNames : rows.map((row) => allNames[row] ?? ""),
    years: years.map(({ year }) => year),
    segments: {
      sam: own(sam),
      acv: own(checkedField(table, "acv", 0, amounts)),
      churn: own(checkedField(table, "churn", 0, fractions)),
      customers: own(checkedField(table, "customers", 0, amounts)).map(roundHalf),
      expansion: own(checkedField(table, "expansion", 0, growth)),
      cap: limit(checkedField(table, "cap", 0, fractions), 1),
      newPerYear,
      ...(newColumns.some((column) => column >= 0) && { newInYear: newIn }),
      adoption: years.map(({ column }) => own(checkedColumn(table, column, fractions))),
    },
  };
}
