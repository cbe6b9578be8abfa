import assert from "node:assert/strict";
import { seededRandom } from "../src/random";

describe("seededRandom", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, random);
    };
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  it("spreads evenly over [0, 1)", () => {
    const random = seededRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const drawn = random();
      assert.ok(drawn >= 0 && drawn < 1);
      const tenth = Math.floor(drawn * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Each tenth expects 10,000 with a standard deviation of 95; five of them on either side.
    for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 475, String(tenths));
  });
});
