import assert from "node:assert/strict";
import { byTurns, threePlans } from "../../../src/plan/operations/threePlans";
import { approaches, isBaseline } from "../../../src/plan/settings/approaches";
import { defaultSettings, settingSpecs } from "../../../src/plan/settings/settings";
import { carved } from "../carved";
import { madeUp } from "../carvedTables";

const owned = { owned: 100, hasPlaces: true };
const open = { owned: 0, hasPlaces: true };

describe("the plans that are made in one go", () => {
  for (const [own, wanted] of [
    [0, ["own 0", "usual 15", "any 100"]],
    [2, ["own 2", "usual 15", "any 100"]],
    [5, ["own 5", "usual 15", "any 100"]],
    [6, ["few 5", "own 6", "any 100"]],
    [15, ["few 5", "own 15", "any 100"]],
    [42, ["few 5", "own 42", "any 100"]],
    [99.5, ["few 5", "own 99.5", "any 100"]],
    [100, ["few 5", "usual 15", "own 100"]],
  ] as const)
    it(`has the user's limit of ${own} % among rising ones`, () => {
      const { wishes, by } = threePlans({ ...defaultSettings, maxMovedPercent: own }, owned);
      assert.equal(by, "moves");
      assert.deepEqual(
        wishes.map(({ key, changes }) => `${key} ${changes.maxMovedPercent}`),
        wanted,
      );
      const limits = wishes.map(({ limit }) => limit);
      assert.deepEqual(
        [...new Set(limits)].sort((a, b) => a - b),
        limits,
      );
    });

  it("varies how even plans are where nobody owns anything, within what a tolerance may be", () => {
    const { tolerance } = settingSpecs;
    assert.equal(tolerance.type, "number");
    const { least, most } = tolerance as { least: number; most: number };
    for (const own of [least, 5, most]) {
      const { wishes, by } = threePlans({ ...defaultSettings, tolerance: own }, open);
      assert.equal(by, "tolerance");
      const asked = wishes.map(({ changes }) => changes.tolerance ?? NaN);
      assert.equal(asked[1], own);
      for (const one of asked) assert.ok(one >= least && one <= most, `${one}`);
    }
  });

  it("is one plan where more would be the same, and says why", () => {
    for (const approach of approaches) {
      const settings = { ...defaultSettings, approach };
      const withOwners = threePlans(settings, owned);
      assert.equal(withOwners.wishes.length, isBaseline(approach) ? 1 : 3, approach);
      const nobody = threePlans(settings, { owned: 0, hasPlaces: false });
      assert.equal(nobody.wishes.length, 1, approach);
      assert.equal(nobody.by, isBaseline(approach) ? "baseline" : "no owners");
    }
    assert.equal(threePlans({ ...defaultSettings, travel: false }, open).wishes.length, 1);
  });

  it("are plans of their settings alone: each is made again by itself, to the last account", () => {
    const tables = madeUp(30, 3);
    const { wishes } = threePlans(defaultSettings, owned);
    const made = wishes.map(({ changes }) => carved(tables, changes));
    for (const [at, { changes }] of wishes.entries()) {
      const again = carved(tables, changes);
      assert.equal(again.fingerprint, made[at]?.fingerprint);
      assert.deepEqual(again.plan.rep, made[at]?.plan.rep);
      assert.ok(again.plan.moved <= (again.cap ?? Infinity));
    }
    assert.equal(new Set(made.map(({ fingerprint }) => fingerprint)).size, made.length);
  });

  it("deals out by turns whatever may move", () => {
    const turns = byTurns({ ...defaultSettings, maxMovedPercent: 5, maxMovedArrPercent: 5 });
    assert.equal(turns.approach, "round robin");
    const { plan, cap } = carved(madeUp(40, 4), turns);
    assert.equal(cap, undefined);
    assert.ok(plan.moved > 0.4 * 40, `${plan.moved}`);
  });
});
