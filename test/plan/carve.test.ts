import assert from "node:assert/strict";
import fc from "fast-check";
import { InfeasibleError } from "../../src/errors";
import { gini } from "../../src/fairness/gini";
import { runSteps } from "../../src/assign";
import { carveSteps, type Carve } from "../../src/plan/carve";
import { resultsOf } from "../../src/plan/results/resultsOf";
import { defaultSettings, type Settings } from "../../src/plan/settings/settings";
import type { CarveTables } from "../../src/plan/tables/tables";
import { madeUp, tablesOf } from "./carvedTables";
import { saidOf } from "./carved";

function carve(tables: CarveTables, changed: Partial<Settings> = {}): Carve {
  return runSteps(carveSteps(tables, { ...defaultSettings, ...changed }));
}

function rowsOf(made: Carve, name: string): readonly (readonly unknown[])[] {
  return resultsOf(made).tables.find((table) => table.name === name)?.rows ?? [];
}

describe("a carve", () => {
  it("evens the load out to a Gini below 0.02 when moves are free", () => {
    const made = carve(madeUp(1000, 10), { maxMovedPercent: 100, travel: false });
    assert.ok(gini(made.before.load) > 0.2);
    assert.ok(gini(made.after.load) < 0.02);
  });

  it("travels least inside the tolerance where there are coordinates", () => {
    const tables = madeUp(200, 5);
    const even = carve(tables, { maxMovedPercent: 100, travel: false });
    for (const tolerance of [5, 10]) {
      const made = carve(tables, { maxMovedPercent: 100, tolerance });
      const fair = made.after.load.reduce((sum, load) => sum + load, 0) / 5;
      for (const load of made.after.load)
        assert.ok(Math.abs(load - fair) <= (tolerance / 100 + 1e-9) * fair);
      const km = (one: Carve): number =>
        one.measures.find(({ key }) => key === "distance")?.after ?? NaN;
      assert.ok(km(made) < 0.8 * km(even));
      const rows = rowsOf(made, "TP_Fairness").map(([label]) => label);
      assert.ok(rows.includes("Proof of fairness") && rows.includes("Proof of travel"));
    }
  });

  it("lets an owner stay above capacity where the cap on moves is used up, and says how far", () => {
    const rows = ["a", "b", "c", "d"].map((id) => [id, "Ana", 1]);
    const made = carve(
      tablesOf(
        [["Account ID", "Owner", "ARR"], ...rows],
        [
          ["Rep", "Capacity"],
          ["Ana", 2],
          ["Ben", 9],
        ],
      ),
      { maxMovedPercent: 25 },
    );
    assert.equal(made.plan.unassigned.length, 0);
    assert.deepEqual([...made.plan.loads], [3, 1]);
    assert.ok(
      saidOf(made).notes.includes(
        "Ana stays above capacity: 3 accounts for a capacity of 2. 1 account, with ARR 1, would have to go; the limit on accounts that change hands is used up (25 %: 1 of 1).",
      ),
      saidOf(made).notes.join("\n"),
    );
  });

  it("keeps the cap on moves, every capacity, and adds up, whatever the settings", () => {
    const cases = fc.record({
      n: fc.integer({ min: 5, max: 60 }),
      k: fc.integer({ min: 1, max: 6 }),
      seed: fc.integer({ min: 1, max: 1000 }),
      maxMovedPercent: fc.constantFrom(0, 5, 15, 50, 100),
      approach: fc.constantFrom<Settings["approach"]>("equity", "capacity"),
    });
    fc.assert(
      fc.property(cases, ({ n, k, seed, maxMovedPercent, approach }) => {
        const tables = madeUp(n, k, seed);
        const made = carve(tables, { maxMovedPercent, approach, effort: 0.1 });
        const { accounts, reps } = made.inputs;
        assert.ok(made.plan.moved <= (made.cap ?? n));
        const loads = new Float64Array(k);
        made.plan.rep.forEach((rep, account) => {
          if (rep >= 0) loads[rep] = (loads[rep] ?? 0) + (accounts.load[account] ?? 0);
        });
        assert.deepEqual(loads, made.after.load);
        // Owners who are over capacity today may have to stay so under a tight cap.
        made.after.workload.forEach((workload, rep) => {
          const allowed = Math.max(reps.capacity[rep] ?? 0, made.before.workload[rep] ?? 0);
          assert.ok(workload <= allowed);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("writes a row and a reason for every account, and territories that re-add from them", () => {
    const made = carve(madeUp(200, 5));
    const assignments = rowsOf(made, "TP_Assignments");
    assert.equal(assignments.length, 200);
    for (const row of assignments) assert.match(String(row[6]), /\.$/);
    for (const [rep, , accounts, , load] of rowsOf(made, "TP_Territories")) {
      const mine = assignments.filter((row) => row[3] === rep);
      assert.equal(accounts, mine.length);
      assert.equal(
        load,
        mine.reduce((sum, row) => sum + Number(row[5]), 0),
      );
    }
  });

  it("counts as moved exactly the rows that say Yes", () => {
    const made = carve(madeUp(300, 6));
    const yes = rowsOf(made, "TP_Assignments").filter((row) => row[4] === "Yes");
    assert.equal(yes.length, made.plan.moved);
  });

  it("gives the same plan for the same seed", () => {
    const tables = madeUp(400, 8);
    for (const approach of ["equity", "capacity"] as const) {
      assert.deepEqual(carve(tables, { approach }).plan, carve(tables, { approach }).plan);
    }
  });

  it("keeps to what a stop leaves: a whole plan, marked as not finished", () => {
    const stop = { aborted: false };
    const steps = carveSteps(madeUp(500, 8), { ...defaultSettings, maxMovedPercent: 100 }, [], {
      stop,
    });
    let step = steps.next();
    while (step.done !== true) {
      // The reading comes first; the search is stopped at its first unit.
      stop.aborted = step.value.stage !== "Reading the tables" && step.value.stage !== "Setting up";
      step = steps.next();
    }
    assert.equal(step.value.plan.finished, false);
    assert.ok(step.value.plan.rep.every((rep) => rep >= 0));
  });

  it("names accounts and reps, not their numbers, when hard rules contradict each other", () => {
    const headers = ["Account ID", "Account", "Projected ARR", "Locked to", "Parent account ID"];
    const tables = tablesOf(
      [headers, ["1", "Company 1", 5, "Ana", ""], ["2", "Company 2", 5, "Ben", "1"]],
      [["Rep"], ["Ana"], ["Ben"]],
    );
    assert.throws(
      () => carve(tables, { together: true }),
      (error) => error instanceof InfeasibleError && /locked to Ana and to Ben/.test(error.message),
    );
  });

  it("says what is proven in words that stay true", () => {
    const made = carve(madeUp(100, 4), { maxMovedPercent: 100, travel: false });
    const row = rowsOf(made, "TP_Fairness").find(([label]) => label === "Proof of fairness");
    assert.ok(row);
    assert.match(String(row[5]), /^For these rows and rules, no plan (brings|is fairer) /);
    assert.equal(row[2], made.proofs[0]?.figure);
  });
});
