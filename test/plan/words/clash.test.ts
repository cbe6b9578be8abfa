import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign";
import { InfeasibleError, InputError } from "../../../src/errors";
import { carveSteps, type Carve } from "../../../src/plan/carve";
import type { Pin } from "../../../src/plan/inputs/inputs";
import { reportOf } from "../../../src/plan/results/report";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import {
  approaches,
  defaultSettings,
  settingNamed,
  type Settings,
} from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import { whyNot } from "../../../src/plan/words/whyNot";
import type { Cell } from "../../../src/table/cell";
import { carved, reasonOf, repsOf, saidOf } from "../carved";

const headers = [
  "Account ID",
  "Account",
  "Owner",
  "Score",
  "Segment",
  "Named rep",
  "Locked until",
  "Parent account ID",
];

/** Two reps, the accounts under two title lines of a sheet of their own. */
function tablesOf(accounts: readonly (readonly Cell[])[]): CarveTables {
  const reps = [
    ["Rep", "Capacity", "Segment"],
    ["Ana", 2, "SMB"],
    ["Ben", 9, "ENT"],
  ];
  return {
    accounts: { sheet: "Clients", row: 2, column: 0, cells: [headers, ...accounts] },
    reps: { sheet: "Team", row: 0, column: 0, cells: reps },
  };
}

/** No cap; and accounts without an owner below one with, as drawn by lot, are what they are. */
const free = { ...defaultSettings, maxMovedPercent: 100, blankCells: "blank" };

function refused(
  tables: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): InfeasibleError {
  try {
    runSteps(carveSteps(tables, { ...free, ...changed }, pins));
  } catch (error) {
    if (error instanceof InfeasibleError) return error;
    throw error;
  }
  return assert.fail("a plan was made");
}

function looked(
  tables: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): Carve {
  const settings = { ...free, ...changed };
  return runSteps(carveSteps(tables, settings, pins, { contradictions: "look" }));
}

/** Locked with their owners Ana and Ben in each of the ways, and tied together. */
const tied = tablesOf([
  ["A1", "Acme", "Ben", 10, "SMB", "Ana", "", ""],
  ["A2", "", "Ben", 20, "SMB", "yes", "", "A1"],
  ["A3", "Globex", "Ana", 30, "SMB", "", "2099-12-31", ""],
  ["A4", "", "Ben", 40, "ENT", "", "", ""],
]);

describe("rules that contradict each other", () => {
  it("are named with their rows, columns and settings", () => {
    assert.deepEqual(refused(tied, { together: true }).rules, [
      'Account A1 (Acme) in row 4 of Clients is locked to Ana in the column "Named rep".',
      'Account A2 in row 5 of Clients stays with its owner Ben: the column "Named rep" marks it as locked.',
      'Account A1 (Acme) in row 4 of Clients and account A2 in row 5 of Clients share one rep: the column "Parent account ID" ties them together (the setting "Keep parent and children together").',
    ]);
    const dated = tablesOf([
      ["A1", "Acme", "Ben", 10, "SMB", "Ben", "", ""],
      ["A3", "Globex", "Ana", 30, "SMB", "", "2099-12-31", "A1"],
    ]);
    assert.equal(
      refused(dated, { together: true }).rules[1],
      'Account A3 (Globex) in row 5 of Clients stays with its owner Ana until the date in the column "Locked until".',
    );
  });

  it("are no locks above a capacity: who holds them stays above it", () => {
    const locked = ["A1", "A2", "A3"].map((id) => [id, "", "", 10, "SMB", "Ana", "", ""]);
    const carve = carved(tablesOf(locked), free);
    assert.deepEqual(repsOf(carve), { A1: "Ana", A2: "Ana", A3: "Ana" });
    assert.ok(
      saidOf(carve).notes.some((note) => note.startsWith("Ana stays above capacity: 3 accounts")),
    );
  });

  it("are named with the locks made by hand", () => {
    const pins = [{ account: "A4", rep: "Ana" }];
    const { rules } = refused(tied, { locks: false, maxMovedPercent: 0 }, pins);
    assert.deepEqual(rules, [
      "Account A4 in row 7 of Clients is locked to Ana by hand, under Locks.",
      'Only 0 of 4 owned accounts may change hands: the setting "Accounts that may change hands (%)" is 0.',
    ]);
  });

  it("are named with what keeps an owner from an account", () => {
    const tables = tablesOf([
      ["A1", "Acme", "Ana", 10, "ENT", "", "", ""],
      ["A2", "", "Ben", 20, "ENT", "", "", ""],
    ]);
    assert.deepEqual(refused(tables, { match: "segment", maxMovedPercent: 0 }).rules, [
      'Ana may not serve account A1 (Acme) in row 4 of Clients: Ana does not serve the segment ENT (the setting "Reps serve only their own").',
      'Only 0 of 2 owned accounts may change hands: the setting "Accounts that may change hands (%)" is 0.',
    ]);
    const own = { rules: ["Segment is ENT: Ben"], maxMovedPercent: 0, movedAlready: 3 };
    const { rules } = refused(tables, own);
    assert.match(rules[0] ?? "", /: Rule 1 \(Segment is ENT\) does not leave it to Ana\.$/);
    assert.match(rules[1] ?? "", / is 0 and 3 moves made already\.$/);
  });

  it("are named with what ties accounts together", () => {
    const tables = tablesOf([
      ["A1", "Acme", "Ana", 10, "", "Ana", "", ""],
      ["A2", "", "Ben", 20, "", "Ben", "", "A1"],
      ["A3", "", "Ben", 20, "", "", "", ""],
    ]);
    const { message, rules } = refused(tables, { together: true });
    assert.match(message, /locked to Ana and to Ben/);
    assert.equal(
      rules[2],
      'Account A1 (Acme) in row 4 of Clients and account A2 in row 5 of Clients share one rep: the column "Parent account ID" ties them together (the setting "Keep parent and children together").',
    );
  });

  it("are named with what sets accounts aside", () => {
    const tables = tablesOf([
      ["A1", "Acme", "Ana", 10, "", "Pool", "", ""],
      ["A2", "", "Ben", 20, "", "Ben", "", "A1"],
    ]);
    const { rules } = refused(tables, { together: true, house: "Pool" });
    assert.ok(
      rules.includes(
        'Account A1 (Acme) in row 4 of Clients goes to Pool: it is locked to it in the column "Named rep".',
      ),
      rules.join("\n"),
    );
  });

  it("name settings by labels that a table of settings takes", () => {
    const { rules } = refused(tied, { locks: false, maxMovedPercent: 0 }, [
      { account: "A4", rep: "Ana" },
    ]);
    const named = rules.flatMap((rule) => /the setting "([^"]+)"/.exec(rule)?.[1] ?? []);
    assert.deepEqual(named.map(settingNamed), ["maxMovedPercent"]);
  });
});

describe("the plan that breaks rules least", () => {
  for (const approach of approaches) {
    it(`can be looked at under the approach ${approach}`, () => {
      const tables = { ...tied };
      const [accountHeaders = [], ...rows] = tables.accounts.cells;
      const [repHeaders = [], ...reps] = tables.reps.cells;
      const placed: CarveTables = {
        accounts: {
          ...tables.accounts,
          cells: [
            [...accountHeaders, "Latitude", "Longitude"],
            ...rows.map((row, at) => [...row, 50 + at, 8]),
          ],
        },
        reps: {
          ...tables.reps,
          cells: [
            [...repHeaders, "Latitude", "Longitude"],
            ...reps.map((row, at) => [...row, 50 + 3 * at, 8]),
          ],
        },
      };
      const rules = approach === "rules" ? ["anything else: balance"] : [];
      const carve = looked(placed, { approach, rules, together: true });
      assert.deepEqual(carve.broken?.breaks, [
        "A group that stays together is split: account A1 (Acme) is with Ana, account A2 is with Ben.",
      ]);
      const { A4: _, ...locked } = repsOf(carve);
      assert.deepEqual(locked, { A1: "Ana", A2: "Ben", A3: "Ana" });
      assert.equal(carve.plan.gap, Infinity);
      assert.deepEqual(reportOf(carve).broken, carve.broken);
    });
  }

  it("says at each account which rule it breaks, and answers why not", () => {
    const tables = tablesOf([
      ["A1", "Acme", "Ana", 10, "", "Ana", "", ""],
      ["A2", "", "Ben", 20, "", "Ben", "", "A1"],
      ["A3", "", "Ben", 20, "", "", "", ""],
    ]);
    const carve = looked(tables, { together: true });
    assert.match(
      reasonOf(carve, "A2"),
      /^Locked to Ben in the lock column\. It breaks a rule: A group .* is split/,
    );
    assert.doesNotMatch(reasonOf(carve, "A3"), /breaks/);
    const answer = whyNot(carve, 1, "Ana");
    assert.equal(answer.allowed, false);
    assert.match(answer.sentences[0] ?? "", /^Locked to Ben/);
    assert.deepEqual(saidOf(carve).notes, []);
  });

  it("says whom it gives up where there is no room for those who have to leave their owners", () => {
    const tables = tablesOf([
      ["A1", "Acme", "Ben", 0, "SMB", "", "", ""],
      ["A2", "", "", 1, "SMB", "", "", ""],
      ["A3", "", "", 1, "SMB", "", "", ""],
    ]);
    const carve = looked(tables, { match: "segment", maxMovedPercent: 0, first: "none" });
    assert.equal(carve.plan.rep[0], -1);
    assert.deepEqual(carve.broken?.breaks, [
      "Account A1 (Acme) can't stay with its owner Ben, and gets no other rep.",
    ]);
  });

  it("is never made into result sheets", () => {
    assert.throws(
      () => resultsOf(looked(tied, { together: true })),
      (error) => error instanceof InputError && /breaks your rules/.test(error.message),
    );
  });

  it("is a sound plan like any other where the rules can be kept", () => {
    const tables = tablesOf([["A1", "", "Ana", 10, "", "", "", ""]]);
    const carve = looked(tables);
    assert.equal(carve.broken, undefined);
    assert.deepEqual(carve.plan, carved(tables, free).plan);
  });

  it("is there whenever a carve is refused, and breaks something", () => {
    const reps = ["Ana", "Ben"];
    const row = fc.tuple(
      fc.constantFrom("", ...reps),
      fc.constantFrom("SMB", "ENT"),
      fc.constantFrom("", "yes", ...reps),
      fc.constantFrom("", "A1"),
    );
    const some = fc.record({
      rows: fc.array(row, { minLength: 2, maxLength: 7 }),
      match: fc.constantFrom("", "segment"),
      together: fc.boolean(),
      maxMovedPercent: fc.constantFrom(0, 50, 100),
    });
    let clashes = 0;
    fc.assert(
      fc.property(some, ({ rows, ...changed }) => {
        const cells = rows.map(([owner, segment, lock, parent], at) => [
          `A${at + 1}`,
          "",
          owner,
          at,
          segment,
          lock,
          "",
          parent,
        ]);
        const carve = looked(tablesOf(cells), changed);
        if (carve.broken === undefined) return;
        clashes++;
        const error = refused(tablesOf(cells), changed);
        assert.deepEqual(carve.broken.rules, error.rules);
        assert.ok(carve.broken.rules.length > 1);
        assert.ok(carve.broken.breaks.length > 0);
        for (const rule of error.rules) assert.match(rule, /(row \d+ of|setting|column) /);
      }),
      { numRuns: 60 },
    );
    assert.ok(clashes > 10, `${clashes} of 60 clashed`);
  });
});
