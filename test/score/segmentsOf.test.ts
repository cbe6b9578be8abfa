import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { bases, segmentsOf, type CompanySizes, type Segments } from "../../src/score/segmentsOf";
import { groupsOf } from "../../src/table/numbers/groups";

/** SMB, MM, Upper MM, ENT. */
const usual = {
  revenue: Float64Array.of(0, 25e6, 100e6, 250e6),
  employees: Float64Array.of(1, 50, NaN, 500),
};

function decided({ segment, basis }: Segments): (readonly [number, string | undefined])[] {
  return Array.from(segment, (at, row) => [at, bases[basis[row] ?? 0]] as const);
}

function sizes(companies: readonly (readonly [number, number, string])[]): CompanySizes {
  return {
    accounts: companies.length,
    revenue: Float64Array.from(companies, ([revenue]) => revenue),
    employees: Float64Array.from(companies, ([, employees]) => employees),
    industry: groupsOf(companies.map(([, , industry]) => industry)),
  };
}

describe("segmentsOf", () => {
  it("goes by revenue, with the documents' bands; below 5M counts as SMB too", () => {
    const companies = [1e6, 5e6, 24.9e6, 25e6, 99e6, 100e6, 249e6, 250e6, 9e9];
    const result = segmentsOf(sizes(companies.map((one) => [one, 3, "x"])), usual);
    assert.deepEqual([...result.segment], [0, 0, 0, 1, 1, 2, 2, 3, 3]);
    assert.ok(result.basis.every((one) => bases[one] === "revenue"));
  });

  it("goes by employees where revenue is missing or 0, 50 and 500 being the bounds", () => {
    const companies = [1, 49, 50, 499, 500].map((one) => [0, one, ""] as const);
    assert.deepEqual(
      decided(segmentsOf(sizes([...companies, [NaN, 600, ""]]), usual)),
      [0, 0, 1, 1, 3, 3].map((at) => [at, "employees"]),
    );
  });

  it("goes by the industry's other accounts where both are missing, the smaller of equals", () => {
    const result = segmentsOf(
      sizes([
        [0, 0, "Steel"],
        [300e6, 0, "Steel"],
        [0, 700, "Steel"],
        [1e6, 0, "Steel"],
        [0, 0, "Retail"],
        [300e6, 0, "Energy"],
        [1e6, 0, "Energy"],
        [0, 0, "Energy"],
        [0, 0, ""],
      ]),
      usual,
    );
    const found = decided(result);
    assert.deepEqual(found[0], [3, "industry"]);
    assert.deepEqual(found[4], [-1, ""]);
    assert.deepEqual(found[7], [0, "industry"]);
    assert.deepEqual(found[8], [-1, ""]);
  });

  it("gives no segment below the lowest cut-off, and says what decided", () => {
    const from5 = { revenue: Float64Array.of(5e6, 25e6), employees: Float64Array.of(NaN, NaN) };
    assert.deepEqual(decided(segmentsOf(sizes([[1e6, 0, "x"]]), from5)), [[-1, "revenue"]]);
  });

  it("goes by what the cut-offs know", () => {
    const byEmployees = { revenue: Float64Array.of(NaN, NaN), employees: Float64Array.of(1, 50) };
    assert.deepEqual(decided(segmentsOf(sizes([[1e9, 10, "x"]]), byEmployees)), [[0, "employees"]]);
  });

  it("does with what there is", () => {
    const employees = Float64Array.of(60);
    assert.deepEqual(decided(segmentsOf({ accounts: 1, employees }, usual)), [[1, "employees"]]);
    assert.deepEqual(decided(segmentsOf({ accounts: 1 }, usual)), [[-1, ""]]);
  });

  it("refuses cut-offs that don't rise, or none", () => {
    const nothing = { accounts: 0 };
    const falling = { revenue: Float64Array.of(0, 9, 9), employees: Float64Array.of(1, 2, 3) };
    assert.throws(() => segmentsOf(nothing, falling), /Row 4 of cutoffs starts at a revenue of 9/);
    const employees = { revenue: Float64Array.of(0, 1, 2), employees: Float64Array.of(5, NaN, 3) };
    assert.throws(() => segmentsOf(nothing, employees), /Row 4 .* employees of 3, not above 5/);
    const none = { revenue: Float64Array.of(), employees: Float64Array.of() };
    assert.throws(() => segmentsOf(nothing, none), /no rows/);
  });
});
