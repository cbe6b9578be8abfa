import assert from "node:assert/strict";
import { inspect, type Inspection } from "../../../src/plan/inputs/inspect";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

const headers = ["Account ID", "Name", "ARR", "Latitude", "Longitude", "Locked until"];
const reps = [["Rep"], ["Ana"], ["Ben"]];

/** Ten sound accounts, and below them rows of one kind; the header is row 1. */
function looked(count: number, row: (at: number) => readonly Cell[]): Inspection {
  const sound = Array.from({ length: 10 }, (_, at) => [
    `S${at}`,
    `Sound ${at}`,
    10,
    40,
    -70,
    46000,
  ]);
  const accounts = [headers, ...sound, ...Array.from({ length: count }, (_, at) => [...row(at)])];
  const accountColumns = new Map([["id", "Account ID"]]);
  return inspect({ ...tablesOf(accounts, reps), accountColumns }, defaultSettings, []);
}

const kinds: readonly (readonly [string, (at: number) => readonly Cell[], RegExp])[] = [
  [
    "no id",
    (at) => ["", `Deal ${at}`, 2, 40, -70, 46000],
    /^N rows \(.*; M of ARR\) have no Account ID and are left out\. Write one in each, or delete the rows\.$/,
  ],
  [
    "an error for an id",
    (at) => ["#N/A", `Deal ${at}`, 2, 40, -70, 46000],
    /^N rows \(.*; "#N\/A" in row 12; M of ARR\) show the error #N\/A\. Correct the formulas/,
  ],
  [
    "no number",
    (at) => [`A${at}`, `Acc ${at}`, `lots ${at}`, 40, -70, 46000],
    /^N rows \(.*; "lots 0" in row 12\) hold no number\. Write a number in each/,
  ],
  [
    "a range",
    (at) => [`A${at}`, `Acc ${at}`, "201-500", 40, -70, 46000],
    /hold a range or an open end/,
  ],
  [
    "a word for nothing",
    (at) => [`A${at}`, `Acc ${at}`, "n/a", 40, -70, 46000],
    /hold "n\/a", read as blank/,
  ],
  [
    "no place",
    (at) => [`A${at}`, `Acc ${at}`, 1, 400 + at, -70, 46000],
    /hold no latitude: it must lie between/,
  ],
  [
    "no date",
    (at) => [`A${at}`, `Acc ${at}`, 1, 40, -70, `soon ${at}`],
    /can't be read as dates\. Write them as/,
  ],
  [
    "capitals alone apart",
    (at) => [`s${at % 10}`, `Acc ${at}`, 1, 40, -70, 46000],
    /differ from the Account ID of a row above in upper and lower case/,
  ],
  ["a total", (at) => ["", "Grand Total", 100, "", "", at], /are left out: each is a total/],
  [
    "a value under no header",
    (at) => [`A${at}`, `Acc ${at}`, "x", 1, 40, -70, 46000],
    /have a value under no header/,
  ],
];

describe("what is wrong with many rows", () => {
  for (const [kind, row, wanted] of kinds) {
    it(`is one line: ${kind}`, () => {
      for (const count of [6, 10]) {
        const { problems, errorCount, warningCount } = looked(count, row);
        const line = problems.find(({ message }) =>
          wanted.test(
            message.replace(/^\d+ rows/, "N rows").replace(`${2 * count} of ARR`, "M of ARR"),
          ),
        );
        assert.ok(line, problems.map(({ message }) => message).join("\n"));
        assert.equal(line.cells, count);
        assert.equal(line.row, 11);
        assert.equal(problems.filter(({ ofMany }) => ofMany === line.ofMany).length, 1);
        assert.equal(
          errorCount + warningCount,
          problems.reduce((sum, { cells }) => sum + cells, 0),
        );
      }
    });
  }

  it("names the first rows, how many more there are and what they hold of the load", () => {
    const { problems } = looked(1425, (at) => ["", `Deal ${at}`, 2, 40, -70, 46000]);
    assert.deepEqual(
      problems.map(({ message, cells }) => [message, cells]),
      [
        [
          "1,425 rows (12, 13, 14, 15, 16 and 1,420 more; 2,850 of ARR) have no Account ID and are left out. Write one in each, or delete the rows.",
          1425,
        ],
      ],
    );
  });

  it("is a line for each row as long as these are few", () => {
    const { problems } = looked(5, (at) => ["", `Deal ${at}`, 2, 40, -70, 46000]);
    assert.equal(problems.length, 5);
    assert.ok(problems.every(({ cells }) => cells === 1));
  });

  it("is one line for rows of reps too", () => {
    const team = [["Rep"], ...Array.from({ length: 9 }, () => ["Ana"])];
    const accounts = [headers, ["S", "Sound", 10, 40, -70, 46000]];
    const { problems } = inspect(tablesOf(accounts, team), defaultSettings, []);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '8 rows (3, 4, 5, 6, 7 and 3 more; "Ana" in row 3) repeat the Rep of a row above and are left out. Delete them, or correct the Rep.',
      ],
    );
  });
});
