/** Days and times of a list, read together as those of a table's column are. */
import { InputError } from "../../src/errors";
import { openQuestions } from "../../src/plan/door/asked";
import type { Cell } from "../../src/table/cell";
import { isErrorText } from "../../src/table/errorText";
import { byRow } from "../../src/table/numbers/byRow";
import { momentOf } from "../../src/table/numbers/moments";
import { decideOrder } from "../../src/table/parse/dateOrder";
import { lookAtDates, readDates } from "../../src/table/parse/readDates";
import { ErrorInInput, isBlank, nameOf, type CellList } from "../cells";
import { isMissing } from "./listNumbers";
import { timeOf } from "./numbers";
import type { RowErrors } from "./rowErrors";
import { listPlace } from "./listPlace";

/** Moments of texts that can't be read one by one, by the evidence of the whole list. */
function readTogether(list: CellList, length: number): Float64Array {
  const cells = byRow(length, (at): Cell => {
    const cell = list.cells[at] ?? null;
    return typeof cell === "string" && isErrorText(nameOf(cell)) ? null : cell;
  });
  const place = listPlace(list, length);
  const unread = lookAtDates(cells);
  const { column, decisions } = readDates(unread, place, decideOrder(unread.evidence), undefined);
  const [open] = openQuestions(decisions);
  if (open !== undefined) {
    throw new InputError(
      `${list.placeOf(open.cell?.row ?? 0)} holds "${open.cell?.text ?? ""}", and nothing in ${list.name} tells whether the day or the month comes first. Enter dates, or write them as 2026-03-31 14:30.`,
    );
  }
  return column.values.map((day, at) => day + timeOf(cells[at] ?? null));
}

/** NaN for what is no date; the texts are read together where one of them can't be read alone. */
function readable(list: CellList, length: number): Float64Array {
  const moments = new Float64Array(length).fill(NaN);
  let isDoubtful = false;
  for (let at = 0; at < length; at++) {
    const cell = list.cells[at] ?? null;
    if (cell === 0 || isBlank(cell)) continue;
    const moment = momentOf(cell);
    moments[at] = moment;
    isDoubtful ||= Number.isNaN(moment) && typeof cell === "string" && /\d/.test(cell);
  }
  if (!isDoubtful) return moments;
  const together = readTogether(list, length);
  return moments.map((moment, at) => (Number.isNaN(moment) ? together[at]! : moment));
}

function unreadMoment(list: CellList, at: number): Error {
  const cell = list.cells[at] ?? null;
  const text = nameOf(cell);
  if (isErrorText(text)) return new ErrorInInput(text, list.placeOf(at));
  return new InputError(
    `${list.placeOf(at)} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31 14:30.`,
  );
}

/**
 * Days and times of a list as serial numbers, NaN for a blank (or 0), and in the rows of cells that hold no
 * date, which are added to `errors`.
 */
export function momentsByRow(list: CellList, length: number, errors: RowErrors): Float64Array {
  const moments = readable(list, length);
  for (let at = 0; at < length; at++) {
    const cell = list.cells[at] ?? null;
    if (!Number.isNaN(moments[at]) || cell === 0 || isMissing(cell)) continue;
    const error = unreadMoment(list, at);
    if (list.given === 1) throw error;
    if (!errors.has(at)) errors.set(at, error);
  }
  return moments;
}

/**
 * Days and times of a list as serial numbers, NaN for a blank (or 0).
 *
 * @throws InputError at the first cell that holds no date, or where nothing tells whether the day or
 * the month comes first
 */
export function momentsOf(list: CellList, length = list.cells.length): Float64Array {
  const moments = readable(list, length);
  for (let at = 0; at < length; at++) {
    const cell = list.cells[at] ?? null;
    if (!Number.isNaN(moments[at]) || cell === 0 || isMissing(cell)) continue;
    throw unreadMoment(list, at);
  }
  return moments;
}
