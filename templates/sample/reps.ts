import { PLACES } from "./places";
import { serialDay } from "./serialDay";
import type { Place } from "./places";
import type { SegmentName } from "./segments";

export interface SampleRep {
  readonly name: string;
  /** Who is compared with whom. */
  readonly peers: string;
  readonly focus: SegmentName;
  readonly home: Place;
  /** Accounts that this rep can serve, ramp counted in. */
  readonly capacity: number;
  readonly region: string;
  /** At full ramp. */
  readonly quota: number;
  /** Share of full productivity, 0 to 1. */
  readonly ramp: number;
  readonly status: string;
  /** Serial number of a day. */
  readonly startDate: number;
  /** How much of the neighbourhood this rep holds today, relative to peers; 0 for who is to come. */
  readonly grip: number;
}

/** Peers stand together, so that one range holds a group. */
export const PEER_GROUPS: readonly { readonly name: string; readonly focus: SegmentName }[] = [
  { name: "SMB", focus: "SMB" },
  { name: "Mid-market", focus: "MM" },
  { name: "Enterprise", focus: "ENT" },
];

type RepRow = readonly [
  name: string,
  city: string,
  region: string,
  capacity: number,
  quota: number,
  ramp: number,
  status: string,
  startDate: string,
  grip: number,
];

const ROWS: Readonly<Record<SegmentName, readonly RepRow[]>> = {
  SMB: [
    ["Mateo Peña", "Miami", "Southeast", 138, 350_000, 1, "Active", "2021-03-01", 0.8],
    ["Marcus Webb", "Atlanta", "Southeast", 138, 350_000, 1, "Active", "2019-06-17", 1.1],
    ["Caleb Stone", "Denver", "Mountain", 138, 340_000, 1, "On leave", "2020-01-13", 1],
    ["Noah Bergström", "Seattle", "West", 72, 350_000, 0.5, "Active", "2025-05-12", 0.45],
  ],
  MM: [
    ["Liam O'Connor", "Boston", "Northeast", 137, 960_000, 1, "Active", "2018-09-10", 1.2],
    ["Zoë Laurent", "Montréal", "Canada", 137, 940_000, 1, "Active", "2022-02-14", 1],
    ["Priya Raman", "Dallas", "Central", 137, 980_000, 1, "Active", "2020-10-05", 0.9],
  ],
  ENT: [
    ["Grace Holloway", "New York", "Northeast", 58, 1_900_000, 1, "Active", "2016-04-04", 1.15],
    ["Hannah Kowalski", "Chicago", "Central", 58, 1_850_000, 1, "Active", "2019-11-18", 1],
    ["Mei-Lin Zhao", "San Francisco", "West", 58, 1_900_000, 1, "Active", "2017-08-21", 1.9],
    [
      "TBH Enterprise West",
      "Los Angeles",
      "West",
      29,
      1_900_000,
      0.5,
      "To be hired",
      "2025-11-03",
      0,
    ],
  ],
};

export const REPS: readonly SampleRep[] = PEER_GROUPS.flatMap(({ name: peers, focus }) =>
  ROWS[focus].map(
    ([name, city, region, capacity, quota, ramp, status, startDate, grip]): SampleRep => {
      const home = PLACES.find((place) => place.city === city);
      if (!home) throw new Error(`${city}, home of ${name}, is not among the places.`);
      const start = serialDay(startDate);
      return {
        name,
        peers,
        focus,
        home,
        capacity,
        region,
        quota,
        ramp,
        status,
        startDate: start,
        grip,
      };
    },
  ),
);

/** Sold to enterprises in the Southwest and left in spring; the accounts never moved to anybody else. */
export const LEAVER: {
  readonly name: string;
  readonly focus: SegmentName;
  readonly cities: readonly string[];
} = {
  name: "Dana Whitlock",
  focus: "ENT",
  cities: [
    "Los Angeles",
    "San Diego",
    "San Jose",
    "Phoenix",
    "Las Vegas",
    "Salt Lake City",
    "Denver",
  ],
};
