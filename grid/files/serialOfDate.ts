const MS_PER_DAY = 86_400_000;
/** Serial 0; serial 60 is 29 February 1900, a day that never was. */
const EPOCH = Date.UTC(1899, 11, 31);
const LEAP_DAY_THAT_NEVER_WAS = 60;

/** Excel's serial number (1900 system) of a moment in UTC; times are fractions of a day. */
export function serialOfDate(date: Date): number {
  const days = (date.getTime() - EPOCH) / MS_PER_DAY;
  const serial = days >= LEAP_DAY_THAT_NEVER_WAS ? days + 1 : days;
  // A tenth of a microsecond: below what a time cell shows, above what the division leaves.
  return Math.round(serial * 1e10) / 1e10;
}
