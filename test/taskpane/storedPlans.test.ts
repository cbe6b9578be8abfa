import assert from "node:assert/strict";
import { noControl } from "../../src/plan/door/controlTotals";
import { defaultSettings } from "../../src/plan/settings/settings";
import { plansIn } from "../../src/plan/stored/plans";
import type { CarveTables } from "../../src/plan/tables/tables";
import { fixedMarks } from "../../src/plan/words/marks";
import { createPlanner } from "../../taskpane/createPlanner";
import type { Choices, Outcome, RemotePlanner } from "../../taskpane/planner";
import { madeUp } from "../plan/carvedTables";
import { memoryParts } from "../support/memoryParts";
import { refused } from "../support/openedExcel";
import { acrossMessages, breathe, loadPlaces } from "./acrossMessages";

const tables = madeUp(60, 4);

const choices: Choices = {
  accountColumns: new Map(),
  repColumns: new Map(),
  settings: { ...defaultSettings, maxMovedPercent: 30, effort: 0.2 },
  pins: [{ account: "A7", rep: "Rep 4" }],
  answers: new Map(),
  control: noControl,
};

function quiet(): void {
  // Nobody looks at the progress here.
}

async function plannerWith({ accounts, reps }: CarveTables): Promise<RemotePlanner> {
  const planner = acrossMessages(createPlanner(breathe, loadPlaces));
  await planner.take("accounts", accounts);
  await planner.take("reps", reps);
  return planner;
}

function done<T>(outcome: Outcome<T>): T {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.ok;
}

describe("a plan of the pane", () => {
  it("is stored, and at hand again in a pane that was opened later", async () => {
    const first = await plannerWith(tables);
    const report = done(await first.carve(choices, "refuse", quiet));
    // The cells change before anybody saves.
    await first.take("accounts", madeUp(10, 4, 2).accounts);
    const { facts, body } = await first.stored();
    assert.equal(facts.fingerprint, report.fingerprint);
    assert.deepEqual([facts.figures.moved, facts.figures.cap], [report.moved, report.cap]);
    const parts = memoryParts();
    const plans = plansIn(parts, { newId: () => "a", timeText: (at) => at });
    const at = "2026-03-02T09:00:00Z";
    const { head } = await plans.save(
      { ...facts, name: "North", author: "Ana", at, status: "draft", decisions: [] },
      body,
    );

    const later = acrossMessages(createPlanner(breathe, loadPlaces));
    const told: string[] = [];
    const opened = await later.openPlan(await plans.body(head), ({ stage }) => told.push(stage));
    assert.deepEqual(done(opened), report);
    assert.deepEqual(await later.results(), await first.results());
    assert.deepEqual(await later.find("A7"), await first.find("A7"));
    assert.deepEqual(await later.whyNot("A7", "Rep 1"), await first.whyNot("A7", "Rep 1"));
    assert.deepEqual(await later.stored(), { facts, body });
  });

  it("is refused where it is damaged, and the one at hand stays", async () => {
    const planner = await plannerWith(tables);
    const report = done(await planner.carve(choices, "refuse", quiet));
    const { body } = await planner.stored();
    const outcome = await planner.openPlan(
      body.map((piece) => piece.slice(0, -9)),
      quiet,
    );
    assert.ok("refused" in outcome && /^This plan is damaged: /.test(outcome.refused));
    assert.equal((await planner.stored()).facts.fingerprint, report.fingerprint);
  });

  it("is not there to be stored before it is carved", async () => {
    const planner = await plannerWith(tables);
    await assert.rejects(planner.stored(), refused(/no plan at hand any more: make it again/));
  });

  it("is refused in the language that was asked for last", async () => {
    const planner = await plannerWith(tables);
    await planner.retell({ language: "de", marks: fixedMarks });
    await assert.rejects(planner.stored(), refused(/Der Plan ist nicht mehr zur Hand/));
    await assert.rejects(planner.useCompared("gone"), refused(/Erstellen Sie die Pläne neu/));
    await planner.retell({ language: "en", marks: fixedMarks });
    await assert.rejects(planner.stored(), refused(/no plan at hand any more/));
  });
});
