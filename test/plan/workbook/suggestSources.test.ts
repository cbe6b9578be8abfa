import assert from "node:assert/strict";
import { inspect } from "../../../src/plan/inputs/inspect";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { ownersAsReps, repsFromOwners } from "../../../src/plan/workbook/ownersAsReps";
import {
  sameSource,
  placeOf,
  suggestSources,
  type Source,
} from "../../../src/plan/workbook/sources";
import { whatIsMissing } from "../../../src/plan/workbook/whatIsMissing";
import type { Cell } from "../../../src/table/cell";

type Rows = readonly (readonly Cell[])[];

function source(sheet: string, cells: Rows): Source {
  const headers = (cells[0] ?? []).map(String);
  const rect = { row: 0, column: 0, rows: cells.length, columns: headers.length };
  return { sheet, table: "", rect, headers, at: "A1", sample: cells.slice(1) };
}

const team: Rows = [["Rep"], ["Ana"], ["Bo"]];

describe("headers without rows", () => {
  const headers: Rows = [["Account ID", "Account", "Owner", "ARR"]];
  const book: Rows = [...headers, ["A-1", "Acorn", "Ana", 100], ["A-2", "Birch", "Bo", 200]];

  it("are the accounts where nothing else is, whatever their sheet is called", () => {
    for (const sheet of ["Accounts", "Sheet 1"]) {
      const empty = source(sheet, headers);
      const { accounts, reps } = suggestSources([empty, source("Team", team)]);
      assert.deepEqual([accounts, reps?.sheet], [empty, "Team"]);
    }
  });

  it("are never taken before a table that has rows", () => {
    const empty = source("Accounts", headers);
    const { accounts } = suggestSources([empty, source("Export", book), source("Team", team)]);
    assert.equal(accounts?.sheet, "Export");
  });
});

describe("accounts and reps of weak words", () => {
  const cases: readonly (readonly [string, Rows, Rows])[] = [
    [
      "accounts without ids, whose head count is no rep",
      [
        ["Rank", "Company", "State", "Employees", "Revenue"],
        [1, "Acorn", "Texas", 100, 1000],
        [2, "Birch", "Ohio", 200, 900],
      ],
      team,
    ],
    [
      "accounts known by a customer's name, with owners",
      [
        ["Customer", "Owner", "Town"],
        ["Acorn", "Ana", "Rome"],
        ["Birch", "Bo", "Oslo"],
        ["Cedar", "Bo", "Oslo"],
      ],
      team,
    ],
    [
      "reps known by their ids alone",
      [
        ["AccountID", "RepID", "ARR"],
        [500, 101, 100],
        [501, 102, 200],
        [502, 101, 300],
      ],
      [["RepID"], [101], [102]],
    ],
    [
      "people under a header that says nothing, who are the owners",
      [
        ["Account ID", "Owner", "ARR"],
        ["A1", "Ana", 100],
        ["A2", "Bo", 200],
        ["A3", "Ana", 300],
      ],
      [
        ["Colleague", "Desk"],
        ["Ana", "4a"],
        ["Bo", "5b"],
      ],
    ],
    [
      "more reps than accounts",
      [
        ["Company", "Owner"],
        ["Acorn", "Ana"],
      ],
      [["Rep"], ["Ana"], ["Bo"], ["Cy"]],
    ],
  ];
  for (const [name, accounts, reps] of cases) {
    it(`are told apart: ${name}`, () => {
      for (const sources of [
        [source("One", accounts), source("Two", reps)],
        [source("One", reps), source("Two", accounts)],
      ]) {
        const suggested = suggestSources(sources);
        assert.deepEqual(suggested.accounts?.headers, accounts[0]);
        assert.deepEqual(suggested.reps?.headers, reps[0]);
      }
    });
  }

  it("are the pair whose owners are among the reps, of several lists of people", () => {
    const accounts = source("Data", [
      ["Account ID", "Owner"],
      ["A1", "Ana"],
      ["A2", "Bo"],
      ["A3", "Bo"],
    ]);
    const others = source("Others", [
      ["Rep", "Capacity", "Region"],
      ["Dora", 5, "North"],
      ["Eli", 6, "South"],
    ]);
    const { reps } = suggestSources([others, accounts, source("Team", team)]);
    assert.equal(reps?.sheet, "Team");
  });

  it("are not made of one list of accounts, nor of deals whose owners come again", () => {
    const accounts = source("Accounts", [
      ["Account ID", "Owner"],
      ["A1", "Ana"],
      ["A2", "Ana"],
    ]);
    const deals = source("Deals", [
      ["Stage", "Owner"],
      ["Won", "Ana"],
      ["Lost", "Ana"],
      ["Won", "Bo"],
    ]);
    const { reps } = suggestSources([accounts, deals]);
    assert.equal(reps, undefined);
  });
});

describe("what is said of a side without a table", () => {
  const only = source("Data", [
    ["Account ID", "Owner"],
    ["A1", "Ana"],
    ["A2", "Bo"],
  ]);

  it("names what was looked for, what was seen and what to do", () => {
    const [missing, ...others] = whatIsMissing([only], { accounts: only, reps: undefined });
    assert.deepEqual(others, []);
    assert.equal(missing?.side, "reps");
    assert.match(
      missing.text,
      /a column such as Rep, .*Sheet Data \(2 rows\) with Account ID, Owner\. .*add a sheet/,
    );
  });

  it("offers the owners where there are some", () => {
    const owners = ownersAsReps({
      sheet: "Data",
      row: 0,
      column: 0,
      cells: [only.headers, ...(only.sample ?? [])],
    });
    assert.ok(owners);
    const [missing] = whatIsMissing([only, owners.source], { accounts: only, reps: undefined });
    assert.equal(missing?.owners, owners.source);
  });

  for (const [separator, name] of [
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
  ] as const) {
    it(`says how to split whole lines of a text file that stand in one column: ${name}`, () => {
      const lines = source("Export", [
        [["Account ID", "Owner", "ARR"].join(separator)],
        [["A1", "Ana", "10"].join(separator)],
        [["A2", '"Ruiz, Bo"', "20"].join(separator)],
      ]);
      const [accounts] = whatIsMissing([lines], { accounts: undefined, reps: undefined });
      assert.match(
        accounts?.text ?? "",
        new RegExp(`Sheet Export \\(2 rows\\) holds whole lines .*Text to Columns.*\\(${name}\\)`),
      );
    });
  }

  it("doesn't take text with commas for lines", () => {
    for (const rows of [
      [["Notes, wishes, questions"], ["none"], ["call, then mail, then visit"]],
      [["Name, first name"], ["Ruiz, Ana"]],
      [
        ["A, b, c", "Owner"],
        ["1, 2, 3", "Ana"],
      ],
    ]) {
      const [accounts] = whatIsMissing([source("Notes", rows)], {
        accounts: undefined,
        reps: undefined,
      });
      assert.match(accounts?.text ?? "", /^I looked for/);
    }
  });

  it("says so where no sheet has headers, and nothing where both sides are there", () => {
    const [accounts, reps] = whatIsMissing([], { accounts: undefined, reps: undefined });
    assert.match(accounts?.text ?? "", /Account ID.*No sheet has a row that looks like headers/);
    assert.equal(reps?.side, "reps");
    assert.deepEqual(whatIsMissing([only], { accounts: only, reps: only }), []);
  });
});

describe("reps made of the owners", () => {
  const cells: Rows = [
    ["Account ID", "Account Owner", "ARR"],
    ["A1", "Ana Ruiz", 1],
    ["A2", " ana ruiz", 2],
    ["A3", "n/a", 3],
    ["A4", "", 4],
    ["A5", "Bo Lund", 5],
    ["A6", "#N/A", 5],
    ["A7", "Unassigned", 5],
    ["A8", "N.N.", 5],
    ["A9", "(vacant)", 5],
    ["Grand Total", "2 owners", 20],
  ];
  const range = { sheet: "Data", row: 3, column: 0, cells };

  it("are each owner once, without words for nobody, errors and totals", () => {
    assert.deepEqual(repsFromOwners(range, 1, [0]).cells, [["Rep"], ["Ana Ruiz"], ["Bo Lund"]]);
  });

  it("are one rep for each person, however the cells write the name", () => {
    const made = (...owners: readonly string[]): readonly (readonly unknown[])[] =>
      repsFromOwners(
        {
          ...range,
          cells: [["Account ID", "Owner"], ...owners.map((owner, at) => [`A${at}`, owner])],
        },
        1,
        [0],
      ).cells.slice(1);
    const people = (owners: string): readonly unknown[] =>
      made(...owners.split("|")).map(([name]) => name);
    for (const [owners, wanted] of [
      ["Ruiz, Ana|Ana Ruiz|ana.ruiz@acme.com", "Ana Ruiz"],
      ["ana.ruiz@acme.com|RUIZ Ana|ANA  RUÍZ|Bo Lund", "ANA  RUÍZ|Bo Lund"],
      ["A. Ruiz|Ana Ruiz|Lund Bo|Bo Lund", "Ana Ruiz|Lund Bo"],
      ["Ana Ruiz (inactive)|Ana Ruiz", "Ana Ruiz"],
      // Nothing says that these are others' names.
      ["ana.ruiz@acme.com|bo.lund@acme.com", "ana.ruiz@acme.com|bo.lund@acme.com"],
      ["Ana|Bo|Team North", "Ana|Bo|Team North"],
      ["Maria Silva|Mario Silva", "Maria Silva|Mario Silva"],
      ["Rep 1|Rep 2|Rep 12", "Rep 1|Rep 2|Rep 12"],
      ["Sales - West|Sales - East", "Sales - West|Sales - East"],
    ] as const)
      assert.deepEqual(people(owners), wanted.split("|"), owners);
  });

  it("leave nobody out unasked: who is no rep of his own is met, or asked about", () => {
    const owners = ["Ruiz, Ana", "Ana Ruiz", "ana.ruiz@acme.com", "A. Ruiz", "Bo Lund", "Lund Bo"];
    const accounts = {
      ...range,
      cells: [["Account ID", "Owner", "ARR"], ...owners.map((owner, at) => [`A${at}`, owner, 10])],
    };
    const made = ownersAsReps(accounts)?.range ?? assert.fail();
    assert.deepEqual(made.cells, [["Rep"], ["Ana Ruiz"], ["Bo Lund"]]);
    const { decisions, summary } = inspect({ accounts, reps: made }, defaultSettings, []);
    const same = decisions.filter(({ setting }) => setting === "samePeople");
    assert.deepEqual(
      same.map(({ key, state }) => [key, state]),
      [
        ["same person/Ruiz, Ana", "evident"],
        ["same person/ana.ruiz@acme.com", "asked"],
        ["same person/A. Ruiz", "asked"],
        ["same person/Lund Bo", "asked"],
      ],
    );
    assert.equal(summary?.owned, 3);
  });

  it("are a source that is found again after each reading, and never suggested", () => {
    const made = ownersAsReps(range);
    assert.ok(made);
    assert.equal(made.source.ownersOf, "Account Owner");
    const changed = ownersAsReps({ ...range, cells: cells.slice(0, 4) });
    assert.ok(changed);
    assert.equal(sameSource([changed.source], placeOf(made.source)), changed.source);
    assert.equal(suggestSources([made.source]).reps, undefined);
  });

  it("follow the column that the user chose, and are none without owners", () => {
    const other = { ...range, cells: cells.map((row, at) => [...row, at === 0 ? "Coach" : "Cy"]) };
    const made = ownersAsReps(other, new Map([["owner", "Coach"]]));
    assert.deepEqual(made?.range.cells, [["Rep"], ["Cy"]]);
    assert.equal(ownersAsReps(range, new Map([["owner", ""]])), undefined);
    assert.equal(ownersAsReps({ ...range, cells: cells.slice(0, 1) }), undefined);
  });
});
