import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { summaryOfRange } from "../../../functions/territory/summary";
import { notesIn } from "../notes";

type Cells = unknown[][];

const headers = ["Account ID", "Owner", "Potential"];
const plain: Cells = [headers, ["1", "Ana", 6], ["2", "Ben", 4]];
const team: Cells = [["Rep"], ["Ana"], ["Ben"]];

describe("what TP.FAIRNESS and TP.SUMMARY leave out is said below their figures", () => {
  const cases: [what: string, accounts: Cells, reps: Cells, said: string[], settings?: Cells][] = [
    ["nothing where nothing is", plain, team, []],
    [
      "rows without an ID, but no empty ones",
      [...plain, [null, "Ana", 9], [null, null, null], ["3", "Ben", 2]],
      team,
      ["1 row has no Account ID and is left out."],
    ],
    [
      "accounts that stand there again",
      [...plain, ["1", "Ana", 6], ["1", "Ana", 6]],
      team,
      ["2 rows repeat the Account ID of another: each account counts once."],
    ],
    [
      "totals and lines of a report, in both tables",
      [...plain, ["Grand Total", null, 10]],
      [...team, ["Total"]],
      [
        "1 row of accounts is left out, as totals, headings and lines of a report are.",
        "1 row of reps is left out, as totals, headings and lines of a report are.",
      ],
    ],
    [
      "accounts that no rep has, by why",
      [
        ...plain,
        ["3", "Zoe", 5],
        ["4", "zoe", 5],
        ["5", "Yan", 5],
        ["6", null, 1],
        ["7", "TBD", 1],
      ],
      team,
      [
        "3 accounts have owners who are not in reps (Zoe, zoe and Yan), and are in no rep's figures.",
        "2 accounts have no owner, and are in no rep's figures.",
      ],
    ],
    [
      "accounts of the house",
      [...plain, ["3", "Pool", 5]],
      team,
      ["1 account is with Pool, the house, and is in no rep's figures."],
      [["house", "Pool"]],
    ],
    [
      "blank amounts",
      [...plain, ["3", "Ana", null], ["4", "Ben", ""]],
      team,
      ["2 accounts are at 0 under Potential; a blank counts as 0."],
    ],
    [
      "blanks of one account of several rows, of which another is filled, as none",
      [...plain, ["1", "Ana", null]],
      team,
      ["1 row repeats the Account ID of another: each account counts once."],
    ],
    [
      "amounts below 0",
      [
        [...headers, "Score"],
        ["1", "Ana", 6, 10],
        ["2", "Ben", 4, 20],
        ["3", "Ana", 2, -3],
        ["4", "Ben", 2, -1.5],
      ],
      team,
      [
        "2 accounts have Score below 0 (-4.50 in all): they are measured as they are, and a carve shares them out as 0.",
      ],
      [["balance", "Score"]],
    ],
    [
      "blanks under yes or no, and a 0, which some hosts give for a blank",
      [
        [...headers, "Within SLA"],
        ["1", "Ana", 6, true],
        ["2", "Ben", 4, null],
        ["3", "Ben", 4, 0],
      ],
      team,
      ["2 accounts are at 0 under Within SLA; a blank counts as no."],
    ],
    [
      "reps without a name or a capacity",
      plain,
      [
        ["Rep", "Capacity", "Region"],
        ["Ana", 4, "W"],
        ["Ben", null, "E"],
        [null, 7, "N"],
      ],
      [
        "1 row of reps has no name and is left out.",
        "Ben has no Capacity above 0 and is left out of what is measured by it.",
      ],
    ],
    [
      "reps with a share of 0",
      [...plain, ["3", "Cy", 7], ["4", "cy", 1], ["5", "Zoe", 1]],
      [
        ["Rep", "Share"],
        ["Ana", 1],
        ["Ben", 1],
        ["Cy", 0],
      ],
      [
        "1 account has an owner who is not in reps (Zoe), and is in no rep's figures.",
        "Cy has a share of 0 under Share and is left out, with 2 accounts of today.",
      ],
    ],
  ];
  for (const [what, accounts, reps, said, settings] of cases)
    it(what, () => {
      const fairness = fairnessOfRange(accounts, reps, undefined, undefined, settings);
      assert.deepEqual(notesIn(fairness), said);
      assert.deepEqual(notesIn(summaryOfRange(accounts, reps, undefined, settings)), said);
    });

  it("says in TP.SUMMARY for which accounts no travel is counted", () => {
    const accounts = [
      ["Account ID", "Owner", "Visits per Year", "Latitude", "Longitude"],
      ["a", "Ana", 26, 0, 1],
      ["b", "Ana", null, 0, 1],
      ["c", "Ana", 26, null, null],
      ["d", "Ben", 26, null, null],
    ];
    assert.deepEqual(notesIn(summaryOfRange(accounts, [["Rep"], ["Ana"]])), [
      "1 account has an owner who is not in reps (Ben), and is in no rep's figures.",
      "1 account has no number under Visits per Year: one visit a year is assumed, as in a carve.",
      "1 account has no place: no travel to it is counted.",
    ]);
  });
});
