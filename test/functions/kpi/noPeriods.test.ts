import assert from "node:assert/strict";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { goNoGoOfRange } from "../../../functions/pilot/goNoGo";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const periods = [
  ["KPI", "W5", "W6", "W7", "W8"],
  ["Win rate", 0.2, 0.2, 0.2, 0.2],
  ["Response (min)", 42, 42, 42, 42],
];
const targets = [
  ["KPI", "From", "To"],
  ["Win rate", 0.25, ""],
  ["Response (min)", "", 30],
];

/** The table with one more column, before or after the periods. */
function withColumn(
  header: string,
  isFirst: boolean,
  cells: readonly unknown[] = [0.25, 30],
): unknown[][] {
  return periods.map((row, at) => {
    const cell = at === 0 ? header : cells[at - 1];
    return isFirst ? [row[0], cell, ...row.slice(1)] : [...row, cell];
  });
}

function saidOf(decision: unknown[][]): string {
  return String(decision.at(-1)?.at(-1));
}

describe("columns of kpis that hold no period", () => {
  const others =
    "Target|Goal|Q4 target|Target (%)|Average|Mean|Total|Durchschnitt|Note|Notes|Comment|Change vs W7|Change|Trend|Status".split(
      "|",
    );

  for (const header of others)
    it(`${header} leaves the verdicts as they are, and is named`, () => {
      for (const isFirst of [true, false]) {
        const kpis = withColumn(header, isFirst);
        const alerts = kpiAlertOfRange(kpis, targets);
        assert.deepEqual(withoutNotes(alerts), kpiAlertOfRange(periods, targets));
        assert.match(
          String(notesIn(alerts)[0]),
          new RegExp(`^The column "${header.replace(/[()]/g, "\\$&")}" of kpis is no period`),
        );
        const decision = goNoGoOfRange(kpis, targets, undefined, [[1]]);
        const plain = goNoGoOfRange(periods, targets, undefined, [[1]]);
        assert.deepEqual(decision.slice(0, -1), plain.slice(0, -1));
        assert.ok(saidOf(decision).includes(`"${header}" of kpis is no period`));
      }
    });

  it("takes periods of any name as before", () => {
    for (const header of [
      "W9",
      "Week 9",
      "Sep",
      "2026-09-01",
      "Q1 Total",
      "Actual",
      "Changeover",
    ]) {
      const alerts = kpiAlertOfRange(withColumn(header, false), targets);
      assert.deepEqual([notesIn(alerts), alerts[1]?.[2]], [[], 0.25]);
    }
  });

  it("takes one Owner as the group, and names another column of groups", () => {
    const one = kpiAlertOfRange(withColumn("Owner", false, ["Ana", "Ben"]), targets);
    assert.deepEqual([one[1]?.[1], one[2]?.[1], notesIn(one)], ["Ana", "Ben", []]);
    const regions = withColumn("Territory", true, ["North", "South"]);
    const both = kpiAlertOfRange(
      regions.map((row, at) => [...row, ["Owner", "Ana", "Ben"][at]]),
      targets,
    );
    assert.match(String(notesIn(both)[0]), /^The column "(Owner|Territory)" of kpis is no period/);
    assert.deepEqual([both[1]?.[2], both[2]?.[2]], [0.2, 42]);
  });

  it("says which columns they are where no period is left", () => {
    const kpis = [
      ["KPI", "Target", "Note"],
      ["Win rate", 0.25, "x"],
    ];
    refuses(
      () => kpiAlertOfRange(kpis),
      /no column with values.*The columns "Target" and "Note" of kpis are no periods.*second argument/,
    );
  });
});
