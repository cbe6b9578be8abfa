import assert from "node:assert/strict";
import fc from "fast-check";
import { InfeasibleError, InputError } from "../../../src/errors";
import { settingsFrom, type Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { carved, reasonOf, repsOf, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const free: Partial<Settings> = { maxMovedPercent: 100 };

/** Accounts with one more column, all of the same size and without an owner. */
function accountsWith(header: string, cells: readonly Cell[]): Cell[][] {
  return [["Account ID", header], ...cells.map((cell, at): Cell[] => [`a${at + 1}`, cell])];
}

function refuses(part: RegExp, tables: CarveTables, changed: Partial<Settings>): void {
  assert.throws(
    () => carved(tables, changed),
    (error) => error instanceof InputError && part.test(error.message),
  );
}

describe("reps who serve only their own", () => {
  for (const [word, header, repHeader] of [
    ["segment", "Segment", "Segment"],
    ["region", "Region", "Region"],
    ["industry", "Industry", "Speciality"],
    ["language", "Preferred language", "Languages"],
    ["speciality", "Required skill", "Specialty"],
    ["state", "Billing State", "State"],
    ["country", "Country", "Country"],
  ] as const) {
    it(`${word}: any of several values is enough, a blank restricts nothing`, () => {
      const tables = tablesOf(accountsWith(header, ["x", "Y", "x; z", "q", ""]), [
        ["Rep", repHeader, "Capacity"],
        ["Ana", "X; w", 4],
        ["Ben", "y, Z", 4],
      ]);
      const made = carved(tables, { ...free, match: word });
      const found = repsOf(made);
      assert.deepEqual([found["a1"], found["a2"], found["a4"]], ["Ana", "Ben", ""]);
      assert.notEqual(found["a3"], "");
      assert.notEqual(found["a5"], "");
      assert.equal(reasonOf(made, "a4"), `Unassigned: no rep serves its ${word}.`);
    });
  }

  it("says which column is missing, and on which side", () => {
    const tables = tablesOf(accountsWith("Segment", ["SMB"]), [["Rep"], ["Ana"]]);
    refuses(/serve only their own segment, but the reps have no column/, tables, {
      match: "segment",
    });
    refuses(/serve only their own language, but the accounts have no column/, tables, {
      match: "language",
    });
  });

  it("takes several words in any of the usual ways", () => {
    for (const text of ["segment and region", "Region; Segment", "regions, segments"]) {
      assert.equal(settingsFrom([["match", text]]).match, "segment and region");
    }
    assert.throws(
      () => settingsFrom([["match", "colour"]]),
      /"colour" is none of its words.*segment/,
    );
  });

  it("postal codes: listed codes go to those who list them, the rest to those who list none", () => {
    const codes = [
      "94107",
      94110,
      "95014",
      "10500",
      "11000",
      "02134-1234",
      "M5V 1A1",
      "m6k2b3",
      "",
    ];
    for (const header of ["Postal codes", "Postal codes served", "Territory ZIPs"]) {
      const tables = tablesOf(accountsWith("Billing Zip/Postal Code", codes), [
        ["Rep", header],
        ["Ana", "941; 95*"],
        ["Ben", "10000-10999, M5V"],
        ["Carla", ""],
      ]);
      const found = repsOf(carved(tables, { ...free, match: "postal" }));
      const rest = Object.values(found).slice(0, 8);
      assert.deepEqual(
        rest,
        ["Ana", "Ana", "Ana", "Ben", "Carla", "Carla", "Ben", "Carla"],
        header,
      );
    }
  });

  it("postal codes: refuses a range that can't be meant", () => {
    const tables = (cell: string): CarveTables =>
      tablesOf(accountsWith("Postal code", ["94107"]), [
        ["Rep", "Postal codes"],
        ["Ana", cell],
      ]);
    const match = { match: "postal" };
    refuses(
      /^Postal codes of Ana: "10-10999" runs between codes of different lengths/,
      tables("10-10999"),
      match,
    );
    refuses(/"20000-10000" is a range that runs backwards/, tables("20000-10000"), match);
    refuses(/"-" is no postal code/, tables("941; -"), match);
  });
});

describe("the largest distance", () => {
  const tables = tablesOf(
    [
      ["Account ID", "Latitude", "Longitude"],
      ["near", 40.4, -74],
      ["far", 41, -74],
      ["lost", "", ""],
    ],
    [
      ["Rep", "Latitude", "Longitude"],
      ["Ana", 40, -74],
    ],
  );

  it("is kept along great circles; accounts without coordinates are not bound by it", () => {
    // A degree of latitude is 111.2 km: 0.4 degrees are 44.5 km.
    const made = carved(tables, { ...free, radiusKm: 45 });
    assert.deepEqual(repsOf(made), { near: "Ana", far: "", lost: "Ana" });
    assert.equal(reasonOf(made, "far"), "Unassigned: no rep is within 45 km.");
    assert.ok(
      saidOf(made).notes.some((note) => /^1 account without coordinates is not bound/.test(note)),
    );
    assert.equal(repsOf(carved(tables, { ...free, radiusKm: 44 }))["near"], "");
    assert.equal(repsOf(carved(tables, free))["far"], "Ana");
  });

  it("asks for coordinates", () => {
    const none = tablesOf(accountsWith("Segment", ["SMB"]), [["Rep"], ["Ana"]]);
    refuses(/"Largest distance \(km\)" keeps reps within 45 km .* needs latitude/, none, {
      radiusKm: 45,
    });
  });
});

describe("accounts with a partner", () => {
  const accounts = accountsWith("Partner", ["yes", "Globex", "no", "", "Initech"]);
  const reps: Cell[][] = [
    ["Rep", "Partner"],
    ["Ana", "yes"],
    ["Ben", ""],
    ["Globex", ""],
    ["Carla", "Initech"],
  ];

  it("go to partner reps alone, by name where a name is given", () => {
    const found = repsOf(carved(tablesOf(accounts, reps), { ...free, partners: "partner reps" }));
    assert.ok(["Ana", "Carla"].includes(found["a1"] ?? ""));
    assert.ok(["Ana", "Globex"].includes(found["a2"] ?? ""));
    for (const id of ["a3", "a4"]) assert.ok(["Ben", "Globex"].includes(found[id] ?? ""), id);
    assert.ok(["Ana", "Carla"].includes(found["a5"] ?? ""));
  });

  it("or are reserved: set aside for the house, out of everybody's load", () => {
    const made = carved(tablesOf(accounts, reps), {
      ...free,
      partners: "reserve",
      house: "Channel",
    });
    const found = repsOf(made);
    assert.deepEqual(
      ["a1", "a2", "a5"].map((id) => found[id]),
      ["Channel", "Channel", "Channel"],
    );
    assert.equal(made.plan.cost, 1);
    assert.equal(reasonOf(made, "a1"), "Reserved for its partner: goes to Channel.");
  });

  it("are refused without the columns that they need", () => {
    const plain = tablesOf(accountsWith("Segment", ["SMB"]), [["Rep"], ["Ana"]]);
    refuses(/"Accounts with a partner" looks at .*no column/, plain, { partners: "reserve" });
    const unmarked = tablesOf(accounts, [["Rep"], ["Ana"]]);
    refuses(/nobody in the reps table is marked/, unmarked, { partners: "partner reps" });
  });
});

describe("dated locks", () => {
  // 2026-06-30 is day 46203 of the spreadsheet's calendar.
  const tables = tablesOf(
    [
      ["Account ID", "Owner", "ARR", "Locked until"],
      ["a", "Ana", 1, 46203],
      ["b", "Ana", 1, "2026-06-30"],
      ["c", "Ana", 1, "2026-01-31"],
      ["d", "Ana", 1, ""],
      ["e", "Dana", 1, "2030-01-01"],
    ],
    [["Rep"], ["Ana"], ["Ben"]],
  );
  const locked = (asOf: Cell): readonly number[] => {
    const settings = { ...settingsFrom([["asOf", asOf]]), ...free };
    return [...carved(tables, settings).inputs.accounts.lockedTo];
  };

  it("keep an account with its owner through the last day, whatever form dates have", () => {
    assert.deepEqual(locked("2026-01-31"), [0, 0, 0, -1, -1]);
    assert.deepEqual(locked(46203), [0, 0, -1, -1, -1]);
    assert.deepEqual(locked("2026-07-01"), [-1, -1, -1, -1, -1]);
  });

  it("all hold where today's date isn't given, and a note says so", () => {
    const made = carved(tables, free);
    assert.deepEqual([...made.inputs.accounts.lockedTo], [0, 0, 0, -1, -1]);
    assert.ok(
      saidOf(made).notes.some((note) =>
        /^3 accounts with a date in Locked until are taken as locked/.test(note),
      ),
    );
    assert.equal(reasonOf(made, "a"), "Locked by its date: stays with Ana, its owner.");
  });

  it("are off with the other locks, and never lost to a date that can't be read", () => {
    assert.ok(
      carved(tables, { ...free, locks: false }).inputs.accounts.lockedTo.every((r) => r < 0),
    );
    const wrong = tablesOf(
      [
        ["Account ID", "Owner", "Locked until"],
        ["a", "Ana", "soon"],
      ],
      [["Rep"], ["Ana"]],
    );
    refuses(/row 2, "Locked until".*"soon" can't be read as a date/, wrong, free);
    assert.throws(() => settingsFrom([["asOf", "soon"]]), /"asOf" is "soon". Give a date/);
  });
});

describe("parents and children", () => {
  const headers = ["Account ID", "Account", "ARR", "Parent account ID", "Locked to"];
  const rows: Cell[][] = [
    ["p", "Parent", 4, "", ""],
    ["c1", "Child 1", 3, "p", ""],
    ["c2", "Child 2", 3, "Parent", ""],
    ["g", "Grandchild", 2, "c1", ""],
    ["x", "Other", 5, "gone", ""],
    ["y", "Other 2", 5, "gone", ""],
    ["z", "Alone", 2, "", ""],
  ];
  const reps: Cell[][] = [["Rep"], ["Ana"], ["Ben"]];

  it("share one rep, by id or name, over several levels, with a parent who is not listed too", () => {
    const made = carved(tablesOf([headers, ...rows], reps), { ...free, together: true });
    const found = repsOf(made);
    assert.equal(new Set(["p", "c1", "c2", "g"].map((id) => found[id])).size, 1);
    assert.equal(found["x"], found["y"]);
    assert.deepEqual([...made.after.load], [12, 12]);
  });

  it("go apart unless they are to stay together", () => {
    const made = carved(tablesOf([headers, ["p", "", 4, ""], ["c", "", 4, "p"]], reps), free);
    assert.notEqual(repsOf(made)["p"], repsOf(made)["c"]);
  });

  it("go where one of them is locked, and can't be locked to two", () => {
    const one = rows.map((row) => (row[0] === "g" ? [...row.slice(0, 4), "Ben"] : row));
    const found = repsOf(carved(tablesOf([headers, ...one], reps), { ...free, together: true }));
    assert.equal(found["p"], "Ben");
    const two = one.map((row) => (row[0] === "p" ? [...row.slice(0, 4), "Ana"] : row));
    assert.throws(
      () => carved(tablesOf([headers, ...two], reps), { ...free, together: true }),
      (error) =>
        error instanceof InfeasibleError &&
        /shares one rep.*Ana.*Ben|shares one rep.*Ben.*Ana/.test(error.message),
    );
  });

  it("go to the house together", () => {
    const made = carved(tablesOf([headers, ...rows], reps), {
      ...free,
      together: true,
      rules: ["Account ID is c2: house"],
    });
    const found = repsOf(made);
    assert.deepEqual(
      ["p", "c1", "c2", "g"].map((id) => found[id]),
      ["House", "House", "House", "House"],
    );
    assert.equal(reasonOf(made, "p"), "Goes to House with the rest of its group.");
    assert.equal(reasonOf(made, "c2"), "Rule 1: Account ID is c2. Goes to House.");
  });
});

describe("the house pool", () => {
  const headers = ["Account ID", "Owner", "ARR", "Locked to"];
  const reps: Cell[][] = [
    ["Rep", "Capacity"],
    ["Ana", 2],
    ["Ben", 1],
  ];
  const rows: Cell[][] = [
    ["a", "", 9, "House"],
    ["b", "house", 8, ""],
    ["c", "Dana", 7, ""],
    ["d", "", 6, ""],
    ["e", "", 5, ""],
  ];

  it("takes what has no room and what is locked to it, counts as cover, and is no rep", () => {
    const made = carved(tablesOf([headers, ...rows], reps), { ...free, house: "House" });
    const found = repsOf(made);
    assert.equal(Object.values(found).filter((rep) => rep === "House").length, 2);
    assert.equal(found["a"], "House");
    assert.deepEqual(made.inputs.leavers, [{ name: "Dana", accounts: 1 }]);
    const line = (key: string): number => made.measures.find((m) => m.key === key)?.after ?? NaN;
    assert.equal(line("coverage"), 1);
    assert.equal(line("house"), 2);
    assert.equal(made.after.load.length, 2);
    assert.equal(reasonOf(made, "a"), "Locked to House in the lock column.");
    const waiting = Object.keys(found).find((id) => id !== "a" && found[id] === "House") ?? "";
    assert.equal(
      reasonOf(made, waiting),
      "Goes to House: the reps who may serve it have no room left (3 of 3 accounts), and all that could make way comes before it: it is a customer; d, the last of these, has ARR 6, and it has 5.",
    );
  });

  it("may stand among the reps, who then are those without it", () => {
    const team = [...reps, ["House", ""]];
    const made = carved(tablesOf([headers, ...rows], team), { ...free, house: "House" });
    assert.deepEqual(made.inputs.reps.name, ["Ana", "Ben"]);
  });
});

describe("must-cover accounts", () => {
  it("come first when capacity is short", () => {
    const cells: Cell[] = ["", "tier 2", "Tier 1", "yes", "no", "must cover"];
    const made = carved(
      tablesOf(accountsWith("SLA tier", cells), [
        ["Rep", "Capacity"],
        ["Ana", 2],
        ["Ben", 1],
      ]),
      free,
    );
    const served = Object.entries(repsOf(made)).filter(([, rep]) => rep !== "");
    assert.deepEqual(
      served.map(([id]) => id),
      ["a3", "a4", "a6"],
    );
    assert.equal(made.measures.find(({ key }) => key === "mustCover")?.after, 0);
  });
});

describe("the cap on moves", () => {
  const team = (owners: readonly string[]): CarveTables =>
    tablesOf(
      [
        ["Account ID", "Owner", "ARR"],
        ...owners.map((owner, at): Cell[] => [`a${at + 10}`, owner, 1]),
      ],
      [["Rep"], ["Ana"], ["Ben"]],
    );

  it("counts moves already made, and leaves out accounts of a rep who left", () => {
    const cases = fc.record({
      mine: fc.integer({ min: 1, max: 40 }),
      left: fc.integer({ min: 0, max: 20 }),
      percent: fc.integer({ min: 0, max: 99 }),
      made: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(cases, ({ mine, left, percent, made }) => {
        const owners = [
          ...new Array<string>(mine).fill("Ana"),
          ...new Array<string>(left).fill("Dana"),
        ];
        const carve = carved(team(owners), { maxMovedPercent: percent, movedAlready: made });
        const cap = Math.max(0, Math.floor((percent * mine) / 100) - made);
        assert.equal(carve.cap, cap);
        const moves = owners.filter((owner, at) => owner === "Ana" && carve.plan.rep[at] !== 0);
        assert.ok(moves.length <= cap);
        assert.ok(carve.plan.rep.every((rep) => rep >= 0));
      }),
      { numRuns: 60 },
    );
  });
});
