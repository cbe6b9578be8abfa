import { PLACES } from "./places";
import type { Place } from "./places";

export interface SampleRep {
  readonly name: string;
  readonly home: Place;
  /** Accounts that this rep can serve, ramp counted in. */
  readonly capacity: number;
  readonly focus: string;
  readonly region: string;
  readonly quota: number;
  /** Share of full productivity, 0 to 1. */
  readonly ramp: number;
  /** How much of the neighbourhood this rep holds today, relative to the others. */
  readonly grip: number;
}

const ROWS: readonly (readonly [string, string, number, string, string, number, number, number])[] =
  [
    ["Grace Holloway", "New York", 120, "ENT", "Northeast", 2_000_000, 1, 1.45],
    ["Liam O'Connor", "Boston", 115, "MM", "Northeast", 1_600_000, 1, 0.95],
    ["Zoë Laurent", "Montréal", 115, "MM", "Canada", 1_500_000, 1, 1.0],
    ["Marcus Webb", "Atlanta", 120, "SMB, MM", "Southeast", 1_600_000, 1, 1.45],
    ["Mateo Peña", "Miami", 110, "SMB", "Southeast", 1_300_000, 1, 0.55],
    ["Hannah Kowalski", "Chicago", 120, "MM, ENT", "Central", 1_900_000, 1, 1.65],
    ["Priya Raman", "Dallas", 115, "MM", "Central", 1_600_000, 1, 0.9],
    ["Caleb Stone", "Denver", 110, "SMB, MM", "Mountain", 1_400_000, 1, 0.8],
    ["Mei-Lin Zhao", "San Francisco", 115, "ENT", "West", 2_000_000, 1, 1.5],
    ["Noah Bergström", "Seattle", 60, "SMB", "West", 700_000, 0.5, 0.3],
  ];

export const REPS: readonly SampleRep[] = ROWS.map(
  ([name, city, capacity, focus, region, quota, ramp, grip]) => {
    const home = PLACES.find((place) => place.city === city);
    if (!home) throw new Error(`${city}, home of ${name}, is not among the places.`);
    return { name, home, capacity, focus, region, quota, ramp, grip };
  },
);

/** Left in spring; the accounts never moved to anybody else. */
export const LEAVER: { readonly name: string; readonly cities: readonly string[] } = {
  name: "Dana Whitlock",
  cities: ["Los Angeles", "San Diego"],
};
