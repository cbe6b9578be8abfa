/** A cell that can't be read costs its row, and is said: all functions over opportunities and what goes with them. */
import assert from "node:assert/strict";
import { attributionOfRange } from "../../../functions/campaign/campaign";
import { stageDurationOfRange } from "../../../functions/campaign/stageDuration";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { kpiOfRange, winLossOfRange } from "../../../functions/kpi/kpi";
import { goNoGoOfRange } from "../../../functions/pilot/goNoGo";
import { scorecardOfRange } from "../../../functions/territory/scorecard";
import { notesIn, withoutNotes } from "../notes";

type Table = unknown[][];

const deals: Table = [
  ["Account ID", "Owner", "Segment", "Won", "Amount", "Created", "Close date", "Competitor"],
  ["A1", "Ana", "MM", "Closed Won", 100, 46_000, 46_040, "X"],
  ["A2", "Ben", "ENT", false, 70, 46_005, 46_050, "X"],
  ["A1", "Ana", "MM", "Open", 50, 46_010, 46_120, "Y"],
];
const lostDeal = ["A2", "Ben", "MM", true, 999, 46_001, 46_030, "Y"];
const accounts: Table = [
  ["Account ID", "Segment", "ARR"],
  ["A1", "MM", 10],
  ["A2", "ENT", 20],
];
const touches: Table = [
  ["Account ID", "Date", "Channel"],
  ["A1", 46_020, "Web"],
  ["A2", 46_021, "Fair"],
];
const history: Table = [
  ["Opportunity ID", "Stage", "Entered", "Left"],
  ["O1", "Demo", 46_000, 46_010],
  ["O1", "Offer", 46_010, null],
];

interface Case {
  readonly name: string;
  readonly run: (table: Table, settings?: Table) => Table;
  readonly table: Table;
  /** A row more, of which each of these cells can't be read. */
  readonly row: readonly unknown[];
  readonly broken: Readonly<Record<string, readonly unknown[]>>;
}

/** With the day said, so that a note is one of what is left out. */
function kpisOf(table: Table, by?: Table, period = "all", settings: Table = []): Table {
  return kpiOfRange(table, by, [[period]], undefined, [["asOf", 46_050], ...settings]);
}

const cases: readonly Case[] = [
  {
    name: "KPI",
    run: (table, settings = []) => kpisOf(table, undefined, "quarter", settings),
    table: deals,
    row: lostDeal,
    broken: {
      Owner: ["#N/A"],
      Won: ["#N/A", "perhaps"],
      Amount: ["#N/A", "many", true],
      Created: ["#VALUE!", "soon"],
      "Close date": ["#N/A", "soon", true],
    },
  },
  {
    name: "WINLOSS",
    run: (table, settings = []) =>
      winLossOfRange(table, undefined, [["asOf", 46_050], ...settings]),
    table: deals,
    row: lostDeal,
    broken: { Segment: ["#N/A"], Won: ["perhaps"], "Close date": ["#N/A", "soon"] },
  },
  {
    name: "ATTRIBUTION",
    run: (table) => attributionOfRange(touches, table),
    table: deals,
    row: lostDeal,
    broken: { "Account ID": ["#N/A"], Amount: ["#N/A", "many"], "Close date": ["soon"] },
  },
  {
    name: "ATTRIBUTION",
    run: (table) => attributionOfRange(table, deals),
    table: touches,
    row: ["A1", 46_030, "Fair"],
    broken: { "Account ID": ["#N/A"], Date: ["#N/A", "soon"], Channel: ["#N/A"] },
  },
  {
    name: "SCORECARD",
    run: (table, settings = []) =>
      scorecardOfRange(accounts, table, [["Segment"]], [["asOf", 46_050], ...settings]),
    table: deals,
    row: lostDeal,
    broken: {
      Amount: ["#N/A", "many"],
      Created: ["soon"],
      Competitor: ["#N/A"],
      Segment: ["#N/A"],
    },
  },
  {
    name: "STAGEDURATION",
    run: (table) => stageDurationOfRange(table),
    table: history,
    row: ["O2", "Demo", 46_001, 46_002],
    broken: {
      "Opportunity ID": ["#N/A"],
      Stage: ["#N/A"],
      Entered: ["#N/A", "soon"],
      Left: ["soon"],
    },
  },
];

describe("a cell of a deal that can't be read", () => {
  for (const { name, run, table, row, broken } of cases) {
    const head = table[0] as string[];
    for (const [header, cells] of Object.entries(broken)) {
      for (const cell of cells) {
        it(`costs its row in TP.${name} and is said: ${header} ${String(cell)}`, () => {
          const given = [...table, row.with(head.indexOf(header), cell)];
          const result = run(given);
          assert.deepEqual(withoutNotes(result), run(table));
          const shown = typeof cell === "boolean" ? "TRUE" : String(cell);
          const place = new RegExp(
            `^Row ${given.length} of \\w+ \\(${header}\\) holds ${shown}, .*left out`,
          );
          assert.equal(notesIn(result).length, 1);
          assert.match(String(notesIn(result)[0]), place);
        });
      }
    }

    it(`does no harm in a column that TP.${name} does not read`, () => {
      const wide = table.map((one, at) => [...one, at === 0 ? "Remarks" : "#N/A"]);
      assert.deepEqual(run(wide), run(table));
    });
  }

  it("does no harm in a column by which nothing is grouped", () => {
    const broken = deals.map((row, at) => (at === 1 ? row.with(2, "#N/A").with(7, "#N/A") : row));
    assert.deepEqual(kpisOf(broken), kpisOf(deals));
    const owners = deals.map((row, at) => (at === 1 ? row.with(1, "#N/A") : row));
    assert.deepEqual(winLossOfRange(owners), winLossOfRange(deals));
  });

  it("keeps a range of groups beside the rows that are left", () => {
    const by = [["West"], ["East"], ["West"], ["East"]];
    const broken = deals.slice(0, 2).concat([lostDeal.with(4, "#N/A")], deals.slice(2));
    assert.deepEqual(
      withoutNotes(kpisOf(broken, by)),
      kpisOf(deals, [["West"], ["West"], ["East"]]),
    );
  });

  it("costs its row where there is no 0 for it, as for a name", () => {
    const result = kpisOf([...deals, lostDeal.with(1, "#N/A").with(4, "many")], undefined, "all", [
      ["unreadable", "zero"],
    ]);
    assert.deepEqual(withoutNotes(result), kpisOf(deals));
    assert.match(String(notesIn(result)[0]), /^Row 5 of opportunities \(Owner\) .*left out/);
  });

  it("counts as 0 where the settings say so", () => {
    const settings = [["unreadable", "zero"]];
    for (const { run } of cases.filter(({ name }) => name === "KPI" || name === "SCORECARD")) {
      const zero = run([...deals, lostDeal.with(4, "many")], settings);
      assert.deepEqual(withoutNotes(zero), withoutNotes(run([...deals, lostDeal.with(4, 0)])));
      assert.match(String(notesIn(zero)[0]), /holds many, which can't be read: it counts as 0/);
    }
  });
});

describe("the table of TP.KPI with a note, handed on", () => {
  for (const period of ["all", "quarter"]) {
    it(`has no KPI and no group more, and is said on: ${period}`, () => {
      const kpis = kpisOf([...deals, lostDeal.with(4, "#N/A")], undefined, period);
      const plain = kpisOf(deals, undefined, period);
      assert.equal(kpis.length, plain.length + 1);
      const alerts = kpiAlertOfRange(kpis);
      assert.deepEqual(withoutNotes(alerts), kpiAlertOfRange(plain));
      assert.deepEqual(notesIn(alerts), notesIn(kpis));
      const [decision, meant] = [goNoGoOfRange(kpis), goNoGoOfRange(plain)];
      assert.deepEqual(decision.slice(0, -1), meant.slice(0, -1));
      assert.equal(
        decision.at(-1)?.[1],
        `${String(meant.at(-1)?.[1])} ${String(notesIn(kpis)[0])}`,
      );
    });
  }
});
