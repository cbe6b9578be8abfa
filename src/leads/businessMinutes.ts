import { InputError } from "../errors";
import { countBelow } from "../table/numbers/sorted";

/** A stretch of opening hours on one day of the week. */
export interface OpeningHours {
  /** 0 = Monday ... 6 = Sunday. */
  readonly day: number;
  /** Whole seconds since midnight, 0 to 86,400. */
  readonly from: number;
  /** Whole seconds since midnight, above `from`. */
  readonly to: number;
}

/**
 * Opening hours of a week and the days without any, ready to be asked many times. All times are
 * whole seconds, so that sums are exact.
 */
export interface BusinessCalendar {
  /** Stretches of the week in order, in seconds since its start, a Saturday (serial 0 is one). */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open seconds of the week before each stretch. */
  readonly before: Float64Array;
  /** Open seconds in a week without holidays. */
  readonly perWeek: number;
  /** Holidays that cost open time, in order, as serial days. */
  readonly holidays: Float64Array;
  /** Open seconds from serial 0 to each holiday, holidays before it taken off. */
  readonly untilHoliday: Float64Array;
  /** Seconds that the first 0, 1, 2 ... holidays cost. */
  readonly lost: Float64Array;
}

const DAY = 86_400;
const WEEK = 7 * DAY;

/** Seconds since the start of the week (a Saturday) at which a weekday (0 = Monday) begins. */
function startOfDay(day: number): number {
  return ((day + 2) % 7) * DAY;
}

/** The week's stretches in order, those that overlap or touch made one. */
function stretchesOf(hours: readonly OpeningHours[]): readonly (readonly [number, number])[] {
  const sorted = hours
    .filter(({ from, to }) => to > from)
    .map(({ day, from, to }): [number, number] => [startOfDay(day) + from, startOfDay(day) + to])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const stretch of sorted) {
    const last = merged.at(-1);
    if (last && stretch[0] <= last[1]) last[1] = Math.max(last[1], stretch[1]);
    else merged.push(stretch);
  }
  return merged;
}

/**
 * Prepares opening hours and holidays. O(h log h) for h stretches and holidays; every later question
 * costs a pass over the week's stretches and a search among the holidays, however far apart its
 * moments are.
 *
 * @param hours - stretches that overlap count once; a day without any is closed
 * @param holidays - serial days (fractions don't count), in any order, repeated or not
 * @throws InputError where no day of the week is ever open
 * @example businessCalendar([{ day: 0, from: 32400, to: 61200 }], []).perWeek // => 28800
 */
export function businessCalendar(
  hours: readonly OpeningHours[],
  holidays: Iterable<number>,
): BusinessCalendar {
  const stretches = stretchesOf(hours);
  const before = new Float64Array(stretches.length);
  let perWeek = 0;
  stretches.forEach(([open, close], at) => {
    before[at] = perWeek;
    perWeek += close - open;
  });
  if (perWeek === 0) {
    throw new InputError("hours leaves every day closed. Write a From and a To for some day.");
  }
  const week = {
    opens: Float64Array.from(stretches, ([open]) => open),
    closes: Float64Array.from(stretches, ([, close]) => close),
    before,
    perWeek,
  };
  const costOf = (day: number): number =>
    openUntil(week, (day + 1) * DAY) - openUntil(week, day * DAY);
  const days = Float64Array.from(new Set(Array.from(holidays, Math.floor)))
    .filter((day) => costOf(day) > 0)
    .sort();
  const lost = new Float64Array(days.length + 1);
  days.forEach((day, at) => (lost[at + 1] = lost[at]! + costOf(day)));
  const untilHoliday = days.map((day, at) => openUntil(week, day * DAY) - lost[at]!);
  return { ...week, holidays: days, untilHoliday, lost };
}

type Week = Pick<BusinessCalendar, "opens" | "closes" | "before" | "perWeek">;

/** Open seconds from serial 0 to a second, holidays not taken off. */
function openUntil({ opens, closes, before, perWeek }: Week, second: number): number {
  const weeks = Math.floor(second / WEEK);
  const rest = second - weeks * WEEK;
  for (let at = opens.length - 1; at >= 0; at--) {
    const open = opens[at]!;
    if (rest > open) {
      return weeks * perWeek + before[at]! + Math.min(rest, closes[at]!) - open;
    }
  }
  return weeks * perWeek;
}

/** The first second by which so many open ones (above 0) have passed since serial 0. */
function whenOpenFor({ opens, before, perWeek }: Week, seconds: number): number {
  const weeks = Math.ceil(seconds / perWeek) - 1;
  const rest = seconds - weeks * perWeek;
  let at = opens.length - 1;
  while (before[at]! >= rest) at--;
  return weeks * WEEK + opens[at]! + rest - before[at]!;
}

/** Open seconds from serial 0 to a second. */
function elapsed(calendar: BusinessCalendar, second: number): number {
  const day = Math.floor(second / DAY);
  const { holidays, lost } = calendar;
  const past = countBelow(holidays, day);
  // On a holiday the clock stands still from midnight on.
  const until = holidays[past] === day ? day * DAY : second;
  return openUntil(calendar, until) - lost[past]!;
}

/** The first second at which so many open ones have passed since serial 0. */
function whenElapsed(calendar: BusinessCalendar, seconds: number): number {
  const past = countBelow(calendar.untilHoliday, seconds);
  return whenOpenFor(calendar, seconds + calendar.lost[past]!);
}

/** A moment to the nearest whole second since serial 0. */
export function secondsOf(moment: number): number {
  return Math.round(moment * DAY);
}

/**
 * The moment that so many minutes later a clock shows, whatever the hour.
 *
 * @returns serial day with the time of day as a fraction; NaN where moment or minutes are
 * @example addMinutes(46349, 90) // => 46349.0625
 */
export function addMinutes(moment: number, minutes: number): number {
  return (secondsOf(moment) + Math.round(minutes * 60)) / DAY;
}

/**
 * The moment at which so many business minutes have passed. It never lies in closed time: at the
 * earliest it is the next opening, and minutes that are used up at closing time end there, not at
 * the next opening. O(h + log n) for h stretches a week and n holidays.
 *
 * @param moment - serial day with the time of day as a fraction, counted to the second
 * @param minutes - 0 or more, counted to the second
 * @returns serial day with the time of day as a fraction; NaN where moment or minutes are
 * @example addBusinessMinutes(nineToFive, 46349 + 16.5 / 24, 60) // => 46350 + 9.5 / 24
 */
export function addBusinessMinutes(
  calendar: BusinessCalendar,
  moment: number,
  minutes: number,
): number {
  const start = secondsOf(moment);
  const passed = elapsed(calendar, start);
  const added = Math.round(minutes * 60);
  if (added > 0) return whenElapsed(calendar, passed + added) / DAY;
  // Nothing to add: now where it is open, closing time included, else the next opening.
  const next = whenElapsed(calendar, passed + 1) - 1;
  if (next <= start) return start / DAY;
  return (whenElapsed(calendar, passed) === start ? start : next) / DAY;
}

/**
 * Business minutes from one moment to another, below 0 where the second comes first. Moments count
 * to the second. O(h + log n) for h stretches a week and n holidays.
 *
 * @returns NaN where a moment is
 * @example businessMinutesBetween(nineToFive, 46349 + 16.5 / 24, 46350 + 9.5 / 24) // => 60
 */
export function businessMinutesBetween(
  calendar: BusinessCalendar,
  start: number,
  end: number,
): number {
  return (elapsed(calendar, secondsOf(end)) - elapsed(calendar, secondsOf(start))) / 60;
}
