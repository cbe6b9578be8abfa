/**
 * Arguments that are one cell. Excel makes a typed argument one value before a function sees it; Google
 * Sheets hands over whatever the formula names, and so does Excel where an argument has no type.
 */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { flagOf } from "../../src/table/parse/readFlags";
import { isBlank, rangeOf, wordOf } from "../cells";

/**
 * The one value of an argument; null where it is left out or blank.
 *
 * @param kind - what it should be, for the message
 * @throws InputError naming the argument where it has several cells; ErrorInInput where it is an error
 */
export function oneCell(name: string, argument: unknown, kind = ""): Cell {
  const range = rangeOf(name, argument ?? null);
  const count = range.givenRows * range.columns;
  if (count > 1) {
    throw new InputError(`${name} has ${count} cells. Give one${kind === "" ? "" : ` ${kind}`}.`);
  }
  const cell = range.rows[0]?.[0] ?? null;
  return isBlank(cell) ? null : cell;
}

/** One of a few words as an argument. @throws InputError naming the argument and its words */
export function oneWord<Word extends string>(
  name: string,
  argument: unknown,
  words: readonly Word[],
  fallback: Word,
): Word {
  return wordOf(name, oneCell(name, argument, "word"), words, fallback);
}

/** Yes or no as an argument; no where it is left out. @throws InputError naming it for anything else */
export function oneFlag(name: string, argument: unknown): boolean {
  const cell = oneCell(name, argument);
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  throw new InputError(
    `${name} is "${String(cell)}", which is neither yes nor no. Write TRUE or FALSE.`,
  );
}
