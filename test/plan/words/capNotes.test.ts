import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { reportOf } from "../../../src/plan/results/report";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const team: readonly (readonly Cell[])[] = [["Rep"], ["Ana"], ["Bo"]];

/** A book of accounts, all of them Ana's, or nobody's. */
function book(count: number, owner = "Ana"): ReturnType<typeof tablesOf> {
  const rows = Array.from({ length: count }, (_, at) => [`A${at + 1}`, owner, 100 + at]);
  return tablesOf([["Account ID", "Owner", "Projected ARR"], ...rows], team);
}

function capNotes(count: number, changed: Partial<Settings> = {}): readonly string[] {
  return saidOf(carved(book(count), changed)).notes.filter((note) => note.includes("change hands"));
}

describe("a cap on moves that nothing fits under", () => {
  const raise = 'raise the setting "Accounts that may change hands (%)" to';

  it("is said, with the least that lets an account move", () => {
    assert.deepEqual(capNotes(5), [
      `15 % of 5 accounts allows no account to change hands: ${raise} 20 or more.`,
    ]);
    assert.deepEqual(capNotes(1), [
      `15 % of 1 account allows no account to change hands: ${raise} 100.`,
    ]);
    assert.deepEqual(capNotes(20, { movedAlready: 3 }), [
      `15 % of 20 accounts allows no account to change hands beyond the 3 that did this quarter: ${raise} 20 or more.`,
    ]);
  });

  it("is none once the setting is raised so far", () => {
    for (let count = 1; count < 30; count++) {
      const [note = ""] = capNotes(count);
      const least = Number(/ to (\d+)/.exec(note)?.[1] ?? NaN);
      if (Number.isNaN(least)) assert.ok(0.15 * count >= 1, `${count}`);
      else {
        assert.deepEqual(capNotes(count, { maxMovedPercent: least }), []);
        assert.equal(capNotes(count, { maxMovedPercent: least - 1 }).length, 1);
      }
    }
  });

  it("stands in the pane and on TP Fairness", () => {
    const carve = carved(book(5));
    assert.match(reportOf(carve).notes.join(), /allows no account to change hands/);
    const fairness = resultsOf(carve).tables.find(({ name }) => name === "TP_Fairness");
    assert.match(fairness?.rows.join() ?? "", /allows no account to change hands/);
  });

  it("is no matter where nobody owns anything: nothing is said of hands", () => {
    const carve = carved(book(5, ""));
    assert.deepEqual(
      saidOf(carve).notes.filter((note) => note.includes("hands")),
      [],
    );
    const report = reportOf(carve);
    const labels = report.measures.map(({ label }) => label);
    assert.equal(labels.includes("Accounts that change hands"), false);
  });
});
