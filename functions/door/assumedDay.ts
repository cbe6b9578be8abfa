import { shownDay } from "../../src/table/parse/shownDay";

/**
 * Which day counts as today where nobody says it, and figures turn on it.
 *
 * @param day - NaN for none
 * @param of - the argument in which it is the latest
 */
export function assumedDayNotes(day: number, of: string): readonly string[] {
  if (Number.isNaN(day)) return [];
  return [
    `As of ${shownDay(day)}, the latest day in ${of}. The setting asOf takes another, such as TODAY().`,
  ];
}
