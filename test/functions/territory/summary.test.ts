import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { summaryOfRange } from "../../../functions/territory/summary";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const reps = [
  ["Rep", "Capacity (accounts)"],
  ["Ana", 4],
  ["Ben", 0],
];
const accounts = [
  ["Account ID", "Account Name", "Account Owner", "Projected ARR (USD)", "Current ARR", "ICP"],
  ["1", "One", "Ana", 30, 1, "yes"],
  ["2", "Two", "BEN", 10, 1, false],
  ["3", "Three", "Zoe", 99, 1, true],
  ["1", "One again", "Ben", 30, 1, true],
  ["", "No ID", "Ana", 500, 1, true],
  ["4", "Four", "Ana;Ben", 40, 1, "no"],
  ["5", "Five", null, 7, 1, null],
];

describe("TP.SUMMARY", () => {
  const headers = [
    "Rep",
    "Accounts",
    "Potential share",
    "Places filled",
    "Travel (h/week)",
    "SLA coverage",
    "Coverage ratio",
    "Fair share",
    "What it says",
  ];
  /** The rows of reps, without the notes below them. */
  const ofReps = (result: unknown[][]) => withoutNotes(result).slice(1);

  it("counts each account once, with its rep in any case", () => {
    const found = summaryOfRange(accounts, reps);
    assert.deepEqual(found[0], headers);
    assert.deepEqual(ofReps(found), [
      ["Ana", 2, 0.875, 0.5, "", "", 0.5, 0.5, ""],
      ["Ben", 1, 0.125, "", "", "", "", 0.5, ""],
    ]);
  });

  it("takes owners from beside the table, or from another column", () => {
    const owner = [["Ben"], ["Ben"], ["Ben"], ["Ana"], ["Ana"], ["Ben"], [null]];
    const beside = summaryOfRange(accounts, reps, owner);
    assert.deepEqual(
      ofReps(beside).map((row) => row.slice(0, 3)),
      [
        ["Ana", 0, 0],
        ["Ben", 4, 1],
      ],
    );
    const named = summaryOfRange(accounts, reps, [["account owner"]]);
    assert.deepEqual(named, summaryOfRange(accounts, reps));
  });

  it("takes fair shares by share, ramp and peers, as TP.FAIRNESS does", () => {
    const held = [
      ["ID", "Owner", "Potential"],
      ["a", "Ana", 6],
      ["b", "Ben", 2],
      ["c", "Cy", 8],
      ["d", "Di", 4],
    ];
    const team = (...columns: unknown[][]) => [
      ["Rep", ...columns.map(([header]) => header)],
      ...["Ana", "Ben", "Cy", "Di"].map((name, at) => [name, ...columns.map((one) => one[at + 1])]),
    ];
    const fairOf = (reps: unknown[][], settings?: unknown[][]) => {
      const rows = ofReps(summaryOfRange(held, reps, undefined, settings));
      const furthest = Math.max(
        ...rows.map((row) => Math.abs(Number(row[2]) / Number(row[7]) - 1)),
      );
      const spread = fairnessOfRange(held, reps, undefined, undefined, settings).find(
        ([name]) => name === "Spread",
      );
      assert.equal(Number(spread?.[1]).toFixed(9), furthest.toFixed(9));
      return rows.map((row) => `${String(row[0])} ${Number(row[7]).toFixed(3)}`);
    };
    assert.deepEqual(fairOf(team(["Share", 3, 1, 4, 2])), [
      ...["Ana 0.300", "Ben 0.100", "Cy 0.400", "Di 0.200"],
    ]);
    assert.deepEqual(fairOf(team(["Share", 1, 1, 0, 2])), ["Ana 0.250", "Ben 0.250", "Di 0.500"]);
    assert.deepEqual(fairOf(team(["Ramp", 1, 0.5, 1, 1]), [["ramp", "book"]]), [
      ...["Ana 0.286", "Ben 0.143", "Cy 0.286", "Di 0.286"],
    ]);
    assert.deepEqual(fairOf(team(["Peer group", "W", "W", "E", "E"])), [
      ...["Ana 0.200", "Ben 0.200", "Cy 0.300", "Di 0.300"],
    ]);
  });

  it("takes the load, the workload and the house from settings", () => {
    const table = [
      ["ID", "Owner", "Score", "Hours"],
      ["a", "Ana", 1, 6],
      ["b", "Pool", 5, 6],
      ["c", "Ben", 3, 2],
    ];
    const team = [
      ["Name", "Capacity"],
      ["Ana", 8],
      ["Ben", 8],
      ["Pool", 1],
    ];
    const settings = [
      ["balance", "Score"],
      ["workload", "Hours"],
      ["house", "pool"],
    ];
    const found = summaryOfRange(table, team, undefined, settings);
    assert.deepEqual(found[0], headers.with(2, "Score share"));
    assert.deepEqual(ofReps(found), [
      ["Ana", 1, 0.25, 0.75, "", "", "", 0.5, ""],
      ["Ben", 1, 0.75, 0.25, "", "", "", 0.5, ""],
    ]);
  });

  it("shows the printed means of travel and SLA coverage", () => {
    const hours = [6.1, 6.0, 5.8, 6.5, 6.6, 6.0, 6.3, 6.4, 6.1, 6.2];
    const table = [
      ["Account ID", "Owner", "Travel hours", "Within SLA"],
      ...hours.flatMap((one, rep) =>
        Array.from({ length: 100 }, (_, at) => [
          `${rep}-${at}`,
          `R${rep + 1}`,
          one / 100,
          at < [98, 98, 97, 98, 99, 97, 98, 98, 98, 99][rep]!,
        ]),
      ),
    ];
    const team = [["Rep"], ...hours.map((_, rep) => [`R${rep + 1}`])];
    const [, ...rows] = summaryOfRange(table, team) as number[][];
    const mean = (at: number) => rows.reduce((sum, row) => sum + Number(row[at]), 0) / rows.length;
    assert.deepEqual(
      rows.map((row) => Number(row[4]).toFixed(1)),
      hours.map((one) => one.toFixed(1)),
    );
    assert.equal(mean(4).toFixed(2), "6.20");
    assert.equal((100 * mean(5)).toFixed(1), "98.0");
  });

  it("works travel out from visits and places, and never takes a travel cost for hours", () => {
    const table = [
      ["Account ID", "Owner", "Travel Cost", "Visits per Year", "Latitude", "Longitude"],
      ["a", "Ana", 0.5, 26, 0, 1],
      ["b", "Ana", 0.5, 26, null, null],
    ];
    const team = [
      ["Rep", "Latitude", "Longitude"],
      ["Ana", 0, 2],
    ];
    const speed = [["speedKmh", 111.19508]];
    const [, row] = summaryOfRange(table, team, undefined, speed);
    // A degree of the equator in an hour, there and back, with the detour, every other week: a quarter
    // of a tour of four.
    assert.equal(Number(row?.[4]).toFixed(3), "0.300");
    const alone = [...speed, ["visitsPerDay", 1]];
    assert.equal(Number(summaryOfRange(table, team, undefined, alone)[1]?.[4]).toFixed(3), "1.200");
  });

  it("answers an empty table with its reps, and refuses what can't be used", () => {
    assert.equal(withoutNotes(summaryOfRange([accounts[0] ?? []], reps)).length, 3);
    refuses(() => summaryOfRange([[1, 2]], reps), /No headers found in accounts/);
    refuses(() => summaryOfRange([["Account ID"], ["1"]], reps), /accounts has no column Owner/);
    refuses(() => summaryOfRange(accounts, [["Rep"]]), /reps names nobody/);
    refuses(
      () => summaryOfRange(accounts, [["Rep"], ["Ana"], ["Ana"]]),
      /Rows 2 and 3 of reps both name "Ana"\. Name each rep once\.$/,
    );
    refuses(
      () =>
        summaryOfRange(accounts, [
          ["Rep ID", "Rep"],
          [7, "Ana"],
          [8, "Ana"],
        ]),
      /Name each rep once\. If they are two people, call them Ana \(7\) and Ana \(8\)/,
    );
    refuses(
      () => summaryOfRange(accounts, [reps[0] ?? [], ["Ana", -4]]),
      /Row 2 of reps \(Capacity \(accounts\)\) is -4/,
    );
    refuses(
      () => summaryOfRange(accounts.with(2, ["2", "Two", "Ben", -3000, 1, true]), reps),
      /^The Projected ARR \(USD\) of Ben comes to -\d+: no share can be taken of a total below 0/,
    );
    const broken = accounts.with(2, ["2", "#N/A", "Ben", 10, "#REF!", "#N/A"]);
    assert.deepEqual(summaryOfRange(broken, reps), summaryOfRange(accounts, reps));
    const worse = accounts.with(2, ["2", "Two", "Ben", "#N/A", 1, true]);
    const without = accounts.filter((_, at) => at !== 2);
    const [result, meant] = [summaryOfRange(worse, reps), summaryOfRange(without, reps)];
    assert.deepEqual(withoutNotes(result), withoutNotes(meant));
    assert.match(String(notesIn(result).at(-1)), /holds #N\/A, which can't be read/);
  });

  it("says nothing of the visits to accounts of nobody, nor reads what no cell can hold elsewhere", () => {
    const team = [
      ["Rep", "Capacity"],
      ["Ana", 4],
    ];
    const given = [
      ["Account ID", "Owner", "Visits per year", "Latitude", "Longitude"],
      ["1", "Ana", 4, 40, -74],
      ["2", "", null, 41, -74],
      ["3", "Ana", null, 40.5, -74],
    ];
    const found = summaryOfRange(given, team);
    assert.ok(notesIn(found).some((note) => /^1 account .*Visits per year/.test(String(note))));
    const wide = given.map((row, at) => [...row, at === 0 ? "Remarks" : { type: "Unheard" }]);
    assert.deepEqual(summaryOfRange(wide, team), found);
  });
});

describe("TP.UNASSIGNED", () => {
  const headers = ["Account ID", "Account", "Potential", "ICP", "Reason"];

  it("lists accounts without an owner, each once", () => {
    assert.deepEqual(withoutNotes(unassignedOfRange(accounts)), [
      headers,
      ["5", "Five", 7, false, "no owner"],
    ]);
  });

  it("lists those of people who are no longer there, from a table or a list of names", () => {
    const expected = [
      headers,
      ["3", "Three", 99, true, "owner has left"],
      ["5", "Five", 7, false, "no owner"],
    ];
    assert.deepEqual(withoutNotes(unassignedOfRange(accounts, reps)), expected);
    assert.deepEqual(withoutNotes(unassignedOfRange(accounts, [["Ana"], ["Ben"]])), expected);
  });

  it("gives the headers alone where nothing is open, and text as it stands", () => {
    const bare = (owner: string) => [
      ["Account ID", "Owner"],
      ["=cmd", owner],
    ];
    assert.deepEqual(unassignedOfRange(bare("Ana")), [headers]);
    assert.deepEqual(unassignedOfRange(bare("")), [headers, ["=cmd", "", "", "", "no owner"]]);
  });

  const owned = (...owners: string[]): unknown[][] => [
    ["Account ID", "Owner", "Potential"],
    ...owners.map((owner, at) => [`A${at}`, owner, at === 0 ? "tbd" : 5]),
  ];

  for (const [owner, reason] of [
    ["Sales Queue", "in a queue"],
    ["Zoe", "owner has left"],
    ["n/a; Unassigned", "no owner"],
    ["Zoe; ana", ""],
  ] as const) {
    it(`tells why: ${owner} is ${reason === "" ? "somebody who is there" : reason}`, () => {
      const rows = withoutNotes(unassignedOfRange(owned(owner), reps)).slice(1);
      assert.deepEqual(
        rows.map((row) => row[4]),
        reason === "" ? [] : [reason],
      );
    });
  }

  for (const [header, isNoted] of [
    ["ICP tier", true],
    ["ICP score", true],
    ["Is ICP", false],
    ["Ideal customer?", false],
    ["Remarks", false],
  ] as const) {
    it(`says that a header is not read as ICP: ${header} ${isNoted ? "is not" : "needs no word"}`, () => {
      const table = [
        ["Account ID", "Owner", header],
        ["A1", "", "yes"],
      ];
      const notes = notesIn(unassignedOfRange(table));
      assert.equal(notes.length, isNoted ? 1 : 0);
      if (isNoted)
        assert.match(String(notes[0]), new RegExp(`no column ICP.*${header} is not read`));
    });
  }

  it("says what it shows as 0, and what it leaves out", () => {
    const notes = notesIn(unassignedOfRange([...owned("", "Ana", ""), ["", "Ana", 7]], reps));
    assert.deepEqual(notes, [
      "1 row has no Account ID and is left out.",
      "1 account is at 0 under Potential; a blank counts as 0.",
    ]);
  });
});
