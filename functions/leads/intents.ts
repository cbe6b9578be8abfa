/** Intents, which run from 0 to 100, of leads and in rules. */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { numberText } from "../../src/table/parse/numberText";
import { numberOf } from "../cells";
import { numbersIn } from "../door/numbers";
import { placeInTable, type CellTable } from "../door/table";

/**
 * "80 %" as the 80 points that it means: beside plain points the column would else be in doubt, since
 * elsewhere 80 % is 0.8.
 */
export function asPoints(cell: Cell): Cell {
  if (typeof cell !== "string" || numberText(cell)?.percent !== true) return cell;
  const share = numberOf(cell);
  return share === undefined ? cell : Number((100 * share).toPrecision(12));
}

/** The intents of a table's column. @throws InputError as `checkedIntents` does */
export function columnIntents(table: CellTable, column: number): Float64Array {
  const raw = table.raw.map((row) => {
    const points = asPoints((row[column] ?? null) as Cell);
    return points === row[column] ? row : row.map((cell, at) => (at === column ? points : cell));
  });
  return checkedIntents(numbersIn({ ...table, raw }, column), (row) =>
    placeInTable(table, row, column),
  );
}

/**
 * Intents as points from 0 to 100. A column in which nothing is above 1 and something is a part of 1
 * holds shares, of which 0.8 would be hardly any intent.
 *
 * @throws InputError where one is not from 0 to 100, or all are parts of 1
 */
export function checkedIntents(
  intents: Float64Array,
  placeOf: (at: number) => string,
): Float64Array {
  const odd = intents.findIndex((intent) => intent < 0 || intent > 100);
  if (odd >= 0) {
    throw new InputError(
      `${placeOf(odd)} is ${intents[odd] ?? 0}. Intent runs from 0 to 100: correct it, or rescale the column.`,
    );
  }
  const part = intents.findIndex((intent) => intent > 0 && intent < 1);
  if (part < 0 || intents.some((intent) => intent > 1)) return intents;
  const value = intents[part] ?? 0;
  throw new InputError(
    `${placeOf(part)} is ${value}, and no intent is above 1. Intent runs from 0 to 100: write ${Number((100 * value).toPrecision(12))} for ${value}, or multiply the column by 100.`,
  );
}
