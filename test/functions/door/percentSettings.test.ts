import assert from "node:assert/strict";
import { carveSettings, figureSettings } from "../../../functions/door/settings";
import { figureSpecs } from "../../../src/defaults/figureSettings";
import { settingSpecs } from "../../../src/plan/settings/settings";

const read: Readonly<Record<string, (name: string, value: unknown) => unknown>> = {
  ...Object.fromEntries(
    Object.keys(settingSpecs)
      .filter((name) => name.endsWith("Percent"))
      .map((name) => [
        name,
        (label: string, value: unknown) =>
          new Map(Object.entries(carveSettings(null, [[label, value]]))).get(name),
      ]),
  ),
  ...Object.fromEntries(
    Object.keys(figureSpecs)
      .filter((name) => name.endsWith("Percent"))
      .map((name) => [
        name,
        (label: string, value: unknown) =>
          new Map(Object.entries(figureSettings([[label, value]]))).get(name),
      ]),
  ),
};

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
