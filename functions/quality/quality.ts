import { InfeasibleError, InputError } from "../../src/errors";
import { columnQuality, identityColumn, repeatedShare } from "../../src/quality/columnQuality";
import { isGap } from "../../src/quality/gaps";
import { idKey } from "../../src/quality/id18";
import { impute } from "../../src/quality/impute";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import { inCell } from "../cellError";
import { isBlank, isNothing, nameOf, numberOf, optionalRange, shownCell } from "../cells";
import { isMet, qualityTargets, targetInWords } from "./qualityTargets";
import { meantGroupsIn } from "../door/groups";
import { numbersOfCells } from "../door/numbers";
import { oneCell } from "../door/oneCell";
import { firstLost, withLostRows } from "../door/rowErrors";
import { ownRowsInPlace } from "../door/ownRows";
import { rowsWithId } from "../door/rowsWithId";
import { spillRows, spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { answeringByRow, columnNamed, noHeaders, placeInTable, tableOf } from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

/** Numbers of a column; NaN for what is missing: a blank, 0, "n/a". */
function numbersWithGaps(table: CellTable, column: number): Float64Array {
  const cells = byRow(table.length, (row): Cell => {
    const place = (): string => placeInTable(table, row, column);
    const cell = shownCell(table.raw[row + 1]?.[column], place);
    // An error says no more than a blank does.
    const isMissing = typeof cell === "string" && (isGap(cleanText(cell)) || isErrorText(cell));
    return isMissing ? null : cell;
  });
  return numbersOfCells(table, column, cells).map((value) => (value === 0 ? NaN : value));
}

/** Columns to go by: those named, else Industry and Region, or State where there is no Region. */
function traitsOf(table: CellTable, by: unknown): readonly number[] {
  const range = optionalRange("by", by ?? null);
  const named = (range?.rows ?? []).flat().filter((cell) => !isBlank(cell) && cell !== 0);
  if (named.length > 0) return named.map((cell) => columnNamed(table, nameOf(cell)));
  const { columns } = table;
  const found = [columns.get("industry"), columns.get("region") ?? columns.get("state")].filter(
    (column) => column !== undefined,
  );
  if (found.length > 0) return found;
  throw new InputError(
    `${table.name} has no column Industry or Region. Add one, or say in by which headers to go by.`,
  );
}

/** The one header that an argument names. */
function headerIn(name: string, argument: unknown): string {
  const header = nameOf(oneCell(name, argument, "header"));
  if (header !== "") return header;
  throw new InputError(
    `${name} is blank. Give a header of accounts in quotes, such as "Employees".`,
  );
}

const imputeKeys = [
  "id",
  "industry",
  "region",
  "state",
  "segment",
  "country",
  "companyRevenue",
  "employees",
];

/**
 * Fills the gaps in a column of numbers with the average of similar accounts, and marks what is an estimate. For company sizes and revenue that the CRM doesn't know.
 * @customfunction IMPUTE
 * @param accounts The accounts with their header row. A row without an Account ID keeps its place in the result, empty; without a column of IDs every row counts.
 * @param column Header of the column to fill, in quotes, such as "Employees". A blank, 0, an error and words such as "unknown" or "n/a" count as missing; a row with other text shows an error.
 * @param [by] Headers of the columns that make accounts similar, the most telling first, in one row or column. Blank: Industry and Region (State or province where there is no Region). A blank in such a column is like no other.
 * @returns One row per account under the column's header, is_estimated (TRUE or FALSE) and data_confidence_score. A gap gets the mean of the accounts that share all of by; where none of them has a number, of those that share all but the last, and so on to all accounts. Confidence is 1 for a given number; for an estimate it is the part of those accounts that have a number, times 0.8 if all of by is shared, 0.6 if one less, 0.4 and so on, at least times 0.2. #N/A where no account has a number.
 * @example =TP.IMPUTE(Accounts[#All], "Employees")
 * @source Group mean imputation: R. J. A. Little and D. B. Rubin, Statistical Analysis with Missing Data, 3rd ed., 2019
 */
export function imputeOfRange(
  accounts: unknown[][],
  column: unknown[][],
  by?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const table = answeringByRow(
      ownRowsInPlace(tableOf("accounts", accounts, accountFieldsFor(imputeKeys))),
    );
    if (table.headers.every((header) => header === "")) throw noHeaders("accounts");
    const at = columnNamed(table, headerIn("column", column));
    const header = table.headers[at] ?? "";
    const traits = traitsOf(table, by).map((trait) => meantGroupsIn(table, trait));
    const leftOut = rowsWithId(table).map((present) => 1 - present);
    const result = impute(numbersWithGaps(table, at), traits, leftOut);
    if (!result) {
      if (table.lost.size > 0) throw firstLost(table.lost);
      throw new InfeasibleError(
        `No row of accounts has a number in ${header}, so that nothing can be estimated from it.`,
      );
    }
    const { values, estimated, confidence } = result;
    const filledIn = spillTable([
      [header, values],
      [
        "is_estimated",
        byRow(estimated.length, (row) => (leftOut[row] === 1 ? undefined : estimated[row] === 1)),
      ],
      ["data_confidence_score", confidence],
    ]);
    return withLostRows(filledIn, table, 1);
  });
}

/** What tells an ID from others; "" where there is none, or an error. */
function keyOf(cell: Cell): string {
  const id = nameOf(cell);
  return isErrorText(id) ? "" : idKey(id);
}

interface HeadedColumns {
  readonly headers: readonly string[];
  /** Cells of each column, errors as their text. */
  readonly columns: readonly (readonly Cell[])[];
  readonly rows: number;
}

/** A cell whatever it holds: an error as its text. The header stands in row -1. */
function shownAt(table: CellTable, row: number, column: number): Cell {
  return shownCell(table.raw[row + 1]?.[column], () => placeInTable(table, row, column));
}

/** A table's headers as they are shown, and its columns; a row without any value is none. */
function headedColumns(table: CellTable): HeadedColumns {
  const headers = table.headers.map((text, column) => text || nameOf(shownAt(table, -1, column)));
  if (!table.headers.some((header) => header !== "" && numberOf(header) === undefined)) {
    throw noHeaders(table.name);
  }
  const columns = headers.map(() => new Array<Cell>(table.length));
  let rows = 0;
  // Row by row, since each row is an array of its own, somewhere in memory.
  for (let at = 1; at <= table.length; at++) {
    const row = table.raw[at] ?? [];
    if (row.every(isNothing)) continue;
    for (let column = 0; column < columns.length; column++)
      columns[column]![rows] = shownAt(table, at - 1, column);
    rows++;
  }
  for (const cells of columns) cells.length = rows;
  return { headers, columns, rows };
}

/**
 * Checks every column of a table: how complete it is, whether IDs repeat, and how many cells can't be read, against targets. Completeness of 0.95 is the usual target, duplicates below 0.01.
 * @customfunction DATAQUALITY
 * @param table Any table with its header row. Rows without any value are left out.
 * @param [targets] A table Column, Completeness (at least), Duplicates (at most) and Unreadable (at most), shares from 0 to 1; "<0.01" as text excludes 0.01 itself. A row stands for the column of that header, "ID" for the column that tells the rows apart, "*" for every other one. A column that the table doesn't have counts as wholly missing; a blank counts as 0. Blank: "ID" 1, <0.01, 0 and "*" 0.95, none, 0. =TP.DEFAULTS("data targets") gives them to edit.
 * @returns One row per column: Column, Completeness, Duplicates (share of rows that repeat an earlier ID; for the ID column alone), Unreadable (errors, and cells of another kind than the column's), Target in words, Met? (TRUE or FALSE). A blank, 0 (which some hosts give for a blank), an error and words such as "unknown" or "n/a" count as missing: give a column where 0 is a real value a target of its own.
 * @example =TP.DATAQUALITY(Accounts[#All])
 * @source Shares of rows; targets of 95 % completeness and under 1 % duplicates, the stricter where two are named
 */
export function dataQualityOfRange(table: unknown[][], targets?: unknown[][]): unknown[][] {
  return inCell(() => {
    const { headers, columns, rows } = headedColumns(ownRowsInPlace(tableOf("table", table, [])));
    const identity = identityColumn(headers);
    const targetOf = qualityTargets(targets);
    const result = headers.flatMap((header, column) => {
      const cells = columns[column] ?? [];
      if (header === "" && cells.every((cell) => isBlank(cell) || cell === 0)) return [];
      const { completeness, unreadable } = columnQuality(header, cells);
      const isId = column === identity;
      const duplicates = isId
        ? repeatedShare(byRow(cells.length, (row) => keyOf(cells[row]!)))
        : undefined;
      const target = targetOf(header, isId);
      const met = isMet(target, { completeness, duplicates: duplicates ?? 0, unreadable });
      const words = targetInWords(target, isId);
      return [[header || `Column ${column + 1}`, completeness, duplicates, unreadable, words, met]];
    });
    const missing = targetOf.others(headers).map(({ label, target }) => {
      const met = isMet(target, { completeness: 0, duplicates: 0, unreadable: 0 });
      return [label, 0, undefined, undefined, targetInWords(target, false), met];
    });
    return spillRows(
      ["Column", "Completeness", "Duplicates", "Unreadable", "Target", "Met?"],
      rows === 0 ? [] : [...result, ...missing],
    );
  });
}
