import { segmentsTable } from "../../src/defaults/segments";
import { InputError } from "../../src/errors";
import { bases, segmentsOf, type SegmentCutoffs } from "../../src/score/segmentsOf";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { field } from "../../src/table/headers/field";
import type { Groups } from "../../src/table/numbers/groups";
import { inCell } from "../cellError";
import { meantGroupsIn } from "../door/groups";
import { givenTable } from "../door/givenTable";
import { withLostRows } from "../door/rowErrors";
import { ownRowsInPlace } from "../door/ownRows";
import { rowsWithId } from "../door/rowsWithId";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { numbersIn, numbersOfCells } from "../door/numbers";
import {
  answeringByRow,
  cellAt,
  columnOf,
  namesIn,
  neededColumn,
  noHeaders,
  placeInTable,
  tableOf,
} from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

const sizeKeys = ["companyRevenue", "employees", "industry"] as const;
const companyFields = competingAccountFields(["id", ...sizeKeys]);

const cutoffFields = [
  field("segment", "Segment", "text", ["name", "tier"], true),
  field("revenue", "Revenue from", "number", [
    "revenue",
    "company revenue from",
    "annual revenue from",
  ]),
  field("employees", "Employees from", "number", ["employees", "number of employees from"]),
];

/** Where each segment starts in one column; NaN where it doesn't. */
function startsIn(cutoffs: CellTable, key: string): Float64Array {
  const column = columnOf(cutoffs, key);
  if (column === undefined) return new Float64Array(cutoffs.length).fill(NaN);
  const starts = numbersIn(cutoffs, column);
  const isUsed = starts.some((start) => start !== 0);
  // A blank comes as 0 from some hosts: both are the bottom in the first row, and no start elsewhere.
  return starts.map((start, row) => (start === 0 && (row > 0 || !isUsed) ? NaN : start));
}

function cutoffsIn(cutoffs: CellTable): SegmentCutoffs {
  const found = {
    revenue: startsIn(cutoffs, "revenue"),
    employees: startsIn(cutoffs, "employees"),
  };
  if (found.revenue.every(Number.isNaN) && found.employees.every(Number.isNaN)) {
    throw new InputError(
      "cutoffs says nowhere where segments start. Fill its columns Revenue from or Employees from.",
    );
  }
  return found;
}

/**
 * Sizes of a column, where they are asked for: what stands beside a size that decides already, an
 * error included, does no harm.
 */
function sizesIn(
  table: CellTable,
  key: string,
  isAsked: (row: number) => boolean,
): Float64Array | undefined {
  const column = columnOf(table, key);
  if (column === undefined) return undefined;
  const cells = byRow(table.length, (row) => (isAsked(row) ? cellAt(table, row, column) : null));
  const sizes = numbersOfCells(table, column, cells);
  for (let row = 0; row < sizes.length; row++) {
    const size = sizes[row]!;
    if (size < 0) {
      throw new InputError(
        `${placeInTable(table, row, column)} is ${size}. Correct it, or clear it where the size isn't known.`,
      );
    }
    if (Number.isNaN(size)) sizes[row] = 0;
  }
  return sizes;
}

/** Industries without regard to case; rows without an account are in none. */
function industriesIn(table: CellTable, present: Uint8Array): Groups | undefined {
  const column = columnOf(table, "industry");
  if (column === undefined) return undefined;
  const { names, of } = meantGroupsIn(table, column);
  return { names, of: of.map((at, row) => (present[row] === 1 ? at : -1)) };
}

/**
 * Sorts accounts into segments by the size of the company, with a way out where the size isn't known.
 * @customfunction SEGMENT
 * @param accounts Account table with its header row and at least one of the columns Company revenue (or Annual revenue), Employees and Industry. A blank or 0 is a size that isn't known. A row without an Account ID stays empty.
 * @param [cutoffs] Table with the headers Segment, Revenue from and Employees from, the smallest segment first; a blank means that no company gets there by that column. Blank: SMB, MM from 25M revenue or 50 employees, Upper MM from 100M revenue, ENT from 250M or 500.
 * @returns Two columns, Segment and Basis: "revenue", where that isn't known "employees", where neither is "industry" (the commonest segment of the industry's other accounts), or blank. A company below the lowest cut-off has a basis, but no segment. A row with a size that can't be read shows its error.
 * @example =TP.SEGMENT(Accounts[#All])
 * @source Bands of the customer company's own revenue (5-25M, 25-100M, 100-250M, 250M and more; below 5M counts as SMB too), of employees (50 and 500) where it isn't known. TP.DEFAULTS("segments")
 */
export function segmentOfRange(accounts: unknown[][], cutoffs?: unknown[][]): unknown[][] {
  return inCell(() => {
    const table = answeringByRow(ownRowsInPlace(tableOf("accounts", accounts, companyFields)));
    if (table.columns.size === 0) throw noHeaders("accounts");
    if (!sizeKeys.some((key) => table.columns.has(key))) {
      throw new InputError(
        "accounts has none of the columns Company revenue, Employees and Industry. Add one, or correct its header.",
      );
    }
    const rules = givenTable("cutoffs", cutoffs, segmentsTable, cutoffFields);
    const names = namesIn(rules, neededColumn(rules, "segment"));
    const starts = cutoffsIn(rules);
    const present = rowsWithId(table);
    const revenue = sizesIn(table, "companyRevenue", (row) => present[row] === 1);
    const byRevenue = starts.revenue.some((start) => !Number.isNaN(start));
    const employees = sizesIn(
      table,
      "employees",
      (row) => present[row] === 1 && !(byRevenue && revenue && (revenue[row] as number) > 0),
    );
    const { segment, basis } = segmentsOf(
      { accounts: table.length, revenue, employees, industry: industriesIn(table, present) },
      starts,
    );
    const figures = spillTable([
      ["Segment", byRow(segment.length, (row) => names[segment[row] as number])],
      ["Basis", byRow(basis.length, (row) => bases[basis[row] as number])],
    ]);
    return withLostRows(figures, table, 1);
  });
}
