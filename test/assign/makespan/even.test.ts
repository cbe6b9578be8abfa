import assert from "node:assert/strict";
import fc from "fast-check";
import { balance } from "../../../src/assign";
import { patternPricing } from "../../../src/assign/makespan/bins/patternPricing";
import { binCompletion } from "../../../src/assign/makespan/bins/binCompletion";
import { dualBound } from "../../../src/assign/makespan/bins/dualBound";
import { pack } from "../../../src/assign/makespan/bins/pack";
import { packingBound } from "../../../src/assign/makespan/bins/packingBound";
import { columnGeneration } from "../../../src/assign/makespan/bins/columnGeneration";
import { twoBinExchange } from "../../../src/assign/makespan/bins/twoBinExchange";
import { simpleBound } from "../../../src/assign/makespan/bins/simpleBound";
import { sizesOf } from "../../../src/assign/makespan/bins/sizes";
import { loadOf, wholeLoads } from "../../../src/assign/makespan/bins/wholeLoads";
import { runSteps } from "../../../src/assign/work/runSteps";
import { seededRandom } from "../../../src/random";
import { plantedLoads, tripletLoads, uniformLoads } from "../scheduling";

const loads = (most: number, length = 8, least = 1): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.integer({ min: 1, max: most }), { minLength: least, maxLength: length })
    .map((list) => Float64Array.from(list));

/** The least largest sum of all ways to share the loads out. */
function leastLargest(load: Float64Array, bins: number): number {
  const held = new Float64Array(bins);
  const place = (piece: number): number => {
    if (piece === load.length) return Math.max(...held);
    let least = Infinity;
    for (let bin = 0; bin < bins; bin++) {
      held[bin] = (held[bin] ?? 0) + (load[piece] ?? 0);
      least = Math.min(least, place(piece + 1));
      held[bin] = (held[bin] ?? 0) - (load[piece] ?? 0);
    }
    return least;
  };
  return place(0);
}

function largestOf(load: Float64Array, bin: Int32Array, bins: number): number {
  const held = new Float64Array(bins);
  bin.forEach((at, piece) => {
    assert.ok(at >= 0 && at < bins);
    held[at] = (held[at] ?? 0) + (load[piece] ?? 0);
  });
  return Math.max(...held);
}

describe("wholeLoads", () => {
  it("reads whole numbers, cents and their common divisor exactly", () => {
    const whole = wholeLoads(new Float64Array([600, 900, 0]));
    assert.deepEqual([whole?.load, whole?.exact], [new Float64Array([2, 3, 0]), true]);
    const cents = wholeLoads(new Float64Array([0.1, 0.2, 12.34]));
    assert.ok(cents?.exact);
    cents.load.forEach((one, unit) => {
      assert.equal(loadOf(cents, one), [0.1, 0.2, 12.34][unit]);
    });
  });

  it("rounds other loads down, by next to nothing", () => {
    const load = new Float64Array([Math.PI, 1e-3 * Math.E, Math.SQRT2]);
    const whole = wholeLoads(load);
    assert.ok(whole && !whole.exact);
    whole.load.forEach((one, unit) => {
      const back = loadOf(whole, one);
      assert.ok(back <= (load[unit] ?? 0) && back > (load[unit] ?? 0) - 1e-12);
    });
  });

  it("knows nothing of loads that are all 0", () => {
    assert.equal(wholeLoads(new Float64Array(3)), undefined);
  });
});

describe("patternPricing", () => {
  it("is the most valuable choice that fits", () => {
    const items = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 12 }),
        most: fc.integer({ min: 0, max: 3 }),
        value: fc.integer({ min: 0, max: 20 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 30 }), (list, capacity) => {
        const best = (from: number, room: number): number => {
          const item = list[from];
          if (!item) return 0;
          let most = 0;
          for (let count = 0; count <= item.most && count * item.size <= room; count++)
            most = Math.max(most, count * item.value + best(from + 1, room - count * item.size));
          return most;
        };
        const size = Float64Array.from(list, (item) => item.size);
        const value = Float64Array.from(list, (item) => item.value);
        const most = Int32Array.from(list, (item) => item.most);
        const found = patternPricing({ size, most, value, capacity });
        assert.equal(found.value, best(0, capacity));
        let room = capacity;
        let worth = 0;
        found.count.forEach((count, i) => {
          assert.ok(count <= (most[i] ?? 0));
          room -= count * (size[i] ?? 0);
          worth += count * (value[i] ?? 0);
        });
        assert.ok(room >= 0);
        assert.equal(worth, found.value);
      }),
      { numRuns: 500 },
    );
  });

  it("is as good by table as depth first, where values hardly tell sizes apart", () => {
    const random = seededRandom(3);
    const size = Float64Array.from({ length: 120 }, () => 400 + Math.floor(random() * 400) * 2);
    const value = size.map((one) => one + 100);
    const most = new Int32Array(120).fill(1);
    const found = patternPricing({ size, most, value, capacity: 3001 });
    assert.ok(found.best);
    assert.equal(
      found.value,
      found.count.reduce((sum, n, i) => sum + n * (value[i] ?? 0), 0),
    );
    // At most 7 pieces fit, and all sizes are even.
    assert.ok(found.value <= 3000 + 7 * 100);
    assert.ok(found.value >= 3000 + 5 * 100);
  });
});

describe("columnGeneration and packingBound", () => {
  it("never call too small what is large enough", () => {
    const limits = { precision: 1, budget: 1e7 };
    let raised = 0;
    fc.assert(
      fc.property(loads(30), fc.integer({ min: 2, max: 3 }), (load, bins) => {
        const least = leastLargest(load, bins);
        assert.notEqual(runSteps(columnGeneration(sizesOf(load), least, bins, 1e7)).fits, "no");
        const simple = simpleBound(load, bins);
        assert.ok(simple <= least);
        const bound = runSteps(packingBound(load, bins, simple, least, limits));
        assert.ok(bound >= simple && bound <= least, `${bound} is above ${least}`);
        if (bound > simple) raised++;
      }),
      { numRuns: 400 },
    );
    assert.ok(raised > 10, `raised ${raised} times`);
  });
});

describe("dualBound", () => {
  it("never passes the optimum, and sees more than averages do", () => {
    let raised = 0;
    fc.assert(
      fc.property(loads(40), fc.integer({ min: 2, max: 4 }), (load, bins) => {
        const least = leastLargest(load, bins);
        const simple = simpleBound(load, bins);
        const bound = runSteps(
          dualBound(
            load,
            bins,
            simple,
            load.reduce((a, b) => a + b),
          ),
        );
        assert.ok(bound >= simple && bound <= least, `${bound} is above ${least}`);
        if (bound > simple) raised++;
      }),
      { numRuns: 600 },
    );
    assert.ok(raised > 5, `raised ${raised} times`);
  });

  it("proves that large loads can't share a bin, where averages see nothing", () => {
    const problem = uniformLoads(338, 150, [1, 10_000], 1);
    const load = problem.workload;
    const simple = simpleBound(load, 150);
    const bound = runSteps(dualBound(load, 150, simple, 2 * simple));
    assert.ok(bound > simple * 1.005, `${bound} from ${simple}`);
    assert.ok(balance(problem).cost <= bound * 1.001);
  });
});

describe("pack", () => {
  const closesSmallProblems = (some: fc.Arbitrary<Float64Array>): void => {
    let closed = 0;
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 3 }), (load, bins) => {
        const least = leastLargest(load, bins);
        let bin = new Int32Array(load.length);
        const options = { random: seededRandom(1), effort: 0.01, free: true };
        const whole = { load, total: 0, times: 1, over: 1, exact: true };
        const onBetter = (better: Int32Array): void => {
          bin = better.slice();
        };
        const packed = runSteps(pack(whole, bin, bins, { ...options, onBetter }));
        assert.equal(largestOf(load, bin, bins), packed.largest);
        assert.ok(packed.bound <= least && least <= packed.largest);
        if (packed.bound === packed.largest) closed++;
      }),
      { numRuns: 200 },
    );
    assert.ok(closed > 190, `closed ${closed} of 200`);
  };

  it("keeps bound, optimum and packing in order, and closes small problems", () => {
    closesSmallProblems(loads(30));
  });

  it("does so whatever the size of the numbers", () => {
    // Amounts in cents: from the average to the optimum it may be thousands of whole numbers or
    // millions, too many to try one by one.
    closesSmallProblems(loads(1e4, 9, 8));
    closesSmallProblems(loads(1e11, 9, 8));
  });

  it("goes by halves where the bound is proven too low, whatever the loads", () => {
    // Sums of cents are seldom whole cents: they are cut into ten billion steps and more.
    const load = Float64Array.from({ length: 18 }, (_, n) => Math.exp((n * 1.618) % 4));
    const whole = wholeLoads(load) ?? assert.fail();
    assert.ok(!whole.exact);
    const options = { random: seededRandom(1), effort: 0.1, free: true, onBetter: () => undefined };
    const work = pack(whole, new Int32Array(18), 3, options);
    let units = 0;
    for (let step = work.next(); step.done !== true; step = work.next())
      assert.ok(++units < 20_000, "whole numbers are tried one by one");
  });
});

describe("binCompletion", () => {
  it("packs what can be packed, and only says no to what can't", () => {
    fc.assert(
      fc.property(loads(20), fc.integer({ min: 2, max: 3 }), (load, bins) => {
        const least = leastLargest(load, bins);
        const found = runSteps(binCompletion(load, bins, least, 1e6));
        assert.ok(typeof found !== "string");
        assert.ok(largestOf(load, found, bins) <= least);
        const largest = Math.max(...load);
        if (least > largest)
          assert.equal(runSteps(binCompletion(load, bins, least - 1, 1e6)), "no");
      }),
      { numRuns: 400 },
    );
  });

  it("gives up when its budget is spent", () => {
    const { problem, optimum } = tripletLoads(60, 1);
    const found = runSteps(binCompletion(problem.workload, 60, optimum, 2000));
    assert.ok(found === "unknown" || typeof found !== "string");
    assert.notEqual(found, "no");
  });
});

describe("twoBinExchange", () => {
  it("keeps every piece and never ends above where it began", () => {
    const { problem, optimum } = plantedLoads(5, 8, 500, 2);
    const { workload } = problem;
    const begin = Int32Array.from(workload, (_, piece) => piece % 8);
    const bin = begin.slice();
    const packing = { bin, size: workload, bins: 8 };
    const done = runSteps(twoBinExchange(packing, optimum + 5, 1e6, seededRandom(1)));
    assert.ok(done);
    assert.ok(largestOf(workload, bin, 8) <= optimum + 5);
    const again = begin.slice();
    runSteps(twoBinExchange({ ...packing, bin: again }, optimum + 5, 1e6, seededRandom(1)));
    assert.deepEqual(again, bin);
  });
});
