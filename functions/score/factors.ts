import { InputError } from "../../src/errors";
import type { Factor } from "../../src/score/score";
import type { CellRange } from "../cells";
import { isErrorText } from "../../src/table/errorText";
import { byRow } from "../../src/table/numbers/byRow";
import { numberText } from "../../src/table/parse/numberText";
import { listOf, nameOf, placeIn } from "../cells";
import { isMissing, numbersOf } from "../door/listNumbers";
import { numbersByRow, type RowErrors } from "../door/rowErrors";
import type { Rule, ScoreArguments } from "./rule";
import { columnsByName } from "./namedColumns";
import { scalingIn } from "./rule";
import { hasHeaderRow } from "../door/headers";
import { rulesByPosition } from "./weightList";
import type { WeightColumns } from "./weightTable";
import { rulesByName, weightColumns } from "./weightTable";

/** The headers of a range's columns; a column without one is called by its number. */
export function columnNames(
  factors: CellRange,
  hasHeader: boolean,
  unnamed = "column",
): readonly string[] {
  const header = hasHeader ? (factors.rows[0] ?? []) : [];
  return Array.from(
    { length: factors.columns },
    (_, column) => nameOf(header[column] ?? null) || `${unnamed} ${column + 1}`,
  );
}

/**
 * The numbers of a range's column, without its header, read together as those of any column are.
 *
 * @param errors - takes the rows that can't be read; absent: they are refused
 */
export function columnValues(
  factors: CellRange,
  hasHeader: boolean,
  column: number,
  errors?: RowErrors,
): Float64Array {
  const first = hasHeader ? 1 : 0;
  const length = factors.rows.length - first;
  // Nearly all columns are plain numbers, and there may be a million of them.
  const plain = new Float64Array(length);
  let at = 0;
  for (; at < length; at++) {
    const cell = factors.rows[at + first]?.[column];
    if (typeof cell !== "number") break;
    plain[at] = cell;
  }
  if (at === length) return plain;
  const list = {
    name: factors.name,
    cells: byRow(length, (row) => factors.rows[row + first]?.[column] ?? null),
    given: factors.givenRows,
    placeOf: (row: number) => placeIn(factors, row + first, column),
  };
  return errors === undefined ? numbersOf(list, length) : numbersByRow(list, length, errors);
}

/** Whether a column under a header holds no number, and so can't have been meant as a factor. */
export function isTextColumn(factors: CellRange, column: number): boolean {
  let hasText = false;
  for (let row = 1; row < factors.rows.length; row++) {
    const cell = factors.rows[row]?.[column] ?? null;
    if (isMissing(cell) || isErrorText(nameOf(cell))) continue;
    if (typeof cell !== "string" || numberText(cell) !== undefined) return false;
    hasText = true;
  }
  return hasText;
}

function factorsByName(
  args: ScoreArguments,
  columns: WeightColumns,
  errors: RowErrors,
): readonly Factor[] {
  const { factors, weights, scaling, bounds } = args;
  if (!hasHeaderRow(factors.rows)) {
    throw new InputError("No headers found: use Accounts[#All]");
  }
  if (bounds) {
    throw new InputError(
      "bounds go with weights in a row or column. In a table of weights, write them in its columns Low and High.",
    );
  }
  const shared = scaling ? listOf(scaling) : undefined;
  if (shared && shared.given !== 1) {
    throw new InputError("With a table of weights, give one scaling, or use its column Scaling.");
  }
  const fallback = scalingIn("scaling", shared?.cells[0] ?? null, "minmax");
  const names = columnNames(factors, true);
  const rules = rulesByName(weights, columns, fallback, names);
  const columnOf = columnsByName(
    names,
    [...rules.values()].map(({ name }) => name),
  );
  const ruleOf = new Map(
    [...rules].map(([key, rule]) => {
      const column = columnOf.get(key);
      if (column !== undefined) return [column, rule] as const;
      throw new InputError(
        `Row ${rule.row + 1} of weights names "${rule.name}", but factors has no such header. Correct the name, or include the column.`,
      );
    }),
  );
  return names.flatMap((name, column): readonly Factor[] => {
    const rule = ruleOf.get(column);
    return rule ? [factorOf(name, columnValues(factors, true, column, errors), rule)] : [];
  });
}

function factorOf(name: string, values: Float64Array, rule: Rule): Factor {
  const { weight, scaling, bounds } = rule;
  return bounds ? { name, values, weight, scaling, bounds } : { name, values, weight, scaling };
}

/**
 * The factors that TP.SCORE adds up, matched by header where weights is a table with the headers
 * Factor and Weight, by position otherwise.
 *
 * @param errors - takes the rows that can't be read
 * @param unnamed - what a factor without a header is called, before its number
 * @throws InputError naming what doesn't fit
 */
export function factorsOf(
  args: ScoreArguments,
  errors: RowErrors,
  unnamed = "column",
): readonly Factor[] {
  const { factors, weights } = args;
  const columns = weightColumns(weights);
  if (columns) return factorsByName(args, columns, errors);
  if (hasHeaderRow(weights.rows)) {
    throw new InputError(
      "weights has headers, but not Factor and Weight. Use these two, or give plain numbers.",
    );
  }
  const hasHeader = hasHeaderRow(factors.rows);
  const names = columnNames(factors, hasHeader, unnamed);
  return rulesByPosition(args).map((rule, column) =>
    factorOf(names[column] ?? "", columnValues(factors, hasHeader, column, errors), rule),
  );
}
