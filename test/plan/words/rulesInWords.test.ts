import assert from "node:assert/strict";
import type { BrokenRule } from "../../../src/assign/standing/brokenRules";
import type { Contradiction, Rule } from "../../../src/contradiction";
import type { NextMove } from "../../../src/assign";
import { breachWords } from "../../../src/plan/words/breaches";
import { clashWords } from "../../../src/plan/words/contradictionWords";
import { english, type Key } from "../../../src/plan/words/english";
import { englishOfCrm } from "../../../src/plan/words/englishOfCrm";
import { englishOfSignOff } from "../../../src/plan/words/englishOfSignOff";
import { englishOfTrades } from "../../../src/plan/words/englishOfTrades";
import { englishOfFigures } from "../../../src/plan/words/englishOfFigures";
import { englishOfHandovers } from "../../../src/plan/words/englishOfHandovers";
import { englishOfLimits } from "../../../src/plan/words/englishOfLimits";
import { englishOfPeople } from "../../../src/plan/words/englishOfPeople";
import { englishOfShares } from "../../../src/plan/words/englishOfShares";
import { englishOfWaiting } from "../../../src/plan/words/englishOfWaiting";
import { englishOfFairness } from "../../../src/plan/words/englishOfFairness";
import { englishOfNotes } from "../../../src/plan/words/englishOfNotes";
import { englishOfOperations } from "../../../src/plan/words/englishOfOperations";
import { englishOfRefusals } from "../../../src/plan/words/englishOfRefusals";
import { englishOfReview } from "../../../src/plan/words/englishOfReview";
import { englishOfRules } from "../../../src/plan/words/englishOfRules";
import { englishOfTables } from "../../../src/plan/words/englishOfTables";
import { nextMoveWords } from "../../../src/plan/words/nextMoveWords";
import { ruleInPlace } from "../../../src/plan/words/ruleInPlace";
import { sayIt } from "../../../src/plan/words/sayIt";
import { fixedFormats, sayIn, type Sentence } from "../../../src/plan/words/sentence";
import { whereaboutsOf } from "../../../src/plan/words/whereabouts";
import { readTables } from "../../../src/plan/tables/tables";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const tables = tablesOf(
  [
    ["Account ID", "Account", "Owner", "Score", "Segment"],
    ["A1", "Acme", "al", 10, "SMB"],
    ["A2", "", "al", 20, "ENT"],
    ["A3", "Globex", "bo", 30, "SMB"],
  ],
  [
    ["Rep", "Capacity", "Segment"],
    ["al", 2, ""],
    ["bo", 2, "SMB"],
  ],
);
const { setup, inputs } = carved(tables, { match: "segment", maxMovedPercent: 100 });
const where = whereaboutsOf(readTables(tables, setup.settings));

const lock = (account: number, rep: number): Rule => ({ kind: "lock", account, rep });
const barred = (account: number, ...reps: number[]): Rule => ({
  kind: "eligibility",
  account,
  reps,
});
const group = (...accounts: number[]): Rule => ({ kind: "group", accounts });

describe("what is said of rules", () => {
  it("names no causes by or; only what to do may be a choice", () => {
    // These end with what to do, and a cell is told to hold nothing that counts.
    const withAdvice = new Set([
      ...["shares not used", "lock of nothing", "unreadable"],
      "refused: contradicts itself",
    ]);
    for (const [key, template] of Object.entries(english))
      assert.equal(
        /\bor\b/.test(template) && !key.startsWith("advise") && !withAdvice.has(key),
        false,
        template,
      );
  });

  it("has each key in one table alone, for a second one would be lost", () => {
    const tables = [
      englishOfCrm,
      englishOfRefusals,
      englishOfReview,
      englishOfSignOff,
      englishOfTrades,
      englishOfRules,
      englishOfOperations,
      englishOfLimits,
      englishOfShares,
      englishOfWaiting,
      englishOfFigures,
      englishOfPeople,
      englishOfHandovers,
      englishOfFairness,
      englishOfNotes,
      englishOfTables,
    ];
    const keys = tables.flatMap((table) => Object.keys(table));
    assert.equal(new Set(keys).size, keys.length);
    for (const table of tables)
      for (const [key, template] of Object.entries(table))
        assert.equal(english[key as Key], template, key);
  });

  it("says of each contradiction what clashes, with its figures, and what to change", () => {
    const clashes: readonly (readonly [Contradiction, string])[] = [
      [
        { clash: "locks", rules: [lock(1, 1), barred(1, 1)] },
        "A lock puts account A2 with bo, who may not serve it. Change the lock or who may serve it.",
      ],
      [
        { clash: "locks", rules: [lock(0, 0), lock(1, 1), group(0, 1)] },
        "The group of account A1 (Acme) shares one rep, but its accounts are locked to al and to bo. Take the group apart or change a lock.",
      ],
      [
        { clash: "locks", rules: [lock(0, 1), group(0, 1), barred(1, 1)] },
        "The group of account A2 is locked to bo, who may not serve this account. Change the lock, the group or who may serve it.",
      ],
      [
        {
          clash: "capacity",
          rep: 0,
          workload: 4100,
          rules: [lock(0, 0), lock(1, 0), { kind: "capacity", rep: 0, capacity: 2 }],
        },
        "The accounts locked to al ask for a workload of 4,100, but the capacity is 2. Raise the capacity or lift some locks: already account A1 (Acme) and account A2 together are too much.",
      ],
      [
        {
          clash: "moves",
          forced: 3,
          locked: 1,
          barred: 1,
          grouped: 1,
          rules: [lock(0, 1), barred(2, 1), group(0, 1), { kind: "moves", maxMoved: 2 }],
        },
        "3 accounts can't stay with their owner (1 locked to another rep, 1 whose owner may not serve it and 1 whose group has other owners), but only 2 may move. Allow 3 moves or change those rules. The first to look at: account A1 (Acme), account A3 (Globex) and the group of account A1 (Acme) and 1 more.",
      ],
      [
        { clash: "nobody", rules: [{ kind: "place", account: 1 }, barred(1, 0, 1)] },
        "No rep may serve account A2. Change who may serve it.",
      ],
      [
        { clash: "nobody", rules: [{ kind: "place", account: 1 }, barred(1, 0, 1), group(1, 2)] },
        "Account A2 and 1 more share one rep, but nobody may serve all of them. Take the group apart or change who may serve it.",
      ],
      [
        {
          clash: "room",
          workload: 7,
          room: 5,
          everybody: false,
          rules: [
            { kind: "place", account: 0 },
            { kind: "place", account: 2 },
            { kind: "capacity", rep: 0, capacity: 5 },
          ],
        },
        "Account A1 (Acme) and account A3 (Globex), whom nobody else may serve, ask for a workload of 7, but the capacity of al comes to 5. Raise a capacity or let others serve some of them.",
      ],
      [
        {
          clash: "room",
          workload: 7,
          room: 5,
          everybody: true,
          rules: [{ kind: "place", account: 0 }],
        },
        "Account A1 (Acme) ask for a workload of 7, but the capacity of all reps together comes to 5. Raise a capacity.",
      ],
      [
        { clash: "place", rep: 1, workload: 9, room: 4, rules: [] },
        "The accounts locked to bo ask for a workload of 9, but a capacity of 4 is the most that is left for bo. Raise the capacity or lift some locks.",
      ],
    ];
    for (const [one, said] of clashes) assert.equal(sayIt(clashWords(inputs, [one])), said);
    const [[first]] = clashes as [(typeof clashes)[0]];
    assert.match(sayIt(clashWords(inputs, [first, first])), / One more set of rules clashes\.$/);
    assert.match(
      sayIt(clashWords(inputs, [first, first, first])),
      / 2 more sets of rules clash\.$/,
    );
  });

  it("says of each rule where it stands", () => {
    const said = (rule: Rule): string => ruleInPlace(setup, where, rule).map(sayIt).join(" ");
    assert.equal(
      said(barred(1, 1)),
      'bo may not serve account A2 in row 3 of Accounts: bo does not serve the segment ENT (the setting "Reps serve only their own").',
    );
    assert.equal(
      said({ kind: "capacity", rep: 0, capacity: 2 }),
      'al in row 2 of Reps has a capacity of 2 in the column "Capacity", counted in Accounts.',
    );
    assert.equal(
      said({ kind: "place", account: 2 }),
      "Account A3 (Globex) in row 4 of Accounts has to get a rep.",
    );
    assert.equal(said({ kind: "holding", rep: 0 }), "al keeps all accounts of today.");
  });

  it("says of each breach by how much, and leaves names as they are written", () => {
    const breaches: readonly (readonly [BrokenRule, string])[] = [
      [
        { rule: "lock", account: 0, rep: 1, lockedTo: 0 },
        "Account A1 (Acme) is locked to al, but is with bo.",
      ],
      [
        { rule: "lock", account: 0, rep: -1, lockedTo: 0 },
        "Account A1 (Acme) is locked to al, but is without a rep.",
      ],
      [
        { rule: "eligibility", account: 1, rep: 1 },
        "bo may not serve account A2. bo does not serve the segment ENT.",
      ],
      [{ rule: "eligibility", account: 1, rep: 0 }, "al may not serve account A2."],
      [
        { rule: "group", accounts: [0, 1], reps: [1, -1] },
        "A group that stays together is split: account A1 (Acme) is with bo, account A2 is without a rep.",
      ],
      [
        { rule: "capacity", rep: 0, workload: 8, capacity: 4 },
        "al has a workload of 8, 4 over the capacity of 4.",
      ],
      [{ rule: "moves", moved: 3, maxMoved: 1 }, "3 accounts would move, but only 1 may."],
    ];
    for (const [one, said] of breaches) assert.equal(sayIt(breachWords(setup, one)), said);
  });

  it("says of a next move what it changes, with digits that tell the two figures apart", () => {
    const figures = (gini: number, cost: number): NextMove["before"] =>
      ({ gini, cost }) as NextMove["before"];
    const owner = [0, 0, 1];
    const move: NextMove = {
      kind: "move",
      steps: [{ account: 0, to: 1 }],
      before: figures(0.2, 12_345.6),
      after: figures(0.1998, 12_340),
    };
    const swap: NextMove = { ...move, kind: "swap", steps: [...move.steps, { account: 2, to: 0 }] };
    const said = (one: NextMove, objective: "fairness" | "cost" | "both"): string =>
      sayIt(nextMoveWords(inputs, owner, one, objective));
    assert.equal(
      said(move, "fairness"),
      "Move account A1 (Acme) from al to bo: Gini 0.2000 to 0.1998",
    );
    assert.equal(
      said(swap, "both"),
      "Swap account A1 (Acme) (al) with account A3 (Globex) (bo): Gini 0.2000 to 0.1998, cost 12,346 to 12,340",
    );
    assert.match(said(swap, "cost"), /: cost 12,346 to 12,340$/);
  });

  it("is put into another language by another table and other formats", () => {
    const german: Record<Key, string> = {
      ...english,
      "locks above capacity": "{workload} bei {rep}: mehr als {capacity}.",
      "advise capacity or locks": "Zu viel: {accounts}.",
      "named account": "Konto {id}",
      account: "Konto {id}",
    };
    const list = (items: readonly string[]): string => items.join(" und ");
    const say = sayIn<Key>(german, { ...fixedFormats, list });
    const rules: Rule[] = [lock(0, 0), lock(1, 0), { kind: "capacity", rep: 0, capacity: 1 }];
    const clash: Sentence<Key> = clashWords(inputs, [
      { clash: "capacity", rep: 0, workload: 2, rules },
    ]);
    assert.equal(say(clash), "2 bei al: mehr als 1. Zu viel: Konto A1 und Konto A2.");
  });
});
