import assert from "node:assert/strict";
import { kpiRulesTable } from "../../../src/defaults/kpiRules";
import { pilotTargetsTable } from "../../../src/defaults/pilotTargets";
import { targetsTable } from "../../../src/defaults/targets";
import { targetTables } from "../../../src/plan/workbook/findTargets";
import type { Cell } from "../../../src/table/cell";

const at = { row: 3, column: 2 };

function places(cells: readonly (readonly Cell[])[]): readonly (readonly number[])[] {
  return targetTables("Settings", at, cells).map((found) => [
    found.row,
    found.column,
    found.cells.length,
  ]);
}

describe("finding a table of targets", () => {
  const gini: readonly Cell[] = ["Gini", "", 0.2];

  /* Whatever stands around it. Also of this kind: two tables on one sheet, more columns of notes. */
  const found: readonly (readonly [
    title: string,
    cells: readonly (readonly Cell[])[],
    expected: readonly (readonly number[])[],
  ])[] = [
    ["alone", [["Measure", "From", "To"], gini], [[3, 2, 2]]],
    [
      "as TP.DEFAULTS gives it",
      targetsTable.map((row) => row.map((cell) => cell ?? "")),
      [[3, 2, 12]],
    ],
    [
      "under other settings and a title",
      [
        ["Factor", "Weight", ""],
        ["ARR", 1, ""],
        ["", "", ""],
        ["Targets", "", ""],
        ["Measure", "From", "To"],
        gini,
      ],
      [[7, 2, 2]],
    ],
    [
      "beside something else",
      [
        ["A", "", "measure", "TO"],
        ["", "", "Gini", 0.2],
      ],
      [[3, 4, 2]],
    ],
    [
      "with a column of notes",
      [
        ["Measure", "Unit", "From", "To", "Note"],
        ["Gini", "", "", 0.2, "even"],
      ],
      [[3, 2, 2]],
    ],
    ["in other words", [["KPI", "At least", "At most"], gini], [[3, 2, 2]]],
    [
      "down to the first blank row",
      [["Measure", "From", "To"], gini, ["", "", ""], ["Spread", "", 0.1]],
      [[3, 2, 2]],
    ],
    [
      "twice",
      [
        ["Measure", "To", "", "Measure", "To"],
        ["Gini", 1, "", "Spread", 1],
      ],
      [
        [3, 2, 2],
        [3, 5, 2],
      ],
    ],
    [
      "with names that are mostly wrong",
      [["Measure", "From", "To"], ["Giny", "", 1], ["Reach", "", 1], gini],
      [[3, 2, 4]],
    ],
  ];
  for (const [title, cells, expected] of found) {
    it(`finds one ${title}`, () => {
      assert.deepEqual(places(cells), expected);
    });
  }

  const others: readonly (readonly [title: string, cells: readonly (readonly Cell[])[]])[] = [
    ["the targets of a pilot", pilotTargetsTable],
    ["rules of KPIs", kpiRulesTable],
    [
      "measures of something else",
      [
        ["Measure", "From", "To"],
        ["Length", 1, 2],
      ],
    ],
    [
      "a scorecard",
      [
        ["Measure", "Before", "After", "Target"],
        ["Gini", 0.3, 0.1, "under 0.2"],
      ],
    ],
    [
      "journeys",
      [
        ["Name", "From", "To"],
        ["Coverage trip", "Denver", "Boise"],
      ],
    ],
    ["headers without rows", [["Measure", "From", "To"]]],
    ["a sentence", [["We measure from time to time"], ["Gini"]]],
  ];
  for (const [title, cells] of others) {
    it(`doesn't take ${title} for one`, () => {
      assert.deepEqual(places(cells), []);
    });
  }
});
