import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign";
import { movesOfPlan } from "../../../src/plan/review/moves";
import { reviewOf } from "../../../src/plan/review/review";
import { revisedSteps } from "../../../src/plan/review/revise";
import { headFacts } from "../../../src/plan/stored/headFacts";
import { whyNot } from "../../../src/plan/words/whyNot";
import { reproducedSteps } from "../../../src/plan/stored/open";
import { approaches } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import { madeUp } from "../carvedTables";
import { drawnBooks } from "../first/drawnBooks";
import { caseSettings, everyColumn, settingCases } from "../settingCases";
import { anyTeam } from "../words/anyTeam";
import {
  madeFrom,
  madeIfPossible,
  opened,
  shown,
  sourceOf,
  throughText,
  type Made,
} from "./fixtures";

function sameWhenOpened(made: Made): void {
  assert.deepEqual(shown(opened(made)), shown(made.carve));
}

describe("a stored plan, opened again without a search", () => {
  for (const approach of approaches)
    it(`is the same in all that is shown: ${approach}`, () => {
      const changed = { approach, effort: 0.3, rules: ["Owner is Rep 1: Rep 2; Rep 1"] };
      sameWhenOpened(madeFrom(sourceOf(madeUp(60, 4), { ...changed, maxMovedPercent: 40 })));
    });

  for (const { what, ...settings } of settingCases)
    it(`is the same with ${what}`, () => {
      const changed = { ...caseSettings, ...settings.without, ...settings.with };
      sameWhenOpened(madeFrom(sourceOf(everyColumn(), changed)));
    });

  it("is the same for any team, rules that contradict each other included", () => {
    const kinds = { broken: 0, waiting: 0, sound: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const { tables, settings } = anyTeam(seed);
      const made = madeIfPossible(tables, { ...settings, effort: 0.1 });
      if (made === undefined) continue;
      sameWhenOpened(made);
      if (made.carve.broken !== undefined) kinds.broken++;
      else if (made.carve.setup.serving !== undefined) kinds.waiting++;
      else kinds.sound++;
    }
    assert.ok(kinds.waiting > 0 && kinds.sound > 0, JSON.stringify(kinds));
  });

  it("is the same where books leave a pool, and where value is given up for evenness", () => {
    let givenUp = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const kind = {
        ...{ accounts: 60, reps: 4, owners: 0.5, locks: 0.1, mustCover: 0.1, groups: 0.2 },
        value: (normal: number) => Math.round(1000 * Math.exp(1.5 * normal)),
      };
      const books = { book: 8, house: "Pool", maxMovedPercent: 100, effort: 0.1 };
      const made = madeFrom(sourceOf(drawnBooks(kind, seed), books));
      sameWhenOpened(made);
      if (made.carve.setup.serving?.givenUp !== undefined) givenUp++;
    }
    assert.ok(givenUp > 0);
  });

  it("is the same where it breaks rules that contradict each other", () => {
    const tables = madeUp(30, 3);
    const owned = tables.accounts.cells.slice(1).filter((row) => row[2] === "Rep 1");
    const pins = owned.slice(0, 3).map((row) => ({ account: String(row[0]), rep: "Rep 3" }));
    const made = madeFrom(sourceOf(tables, { maxMovedPercent: 0 }, pins), "look");
    assert.ok((made.carve.broken?.rules.length ?? 0) > 0);
    sameWhenOpened(made);
    assert.ok(runSteps(reproducedSteps(throughText(made))).isSame);
  });

  it("keeps locks by hand, answers and the totals of a report", () => {
    const tables = madeUp(60, 4);
    const control = { rows: 61, sums: new Map([["Projected ARR", 1e6]]) };
    const source = sourceOf({ ...tables, control }, { maxMovedPercent: 40 }, [
      { account: "A3", rep: "Rep 4" },
      { account: "Company 5", rep: "Rep 2" },
      { account: "nobody's", rep: "Rep 2" },
    ]);
    const made = madeFrom(source);
    assert.ok(made.carve.door.control.length === 2);
    sameWhenOpened(made);
  });
});

describe("what else a stored plan was made from", () => {
  it("goes with it: a table of targets and a log of changes of hands", () => {
    const sheet = { sheet: "Settings", row: 20, column: 1 };
    const targets = {
      ...sheet,
      cells: [
        ["Measure", "From", "To"],
        ["Gini", 0, 0.01],
        ["Nonsense", 0, 1],
      ],
    };
    const log = [
      ["Account ID", "Field", "Date"],
      ["A1", "Owner", "2026-05-01"],
      ["A2", "Owner", ""],
    ];
    const tables = { ...madeUp(60, 4), targets, handovers: { ...sheet, cells: log } };
    const made = madeFrom(sourceOf(tables, { maxMovedPercent: 40, effort: 0.2 }));
    assert.ok(made.carve.targets.problems.length > 0);
    assert.ok(made.carve.door.notes.some((note) => note.startsWith("Settings: ")));
    sameWhenOpened(made);
    assert.ok(runSteps(reproducedSteps(throughText(made))).isSame);
  });

  it("goes with it: columns that the user chose, whatever their headers say", () => {
    const { accounts, reps } = madeUp(60, 4);
    const [head = [], ...rows] = accounts.cells;
    const cells = [
      [...head, "Points", "Deputy"],
      ...rows.map((row, at) => [...row, at % 11, `Rep ${(at % 4) + 1}`]),
    ];
    const tables: CarveTables = {
      ...{ accounts: { ...accounts, cells }, reps },
      accountColumns: new Map([
        ["potential", "Points"],
        ["owner", "Deputy"],
      ]),
      repColumns: new Map([["capacity", ""]]),
    };
    const made = madeFrom(sourceOf(tables, { maxMovedPercent: 40, effort: 0.2 }));
    assert.equal(made.carve.inputs.loadName, "Points");
    sameWhenOpened(made);
    assert.ok(runSteps(reproducedSteps(throughText(made))).isSame);
  });
});

describe("a stored plan, worked on after it was opened", () => {
  it("answers as it did before: figures, offers, and the plan as changed by hand", () => {
    const made = madeFrom(sourceOf(madeUp(60, 4), { maxMovedPercent: 40 }));
    const again = opened(made);
    const [before, after] = [made.carve, again].map((carve) => {
      const review = reviewOf(carve);
      const decisions = movesOfPlan(carve)
        .slice(0, 3)
        .map(({ id, from }) => ({ account: id, rep: from, note: "as it was" }));
      const revised = runSteps(revisedSteps(carve, review.byHand(decisions)));
      return {
        moves: movesOfPlan(carve),
        figures: review.figures(decisions),
        counter: runSteps(review.counterWork(decisions)),
        revised: shown(revised),
        why: whyNot(carve, 5, "Rep 2"),
        facts: headFacts(carve, revised),
      };
    });
    assert.equal(before?.moves.length === 0, false);
    assert.notEqual(before?.facts.changedFingerprint, before?.facts.fingerprint);
    assert.deepEqual(after, before);
  });
});

describe("a stored plan, made anew", () => {
  const reproduced = (made: Made): void => {
    const { isSame, differing, text } = runSteps(reproducedSteps(throughText(made)));
    assert.deepEqual([isSame, differing], [true, 0], text);
  };

  it("is the same plan under the same fingerprint", () => {
    reproduced(madeFrom(sourceOf(madeUp(80, 5), { maxMovedPercent: 30 })));
    for (const { what, ...settings } of settingCases.slice(0, 12))
      reproduced(
        madeFrom(
          sourceOf(everyColumn(), { ...caseSettings, ...settings.without, ...settings.with }),
        ),
      );
  });

  it("says so where its search was stopped, which nobody can repeat", () => {
    const tables: CarveTables = madeUp(80, 5);
    const made = madeFrom(sourceOf(tables, { maxMovedPercent: 30 }));
    const rep = made.carve.plan.rep.map((one) => (one + 1) % 5);
    const stopped = {
      ...made,
      carve: { ...made.carve, plan: { ...made.carve.plan, rep, finished: false } },
    };
    const { isSame, text } = runSteps(reproducedSteps(throughText(stopped)));
    assert.equal(isSame, false);
    assert.match(text, /its search was stopped before the end/);
  });
});
