import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { summaryOfRange } from "../../../functions/territory/summary";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const headers = ["Account ID", "Owner", "Score"];
const reps = [["Rep"], ["Ana"], ["Ben"]];

const scored = (scores: readonly number[]): Cell[][] => [
  headers,
  ...scores.map((score, at): Cell[] => [`A${at + 1}`, at % 2 === 0 ? "Ana" : "Ben", score]),
];

describe("scores below 0", () => {
  it("count 0 in a carve, are measured as they are, and are said with their sum", () => {
    const scores = [0.9, 0.4, 0.3, 0.8, -0.03, -0.2];
    const carve = carved(tablesOf(scored(scores), reps), { maxMovedPercent: 100 });
    const held = [0, 0];
    carve.plan.rep.forEach((rep, account) => (held[rep]! += scores[account]!));
    assert.deepEqual([...carve.after.load], held);
    assert.ok(
      saidOf(carve).notes.includes(
        "2 accounts have a Score below 0 (-0.23 in all): in the carve they count 0, and they are measured as they are.",
      ),
      saidOf(carve).notes.join("\n"),
    );
    const owned = scored(scores).map((row, at) =>
      at === 0 ? row : row.with(1, ["Ana", "Ben"][carve.plan.rep[at - 1]!]!),
    );
    const gini = Number(fairnessOfRange(owned, reps)[1]?.[1]);
    assert.ok(
      Math.abs(gini - (carve.measures.find(({ key }) => key === "gini")?.after ?? NaN)) < 1e-12,
    );
  });

  it("leave a rep whose total is below 0 without a Gini, by name, and the rest measured", () => {
    const scores = [-0.5, 0.4, 0.2, 0.8];
    const carve = carved(tablesOf(scored(scores), reps), { maxMovedPercent: 0 });
    const gini = carve.measures.find(({ key }) => key === "gini");
    assert.ok(Number.isNaN(gini?.after));
    assert.equal(gini?.meaning, "Not measured: the Score of Ana comes to -0.30, below 0");
    assert.doesNotThrow(() => resultsOf(carve));
    const balance = [["balance", "Score"]];
    const calls = [
      (): unknown => fairnessOfRange(scored(scores), reps),
      (): unknown => summaryOfRange(scored(scores), reps, undefined, balance),
    ];
    for (const call of calls)
      assert.throws(
        call,
        (error) =>
          error instanceof Error &&
          /^The Score of Ana comes to -0\.3: no share/.test(error.message),
      );
  });
});
