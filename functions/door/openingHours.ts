import { hoursTable } from "../../src/defaults/hours";
import { InputError } from "../../src/errors";
import { businessCalendar } from "../../src/leads/businessMinutes";
import type { BusinessCalendar } from "../../src/leads/businessMinutes";
import { openingHoursFrom } from "../../src/leads/openingHours";
import { leadRuleFieldsFor } from "../../src/table/headers/leadFields";
import { momentOf } from "../../src/table/numbers/moments";
import { isBlank, listOf, optionalRange } from "../cells";
import type { CellList } from "../cells";
import { givenTable } from "./givenTable";
import { cellsIn, neededColumn } from "./table";

/**
 * Days and times of a list as serial numbers, NaN for a blank (or 0).
 *
 * @throws InputError at the first cell that holds no date
 */
export function momentsOf(list: CellList, length = list.cells.length): Float64Array {
  const moments = new Float64Array(length).fill(NaN);
  for (let at = 0; at < length; at++) {
    const cell = list.cells[at] ?? null;
    if (cell === 0 || isBlank(cell)) continue;
    const moment = momentOf(cell);
    if (Number.isNaN(moment)) {
      throw new InputError(
        `${list.placeOf(at)} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31 14:30.`,
      );
    }
    moments[at] = moment;
  }
  return moments;
}

/**
 * The arguments hours and holidays: a table with the columns Day, From and To (Monday to Friday,
 * 9:00 to 17:00 where it is left out), and a list of days.
 *
 * @throws InputError naming the row that can't be read
 */
export function calendarIn(hours: unknown, holidays: unknown): BusinessCalendar {
  const keys = ["day", "from", "to"];
  const table = givenTable("hours", hours, hoursTable, leadRuleFieldsFor(keys, keys));
  const [days, from, to] = keys.map((key) => cellsIn(table, neededColumn(table, key)));
  const rows = Array.from({ length: table.length }, (_, row) => ({
    day: days?.[row] ?? null,
    from: from?.[row] ?? null,
    to: to?.[row] ?? null,
    place: `Row ${row + 2} of hours`,
  }));
  const range = optionalRange("holidays", holidays);
  const closed = range ? momentsOf(listOf(range)).filter((day) => !Number.isNaN(day)) : [];
  return businessCalendar(openingHoursFrom(rows), closed);
}
