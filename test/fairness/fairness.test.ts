import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { gini } from "../../src/fairness/gini";
import { lorenz } from "../../src/fairness/lorenz";
import { spread } from "../../src/fairness/spread";

/** The rep table that is printed with the usual targets: accounts and percent of potential. */
const accounts = [102, 99, 95, 100, 104, 96, 103, 101, 98, 102];
const potential = [9.6, 9.8, 10.1, 9.7, 10.5, 9.4, 10.2, 9.9, 10.0, 10.8];

function near(actual: number, expected: number, tolerance = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

function refuses(run: () => unknown, message: RegExp): void {
  assert.throws(run, (error) => error instanceof InputError && message.test(error.message));
}

const load = fc.integer({ min: 0, max: 1e6 });
const rep = fc.tuple(load, fc.integer({ min: 1, max: 50 }));
const reps = fc
  .array(rep, { minLength: 1, maxLength: 20 })
  .filter((list) => list.some(([one]) => one > 0));

describe("gini", () => {
  it("is 0 when all are equal, to the last bit", () => {
    assert.equal(gini([5, 5, 5]), 0);
    assert.equal(gini(new Float64Array(7).fill(0.1)), 0);
    assert.equal(gini([7]), 0);
  });
  it("is (n - 1) / n when one carries everything", () => {
    near(gini([0, 0, 30]), 2 / 3);
  });
  it("agrees with the figures that statistical packages publish", () => {
    // Ten incomes, the example of R's packages ineq, acid and DescTools. Corrected by n / (n - 1):
    // P. M. Dixon et al., Ecology 68 (1987).
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    near(gini(incomes), 0.4620911, 5e-8);
    near(gini(incomes, { corrected: true }), 0.5134346, 5e-8);
    // The example of Julia's Inequality.jl, plain and weighted 0.1 to 0.9; weights as in R. I. Lerman
    // and S. Yitzhaki, Journal of Econometrics 42 (1989). A load is the weight times its value.
    const values = [8, 5, 1, 3, 5, 6, 7, 6, 3];
    const capacity = values.map((_, at) => (at + 1) / 10);
    near(gini(values), 0.2373737373737374);
    const loads = values.map((value, at) => value * (capacity[at] as number));
    near(gini(loads, { capacity }), 0.20652395514780775);
  });
  it("agrees with known tables", () => {
    assert.equal(gini(accounts), 0.016);
    near(gini(potential), 0.0224);
    near(gini([9, 6.5, 15]), 0.18579, 1e-5);
    near(gini([18, 17, 30, 10]), 0.20333, 1e-5);
  });
  it("compares per unit of capacity", () => {
    assert.equal(gini([10, 5], { capacity: [2, 1] }), 0);
    // All on the smallest rep, who has a quarter of the capacity: 1 - 1/4.
    near(gini([0, 8], { capacity: [3, 1] }), 0.75);
  });
  it("corrects for the size of the team", () => {
    near(gini([0, 0, 30], { corrected: true }), 1);
    refuses(() => gini([5], { corrected: true }), /two reps/);
  });
  it("is what its definition says: the differences of all pairs", () => {
    fc.assert(
      fc.property(reps, (list) => {
        let pairs = 0;
        for (const [a, c] of list) for (const [b, d] of list) pairs += Math.abs(a * d - b * c) / 2;
        const loads = list.map(([one]) => one);
        const capacity = list.map(([, one]) => one);
        const totals = loads.reduce((x, y) => x + y) * capacity.reduce((x, y) => x + y);
        near(gini(loads, { capacity }), pairs / totals);
      }),
    );
  });
  it("is twice the area between the Lorenz curve and the diagonal", () => {
    fc.assert(
      fc.property(reps, (list) => {
        const loads = list.map(([one]) => one);
        const capacity = list.map(([, one]) => one);
        const { x, y } = lorenz(loads, capacity);
        let area = 0;
        for (let at = 1; at < x.length; at++) {
          area += (((x[at] ?? 0) - (x[at - 1] ?? 0)) * ((y[at] ?? 0) + (y[at - 1] ?? 0))) / 2;
        }
        near(gini(loads, { capacity }), 1 - 2 * area);
      }),
    );
  });
  it("does not depend on order or unit, and a rep of capacity 2 counts as two of 1", () => {
    fc.assert(
      fc.property(reps, fc.integer({ min: 2, max: 1000 }), (list, unit) => {
        const loads = list.map(([one]) => one);
        const value = gini(loads);
        assert.equal(gini([...loads].reverse()), value);
        near(gini(loads.map((one) => one * unit)), value);
        near(
          gini(
            loads.map((one) => one * 2),
            { capacity: loads.map(() => 2) },
          ),
          gini([...loads, ...loads]),
        );
      }),
    );
  });
  it("stays between 0 and 1 - the smallest share of capacity", () => {
    fc.assert(
      fc.property(reps, (list) => {
        const capacity = list.map(([, one]) => one);
        const total = capacity.reduce((x, y) => x + y);
        const value = gini(
          list.map(([one]) => one),
          { capacity },
        );
        assert.ok(value >= 0 && value <= 1 - Math.min(...capacity) / total + 1e-12);
      }),
    );
  });
  it("names what can't be used", () => {
    refuses(() => gini([]), /No load is above 0/);
    refuses(() => gini([0, 0]), /No load is above 0/);
    refuses(() => gini([1, -2]), /Load 2 is -2/);
    refuses(() => gini([NaN, 1]), /Load 1 is NaN/);
    refuses(() => gini([1, Infinity]), /Load 2/);
    refuses(() => gini([1, 2], { capacity: [1, 0] }), /Capacity 2 is 0/);
    refuses(() => gini([1, 2], { capacity: [1] }), /2 loads but 1 capacities/);
    refuses(() => gini([1.7e308, 1.7e308]), /too large/);
  });
});

describe("lorenz", () => {
  it("runs from (0, 0) to (1, 1), the least loaded first", () => {
    const { x, y } = lorenz([30, 0, 10]);
    assert.deepEqual([...x], [0, 1 / 3, 2 / 3, 1]);
    assert.deepEqual([...y], [0, 0, 0.25, 1]);
  });
  it("has shares of capacity on x where capacities are given", () => {
    const { x, y } = lorenz([6, 2], [3, 1]);
    assert.deepEqual([...x], [0, 0.25, 1]);
    assert.deepEqual([...y], [0, 0.25, 1]);
  });
  it("never rises above the diagonal, and never bends down", () => {
    fc.assert(
      fc.property(reps, (list) => {
        const { x, y } = lorenz(
          list.map(([one]) => one),
          list.map(([, one]) => one),
        );
        let slope = 0;
        for (let at = 1; at < x.length; at++) {
          assert.ok((y[at] ?? 2) <= (x[at] ?? 0) + 1e-12);
          const next = ((y[at] ?? 0) - (y[at - 1] ?? 0)) / ((x[at] ?? 0) - (x[at - 1] ?? 0));
          assert.ok(next >= slope - 1e-9);
          slope = next;
        }
        assert.deepEqual([x[x.length - 1], y[y.length - 1]], [1, 1]);
      }),
    );
  });
});

describe("spread", () => {
  it("agrees with the known table", () => {
    near(spread(accounts).spread, 0.05);
    near(spread(potential).spread, 0.08, 1e-9);
  });
  it("tells mean, smallest and largest, per unit of capacity", () => {
    assert.deepEqual(spread([12, 12], [1, 2]), {
      spread: 0.5,
      mean: 8,
      smallest: 6,
      largest: 12,
    });
  });
  it("is 0 when all are equal, to the last bit", () => {
    assert.equal(spread(new Float64Array(10).fill(0.1)).spread, 0);
  });
  it("is what its definition says", () => {
    fc.assert(
      fc.property(reps, (list) => {
        const perUnit = list.map(([one, capacity]) => one / capacity);
        const total = (at: 0 | 1): number => list.reduce((sum, one) => sum + one[at], 0);
        const mean = total(0) / total(1);
        const expected = Math.max(...perUnit.map((value) => Math.abs(value - mean))) / mean;
        near(
          spread(
            list.map(([one]) => one),
            list.map(([, one]) => one),
          ).spread,
          expected,
        );
      }),
    );
  });
});
