import assert from "node:assert/strict";
import { kpiOfRange } from "../../../functions/kpi/kpi";
import { diffInDiffOfRange } from "../../../functions/pilot/diffInDiff";
import { goNoGoOfRange } from "../../../functions/pilot/goNoGo";
import { sampleOfRange } from "../../../functions/pilot/sample";
import { pilotTargetsTable } from "../../../src/defaults/pilotTargets";
import { cellErrorOf, refuses } from "../callInCell";

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** The value of a measure. */
function valueOf(result: unknown[][], measure: string): unknown {
  const row = result.find(([name]) => name === measure);
  assert.ok(row, `no measure ${measure}`);
  return row[1];
}

describe("TP.DIFFINDIFF", () => {
  const pilot = column("no", null, "yes", "yes");
  const live = column(false, true, false, true);

  it("leaves rows of averages and totals out, and says so", () => {
    const rows: unknown[][] = [
      [10, true, false, "Ann"],
      [14, true, true, "Ann"],
      [10, false, false, "Bob"],
      [11, false, true, "Bob"],
    ];
    const column = (given: unknown[][], at: number): unknown[][] => given.map((row) => [row[at]]);
    const run = (given: unknown[][], withUnits: boolean): unknown[][] =>
      diffInDiffOfRange(
        column(given, 0),
        column(given, 1),
        column(given, 2),
        withUnits ? column(given, 3) : undefined,
      );
    for (const [row, withUnits, place] of [
      [[11.25, "Average", null, null], false, "Row 5 of pilot"],
      [[11.25, null, "Average", null], true, "Row 5 of live"],
      [[11.25, null, null, "Average"], true, "Row 5 of unit"],
    ] as const) {
      const [found, meant] = [run([...rows, [...row]], withUnits), run(rows, withUnits)];
      assert.deepEqual(found.slice(0, -1), meant.slice(0, -1));
      const said = String(found.at(-1)?.[1]);
      assert.ok(said.includes(`${place} holds "Average"`), said);
      assert.match(said, /that row is left out\.$/);
    }
  });

  it("gives a lift of 11.1 % for 20 against 18, and 10 % for 19.8", () => {
    const lift = (after: number): number =>
      Number(valueOf(diffInDiffOfRange(column(15, 15, 18, after), pilot, live), "Lift"));
    assert.equal((100 * lift(20)).toFixed(1), "11.1");
    assert.equal(lift(19.8).toFixed(12), "0.100000000000");
  });

  it("tells points from parts: 58 to 76 % is 18 points and 31 %", () => {
    const result = diffInDiffOfRange(column(0.6, 0.6, 0.58, "76%"), pilot, live);
    assert.equal(Number(valueOf(result, "Effect")).toFixed(4), "0.1800");
    assert.equal(Number(valueOf(result, "Lift")).toFixed(2), "0.31");
  });

  it("shows all measures, and blanks where there is too little to tell", () => {
    const result = diffInDiffOfRange(column(8, 9, 18, 21), pilot, live);
    assert.deepEqual(result, [
      ["Measure", "Value"],
      ["Effect", 2],
      ["Lift", 2 / 19],
      ["Standard error", ""],
      ["t", ""],
      ["Degrees of freedom", ""],
      ["p (two-sided)", ""],
      ["Pilot before (mean)", 18],
      ["Pilot after (mean)", 21],
      ["Others before (mean)", 8],
      ["Others after (mean)", 9],
      ["Pilot before (rows)", 1],
      ["Pilot after (rows)", 1],
      ["Others before (rows)", 1],
      ["Others after (rows)", 1],
      ["Ship?", ""],
      [
        "What it says",
        "The lift is 10.5 %; p needs two rows or units in each group, and values that vary.",
      ],
    ]);
  });

  it("counts units once", () => {
    const twice = (cells: unknown[][]): unknown[][] => [...cells, ...cells];
    const units = column("Cem", "Cem", "Ana", "Ana", "Dora", "Dora", "Ben", "Ben");
    const result = diffInDiffOfRange(
      column(5, 6, 11, 14, 7, 8, 10, 15),
      twice(pilot),
      twice(live),
      units,
    );
    assert.equal(valueOf(result, "Effect"), 3);
    assert.equal(valueOf(result, "Standard error"), 1);
    assert.equal(valueOf(result, "Pilot before (units)"), 2);
  });

  it("takes the words of groups and of periods", () => {
    const values = column(15, 15, 18, 20);
    const plain = diffInDiffOfRange(values, pilot, live);
    for (const [no, yes] of [
      ["Control", "Pilot"],
      ["control group", "Treatment"],
    ])
      for (const [before, after] of [
        ["Before", "After"],
        ["pre", "post"],
      ]) {
        const group = column(no, no, yes, yes);
        assert.deepEqual(
          diffInDiffOfRange(values, group, column(before, after, before, after)),
          plain,
        );
      }
  });

  it("ships with p below 0.10 and a lift of 10 %, or by other bars", () => {
    const group = column(
      ...Array.from({ length: 16 }, (_, row) => (row < 8 ? "Control" : "Pilot")),
    );
    const when = column(...Array.from({ length: 16 }, (_, row) => (row % 2 ? "After" : "Before")));
    const ship = (after: number, settings?: unknown[][]): unknown => {
      const values = Array.from({ length: 16 }, (_, row) =>
        row % 2 === 1 && row >= 8 ? after + (row % 3) / 10 : 18 + (row % 3) / 10,
      );
      const unit: unknown[][] = [[]];
      return valueOf(diffInDiffOfRange(column(...values), group, when, unit, settings), "Ship?");
    };
    assert.deepEqual([ship(20), ship(19)], [true, false]);
    assert.equal(ship(19, [["shipLift", 0.05]]), true);
    assert.equal(ship(20, [["shipP", 1e-6]]), ship(20));
    assert.equal(ship(18), false);
  });

  it("names what doesn't fit", () => {
    refuses(() => diffInDiffOfRange(column(1, 2), pilot, live), /pilot has 4 cells, values has 2/);
    refuses(
      () => diffInDiffOfRange(column(1, 2, 3, 4), column(1, 0, "maybe", 1), live),
      /Row 3 of pilot holds "maybe"\. Write TRUE or FALSE, or Pilot and Control/,
    );
    refuses(() => diffInDiffOfRange(column(1, 2, 3, 4), live, live), /No row is in the group/);
    assert.equal(
      cellErrorOf(() => diffInDiffOfRange(column(1, "#DIV/0!", 3, 4), pilot, live)).code,
      "#DIV/0!",
    );
  });
});

describe("TP.GONOGO", () => {
  const kpis = [
    ["KPI", "Week 1", "Week 2", "Week 3"],
    ["Routing accuracy", 0.9, 0.98, 0.99],
    ["Spread", 0.2, 0.1, 0.1],
    ["Pipeline lift", 0, 0.12, 19.8 / 18 - 1],
    ["Time to assign (h)", 3, 3, 4],
    ["Rep satisfaction", false, true, true],
  ];

  it("goes with 4 of 5 in two periods in a row", () => {
    assert.deepEqual(goNoGoOfRange(kpis), [
      ["Measure", "Value"],
      ["Decision", "go"],
      ["KPIs", 5],
      ["Needed", 4],
      ["Met now", 4],
      ["Periods in a row", 2],
      ["Not met", "Time to assign (h)"],
      [
        "What it says",
        "4 of 5 KPIs are met in the latest period, 4 are needed in 2 in a row, and 2 are there.",
      ],
    ]);
  });

  it("takes another number of KPIs and periods", () => {
    const decision = (needed?: unknown, periods?: unknown): unknown =>
      valueOf(goNoGoOfRange(kpis, undefined, [[needed]], [[periods]]), "Decision");
    assert.equal(decision(), "go");
    assert.equal(decision(5), "extend");
    assert.equal(decision("100%"), "go");
    assert.equal(decision(1), "go");
    assert.equal(decision(4, 3), "extend");
    assert.equal(decision(0.6, 2), "go");
    refuses(() => decision(6), /needed is 6, but there are 5 KPIs/);
  });

  it("extends where one period alone is met, or there is one alone", () => {
    const once = kpis.map(([name, , two]) => [name, two]);
    assert.equal(valueOf(goNoGoOfRange(once), "Decision"), "extend");
    assert.equal(valueOf(goNoGoOfRange(once, undefined, undefined, [[1]]), "Decision"), "go");
  });

  it("takes other targets, and the default handed back", () => {
    const targets = [
      ["KPI", "From", "To"],
      ["Time to assign", null, 4],
      ["Churn", null, "<0.05"],
    ];
    const more = [...kpis, ["Churn", 0.04, 0.04, 0.05]];
    assert.equal(valueOf(goNoGoOfRange(more, targets), "Not met"), "Churn");
    const handedBack = pilotTargetsTable.map((row) => row.map((cell) => cell ?? ""));
    assert.deepEqual(goNoGoOfRange(kpis, handedBack), goNoGoOfRange(kpis));
  });

  const decisionOf = (...rows: unknown[][]): [unknown, string] => {
    const result = goNoGoOfRange([["KPI", "Week 1", "Week 2"], ...rows]);
    return [valueOf(result, "Decision"), String(valueOf(result, "What it says"))];
  };

  it("reads shares that were typed without their sign, and says so", () => {
    const [decision, said] = decisionOf(
      ["Routing accuracy", 50, 50],
      ["Assigned", 90, 90],
      ["Data completeness", 80, 80],
      ["Pipeline lift", 5, 5],
    );
    assert.equal(decision, "retune");
    assert.match(said, /Routing accuracy: 50 is read as 50 %/);
    assert.match(said, /Pipeline lift: 5 is read as 5 %/);
    assert.equal(decisionOf(["Routing accuracy (%)", 98.5, 99])[0], "go");
    assert.match(decisionOf(["Assigned", 0.99, 90])[1], /is 90 beside values that are parts of 1/);
  });

  it("takes a blank week as not met, whatever the target", () => {
    const [decision, said] = decisionOf(["Spread", 0.05, ""], ["SLA P90 (days)", 2, 3]);
    assert.equal(decision, "extend");
    assert.match(said, /Spread has no value in the latest period/);
    assert.equal(decisionOf(["Spread", 0.05, "n/a"], ["SLA P90 (days)", 2, null])[0], "retune");
  });

  it("stops where a KPI is beyond its stop limit", () => {
    const targets = [
      ["KPI", "From", "To", "Stop above"],
      ["Overlap", null, "below 2 %", "10 %"],
    ];
    const overlap = (latest: number): unknown[][] =>
      goNoGoOfRange(
        [
          ["KPI", "W1", "W2"],
          ["Overlap", 0.01, latest],
          ["Assigned", 1, 1],
        ],
        targets,
      );
    assert.equal(valueOf(overlap(0.01), "Decision"), "go");
    assert.equal(valueOf(overlap(0.12), "Decision"), "stop");
    assert.match(String(valueOf(overlap(0.12), "What it says")), /Overlap is 0.12, above its stop/);
  });

  it("takes the documents' five rules by their names, and the table of TP.KPI as it is", () => {
    assert.equal(
      decisionOf(
        ["Revenue lift", 0.12, 0.11],
        ["Meetings gained", 1, 1.2],
        ["First-response SLA (Tier-1)", "96 %", "95 %"],
        ["Travel change (h)", -1, -1.1],
        ["Overlap percentage", 0.01, 0.02],
      )[0],
      "go",
    );
    const deals = [
      ["Owner", "Amount", "Stage", "Created Date", "Close Date"],
      ["Ana", 100, "Closed Won", 46_023, 46_040],
      ["Ana", 100, "Closed Lost", 46_023, 46_050],
      ["Ana", 90, "Closed Won", 46_023, 46_060],
    ];
    const result = goNoGoOfRange(kpiOfRange(deals, [["Owner"]], [["month"]]));
    // Nothing was open at the end of the last month, so that nothing is known of missing dates.
    assert.equal(valueOf(result, "Not met"), "Missing close date (Ana)");
    assert.deepEqual([valueOf(result, "KPIs"), valueOf(result, "Met now")], [2, 1]);
  });

  it("leaves out how much of the period is gone, and says where deals are few", () => {
    for (const name of ["Elapsed", "Elapsed (%)"])
      assert.deepEqual(goNoGoOfRange([...kpis, [name, 1, 1, 0.4]]), goNoGoOfRange(kpis));
    const table = [
      ["Owner", "Quarter", "Win rate", "Deals"],
      ["Ana", 46_023, 0.6, 20],
      ["Ana", 46_113, 0.6, 2],
    ];
    const said = String(valueOf(goNoGoOfRange(table), "What it says"));
    assert.match(said, /Win rate \(Ana\): The latest period has 2 of the 10 deals/);
  });

  it("takes KPIs side by side with a row per week", () => {
    const turned = [
      ["Week", "Overlap", "Assigned"],
      ["Week 1", 0.01, 0.9],
      ["Week 2", 0.01, 0.99],
      ["Week 3", 0.015, 0.98],
    ];
    const result = goNoGoOfRange(turned);
    assert.deepEqual([valueOf(result, "Decision"), valueOf(result, "KPIs")], ["go", 2]);
    assert.equal(valueOf(goNoGoOfRange(turned.slice(0, 3)), "Decision"), "extend");
  });

  it("refuses a target that nobody measures, with the nearest name", () => {
    const targets = [
      ["KPI", "From"],
      ["Asigned", 0.98],
    ];
    refuses(
      () => goNoGoOfRange(kpis, targets),
      /"Asigned", which is no KPI.* nearest is "Assigned"/,
    );
    const header = [
      ["KPI", "Frm"],
      ["Assigned", 0.98],
    ];
    refuses(() => goNoGoOfRange(kpis, header), /a column "Frm".*The nearest is "From"/);
    const percent = [
      ["KPI", "From"],
      ["Assigned", 98],
    ];
    refuses(() => goNoGoOfRange(kpis, percent), /holds 98, which would be 9800 %. Write 98%/);
  });

  it("does not count weeks to come", () => {
    const toCome = kpis.map((row, at) => [...row, at === 0 ? "Week 4" : 0]);
    assert.deepEqual(goNoGoOfRange(toCome), goNoGoOfRange(kpis));
  });

  it("names what doesn't fit", () => {
    refuses(
      () =>
        goNoGoOfRange([
          ["KPI", "W1"],
          ["Mood", 3],
        ]),
      /there is no target for this KPI.*TP\.DEFAULTS\("pilot targets"\).* names that are known/,
    );
    assert.match(
      String(
        valueOf(
          goNoGoOfRange([
            ["KPI", "W1"],
            ["Mood", "fine"],
          ]),
          "What it says",
        ),
      ),
      /Row 2 of kpis \(W1\) holds "fine", which is not a number.*counts as not met/,
    );
    refuses(() => goNoGoOfRange([["KPI", "W1"]]), /kpis has no rows/);
  });
});

describe("TP.SAMPLE", () => {
  const table = [
    ["Account ID", "Projected ARR (USD)", "Note"],
    ...Array.from({ length: 300 }, (_, row) => [
      `A${row}`,
      (row * 37) % 300,
      row % 2 ? null : "=cmd",
    ]),
  ];

  it("draws rows in the order of the table, the same each time", () => {
    const drawn = sampleOfRange(table, [[200]]);
    assert.equal(drawn.length, 201);
    assert.deepEqual(drawn[0], table[0]);
    const rows = drawn.slice(1).map(([id]) => Number(String(id).slice(1)));
    assert.deepEqual(
      rows.slice().sort((a, b) => a - b),
      rows,
    );
    assert.deepEqual(sampleOfRange(table, [[200]], null as never, null as never, [[0]]), drawn);
    assert.notDeepEqual(sampleOfRange(table, [[200]], undefined, undefined, [[2]]), drawn);
  });

  it("draws 50 of the best fifth", () => {
    const drawn = sampleOfRange(table, [[50]], [["Projected ARR (USD)"]]).slice(1);
    assert.equal(drawn.length, 50);
    for (const [, value] of drawn) assert.ok(Number(value) >= 240);
    const tenth = sampleOfRange(table, [[50]], [["projected arr (usd)"]], [[0.1]]).slice(1);
    assert.equal(tenth.length, 30);
  });

  it("leaves out blank rows, and gives blanks as such", () => {
    const small = [
      ["Name", "Note"],
      ["a", null],
      [null, ""],
      ["b", "x"],
      [null, null],
    ];
    assert.deepEqual(sampleOfRange(small, [[9]]), [
      ["Name", "Note"],
      ["a", ""],
      ["b", "x"],
    ]);
    assert.deepEqual(sampleOfRange(small.slice(0, 1), [[1]]), [["Name", "Note"]]);
  });

  it("names what doesn't fit", () => {
    refuses(
      () => sampleOfRange(table, [[0]]),
      /size is 0. Give a whole number of 1 or more|from 1/,
    );
    refuses(() => sampleOfRange(table, [[1.5]]), /size is 1.5/);
    refuses(() => sampleOfRange(table, [[5]], [["Potential"]]), /has no column "Potential"/);
    refuses(() => sampleOfRange(table, [[5]], [["Note"]]), /holds "=cmd", which is not a number/);
    refuses(() => sampleOfRange([[1, 2]], [[5]]), /No headers found in table/);
  });
});
