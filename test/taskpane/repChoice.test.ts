import assert from "node:assert/strict";
import { namesLike } from "../../taskpane/parts/RepChoice";

const all = ["Zoë Laurent", "Ana Ruiz", "Anastasia Ruiz-Laurent", "Łukasz Nowak"].map((text) => ({
  text,
}));
const found = (typed: string): readonly string[] => namesLike(all, typed).map(({ text }) => text);

describe("choosing one of many reps", () => {
  it("finds a part of the name, whatever its case, accents and order", () => {
    assert.deepEqual(found("zoe"), ["Zoë Laurent"]);
    assert.deepEqual(found("ZOË"), ["Zoë Laurent"]);
    assert.deepEqual(found("ruiz ana"), ["Ana Ruiz", "Anastasia Ruiz-Laurent"]);
    assert.deepEqual(found(" laurent  anas "), ["Anastasia Ruiz-Laurent"]);
    assert.deepEqual(found("nowak"), ["Łukasz Nowak"]);
    assert.deepEqual(found("bob"), []);
  });

  it("lists all where nothing is typed", () => {
    assert.equal(found("").length, all.length);
    assert.equal(found("  ").length, all.length);
  });
});
