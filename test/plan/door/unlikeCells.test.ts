import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const reps = [["Rep"], ["Ana"], ["Ben"]];
const headers = ["Account ID", "Owner", "Potential", "Current ARR", "Hours"];

/** What the written sheet says of how cells were read. */
function readLines(rows: readonly (readonly Cell[])[], settings: Partial<Settings> = {}): Cell[] {
  const carve = carved(tablesOf([headers, ...rows], reps), { maxMovedPercent: 100, ...settings });
  const { tables } = resultsOf(carve);
  const fairness = tables.find(({ name }) => name === "TP_Fairness") ?? assert.fail();
  return fairness.rows
    .filter(([label]) => /^Read \d/.test(String(label)))
    .map((row) => row.at(-1) ?? null);
}

describe("cells that count as something else than they say, in the written sheet", () => {
  const cases: [what: string, rows: Cell[][], said: string[], settings?: Partial<Settings>][] = [
    ["are none where all is well", [["1", "Ana", 5, 3, 1]], []],
    [
      "can't be read, in a column that is only measured",
      [
        ["1", "Ana", 5, "#N/A", 1],
        ["2", "Ben", 5, 8, 1],
        ["3", "Ana", 5, "many", 1],
        ["4", "Ben", 5, null, 1],
      ],
      ["Current ARR: 2 cells can't be read (rows 2 and 4) and count as blank."],
    ],
    [
      "can't be read, in the load, where settings let them count as 0",
      [
        ["1", "Ana", 5, 3, 1],
        ["2", "Ben", "#N/A", 3, 1],
      ],
      ["Potential: 1 cell can't be read (row 3) and counts as blank."],
      { unreadable: "zero" },
    ],
    [
      "are below 0, in what is with us today",
      [
        ["1", "Ana", 5, -3, 1],
        ["2", "Ben", 5, "(4)", 1],
        ["3", "Ben", 5, 9, 1],
      ],
      ["Current ARR: 2 accounts are below 0 (-7 in all), and are added up as they are."],
    ],
    [
      "are below 0, in a load that is balanced beside the first",
      [
        ["1", "Ana", 5, 3, -2],
        ["2", "Ben", 5, 3, 4],
        ["3", "Ben", 5, 3, 4],
        ["4", "Ana", 5, 3, 4],
      ],
      [
        "1 account has Hours below 0 (-2): it is measured as it is, and a carve shares it out as 0.",
      ],
      { measures: "Potential 5 %; Hours 20 %" },
    ],
    [
      "are below 0 in the load, which a note of the plan says",
      [
        ["1", "Ana", -5, 3, 1],
        ["2", "Ben", 5, 3, 4],
        ["3", "Ana", 8, 3, 4],
      ],
      [],
    ],
  ];
  for (const [what, rows, said, settings] of cases)
    it(what, () => assert.deepEqual(readLines(rows, settings), said));
});
