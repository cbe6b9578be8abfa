import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Limits } from "../../src/defaults/limits";
import { limitNumberOf, measureKey } from "../../src/defaults/targetMeasures";
import { isWithin, limitsInWords, limitsOf } from "../../src/defaults/limits";
import { targetsTable } from "../../src/defaults/targets";
import { onePeerGroup } from "../../src/fairness/peers";
import type { Standing } from "../../src/territory/fairnessMeasures";
import { fairnessMeasures } from "../../src/territory/fairnessMeasures";

/** One account per rep, with these loads. */
function measured(
  loads: readonly number[],
  rest: Partial<Standing> = {},
): ReadonlyMap<string, number> {
  const measures = fairnessMeasures({
    reps: loads.length,
    rep: Int32Array.from(loads.keys()),
    load: Float64Array.from(loads),
    peers: onePeerGroup(loads.length),
    covered: new Uint8Array(loads.length).fill(1),
    overlap: 0,
    workload: undefined,
    capacity: undefined,
    potential: undefined,
    penetration: 1,
    quota: undefined,
    ...rest,
  });
  return new Map(measures.map(({ name, value }) => [name, value]));
}

function targetOf(measure: string): Limits {
  const row = targetsTable.find(([name]) => measureKey(name ?? null) === measureKey(measure));
  assert.ok(row, measure);
  return limitsOf(row[1] ?? null, row[2] ?? null, measure);
}

const meets = (measure: string, value: number) => isWithin(targetOf(measure), value);

describe("fairness measures", () => {
  const gini = (...loads: readonly number[]) => measured(loads).get("Gini") ?? NaN;
  const accounts = [102, 99, 95, 100, 104, 96, 103, 101, 98, 102];
  const potential = [9.6, 9.8, 10.1, 9.7, 10.5, 9.4, 10.2, 9.9, 10.0, 10.8];

  it("gives the Gini of the printed tables, recomputed", () => {
    assert.equal(gini(...accounts).toFixed(3), "0.016");
    assert.equal(gini(...potential).toFixed(4), "0.0224");
    assert.equal(gini(9, 6.5, 15).toFixed(3), "0.186");
    assert.equal(gini(25, 25), 0);
  });

  it("flags the recommended scenario, whose TAM is less even than the target", () => {
    const value = gini(18, 17, 30, 10);
    assert.equal(value.toFixed(3), "0.203");
    assert.equal(meets("Gini", value), false);
    assert.equal(meets("Gini", gini(9, 6.5, 15)), true);
  });

  it("gives a spread of 5.0 % of the accounts and 8.0 % of the potential", () => {
    const spreadOf = (loads: readonly number[]) => 100 * (measured(loads).get("Spread") ?? NaN);
    assert.equal(spreadOf(accounts).toFixed(1), "5.0");
    assert.equal(spreadOf(potential).toFixed(1), "8.0");
  });

  it("measures TAM against quota, each and pooled", () => {
    const ratio = (tam: number, quota: number) =>
      measured([1], { potential: Float64Array.of(tam), quota: Float64Array.of(quota) }).get(
        "TAM / quota",
      ) ?? NaN;
    assert.deepEqual(
      [ratio(9, 2), ratio(6.5, 1.8), ratio(15, 3), ratio(30.5, 6.8)].map((one) => one.toFixed(3)),
      ["4.500", "3.611", "5.000", "4.485"],
    );
    for (const value of [ratio(9, 2), ratio(6.5, 1.8), ratio(15, 3)])
      assert.ok(meets("TAM / quota", value));
    assert.equal(ratio(6.5, 1.6), 4.0625);
    assert.equal(ratio(6.5, 6.5 / 4.5), 4.5);
    assert.ok(Number.isNaN(ratio(9, 0)));
  });

  it("counts what is covered, held and free, over the whole team", () => {
    const found = measured([1, 1, 1], {
      rep: Int32Array.of(0, 0, -1),
      covered: Uint8Array.of(1, 1, 0),
      capacity: Float64Array.of(2, 0, 0),
    });
    assert.equal(found.get("Accounts with a rep"), 2 / 3);
    assert.equal(found.get("Places filled"), 1);
    assert.equal(found.get("Coverage ratio"), 1);
    const hours = measured([1, 1], {
      workload: Float64Array.of(3, 5),
      capacity: Float64Array.of(10, 6),
    });
    assert.equal(hours.get("Places filled"), 0.5);
    assert.ok(Number.isNaN(hours.get("Coverage ratio")));
  });

  it("is unknown where nobody carries anything", () => {
    const found = measured([1, 2], { rep: Int32Array.of(-1, -1) });
    for (const name of ["Gini", "Spread", "Top-decile share", "HHI", "Places filled"])
      assert.ok(Number.isNaN(found.get(name)), name);
  });
});

describe("targets", () => {
  it("are those of the documents", () => {
    assert.deepEqual(
      targetsTable
        .slice(1)
        .map(([name]) => [
          name,
          limitsInWords(targetOf(String(name)), limitNumberOf(name ?? null)),
        ]),
      [
        ["Accounts with a rep", "at least 95 %"],
        ["Overlap", "under 2 %"],
        ["Places filled", "85 to 95 %"],
        ["Gini", "under 0.20"],
        ["Spread", "at most 10 %"],
        ["Continuity", "at least 85 %"],
        ["Coverage ratio", "0.8 to 1.2"],
        ["Moved", "at most 15 %"],
        ["TAM / quota", "3 to 5"],
        ["Travel against baseline", "at most -15 %"],
        ["Travel hours saved", "at least 1"],
      ],
    );
  });

  it("hold to the digit at their ends", () => {
    assert.deepEqual(
      [0.949, 0.95].map((one) => meets("Accounts with a rep", one)),
      [false, true],
    );
    assert.deepEqual(
      [0.018, 0.02].map((one) => meets("Overlap", one)),
      [true, false],
    );
    assert.deepEqual(
      [0.199, 0.2].map((one) => meets("Gini", one)),
      [true, false],
    );
    assert.deepEqual(
      [0.1, 0.101].map((one) => meets("Spread", one)),
      [true, false],
    );
    assert.deepEqual(
      [0.84, 0.85, 0.95, 0.96].map((one) => meets("Places filled", one)),
      [false, true, true, false],
    );
  });

  it("make continuity and moved one bound", () => {
    for (const moved of [0.1, 0.149, 0.15, 0.151, 0.3])
      assert.equal(meets("Moved", moved), meets("Continuity", 1 - moved));
  });

  it("judge travel by percent and by hours: 6.2 for 7.3 hours passes both, 6.25 one", () => {
    const change = (after: number) => after / 7.3 - 1;
    assert.equal((100 * change(6.2)).toFixed(2), "-15.07");
    assert.equal(meets("Travel against baseline", change(6.2)), true);
    assert.equal(meets("Travel against baseline", change(6.205)), true);
    assert.equal(meets("Travel against baseline", change(6.25)), false);
    assert.deepEqual(
      [6.25, 6.3, 6.4].map((after) => meets("Travel hours saved", 7.3 - after)),
      [true, true, false],
    );
  });
});
