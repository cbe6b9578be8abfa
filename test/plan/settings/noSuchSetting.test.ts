import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { noSuchSetting, noSuchSettingHere } from "../../../src/plan/settings/noSuchSetting";
import { settingNames } from "../../../src/plan/settings/settings";

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
      for (const say of [noSuchSetting, noSuchSettingHere]) {
        const { message } = say(typed, known);
        assert.ok(
          message.startsWith(`There is no setting "${typed}". The nearest is "${nearest}".`),
        );
      }
    });

  it("names a few like it in a cell, of however many there are", () => {
    const { message } = noSuchSettingHere("tolerence", [...settingNames, ...known]);
    const said = settingNames.filter((name) => new RegExp(`\\b${name}\\b`).test(message));
    assert.ok(said.length <= 5, message);
    assert.match(
      message,
      /nearest is "tolerance"\. Others like it are .*; the help of the function/,
    );
    assert.ok(message.length < 250, message);
  });
});
