import assert from "node:assert/strict";
import type { Cell } from "../../../src/table/cell";
import { reportOf } from "../../../src/plan/results/report";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

/** One account of 300 beside ten of 10, for three reps with places for so many accounts. */
function whale(places: number): ReturnType<typeof tablesOf> {
  const loads = [300, ...new Array<number>(10).fill(10)];
  return tablesOf(
    [["Account ID", "ARR"], ...loads.map((load, at): Cell[] => [`A${at + 1}`, load])],
    [["Rep", "Capacity"], ...["Ana", "Bo", "Cy"].map((name): Cell[] => [name, places])],
  );
}

describe("the reason of a rep who is outside", () => {
  const settings = { balance: "ARR", measures: "ARR 5 %", shares: "equal" } as const;

  it("stands beside the rep on TP Territories, and in the pane", () => {
    const made = carved(whale(11), settings);
    const { tables } = resultsOf(made);
    const { columns, rows } = tables.find(({ name }) => name === "TP_Territories")!;
    const at = columns.findIndex(({ header }) => header === "Outside because");
    assert.equal(at, columns.length - 1);
    const because = new Map(rows.map((row) => [row[0], row[at]]));
    const { outside } = reportOf(made);
    assert.equal(outside.length, 3);
    for (const { name, why } of outside) assert.equal(because.get(name), why);
    const [over, ...under] = outside;
    assert.equal(
      over?.why,
      "In every plan whoever has account A1 is at least 125.0 % over a fair share.",
    );
    for (const { why, off } of under) {
      assert.ok(off < 0);
      assert.match(
        why,
        /^In every plan whoever has account A1 leaves the others together at least 62\.5 % under/,
      );
    }
  });

  it("says that the others have no places for what a large account leaves", () => {
    const made = carved(whale(4), settings);
    const whys = reportOf(made).outside.map(({ why }) => why);
    assert.match(
      whys[0] ?? "",
      /whoever has account A1 is at least 140.0 % over .* no room for everything else\.$/,
    );
    assert.match(
      whys[1] ?? "",
      /also has what the others have no room for, which leaves them together/,
    );
  });

  it("is no column where nobody is outside", () => {
    const rows = [1, 1, 1].map((load, at): Cell[] => [`A${at + 1}`, load]);
    const made = carved(
      tablesOf([["Account ID", "ARR"], ...rows], [["Rep"], ["Ana"], ["Bo"], ["Cy"]]),
      settings,
    );
    const { columns } = resultsOf(made).tables.find(({ name }) => name === "TP_Territories")!;
    assert.ok(columns.every(({ header }) => header !== "Outside because"));
    assert.deepEqual(reportOf(made).outside, []);
  });

  it("speaks, as the proof does, of plans that serve the same accounts where there is a pool", () => {
    const made = carved(whale(11), { ...settings, book: 2 });
    assert.ok(made.plan.unassigned.length > 0);
    const { proofs, notes } = saidOf(made);
    assert.match(proofs[0] ?? "", /no plan that serves the same accounts brings/);
    const note = notes.find((one) => one.startsWith("ARR: the tolerance")) ?? "";
    assert.match(note, /In every plan that serves the same accounts /);
    assert.doesNotMatch(note, /that there is/);
  });
});
