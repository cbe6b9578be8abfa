import assert from "node:assert/strict";
import {
  planColumn,
  todayColumn,
  type JudgedMeasure,
} from "../../../src/plan/operations/planColumn";
import { todayOf } from "../../../src/plan/review/today";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

/** Two groups of two reps; North is even today, South is not, and Dee has more than she can carry. */
const grouped = tablesOf(
  [
    ["Account ID", "Owner", "Potential", "Segment"],
    ...["Ana", "Ana", "Ben", "Ben", "Cem", "Dee", "Dee", "Dee"].map((owner, at): Cell[] => [
      `A${at + 1}`,
      owner,
      10,
      at < 4 ? "North" : "South",
    ]),
  ],
  [
    ["Rep", "Capacity", "Quota", "Peer Group"],
    ["Ana", 2, 5, "North"],
    ["Ben", 2, 5, "North"],
    ["Cem", 2, 5, "South"],
    ["Dee", 2, 5, "South"],
  ],
);

const withTargets: CarveTables = {
  ...grouped,
  targets: {
    sheet: "Settings",
    row: 0,
    column: 0,
    cells: [
      ["Measure", "From", "To"],
      ["Spread", null, 0.2],
      ["Places filled", 0.5, 1.1],
    ],
  },
};

describe("a plan as a column", () => {
  it("counts today's accounts of several reps, as a plan's line says of before", () => {
    const tables = tablesOf(
      [
        ["Account ID", "Owner", "Potential"],
        ["A1", "Ana", 10],
        ["A1", "Ben", 10],
        ["A2", "Ben", 10],
      ],
      [["Rep"], ["Ana"], ["Ben"]],
    );
    const overlap = todayColumn(tables, defaultSettings, [])?.column.measures.find(
      ({ key }) => key === "overlap",
    );
    const planned = carved(tables).measures.find(({ key }) => key === "overlap");
    assert.deepEqual([overlap?.before, overlap?.after], [0.5, 0.5]);
    assert.deepEqual([planned?.before, planned?.after], [0.5, 0]);
  });

  it("says of today's owners what is said of them before there is a plan", () => {
    const tables = madeUp(40, 3);
    const today = todayColumn(tables, defaultSettings, []);
    assert.ok(today);
    const { column, assigned } = today;
    const figures = todayOf(tables, defaultSettings, []);
    assert.deepEqual(column.figures.furthest, figures?.furthest);
    assert.equal(column.figures.unplaced, figures?.unplaced);
    assert.equal(column.figures.moved.accounts, 0);
    const { measures, inputs } = carved(tables);
    assert.deepEqual([...assigned.rep], [...inputs.accounts.owner]);
    for (const { key, before } of measures) {
      const own: JudgedMeasure | undefined = column.measures.find((one) => one.key === key);
      // What changes hands is nothing today; all else is what a plan has as before.
      if (own !== undefined && !Number.isNaN(before)) assert.equal(own.after, before, key);
    }
  });

  it("is undefined for today where nobody owns anything, or the tables can't be used", () => {
    const { accounts, reps } = madeUp(12, 3);
    const nobodys = accounts.cells.map((row, at) => (at === 0 ? row : row.with(2, "")));
    assert.equal(todayColumn(tablesOf(nobodys, reps.cells), defaultSettings, []), undefined);
    assert.equal(todayColumn(tablesOf([["x"]], [["y"]]), defaultSettings, []), undefined);
  });

  it("counts the targets that are met, and names the plan", () => {
    const carve = carved(madeUp(40, 3));
    const { targets, measures, fingerprint, cap, evens, finished } = planColumn(carve);
    assert.equal(targets.met, measures.filter(({ met }) => met === "yes").length);
    assert.equal(targets.all, measures.filter(({ target }) => target !== "").length);
    assert.equal(fingerprint, carve.fingerprint);
    assert.deepEqual([cap, evens, finished], [carve.cap, true, true]);
  });

  it("counts the reps who have more than they can carry", () => {
    assert.equal(todayColumn(grouped, defaultSettings, [])?.column.over, 1);
    assert.equal(planColumn(carved(grouped, { maxMovedPercent: 100 })).over, 0);
  });

  it("holds each peer group against the targets of the sheet, where the team alone would hide it", () => {
    const groups = todayColumn(withTargets, defaultSettings, [])?.column.groups ?? [];
    const shown = groups.map(({ group, key, value, target, met }) =>
      [group, key, value.toFixed(3), target, met].join(" | "),
    );
    for (const line of [
      "North | furthest | 0.000 | at most 20 % | yes",
      "South | furthest | 0.500 | at most 20 % | no",
      "North | filled | 1.000 | 50 to 110 % | yes",
      "South | filled | 1.000 | 50 to 110 % | no",
      "South | gini | 0.250 | under 0.20 | no",
      "North | kept | 1.000 | at least 85 % | yes",
      "South | quota | 4.000 | 3 to 5 | no",
    ])
      assert.ok(shown.includes(line), `${line}\n${shown.join("\n")}`);
    const plan = planColumn(carved(withTargets, { maxMovedPercent: 100 })).groups;
    for (const { key, group, met } of plan.filter((one) => one.key !== "kept"))
      assert.equal(met, "yes", `${group} ${key}`);
    const kept = plan.find(({ key, group }) => key === "kept" && group === "South");
    assert.equal(kept?.value, 0.75);
  });

  it("has no groups where all reps are peers", () => {
    assert.deepEqual(planColumn(carved(madeUp(20, 3))).groups, []);
  });
});
