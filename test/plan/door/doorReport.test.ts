import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { ControlTotals } from "../../../src/plan/door/controlTotals";
import { reportOf, type CarveReport } from "../../../src/plan/results/report";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { gaps } from "../../../src/plan/cells/ofPlan";
import { leftOutLines } from "../../../src/plan/door/leftOutLines";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { readTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const headers = ["Account ID", "Owner", "Projected ARR"];
const whole: readonly (readonly Cell[])[] = [
  headers,
  ["A1", "Ana", 100],
  ["A2", "Bo", 300],
  ["A3", "Ana", 200],
];
const reps: readonly (readonly Cell[])[] = [["Rep"], ["Ana"], ["Bo"]];

function report(rows: readonly (readonly Cell[])[], control?: ControlTotals): CarveReport {
  const tables = tablesOf(rows, reps);
  return reportOf(carved({ ...tables, ...(control && { control }) }));
}

function sheetLines(rows: readonly (readonly Cell[])[]): ReadonlyMap<Cell, Cell> {
  const { tables } = resultsOf(carved(tablesOf(rows, reps)));
  const fairness = tables.find(({ name }) => name === "TP_Fairness") ?? assert.fail();
  return new Map(fairness.rows.map((row) => [row[0] ?? "", row[5] ?? ""]));
}

describe("the report that follows a plan", () => {
  it("says nothing beside the proof where every account is in the plan", () => {
    assert.equal(report(whole).door.scope, "");
    assert.deepEqual(report(whole).door.leftOut, []);
  });

  it("counts what was left out in rows and in load, and says so beside the proof", () => {
    const rows = [...whole, ["", "Ana", 150], ["n/a", "Bo", "50"]];
    const { door } = report(rows);
    assert.deepEqual(
      door.leftOut.map(({ kind, rows: count, load, firstRow }) => [kind, count, load, firstRow]),
      [["no id", 2, 200, 4]],
    );
    assert.equal(
      door.scope,
      "This holds for the 3 rows read; 2 of 5 rows were left out (25.0 % of Projected ARR).",
    );
  });

  it("doesn't count a total row as an account that was left out", () => {
    const { door } = report([...whole, ["Grand Total", "", 600]]);
    assert.equal(door.scope, "");
    assert.deepEqual(
      door.leftOut.map(({ text, isAccount }) => [text, isAccount]),
      [["1 total row", false]],
    );
  });

  describe("lines of totals", () => {
    const of = (
      rows: readonly (readonly Cell[])[],
      rates = "",
    ): readonly (readonly [string, number])[] => {
      const side = readTables(tablesOf(rows, reps), { ...defaultSettings, rates }).accounts;
      return leftOutLines(side, "Account ID").map(({ text, load }) => [text, load]);
    };

    it("are named by what they say, and what counts rows is no amount", () => {
      const totals = [
        ["Total", "", 600],
        ["Count", "", 3],
      ];
      assert.deepEqual(of([...whole, ...totals]), [["2 rows of totals and counts", 600]]);
      assert.deepEqual(of([...whole, ["Count", "", 3]]), [["1 row of counts", 0]]);
    });

    const mixed: readonly (readonly Cell[])[] = [
      [...headers, "Currency"],
      ["A1", "Ana", 100, "EUR"],
      ["A2", "Bo", 300, "USD"],
      ["A3", "Ana", 200, "EUR"],
    ];
    const rates = "EUR = 1; USD = 0.5";

    it("hold no amount where they add up several currencies", () => {
      assert.deepEqual(of([...mixed, ["Total", "", 600, null]], rates), [
        ["1 total row (over several currencies)", NaN],
      ]);
    });

    it("hold one where they name their own currency", () => {
      assert.deepEqual(of([...mixed, ["Total", "", 600, "USD"]], rates), [["1 total row", 300]]);
      assert.deepEqual(of([...mixed, ["Total", "", "USD 600", null]], rates), [
        ["1 total row", 300],
      ]);
    });

    it("hold no amount before there are rates, and neither does any other row", () => {
      const rows = [...mixed, ["", "Ana", 150, "USD"], ["Total", "", 750, null]];
      assert.deepEqual(of(rows), [
        ["1 row without an Account ID", NaN],
        ["1 total row", NaN],
      ]);
    });
  });

  it("goes with the plan to TP Fairness and TP.GAP", () => {
    const rows = [...whole, ["", "Ana", 150]];
    const lines = sheetLines(rows);
    assert.match(String(lines.get("Proof of fairness")), /1 of 4 rows was left out/);
    assert.equal(lines.get("Rows read"), "3 of 4 rows with an account; 3 accounts.");
    assert.equal(lines.get("Left out 1"), "1 row without an Account ID, holding 150 of the load.");
    assert.match(String(lines.get("Fingerprint")), /^[0-9a-f]{64} /);
    assert.match(
      String(gaps(carved(tablesOf(rows, reps))).rows[0]?.at(-1)),
      /1 of 4 rows was left out/,
    );
  });

  it("says how many accounts have no load", () => {
    const { withoutLoad } = report([...whole, ["A4", "Bo", ""], ["A5", "Bo", 0]]).door;
    assert.equal(withoutLoad.text, "2 accounts of 5 have 0 or nothing in Projected ARR");
  });

  for (const [what, control, said] of [
    [
      "the same",
      { rows: 4, sums: new Map([["Projected ARR", 750]]) },
      [
        "3 rows read, 4 rows in your report: 1 row left out (1 row without an Account ID).",
        "600 read, 750 in your report: 150 left out (1 row without an Account ID).",
      ],
    ],
    [
      "something that nothing explains",
      { sums: new Map([["Projected ARR", 1000]]) },
      [
        "600 read, 1,000 in your report: 150 left out (1 row without an Account ID); 250 missing from the table that nothing here explains.",
      ],
    ],
    [
      "less than was read",
      { rows: 2, sums: new Map() },
      [
        "3 rows read, 2 rows in your report: 1 row left out (1 row without an Account ID); 2 rows more than in your report.",
      ],
    ],
    ["a column that no plan adds up", { sums: new Map([["Shoe size", 7]]) }, []],
  ] as const) {
    it(`compares with the user's own totals: ${what}`, () => {
      const { door } = report([...whole, ["", "Ana", 150]], control);
      assert.deepEqual(
        door.control.map(({ text }) => text),
        said,
      );
    });
  }

  it("finds nothing to say where the user's totals are met", () => {
    const control = { rows: 3, sums: new Map([["Projected ARR", 600]]) };
    assert.deepEqual(
      report(whole, control).door.control.map(({ unexplained, text }) => [unexplained, text]),
      [
        [0, "3 rows read, 3 rows in your report: as in your report."],
        [0, "600 read, 600 in your report: as in your report."],
      ],
    );
  });
});
