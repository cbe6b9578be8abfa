import assert from "node:assert/strict";
import type { PlanColumn } from "../../../src/plan/operations/planColumn";
import { sayIt } from "../../../src/plan/words/sayIt";
import { tradeWords } from "../../../src/plan/words/tradeWords";

interface Facts {
  readonly moves: number;
  readonly off: number;
  readonly km?: number;
  readonly unplaced?: number;
  readonly over?: number;
  readonly met?: number;
}

function columnOf({ moves, off, km = NaN, unplaced = 0, over = 0, met = 5 }: Facts): PlanColumn {
  return {
    figures: {
      moved: { accounts: moves, arr: NaN, customers: NaN },
      furthest: { rep: "Ana", group: "", load: 1 + off, fair: 1, off },
      gini: 0,
      km,
      met: off <= 0.05,
      unplaced,
    },
    limit: 0.05,
    cap: undefined,
    over,
    measures: [],
    targets: { met, all: 9 },
    groups: [],
    evens: true,
    fingerprint: "x",
    finished: true,
  };
}

function said(one: Facts, other: Facts, isSame = false): string {
  return sayIt(
    tradeWords(
      { name: "Few", column: columnOf(one) },
      { name: "Many", column: columnOf(other) },
      isSame,
    ),
  );
}

describe("what a plan gains and loses against another", () => {
  for (const [what, one, other, wanted] of [
    [
      "evenness",
      { moves: 47, off: 0.25 },
      { moves: 141, off: 0.05 },
      "Many: 94 moves more than Few. The furthest rep comes from 25.0 % to 5.0 %.",
    ],
    [
      "distance while evenness stays",
      { moves: 141, off: 0.05, km: 100 },
      { moves: 283, off: 0.05, km: 74 },
      "Many: 142 moves more than Few. Evenness stays at 5.0 % and 26.0 % less distance to the rep.",
    ],
    [
      "one move",
      { moves: 1, off: 0.3, unplaced: 2 },
      { moves: 2, off: 0.2, unplaced: 1 },
      "Many: 1 move more than Few. 1 fewer account without a rep and the furthest rep comes from 30.0 % to 20.0 %.",
    ],
    [
      "a loss beside a gain",
      { moves: 10, off: 0.3, km: 10, over: 2, met: 5 },
      { moves: 30, off: 0.04, km: 12, over: 0, met: 7 },
      "Many: 20 moves more than Few. The furthest rep comes from 30.0 % to 4.0 %, 20.0 % more distance to the rep, 2 fewer reps over capacity and 2 more targets are met.",
    ],
    [
      "fewer moves",
      { moves: 30, off: 0.3 },
      { moves: 10, off: 0.2 },
      "Many: 20 moves fewer than Few. The furthest rep comes from 30.0 % to 20.0 %.",
    ],
  ] as const)
    it(`tells ${what}`, () => {
      assert.equal(said(one, other), wanted);
    });

  it("says where a wider limit came to less, and which plan to use", () => {
    assert.equal(
      said({ moves: 100, off: 0.1, km: 10 }, { moves: 200, off: 0.2, km: 10 }),
      "Many may go further than Few, and its search found less: the furthest rep comes from 10.0 % to 20.0 %. Better use Few.",
    );
    // Inside the limit both are even enough: that is no loss.
    assert.match(
      said({ moves: 100, off: 0.01 }, { moves: 200, off: 0.04 }),
      /^Many: 100 moves more/,
    );
  });

  it("says where both are the same plan", () => {
    const facts = { moves: 3, off: 0.1 };
    assert.equal(
      said(facts, facts, true),
      "Many comes to the same plan as Few: a wider limit changes nothing.",
    );
  });
});
