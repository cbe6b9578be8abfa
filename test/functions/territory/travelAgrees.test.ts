import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { impactOfRange } from "../../../functions/assign/now";
import { distanceOfRange, travelHoursOfRange } from "../../../functions/geo/geo";
import { summaryOfRange } from "../../../functions/territory/summary";

const accounts = [
  ["Account ID", "Owner", "Projected ARR", "Visits per Year", "Latitude", "Longitude"],
  ["a", "Ana", 10, 24, 40, -75],
  ["b", "Ana", 12, 12, 41, -74],
  // Nobody knows how often: once a year.
  ["c", "Ben", 9, null, 34, -118],
  ["d", "Ben", 11, 6, 36, -119],
];
const reps = [
  ["Rep", "Capacity", "Latitude", "Longitude"],
  ["Ana", 10, 40.5, -74.5],
  ["Ben", 10, 35, -118],
];
const owner = accounts.slice(1).map((row) => [row[1]]);

describe("travel", () => {
  for (const visitsPerDay of [1, 4, 6])
    it(`is the same in every function, in tours of ${visitsPerDay}`, async () => {
      const settings = [["visitsPerDay", visitsPerDay]];
      const summary = summaryOfRange(accounts, reps, undefined, settings);
      const perRep = summary.slice(1, 3).map((row) => Number(row[4]));
      const team = perRep.reduce((sum, one) => sum + one, 0);
      const impact = await impactOfRange(accounts, reps, owner, undefined, settings);
      const of = (name: string): readonly unknown[] =>
        impact.find(([measure]) => measure === name) ?? [];
      const near = (one: unknown, other: number): void =>
        assert.ok(Math.abs(Number(one) - other) < 1e-9, `${String(one)} is not ${other}`);
      near(of("Travel (h/week)")[2], team);
      near(of("Travel per rep (h/week)")[2], team / 2);
      assert.deepEqual(of("Travel hours saved per rep").slice(2, 5), [0, "at least 1", false]);
      const from = accounts.slice(1).map((row) => [row[4], row[5]]);
      const home = owner.map(([name]) => reps.find(([rep]) => rep === name)?.slice(2) ?? []);
      const visits = accounts.slice(1).map((row) => [row[3] ?? 1]);
      const far = distanceOfRange(from, home);
      const hours = travelHoursOfRange(far, visits, "year", 60, 1.2, visitsPerDay);
      near(
        hours.reduce((sum, [one]) => sum + Number(one), 0),
        team,
      );
    });
});
