import assert from "node:assert/strict";
import fc from "fast-check";
import { settingNames, settingSpecs } from "../../src/plan/settings/settings";
import { typedNumber, unitOf } from "../../taskpane/places/plan/rules/fields/typedNumber";

const percent = { least: 0.1, most: 100, whole: false, unit: "%" };
const count = { least: 0, most: 20_000, whole: true };

describe("a number as it is typed", () => {
  for (const [text, value] of [
    ["2.5", 2.5],
    ["2,5", 2.5],
    [" 15 % ", 15],
    ["15%", 15],
    ["0,125", 0.125],
    [".5", 0.5],
    ["+7", 7],
  ] as const) {
    it(`is taken as it is: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(typedNumber(text, percent), { value, said: undefined });
    });
  }

  for (const text of ["12 000", "12\u202F000", "12'000", "12000"]) {
    it(`may be grouped: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(typedNumber(text, count), { value: 12_000, said: undefined });
    });
  }

  for (const [text, limits, value, said] of [
    ["0", percent, 0.1, /least is 0\.1/],
    ["-3", count, 0, /least is 0/],
    ["250", percent, 100, /most is 100/],
    ["2.5", count, 3, /whole number: 3/],
  ] as const) {
    it(`is brought within the limits, with a word: ${text}`, () => {
      const typed = typedNumber(text, limits);
      assert.ok("value" in typed);
      assert.equal(typed.value, value);
      assert.match(typed.said ?? "", said);
    });
  }

  for (const text of ["abc", "1e3", "15 %", "1.2.3", "--1", "5 km", "Infinity"]) {
    it(`is none: ${text}`, () => {
      assert.ok("wrong" in typedNumber(text, count));
    });
  }

  it("is asked for again where it can be read in two ways", () => {
    for (const text of ["1,500", "1.500"]) {
      const typed = typedNumber(text, count);
      assert.match("wrong" in typed ? typed.wrong : "", /as 1500 or as 1\.5/);
    }
  });

  it("never leaves the limits of its setting, and keeps what lies within them", () => {
    for (const name of settingNames) {
      const spec = settingSpecs[name];
      if (spec.type !== "number") continue;
      const limits = { ...spec, ...unitOf(spec.label) };
      fc.assert(
        fc.property(
          fc.integer({ min: -10, max: 300_000 }),
          fc.constantFrom(".", ","),
          (n, sign) => {
            const typed = typedNumber(`${Math.trunc(n / 10)}${sign}${Math.abs(n % 10)}`, limits);
            assert.ok("value" in typed, name);
            assert.ok(typed.value >= spec.least && typed.value <= spec.most);
            if (typed.said === undefined)
              assert.ok(Math.abs(typed.value) <= Math.abs(n) / 10 + 1e-9);
          },
        ),
      );
    }
  });
});
