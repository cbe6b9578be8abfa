import assert from "node:assert/strict";
import type { Limits } from "../../../src/defaults/limits";
import { InputError } from "../../../src/errors";
import { parseRule, parseRules } from "../../../src/plan/rules/parseRule";
import type { Condition } from "../../../src/plan/rules/rule";

function conditionsOf(text: string): readonly Condition[] {
  return parseRule(`${text}: Ana`, 1).conditions;
}

function is(field: string, ...values: string[]): Condition {
  return { kind: "is", field, not: false, values };
}

function compare(field: string, limits: Partial<Limits>, isDay = false): Condition {
  const all = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };
  return { kind: "compare", field, limits: { ...all, ...limits }, isDay };
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
    ["ARR is at least 25k", [compare("ARR", { low: 25_000 })]],
    ["ARR >= 1,250,000.5", [compare("ARR", { low: 1_250_000.5 })]],
    ["ARR<2M", [compare("ARR", { high: 2_000_000, highOpen: true })]],
    ["Employees is more than 500", [compare("Employees", { low: 500, lowOpen: true })]],
    ["ARR is greater than 15", [compare("ARR", { low: 15, lowOpen: true })]],
    ["ARR above $15", [compare("ARR", { low: 15, lowOpen: true })]],
    ["ARR is not more than 15", [compare("ARR", { high: 15 })]],
    ["Win rate is below 20 %", [compare("Win rate", { high: 0.2, highOpen: true })]],
    [
      "ARR is between 15 and 60 and Region is West",
      [compare("ARR", { low: 15, high: 60 }), is("Region", "West")],
    ],
    ["ARR from 15k to 60k", [compare("ARR", { low: 15_000, high: 60_000 })]],
    ["Renewal is before 2026-03-31", [compare("Renewal", { high: 46_112, highOpen: true }, true)]],
    ["Source is from Web", [is("Source", "from Web")]],
    ['Batch is "abov 15"', [is("Batch", "abov 15")]],
    ["Segment is Tier 1", [is("Segment", "Tier 1")]],
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
    ["ARR is abov 15: Ana", /^Rule 3: "abov" is no comparison\. The nearest is "is above"/],
    ["ARR is between 15: Ana", /^Rule 3: "15" is not two numbers to compare ARR with/],
    ["ARR is between 60 and 15: Ana", /^Rule 3: "60 and 15" is not two numbers/],
    ["ARR > lots: Ana", /^Rule 3: "lots" is not a number to compare ARR with/],
    ["Industry is above Software: Ana", /or for a word Industry is Software\.$/],
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
