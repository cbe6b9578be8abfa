import assert from "node:assert/strict";
import { comparisonOf, conditionParts } from "../../src/conditions/comparisons";
import { limitsInText } from "../../src/conditions/limitsText";
import { limitsOf } from "../../src/defaults/limits";
import { parseRule } from "../../src/plan/rules/parseRule";

const all = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };

/** Wordings, and the limits that they set with 15; each has to mean the same in every place. */
const wordings = [
  [
    { low: 15 },
    ["at least", "no less than", "not below", "greater than or equal to", "from", ">="],
  ],
  [{ high: 15 }, ["at most", "no more than", "not above", "up to", "less than or equal to", "<="]],
  [{ low: 15, lowOpen: true }, ["above", "more than", "greater than", "higher than", "over", ">"]],
  [{ low: 15, lowOpen: true }, ["bigger than", "larger than", "after", "beyond"]],
  [{ high: 15, highOpen: true }, ["below", "less than", "fewer than", "lower than", "under", "<"]],
] as const;

describe("one vocabulary of conditions", () => {
  for (const [limits, words] of wordings) {
    for (const word of words) {
      const expected = { ...all, ...limits };
      it(`"${word}" means the same in rules, operators and limits`, () => {
        const asRule = parseRule(`ARR ${word} 15: Ana`, 1).conditions;
        assert.deepEqual(asRule, [
          { kind: "compare", field: "ARR", limits: expected, isDay: false },
        ]);
        if (/^[a-z]/.test(word))
          assert.deepEqual(parseRule(`ARR is ${word} 15: Ana`, 1).conditions, asRule);
        assert.equal(comparisonOf(word)?.kind, "limit");
        assert.deepEqual(comparisonOf(`Is  ${word}`), comparisonOf(word));
        assert.deepEqual(limitsInText(`${word} 15`), expected);
        assert.deepEqual(limitsOf(`${word} 15`, null, "Row 2"), expected);
        assert.deepEqual(limitsOf(null, `${word} 15`, "Row 2"), expected);
      });
    }
  }

  for (const text of ["between 0.8 and 1.2", "0.8 to 1.2", "from 80 % to 120%", "0.8 - 1.2"]) {
    it(`reads both ends of "${text}"`, () => {
      assert.deepEqual(limitsOf(text, null, "Row 2"), { ...all, low: 0.8, high: 1.2 });
    });
  }

  it("takes a column's name apart from the comparison behind it", () => {
    assert.deepEqual(conditionParts("Days over 30 is 5"), {
      field: "Days over 30",
      wording: "is",
      value: "5",
    });
    assert.equal(conditionParts("Oil over land"), undefined);
  });

  it("refuses two limits for one end, and a wording that is none", () => {
    assert.throws(() => limitsOf("at most 5", 7, "Row 2"), /Row 2 says the upper limit twice/);
    assert.throws(
      () => limitsOf("at lest 5", null, "Row 2"),
      /Row 2 \(From\) holds "at lest 5".*The nearest is "at least"/,
    );
  });
});
