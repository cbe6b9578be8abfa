import assert from "node:assert/strict";
import { measuredAgain, page } from "../../bench/report/page";
import type { Section } from "../../bench/report/section";

const section = (title: string, text: string, reached: boolean): Section => ({
  title,
  text,
  targets: [{ work: `${title} of it`, must: "all", measured: text, reached }],
});

describe("a part of the bench that is measured again", () => {
  const before = page([section("One", "first", true), section("Two", "slow", false)], 50, 1);

  it("takes the place of its section and its targets, and nothing else's", () => {
    const after = measuredAgain(before, section("Two", "quick", true));
    assert.ok(after.includes("| Two of it | all | quick | yes |"));
    assert.ok(after.includes("| One of it | all | first | yes |"));
    assert.ok(after.includes("## One\n\nfirst\n\n## Two\n\nquick\n"));
    assert.ok(!after.includes("slow"));
  });

  it("says so once, however often", () => {
    const again = (text: string, title: string): string =>
      measuredAgain(text, section(title, "anew", true));
    const said = again(again(again(before, "Two"), "One"), "Two").match(/Measured again.*/g) ?? [];
    assert.equal(said.length, 2);
  });

  it("goes to the end where the page does not have it yet, its targets below the others", () => {
    const after = measuredAgain(before, section("Three", "new", true));
    assert.ok(after.endsWith("## Two\n\nslow\n\n## Three\n\nnew\n"));
    assert.ok(
      after.includes("| Two of it | all | slow | **no** |\n| Three of it | all | new | yes |\n\n"),
    );
  });
});
