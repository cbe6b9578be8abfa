import assert from "node:assert/strict";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { kpiOfRange, winLossOfRange } from "../../../functions/kpi/kpi";
import { scorecardOfRange } from "../../../functions/territory/scorecard";
import { notesIn, withoutNotes } from "../notes";

const headers = ["Opportunity ID", "Owner", "Amount", "Stage", "Created Date", "Close Date"];
const deals: unknown[][] = [
  headers,
  ["1", "Ann Lee", 200, "Closed Won", "2026-10-01", "2026-11-02"],
  ["2", "Ben Ortiz", 40, "Closed Won", "2026-10-01", "2026-11-12"],
  ["3", "Cy Novak", 60, "Closed Won", "2026-10-05", "2026-11-05"],
];
const settings = [["asOf", "2026-11-16"]];

function notesWith(quotas: unknown[][], period = "quarter", given = deals): readonly unknown[] {
  return notesIn(kpiOfRange(given, [["Owner"]], [[period]], quotas, settings));
}

const quotasOf = (...cells: readonly unknown[]): unknown[][] => [
  ["Owner", "Quota"],
  ...["Ann Lee", "Ben Ortiz", "Cy Novak"].map((name, at) => [name, cells[at]]),
];

describe("what TP.KPI says of quotas that are none", () => {
  for (const cell of ["tbd", "n/a", "?", "-", "", null, 0])
    for (const period of ["all", "quarter"])
      it(`names whose quota is ${JSON.stringify(cell)}: ${period}`, () => {
        assert.deepEqual(notesWith(quotasOf(400, 300, cell), period), [
          "Cy Novak has no quota above 0: Attainment, Pipeline coverage and Pace are blank there.",
        ]);
      });

  it("names who is not in quotas, and says a cell that can't be read once", () => {
    assert.match(String(notesWith(quotasOf(400, 300).slice(0, 3))[0]), /^Cy Novak has no quota/);
    const notes = notesWith(quotasOf("tbd", 300, "#N/A"));
    assert.deepEqual([notes.length, /^Ann Lee has no/.test(String(notes[1]))], [2, true]);
    assert.deepEqual(notesWith(quotasOf(400, 300, 200)), []);
  });

  it("names the cell where others of the same rep have a quota", () => {
    const quotas = [...quotasOf(400, 300, 200), ["cy novak", "tbd"], ["Total", 900]];
    assert.deepEqual(notesWith(quotas), [
      "Row 5 of quotas (Quota) holds no quota above 0 and adds nothing to that of Cy Novak.",
    ]);
  });

  it("names them where the opportunities have a column Quota", () => {
    const own = deals.map((row, at) => [...row, ["Quota", 400, "tbd", ""][at]]);
    const result = kpiOfRange(own, undefined, undefined, undefined, settings);
    assert.match(String(notesIn(result)[0]), /^Ben Ortiz and Cy Novak have no quota above 0/);
  });

  it("is handed on, and is no KPI", () => {
    const kpis = kpiOfRange(deals, [["Owner"]], [["quarter"]], quotasOf(400, 300, "tbd"), settings);
    const alerts = kpiAlertOfRange(kpis);
    assert.deepEqual(notesIn(alerts), notesIn(kpis));
    assert.deepEqual(withoutNotes(alerts), kpiAlertOfRange(withoutNotes(kpis)));
  });
});

describe("what TP.KPI says of wins without an amount", () => {
  for (const cell of ["tbd", "n/a", null, 0])
    it(`counts and places them: ${JSON.stringify(cell)}`, () => {
      const given = [
        ...deals,
        ["4", "Ben Ortiz", cell, "Closed Won", "2026-10-01", "2026-11-13"],
        ["5", "Ben Ortiz", cell, "Closed Lost", "2026-10-01", "2026-11-13"],
        ["6", "", cell, "Closed Won", "2026-10-01", "2026-11-13"],
        ["7", "Ben Ortiz", cell, "Negotiation", "2026-10-01", "2026-12-13"],
        ["8", "Ben Ortiz", cell, "Closed Won", "2026-10-01", "2026-11-13"],
      ];
      assert.deepEqual(notesWith(quotasOf(400, 300, 200), "quarter", given), [
        "2 won opportunities have no amount and count as 0 (rows 5 and 9 of opportunities).",
      ]);
      assert.deepEqual(notesWith(quotasOf(400, 300, 200), "quarter", given.slice(0, 5)), [
        "1 won opportunity has no amount and counts as 0 (row 5 of opportunities).",
      ]);
    });
});

describe("what TP.KPI says of the day that it takes", () => {
  const as = (given: unknown[][], period: string, day?: string): readonly unknown[] =>
    notesIn(
      kpiOfRange(given, undefined, [[period]], undefined, day === undefined ? [] : [["asOf", day]]),
    );

  for (const period of ["all", "quarter"])
    it(`names the latest where asOf is left out, and is silent where it is said: ${period}`, () => {
      const open = ["4", "Ben Ortiz", 10, "Negotiation", "2026-11-01", "2026-12-30"];
      assert.deepEqual(as([...deals, open], period), [
        "As of 12 November 2026, the latest day in opportunities. The setting asOf takes another, such as TODAY().",
      ]);
      assert.deepEqual(as([...deals, open], period, "2026-11-16"), []);
    });

  it("is silent where no day counts", () => {
    const undated = deals.map((row) => row.slice(0, 4));
    assert.deepEqual(as(undated, "all"), []);
  });
});

describe("the day on which outcomes turn where nobody says it", () => {
  const table = (won: unknown, stage: unknown): unknown[][] => [
    ["Segment", "Amount", "Won", "Stage", "Created", "Close date"],
    ["MM", 10, true, "", "2026-01-02", "2026-02-01"],
    ["MM", 10, won, stage, "2026-01-02", "2026-01-20"],
  ];
  const accounts = [
    ["Account ID", "Segment", "ARR"],
    ["1", "MM", 5],
  ];
  const runs = {
    WINLOSS: (given: unknown[][], asOf?: unknown[][]) => winLossOfRange(given, undefined, asOf),
    SCORECARD: (given: unknown[][], asOf?: unknown[][]) =>
      scorecardOfRange(accounts, given, [["Segment"]], asOf),
  };
  const note =
    "As of 1 February 2026, the latest day in opportunities. The setting asOf takes another, such as TODAY().";

  for (const [name, run] of Object.entries(runs)) {
    it(`is named in TP.${name} where it decides, and nowhere else`, () => {
      assert.deepEqual(notesIn(run(table(false, ""))), [note]);
      assert.deepEqual(notesIn(run(table(false, ""), [["asOf", "2026-01-15"]])), []);
      for (const [won, stage] of [
        [true, ""],
        ["Closed Lost", ""],
        [false, "Negotiation"],
      ])
        assert.deepEqual(notesIn(run(table(won, stage))), [], String(stage));
    });
  }
});
