import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { parseRule, parseRules } from "../../../src/plan/rules/parseRule";
import type { Condition } from "../../../src/plan/rules/rule";

function conditionsOf(text: string): readonly Condition[] {
  return parseRule(`${text}: Ana`, 1).conditions;
}

function is(field: string, ...values: string[]): Condition {
  return { kind: "is", field, not: false, values };
}

describe("the grammar of rules", () => {
  const conditions: readonly (readonly [text: string, conditions: readonly Condition[]])[] = [
    ["Segment is ENT", [is("Segment", "ENT")]],
    ["Segment is ENT and Region is West", [is("Segment", "ENT"), is("Region", "West")]],
    ["Segment is SMB, MM or ENT", [is("Segment", "SMB", "MM", "ENT")]],
    ["Segment is one of SMB; MM", [is("Segment", "SMB", "MM")]],
    ["Segment = ENT", [is("Segment", "ENT")]],
    [
      "Industry is Oil and Gas and Region is West",
      [is("Industry", "Oil and Gas"), is("Region", "West")],
    ],
    ['Industry is "Oil, gas: and more", Mining', [is("Industry", "Oil, gas: and more", "Mining")]],
    ["Profit and loss is high", [is("Profit and loss", "high")]],
    ["Segment is not SMB", [{ kind: "is", field: "Segment", not: true, values: ["SMB"] }]],
    [
      "Postal code starts with 94, 95",
      [{ kind: "starts with", field: "Postal code", not: false, values: ["94", "95"] }],
    ],
    [
      "Account does not contain Bank",
      [{ kind: "contains", field: "Account", not: true, values: ["Bank"] }],
    ],
    ["Owner is blank", [{ kind: "is blank", field: "Owner", not: false }]],
    ["Owner is not empty", [{ kind: "is blank", field: "Owner", not: true }]],
    ["ARR is at least 25k", [{ kind: "compare", field: "ARR", sign: ">=", than: 25_000 }]],
    ["ARR >= 1,250,000.5", [{ kind: "compare", field: "ARR", sign: ">=", than: 1_250_000.5 }]],
    ["ARR<2M", [{ kind: "compare", field: "ARR", sign: "<", than: 2_000_000 }]],
    ["Employees is more than 500", [{ kind: "compare", field: "Employees", sign: ">", than: 500 }]],
    ["within 50 km", [{ kind: "within", km: 50 }]],
    ["Segment is ENT and within 7.5km", [is("Segment", "ENT"), { kind: "within", km: 7.5 }]],
    ["anything else", []],
    ["Otherwise", []],
  ];
  for (const [text, expected] of conditions) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(conditionsOf(text), expected);
    });
  }

  for (const [then, action] of [
    ["Ana; Ben", { kind: "reps", names: "Ana; Ben" }],
    ["Nearest", { kind: "nearest" }],
    ["balance", { kind: "balance" }],
    ["house", { kind: "house" }],
    ["its owner", { kind: "owner" }],
  ] as const) {
    it(`reads who gets it: "${then}"`, () => {
      assert.deepEqual(parseRule(`Segment is ENT: ${then}`, 1).action, action);
    });
  }

  for (const [text, part] of [
    ["Segment is ENT", /^Rule 3, "Segment is ENT", has no colon/],
    [": Ana", /^Rule 3 says nothing before its colon/],
    ["Segment is ENT:", /^Rule 3 says nothing after its colon/],
    ["Segment ENT: Ana", /^Rule 3: "Segment ENT" is no condition\. .*Segment is ENT/],
    ["within some km: Ana", /^Rule 3: "some" is not a distance/],
    ["ARR > lots: Ana", /^Rule 3: "lots" is not a number to compare ARR with/],
    ["Segment is SMB,, MM: Ana", /^Rule 3: there is an empty value in "SMB,, MM"/],
  ] as const) {
    it(`refuses "${text}" by the rule's number and word`, () => {
      assert.throws(
        () => parseRule(text, 3),
        (error) => error instanceof InputError && part.test(error.message),
      );
    });
  }

  it("refuses a rule that can never apply", () => {
    assert.throws(
      () => parseRules(["Segment is ENT: Ana", "anything else: balance", "Region is West: Ben"]),
      /Rule 3 can never apply: rule 2, "anything else", takes every account that is left/,
    );
    // An account without an owner goes on to the next rule.
    assert.equal(parseRules(["anything else: owner", "anything else: balance"]).length, 2);
  });
});
