import assert from "node:assert/strict";
import { carveSettings, figureSettings } from "../../../functions/door/settings";
import { figureSpecs } from "../../../src/defaults/figureSettings";
import { settingSpecs } from "../../../src/plan/settings/settings";

function reader(read: (settings: unknown) => object): (name: string, value: unknown) => unknown {
  return (name, value) => new Map<string, unknown>(Object.entries(read([[name, value]]))).get(name);
}

const inPercent = (specs: object): readonly string[] =>
  Object.keys(specs).filter((name) => name.endsWith("Percent"));

const carve = reader((settings) => carveSettings(null, settings));
const figures = reader(figureSettings);
const read: Readonly<Record<string, typeof carve>> = Object.fromEntries([
  ...inPercent(settingSpecs).map((name) => [name, carve] as const),
  ...inPercent(figureSpecs).map((name) => [name, figures] as const),
]);

describe("settings in percent", () => {
  it("are there in both kinds of settings", () => {
    assert.ok("maxMovedPercent" in read && "maxInProgressPercent" in read);
  });

  for (const [name, valueOf] of Object.entries(read)) {
    it(`take 15 and "15 %" for ${name}, and ask what 0.15 is`, () => {
      assert.equal(valueOf(name, 15), 15);
      assert.equal(valueOf(name, "15%"), 15);
      assert.equal(valueOf(name, "15 %"), 15);
      if (name !== "preferPercent") assert.equal(valueOf(name, "0.5%"), 0.5);
      assert.throws(
        () => valueOf(name, 0.15),
        /is 0\.15, .*Write 15 for 15 %, or the text '0\.15%/,
      );
    });
  }
});
