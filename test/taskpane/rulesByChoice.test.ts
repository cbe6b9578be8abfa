import assert from "node:assert/strict";
import fc from "fast-check";
import { columnValues } from "../../src/plan/inputs/columnValues";
import { inspect } from "../../src/plan/inputs/inspect";
import { parseRule } from "../../src/plan/rules/parseRule";
import { defaultSettings } from "../../src/plan/settings/settings";
import { moved, withRule } from "../../taskpane/places/plan/rules/ruleOrder";
import {
  isWhole,
  ruleHows,
  ruleText,
  type RuleParts,
} from "../../taskpane/places/plan/rules/ruleText";
import { madeUp, tablesOf } from "../plan/carvedTables";

const parts: RuleParts = { header: "Segment", how: "is", values: ["ENT"], typed: "", who: ["Ana"] };

describe("a rule put together by choosing", () => {
  for (const [changed, wanted] of [
    [{}, "Segment is ENT: Ana"],
    [{ how: "is not", values: ["ENT", "MM"] }, "Segment is not ENT, MM: Ana"],
    [
      { values: ["Oil, gas", "Oil and gas", "x: y"] },
      'Segment is "Oil, gas", "Oil and gas", "x: y": Ana',
    ],
    [{ header: "ARR", how: "above", typed: " 25k " }, "ARR is above 25k: Ana"],
    [{ how: "blank", who: ["house"] }, "Segment is blank: house"],
    [{ header: "Stage: now" }, '"Stage: now" is ENT: Ana'],
    [{ who: ["Ruiz, Ana", "Ben"] }, "Segment is ENT: Ruiz, Ana; Ben"],
  ] as readonly (readonly [Partial<RuleParts>, string])[]) {
    it(`is written as the grammar has it: ${wanted}`, () => {
      assert.equal(ruleText({ ...parts, ...changed }), wanted);
    });
  }

  it("says what was chosen, whatever the values and names hold", () => {
    // A cell that has quotes of its own can't be written in a rule.
    const word = fc
      .stringMatching(/^[^"“”\u0001]*$/)
      .map((one) => one.trim().replace(/\s+/g, " "))
      .filter((one) => one !== "");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("is" as const, "is not" as const),
        (values, how) => {
          const rule = parseRule(ruleText({ ...parts, how, values }), 1);
          assert.deepEqual(rule.action, { kind: "reps", names: "Ana" });
          assert.deepEqual(rule.conditions, [
            { kind: "is", field: "Segment", not: how === "is not", values },
          ]);
        },
      ),
    );
  });

  it("can be made with every comparison, and is whole once nothing is missing", () => {
    for (const how of ruleHows) {
      const whole: RuleParts = { ...parts, how, typed: "12" };
      assert.ok(isWhole(whole), how);
      assert.equal(parseRule(ruleText(whole), 1).conditions.length, 1);
      for (const less of [{ header: "" }, { who: [] }, { values: [], typed: " " }])
        assert.equal(isWhole({ ...whole, ...less }), how === "blank" && "values" in less, how);
    }
  });

  it("is used by the tables that it was chosen from: it takes the rows that were counted", () => {
    const tables = madeUp(40, 3);
    for (const { value, rows } of columnValues(tables.accounts, "Owner")) {
      const rules = [ruleText({ ...parts, header: "Owner", values: [value], who: ["Rep 1"] })];
      const { ruleEffects, blocked } = inspect(tables, { ...defaultSettings, rules }, []);
      assert.equal(blocked, undefined);
      assert.equal(ruleEffects?.[0]?.takes, rows, value);
    }
  });
});

describe("a rule more", () => {
  it("comes before one that takes everything, behind which it would never apply", () => {
    assert.deepEqual(withRule([], "a is b: Ana"), ["a is b: Ana"]);
    assert.deepEqual(withRule(["x is y: Ana"], "a is b: Ana"), ["x is y: Ana", "a is b: Ana"]);
    assert.deepEqual(withRule(["x is y: Ana", "anything else: balance"], "a is b: Ana"), [
      "x is y: Ana",
      "a is b: Ana",
      "anything else: balance",
    ]);
    assert.deepEqual(withRule(["half"], "anything else: house"), ["half", "anything else: house"]);
    assert.deepEqual(moved(["1", "2"], 1, -1), ["2", "1"]);
  });
});

describe("what stands in a column", () => {
  it("is counted, the commonest first, blanks aside, and no more than can be chosen from", () => {
    const cells = ["SMB", "ENT", "SMB", "", 7, " ENT", "SMB"].map((cell) => ["id", cell]);
    const { accounts } = tablesOf([["Id", "Segment"], ...cells], [["Rep"]]);
    assert.deepEqual(columnValues(accounts, "Segment"), [
      { value: "SMB", rows: 3 },
      { value: "ENT", rows: 2 },
      { value: "7", rows: 1 },
    ]);
    assert.equal(columnValues(accounts, "Segment", 1).length, 1);
    assert.deepEqual(columnValues(accounts, "Nothing"), []);
  });
});
