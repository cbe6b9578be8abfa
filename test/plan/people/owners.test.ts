import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import { inspect } from "../../../src/plan/inputs/inspect";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { carved } from "../carved";
import { ownersIn, readInputs, tablesWith, type Read } from "./readInputs";
import { sayIt } from "../../../src/plan/words/sayIt";

const reps = [["Rep"], ["Ana Ruiz"], ["Chloé Petit"], ["Иван Петров"], ["田中 太郎"], ["أحمد علي"]];

/** A table in which each of some owners has an account, the first of them three. */
function ownedBy(...owners: readonly string[]): Read["accounts"] {
  const [first = ""] = owners;
  return [
    ["Account ID", "Owner", "ARR"],
    ...[first, first, ...owners].map((owner, at) => [`A${at}`, owner, 10]),
  ];
}

describe("owners under other spellings", () => {
  for (const [owner, rep] of [
    ["Ruiz, Ana", "Ana Ruiz"],
    ["CHLOE PETIT", "Chloé Petit"],
    ["Петров, Иван", "Иван Петров"],
    ["田中太郎", "田中 太郎"],
  ] as const)
    it(`takes ${owner} as ${rep}, and says so`, () => {
      const inputs = readInputs({ accounts: ownedBy(owner), reps });
      assert.deepEqual(ownersIn(inputs), [rep, rep, rep]);
      assert.deepEqual(inputs.leavers, []);
      const [decision] = inputs.decisions;
      assert.equal(decision?.key, `same person/${owner}`);
      assert.equal(decision.state, "evident");
      assert.equal(decision.value, rep);
      assert.equal(decision.setting, "samePeople");
      assert.deepEqual(decision.cell, { row: 1, column: 1, text: owner });
      assert.equal(
        inputs.peopleNotes.map(sayIt).join(),
        `Taken as one person: "${owner}" is ${rep}.`,
      );
    });

  for (const [owner, rep] of [
    ["Ana Ruiz; Chloé Petit", "Ana Ruiz"],
    ["Chloé Petit & Ana Ruiz", "Chloé Petit"],
    ["Chloé Petit / Ana Ruiz", "Chloé Petit"],
    ["Chloé Petit, Ana Ruiz", "Chloé Petit"],
  ] as const) {
    it(`takes the first of several in a cell, asks nothing, and says so: ${owner}`, () => {
      const inputs = readInputs({ accounts: ownedBy(owner), reps });
      assert.deepEqual(ownersIn(inputs), [rep, rep, rep]);
      assert.deepEqual([inputs.decisions, inputs.leavers], [[], []]);
      assert.equal(
        inputs.peopleNotes.map(sayIt).join(),
        `3 accounts have several reps in one cell (${owner}), and count for the first of them.`,
      );
    });
  }

  it("takes one of several who is there before one who has left", () => {
    const inputs = readInputs({
      accounts: ownedBy("Ann; Bob", "Bob", "Ann; Zed"),
      reps: [
        ["Rep", "Status"],
        ["Ann", "inactive"],
        ["Bob", "active"],
      ],
    });
    assert.deepEqual(ownersIn(inputs), ["Bob", "Bob", "Bob", "Bob", ""]);
    assert.deepEqual(
      inputs.peopleNotes.map(sayIt).filter((note) => note.includes("several")),
      [],
    );
  });

  it("lets the user say that it is somebody else", () => {
    const answers = { "same person/Ruiz, Ana": "" };
    const inputs = readInputs({ accounts: ownedBy("Ruiz, Ana"), reps, answers });
    assert.deepEqual(ownersIn(inputs), ["", "", ""]);
    assert.deepEqual(inputs.leavers, [{ name: "Ruiz, Ana", accounts: 3 }]);
    assert.deepEqual(inputs.peopleNotes.map(sayIt), []);
  });

  it("asks where it is likely, and waits for the answer", () => {
    const accounts = ownedBy("A. Ruiz", "Chloe Petit (left)", "Zoe Ng");
    const open = readInputs({ accounts, reps });
    assert.deepEqual(
      open.decisions.map(({ question, state, value }) => [question, state, value]),
      [
        ['Is "A. Ruiz" (3 accounts) Ana Ruiz?', "asked", ""],
        ['Is "Chloe Petit (left)" (1 account) Chloé Petit?', "asked", ""],
      ],
    );
    assert.deepEqual(open.decisions[0]?.options, [
      { value: "Ana Ruiz", text: "Yes, the same person" },
      { value: "", text: "No, somebody who left" },
    ]);
    assert.deepEqual(
      open.leavers.map(({ name }) => name),
      ["A. Ruiz", "Chloe Petit (left)", "Zoe Ng"],
    );
    assert.match(
      open.peopleNotes.map(sayIt).join(),
      /2 owners may be among the reps .* until you say: Is "A\. Ruiz"/,
    );

    const one = readInputs({ accounts, reps, answers: { "same person/A. Ruiz": "Ana Ruiz" } });
    assert.deepEqual(ownersIn(one), ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "", ""]);
    const all = readInputs({ accounts, reps, answers: { "same people": "all" } });
    assert.deepEqual(ownersIn(all), ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Chloé Petit", ""]);
    const but = { "same people": "all", "same person/A. Ruiz": "" };
    assert.deepEqual(ownersIn(readInputs({ accounts, reps, answers: but })), [
      "",
      "",
      "",
      "Chloé Petit",
      "",
    ]);
  });

  it("is answered by the setting, for all or one by one, and no plan is made before", () => {
    const accounts = ownedBy("A. Ruiz", "Chloe Petit (left)");
    for (const [samePeople, owners] of [
      ["all", ["Ana Ruiz", "Chloé Petit"]],
      ["none", ["", ""]],
      ["A. Ruiz = Ana Ruiz; Chloe Petit (left) = none", ["Ana Ruiz", ""]],
      ["a. ruiz = none; all", ["", "Chloé Petit"]],
    ] as const) {
      const inputs = readInputs({ accounts, reps, settings: { samePeople } });
      assert.deepEqual(ownersIn(inputs).slice(2), owners, samePeople);
      assert.ok(carved(tablesWith({ accounts, reps }), { samePeople }).plan.finished);
    }
    assert.throws(
      () => carved(tablesWith({ accounts, reps })),
      (error) =>
        error instanceof InputError &&
        error.message ===
          'Is "A. Ruiz" (3 accounts) Ana Ruiz? Say it by the setting samePeople: write "all", or "none", or "A. Ruiz = Ana Ruiz".',
    );
  });

  it("is no answer to name somebody who was not offered", () => {
    const answers = { "same person/A. Ruiz": "Chloé Petit" };
    const inputs = readInputs({ accounts: ownedBy("A. Ruiz"), reps, answers });
    assert.equal(inputs.decisions[0]?.state, "asked");
    assert.deepEqual(ownersIn(inputs), ["", "", ""]);
  });

  it("offers both where it may be either, and takes neither for all", () => {
    const two = [["Rep"], ["Ana Ruiz"], ["Alba Ruiz"]];
    const answers = { "same people": "all" };
    const { decisions } = readInputs({ accounts: ownedBy("A. Ruiz"), reps: two, answers });
    assert.equal(decisions[0]?.question, 'Is "A. Ruiz" (3 accounts) Alba Ruiz or Ana Ruiz?');
    assert.equal(decisions[0].state, "asked");
  });

  it("leaves those alone who are nobody's other spelling, in any script", () => {
    const owners = ["Dana", "Ana Lund", "田中 次郎", "محمد علي", "Мария Иванова", "रोम"];
    const inputs = readInputs({ accounts: ownedBy(...owners), reps });
    assert.deepEqual(inputs.decisions, []);
    assert.equal(inputs.leavers.length, owners.length);
  });

  it("takes a rep who has left as meant before anybody else", () => {
    const team = [
      ["Rep", "Active"],
      ["Ana Ruiz", "No"],
      ["Bo Lund", "Yes"],
    ];
    const inputs = readInputs({ accounts: ownedBy("Ruiz, Ana"), reps: team });
    assert.deepEqual(inputs.decisions, []);
    assert.deepEqual(inputs.leavers, [{ name: "Ruiz, Ana", accounts: 3 }]);
  });

  it("counts against the cap on moves what it took as one person", () => {
    const accounts = ownedBy("Ruiz, Ana", "Chloé Petit");
    const two = [["Rep"], ["Ana Ruiz"], ["Chloé Petit"]];
    const carve = carved(tablesWith({ accounts, reps: two }), { maxMovedPercent: 0 });
    assert.equal(carve.plan.moved, 0);
    assert.deepEqual([...carve.after.accounts], [3, 1]);
  });

  it("shows what it asks also where something else stops the carve", () => {
    const accounts = [
      ["Account ID", "Owner", "ARR", "Locked to"],
      ["A1", "A. Ruiz", 1, "Nobody Known"],
    ];
    const { decisions, blocked } = inspect(tablesWith({ accounts, reps }), defaultSettings, []);
    assert.ok(decisions.some(({ key }) => key === "same person/A. Ruiz"));
    assert.match(blocked ?? "", /Nobody Known/);
  });

  it("never gives an owner to two reps, nor an account to a rep whom nobody named", () => {
    const name = fc.constantFrom(
      "Ana Ruiz",
      "Ruiz, Ana",
      "A. Ruiz",
      "Ана",
      "田中",
      "n/a",
      "",
      "Bo",
      "bo ",
      "__proto__",
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        (owners, team) => {
          fc.pre(team.some((one) => one !== "" && one !== "n/a"));
          const inputs = readInputs({
            accounts: ownedBy(...owners),
            reps: [["Rep"], ...team.map((one) => [one])],
          });
          const keys = inputs.decisions.map(({ key }) => key);
          assert.equal(new Set(keys).size, keys.length);
          for (const { value, state, options } of inputs.decisions) {
            assert.ok(options.some((option) => option.value === value));
            if (state === "evident") assert.ok(inputs.reps.name.includes(value));
          }
        },
      ),
    );
  });
});

describe("owners who are nobody", () => {
  it("are no leavers, and their accounts count as new", () => {
    const accounts = ownedBy("n/a", "Unassigned", "-", "Sin asignar", "Zoe");
    const inputs = readInputs({ accounts, reps });
    assert.deepEqual(inputs.leavers, [{ name: "Zoe", accounts: 1 }]);
    assert.deepEqual(inputs.accounts.ownerName, ["", "", "", "", "", "", "Zoe"]);
    assert.match(
      inputs.peopleNotes.map(sayIt).join(),
      /^6 accounts with "n\/a", "Unassigned", "-" and "Sin asignar" as owner count as owned by nobody\.$/,
    );
  });

  it("are reps where a rep is called so, and the house where it is", () => {
    const named = [["Rep"], ["Frei"], ["Open"]];
    assert.deepEqual(ownersIn(readInputs({ accounts: ownedBy("Frei", "open"), reps: named })), [
      "Frei",
      "Frei",
      "Frei",
      "Open",
    ]);
    const house = readInputs({ accounts: ownedBy("House"), reps, settings: { house: "House" } });
    assert.deepEqual(house.accounts.ownerName, ["House", "House", "House"]);
    assert.deepEqual(house.leavers, []);
  });

  it("don't make an account overlap", () => {
    const accounts = [
      ["Account ID", "Owner", "ARR"],
      ["A1", "Ana Ruiz", 1],
      ["A1", "n/a", 1],
      ["A2", "Ana Ruiz", 1],
      ["A2", "Ruiz, Ana", 1],
      ["A3", "Ana Ruiz", 1],
      ["A3", "Zoe", 1],
    ];
    assert.equal(readInputs({ accounts, reps }).overlapping, 1);
  });
});

describe("locks under other spellings", () => {
  const accounts = (mark: string): Read["accounts"] => [
    ["Account ID", "Owner", "ARR", "Locked to"],
    ["A1", "Chloé Petit", 1, mark],
  ];

  it("hold where the name can only be one rep's, or the user said so", () => {
    for (const mark of ["Ruiz, Ana", "ana ruiz", "RUÍZ Ana"])
      assert.deepEqual([...readInputs({ accounts: accounts(mark), reps }).accounts.lockedTo], [0]);
    const answers = { "same person/A. Ruiz": "Ana Ruiz" };
    assert.deepEqual(
      [...readInputs({ accounts: accounts("A. Ruiz"), reps, answers }).accounts.lockedTo],
      [0],
    );
  });

  it("are refused with whom they may mean until then", () => {
    assert.throws(
      () => readInputs({ accounts: accounts("A. Ruiz"), reps }),
      (error) =>
        error instanceof InputError &&
        /locked to "A\. Ruiz", who is not in the reps table \(Ana Ruiz\?/.test(error.message),
    );
  });

  it("are kept or none by yes and no in other languages", () => {
    for (const [mark, rep] of [
      ["ja", 1],
      ["oui", 1],
      ["sí", 1],
      ["✓", 1],
      ["nein", -1],
      ["n/a", -1],
      ["–", -1],
    ] as const)
      assert.deepEqual(
        [...readInputs({ accounts: accounts(mark), reps }).accounts.lockedTo],
        [rep],
      );
  });
});
