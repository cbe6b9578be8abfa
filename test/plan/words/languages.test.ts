import assert from "node:assert/strict";
import { english } from "../../../src/plan/words/english";
import { german } from "../../../src/plan/words/german";
import { assertSame, wrongIn } from "./languages";

describe("the languages of a plan", () => {
  it("say every sentence in German, of the same things", () => {
    assertSame(english, german, 2);
  });

  it("has every sentence of the table in English with two forms where it counts", () => {
    assertSame(english, english, 2);
  });

  const cases: readonly (readonly [string, string, string | undefined, string])[] = [
    ["a sentence that is missing", "It is {rep}.", undefined, "missing"],
    ["a value that is missing", "{rep} has {load}.", "{rep} hat.", "instead of"],
    ["a value of another name", "{rep} has it.", "{Rep} hat es.", "instead of"],
    ["a form too few", "{n:one|# of them}", "{n:einer}", "forms"],
    ["a brace too few", "{n} of them", "{n von", "braces"],
  ];
  for (const [what, meant, said, wrong] of cases) {
    it(`are told apart by ${what}`, () => {
      const other = said === undefined ? {} : { it: said };
      assert.match(wrongIn({ it: meant }, other, 2).join("; "), new RegExp(wrong));
    });
  }
});
