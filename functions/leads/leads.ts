import { InputError } from "../../src/errors";
import { qualify } from "../../src/leads/qualify";
import { slaDue } from "../../src/leads/slaDue";
import { topup } from "../../src/leads/topup";
import { repFieldsFor } from "../../src/table/headers/accountFacts";
import { inCell } from "../cellError";
import { commonLength, nameOf } from "../cells";
import { withoutHeaders } from "../door/headed";
import { fitList, objectList } from "../door/listKinds";
import { momentsByRow } from "../door/listMoments";
import {
  listWithErrors,
  namesByRow,
  numbersByRow,
  withoutErrors,
  withRowErrors,
  withLostRows,
  type RowErrors,
} from "../door/rowErrors";
import type { CellList } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { asPoints, checkedIntents } from "./intents";
import { qualifyRulesIn, slasIn } from "./rules";
import { slasOf } from "./slasOf";
import { calendarIn } from "../door/openingHours";
import { figureSettings } from "../door/settings";
import { spillColumn, spillTable } from "../door/spill";
import { numbersIn } from "../door/numbers";
import { isPerson } from "../door/repList";
import { ownRowsInPlace } from "../door/ownRows";
import { namedTwice, rowsNamedTwice } from "../door/namedTwice";
import {
  answeringByRow,
  loseRow,
  namesIn,
  neededColumn,
  placeInTable,
  tableOf,
} from "../door/table";
import type { CellTable } from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

/** Intent of each lead. @throws InputError where one is not from 0 to 100 */
function intentsOf(list: CellList, length: number, errors: RowErrors): Float64Array {
  const points = { ...list, cells: list.cells.map(asPoints) };
  return checkedIntents(numbersByRow(points, length, errors), list.placeOf);
}

/**
 * What each lead is worth following up as: MQA (Fit A or B, intent 70 or more), MQL (Fit A, B or C, intent 50 or more) or nurture, tested in this order. So Fit B with 70 is an MQA, and Fit A with 50 to 69 an MQL.
 * @customfunction QUALIFY
 * @param fit Fit tier of each lead, A to D in any case. A blank is no fit.
 * @param intent Intent of each lead, 0 to 100 (80, or "80 %" as text). A blank counts as 0. A column of parts of 1, such as 0.8, is refused.
 * @param [rules] A table with the headers Class, Fit (tiers that are good enough, as in A; B, blank for any) and Intent from; the first row that a lead meets counts. Blank: the rules above, which TP.DEFAULTS("qualify rules") shows.
 * @returns One class per lead, in a column without a header; blank where no rule is met, an error where a cell of the row can't be read.
 * @example =TP.QUALIFY(Leads[Fit], Leads[Intent])
 * @source Scoring tiers of the routing playbook; where its MQA and MQL overlap, MQA goes first.
 */
export function qualifyOfRange(
  fit: unknown[][],
  intent: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const fitGiven = listWithErrors("fit", fit);
    const intentGiven = listWithErrors("intent", intent);
    const [fits = fitGiven, intents = intentGiven] = withoutHeaders([
      [fitGiven, fitList],
      [intentGiven, "number"],
    ]);
    const length = commonLength([fits, intents]);
    const errors: RowErrors = new Map();
    const list = qualifyRulesIn(rules);
    const tiers = namesByRow(fits, length, errors);
    const classes = qualify(tiers, intentsOf(intents, length, errors), list);
    const named = spillColumn(byRow(classes.length, (row) => list[classes[row] as number]?.name));
    return withRowErrors(named, errors);
  });
}

/** Counts in a column. @throws InputError where one is below 0 */
function countsIn(table: CellTable, key: string): Float64Array {
  const column = neededColumn(table, key);
  const counts = numbersIn(table, column);
  const negative = counts.findIndex((count) => count < 0);
  if (negative < 0) return counts;
  const place = placeInTable(table, negative, column);
  throw new InputError(`${place} is ${counts[negative] ?? 0}. Counts of leads are 0 or more.`);
}

/**
 * How many new leads each rep can be given: up to 250 in all and 30 new ones, and none to a rep with 137 (INT of 55 % of the 250) or more in progress.
 * @customfunction TOPUP
 * @param reps A table with the headers Rep, Leads (all that the rep has), New leads and In progress; a blank counts as 0.
 * @param [settings] Two columns, name and value: maxLeads (250), maxNewLeads (30), maxInProgressPercent (55), inProgressOf ("cap": of maxLeads; "own": of the rep's own leads).
 * @returns Columns Rep, Room (whole leads, 0 or more: the lesser of 250 - leads and 30 - new leads), In progress (share of maxLeads, or of the rep's own leads), Limited by ("total", "new" or "in progress"; blank where the rep can be given all of maxNewLeads). One row per row of reps; a row that names no rep stays empty, and one that can't be read, or names a rep again, shows an error.
 * @example =TP.TOPUP(RepLeads[#All])
 * @source Limits of an automatic top-up: at most 250 leads, 30 new, 55 % in progress. The 55 % are taken as a ceiling, and as a part of the 250.
 */
export function topUpOfRange(reps: unknown[][], settings?: unknown[][]): unknown[][] {
  return inCell(() => {
    const keys = ["name", "leads", "newLeads", "inProgress"];
    const table = answeringByRow(ownRowsInPlace(tableOf("reps", reps, repFieldsFor(keys, keys))));
    const named = namesIn(table, neededColumn(table, "name"));
    const names = named.map((name) => (isPerson(name) ? name : ""));
    // Whose leads are parted between two rows has room by neither.
    for (const pair of rowsNamedTwice(names))
      for (const row of pair)
        loseRow(table, row, () => namedTwice(table, pair, names[pair[1]] ?? ""));
    const columns = {
      leads: countsIn(table, "leads"),
      newLeads: countsIn(table, "newLeads"),
      inProgress: countsIn(table, "inProgress"),
    };
    const { room, inProgressShare, limitedBy } = topup(columns, figureSettings(settings));
    const limits = limitedBy.slice();
    names.forEach((name, row) => {
      if (name !== "") return;
      room[row] = NaN;
      inProgressShare[row] = NaN;
      limits[row] = "";
    });
    const figures = spillTable([
      ["Rep", names],
      ["Room", room],
      ["In progress", inProgressShare],
      ["Limited by", limits],
    ]);
    return withLostRows(figures, table, 1, 1);
  });
}

/** 1 January 10000: spreadsheets know no such day. */
const PAST_ALL_DAYS = 2_958_466;

/**
 * When each lead, task or request is due, in business hours where its SLA says so. Format the result as date and time.
 * @customfunction SLADUE
 * @param start Date and time at which the clock starts, one per row: a date cell, or text such as 2026-03-31 14:30. A blank has no due date.
 * @param object What is due, one per row or one for all: a name in sla ("MQL"), in any case, or a number of minutes. With or without its header. A blank (or 0) has no due date.
 * @param [sla] A table with the headers Object, Minutes, Business hours (yes or no). Its rows replace those of the same name. Blank: MQL 15, MQA 120, Outbound task 60, Lead to owner 5, First response 30 minutes; Hot lead 60, Change request 1,440 (3 days of 8 hours) in business hours.
 * @param [hours] A table with the headers Day (Monday, or Mon-Fri), From and To (9:00). Days that it doesn't name are closed; several rows of a day make a break. Given together with plain minutes in object, these run in business hours. Blank: Monday to Friday, 9:00 to 17:00.
 * @param [holidays] Dates without business hours. With or without its header. Blank: none.
 * @returns One date and time per row, in a column without a header; an error where the row's object is unknown or its start can't be read. In business hours it never lies in closed time.
 * @example =TP.SLADUE(Leads[Created], "Hot lead")
 * @source The service levels of the routing playbook and of its request process, in one table.
 */
export function slaDueOfRange(
  start: unknown[][],
  object: unknown[][],
  sla?: unknown[][],
  hours?: unknown[][],
  holidays?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const startGiven = listWithErrors("start", start);
    const objectGiven = listWithErrors("object", object);
    const [starts = startGiven, objects = objectGiven] = withoutHeaders([
      [startGiven, "date"],
      [objectGiven, objectList],
    ]);
    const errors: RowErrors = new Map();
    const length = objects.given === 1 ? starts.cells.length : commonLength([starts, objects]);
    const isBusiness = !isLeftOut(hours) || !isLeftOut(holidays);
    const named = withoutErrors(objects, length, errors);
    const names = [...new Set(named.cells.map(nameOf))];
    const each = slasOf(named, length, { slas: slasIn(sla, names), isBusiness }, errors);
    const from = momentsByRow(starts, length, errors);
    const due = slaDue(from, each, calendarIn(hours, holidays));
    const late = due.findIndex((moment) => moment >= PAST_ALL_DAYS);
    if (late >= 0) {
      throw new InputError(
        `${starts.placeOf(late)} would be due after the year 9999. Give fewer minutes.`,
      );
    }
    return withRowErrors(spillColumn(due), errors);
  });
}
