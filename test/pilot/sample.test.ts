import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../src/errors";
import { bestPart, sample } from "../../src/pilot/sample";
import { seededRandom } from "../../src/random";

describe("sample", () => {
  it("draws so many different rows, in order, the same with the same seed", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(220), fc.nat(), (count, size, seed) => {
        const drawn = sample(count, size, seededRandom(seed));
        assert.equal(drawn.length, Math.min(count, size));
        drawn.forEach((row, at) => {
          assert.ok(row >= 0 && row < count && (at === 0 || row > (drawn[at - 1] ?? 0)));
        });
        assert.deepEqual(sample(count, size, seededRandom(seed)), drawn);
      }),
    );
  });

  it("draws each row equally often", () => {
    const times = new Float64Array(10);
    const random = seededRandom(7);
    for (let run = 0; run < 10_000; run++) for (const row of sample(10, 3, random)) times[row]!++;
    // 3,000 expected, with a standard deviation of 46.
    for (const count of times) assert.ok(Math.abs(count - 3000) < 200, String(count));
  });
});

describe("bestPart", () => {
  it("has the largest values, of equal ones the earlier rows", () => {
    assert.deepEqual([...bestPart(Float64Array.of(1, 9, 5, 9), 0.5)], [1, 3]);
    assert.deepEqual([...bestPart(Float64Array.of(4, 4, 4, 4, 4), 0.2)], [0]);
    assert.deepEqual([...bestPart(Float64Array.of(4, 4, 7), 0.5)], [0, 2]);
    assert.deepEqual([...bestPart(Float64Array.of(-1, -3), 1)], [0, 1]);
    assert.deepEqual([...bestPart(new Float64Array(0), 0.2)], []);
    assert.equal(bestPart(new Float64Array(100), 0.07).length, 7);
    assert.throws(() => bestPart(Float64Array.of(1), 0), InputError);
  });
});
