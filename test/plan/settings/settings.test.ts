import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import {
  defaultSettings,
  settingNamed,
  settingNames,
  settingSpecs,
  settingsFrom,
} from "../../../src/plan/settings/settings";
import type { SettingSpec } from "../../../src/plan/settings/settingSpec";

describe("settings", () => {
  it("has a default that its own schema accepts, and help, for every setting", () => {
    for (const name of settingNames) {
      const fallback = defaultSettings[name];
      const values = typeof fallback === "object" ? fallback : [fallback];
      const pairs = values.map((value) => [name, value] as const);
      assert.deepEqual(settingsFrom(pairs)[name], fallback);
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

  it("takes rules from repeated rows and from several lines of a cell, in order", () => {
    const { rules } = settingsFrom([
      ["Rule", "Segment is ENT: Ana"],
      ["seed", 3],
      ["rules", "Region is West: Ben\n\n anything else: balance "],
      ["rule", ""],
    ]);
    assert.deepEqual(rules, [
      "Segment is ENT: Ana",
      "Region is West: Ben",
      "anything else: balance",
    ]);
  });

  it("takes a weight as a number or auto, and a day as a date or text", () => {
    const read = settingsFrom([
      ["alpha", "0.5"],
      ["Weight of unevenness (beta)", 0],
      ["gamma", "AUTO"],
      ["today's date", "2026-06-30"],
    ]);
    assert.deepEqual([read.alpha, read.beta, read.gamma, read.asOf], [0.5, 0, "auto", 46203]);
  });

  it("takes approaches of two words in any spelling", () => {
    for (const text of ["round robin", "Round-Robin", " ROUND_ROBIN "]) {
      assert.equal(settingsFrom([["approach", text]]).approach, "round robin");
    }
  });

  it("takes every choice as the pane words it", () => {
    for (const name of settingNames) {
      const spec: SettingSpec = settingSpecs[name];
      if (spec.type !== "choice") continue;
      for (const choice of spec.choices) {
        const { [name]: read } = settingsFrom([[spec.label, spec.wording?.[choice] ?? choice]]);
        assert.equal(read, choice === "" ? spec.fallback : choice, `${name}: ${choice}`);
      }
    }
  });

  it("knows every setting by a name and a label of its own", () => {
    for (const name of settingNames) {
      assert.equal(settingNamed(name), name);
      assert.equal(settingNamed(settingSpecs[name].label), name);
    }
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
    [
      ["tolernace", 5],
      /There is no setting "tolernace"\. The nearest is "tolerance"\. Settings are: /,
    ],
    [["__proto__", 1], /There is no setting "__proto__"/],
    [["approach", "fair"], /"approach" is "fair".*equity, capacity/],
    [["maxMovedPercent", 101], /from 0 to 100/],
    [["maxMovedPercent", "many"], /from 0 to 100/],
    [["maxMovedPercent", NaN], /from 0 to 100/],
    [["seed", 1.5], /whole number/],
    [["locks", "maybe"], /TRUE or FALSE/],
    [["alpha", -1], /"alpha" is -1. Use auto or a number of 0 or more/],
    [["beta", "much"], /"beta" is "much". Use auto or a number/],
    [["asOf", true], /"asOf" is true. Give a date cell/],
    [["match", "segment and colour"], /"colour" is none of its words/],
    [["prefer", "postal"], /"postal" is none of its words/],
    [["places", "moving"], /fixed, recentred/],
  ] as const) {
    it(`refuses ${JSON.stringify(pair)} and says what to do`, () => {
      assert.throws(
        () => settingsFrom([pair]),
        (error) => error instanceof InputError && part.test(error.message),
      );
    });
  }
});
