const clock =
  /^(?:T|, ?| )(\d{1,2})[:h.]([0-5]\d)(?:[:.]([0-5]\d)(?:[.,]\d+)?)?(?: ?([AP])\.?M\.?| Uhr)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?$/i;

const SECONDS_OF_DAY = 86_400;

/**
 * The time of day that stands after a date, as a fraction of the day; NaN where it is that of another
 * zone, since cells have none. Undefined where the text is no time.
 *
 * @example clockIn(" 6:00 PM") // => 0.75
 */
export function clockIn(text: string): number | undefined {
  const found = clock.exec(text);
  if (!found) return undefined;
  const [, clockHour, minutes, seconds = "0", half, zone = "Z"] = found;
  const hour = Number(clockHour);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  const time = hours * 3600 + Number(minutes) * 60 + Number(seconds);
  if (time >= SECONDS_OF_DAY) return undefined;
  return /^[+-]/.test(zone) && !/^[+-]00:?00$/.test(zone) ? NaN : time / SECONDS_OF_DAY;
}
