import assert from "node:assert/strict";
import type { Settings } from "../../src/plan/settings/settings";
import { createRuleCosts, dropsNow } from "../../taskpane/session/ruleCosts";
import { costLines } from "../../taskpane/places/plan/rules/costText";
import { madeUp } from "../plan/carvedTables";
import { gridWith, openPane, type OpenPane, type PaneChanges } from "./openPane";

async function started(settings: Partial<Settings>, changes: PaneChanges = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(30, 3)), changes);
  await pane.session.start();
  for (const [name, value] of Object.entries({ effort: 0.1, ...settings }))
    await pane.session.set(name as keyof Settings, value);
  return pane;
}

const rules = ["Owner is Rep 1: Rep 1", "Owner is Rep 2: Rep 2; Rep 3"];

describe("the pane's session: what each rule costs", () => {
  it("holds the plan under all rules against one without each, with the figures that a run has", async () => {
    const pane = await started({ rules, maxMovedPercent: 30 });
    const drops = dropsNow(pane.state());
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const { later, run, report, saved } = pane.state();
    const costs = later.ruleCosts;
    assert.deepEqual([run.status, report], ["idle", undefined]);
    assert.deepEqual([costs?.isRunning, costs?.isStopped], [false, false]);
    assert.deepEqual(
      costs?.without.map(({ drop }) => [drop.key, drop.number]),
      [
        ["rule", 1],
        ["rule", 2],
        ["moves", 0],
      ],
    );
    // Each is the plan that a run makes of the same wish.
    const wishes = [saved.settings, ...drops.map(({ settings }) => settings)];
    const columns = [costs.all, ...costs.without.map(({ column }) => column)];
    for (const [at, wish] of wishes.entries()) {
      await pane.session.set("rules", wish.rules);
      await pane.session.set("maxMovedPercent", wish.maxMovedPercent);
      await pane.session.carve();
      assert.equal(columns[at]?.fingerprint, pane.state().report?.fingerprint);
      await pane.session.addToCompare("hand");
      const hand = pane.state().comparing.plans.find(({ kind }) => kind === "hand");
      assert.deepEqual(columns[at]?.figures, hand?.column?.figures);
      await pane.session.takeOut("hand");
    }
  });

  it("leaves the plan at hand and what is compared as they are", async () => {
    const pane = await started({ rules });
    await pane.session.carve();
    await pane.session.addToCompare("hand");
    const { report, comparing } = pane.state();
    await pane.session.later(createRuleCosts).tryWithoutEach();
    assert.deepEqual(pane.state().report, report);
    assert.deepEqual(pane.state().comparing.plans, comparing.plans);
  });

  it("keeps what it has found when it is stopped, and counts no plan that was cut short", async () => {
    const pane = await started({ rules });
    let stops = 0;
    pane.onEvent((event) => {
      const at = pane.state().later.ruleCosts?.without.length ?? 0;
      if (event.type !== "carving" || at < 1 || stops > 0) return;
      stops += 1;
      pane.session.stop();
    });
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const { later, run } = pane.state();
    assert.deepEqual([stops, run.status], [1, "idle"]);
    const { isRunning, isStopped, without } = later.ruleCosts ?? assert.fail("nothing was told");
    assert.deepEqual([isRunning, isStopped], [false, true]);
    assert.ok(without.length >= 1 && without.length < dropsNow(pane.state()).length);
    assert.ok(without.every(({ column }) => column?.finished === true));
  });

  it("tells without which rule there is a plan where all together have none", async () => {
    const pane = await started({
      rules: ["Owner is Rep 1: Rep 2"],
      maxMovedPercent: 0,
    });
    await pane.session.later(createRuleCosts).checkRules();
    const { rulesChecked } = pane.state().later;
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const costs = pane.state().later.ruleCosts;
    assert.equal(costs?.all, undefined);
    assert.equal(costs?.refused, rulesChecked?.clash?.message);
    assert.ok(costs?.without.every(({ column }) => column !== undefined));
    await pane.session.carve();
    const { run } = pane.state();
    assert.equal(run.status === "refused" && run.message, rulesChecked?.clash?.message);
    assert.deepEqual(run.status === "refused" && run.clash?.rules, rulesChecked?.clash?.rules);
  });

  it("finds nothing against rules that can be kept, and looks again once they change", async () => {
    const pane = await started({ rules });
    await pane.session.later(createRuleCosts).checkRules();
    const first = pane.state().later.rulesChecked;
    assert.deepEqual([first?.clash, first?.revision], [undefined, pane.state().revision]);
    await pane.session.set("rules", []);
    assert.notEqual(first?.revision, pane.state().revision);
  });

  it("does not stay running when the planner fails", async () => {
    const pane = await started(
      { rules },
      {
        planner: (planner) => ({
          ...planner,
          tryOut: () => Promise.reject(new Error("lost")),
        }),
      },
    );
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const { later, run, notice } = pane.state();
    assert.deepEqual([later.ruleCosts?.isRunning, run.status], [false, "idle"]);
    assert.equal(notice?.kind, "error");
  });
});

describe("what a rule costs, in words", () => {
  it("says what comes out otherwise, and nothing of what looks the same", async () => {
    const pane = await started({ rules, maxMovedPercent: 5 });
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const { all, without } = pane.state().later.ruleCosts ?? assert.fail("nothing was told");
    const free = without.find(({ drop }) => drop.key === "moves")?.column;
    assert.ok(all !== undefined && free !== undefined);
    assert.deepEqual(costLines(all, all), ["Costs nothing that shows."]);
    const lines = costLines(all, free);
    const moved = `${free.figures.moved.accounts} accounts change hands instead of ${all.figures.moved.accounts}.`;
    assert.ok(lines.includes(moved), lines.join(" "));
    assert.ok(lines.some((line) => line.startsWith("Without it: furthest rep ")));
  });

  it("tells of no rule that it helps: what is found without it can only be as good or better", async () => {
    const pane = await started({ maxMovedPercent: 30 });
    await pane.session.later(createRuleCosts).tryWithoutEach();
    const { all } = pane.state().later.ruleCosts ?? assert.fail("nothing was told");
    const furthest = all?.figures.furthest;
    assert.ok(all !== undefined && furthest !== undefined);
    const other = (off: number, unplaced: number) => ({
      ...all,
      figures: { ...all.figures, furthest: { ...furthest, off }, unplaced },
    });
    const none =
      "No better plan was found without it, and the plan with it is allowed then too: it costs nothing that was found.";
    assert.deepEqual(costLines(all, other(furthest.off + 0.05, all.figures.unplaced)), [none]);
    assert.deepEqual(costLines(all, other(furthest.off, all.figures.unplaced + 1)), [none]);
    // Fewer wait at last: that the furthest rep is further is what it takes.
    const placed = costLines(other(0.05, 3), other(0.2, 0));
    assert.equal(placed.length, 2);
    assert.ok(!placed.includes(none));
  });
});
