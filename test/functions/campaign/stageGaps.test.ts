/** A row that can't be read, or has no date, never lengthens the stage before it: that one is left out and named. */
import assert from "node:assert/strict";
import { stageDurationOfRange } from "../../../functions/campaign/stageDuration";
import { notesIn, withoutNotes } from "../notes";

type Row = readonly [id: string, stage: unknown, entered: unknown, left?: unknown];

const head = ["Opportunity ID", "Stage", "Entered", "Left"];
/** Another opportunity, whose dates say in which order the sheet stands. */
const other: readonly Row[] = [
  ["Z", "Demo", 46_000],
  ["Z", "Won", 46_008],
];

function meanDays(rows: readonly Row[]): { days: unknown; notes: readonly unknown[] } {
  const table = [head, ...rows.map((row) => head.map((_, at) => row[at] ?? null))];
  const result = stageDurationOfRange(table);
  const days = withoutNotes(result).slice(1);
  return {
    days: Object.fromEntries(days.map((row) => [row[0], [row[1], row[3]]])),
    notes: notesIn(result),
  };
}

interface Case {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Entered and mean days of each stage. */
  readonly days: Readonly<Record<string, readonly unknown[]>>;
  readonly notes: readonly RegExp[];
}

const leftOut = /^Row 2 of history \(Stage\) is left out.*row 3 of the same opportunity/;
const can = /^Row 3 of history \(\w+\) holds .* left out/;

const cases: readonly Case[] = [
  {
    name: "a blank date",
    rows: [["A", "Demo", 46_000], ["A", "Offer", null], ["A", "Won", 46_100], ...other],
    days: { Demo: [1, 8], Won: [2, ""] },
    notes: [leftOut],
  },
  {
    name: "a date that can't be read",
    rows: [["A", "Demo", 46_000], ["A", "Offer", "soon"], ["A", "Won", 46_100], ...other],
    days: { Demo: [1, 8], Won: [2, ""] },
    notes: [can, leftOut],
  },
  {
    name: "an error in place of a stage",
    rows: [["A", "Demo", 46_000], ["A", "#N/A", 46_030], ["A", "Won", 46_100], ...other],
    days: { Demo: [1, 8], Won: [2, ""] },
    notes: [can, leftOut],
  },
  {
    name: "an end that can't be read, and a stage before it whose end is known",
    rows: [
      ["A", "Demo", 46_000],
      ["A", "Offer", 46_030, "soon"],
      ["A", "Won", 46_100],
      ["Z", "Demo", 46_000, 46_008],
    ],
    days: { Demo: [2, 19], Won: [1, ""] },
    notes: [can],
  },
  {
    name: "a last row without a date",
    rows: [["A", "Demo", 46_000], ["A", "Offer", null], ...other, ["Z", "Won", 46_090]],
    days: { Demo: [1, 8], Won: [1, ""] },
    notes: [leftOut],
  },
  {
    name: "a first row without a date, which nothing comes before",
    rows: [["A", "Lead", null], ["A", "Demo", 46_000], ["A", "Won", 46_010], ...other],
    days: { Demo: [2, 9], Won: [2, ""] },
    notes: [],
  },
  {
    name: "a sheet with the latest row first",
    rows: [
      ["A", "Won", 46_100],
      ["A", "Offer", null],
      ["A", "Demo", 46_000],
      ...other.toReversed(),
    ],
    days: { Demo: [1, 8], Won: [2, ""] },
    notes: [/^Row 4 of history \(Stage\) is left out.*row 3 of the same opportunity/],
  },
  {
    name: "a sheet in no order, where any open stage may have ended then",
    rows: [
      ["A", "Demo", 46_000],
      ["A", "Offer", 46_050],
      ["A", "Trial", null],
      ["A", "Won", 46_100],
      ...other.toReversed(),
    ],
    days: { Demo: [1, 8], Won: [2, ""] },
    notes: [/^2 stages are left out.*Row 2 of history \(Stage\).*row 4 of the same/],
  },
];

describe("TP.STAGEDURATION beside a row that has no place in time", () => {
  for (const { name, rows, days, notes } of cases) {
    it(name, () => {
      const found = meanDays(rows);
      assert.deepEqual(found.days, days);
      assert.equal(found.notes.length, notes.length);
      notes.forEach((note, at) => assert.match(String(found.notes[at]), note));
    });
  }

  it("says nothing where all rows can be read", () => {
    const rows: readonly Row[] = [["A", "Demo", 46_000], ["A", "Won", 46_100], ...other];
    assert.deepEqual(meanDays(rows), { days: { Demo: [2, 54], Won: [2, ""] }, notes: [] });
  });
});
