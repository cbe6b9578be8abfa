import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { noSuchSetting } from "../../../src/plan/settings/noSuchSetting";

const known = ["effort", "quotaFloor", "quotaCeiling", "tolerance", "maxMovedPercent"];

describe("noSuchSetting", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["floor", "quotaFloor"],
    ["Ceiling", "quotaCeiling"],
    ["max moved", "maxMovedPercent"],
    ["tolerence", "tolerance"],
    ["quotaFlor", "quotaFloor"],
  ];
  for (const [typed, nearest] of cases)
    it(`takes ${nearest} for the nearest to ${typed}`, () => {
      const { message } = noSuchSetting(typed, known);
      assert.ok(message.startsWith(`There is no setting "${typed}". The nearest is "${nearest}".`));
    });
});
