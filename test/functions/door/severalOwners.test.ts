/** Several names in a cell of owners, by semicolons: the first that is a rep counts, in every function. */
import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { giniOfRange, spreadOfRange } from "../../../functions/fairness/fairness";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { quotaOfRange } from "../../../functions/market/quota";
import {
  continuityOfRange,
  coverageOfRange,
  overlapOfRange,
} from "../../../functions/territory/coverage";
import { summaryOfRange } from "../../../functions/territory/summary";
import { territoryQualityOfRange } from "../../../functions/territory/territoryQuality";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import { notesIn, withoutNotes } from "../notes";

const reps = [["Rep"], ["Ann"], ["Bob"]];

function accountsOf(owners: readonly string[]): unknown[][] {
  return [
    ["Account ID", "Owner", "Potential"],
    ...owners.map((owner, at) => [`A${at}`, owner, 10 * (at + 1)]),
  ];
}

function column(owners: readonly string[]): unknown[][] {
  return owners.map((owner) => [owner]);
}

const values = [[10], [20], [30], [40]];
const asOwned: Readonly<Record<string, (owners: readonly string[]) => unknown>> = {
  COVERAGE: (owners) => coverageOfRange(column(owners), undefined, reps),
  CONTINUITY: (owners) => continuityOfRange(column(owners), column(["Ann", "Bob", "Eve", "Bob"])),
  SPREAD: (owners) => spreadOfRange(values.slice(0, owners.length), column(owners), reps),
  SUMMARY: (owners) => withoutNotes(summaryOfRange(accountsOf(owners), reps)),
  QUOTA: (owners) => quotaOfRange(accountsOf(owners), reps, 100).slice(0, 3),
  "UNASSIGNED without the team": (owners) =>
    withoutNotes(unassignedOfRange(accountsOf(owners))).map(([id]) => id),
  UNASSIGNED: (owners) => withoutNotes(unassignedOfRange(accountsOf(owners), reps)),
};

describe("several owners in a cell", () => {
  for (const [name, run] of Object.entries(asOwned)) {
    it(`are the first rep among them in TP.${name}`, () => {
      const several = ["ann; Bob", "Unassigned; Bob", "Eve", "Bob"];
      assert.deepEqual(run(several), run(["Ann", "Bob", "Eve", "Bob"]));
    });
  }

  for (const several of ["ann & Bob", "Ann, Bob", "Ann/Bob", "Ann and Bob", "Ann + Bob"]) {
    it(`are reps in "${several}" as well, since each part is one`, () => {
      for (const name of ["COVERAGE", "SPREAD", "SUMMARY", "UNASSIGNED"])
        assert.deepEqual(asOwned[name]?.([several, "Bob"]), asOwned[name]?.(["Ann", "Bob"]), name);
      const [, left] = unassignedOfRange(accountsOf([several.replace("Bob", "Eve"), "Bob"]), reps);
      assert.equal(left?.[4], "owner has left");
    });
  }

  for (const several of ["Ann; Bob", "Ann & Bob", "Ann, Bob", "Ann/Bob", "Bob + Ann"]) {
    it(`are two people in "${several}" where nobody lists the team, if both stand alone too`, () => {
      const id = column(["1", "2", "3"]);
      assert.equal(overlapOfRange(id, column(["Ann", "Bob", several])), 1 / 3);
      assert.equal(
        overlapOfRange(id, column(["Ann", "Eve", several.replace("Bob", "Zed")])),
        several.includes(";") ? 1 / 3 : 0,
      );
      assert.equal(
        continuityOfRange(column(["Ann", "Bob", several]), column(["Ann", "Bob", "Bob"])),
        1,
      );
      const gini = (owner: string): number =>
        giniOfRange(values.slice(0, 3), column(["Ann", "Bob", owner]));
      assert.equal(gini(several), gini(several.slice(0, 3)));
      const shared = fairnessOfRange(accountsOf(["Ann", "Bob", several]), reps);
      assert.equal(shared.find(([name]) => name === "Overlap")?.[1], 1 / 3);
    });
  }

  it("are said where one of them is no rep, in TP.UNASSIGNED", () => {
    const notes = (...owners: string[]): readonly unknown[] =>
      notesIn(unassignedOfRange(accountsOf(owners), reps));
    const [note, ...others] = notes("Ann & Zed", "Zed", "Lee, Bob", "Bob", "Ann & Zed");
    assert.match(
      String(note),
      /^3 accounts listed here name a rep .*"Ann & Zed", for one, of whom Ann is in reps\. Part the names by semicolons/,
    );
    assert.deepEqual(others, []);
    assert.deepEqual([notes("Zed", "Zed & Co", "Ann & Bob"), notes("Ann; Zed")], [[], []]);
  });

  it("are said where they count for the first", () => {
    const accounts = accountsOf(["Ann; Bob", "Ann & Bob", "Bob; Eve", "Ann"]);
    for (const run of [summaryOfRange, fairnessOfRange, territoryQualityOfRange]) {
      const said = notesIn(run(accounts, reps))
        .map(String)
        .filter((note) => note.includes("several reps"));
      assert.equal(said.length, 1, run.name);
      assert.match(
        said[0] ?? "",
        /^2 accounts have several reps in one cell \(.*Ann; Bob.*\), and count/,
      );
    }
  });

  it("are no overlap in TP.FAIRNESS where all but one are words for nobody", () => {
    const overlap = (...owners: string[]): unknown =>
      fairnessOfRange(accountsOf(owners), reps).find(([name]) => name === "Overlap")?.[1];
    assert.equal(overlap("Ann; Unassigned", "Bob", "n/a; -", "Ann"), 0);
    assert.equal(overlap("Ann; Bob", "Bob", "Bob", "Ann"), 0.25);
    const twice = [...accountsOf(["Ann", "Bob"]), ["A0", "Unassigned", 10], ["A1", "Ann", 20]];
    assert.equal(fairnessOfRange(twice, reps).find(([name]) => name === "Overlap")?.[1], 0.5);
  });
});
