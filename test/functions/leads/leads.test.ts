import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { qualifyOfRange, slaDueOfRange, topUpOfRange } from "../../../functions/leads/leads";
import { hoursTable } from "../../../src/defaults/hours";
import { qualifyRulesTable } from "../../../src/defaults/qualifyRules";
import { slaTable } from "../../../src/defaults/sla";
import { dateSerial } from "../../../src/table/parse/readDates";
import { cellErrorOf, refuses } from "../callInCell";

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

const cells = (table: readonly (readonly unknown[])[]): unknown[][] =>
  table.map((row) => row.slice());

/** A moment of November 2026, whose 20th is a Friday. */
function november(day: number, hours: number, minutes = 0): number {
  return (dateSerial(2026, 11, day) * 1440 + hours * 60 + minutes) / 1440;
}

describe("TP.QUALIFY", () => {
  it("tests MQA before MQL before nurture", () => {
    const fit = column("A", "A", "A", "B", "B", "C", "C", "D", "", "b");
    const intent = column(70, 69, 49, 70, 50, 100, 49, 100, 100, "80");
    assert.deepEqual(
      qualifyOfRange(fit, intent),
      column(
        ...["MQA", "MQL", "nurture", "MQA", "MQL"],
        ...["MQL", "nurture", "nurture", "nurture", "MQA"],
      ),
    );
  });

  it("reads given rules through the same code, and blanks where none is met", () => {
    const args = [column("A", "C"), column(70, null)] as const;
    assert.deepEqual(qualifyOfRange(...args, cells(qualifyRulesTable)), qualifyOfRange(...args));
    const own = [
      ["Fit", "Class"],
      ["C", "=hot"],
    ];
    assert.deepEqual(qualifyOfRange(...args, own), column("", "=hot"));
  });

  it("refuses what can't be read", () => {
    refuses(
      () => qualifyOfRange(column("A", "B"), column(0.8, 0)),
      /Row 1 of intent is 0\.8.*write 80/,
    );
    assert.deepEqual(
      qualifyOfRange(column("A", "B"), column("80 %", 0.4)),
      column("MQA", "nurture"),
    );
    const rules = [
      ["Class", "Intent from"],
      ["hot", 0.7],
    ];
    refuses(() => qualifyOfRange(column("A"), column(80), rules), /\(Intent from\) is 0\.7/);
    refuses(() => qualifyOfRange(column("A"), column(101)), /intent is 101.*0 to 100/);
    refuses(() => qualifyOfRange(column("A", "B"), column(1, 2, 3)), /intent has 3 cells/);
    refuses(() => qualifyOfRange(column("A"), column(1), column("A", "B")), /No headers found/);
    assert.equal(cellErrorOf(() => qualifyOfRange(column("#N/A"), column(1))).code, "#N/A");
  });
});

describe("TP.TOPUP", () => {
  const head = ["Rep", "Leads", "New leads", "In progress"];

  it("gives room below 250, 30 and 137", () => {
    const reps = [
      head,
      ["Ann", 100, 10, 50],
      ["Bea", 245, 0, 136],
      ["Cal", 200, 0, 137],
      ["", 7, 7, 7],
      ["=Dan", null, null, null],
    ];
    assert.deepEqual(topUpOfRange(reps), [
      ["Rep", "Room", "In progress", "Limited by"],
      ["Ann", 20, 0.2, "new"],
      ["Bea", 5, 0.544, "total"],
      ["Cal", 0, 0.548, "in progress"],
      ["", "", "", ""],
      ["=Dan", 30, 0, ""],
    ]);
  });

  it("takes its limits from the settings", () => {
    const settings = [
      ["maxLeads", 100],
      ["maxNewLeads", 10],
      ["maxInProgressPercent", 50],
      ["inProgressOf", "own"],
    ];
    assert.deepEqual(
      topUpOfRange([head, ["Ann", 20, 1, 10], ["Bea", 0, 0, 0]], settings).slice(1),
      [
        ["Ann", 0, 0.5, "in progress"],
        ["Bea", 10, "", ""],
      ],
    );
  });

  it("comes back as its headers where there are no reps", () => {
    assert.deepEqual(topUpOfRange([head]), [["Rep", "Room", "In progress", "Limited by"]]);
  });

  it("refuses what it can't count", () => {
    refuses(() => topUpOfRange([head, ["Ann", -1, 0, 0]]), /Row 2 of reps \(Leads\) is -1/);
    refuses(() => topUpOfRange([head, ["Ann", "few", 0, 0]]), /Row 2 of reps \(Leads\)/);
    refuses(
      () =>
        topUpOfRange([
          ["Rep", "Leads"],
          ["Ann", 1],
        ]),
      /no column New leads/,
    );
    refuses(() => topUpOfRange([["Ann", 1]]), /No headers found/);
    refuses(() => topUpOfRange([head], [["maxLead", 1]]), /no setting "maxLead"/);
  });
});

describe("TP.SLADUE", () => {
  it("has one table of service levels, with what triggers each", () => {
    assert.deepEqual(
      slaTable.map(([object, , minutes, business]) => [object, minutes, business]),
      [
        ["Object", "Minutes", "Business hours"],
        ["MQL", 15, false],
        ["MQA", 120, false],
        ["Outbound task", 60, false],
        ["Lead to owner", 5, false],
        ["Hot lead", 60, true],
        ["First response", 30, false],
        ["Change request", 1440, true],
      ],
    );
    assert.equal(slaTable[0]?.[1], "Trigger");
  });

  it("adds minutes round the clock, or in business hours", () => {
    const start = november(20, 16, 30);
    const objects = ["MQL", "mqa", "Hot lead", "Change request", 90, "90", null];
    assert.deepEqual(
      slaDueOfRange(column(...objects.map(() => start)), column(...objects)),
      column(
        ...[november(20, 16, 45), november(20, 18, 30), november(23, 9, 30), november(25, 16, 30)],
        ...[november(20, 18), november(20, 18), ""],
      ),
    );
  });

  it("takes one object for all rows, and blanks where there is no start", () => {
    assert.deepEqual(
      slaDueOfRange(column("2026-11-20 16:30", null, november(20, 10), ""), column("Hot lead")),
      column(november(23, 9, 30), "", november(20, 11)),
    );
    assert.deepEqual(slaDueOfRange(column(null), column("MQL")), column(""));
  });

  it("replaces rows of the table by name, and adds new ones", () => {
    const sla = [
      ["Object", "Minutes", "Business hours"],
      ["mql", 30, "yes"],
      ["Renewal", 60, null],
    ];
    const start = column(november(20, 16, 45), november(20, 16, 45), november(20, 16, 45));
    assert.deepEqual(
      slaDueOfRange(start, column("MQL", "Renewal", "MQA"), sla),
      column(november(23, 9, 15), november(20, 17, 45), november(20, 18, 45)),
    );
  });

  it("goes by given hours and holidays, plain minutes too", () => {
    const hours = [
      ["Day", "From", "To"],
      ["Mon-Sat", "8:00", "12:00"],
      ["Mon-Fri", 13 / 24, 0.75],
    ];
    const start = column(november(20, 11, 30));
    const due = (object: unknown, holidays?: unknown[][]) =>
      slaDueOfRange(start, column(object), undefined, hours, holidays)[0]?.[0];
    assert.equal(due("Hot lead"), november(20, 13, 30));
    assert.equal(due(60), november(20, 13, 30));
    assert.equal(due(6 * 60), november(21, 8, 30));
    assert.equal(due(60, column("2026-11-20", november(21, 0))), november(23, 9));
    assert.equal(due("MQL"), november(20, 11, 45));
    const usual = slaDueOfRange(start, column("Hot lead"), undefined, cells(hoursTable));
    assert.deepEqual(usual, slaDueOfRange(start, column("Hot lead")));
  });

  it("lets an object that nobody knows cost its own row", () => {
    const start = column(...Array.from({ length: 5 }, () => november(20, 9)));
    const objects = column("MQL", "MQLL", -5, null, 60);
    const [known, misspelt, negative, none, plain] = slaDueOfRange(start, objects).map(
      ([cell]) => cell,
    );
    assert.deepEqual([known, none, plain], [november(20, 9, 15), "", november(20, 10)]);
    assert.match(String(misspelt), /Row 2 of object is "MQLL"\. Use one of .*nearest is "mql"/);
    assert.match(String(negative), /Row 3 of object is "-5"/);
  });

  it("refuses what it doesn't know", () => {
    const start = column(november(20, 9));
    refuses(() => slaDueOfRange(start, column("SQL")), /object is "SQL"\. Use one of mql, mqa/i);
    refuses(() => slaDueOfRange(start, column(-5)), /object is "-5"/);
    refuses(() => slaDueOfRange(column("soon"), column(5)), /start holds "soon", which is no date/);
    refuses(() => slaDueOfRange(start, column(1e12)), /after the year 9999/);
    refuses(() => slaDueOfRange(start, column(5), [["Object"], ["MQL"]]), /no column Minutes/);
    const hours = (day: string, from: string) => [
      ["Day", "From", "To"],
      [day, from, "17:00"],
    ];
    const late = (day: string, from: string) => () =>
      slaDueOfRange(start, column(5), undefined, hours(day, from));
    refuses(late("Mon", "dawn"), /Row 2 of hours \(From\)/);
    refuses(late("Someday", "9:00"), /Row 2 of hours \(Day\)/);
    refuses(
      () => slaDueOfRange(start, column(5), undefined, [["Day", "From", "To"]]),
      /every day closed/,
    );
    refuses(
      () => slaDueOfRange(column(1, 2, 3), column("MQL", "MQA")),
      /object has 2 cells, start has 3/,
    );
  });
});
