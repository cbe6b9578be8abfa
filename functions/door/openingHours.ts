import { hoursTable } from "../../src/defaults/hours";
import { businessCalendar } from "../../src/leads/businessMinutes";
import type { BusinessCalendar } from "../../src/leads/businessMinutes";
import { openingHoursFrom } from "../../src/leads/openingHours";
import { leadRuleFieldsFor } from "../../src/table/headers/leadFields";
import { listOf, optionalRange } from "../cells";
import { givenTable } from "./givenTable";
import { withoutHeader } from "./headed";
import { momentsOf } from "./listMoments";
import { cellsIn, neededColumn } from "./table";

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
  const closed = range
    ? momentsOf(withoutHeader(listOf(range), "date")).filter((day) => !Number.isNaN(day))
    : [];
  return businessCalendar(openingHoursFrom(rows), closed);
}
