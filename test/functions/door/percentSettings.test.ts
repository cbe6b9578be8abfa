import assert from "node:assert/strict";
import { carveSettings, figureSettings } from "../../../functions/door/settings";
import { figureSpecs } from "../../../src/defaults/figureSettings";
import { settingSpecs } from "../../../src/plan/settings/settings";

function reader(read: (settings: unknown) => object): (name: string, value: unknown) => unknown {
  return (name, value) => new Map<string, unknown>(Object.entries(read([[name, value]]))).get(name);
}

const inPercent = (
  specs: Readonly<Record<string, { readonly type: string; readonly label?: string }>>,
): readonly string[] =>
  Object.entries(specs).flatMap(([name, { label = "" }]) =>
    name.endsWith("Percent") || label.endsWith("(%)") ? [name] : [],
  );

const carve = reader((settings) => carveSettings(null, settings));
const figures = reader(figureSettings);
const read: Readonly<Record<string, typeof carve>> = Object.fromEntries([
  ...inPercent(settingSpecs).map((name) => [name, carve] as const),
  ...inPercent(figureSpecs).map((name) => [name, figures] as const),
]);

describe("settings that are parts of 1", () => {
  const shares = Object.entries(figureSpecs).flatMap(([name, spec]) =>
    spec.type === "number" && spec.isShare === true ? [name] : [],
  );

  it("are those of pilots, markets and quotas", () => {
    assert.deepEqual(shares, ["penetration", "potentialWeight", "shipP", "shipLift"]);
  });

  for (const name of shares) {
    it(`take 0.15 and "15 %" for ${name}, and refuse 15 with what to write`, () => {
      for (const fifteen of [0.15, "0.15", "15 %", "15%"])
        assert.equal(figures(name, fifteen), 0.15);
      for (const [typed, percent] of [
        [15, 15],
        ["15", 15],
        ["1500%", 15],
      ])
        assert.throws(
          () => figures(name, typed),
          new RegExp(`which would be ${Number(percent)}00 %\\. Write 15%, or 0\\.15\\.`),
        );
    });
  }
});

describe("settings in percent", () => {
  it("are there in both kinds of settings", () => {
    for (const name of ["tolerance", "maxMovedPercent", "maxInProgressPercent"])
      assert.ok(name in read, name);
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
      assert.throws(() => valueOf(name, 1), /is 1, .*Write 100 for 100 %, or the text '1% for so/);
      assert.equal(valueOf(name, "1%"), 1);
    });
  }

  it("name the unit of their limits", () => {
    assert.throws(() => carve("tolerance", "0.05%"), /Use a number from 0\.1 to 100, in percent\./);
    assert.throws(() => carve("maxMovedPercent", 150), /from 0 to 100, in percent\./);
  });
});
