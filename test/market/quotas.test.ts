import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InfeasibleError, InputError } from "../../src/errors";
import { fillWithin } from "../../src/market/fillWithin";
import { quotas } from "../../src/market/quotas";
import { movedWeights, shareWeights } from "../../src/market/quotaWeights";
import { roundWithin } from "../../src/market/roundWithin";
import { near } from "./near";

interface Team {
  readonly names: readonly string[];
  readonly weights: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

function teamOf(
  weights: readonly number[],
  floor: readonly number[] = weights.map(() => 0),
  ceiling: readonly number[] = weights.map(() => Infinity),
): Team {
  return {
    names: weights.map((_, rep) => `Rep ${rep + 1}`),
    weights: Float64Array.from(weights),
    floor: Float64Array.from(floor),
    ceiling: Float64Array.from(ceiling),
  };
}

const sumOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0);

const rep = fc.record({
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 100, noNaN: true })),
  floor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50_000 })),
  band: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 80_000 })),
});
/** A team with whole limits, and a whole target that they allow. */
const feasible = fc
  .tuple(fc.array(rep, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .filter(([reps]) => reps.some(({ weight }) => weight > 0))
  .map(([reps, part]) => {
    const team = teamOf(
      reps.map(({ weight }) => weight),
      reps.map(({ floor }) => floor),
      reps.map(({ floor, band }) => floor + band),
    );
    const least = sumOf(team.floor);
    const most = reps.reduce(
      (sum, { weight, floor, band }) => sum + floor + (weight > 0 ? band : 0),
      0,
    );
    const top = Math.min(most, least + 500_000);
    return { team, target: Math.round(least + part * (top - least)) };
  })
  .filter(({ target }) => target > 0);

describe("fillWithin", () => {
  it("shares in proportion where no limit is met", () => {
    assert.deepEqual([...fillWithin([3, 1], teamOf([3, 1]), 100)], [75, 25]);
  });
  it("gives what a limit leaves to the others, in proportion", () => {
    const { floor, ceiling } = teamOf([3, 1, 1], [0, 0, 30], [40, Infinity, Infinity]);
    assert.deepEqual([...fillWithin([3, 1, 1], { floor, ceiling }, 100)], [40, 30, 30]);
    assert.deepEqual([...fillWithin([8, 1, 1], { floor, ceiling }, 120)], [40, 40, 40]);
  });
  it("finds the one level at which all shares within their limits sum to the total", () => {
    fc.assert(
      fc.property(feasible, ({ team, target }) => {
        const { weights, floor, ceiling } = team;
        const amounts = fillWithin(weights, team, target);
        near(sumOf(amounts), target);
        let lowest = 0;
        let highest = Infinity;
        amounts.forEach((amount, at) => {
          assert.ok(amount >= floor[at]! && amount <= ceiling[at]!);
          if (weights[at] === 0) assert.equal(amount, floor[at]);
          else {
            const level = amount / weights[at]!;
            if (amount > floor[at]!) lowest = Math.max(lowest, level);
            if (amount < ceiling[at]!) highest = Math.min(highest, level);
          }
        });
        // Who is above the floor is at the level or held below it; who is below the ceiling, above.
        assert.ok(lowest <= highest * (1 + 1e-9) + 1e-9, `${lowest} is above ${highest}`);
      }),
    );
  });
});

describe("roundWithin", () => {
  it("rounds by largest remainders", () => {
    const bands = teamOf([1, 1, 1]);
    assert.deepEqual([...roundWithin([33.4, 33.4, 33.2], bands, 100, 10)], [40, 30, 30]);
    assert.deepEqual([...roundWithin([14, 25, 61], bands, 100, 10)], [10, 30, 60]);
  });
  it("leaves an odd rest of the target with one", () => {
    assert.deepEqual([...roundWithin([52, 51], teamOf([1, 1]), 103, 10)], [53, 50]);
  });
  it("leaves who is held by a limit there, multiple or not", () => {
    const bands = teamOf([1, 1, 1], [15, 0, 0], [100, 22, 100]);
    assert.deepEqual([...roundWithin([15, 22, 63], bands, 100, 10)], [15, 22, 63]);
  });
  it("rounds nothing with a step of 0, but closes the sum", () => {
    const amounts = Float64Array.from({ length: 10 }, () => 0.1);
    const rounded = roundWithin(amounts, teamOf([...amounts]), 1, 0);
    assert.equal(sumOf(rounded), 1);
    assert.notEqual(sumOf(amounts), 1);
  });
});

describe("quotas", () => {
  it("sum to the target exactly, within the limits, and off the step only where they must be", () => {
    fc.assert(
      fc.property(feasible, fc.constantFrom(1, 100, 1000), ({ team, target }, step) => {
        const shared = quotas(team, target, step);
        assert.equal(sumOf(shared), target);
        let odd = 0;
        shared.forEach((quota, at) => {
          const [low, high] = [team.floor[at]!, team.ceiling[at]!];
          assert.ok(quota >= low && quota <= high, `${quota} outside ${low} to ${high}`);
          if (quota % step !== 0 && quota !== low && quota !== high) odd++;
        });
        assert.ok(odd <= 1, `${odd} quotas that are no multiple of ${step}`);
      }),
      { numRuns: 500 },
    );
  });

  it("give no less to whom counts for more, among reps with the same limits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 12_000, max: 400_000 }),
        fc.constantFrom(0, 1, 1000),
        (weights, target, step) => {
          fc.pre(sumOf(weights) > 1e-6);
          const team = teamOf(
            weights,
            weights.map(() => 1000),
          );
          const shared = quotas(team, target, step);
          weights.forEach((one, a) => {
            weights.forEach((other, b) => {
              // Amounts that are not rounded may differ in their last bits.
              if (one > other) assert.ok(shared[a]! >= shared[b]! * (1 - 1e-12));
            });
          });
        },
      ),
    );
  });

  it("grow with the target, before they are rounded", () => {
    fc.assert(
      fc.property(feasible, ({ team, target }) => {
        const less = Math.max(sumOf(team.floor), target * 0.9);
        fc.pre(less > 0);
        const lower = quotas(team, less, 0);
        quotas(team, target, 0).forEach((quota, at) => {
          assert.ok(quota >= lower[at]! - 1e-6, `${quota} after ${lower[at]!}`);
        });
      }),
    );
  });

  it("refuse limits that leave no way, in words", () => {
    const clash = (team: Team, target: number, message: RegExp): void => {
      assert.throws(
        () => quotas(team, target, 1),
        (error) => error instanceof InfeasibleError && message.test(error.message),
      );
    };
    clash(teamOf([1, 1], [60, 60]), 100, /The floors sum to 120, more than the target of 100/);
    clash(
      teamOf([1, 1], [0, 0], [1e6, 1e6]),
      3e6,
      /take 2,000,000, less than the target of 3,000,000/,
    );
    clash(teamOf([1, 0], [0, 0], [10, 1000]), 100, /take 10, less than/);
    clash(teamOf([1], [50], [40]), 45, /The floor of Rep 1, 50, is above the ceiling of 40/);
  });
});

describe("shareWeights", () => {
  it("mixes shares of potential and of capacity", () => {
    const [first, second] = shareWeights(Float64Array.of(3, 1), Float64Array.of(1, 1), 0.5);
    near(first, 0.625);
    near(second, 0.375);
  });
  it("goes by the one that there is", () => {
    assert.deepEqual([...shareWeights(Float64Array.of(3, 1), undefined, 0.2)], [0.75, 0.25]);
    assert.deepEqual(
      [...shareWeights(Float64Array.of(0, 0), Float64Array.of(3, 1), 1)],
      [0.75, 0.25],
    );
  });
  it("counts who has no capacity for nothing", () => {
    assert.deepEqual([...shareWeights(Float64Array.of(3, 1), Float64Array.of(0, 1), 1)], [0, 0.25]);
  });
  it("refuses a team with nothing to share by, and sums beyond numbers", () => {
    assert.throws(() => shareWeights(Float64Array.of(0), undefined, 1), InputError);
    assert.throws(() => shareWeights(Float64Array.of(1e308, 1e308), undefined, 1), InputError);
  });
});

describe("movedWeights", () => {
  it("lets each account take its part of the quota along", () => {
    const moved = movedWeights({
      potential: [6, 4, 5],
      before: Int32Array.of(0, 0, 1),
      after: Int32Array.of(0, 1, 1),
      quota: [100, 50],
    });
    assert.deepEqual([...moved], [60, 90]);
  });
  it("keeps the quotas where nothing moves", () => {
    const same = Int32Array.of(0, 1, 1);
    const quota = [70, 30, 12];
    const moved = movedWeights({ potential: [6, 4, 5], before: same, after: same, quota });
    // The third has a quota, but no potential that could carry it.
    assert.deepEqual([...moved], quota);
  });
  it("brings accounts that had no rep in at the average", () => {
    const moved = movedWeights({
      potential: [10, 10, 5],
      before: Int32Array.of(0, 1, -1),
      after: Int32Array.of(0, 1, 1),
      quota: [30, 10],
    });
    assert.deepEqual([...moved], [30, 20]);
  });
  it("neither makes nor loses quota by moving accounts between reps", () => {
    const account = fc.tuple(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
    );
    const accounts = fc.array(account, { minLength: 1, maxLength: 30 });
    const someQuotas = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(accounts, someQuotas, (list, quota) => {
        const moved = movedWeights({
          potential: list.map(([potential]) => potential),
          before: Int32Array.from(list, ([, before]) => before),
          after: Int32Array.from(list, ([, , after]) => after),
          quota,
        });
        near(sumOf(moved), sumOf(quota));
      }),
    );
  });
});
