import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Scenario, Segments } from "../../src/market/forecast";
import { asItStands, expansions, forecast } from "../../src/market/forecast";
import { roundHalf, wholeBelow } from "../../src/market/roundHalf";
import { tornado } from "../../src/market/tornado";
import { waterfall } from "../../src/market/waterfall";
import { millions, near } from "./near";
import { published, segmentsOf } from "./segments";

function totals(values: Float64Array, count: number): readonly number[] {
  return Array.from({ length: values.length / count }, (_, year) =>
    values.subarray(year * count, (year + 1) * count).reduce((sum, value) => sum + value, 0),
  );
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySegments: fc.Arbitrary<Segments> = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), years: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, years }) => {
    const column = (one: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> =>
      fc.array(one, { minLength: rows, maxLength: rows }).map((list) => Float64Array.from(list));
    return fc.record({
      sam: column(fc.integer({ min: 0, max: 20_000 })),
      acv: column(fc.integer({ min: 0, max: 500_000 })),
      churn: column(share),
      customers: column(fc.integer({ min: 0, max: 3000 })),
      expansion: column(fc.double({ min: -0.5, max: 0.5, noNaN: true })),
      cap: column(share),
      newPerYear: column(fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 500 }))),
      adoption: fc.array(column(share), { minLength: years, maxLength: years }),
    });
  });
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  adoptionFactor: fc.double({ min: 0, max: 2, noNaN: true }),
  churnPoints: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  acvFactor: fc.double({ min: 0.5, max: 2, noNaN: true }),
  expansion: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
});

describe("roundHalf", () => {
  it("rounds halves away from zero, as a sheet does", () => {
    assert.deepEqual(
      [0.5, 1.5, 2.5, -0.5, -2.5, 0.49, -0.49].map(roundHalf),
      [1, 2, 3, -1, -3, 0, 0],
    );
    // 0.6 customers of ten who churn at 6 %.
    assert.equal(roundHalf(10 * 0.06), 1);
  });
  it("takes a half for a half where the last bit is off", () => {
    assert.equal(0.29 * 50 < 14.5, true);
    assert.equal(roundHalf(0.29 * 50), 15);
    assert.equal(wholeBelow(0.29 * 100), 29);
    assert.equal(wholeBelow(28.9), 28);
  });
  it("leaves what is whole anyway", () => {
    for (const value of [2 ** 53, -(2 ** 60), Infinity]) assert.equal(roundHalf(value), value);
    assert.equal(wholeBelow(2 ** 60), 2 ** 60);
  });
});

describe("forecast", () => {
  it("gives the published base case", () => {
    const { customers, arr } = forecast(published, asItStands);
    assert.deepEqual(totals(customers, 3), [122, 277, 469, 667, 871]);
    assert.deepEqual(
      totals(arr, 3).map((each) => millions(each)),
      ["1.560", "3.390", "5.832", "8.358", "10.968"],
    );
    assert.deepEqual([...customers.subarray(6, 9)], [387, 75, 7]);
    assert.deepEqual([...arr.subarray(0, 3)], [600_000, 600_000, 360_000]);
    assert.deepEqual([...arr.subarray(6, 9)], [2_322_000, 2_250_000, 1_260_000]);
  });

  it("stays within the accounts, the cap and what the team can win", () => {
    const one = (columns: Partial<Record<string, readonly number[]>>): readonly number[] => [
      ...forecast(
        segmentsOf({ sam: [100], adoption: [[0.4], [0.4], [0.4]], ...columns }),
        asItStands,
      ).customers,
    ];
    assert.deepEqual(one({}), [40, 80, 100]);
    assert.deepEqual(one({ cap: [0.295] }), [29, 29, 29]);
    assert.deepEqual(one({ newPerYear: [12] }), [12, 24, 36]);
    assert.deepEqual(one({ customers: [60], cap: [0.5], churn: [0.5] }), [50, 50, 50]);
    assert.deepEqual(one({ customers: [60], cap: [0.5] }), [60, 60, 60]);
  });

  it("compounds expansion from the first year on, or counts it once", () => {
    const segments = segmentsOf({
      sam: [10],
      expansion: [0.1],
      customers: [10],
      adoption: [[0], [0]],
    });
    const { arr } = forecast(segments, { ...asItStands, expansion: 0.1 });
    near(arr[0], 12_000);
    near(arr[1], 14_400);
    assert.deepEqual(
      [...forecast(segments, asItStands, "once").arr].map((each) => Math.round(each)),
      [11_000, 11_000],
    );
  });

  it("keeps churn between 0 and 1", () => {
    const segments = segmentsOf({ sam: [10], churn: [0.5], customers: [10], adoption: [[0]] });
    const after = (churnPoints: number) => forecast(segments, { ...asItStands, churnPoints });
    assert.deepEqual([...after(-0.9).customers], [10]);
    assert.deepEqual([...after(0.9).customers], [0]);
  });

  it("never has more customers than the limit, and more adoption never means fewer", () => {
    fc.assert(
      fc.property(anySegments, anyScenario, (segments, scenario) => {
        const { customers } = forecast(segments, scenario);
        const more = forecast(segments, {
          ...scenario,
          adoptionFactor: scenario.adoptionFactor + 0.5,
        }).customers;
        customers.forEach((held, at) => {
          const segment = at % segments.sam.length;
          const most = Math.max(
            segments.customers[segment]!,
            segments.sam[segment]! * segments.cap[segment]! + 1e-6,
          );
          assert.ok(Number.isInteger(held) && held >= 0 && held <= most, `${held} of ${most}`);
          assert.ok(more[at]! >= held, `${more[at]!} with more, ${held} without`);
        });
      }),
    );
  });
});

describe("waterfall", () => {
  it("ties in the published base case", () => {
    const fall = waterfall(published, forecast(published, asItStands));
    // Enterprise in year 5: 10 customers, 0.6 of whom churn, 3.6 are won.
    const row = 4 * 4 + 2;
    assert.deepEqual(
      [fall.opening[row], fall.won[row], fall.churned[row], fall.closing[row]],
      [10, 4, -1, 13],
    );
    const year5 = 4 * 4 + 3;
    assert.deepEqual([fall.closing[year5], fall.closingArr[year5]], [871, 10_968_000]);
    for (let at = 0; at < fall.opening.length; at++)
      assert.equal(fall.opening[at]! + fall.won[at]! + fall.churned[at]!, fall.closing[at]);
  });

  it("closes on the forecast to the last bit, adds up, and opens where the year before closed", () => {
    fc.assert(
      fc.property(
        anySegments,
        anyScenario,
        fc.constantFrom(...expansions),
        (given, scenario, way) => {
          const expected = forecast(given, scenario, way);
          const fall = waterfall(given, expected);
          const count = given.sam.length;
          const width = count + 1;
          for (let row = 0; row < fall.closing.length; row++) {
            const [year, segment] = [Math.floor(row / width), row % width];
            if (segment < count) {
              assert.equal(fall.closing[row], expected.customers[year * count + segment]);
              assert.equal(fall.closingArr[row], expected.arr[year * count + segment]);
            }
            assert.equal(
              fall.opening[row]! + fall.won[row]! + fall.churned[row]!,
              fall.closing[row],
            );
            const steps = [fall.openingArr, fall.wonArr, fall.churnedArr, fall.expansionArr];
            const sum = steps.reduce((total, column) => total + column[row]!, 0);
            const size = steps.reduce((total, column) => total + Math.abs(column[row]!), 1);
            assert.ok(Math.abs(sum - fall.closingArr[row]!) <= 1e-12 * size);
            assert.ok(fall.churned[row]! <= 0 && !Object.is(fall.churned[row], -0));
            assert.ok(fall.churnedArr[row]! <= 0 && !Object.is(fall.churnedArr[row], -0));
            if (year > 0) {
              assert.equal(fall.opening[row], fall.closing[row - width]);
              near(fall.openingArr[row], fall.closingArr[row - width]!, 1e-12);
            }
          }
        },
      ),
    );
  });

  it("lets those who leave take last year's ARR, and the others grow", () => {
    const segments = segmentsOf({
      sam: [100],
      customers: [10],
      churn: [0.2],
      expansion: [0.1],
      adoption: [[0.04]],
    });
    const fall = waterfall(segments, forecast(segments, asItStands));
    near(fall.openingArr[0], 10_000);
    near(fall.wonArr[0], 4 * 1100);
    near(fall.churnedArr[0], -2 * 1000);
    near(fall.expansionArr[0], 8 * 100);
    near(fall.closingArr[0], 12 * 1100);
  });
});

describe("tornado", () => {
  it("recomputes each case, the widest first", () => {
    const { base, bars } = tornado(
      published,
      [
        { name: "ACV", low: -0.1, high: 0.1, how: "times" },
        { name: "Churn", low: 0.02, high: -0.02, how: "points" },
        { name: "Adoption", low: -0.2, high: 0.2, how: "times" },
      ],
      4,
    );
    assert.equal(base, 10_968_000);
    assert.deepEqual(
      bars.map(({ driver, low, high }) => [driver.name, millions(low), millions(high)]),
      [
        ["Adoption", "8.706", "13.086"],
        ["ACV", "9.871", "12.065"],
        ["Churn", "10.536", "11.232"],
      ],
    );
  });

  it("varies what the team can win where that is given, and leaves it out where not", () => {
    const capacity = { name: "Sales capacity", low: -0.2, high: 0.2, how: "times" } as const;
    assert.deepEqual(tornado(published, [capacity], 0).bars, []);
    const limited = segmentsOf({
      sam: [1000, 1000],
      newPerYear: [10, Infinity],
      adoption: [[0.5, 0.01]],
    });
    const [bar] = tornado(limited, [capacity], 0).bars;
    assert.deepEqual([bar?.low, bar?.high], [18_000, 22_000]);
  });

  it("varies expansion and accounts, no further than they can go", () => {
    const segments = segmentsOf({ sam: [100], customers: [10], adoption: [[0.1]] });
    const { bars } = tornado(
      segments,
      [
        { name: "Expansion", low: -2, high: 0.05, how: "points" },
        { name: "SAM accounts", low: -1, high: 1, how: "times" },
      ],
      0,
    );
    assert.deepEqual(
      bars.map(({ driver, low, high }) => [driver.name, low, high]),
      [
        ["Expansion", 0, 21_000],
        ["SAM accounts", 10_000, 30_000],
      ],
    );
  });
});
