import assert from "node:assert/strict";
import { InputError } from "../../src/errors";
import { defaultSettings, settingNames, settingSpecs, settingsFrom } from "../../src/plan/settings";

describe("settings", () => {
  it("has a default that its own schema accepts, and help, for every setting", () => {
    for (const name of settingNames) {
      assert.equal(settingsFrom([[name, defaultSettings[name]]])[name], defaultSettings[name]);
      assert.ok(settingSpecs[name].help.length > 20, name);
    }
  });

  it("caps moves at 15 % unless told otherwise", () => {
    assert.equal(settingsFrom([]).maxMovedPercent, 15);
  });

  it("reads names by their label and in any case", () => {
    assert.equal(settingsFrom([["max moved percent", "20"]]).maxMovedPercent, 20);
    assert.equal(settingsFrom([["Load to balance", "ARR"]]).balance, "ARR");
    assert.equal(settingsFrom([["LOCKS", "no"]]).locks, false);
  });

  it("takes a blank value as the default and skips blank rows", () => {
    assert.deepEqual(
      settingsFrom([
        ["", ""],
        ["seed", ""],
        [null, null],
      ]),
      defaultSettings,
    );
  });

  for (const [pair, part] of [
    [["colour", "red"], /There is no setting "colour".*approach/],
    [["__proto__", 1], /There is no setting "__proto__"/],
    [["approach", "fair"], /"approach" is "fair".*equity, capacity/],
    [["maxMovedPercent", 101], /from 0 to 100/],
    [["maxMovedPercent", "many"], /from 0 to 100/],
    [["maxMovedPercent", NaN], /from 0 to 100/],
    [["seed", 1.5], /whole number/],
    [["locks", "maybe"], /TRUE or FALSE/],
  ] as const) {
    it(`refuses ${JSON.stringify(pair)} and says what to do`, () => {
      assert.throws(
        () => settingsFrom([pair]),
        (error) => error instanceof InputError && part.test(error.message),
      );
    });
  }
});
