import assert from "node:assert/strict";
import type { ReviewFigures } from "../../src/plan/review/figures";
import { todayText } from "../../taskpane/places/home/HomePlace";

const figures = (off: number): ReviewFigures =>
  ({
    furthest: { rep: "Ana", off, load: 100, fair: 100 / (1 + off) },
    unplaced: 2,
    limit: 0.1,
  }) as ReviewFigures;

describe("what Home says of today", () => {
  it("compares nobody with nobody where there is one rep", () => {
    assert.match(todayText(figures(0), 1), /^Ana is the only rep.*nobody to compare with/);
  });

  it("calls nobody the furthest where all hold a fair share", () => {
    assert.match(todayText(figures(0.0004), 3), /^Today every rep holds a fair share\. 2 accounts/);
    assert.match(todayText(figures(0.0006), 3), /furthest rep, Ana, is 0\.1 ?% over/);
  });
});
