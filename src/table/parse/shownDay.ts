import { monthOf, monthStart } from "../numbers/calendar";
import { dateSerial } from "./dateSerial";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A day as messages have it: "12 March 2026". */
export function shownDay(serial: number): string {
  const month = monthOf(serial);
  const day = Math.floor(serial) - monthStart(month) + 1;
  return `${day} ${months[month % 12] ?? ""} ${Math.floor(month / 12)}`;
}

/** The day of the month that a serial falls on. */
export function dayOfMonth(serial: number): number {
  return Math.floor(serial) - monthStart(monthOf(serial)) + 1;
}

/** The same year with day and month changed for each other; NaN after the 12th. */
export function swappedDay(serial: number): number {
  const month = monthOf(serial);
  return dateSerial(Math.floor(month / 12), dayOfMonth(serial), (month % 12) + 1);
}
