/** 31 December 9999, the last day that spreadsheets know. */
export const lastSerial = 2_958_465;

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * Spreadsheet serial of a day of the Gregorian calendar: 1 March 1900 is 61. NaN if there is no
 * such day. Right from 1 March 1900 on; Excel counts a 29 February 1900 that never was.
 */
export function dateSerial(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  // Years that start in March put the leap day at their end, so that months need no table.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1;
  return days - 693_899;
}

/** Whether a number is a day that spreadsheets know, with the time of day as a fraction. */
export function isMoment(serial: number): boolean {
  return serial >= 1 && serial < lastSerial + 1;
}
