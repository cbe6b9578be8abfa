import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { qualify } from "../../src/leads/qualify";

const rules = [
  { name: "MQA", fit: "A; B", intentFrom: 70 },
  { name: "MQL", fit: "A/B/C", intentFrom: 50 },
  { name: "nurture", fit: "", intentFrom: 0 },
];

function classOf(fit: string, intent: number): string | undefined {
  const [rule = -1] = qualify([fit], Float64Array.of(intent), rules);
  return rules[rule]?.name;
}

describe("qualify", () => {
  it("takes the first rule that is met, for any fit and intent", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("A", "b", "C", "D", ""),
        fc.integer({ min: 0, max: 100 }),
        (fit, intent) => {
          const tier = fit.toUpperCase();
          const isMqa = ["A", "B"].includes(tier) && intent >= 70;
          const isMql = ["A", "B", "C"].includes(tier) && intent >= 50;
          assert.equal(classOf(fit, intent), isMqa ? "MQA" : isMql ? "MQL" : "nurture");
        },
      ),
    );
  });

  it("is -1 where no rule is met", () => {
    assert.deepEqual(
      qualify(["A", "D", ""], Float64Array.of(69, 100, 100), rules.slice(0, 1)),
      Int32Array.of(-1, -1, -1),
    );
  });
});
