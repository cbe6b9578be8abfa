import assert from "node:assert/strict";
import { kpiOfRange, winLossOfRange } from "../../../functions/kpi/kpi";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { responseTimeOfRange } from "../../../functions/kpi/response";
import { kpiRulesTable } from "../../../src/defaults/kpiRules";
import { dateSerial } from "../../../src/table/parse/readDates";
import { cellErrorOf, refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const day = (month: number, date: number): number => dateSerial(2026, month, date);

/** A result's column by its header, without the header. */
function columnOf(result: unknown[][], header: string): unknown[] {
  const at = result[0]?.indexOf(header) ?? -1;
  assert.ok(at >= 0, `no column ${header}`);
  return withoutNotes(result.slice(1)).map((row) => row[at]);
}

const headers = ["Opportunity ID", "Owner", "Amount", "Stage", "Created Date", "Close Date"];

describe("TP.KPI", () => {
  const opportunities = [
    headers,
    ["1", "Ana", 100, "Closed Won", day(1, 5), day(2, 4)],
    ["2", "Ben", 40, "Closed Lost", "2026-01-01", "2026-04-01"],
    ["3", "Ana", 300, "Closed Won", day(2, 1), day(4, 2)],
    ["4", "Ana", "1000", "Negotiation", day(2, 1), day(4, 20)],
    ["5", null, 7, "Closed Won", day(2, 1), day(4, 2)],
  ];

  it("has a row per owner, in the order of the data", () => {
    const result = kpiOfRange(opportunities);
    assert.deepEqual(result[0], [
      "Owner",
      "Period",
      "Won",
      "Quota",
      "Attainment",
      "Win rate",
      "ACV",
      "Cycle (days)",
      "Pipeline",
      "Pipeline coverage",
      "Velocity (per month)",
      "Pipeline conversion",
      "Missing close date",
      "Elapsed",
      "Pace",
      "Deals",
    ]);
    assert.deepEqual(columnOf(result, "Owner"), ["Ana", "Ben"]);
    assert.deepEqual(columnOf(result, "Period"), ["", ""]);
    assert.deepEqual(columnOf(result, "Won"), [400, 0]);
    assert.deepEqual(columnOf(result, "Quota"), ["", ""]);
    assert.deepEqual(columnOf(result, "Win rate"), [1, 0]);
    assert.deepEqual(columnOf(result, "ACV"), [200, ""]);
    assert.deepEqual(columnOf(result, "Pipeline"), [1000, 0]);
  });

  it("keeps deals open whose close date is still to come, without a column Stage", () => {
    const deals = [
      ["Owner", "Amount", "Won", "Close Date"],
      ["Ana", 10, true, 46_030],
      ["Ana", 10, false, 46_200],
      ["Ana", 10, false, 46_300],
    ];
    assert.deepEqual(columnOf(kpiOfRange(deals), "Win rate"), [1]);
    assert.deepEqual(columnOf(winLossOfRange(deals, [["Owner"]]), "Win rate"), [1]);
    const lost = [["asOf", 46_250]];
    assert.deepEqual(columnOf(kpiOfRange(deals, [[]], [[]], [[]], lost), "Win rate"), [0.5]);
  });

  it("takes names in another case as one, and leaves a total of the quotas out", () => {
    const deals = [
      headers,
      ["1", "Ann", 10, "Closed Won", day(1, 5), day(2, 4)],
      ["2", "ann", 10, "Closed Won", day(1, 5), day(2, 4)],
    ];
    const quotas = [
      ["Owner", "Quota"],
      ["ANN", 100],
      ["Total", 100],
    ];
    const result = kpiOfRange(deals, [["Owner"]], [["all"]], quotas);
    assert.deepEqual(columnOf(result, "Owner"), ["Ann"]);
    assert.deepEqual(columnOf(result, "Attainment"), [0.2]);
    assert.deepEqual(columnOf(winLossOfRange(deals, [["Owner"]]), "Wins"), [2]);
    const times = responseTimeOfRange(
      [[46_000], [46_000]],
      [[46_001], [46_002]],
      [["Ann"], ["ann"]],
    );
    assert.deepEqual(columnOf(times, "Records"), [2]);
  });

  it("groups by the owners' range as by their header", () => {
    for (const nobody of ["NA", "Nobody", "No owner", "n/a", "", "Unassigned", "Unknown"]) {
      const owners = ["Ann", nobody, "ann ", "Ben"];
      const deals = [
        headers,
        ...owners.map((owner, at) => [`${at}`, owner, 10, "Won", day(1, 5), day(2, 4)]),
      ];
      const cells = owners.map((owner) => [owner]);
      const byHeader = kpiOfRange(deals, [["Owner"]]).slice(1);
      assert.deepEqual(
        withoutNotes(byHeader).map(([owner, , won]) => [owner, won]),
        [
          ["Ann", 20],
          ["Ben", 10],
        ],
      );
      assert.deepEqual(kpiOfRange(deals, cells).slice(1), byHeader, nobody);
      assert.deepEqual(kpiOfRange(deals, [["Owner"], ...cells]).slice(1), byHeader, nobody);
    }
    const regions = ["East", "NA", "East", "NA"].map((region) => [region]);
    const found = kpiOfRange(opportunities.slice(0, 5), regions);
    assert.deepEqual(columnOf(found, "Group"), ["East", "NA"]);
  });

  it("says how much of a period is gone, and the pace", () => {
    const quotas = [
      ["Owner", "Quota"],
      ["Ana", 800],
    ];
    const asOf = [["asOf", day(4, 10)]];
    const result = kpiOfRange(opportunities, [[]], [["quarter"]], quotas, asOf);
    assert.deepEqual(columnOf(result, "Elapsed").slice(0, 2), [1, 10 / 91]);
    assert.deepEqual(columnOf(result, "Pace").slice(0, 2), [100 / 800, 300 / 800 / (10 / 91)]);
  });

  it("goes by period, with quotas by date; a rep without sales has a row", () => {
    const quotas = [
      ["Rep", "Month", "Quota"],
      ["Ana", day(4, 1), 500],
      ["ana", day(5, 1), 100],
      ["Cem", "2026-04-15", 50],
    ];
    const result = kpiOfRange(opportunities, [["Owner"]], [["Quarter"]], quotas);
    assert.deepEqual(columnOf(result, "Owner"), ["Ana", "Ana", "Ben", "Cem"]);
    assert.deepEqual(columnOf(result, "Period"), [day(1, 1), day(4, 1), day(4, 1), day(4, 1)]);
    assert.deepEqual(columnOf(result, "Quota"), ["", 600, "", 50]);
    assert.deepEqual(columnOf(result, "Attainment"), ["", 0.5, "", 0]);
    assert.deepEqual(columnOf(result, "Pipeline coverage"), ["", 1000 / 600, "", 0]);
  });

  it("reads a year for a date, a quota without a period for each, and a column Quota", () => {
    const years = [
      ["Owner", "Year", "Quota"],
      ["Ana", 2026, 800],
    ];
    const byYear = kpiOfRange(opportunities, undefined, [["year"]], years);
    assert.deepEqual(columnOf(byYear, "Attainment"), [0.5, ""]);
    const plain = [
      ["Owner", "Quota"],
      ["Ana", 200],
    ];
    const byQuarter = kpiOfRange(opportunities, undefined, [["quarter"]], plain);
    assert.deepEqual(columnOf(byQuarter, "Quota"), [200, 200, ""]);
    const own = opportunities.map((row, at) => [...row, at === 0 ? "Quota" : at < 3 ? 800 : null]);
    assert.deepEqual(columnOf(kpiOfRange(own), "Attainment"), [0.5, 0]);
    own[3]![6] = 900;
    refuses(() => kpiOfRange(own), /another row of "Ana" has 800. Pass a table quotas/);
  });

  it("gives a coverage of 2.5 for 5M of pipeline on a quota of 2M: off target, and no alert", () => {
    const result = kpiOfRange(
      [
        ["Territory", "Amount", "Stage"],
        ["SF", 3_000_000, "Proposal"],
        ["SF", 2_000_000, "Negotiation"],
      ],
      [["Territory"]],
      undefined,
      [
        ["Territory", "Quota"],
        ["SF", 2_000_000],
      ],
    );
    assert.deepEqual(columnOf(result, "Pipeline coverage"), [2.5]);
    const status = kpiAlertOfRange([
      ["KPI", "Group", "Week 1", "Week 2"],
      ["Pipeline coverage", "SF", 2.5, 2.5],
    ]);
    assert.deepEqual(columnOf(status, "Status"), ["off target"]);
  });

  it("adds up a pipeline of 10M by territory", () => {
    const shares = [32, 27, 21, 14, 6];
    const result = kpiOfRange(
      [
        ["Territory", "Amount", "Stage"],
        ...shares.map((share, at) => [`T${at}`, (share * 10_000_000) / 100, "Open"]),
      ],
      [["Territory"]],
    );
    const pipeline = columnOf(result, "Pipeline") as number[];
    assert.deepEqual(pipeline, [3_200_000, 2_700_000, 2_100_000, 1_400_000, 600_000]);
    assert.equal(
      pipeline.reduce((sum, one) => sum + one),
      10_000_000,
    );
  });

  it("reads Salesforce's tick boxes Closed and Won beside Close Date", () => {
    const result = kpiOfRange([
      ["Opportunity Owner", "Amount", "Close Date", "Closed", "Won"],
      ["Ana", 10, day(1, 1), true, true],
      ["Ana", 20, day(1, 1), true, false],
      ["Ana", 30, day(1, 1), false, false],
    ]);
    assert.deepEqual(columnOf(result, "Win rate"), [0.5]);
    assert.deepEqual(columnOf(result, "Pipeline"), [30]);
  });

  it("takes one group per row, and settings", () => {
    const by = [["x"], ["x"], ["x"], ["y"], ["y"]];
    const settings = [
      ["winRateBase", "all"],
      ["asOf", day(1, 1)],
    ];
    const result = kpiOfRange(opportunities, by, undefined, undefined, settings);
    assert.deepEqual(result[0]?.[0], "Group");
    assert.deepEqual(columnOf(result, "Win rate"), [2 / 3, 0.5]);
    assert.deepEqual(columnOf(result, "Pipeline"), [0, 0]);
  });

  it("names what doesn't fit", () => {
    refuses(() => kpiOfRange([["text"]]), /No headers found in opportunities/);
    refuses(
      () =>
        kpiOfRange([
          ["Owner", "Amount"],
          ["Ana", 1],
        ]),
      /no column Stage or Won/,
    );
    refuses(() => kpiOfRange(opportunities, [["Team"]]), /has no column "Team"/);
    refuses(() => kpiOfRange(opportunities, undefined, [["decade"]]), /period is "decade"/);
    refuses(
      () =>
        kpiOfRange([
          ["Owner", "Amount", "Won"],
          ["Ana", 1, "perhaps"],
        ]),
      /Row 2 of opportunities \(Won\) holds "perhaps". Write TRUE or FALSE/,
    );
    refuses(
      () =>
        kpiOfRange(
          [
            ["Owner", "Amount", "Stage"],
            ["Ana", 1, "x"],
          ],
          undefined,
          [["month"]],
        ),
      /no column Close date/,
    );
    const errors = opportunities.map((row, at) => (at === 0 ? row : row.with(2, "#N/A")));
    assert.equal(cellErrorOf(() => kpiOfRange(errors)).code, "#N/A");
  });

  it("comes back as its headers where there is no row", () => {
    assert.equal(kpiOfRange([headers]).length, 1);
  });
});

describe("TP.WINLOSS", () => {
  it("gives the win rates and cycles of the segments", () => {
    const segments = [
      ["Mid-Market SaaS", 100, 40, 60],
      ["Enterprise SaaS", 50, 15, 120],
      ["SMB Tech", 200, 30, 30],
      ["Healthcare", 30, 3, 150],
    ] as const;
    const rows = segments.flatMap(([segment, count, wins, days]) =>
      Array.from({ length: count }, (_, at) => [
        segment,
        at < wins ? "Closed Won" : "Closed Lost",
        46_000,
        46_000 + (at < wins ? days : 9),
      ]),
    );
    assert.deepEqual(winLossOfRange([["Segment", "Stage", "Created", "Closed"], ...rows]), [
      ["Segment", "Opportunities", "Wins", "Win rate", "Average cycle (days)"],
      ["Mid-Market SaaS", 100, 40, 0.4, 60],
      ["Enterprise SaaS", 50, 15, 0.3, 120],
      ["SMB Tech", 200, 30, 0.15, 30],
      ["Healthcare", 30, 3, 0.1, 150],
    ]);
  });

  it("counts what is qualified and closed, or open too", () => {
    const rows = [
      ["Competitor", "Won", "Qualified"],
      ["Acme", "Closed Won", "yes"],
      ["Acme", "Closed Lost", "yes"],
      ["Acme", "Closed Lost", "no"],
      ["Acme", "Open", "yes"],
    ];
    const rate = (settings?: unknown[][]): unknown =>
      columnOf(winLossOfRange(rows, [["Competitor"]], settings), "Win rate")[0];
    assert.equal(rate(), 1 / 2);
    assert.equal(rate([["winRateBase", "all"]]), 1 / 3);
    refuses(() => winLossOfRange(rows), /has no column Segment. Add one, or say in by/);
  });
});

describe("TP.RESPONSETIME", () => {
  const start = [[46_000.5], [46_000.5], [46_000.5], [null]];
  const end = [["2025-12-09 12:10"], [46_000.5 + 50 / 1440], [null], [46_001]];
  const by = [["Ana"], ["Ben"], ["Ben"], ["Ben"]];

  it("describes all records, round the clock", () => {
    assert.deepEqual(responseTimeOfRange(start, end), [
      ["Group", "Records", "Answered", "Mean (min)", "Median (min)", "P90 (min)", "Within limit"],
      ["All", 3, 2, 30, 30, 46, 1 / 3],
    ]);
  });

  it("groups, and takes another limit", () => {
    const result = responseTimeOfRange(start, end, by, undefined, undefined, [[50]]);
    assert.deepEqual(columnOf(result, "Group"), ["Ana", "Ben"]);
    assert.deepEqual(columnOf(result, "Within limit"), [1, 0.5]);
  });

  it("counts business hours alone, and no holidays", () => {
    const hours = [
      ["Day", "From", "To"],
      ["Monday to Friday", "9:00", "17:00"],
    ];
    // Friday 16:30 to Monday 9:30.
    const friday = [[day(1, 9) + 16.5 / 24]];
    const monday = [[day(1, 12) + 9.5 / 24]];
    const mean = (...more: (unknown[][] | undefined)[]): unknown =>
      columnOf(responseTimeOfRange(friday, monday, undefined, ...more), "Mean (min)")[0];
    assert.equal(mean(hours), 60);
    assert.equal(mean(hours, [[day(1, 12)]]), 30);
    assert.equal(mean(), 65 * 60);
    assert.equal(mean(undefined, [[day(1, 10)]]), 41 * 60);
  });

  it("counts an answer before its start as at once, and is empty without rows", () => {
    const result = responseTimeOfRange([[46_001]], [[46_000]]);
    assert.deepEqual(columnOf(result, "Mean (min)"), [0]);
    assert.equal(responseTimeOfRange([[null]], [[null]]).length, 1);
  });

  it("leaves a row out whose group is none, or a cell of which can't be read, and says so", () => {
    const plain = responseTimeOfRange(start, end, by);
    for (const [cells, note] of [
      [[46_000, 46_001, "Total"], /^Row 5 of by holds "Total", which names no group.*left out/],
      [[46_000, 46_001, "Grand Total"], /^Row 5 of by holds "Grand Total", .*left out/],
      [[46_000, 46_001, "n/a"], /^Row 5 of by holds "n\/a", .*left out/],
      [["#N/A", 46_001, "Ana"], /^Row 5 of start holds the error #N\/A\. That row is left out/],
      [[46_000, "soon", "Ana"], /^Row 5 of end holds "soon", .*That row is left out/],
      [[46_000, 46_001, "#REF!"], /^Row 5 of by holds the error #REF!\. That row is left out/],
    ] as const) {
      const [from, to, group] = cells;
      const result = responseTimeOfRange([...start, [from]], [...end, [to]], [...by, [group]]);
      assert.deepEqual(withoutNotes(result), plain);
      assert.equal(notesIn(result).length, 1);
      assert.match(String(notesIn(result)[0]), note);
    }
  });

  it("names what doesn't fit", () => {
    refuses(() => responseTimeOfRange(start, [[1], [2]]), /end has 2 cells, start has 4/);
    refuses(() => responseTimeOfRange([["soon"]], [[46_000]]), /start holds "soon"/);
    refuses(
      () => responseTimeOfRange(start, end, undefined, undefined, undefined, [[-1]]),
      /limit is -1/,
    );
  });
});

describe("TP.KPIALERT", () => {
  it("orders rows by dates of which only the column tells the order", () => {
    const latest = (...days: readonly string[]): unknown =>
      kpiAlertOfRange([
        ["Owner", "Period", "Win rate"],
        ["Ana", days[0], 0.5],
        ["Ana", days[1], 0.1],
      ])[1]?.[2];
    assert.equal(latest("03/31/2026", "03/04/2026"), 0.5);
    assert.equal(latest("31/03/2026", "03/04/2026"), 0.1);
  });

  /** Status of one KPI with these values. */
  function status(kpi: string, values: readonly number[], plan?: number): unknown {
    const periods = values.map((_, at) => `Week ${at + 1}`);
    const table =
      plan === undefined
        ? [
            ["KPI", ...periods],
            [kpi, ...values],
          ]
        : [
            ["KPI", "Plan", ...periods],
            [kpi, plan, ...values],
          ];
    return columnOf(kpiAlertOfRange(table), "Status")[0];
  }

  it("has the usual thresholds, the limits themselves without an alert", () => {
    assert.deepEqual(
      [status("Attainment", [1]), status("Attainment", [0.9]), status("Attainment", [0.89])],
      ["on target", "off target", "alert"],
    );
    assert.deepEqual(
      [
        status("ARR growth", [0.2, 0.2]),
        status("ARR growth", [-0.1, 0]),
        status("ARR growth", [-0.1, -0.01]),
      ],
      ["on target", "off target", "alert"],
    );
    assert.deepEqual(
      [status("ACV", [85, 85], 100), status("ACV", [84, 85], 100), status("ACV", [84, 84], 100)],
      ["on target", "on target", "alert"],
    );
    assert.deepEqual(
      [
        status("Win rate", [0.3, 0.25]),
        status("Win rate", [0.25, 0.2]),
        status("Win rate", [0.5, 0.39]),
      ],
      ["on target", "off target", "alert"],
    );
    assert.deepEqual(
      [
        status("Pipeline coverage", [2.4, 3]),
        status("Pipeline coverage", [2.4, 2.5]),
        status("Pipeline coverage", [2.4, 2.4]),
      ],
      ["on target", "off target", "alert"],
    );
    assert.deepEqual(
      [
        status("Velocity", [100, 100, 100, 100, 85]),
        status("Velocity (per month)", [100, 100, 100, 100, 84]),
      ],
      ["on target", "alert"],
    );
    assert.deepEqual(
      [0.69, 0.7, 0.8, 1.2, 1.3, 1.31].map((ratio) => status("Coverage ratio", [ratio])),
      ["alert", "off target", "on target", "on target", "off target", "alert"],
    );
    assert.deepEqual(
      [status("Cycle (days)", [60, 75]), status("Cycle", [60, 76])],
      ["on target", "alert"],
    );
    assert.deepEqual(
      [status("Response (min)", [30]), status("Response (min)", [31])],
      ["on target", "alert"],
    );
    assert.deepEqual(
      [status("Rep utilisation", [0.6]), status("Rep utilisation", [0.59])],
      ["on target", "alert"],
    );
    for (const [kpi, limit] of [
      ["Whitespace unassigned", 0.15],
      ["Missing close date", 0.1],
    ] as const)
      assert.deepEqual([status(kpi, [limit]), status(kpi, [limit + 0.01])], ["on target", "alert"]);
  });

  it("says what a rise from 58 to 76 % is: 31 % more, not 18 %", () => {
    const rules = [
      ["KPI", "Alert above", "Against"],
      ["Coverage", 0.3, "previous"],
    ];
    const result = kpiAlertOfRange(
      [
        ["KPI", "Before", "After"],
        ["coverage", "58%", "76%"],
      ],
      rules,
    );
    assert.deepEqual(columnOf(result, "Value"), [0.76]);
    assert.match(String(columnOf(result, "Reason")[0]), /^0\.76 is 31 % above the period before/);
  });

  it("shows group and target, keeps rows without a name, and says where there is no rule", () => {
    const result = kpiAlertOfRange([
      ["KPI", "Territory", "Q1", "Q2", null],
      ["Win rate", "SF", 0.3, 0.27, null],
      [null, null, null, null, null],
      ["Happiness", "SF", 1, 2, null],
    ]);
    assert.deepEqual(result, [
      ["KPI", "Group", "Value", "Target", "Status", "Reason", "Severity"],
      [
        "Win rate",
        "SF",
        0.27,
        "at least 0.25",
        "on target",
        "0.27 meets the target of at least 0.25.",
        "",
      ],
      ["", "", "", "", "", "", ""],
      ["Happiness", "SF", 2, "", "", 'There is no rule for "Happiness": add a row to rules.', ""],
    ]);
  });

  it("replaces a rule by its name, and keeps the others", () => {
    const kpis = [
      ["KPI", "W1"],
      ["Win rate", 0.22],
      ["Attainment", 0.8],
    ];
    const rules = [
      ["KPI", "From", "To"],
      ["win rate", "20%", null],
    ];
    assert.deepEqual(columnOf(kpiAlertOfRange(kpis, rules), "Status"), ["on target", "alert"]);
    const handedBack = kpiRulesTable.map((row) => row.map((cell) => cell ?? ""));
    assert.deepEqual(kpiAlertOfRange(kpis, handedBack), kpiAlertOfRange(kpis));
  });

  it("takes 0 for a blank in rules, and '0 for 0", () => {
    const alerts = (limit: unknown): unknown =>
      columnOf(
        kpiAlertOfRange(
          [
            ["KPI", "W1"],
            ["Net new", -1],
          ],
          [
            ["KPI", "Alert below"],
            ["Net new", limit],
          ],
        ),
        "Status",
      )[0];
    assert.deepEqual([alerts(0), alerts(null), alerts("0")], ["on target", "on target", "alert"]);
  });

  /** Status and reason of one KPI. */
  function said(kpi: string, ...values: unknown[]): readonly [unknown, string] {
    const periods = values.map((_, at) => `Week ${at + 1}`);
    const result = kpiAlertOfRange(
      [
        ["KPI", ...periods],
        [kpi, ...values],
      ],
      undefined,
    );
    return [columnOf(result, "Status")[0], String(columnOf(result, "Reason")[0])];
  }

  it("reads a share that was typed without its sign, and says so", () => {
    assert.equal(said("Attainment", 86)[0], "alert");
    assert.match(said("Attainment", 86)[1], /Attainment: 86 is read as 86 %/);
    assert.deepEqual(
      [said("Win rate", 12)[0], said("Win rate", 30)[0]],
      ["off target", "on target"],
    );
    const [status, reason] = said("Win rate", 0.3, 30);
    assert.equal(status, "");
    assert.match(reason, /Row 2 of kpis \(Week 2\) is 30 beside values that are parts of 1/);
  });

  it("lets one unreadable cell, and a blank, cost its own row alone", () => {
    const result = kpiAlertOfRange([
      ["KPI", "W1"],
      ["Win rate", "good"],
      ["Pipeline coverage", "#N/A"],
      ["Response (min)", ""],
      ["Missing close date", 0.05],
      ["Total: 3", 3],
      ["Average contract value", 3],
    ]);
    assert.deepEqual(columnOf(result, "Status"), ["", "", "", "on target", "", "on target"]);
    const reasons = columnOf(result, "Reason").map(String);
    assert.match(reasons[0] ?? "", /Row 2 of kpis \(W1\) holds "good", which is not a number/);
    assert.match(reasons[1] ?? "", /Row 3 of kpis \(W1\) holds the error #N\/A/);
    assert.match(reasons[2] ?? "", /no value in the latest period/);
    assert.equal(columnOf(result, "KPI")[4], "");
  });

  it("judges attainment in a running period by its pace", () => {
    assert.equal(said("Pace", 0.997)[0], "off target");
    assert.equal(said("Attainment pace", 0.89)[0], "alert");
    const running = kpiAlertOfRange([
      ["KPI", "Group", "Q1"],
      ["Attainment", "Ana", 0.46],
      ["Elapsed", "Ana", 6 / 13],
      ["Attainment", "Ben", 0.46],
    ]);
    assert.deepEqual(columnOf(running, "Status"), ["", "", "alert"]);
    assert.match(String(columnOf(running, "Reason")[0]), /46.2 % of the period is gone: Pace says/);
    assert.match(String(columnOf(running, "Reason")[2]), /give Pace, or a row Elapsed/);
  });

  it("takes the table of TP.KPI as it is", () => {
    const deals = [
      headers,
      ...Array.from({ length: 9 }, (_, at) => [`w${at}`, "Ana", 0, "Won", day(1, 1), day(2, 1)]),
      ...Array.from({ length: 8 }, (_, at) => [`l${at}`, "Ana", 0, "Lost", day(1, 1), day(4, 1)]),
      ["1", "Ana", 300, "Closed Won", day(1, 5), day(2, 4)],
      ["2", "Ana", 120, "Closed Won", day(2, 5), day(4, 2)],
      ["3", "Ana", 40, "Closed Lost", day(2, 1), day(4, 3)],
      ["4", "Ben", 40, "Closed Won", day(2, 1), day(4, 3)],
      ["5", "Ben", 900, "Negotiation", day(2, 1), day(9, 3)],
    ];
    const quotas = [
      ["Owner", "Quota"],
      ["Ana", 300],
      ["Ben", 300],
    ];
    const settings = [["asOf", day(4, 30)]];
    const table = kpiOfRange(deals, [["Owner"]], [["quarter"]], quotas, settings);
    const result = kpiAlertOfRange(table);
    const statusOf = (kpi: string, group: string): unknown =>
      result.find(([name, whose]) => name === kpi && whose === group)?.[4];
    assert.equal(statusOf("Attainment", "Ana"), "");
    assert.equal(statusOf("Pace", "Ana"), "on target");
    assert.equal(statusOf("Pace", "Ben"), "alert");
    assert.equal(statusOf("Win rate", "Ana"), "alert");
    assert.equal(statusOf("Won", "Ana"), undefined);
    const severity = result.find(([name, group]) => name === "Pace" && group === "Ben")?.[6];
    assert.equal(severity, "market");
    const all = kpiAlertOfRange(kpiOfRange(deals, [["Owner"]], [["all"]], quotas, settings));
    assert.ok(all.some(([name, group]) => name === "Attainment" && group === "Ben"));
  });

  it("judges no win rate by a few deals, and says so", () => {
    const rates = (before: number, now: number): readonly unknown[] => {
      const table = [
        ["Owner", "Quarter", "Win rate", "Deals"],
        ["Ana", day(1, 1), 0.6, before],
        ["Ana", day(4, 1), 0.3, now],
      ];
      return kpiAlertOfRange(table)[1]!.slice(4, 6);
    };
    assert.deepEqual([rates(10, 10)[0], rates(40, 12)[0]], ["alert", "alert"]);
    assert.deepEqual(rates(40, 3), [
      "",
      "The latest period has 3 of the 10 deals that it takes to judge by.",
    ]);
    const [status, reason] = rates(9, 40);
    assert.equal(status, "on target");
    assert.match(String(reason), /^0\.3 meets .* Periods of fewer than 10 deals are not compared/);
  });

  it("has a row of a rep with a quota in each period up to the current, whose pace alerts", () => {
    const deals = [
      headers,
      ["1", "Ana", 100, "Closed Won", day(1, 5), day(2, 4)],
      ["2", "Ben", 100, "Closed Won", day(4, 5), day(7, 4)],
      ["3", "Cem", 100, "Closed Won", day(4, 5), day(7, 4)],
    ];
    const quotas = [
      ["Owner", "Quota"],
      ["Ana", 100],
      ["Ben", 100],
      ["Dora", 100],
      ["Cem", 0],
    ];
    const by = (asOf: number, table: unknown[][] = quotas): unknown[][] =>
      kpiOfRange(deals, [["Owner"]], [["quarter"]], table, [["asOf", asOf]]);
    const rows = (result: unknown[][]): string[] =>
      withoutNotes(result.slice(1)).map(
        ([owner, start, won]) => `${owner as string} ${start as number} ${won as number}`,
      );
    const quarters = [day(1, 1), day(4, 1), day(7, 1)];
    const wins: readonly (readonly [string, readonly number[]])[] = [
      ["Ana", [100, 0, 0]],
      ["Ben", [0, 0, 100]],
    ];
    const all = wins.flatMap(([name, won]) =>
      quarters.map((start, at) => `${name} ${start} ${won[at]!}`),
    );
    const dora = quarters.map((start) => `Dora ${start} 0`);
    const cem = `Cem ${day(7, 1)} 100`;
    assert.deepEqual(rows(by(day(8, 1))), [...all, cem, ...dora]);
    const alerts = kpiAlertOfRange(by(day(8, 1)));
    const pace = (owner: string): unknown =>
      alerts.find(([name, group]) => name === "Pace" && group === owner)?.[4];
    assert.deepEqual(["Ana", "Ben", "Dora"].map(pace), ["alert", "on target", "alert"]);
    // The current quarter counts although nobody has a deal in it.
    const later = by(day(11, 1)).filter(([, start]) => start === day(10, 1));
    assert.deepEqual(columnOf([by(0)[0]!, ...later], "Attainment"), [0, 0, 0]);
    // A year that was mistyped makes no row for each week since.
    deals.push(["4", "Ana", 1, "Closed Won", dateSerial(1906, 1, 1), dateSerial(1906, 2, 1)]);
    const byWeek = kpiOfRange(deals, [["Owner"]], [["week"]], quotas, [["asOf", day(8, 1)]]);
    assert.ok(byWeek.length < 20);
  });

  it("knows no coverage of a quarter that is over, and so no alert on it", () => {
    const deals = [
      headers,
      ["1", "Ana", 100, "Closed Won", day(1, 5), day(2, 4)],
      ["2", "Ana", 100, "Closed Won", day(1, 5), day(5, 4)],
      ["3", "Ana", 100, "Negotiation", day(1, 5), day(8, 20)],
    ];
    const quotas = [
      ["Owner", "Quota"],
      ["Ana", 100],
    ];
    const table = kpiOfRange(deals, [["Owner"]], [["quarter"]], quotas, [["asOf", day(8, 1)]]);
    assert.deepEqual(columnOf(table, "Pipeline coverage"), ["", "", 1]);
    const row = kpiAlertOfRange(table).find(([name]) => name === "Pipeline coverage");
    assert.equal(row?.[4], "off target");
    assert.match(
      String(row[5]),
      /^1 misses .*An alert needs a value in each of the last 2 periods/,
    );
  });

  it("reads how much of a period is gone alike in rows and columns", () => {
    const down = (header: string, part: unknown, group: string): readonly unknown[] =>
      kpiAlertOfRange([
        ["KPI", "Group", "Q1"],
        ["Attainment", "Ana", 0.46],
        [header, group, part],
      ])[1]!.slice(4, 6);
    const across = (header: string, part: unknown): readonly unknown[] =>
      kpiAlertOfRange([
        ["Owner", "Quarter", "Attainment", header],
        ["ana", day(1, 1), 0.4, part],
        ["Total", day(1, 1), 0.4, part],
        ["Ana ", day(4, 1), 0.46, part],
      ])[1]!.slice(4, 6);
    const running = ["", "40 % of the period is gone: Pace says how it goes."];
    for (const header of ["Elapsed", "elapsed ", "Elapsed (%)", "Elapsed %"])
      for (const part of [0.4, 40, "40 %", "40%", "0.4"]) {
        const label = `${header} ${String(part)}`;
        assert.deepEqual(down(header, part, "ANA"), running, label);
        assert.deepEqual(down(header, part, ""), running, label);
        assert.deepEqual(across(header, part), running, label);
      }
    for (const part of [140, -1, "soon"]) {
      assert.equal(down("Elapsed", part, "")[0], "alert");
      const result = kpiAlertOfRange([
        ["KPI", "Q1"],
        ["Elapsed", part],
      ]);
      assert.match(String(result[1]?.[5]), /^Row 2 of kpis \(Q1\) (is|holds) .* Write /);
      refuses(() => across("Elapsed", part), /^Row 2 of kpis \(Elapsed\) (is|holds) .* Write /);
    }
    assert.deepEqual(down("Elapsed", "n/a", "")[0], "alert");
  });

  it("takes a group in other case as the same, and counts rows as the sheet does", () => {
    const kpis = (third: string, day: unknown): unknown[][] => [
      ["Owner", "Week", "Win rate"],
      ["Ana", "W1", 0.3],
      ["Total", "W1", 0.3],
      [third, day, 0.2],
    ];
    const rates = kpiAlertOfRange(kpis("ana ", "W2"));
    assert.deepEqual([rates.length, rates[1]?.[1], rates[1]?.[4]], [2, "Ana", "alert"]);
    refuses(() => kpiAlertOfRange(kpis("ANA", "W1")), /Rows 2 and 4 of kpis are both of ANA/);
  });

  it("leaves out totals and report lines in any language", () => {
    for (const line of ["Total", "Grand Total", "Summe", "Count: 3", "Итого", "Generated on 1 May"])
      assert.deepEqual(
        kpiAlertOfRange([
          ["KPI", "W1"],
          ["Win rate", 0.3],
          [line, 3],
        ])[2],
        ["", "", "", "", "", "", ""],
      );
  });

  it("refuses a rule for a KPI that nobody knows, and a share's limit beyond 100 %", () => {
    const kpis = [
      ["KPI", "W1"],
      ["Win rate", 0.3],
      ["Demos", 3],
    ];
    const rule = (kpi: string, from: unknown): (() => unknown) => {
      const rules = [
        ["KPI", "From"],
        [kpi, from],
      ];
      return () => kpiAlertOfRange(kpis, rules);
    };
    refuses(rule("Win raet", 0.2), /"Win raet", which is no KPI.*nearest is "Win rate"/);
    refuses(rule("Win rate", 25), /\(From\) holds 25, which would be 2500 %. Write 25%/);
    assert.deepEqual(columnOf(rule("Demos", "at least 5")() as unknown[][], "Status"), [
      "on target",
      "off target",
    ]);
  });

  it("does not count periods that are still empty, on any host", () => {
    const kpis = (blank: unknown): unknown[][] => [
      ["KPI", "W1", "W2"],
      ["Win rate", 0.3, blank],
      ["Attainment", 1, blank],
    ];
    assert.deepEqual(columnOf(kpiAlertOfRange(kpis(0)), "Value"), [0.3, 1]);
    assert.deepEqual(kpiAlertOfRange(kpis(null)), kpiAlertOfRange(kpis(0)));
    assert.equal(status("Whitespace unassigned", [0.2, 0]), "on target");
  });

  it("names what doesn't fit", () => {
    refuses(() => kpiAlertOfRange([["KPI"], ["Win rate"]]), /no column with values/);
    refuses(
      () =>
        kpiAlertOfRange(
          [
            ["KPI", "W1"],
            ["Win rate", 1],
          ],
          [
            ["KPI", "Against"],
            ["x", "last year"],
          ],
        ),
      /holds "last year". Use one of "value"/,
    );
    refuses(
      () =>
        kpiAlertOfRange(
          [
            ["KPI", "W1"],
            ["Win rate", 1],
          ],
          [["KPI"], ["x"], ["X "]],
        ),
      /Rows 2 and 3 of rules are both for X/,
    );
  });
});
