import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { groupsOf } from "../../src/table/numbers/groups";
import { allGrouped } from "../../src/territory/allGrouped";
import { market } from "../../src/territory/market";

/** Accounts of one territory: so many companies, of which some fit and some buy at that ACV. */
function territory(name: string, companies: number, icp: number, customers: number, acv: number) {
  return Array.from({ length: companies }, (_, row) => ({
    name,
    icp: row < icp ? 1 : 0,
    arr: row < customers ? acv : 0,
  }));
}

function marketOf(rows: readonly ReturnType<typeof territory>[number][], penetration = 1) {
  return market(
    {
      groups: groupsOf(rows.map(({ name }) => name)),
      arr: Float64Array.from(rows, ({ arr }) => arr),
      acv: undefined,
      icp: Uint8Array.from(rows, ({ icp }) => icp),
    },
    penetration,
  );
}

describe("market", () => {
  it("gives the printed ICP shares", () => {
    const found = marketOf([
      ...territory("SF", 10_000, 4500, 50, 45_000),
      ...territory("NYC", 8000, 3200, 35, 42_000),
      ...territory("Austin", 2500, 1500, 8, 48_000),
      ...territory("Seattle", 3000, 1800, 5, 46_000),
      ...territory("Midwest", 5000, 500, 5, 25_000),
    ]);
    assert.deepEqual(Array.from(found.icpShare), [0.45, 0.4, 0.6, 0.6, 0.1]);
    assert.deepEqual(Array.from(found.companies), [10_000, 8000, 2500, 3000, 5000]);
  });

  it("gives TAM, penetration and whitespace as printed", () => {
    const found = marketOf(
      [
        ...territory("SF", 10_000, 4500, 50, 45_000),
        ...territory("NYC", 8000, 3200, 35, 42_000),
        ...territory("Austin", 2500, 1500, 8, 48_000),
        ...territory("Seattle", 3000, 1800, 5, 46_000),
        ...territory("Sarah", 2000, 2000, 1, 45_000),
      ],
      0.1,
    );
    assert.deepEqual(
      Array.from(found.tam, Math.round),
      [20_250_000, 13_440_000, 7_200_000, 8_280_000, 9_000_000],
    );
    assert.equal((100 * (found.penetration[0] ?? 0)).toFixed(2), "1.11");
    // 50 customers at 45,000 are 2.25M, not the printed 2M; the definition is TAM - ARR.
    assert.equal(found.arr[0], 2_250_000);
    assert.equal(found.whitespace[0], 18_000_000);
  });

  it("gives a whitespace of 18.25M for the printed ARR of 2M", () => {
    const rows = territory("SF", 10_000, 4500, 50, 40_000);
    const found = market(
      {
        groups: groupsOf(rows.map(({ name }) => name)),
        arr: Float64Array.from(rows, ({ arr }) => arr),
        acv: Float64Array.from(rows, (_, row) => (row === 0 ? 45_000 : 0)),
        icp: Uint8Array.from(rows, ({ icp }) => icp),
      },
      0.1,
    );
    assert.deepEqual([found.arr[0], found.tam[0], found.whitespace[0]], [2e6, 20.25e6, 18.25e6]);
  });

  it("takes the mean ACV of all where a group has no customer", () => {
    const found = marketOf([...territory("A", 2, 1, 2, 30), ...territory("B", 3, 2, 0, 99)]);
    assert.deepEqual(Array.from(found.acv), [30, 30]);
    assert.deepEqual(Array.from(found.tam), [30, 60]);
  });

  it("is NaN where a column is missing, or there is nothing to divide by", () => {
    const groups = groupsOf(["A", "A"]);
    const bare = market({ groups, arr: undefined, acv: undefined, icp: undefined }, 1);
    assert.deepEqual(Array.from(bare.companies), [2]);
    for (const column of [bare.customers, bare.icpShare, bare.acv, bare.tam, bare.arr])
      assert.deepEqual(Array.from(column), [NaN]);
    const none = marketOf(territory("A", 2, 0, 1, 30));
    assert.deepEqual(Array.from(none.penetration), [NaN]);
  });

  it("adds up over groups to the whole, whatever the groups", () => {
    const row = fc.record({
      name: fc.constantFrom("", "A", "B", "C", "(none)", "__proto__"),
      arr: fc.integer({ min: 0, max: 1000 }),
      icp: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const groups = allGrouped(groupsOf(rows.map(({ name }) => name)));
        const found = market(
          {
            groups,
            arr: Float64Array.from(rows, ({ arr }) => arr),
            acv: undefined,
            icp: Uint8Array.from(rows, ({ icp }) => icp),
          },
          1,
        );
        const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
        assert.equal(new Set(groups.names).size, groups.names.length);
        assert.equal(sum(found.companies), rows.length);
        assert.equal(
          sum(found.arr),
          rows.reduce((all, { arr }) => all + arr, 0),
        );
        assert.equal(sum(found.customers), rows.filter(({ arr }) => arr > 0).length);
        assert.equal(sum(found.icpCompanies), rows.filter(({ icp }) => icp === 1).length);
      }),
    );
  });
});
