/** The numbers of a list, read together as those of a table's column are: what one cell leaves open, others tell. */
import { InputError } from "../../src/errors";
import { openQuestions } from "../../src/plan/door/asked";
import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import type { Decision } from "../../src/table/decision";
import { isErrorText } from "../../src/table/errorText";
import { byRow } from "../../src/table/numbers/byRow";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { readNumberColumn } from "../../src/table/parse/readNumbers";
import { ErrorInInput, isBlank, notANumber, numberOf, type CellList } from "../cells";
import { listPlace } from "./listPlace";

/** What the numbers of a list mean. */
export interface MeaningOfList {
  /** What a blank, or a word for one such as n/a, is: 0. */
  readonly blank?: number;
  /** The meaning keeps the values from 0 to 1. */
  readonly bounded?: boolean;
}

/** What to say of a cell that is no number; an error stays that error. */
export function unreadNumber(list: CellList, at: number): Error {
  const cell = list.cells[at] ?? null;
  const text = typeof cell === "string" ? cleanText(cell) : "";
  return isErrorText(text)
    ? new ErrorInInput(text, list.placeOf(at))
    : notANumber(list.placeOf(at), cell);
}

/** Numbers of texts, by the evidence of the whole list; NaN for what is none. */
function readTogether(list: CellList, length: number, bounded: boolean): Float64Array {
  const cells = byRow(length, (at): Cell => {
    const cell = list.cells[at] ?? null;
    return typeof cell === "boolean" || (typeof cell === "string" && isErrorText(cell))
      ? null
      : cell;
  });
  const place = listPlace(list, length);
  const { column, decisions } = readNumberColumn(cells, place, { bounded });
  const { currencies } = column;
  const [, ...codes] = currencies?.codes ?? [];
  if (codes.length > 1) {
    throw new InputError(
      `${list.name} holds amounts in ${codes.slice(0, -1).join(", ")} and ${codes.at(-1) ?? ""}. Convert them to one currency, and hand that over.`,
    );
  }
  const [open] = openQuestions(decisions);
  if (open !== undefined) throw inDoubt(list, open);
  return column.values;
}

/** What to say of a cell that has two values, where nothing in the list tells which. */
function inDoubt(list: CellList, { cell, options, setting }: Decision): InputError {
  const at = cell?.row ?? 0;
  if (setting === "decimalSign") return notANumber(list.placeOf(at), list.cells[at] ?? null);
  const readings = [...new Set(options.flatMap(({ shows }) => shows ?? []))].join(" or ");
  return new InputError(
    `${list.placeOf(at)} holds ${cell?.text ?? ""}, which could be ${readings}, and nothing tells. Write all with a percent sign, or all as fractions.`,
  );
}

/**
 * The numbers of a list, NaN for cells that hold none (an error, TRUE, a text that is no number), for
 * functions that answer each row for itself.
 *
 * @throws InputError where texts have two values and nothing in the list tells, or are in several currencies
 */
export function readableNumbers(
  list: CellList,
  length: number,
  { blank = 0, bounded = false }: MeaningOfList = {},
): Float64Array {
  const numbers = new Float64Array(length);
  let isPlain = !bounded;
  for (let at = 0; at < length && isPlain; at++) {
    const cell = list.cells[at] ?? null;
    if (typeof cell === "number") numbers[at] = cell;
    else if (isBlank(cell)) numbers[at] = blank;
    else isPlain = false;
  }
  if (isPlain) return numbers;
  const read = readTogether(list, length, bounded);
  for (let at = 0; at < length; at++) {
    const cell = list.cells[at] ?? null;
    if (!Number.isNaN(read[at]) || typeof cell === "boolean") continue;
    // What can be read in one way alone is read so, whatever the others say.
    read[at] = isMissing(cell) ? blank : (numberOf(cell) ?? NaN);
  }
  return read;
}

/** Whether a cell holds a word for no value, such as n/a. */
export function isWordForNone(cell: unknown): boolean {
  return typeof cell === "string" && isPlaceholder(cleanText(cell));
}

/** Whether a cell is a blank, or a word for one such as n/a. */
export function isMissing(cell: Cell): boolean {
  return isBlank(cell) || isWordForNone(cell);
}

/**
 * The numbers of a list, 0 for its blanks; as many as it has without trailing blanks, or `length`.
 *
 * @throws InputError at the first cell that is no number, or where nothing tells which of two values a
 * text has; ErrorInInput at the first error
 */
export function numbersOf(
  list: CellList,
  length = list.cells.length,
  meaning: MeaningOfList = {},
): Float64Array {
  const numbers = readableNumbers(list, length, meaning);
  const isBlankKept = Number.isNaN(meaning.blank ?? 0);
  for (let at = 0; at < length; at++) {
    if (!Number.isNaN(numbers[at])) continue;
    if (isBlankKept && isMissing(list.cells[at] ?? null)) continue;
    throw unreadNumber(list, at);
  }
  return numbers;
}
