import assert from "node:assert/strict";
import type { Carve } from "../../../src/plan/carve";
import { excessesIn } from "../../../src/plan/changes/excess";
import { keptOutIn } from "../../../src/plan/first/keptOut";
import { rankingIn } from "../../../src/plan/first/serving";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";
import { anyTeam } from "./anyTeam";

/** Accounts without a rep whom no rule keeps from everybody. */
function waitingIn({ setup, plan }: Carve): number[] {
  const { hardRules, inputs } = setup;
  const { together } = inputs.accounts;
  return [...plan.rep.keys()].filter((account) => {
    if (plan.rep[account] !== -1 || (setup.aside?.[account] ?? "") !== "") return false;
    const group = [...plan.rep.keys()].filter(
      (one) =>
        one === account ||
        ((together?.[one] ?? -1) >= 0 && together?.[one] === together?.[account]),
    );
    return inputs.reps.name.some((_, rep) =>
      group.every((one) => !hardRules.some(({ forbids }) => forbids(one, rep))),
    );
  });
}

/** Numbers of accounts that a note speaks of where it says what waits. */
function saidIn(note: string): number {
  const [head = ""] = note.split(/ waits?| goe?s? to /);
  const counts = head.replace(/^.*: /, "").matchAll(/(\d[\d,]*) (?!with)/g);
  return [...counts].reduce((sum, [, n = ""]) => sum + Number(n.replace(/,/g, "")), 0);
}

/** Teams of all kinds; of the last ones, the limit on moves keeps accounts out, of some beside room. */
const seeds = [...Array.from({ length: 32 }, (_, at) => at + 1), 80, 119, 120, 123];

describe("notes of a plan", () => {
  let drawn: readonly (readonly [seed: number, made: Carve])[];
  before(() => {
    drawn = seeds.map((seed) => {
      const { tables, settings } = anyTeam(seed);
      // Notes are true of any plan, however short the search for it was.
      return [seed, carved(tables, { effort: 0.1, ...settings })] as const;
    });
  });

  it("count all that wait, each cause by itself", () => {
    const seen = new Set<string>();
    for (const [seed, made] of drawn) {
      const kept = keptOutIn(made.setup, made.plan);
      assert.deepEqual(
        [...kept.keys()].sort((a, b) => a - b),
        waitingIn(made),
        `team ${seed}`,
      );
      if (made.setup.serving === undefined) continue;
      const notes = saidOf(made).notes.filter((note) =>
        / (waits?|goe?s? to Pool)( though |\. Who is served first)/.test(note),
      );
      assert.equal(
        notes.map(saidIn).reduce((a, b) => a + b, 0),
        kept.size,
        notes.join("\n"),
      );
      const { capacity, workload, owner, maxMoved = Infinity } = made.setup.problem;
      for (const [account, cause] of kept) {
        seen.add(cause);
        if ((made.inputs.accounts.together?.[account] ?? -1) >= 0) continue;
        const roomy = made.inputs.reps.name.flatMap((_, rep) =>
          !made.setup.hardRules.some(({ forbids }) => forbids(account, rep)) &&
          made.plan.loads[rep]! + workload[account]! <= capacity[rep]!
            ? [rep]
            : [],
        );
        assert.equal(cause === "room", roomy.length === 0, `team ${seed}, ${account}`);
        const isSaid = / has, but the limit on accounts that change hands is used up/.test(
          made.reasons[account] ?? "",
        );
        assert.equal(cause === "moves", isSaid, made.reasons[account]);
        if (cause !== "moves") continue;
        const own = owner?.[account] ?? -1;
        assert.ok(own >= 0 && !roomy.includes(own));
        assert.equal(made.plan.moved, maxMoved);
      }
    }
    assert.ok(seen.has("room") && seen.has("moves"), [...seen].join());
  });

  it("let those go from above a capacity who come last, and no more than have to", () => {
    let found = 0;
    for (const [seed, { setup, plan, inputs }] of drawn) {
      const { position } = rankingIn(setup);
      const { lockedTo, workload, together } = setup.problem;
      for (const { rep, accounts, load, workload: held, capacity } of excessesIn(setup, plan)) {
        if (together !== undefined) continue;
        found += 1;
        const last = [...plan.rep.keys()]
          .filter((account) => plan.rep[account] === rep && (lockedTo?.[account] ?? -1) < 0)
          .sort((a, b) => position[b]! - position[a]!)
          .slice(0, accounts);
        const sum = (of: ArrayLike<number>): number => last.reduce((all, one) => all + of[one]!, 0);
        assert.equal(sum(inputs.accounts.load), load, `team ${seed}`);
        assert.ok(held - sum(workload) <= capacity + 1e-9);
        assert.ok(held - sum(workload) + workload[last.at(-1)!]! > capacity);
      }
    }
    assert.ok(found > 5, String(found));
  });

  it("name who holds more than a book", () => {
    const rows = Array.from({ length: 12 }, (_, at): Cell[] => [
      `A${at + 1}`,
      at < 6 ? "Ana" : "Ben",
      at < 5 ? 1000 : 0,
      100 - at,
    ]);
    const tables = tablesOf(
      [["Account ID", "Owner", "ARR", "Potential"], ...rows],
      [["Rep"], ["Ana"], ["Ben"]],
    );
    const made = carved(tables, { book: 4, maxMovedPercent: 0 });
    assert.deepEqual(
      saidOf(made).notes.filter((note) => /book|Pool/.test(note)),
      [
        'A book holds at most 4 accounts: 3 accounts go to Pool. Who is served first: customers > Potential (the setting "Who is served first").',
        "More than a book of 4 accounts is with Ana (5): what is locked to them, and what stays with its owner, is not released.",
        'Pool is a name of ours for what no rep has: the setting "House pool" can give it another.',
        "Ana stays above capacity: 5 accounts for a capacity of 4. 1 account, with Potential 96, would have to go; no rep who may serve them has room, and what stays with its owner is not released to Pool.",
      ],
    );
  });

  it("say that nothing may change hands as a fact, and advise where a limit comes to nothing", () => {
    const rows = Array.from({ length: 5 }, (_, at): Cell[] => [`A${at + 1}`, "Ana", 100 + at]);
    const tables = tablesOf([["Account ID", "Owner", "ARR"], ...rows], [["Rep"], ["Ana"], ["Ben"]]);
    const notes = (maxMovedPercent: number): string[] =>
      saidOf(carved(tables, { maxMovedPercent })).notes.filter((note) =>
        note.includes("change hands"),
      );
    assert.deepEqual(notes(0), ["No account may change hands (limit 0 %)."]);
    assert.match(notes(10).join(), /^10 % of 5 accounts allows no account .*: raise /);
  });

  it("say once that a house has a name of ours", () => {
    for (const [, made] of drawn) {
      const { settings, inputs } = made;
      const named = saidOf(made).notes.filter((note) =>
        note.startsWith(`${inputs.house} is a name of ours`),
      );
      assert.equal(named.length, inputs.house !== "" && settings.house === "" ? 1 : 0);
    }
  });
});
