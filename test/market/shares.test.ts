import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { InputError } from "../../src/errors";
import { repsFor } from "../../src/market/repsFor";
import { retention } from "../../src/market/retention";
import { tam } from "../../src/market/tam";
import { targetShare } from "../../src/market/targetShare";
import { groupsOf } from "../../src/table/numbers/groups";
import { yearColumns, yearOf } from "../../src/table/headers/segmentFields";
import { millions, near } from "./near";

const at = (...values: readonly number[]): Float64Array => Float64Array.from(values);

describe("tam", () => {
  it("gives the published markets, which are obtainable ones at 10 %", () => {
    const market = tam(
      at(4500, 3200, 1500, 1800, 2000),
      at(45_000, 42_000, 48_000, 46_000, 45_000),
      at(0.1),
    );
    assert.deepEqual(
      Array.from(market, (each) => millions(each, 2)),
      ["20.25", "13.44", "7.20", "8.28", "9.00"],
    );
  });
});

describe("repsFor", () => {
  it("gives the reps that a market feeds at 3 to 5 times the quota", () => {
    const { from, to } = repsFor(at(20.25e6, 0), at(2e6, 0), 3, 5);
    assert.equal(from[0]?.toFixed(1), "2.0");
    assert.equal(to[0]?.toFixed(1), "3.4");
    assert.ok(Number.isNaN(from[1]) && Number.isNaN(to[1]));
  });
});

describe("retention", () => {
  it("is the standard for the published second year", () => {
    // 1,560K at the start, of which 129.6K leave; the new customers of the year do not count.
    const { net, gross } = retention(
      at(1_430_400, 129_600, 0),
      at(1_430_400, 0, 1_959_600),
      groupsOf(["All", "All", "All"]),
    );
    assert.equal((100 * net[0]!).toFixed(1), "91.7");
    assert.equal(gross[0], net[0]);
  });
  it("tells churn, contraction and expansion apart, by group", () => {
    const groups = groupsOf(["SMB", "SMB", "ENT", "", "ENT", "MM"]);
    const found = retention(at(100, 50, 200, 70, 100, 0), at(120, 0, 150, 0, 100, 40), groups);
    assert.deepEqual([...found.start], [150, 300, 0]);
    assert.deepEqual([...found.churned], [50, 0, 0]);
    assert.deepEqual([...found.contraction], [0, 50, 0]);
    assert.deepEqual([...found.expansion], [20, 0, 0]);
    near(found.net[0], 120 / 150);
    near(found.gross[0], 100 / 150);
    near(found.net[1], 250 / 300);
    assert.ok(Number.isNaN(found.net[2]));
  });
});

describe("targetShare", () => {
  const factors = [
    at(1.2, 1.0, 0.9, 0.7, 0.4),
    at(1.1, 1.0, 0.8, 0.8, 0.6),
    at(1, 1.1, 0.9, 0.7, 0.6),
  ];
  const weights = at(0.5, 0.3, 0.2);

  it("follows the formula", () => {
    const percent = Array.from(targetShare(factors, weights), (share) => (100 * share).toFixed(1));
    assert.deepEqual(percent, ["26.6", "24.0", "20.5", "17.2", "11.8"]);
  });
  it("gives the printed targets where the printed shares are set by hand", () => {
    const shares = targetShare(factors, weights, at(0.32, 0.27, 0.21, 0.14, 0.06));
    assert.deepEqual(
      Array.from(shares, (share) => millions(share * 1e7, 1)),
      ["3.2", "2.7", "2.1", "1.4", "0.6"],
    );
  });
  it("shares what those by hand leave among the others", () => {
    const shares = targetShare([at(1, 2, 3)], [1], at(0.4, 0, 0));
    near(shares[1], 0.24);
    near(shares[2], 0.36);
    assert.deepEqual([...targetShare([at(1, 2)], [1], at(1, 0))], [1, 0]);
  });
  it("sums to 1 and keeps proportions, in any unit of the weights", () => {
    const column = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(column, column, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, unit) => {
        fc.pre([...a, ...b].reduce((sum, value) => sum + value) > 1e-3);
        const shares = targetShare([a, b], [2, 3]);
        near(
          shares.reduce((sum, share) => sum + share),
          1,
        );
        targetShare([a, b], [2 * unit, 3 * unit]).forEach((share, row) =>
          near(share, shares[row]!),
        );
      }),
    );
  });
  it("refuses shares by hand that can't be", () => {
    const refuses = (byHand: Float64Array, message: RegExp): void => {
      assert.throws(
        () => targetShare([at(1, 2)], [1], byHand),
        (error) => error instanceof InputError && message.test(error.message),
      );
    };
    refuses(at(0.7, 0.7), /sum to 1.4, more than 1/);
    refuses(at(0.5, 0.4), /sum to 0.9 and leave no row for the rest/);
    assert.throws(() => targetShare([at(0, 0)], [1]), /No factor is above 0/);
    assert.throws(() => targetShare([at(1e308, 1e308)], [1]), /too large/);
  });
});

describe("yearOf", () => {
  it("understands the usual headers of years", () => {
    const headers = [
      "Year 1",
      "Y2",
      "yr 3",
      "Year 4 Adoption %",
      "Adoption Y5 (%)",
      "2026",
      "FY26",
    ];
    assert.deepEqual(headers.map(yearOf), [1, 2, 3, 4, 5, 2026, 26]);
  });
  it("leaves other headers alone", () => {
    for (const header of [
      "1",
      "Churn",
      "ACV 2026",
      "New per year",
      "Year",
      "Year 1 ARR",
      "__proto__",
    ])
      assert.equal(yearOf(header), undefined, header);
  });
  it("puts the columns in the order of the years", () => {
    assert.deepEqual(yearColumns(["Year 2", "Segment", "Year 1"]), [
      { column: 2, year: 1 },
      { column: 0, year: 2 },
    ]);
  });
});
