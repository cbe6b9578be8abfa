import assert from "node:assert/strict";
import { mergedOwnerNotes } from "../../../src/plan/inputs/mergedOwners";
import { sayIt } from "../../../src/plan/words/sayIt";

const said = (owners: readonly string[]): string[] => mergedOwnerNotes(owners, "Owner").map(sayIt);

describe("owners in merged cells", () => {
  for (const [what, owners, blank] of [
    ["two groups of three", ["Ana", "", "", "Bo", "", ""], 4],
    ["groups of different sizes, one of a single row", ["Ana", "", "Bo", "Cy", "", "", ""], 4],
  ] as const) {
    it(`are told by their pattern: ${what}`, () => {
      const [first = "", ...more] = said(owners);
      assert.match(first, new RegExp(`^${blank} accounts have no owner below a row that has one`));
      assert.match(first, /merged under Owner.*unmerge them and fill the names down/);
      assert.deepEqual(more, []);
    });
  }

  for (const [what, owners] of [
    ["nobody owns an account", ["", "", "", ""]],
    ["everybody does", ["Ana", "Ana", "Bo", "Bo"]],
    ["the pool stands at the end", ["Ana", "Ana", "Bo", "Bo", "", "", "", ""]],
    ["the pool stands first", ["", "", "", "Ana", "", "Bo", ""]],
    ["a few are nobody's, here and there", ["Ana", "Ana", "", "Bo", "Bo", "Bo", "", "Ana", "Ana"]],
    ["one account alone is nobody's", ["Ana", "", "Bo", "Cy"]],
  ] as const) {
    it(`are not suspected where ${what}`, () => {
      assert.deepEqual(said(owners), []);
    });
  }
});
