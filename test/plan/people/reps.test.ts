import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { carved } from "../carved";
import { ownersIn, readInputs, tablesWith } from "./readInputs";
import { sayIt } from "../../../src/plan/words/sayIt";

const accounts = [
  ["Account ID", "Account Owner", "ARR"],
  ["A1", "Ana Ruiz", 100],
  ["A2", "Ana Berg", 200],
  ["A3", "Bo Lund", 300],
  ["A4", "Bo Lund", 50],
];

function refuses(part: RegExp, work: () => unknown): void {
  assert.throws(work, (error) => error instanceof InputError && part.test(error.message));
}

describe("who the reps are", () => {
  it("puts first and last names together, and a half alone is a name", () => {
    for (const [headers, rows] of [
      [
        ["First Name", "Last Name"],
        [
          ["Ana", "Ruiz"],
          ["Ana", "Berg"],
          ["Bo", "Lund"],
        ],
      ],
      [
        ["Surname", "Given name"],
        [
          ["Ruiz", "Ana"],
          ["Berg", "Ana"],
          ["Lund", "Bo"],
        ],
      ],
      [
        ["Region", "First name", "Quota", "Last name"],
        [
          ["W", "Ana", 1, "Ruiz"],
          ["E", "Ana", 1, "Berg"],
          ["E", "Bo", 1, " Lund "],
        ],
      ],
    ] as const) {
      const inputs = readInputs({ accounts, reps: [headers, ...rows] });
      assert.deepEqual([...inputs.reps.name].sort(), ["Ana Berg", "Ana Ruiz", "Bo Lund"]);
      assert.deepEqual(ownersIn(inputs), ["Ana Ruiz", "Ana Berg", "Bo Lund", "Bo Lund"]);
    }
    const half = [
      ["First name", "Last name"],
      ["Šárka", ""],
      ["", "王"],
      ["Bo", "Lund"],
    ];
    assert.deepEqual(readInputs({ accounts, reps: half }).reps.name, ["Bo Lund", "Šárka", "王"]);
  });

  it("takes no word for nobody for a rep, and says so", () => {
    const owned = accounts.map((row) => (row[1] === "Bo Lund" ? row.with(1, "Unassigned") : row));
    const reps = [["Rep"], ["Ana Ruiz"], ["Unassigned"], ["Ana Berg"], ["n/a"], ["Open"]];
    const inputs = readInputs({ accounts: owned, reps });
    assert.deepEqual([...inputs.reps.name].sort(), ["Ana Berg", "Ana Ruiz", "Open"]);
    assert.deepEqual(ownersIn(inputs), ["Ana Ruiz", "Ana Berg", "", ""]);
    const carve = carved(tablesWith({ accounts: owned, reps }));
    assert.ok(
      carve.notes.some((note) => /^Unassigned in reps is no name of a rep/.test(sayIt(note))),
    );
  });

  it("goes by a whole name where there is one, and leaves the cells as they are", () => {
    const reps = [
      ["Rep", "First name", "Last name"],
      ["Bo Lund", "B.", "L."],
    ];
    const tables = tablesWith({ accounts, reps });
    assert.deepEqual(carved(tables).inputs.reps.name, ["Bo Lund"]);
    const halves = [
      ["First name", "Last name"],
      ["Bo", "Lund"],
    ];
    readInputs({ accounts, reps: halves });
    assert.deepEqual(halves, [
      ["First name", "Last name"],
      ["Bo", "Lund"],
    ]);
  });

  it("takes an ID alone for the rep, as number or text", () => {
    const owned = [
      ["Account ID", "Rep ID", "ARR"],
      [500, 101, 1],
      [501, "102", 2],
      [502, 101, 3],
    ];
    const inputs = readInputs({ accounts: owned, reps: [["RepID"], [101], [102]] });
    assert.deepEqual(inputs.reps.name, ["101", "102"]);
    assert.deepEqual(ownersIn(inputs), ["101", "102", "101"]);
  });

  it("says what it looked for where nothing says who the reps are", () => {
    refuses(
      /no column for "Rep".*First name with Last name, or Rep ID.*Their headers are: Region/,
      () =>
        readInputs({
          accounts,
          reps: [
            ["Region", "Quota"],
            ["West", 1],
          ],
        }),
    );
    refuses(/The first row says: Foo, Bar\. Looked for: a rep's name/, () =>
      readInputs({
        accounts,
        reps: [
          ["Foo", "Bar"],
          ["West", 1],
        ],
      }),
    );
  });
});

describe("owners by ID", () => {
  const reps = [
    ["Rep", "Rep ID"],
    ["Ana Ruiz", 7],
    ["Ana Berg", 8],
    ["Bo Lund", ""],
  ];

  it("are met by the column that meets more of them, and it is said", () => {
    const byId = [
      ["Account ID", "Owner", "ARR"],
      ["A1", 7, 1],
      ["A2", 8, 1],
      ["A3", "Bo Lund", 1],
      ["A4", 9, 1],
    ];
    const inputs = readInputs({ accounts: byId, reps });
    assert.deepEqual(ownersIn(inputs), ["Ana Ruiz", "Ana Berg", "Bo Lund", ""]);
    assert.deepEqual(inputs.leavers, [{ name: "9", accounts: 1 }]);
    assert.match(inputs.peopleNotes.map(sayIt).join(), /Owner against Rep ID: 2 of 4 owners met/);
  });

  it("are met in a second column where the first holds other spellings", () => {
    const both = [
      ["Account ID", "Account Owner", "Owner ID", "ARR"],
      ["A1", "ruiz.a", 7, 1],
      ["A2", "berg.a", 8, 1],
      ["A3", "Bo Lund", "", 1],
      ["A4", "Zoe", 99, 1],
    ];
    const inputs = readInputs({ accounts: both, reps });
    assert.deepEqual(ownersIn(inputs), ["Ana Ruiz", "Ana Berg", "Bo Lund", ""]);
    assert.deepEqual(inputs.leavers, [{ name: "Zoe", accounts: 1 }]);
  });

  it("are not those of another column of people", () => {
    const managed = [
      ["Account ID", "Account Owner", "Account Manager", "Account Manager ID", "ARR"],
      ["A1", "Ana Ruiz", "Bo Lund", 8, 1],
      ["A2", "Zoe", "Bo Lund", 8, 1],
      ["A3", "", "Bo Lund", 8, 1],
    ];
    assert.deepEqual(ownersIn(readInputs({ accounts: managed, reps })), ["Ana Ruiz", "", ""]);
  });

  it("stay with the names where these meet as many, without a word", () => {
    const named = [
      ["Account ID", "Owner", "ARR"],
      ["A1", "Ana Ruiz", 1],
      ["A2", "Bo Lund", 1],
    ];
    const inputs = readInputs({ accounts: named, reps });
    assert.deepEqual(ownersIn(inputs), ["Ana Ruiz", "Bo Lund"]);
    assert.deepEqual(inputs.peopleNotes.map(sayIt), []);
  });

  it("know both forms of a Salesforce ID, and its capitals", () => {
    const ids = [
      ["Rep", "User ID"],
      ["Ana", "00570000001ZwTiAAK"],
      ["Bo", "00570000001Zwti"],
    ];
    const owned = [
      ["Account ID", "Owner ID", "ARR"],
      ["A1", "00570000001ZwTi", 1],
      ["A2", "00570000001Zwti", 1],
      ["A3", "00570000001zwTI", 1],
    ];
    assert.deepEqual(ownersIn(readInputs({ accounts: owned, reps: ids })), ["Ana", "Bo", ""]);
  });
});

describe("reps who have left", () => {
  const owned = [
    ["Account ID", "Owner", "ARR"],
    ["A1", "Ana", 100],
    ["A2", "Bo", 100],
    ["A3", "Cy", 100],
    ["A4", "Bo", 100],
  ];

  for (const [header, left, stays] of [
    ["Active", "No", "Yes"],
    ["Active", false, true],
    ["Status", "Inactive", "On leave"],
    ["Status", "Terminated", "Maternity"],
    ["Active", "Nein", "Ja"],
    ["Inactive", "Yes", "No"],
  ] as const)
    it(`get nothing where ${header} says ${left}, and who is ${stays} stays`, () => {
      const reps = [
        ["Rep", header],
        ["Ana", stays],
        ["Bo", left],
        ["Cy", ""],
      ];
      const inputs = readInputs({ accounts: owned, reps });
      assert.deepEqual(inputs.reps.name, ["Ana", "Cy"]);
      assert.deepEqual(inputs.inactiveOwners, ["Bo"]);
      assert.deepEqual(inputs.leavers, [{ name: "Bo", accounts: 2 }]);
      assert.match(inputs.peopleNotes.map(sayIt).join(), /left out as not active .*Bo/);
    });

  it("leave their accounts to move beside the cap", () => {
    const reps = [
      ["Rep", "Active"],
      ["Ana", "Yes"],
      ["Bo", "No"],
      ["Cy", "Yes"],
    ];
    const carve = carved(tablesWith({ accounts: owned, reps }), { maxMovedPercent: 0 });
    assert.equal(carve.cap, 0);
    assert.deepEqual([...carve.after.load], [200, 200]);
    assert.match(carve.reasons[1] ?? "", /^Bo is not active\. Goes to /);
  });

  for (const written of ["Lund, Bo", "LUND Bo", "bo lund", "Bó Lund"])
    it(`are known where owners are written as ${written}, and named as such`, () => {
      const reps = [
        ["Rep", "Active"],
        ["Ana", "Yes"],
        ["Bo Lund", "No"],
        ["Cy", "Yes"],
      ];
      const theirs = owned.map((row) => row.map((cell) => (cell === "Bo" ? written : cell)));
      const carve = carved(tablesWith({ accounts: theirs, reps }));
      assert.deepEqual(carve.inputs.inactiveOwners, [written]);
      assert.equal(carve.reasons[1]?.split(". ")[0], `${written} is not active`);
      const locked = [
        ["Account ID", "Owner", "ARR", "Locked to"],
        ["A1", "Ana", 1, written],
      ];
      refuses(/who is in the reps table but not active/, () =>
        readInputs({ accounts: locked, reps }),
      );
    });

  it("are told from owners whom the table doesn't know", () => {
    const reps = [
      ["Rep", "Active"],
      ["Ana", "Yes"],
      ["Bo Lund", "No"],
    ];
    const { inactiveOwners, leavers } = readInputs({ accounts: owned, reps });
    assert.deepEqual(inactiveOwners, []);
    assert.equal(leavers.length, 2);
  });

  it("are asked about where nobody knows the word, and count as active meanwhile", () => {
    const reps = [
      ["Rep", "Status"],
      ["Ana", "Active"],
      ["Bo", "Frozen"],
      ["Cy", "在職"],
    ];
    const open = readInputs({ accounts: owned, reps });
    assert.deepEqual(open.reps.name, ["Ana", "Bo", "Cy"]);
    assert.deepEqual(
      open.decisions.map(({ key, state }) => [key, state]),
      [
        ["active/Frozen", "guessed"],
        ["active/在職", "guessed"],
      ],
    );
    assert.match(open.peopleNotes.map(sayIt).join(), /"Frozen" under Status is taken as active/);
    const told = readInputs({ accounts: owned, reps, answers: { "active/Frozen": "inactive" } });
    assert.deepEqual(told.reps.name, ["Ana", "Cy"]);
  });

  it("may be those with a blank where only active ones are marked", () => {
    const reps = [
      ["Rep", "Active"],
      ["Ana", "x"],
      ["Bo", ""],
      ["Cy", "x"],
    ];
    const { decisions } = readInputs({ accounts: owned, reps });
    assert.deepEqual(
      decisions.map(({ key, state }) => [key, state]),
      [["active/", "guessed"]],
    );
    const told = readInputs({ accounts: owned, reps, answers: { "active/": "inactive" } });
    assert.deepEqual(told.reps.name, ["Ana", "Cy"]);
  });

  it("are not told by a column that says something else", () => {
    const reps = [
      ["Rep", "Active"],
      ...[10, 12, 13, 14, 15, 16, 17].map((count, at) => [`Rep ${at}`, count]),
    ];
    const inputs = readInputs({ accounts: owned, reps });
    assert.equal(inputs.reps.count, 7);
    assert.match(
      inputs.peopleNotes.map(sayIt).join(),
      /"Active" doesn't say who of the reps is active/,
    );
  });

  it("can't be locked to, named in rules, or be all of the team", () => {
    const reps = [
      ["Rep", "Active"],
      ["Ana", "Yes"],
      ["Bo", "No"],
    ];
    const locked = [
      ["Account ID", "Owner", "ARR", "Locked to"],
      ["A1", "Ana", 1, "Bo"],
    ];
    refuses(/locked to "Bo", who is in the reps table but not active/, () =>
      readInputs({ accounts: locked, reps }),
    );
    refuses(/Rule 1 gives accounts to "Bo", who is in the reps table but not active/, () =>
      readInputs({ accounts: owned, reps, settings: { rules: ["ARR > 5: Bo"] } }),
    );
    refuses(/Nobody in the reps table is active: 1 rep left under "Active"/, () =>
      readInputs({
        accounts: owned,
        reps: [
          ["Rep", "Active"],
          ["Bo", "No"],
        ],
      }),
    );
  });
});
