import assert from "node:assert/strict";
import { ruleDrops, type DropFacts, type DropKey } from "../../../src/plan/rules/ruleDrops";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";

const everybody: DropFacts = { owned: 10, locked: 2 };
const none: Settings = { ...defaultSettings, maxMovedPercent: 100, locks: false };

/** Each rule by itself, and what it is without. */
const cases: readonly (readonly [DropKey, Partial<Settings>, Partial<Settings>])[] = [
  ["moves", { maxMovedPercent: 15 }, { maxMovedPercent: 100 }],
  ["arr", { maxMovedArrPercent: 20 }, { maxMovedArrPercent: 100 }],
  ["customers", { maxMovedCustomersPercent: 0 }, { maxMovedCustomersPercent: 100 }],
  ["across", { maxAcrossPercent: 0 }, { maxAcrossPercent: 100 }],
  ["released", { maxReleasedPercent: 5, house: "House" }, { maxReleasedPercent: 100 }],
  ["match", { match: "segment" }, { match: "" }],
  ["radius", { radiusKm: 50 }, { radiusKm: 0 }],
  ["partners", { partners: "reserve" }, { partners: "" }],
  ["together", { together: true }, { together: false }],
  ["whole", { whole: "State" }, { whole: "" }],
  ["locks", { locks: true }, { locks: false }],
];

describe("rules left out one by one", () => {
  it("are none where none is in force", () => {
    assert.deepEqual(ruleDrops(none, [], everybody), []);
  });

  for (const [key, set, free] of cases) {
    it(`knows what a wish is without ${key}, and leaves all else as it is`, () => {
      const settings = { ...none, ...set };
      const [drop, ...others] = ruleDrops(settings, [], everybody);
      assert.deepEqual(others, []);
      assert.deepEqual(drop, {
        ...{ key, number: 0, line: "", pins: [] },
        settings: { ...settings, ...free },
      });
    });
  }

  it("leaves out each of the user's own by itself, in their order, and locks by hand at once", () => {
    const rules = ["A is b: Ana", "C is d: Ben"];
    const pins = [{ account: "A1", rep: "Ana" }];
    const drops = ruleDrops({ ...none, rules }, pins, everybody);
    assert.deepEqual(
      drops.map(({ key, number, line, settings, pins: left }) => [
        ...[key, number, line, settings.rules, left.length],
      ]),
      [
        ["rule", 1, rules[0], [rules[1]], 1],
        ["rule", 2, rules[1], [rules[0]], 1],
        ["pins", 0, "", rules, 0],
      ],
    );
  });

  it("counts no limit on moves where nobody owns anything, and no locks where none is there", () => {
    const all = Object.assign({}, none, ...cases.map(([, set]) => set)) as Settings;
    const keys = ruleDrops(all, [], { owned: 0, locked: 0 }).map(({ key }) => key);
    assert.deepEqual(keys, ["match", "radius", "partners", "together", "whole"]);
  });
});
