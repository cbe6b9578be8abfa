import assert from "node:assert/strict";
import fc from "fast-check";
import { inspect } from "../../../src/plan/inputs/inspect";
import { measurePart, measuresText, measureTexts } from "../../../src/plan/settings/measureParts";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { madeUp } from "../carvedTables";

const tables = madeUp(12, 3);

function looked(rules: readonly string[]): ReturnType<typeof inspect> {
  return inspect(tables, { ...defaultSettings, rules }, []);
}

describe("rules as they are being written", () => {
  it("are all looked at, and each problem is told with its rule", () => {
    const { ruleProblems } = looked([
      "no colon",
      "Owner is blank: Rep 2",
      "Shoe size is 44: Rep 1",
      "Account ID is A1: Zoe",
      "Account ID is A2: Rep 1; rep 3",
      "anything else: balance",
      "Owner is blank: Rep 1",
    ]);
    assert.deepEqual(
      ruleProblems.map(({ number }) => number),
      [1, 3, 4, 7],
    );
    for (const { number, message } of ruleProblems)
      assert.match(message, RegExp(`^Rule ${number}`));
    assert.match(ruleProblems[2]?.message ?? "", /"Zoe", who is not in the reps table/);
    assert.match(ruleProblems[3]?.message ?? "", /can never apply/);
  });

  it("that can't be used block a carve and hide nothing else", () => {
    const good = looked([]);
    for (const rule of ["no colon", "Shoe size is 44: Rep 1", "Account ID is A1: Zoe"]) {
      const broken = looked([rule]);
      assert.equal(broken.blocked, broken.ruleProblems[0]?.message, rule);
      const { blocked: _, ruleProblems: __, ruleEffects: unknown, ...rest } = broken;
      const { blocked: none, ruleProblems: noProblems, ruleEffects: noEffects, ...whole } = good;
      assert.deepEqual([none, noProblems, noEffects, unknown], [undefined, [], [], undefined]);
      assert.deepEqual(rest, whole, rule);
    }
  });
});

describe("the parts of the balanced measures", () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,8}[A-Za-z]$/);
  const percent = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 100 }).map(String),
    fc.constant("2.5"),
  );

  it("come back from the setting that they are written to", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name, percent }, { noNullPrototype: true })), (parts) => {
        const read = measureTexts(measuresText(parts)).map((text) =>
          measurePart(text, () => false),
        );
        assert.deepEqual(read, parts);
      }),
    );
  });

  it("keep a percentage that belongs to the header", () => {
    const isHeader = (text: string): boolean => text === "Win chance 5 %";
    assert.deepEqual(measurePart("Win chance 5 %", isHeader), {
      name: "Win chance 5 %",
      percent: "",
    });
    assert.deepEqual(measurePart("Win chance 5 % 10 %", isHeader), {
      name: "Win chance 5 %",
      percent: "10",
    });
  });
});
