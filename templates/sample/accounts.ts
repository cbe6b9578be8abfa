import { companyName, INDUSTRIES } from "./companyName";
import { isCanadian, PLACES } from "./places";
import { LEAVER, REPS } from "./reps";
import { segmentBelow, SEGMENTS } from "./segments";
import { serialDay } from "./serialDay";
import { withFamilies } from "./families";
import type { Industry } from "./companyName";
import type { Segment, SegmentName } from "./segments";
import type { Place } from "./places";
import type { SampleRep } from "./reps";
import type { Chance } from "./random";

/** One account before the export makes a mess of it. Money in US dollars. */
export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly industry: Industry;
  readonly segment: SegmentName;
  readonly isCustomer: boolean;
  readonly employees: number;
  /** The customer company's own revenue a year. */
  readonly revenue: number;
  readonly currentArr: number;
  readonly place: Place;
  readonly postal: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly projectedArr: number;
  readonly propensity: number;
  readonly strategicFit: number;
  readonly churnRisk: number;
  readonly travelCost: number;
  readonly engagement: number;
  readonly visitsPerYear: number;
  readonly workloadHours: number;
  /** Serial number of a day. */
  readonly lastActivity: number;
  readonly openOpportunities: number;
  readonly owner: string;
  /** Serial number of a day. */
  readonly ownerSince: number;
  readonly lockedTo: string;
  readonly parentId: string;
}

export const ACCOUNT_COUNT = 1000;
const LOCKED_COUNT: Readonly<Record<SegmentName, number>> = { SMB: 22, MM: 17, ENT: 11 };
const EXPORT_DAY = serialDay("2025-09-01");

/** The accounts in the order of the export, which is no order at all. */
export function sampleAccounts(chance: Chance): readonly SampleAccount[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  const accounts = Array.from({ length: ACCOUNT_COUNT }, () => accountOf(chance, ids, names));
  return withFamilies(chance, withLocks(accounts));
}

function accountOf(chance: Chance, ids: Set<string>, names: Set<string>): SampleAccount {
  const place = chance.pickWeighted(PLACES, ({ weight }) => weight);
  const industry = chance.pick(INDUSTRIES);
  const segment = chance.pickWeighted(SEGMENTS, ({ weight }) => weight);
  const revenue = revenueIn(chance, segment);
  const size = Math.pow(revenue / 1e6, 0.55);
  const projectedArr = Math.max(
    1_200,
    rounded(2_400 * size * Math.exp(0.6 * chance.normal()), 100),
  );
  const isCustomer = chance.next() < 0.45;
  const latitude = place.latitude + 0.16 * chance.normal();
  const longitude = place.longitude + 0.2 * chance.normal();
  const visitsPerYear = segment.visitsPerYear + chance.whole(0, 2);
  const owner = ownerOf(chance, place, segment.name, latitude, longitude);
  return {
    id: freshId(chance, ids),
    name: companyName(chance, industry, place, names),
    industry,
    segment: segment.name,
    isCustomer,
    employees: Math.max(8, Math.round(revenue / chance.between(150_000, 330_000))),
    revenue,
    currentArr: isCustomer ? rounded(projectedArr * chance.between(0.35, 0.9), 100) : 0,
    place,
    postal: postalIn(chance, place),
    latitude: rounded(latitude, 0.0001),
    longitude: rounded(longitude, 0.0001),
    projectedArr,
    propensity: share(0.45 + 0.2 * chance.normal()),
    strategicFit: share(0.5 + 0.22 * chance.normal()),
    churnRisk: isCustomer ? share(0.22 + 0.14 * chance.normal()) : share(0.08 * chance.next()),
    travelCost: travelCost(latitude, longitude),
    engagement: Math.round(100 * share(0.48 + 0.22 * chance.normal())),
    visitsPerYear,
    workloadHours: rounded(visitsPerYear * chance.between(1.4, 2.6) + 3, 0.5),
    ...history(chance, isCustomer, owner),
    owner,
    lockedTo: "",
    parentId: "",
  };
}

/** Small companies are many and large ones few, in each segment. */
function revenueIn(chance: Chance, { revenue: [low, high] }: Segment): number {
  const share = chance.next();
  return rounded(low + (high - low) * share * share, 100_000);
}

/** What happened with an account so far: most of it with customers. */
function history(
  chance: Chance,
  isCustomer: boolean,
  owner: string,
): Pick<SampleAccount, "lastActivity" | "openOpportunities" | "ownerSince"> {
  const inWork = chance.next() < (isCustomer ? 0.45 : 0.2);
  const quiet = inWork ? chance.whole(0, 85) : chance.whole(95, 400);
  const opportunities = chance.next() < (inWork ? 0.5 : 0.06) ? chance.whole(1, 3) : 0;
  const isNew = owner !== LEAVER.name && chance.next() < 0.12;
  const since = EXPORT_DAY - (isNew ? chance.whole(20, 350) : chance.whole(400, 2000));
  return {
    lastActivity: EXPORT_DAY - quiet,
    openOpportunities: opportunities,
    // Nobody has an account from before the first day at work.
    ownerSince: Math.max(since, REPS.find(({ name }) => name === owner)?.startDate ?? 0),
  };
}

const ID_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Fifteen signs in which case counts, as CRM systems give them. */
function freshId(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const tail = Array.from({ length: 5 }, () => ID_SIGNS.charAt(chance.whole(0, 61))).join("");
    const id = `0018d00000${tail}`;
    if (!taken.has(id) && /[A-Za-z]/.test(tail)) {
      taken.add(id);
      return id;
    }
  }
}

/** Canada leaves out letters that look like digits or each other. */
const POSTAL_LETTERS = "ABCEGHJKLMNPRSTVWXYZ";

function postalIn(chance: Chance, place: Place): string {
  if (!isCanadian(place)) return place.postal + String(chance.whole(1, 60)).padStart(2, "0");
  const letter = (): string => POSTAL_LETTERS.charAt(chance.whole(0, POSTAL_LETTERS.length - 1));
  const digit = (): number => chance.whole(1, 9);
  return `${place.postal}${letter()} ${digit()}${letter()}${digit()}`;
}

/** A degree of longitude shrinks towards the poles; cos 40° is about right for this map. */
function kilometres(latitude: number, longitude: number, place: Place): number {
  const north = 111 * (latitude - place.latitude);
  const east = 85 * (longitude - place.longitude);
  return Math.sqrt(north * north + east * east);
}

/** From 0 (next door to a rep) to 1 (1,200 km and more from all of them). */
function travelCost(latitude: number, longitude: number): number {
  const nearest = Math.min(...REPS.map(({ home }) => kilometres(latitude, longitude, home)));
  return share(nearest / 1200);
}

/** Accounts that grew out of a segment and stayed with the rep they knew. */
const OUTGROWN = 0.025;

/** Near reps hold most accounts, some reps far more than others, and history adds its accidents. */
function ownerOf(
  chance: Chance,
  place: Place,
  segment: SegmentName,
  latitude: number,
  longitude: number,
): string {
  const isLeft = segment === LEAVER.focus && LEAVER.cities.includes(place.city);
  if (isLeft && chance.next() < 0.75) return LEAVER.name;
  const before = chance.next() < OUTGROWN ? segmentBelow(segment) : undefined;
  const those = REPS.filter(({ focus }) => focus === (before ?? segment));
  const pull = ({ home, grip }: SampleRep): number => {
    const near = 1 + kilometres(latitude, longitude, home) / 350;
    return (grip * 40) / (near * near * near) + 0.15 * grip;
  };
  return chance.pickWeighted(those, pull).name;
}

/** The largest accounts of each segment stay with whoever they know, if that is a rep of theirs. */
function withLocks(accounts: readonly SampleAccount[]): SampleAccount[] {
  const focusOf = new Map(REPS.map(({ name, focus }) => [name, focus]));
  const locked = SEGMENTS.flatMap(({ name }) =>
    accounts
      .map((account, index) => ({ account, index }))
      .filter(({ account: { segment, owner } }) => segment === name && focusOf.get(owner) === name)
      .sort((a, b) => b.account.projectedArr - a.account.projectedArr || a.index - b.index)
      .slice(0, LOCKED_COUNT[name])
      .map(({ index }) => index),
  );
  const isLocked = new Set(locked);
  return accounts.map((account, index) =>
    isLocked.has(index) ? { ...account, lockedTo: account.owner } : account,
  );
}

function rounded(value: number, step: number): number {
  return step < 1
    ? Math.round(value / step) / Math.round(1 / step)
    : Math.round(value / step) * step;
}

/** A share between 0.01 and 0.99, to two places. */
function share(value: number): number {
  return Math.round(100 * Math.min(0.99, Math.max(0.01, value))) / 100;
}
