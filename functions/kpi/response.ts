import { responseTimes } from "../../src/kpi/responseTimes";
import type { BusinessCalendar } from "../../src/leads/businessMinutes";
import { businessMinutesBetween } from "../../src/leads/businessMinutes";
import { groupsOf } from "../../src/table/numbers/groups";
import type { Groups } from "../../src/table/numbers/groups";
import { inCell } from "../cellError";
import { commonLength } from "../cells";
import type { CellList } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { oneNumber } from "../door/oneNumber";
import { momentsByRow } from "../door/listMoments";
import { calendarIn } from "../door/openingHours";
import { withoutHeaders, type KindOfList } from "../door/headed";
import { groupList } from "../door/listKinds";
import { lostRowNotes } from "../door/lostRowNotes";
import { noGroupNotes } from "../door/noGroupNotes";
import { withNotes } from "../door/noteRows";
import { ownGroups } from "../door/people";
import {
  firstLost,
  listWithErrors,
  namesByRow,
  optionalWithErrors,
  type RowErrors,
} from "../door/rowErrors";
import { spillTable } from "../door/spill";
import { filled } from "../../src/table/numbers/byRow";

const roundTheClock = [
  ["Day", "From", "To"],
  ["Monday to Sunday", "0:00", "24:00"],
];

/** When minutes count; undefined for always. */
function calendarOf(hours: unknown, holidays: unknown): BusinessCalendar | undefined {
  const isAllDay = isLeftOut(hours);
  if (isAllDay && isLeftOut(holidays)) return undefined;
  return calendarIn(isAllDay ? roundTheClock : hours, holidays);
}

/** Minutes from start to end, NaN where either is missing. An end before its start is at once. */
function minutesBetween(
  start: Float64Array,
  end: Float64Array,
  calendar: BusinessCalendar | undefined,
): Float64Array {
  return start.map((from, row) => {
    const to = end[row] as number;
    if (Number.isNaN(from) || Number.isNaN(to)) return NaN;
    const minutes = calendar
      ? businessMinutesBetween(calendar, from, to)
      : Math.round((to - from) * 86_400) / 60;
    return Math.max(0, minutes);
  });
}

/** The groups of the records, and what their names say that are none. */
function groupsIn(
  by: CellList | undefined,
  start: Float64Array,
  errors: RowErrors,
): { readonly groups: Groups; readonly notes: readonly string[] } {
  const isRecord = (row: number): boolean => !Number.isNaN(start[row]) && !errors.has(row);
  if (!by) {
    const of = filled(new Int32Array(start.length), (row) => (isRecord(row) ? 0 : -1));
    return { groups: { names: start.length > 0 ? ["All"] : [], of }, notes: [] };
  }
  const names = namesByRow(by, start.length, errors);
  const given = groupsOf(names.map((name, row) => (isRecord(row) ? name : "")));
  const groups = ownGroups(given);
  return { groups, notes: noGroupNotes(given, groups, by.placeOf) };
}

/**
 * How fast leads or requests are answered: mean, median and 90th percentile in minutes, and the part answered within a limit.
 * @customfunction RESPONSETIME
 * @param start Date and time at which each record came in. With or without its header. A row without one is left out.
 * @param end Date and time of the first answer, row by row. With or without its header. Blank: not answered. One before its start counts as 0 minutes.
 * @param [by] What to group by, one cell per row, such as the owner. With or without its header. Blank: all together, as "All".
 * @param [hours] A table with its header row: Day, From, To; only these hours count. Blank: round the clock.
 * @param [holidays] Days that do not count, one per cell. With or without its header.
 * @param [limit] Minutes. Blank: 30.
 * @returns Group, Records, Answered, Mean (min), Median (min), P90 (min), Within limit (of all records, a fraction; one that is not answered is not within it). Rows that can't be read, and those whose group is a total or a word for none, are left out, and a Note below says so.
 * @example =TP.RESPONSETIME(Leads[Created], Leads[First Response], Leads[Owner])
 * @source First touch - creation; percentiles as PERCENTILE.INC
 */
export function responseTimeOfRange(
  start: unknown[][],
  end: unknown[][],
  by?: unknown[][],
  hours?: unknown[][],
  holidays?: unknown[][],
  limit?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const byGiven = optionalWithErrors("by", by);
    const given: readonly KindOfList[] = [
      [listWithErrors("start", start), "date"],
      [listWithErrors("end", end), "date"],
      ...(byGiven ? [[byGiven, groupList] as const] : []),
    ];
    const [starts, ends, byList] = withoutHeaders(given) as [CellList, CellList, CellList?];
    const length = commonLength(byList ? [starts, ends, byList] : [starts, ends]);
    const most = oneNumber("limit", limit, { least: 0, most: 1e9, fallback: 30 });
    const calendar = calendarOf(hours, holidays);
    const errors: RowErrors = new Map();
    const from = momentsByRow(starts, length, errors);
    const minutes = minutesBetween(from, momentsByRow(ends, length, errors), calendar);
    const { groups, notes } = groupsIn(byList, from, errors);
    if (errors.size > 0 && errors.size === length) throw firstLost(errors);
    const found = responseTimes(minutes, groups, most);
    const figures = spillTable([
      ["Group", groups.names],
      ["Records", found.records],
      ["Answered", found.answered],
      ["Mean (min)", found.mean],
      ["Median (min)", found.median],
      ["P90 (min)", found.p90],
      ["Within limit", found.withinLimit],
    ]);
    return withNotes(figures, [...lostRowNotes(errors), ...notes]);
  });
}
