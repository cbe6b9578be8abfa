/** Columns and lists of the market functions, with the limits that their numbers have. */
import { InputError } from "../../src/errors";
import { foldedName } from "../../src/table/names";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { placeInTable } from "../door/table";

/** What the numbers of a column may be. */
export interface Allowed {
  readonly least: number;
  readonly most: number;
  /** What to write instead: "Write a fraction: 10 % is 0.1." */
  readonly advice: string;
}

export const amounts: Allowed = {
  least: 0,
  most: Infinity,
  advice: "Write a number of 0 or more.",
};
export const fractions: Allowed = {
  least: 0,
  most: 1,
  advice: "Write a fraction from 0 to 1: 10 % is 0.1.",
};
/** Growth a year: a fraction that may be negative. */
export const growth: Allowed = {
  least: -1,
  most: 9,
  advice: "Write a fraction of -1 or more: 5 % is 0.05.",
};

/** @throws InputError at the first number that is not allowed */
export function checkAllowed(
  numbers: ArrayLike<number>,
  { least, most, advice }: Allowed,
  placeOf: (at: number) => string,
): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    if (number >= least && number <= most) continue;
    throw new InputError(`${placeOf(at)} is ${number}. ${advice}`);
  }
}

/** The numbers of a table's column, checked. */
export function checkedColumn(table: CellTable, column: number, allowed: Allowed): Float64Array {
  const numbers = numbersIn(table, column);
  checkAllowed(numbers, allowed, (row) => placeInTable(table, row, column));
  return numbers;
}

/** The same by the field's key; `missing` in each row where the table has no such column. */
export function checkedField(
  table: CellTable,
  key: string,
  missing: number,
  allowed: Allowed,
): Float64Array {
  const column = table.columns.get(key);
  if (column === undefined) return new Float64Array(table.length).fill(missing);
  return checkedColumn(table, column, allowed);
}

/**
 * The rows that are given by their names; the defaults where none has one. A row without a name is left
 * out.
 *
 * @throws InputError if a name is given twice, in whatever case
 */
export function givenOr<Row>(
  defaults: readonly (readonly [name: string, row: Row])[],
  given: readonly (readonly [name: string, row: Row])[],
  argument: string,
): readonly Row[] {
  const seen = new Set<string>();
  const named = given.filter(([name]) => name !== "");
  for (const [name] of named) {
    const key = foldedName(name);
    if (seen.has(key)) {
      throw new InputError(`${argument} names "${name}" twice. Leave one row out.`);
    }
    seen.add(key);
  }
  return (named.length > 0 ? named : defaults).map(([, row]) => row);
}
