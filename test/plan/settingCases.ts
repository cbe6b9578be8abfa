import { seededRandom } from "../../src/random";
import { readingSettings } from "../../src/plan/settings/readingSettings";
import type { Settings } from "../../src/plan/settings/settings";
import type { CarveTables } from "../../src/plan/tables/tables";
import type { Cell } from "../../src/table/cell";
import { tablesOf } from "./carvedTables";

/** A setting at work: with it the plan is another one than without. */
export interface SettingCase {
  readonly what: string;
  readonly with: Partial<Settings>;
  /** What the plan without it is made with; `caseSettings` alone where absent. */
  readonly without?: Partial<Settings>;
}

/** What cases are made with: moves free, and little effort, which is enough to see what a setting does. */
export const caseSettings = { maxMovedPercent: 100, effort: 0.1 } as const;

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;

/** Tables with a column for every setting, in which each of them matters. */
export function everyColumn(): CarveTables {
  const random = seededRandom(7);
  const amount = (least: number, most: number): number =>
    Math.round(least + (most - least) * random() ** 2);
  const accounts = Array.from({ length: 30 }, (_, at): Cell[] => [
    `A${at + 1}`,
    pick(["Ana", "Ana", "Ana", "Ben", "Cy", "Gone"], at),
    amount(1, 100),
    amount(1000, 90_000),
    amount(1, 9),
    pick(["SMB", "MM", "ENT"], at),
    pick(["West", "East"], at),
    pick(["en", "fr"], at + (at >> 2)),
    pick(["94105", "10001", "60601", ""], at),
    30 + 15 * random(),
    -120 + 50 * random(),
    at === 3 ? "Ben" : "",
    at === 4 || at === 10 ? 46_203 : "",
    at > 0 && at % 7 === 0 ? `A${at}` : "",
    at % 6 === 5 ? "yes" : "",
    at % 9 === 8 ? "yes" : "",
    at % 3 === 0 ? 1000 * (at + 1) : 0,
  ]);
  const reps = ["Ana", "Ben", "Cy", "Dee"].map((name, at): Cell[] => [
    name,
    pick([8, 12, 7, 9], at),
    pick(["SMB; MM", "ENT; MM", "SMB", "ENT"], at),
    pick(["West", "East", "West; East", "East"], at),
    pick(["en", "fr", "en; fr", "fr"], at),
    pick(["941", "", "", "606"], at),
    30 + 15 * random(),
    -120 + 50 * random(),
    pick(["", "", "", "yes"], at),
    pick([0.5, 0.2, 0.3, 0.1], at),
    pick([0.1, 0.4, 0.2, 0.3], at),
    pick([1, 1, 0.5, 1], at),
  ]);
  return tablesOf(
    [
      [
        ...["Account ID", "Owner", "Score", "Projected ARR", "Hours", "Segment", "Region"],
        ...["Language", "Postal code", "Latitude", "Longitude", "Locked to", "Locked until"],
        ...["Parent account ID", "Partner", "Must cover", "ARR"],
      ],
      ...accounts,
    ],
    [
      [
        ...["Rep", "Capacity", "Segment", "Region", "Language", "Postal codes", "Latitude"],
        ...["Longitude", "Partner", "Win rate SMB", "Win rate ENT", "Ramp"],
      ],
      ...reps,
    ],
  );
}

/** Capacity counted in hours is short: the approach chooses who goes to the pool. */
const short = { approach: "potential", workload: "Hours", house: "Pool", first: "none" } as const;
/** Room for half of the accounts: the others go to the pool. */
const few = { workload: "Hours", house: "Pool" } as const;
/** Rules that make two groups of peers. */
const inTwos = { rules: ["Segment is SMB: Ana; Cy; Ben", "Segment is MM, ENT: Ben; Dee"] };
const flow = { approach: "flow" } as const;
const hybrid = { approach: "hybrid" } as const;

export const settingCases: readonly SettingCase[] = [
  { what: "approach capacity", with: { approach: "capacity" } },
  { what: "approach potential", with: { approach: "potential" } },
  { what: "approach hybrid", with: hybrid },
  {
    what: "approach rules",
    with: { approach: "rules", rules: ["Segment is SMB: Ben", "anything else: balance"] },
  },
  { what: "approach flow", with: flow },
  { what: "approach round robin", with: { approach: "round robin" } },
  { what: "approach greedy", with: { approach: "greedy" } },
  { what: "another balanced load", with: { balance: "Hours" } },
  { what: "a tolerance", with: { tolerance: 40 } },
  { what: "several measures", with: { measures: "Hours 10 %; Projected ARR 20 %" } },
  { what: "evenness before travel", with: { travel: false } },
  { what: "as many accounts of each kind", with: { measures: "Region 5 %" } },
  { what: "equal shares", with: { shares: "equal" } },
  { what: "ramps that lower the book", with: { ramp: "book" } },
  { what: "capacity in hours", with: { workload: "Hours" } },
  {
    what: "re-centred places",
    with: { approach: "capacity", places: "recentred" },
    without: { approach: "capacity" },
  },
  { what: "another value", with: { ...short, value: "Score" }, without: short },
  { what: "no win rates", with: { ...short, winRates: false }, without: short },
  { what: "a preferred language", with: { ...short, prefer: "language" }, without: short },
  {
    what: "much lost without a match",
    with: { ...short, prefer: "language", preferPercent: 90 },
    without: { ...short, prefer: "language", preferPercent: 1 },
  },
  { what: "a weight of travel", with: { ...hybrid, alpha: 0.5 }, without: hybrid },
  { what: "a weight of unevenness", with: { ...hybrid, beta: 10 }, without: hybrid },
  {
    what: "another measure to keep even",
    with: { ...hybrid, variance: "Hours", beta: 100 },
    without: { ...hybrid, beta: 100 },
  },
  { what: "a weight of value", with: { ...flow, gamma: 100 }, without: flow },
  { what: "segments", with: { match: "segment" } },
  {
    what: "one team, whatever the rules split it into",
    with: { ...inTwos, peers: "team", tolerance: 20 },
    without: { ...inTwos, tolerance: 20 },
  },
  { what: "regions and postal codes", with: { match: "region and postal" } },
  { what: "a radius", with: { radiusKm: 1500 } },
  { what: "partner reps", with: { partners: "partner reps" } },
  { what: "a partner reserve", with: { partners: "reserve" } },
  { what: "a cap on moves", with: { maxMovedPercent: 10 } },
  {
    what: "moves made already",
    with: { maxMovedPercent: 20, movedAlready: 4 },
    without: { maxMovedPercent: 20 },
  },
  { what: "a limit on the ARR that moves", with: { maxMovedArrPercent: 10 } },
  { what: "a limit on the customers that move", with: { maxMovedCustomersPercent: 20 } },
  {
    what: "few accounts that leave their peer group",
    with: { peers: "Region", maxAcrossPercent: 5 },
    without: { peers: "Region" },
  },
  { what: "no locks", with: { locks: false } },
  { what: "a day on which dated locks are over", with: { asOf: 46_300 } },
  { what: "parents and children together", with: { together: true } },
  { what: "one role", with: { role: "Partner = yes", locks: false } },
  {
    what: "owners in another column",
    with: { owner: "Locked to", locks: false, maxMovedPercent: 0 },
    without: { locks: false, maxMovedPercent: 0 },
  },
  { what: "postal codes kept whole", with: { whole: "ZIP3" } },
  {
    what: "owners' accounts kept whole but for one that fits nobody",
    with: { whole: "Owner", wholeSplit: 1 },
  },
  { what: "nobody first", with: { ...short, mustCover: false }, without: short },
  {
    what: "worth before all else",
    with: { ...few, first: "worth" },
    without: { ...few, first: "none" },
  },
  { what: "few releases", with: { ...few, maxReleasedPercent: 10 }, without: few },
  { what: "books", with: { book: 4 } },
  { what: "a house pool", with: short, without: { ...short, house: "" } },
  { what: "a rule by name", with: { rules: ["Account ID is A1, A2: Cy"] } },
  { what: "a rule by place", with: { rules: ["Postal code starts with 941: Dee"] } },
  { what: "a rule by distance", with: { rules: ["within 800 km: nearest"] } },
  { what: "a rule for the house", with: { rules: ["Region is West: house"], house: "Pool" } },
];

/** Settings that need not change a sound plan. */
export const plainSettings = [
  "unreadable",
  "effort",
  "seed",
  // Answers to questions, which these tables don't ask: test/plan/door.
  ...Object.keys(readingSettings),
];
