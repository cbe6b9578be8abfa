/** What happened lately to the accounts, as far as dates say; undefined where no column has any. */
export interface Recency {
  /** The day on which dates are looked at, as spreadsheets count days; NaN where no date is known. */
  readonly today: number;
  /** Whether somebody said what day that is; else it is the latest date there is. */
  readonly isGiven: boolean;
  /** 1 where there was activity in the last 90 days. */
  readonly active: Uint8Array | undefined;
  /** 1 where the account changed hands in the last 12 months. */
  readonly newHands: Uint8Array | undefined;
}

/** An account is in work for so many days after the last activity. */
export const daysInWork = 90;

/** For so long after a change of hands another one should wait. */
export const daysOfNewHands = 365;

/** One flag per account: 1 where the date is no more than so many days back, or still to come. */
function since(dates: Float64Array | undefined, first: number): Uint8Array | undefined {
  // NaN, no date, is not above any day.
  const flags = dates && Uint8Array.from(dates, (date) => (date >= first ? 1 : 0));
  return flags?.includes(1) ? flags : undefined;
}

function latestOf(all: readonly (Float64Array | undefined)[]): number {
  let latest = NaN;
  for (const dates of all)
    for (const date of dates ?? [])
      if (!(date <= latest)) latest = Number.isNaN(date) ? latest : date;
  return latest;
}

/**
 * @param lastActivity - day of each account's last activity, NaN where unknown
 * @param ownerSince - day since which its owner has had it
 * @param asOf - today; 0 where nobody said, then it is the latest of these days, so that the same
 *   tables always give the same plan
 */
export function recencyOf(
  lastActivity: Float64Array | undefined,
  ownerSince: Float64Array | undefined,
  asOf: number,
): Recency {
  const isGiven = asOf > 0;
  const today = isGiven ? asOf : latestOf([lastActivity, ownerSince]);
  return {
    today,
    isGiven,
    active: since(lastActivity, today - daysInWork),
    newHands: since(ownerSince, today - daysOfNewHands),
  };
}
