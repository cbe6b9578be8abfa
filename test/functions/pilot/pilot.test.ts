import assert from "node:assert/strict";
import { diffInDiffOfRange, goNoGoOfRange } from "../../../functions/pilot/pilot";
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

  it("names what doesn't fit", () => {
    refuses(() => diffInDiffOfRange(column(1, 2), pilot, live), /pilot has 4 cells, values has 2/);
    refuses(
      () => diffInDiffOfRange(column(1, 2, 3, 4), column(1, 0, "maybe", 1), live),
      /Row 3 of pilot holds "maybe", which is neither yes nor no/,
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
      /there is no target for this KPI/,
    );
    refuses(
      () =>
        goNoGoOfRange([
          ["KPI", "W1"],
          ["Mood", "fine"],
        ]),
      /holds "fine". Write a number/,
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
