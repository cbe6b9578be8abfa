/**
 * Dates as Google Sheets hands them over: moments, built in the spreadsheet's time zone, while the
 * script reads the clock of its own. Functions work with the serial number that the sheet keeps, as in
 * every host: days since 30 December 1899, the time of day as a fraction. A duration is such a date too.
 */
import { dateSerial } from "../src/table/parse/dateSerial";
import { services } from "./services";

export type SerialOf = (date: Date) => number;

/** Year to second. */
type Parts = readonly number[];

const SECONDS_A_DAY = 86_400;

/**
 * What comes is a number of days that became milliseconds: a second that is a hair short would be the
 * one before, and at midnight the day before.
 */
function wholeSecond(date: Date): Date {
  return new Date(Math.round(date.getTime() / 1000) * 1000);
}

function serial([year = NaN, month = NaN, day = NaN, ...time]: Parts): number {
  const [hours = 0, minutes = 0, seconds = 0] = time;
  return dateSerial(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

function byOwnClock(date: Date): Parts {
  return [
    ...[date.getFullYear(), date.getMonth() + 1, date.getDate()],
    ...[date.getHours(), date.getMinutes(), date.getSeconds()],
  ];
}

/** The spreadsheet's time zone where it is not the script's; undefined where one clock does. */
function otherZone(): string | undefined {
  const { SpreadsheetApp, Session } = services();
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  try {
    return Session.getScriptTimeZone() === zone ? undefined : zone;
  } catch {
    // Not among the services that Google lists for custom functions: without it, ask for each date.
    return zone;
  }
}

/** Asks Google's own calendar, once for each moment. */
function byCalendarOf(zone: string): (date: Date) => Parts {
  const { Utilities } = services();
  return (date) => Utilities.formatDate(date, zone, "yyyy M d H m s").split(" ").map(Number);
}

/** How dates of this call become serial numbers; the zones are asked for at the first date. */
export function serialsOfCall(): SerialOf {
  const known = new Map<number, number>();
  let partsOf: ((date: Date) => Parts) | undefined;
  return (date) => {
    const at = date.getTime();
    let found = known.get(at);
    if (found === undefined) {
      if (partsOf === undefined) {
        const zone = otherZone();
        partsOf = zone === undefined ? byOwnClock : byCalendarOf(zone);
      }
      found = serial(partsOf(wholeSecond(date)));
      known.set(at, found);
    }
    return found;
  };
}
