import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { cadences, travelHours } from "../../src/geo/travelHours";

const hours = (distance: readonly number[], visits: readonly number[], cadence = cadences[0]) =>
  Array.from(travelHours(distance, visits, { cadence, speed: 60, detour: 1.2, visitsPerDay: 1 }));

describe("travelHours", () => {
  it("counts there and back on roads", () => {
    // A visit a week, 60 km away: 144 km at 60 km/h.
    assert.deepEqual(hours([60], [52]), [2.4]);
    assert.deepEqual(hours([60, 0], [52, 10]), [2.4, 0]);
  });

  it("takes one distance, or one number of visits, for all", () => {
    assert.deepEqual(hours([60], [52, 26]), [2.4, 1.2]);
    assert.deepEqual(hours([60, 30], [52]), [2.4, 1.2]);
  });

  it("shares the way among the visits of a tour", () => {
    const tour = { cadence: "year", speed: 60, detour: 1.2, visitsPerDay: 4 } as const;
    assert.deepEqual([...travelHours([60, 30], [52], tour)], [0.6, 0.3]);
  });

  it("gives the same for the same visits in any cadence", () => {
    const perCadence = { year: 156, quarter: 39, month: 13, week: 3 };
    for (const cadence of cadences) {
      const options = { cadence, speed: 50, detour: 1, visitsPerDay: 1 };
      const [found = NaN] = travelHours([25], [perCadence[cadence]], options);
      assert.ok(Math.abs(found - 3) < 1e-12, `${cadence}: ${found}`);
    }
  });
});
