import assert from "node:assert/strict";
import { defaultSettings } from "../../src/plan/settings/settings";
import { isOld, readyPlans, type ComparedPlan } from "../../taskpane/state/compareState";
import { reportNow } from "../../taskpane/state/state";
import { madeUp } from "../plan/carvedTables";
import { carved } from "../plan/carved";
import { column, gridWith, openPane, rect, until, type OpenPane } from "./openPane";

const tables = madeUp(30, 3);

async function opened(changes: Parameters<typeof openPane>[1] = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(tables), changes);
  await pane.session.start();
  return pane;
}

const comparing = ({ state }: OpenPane) => state().comparing;
const named = (pane: OpenPane): readonly string[] => comparing(pane).plans.map(({ id }) => id);
const drafts = (pane: OpenPane): readonly ComparedPlan[] =>
  comparing(pane).plans.filter(({ kind }) => kind === "draft");
const stored = (pane: OpenPane) => pane.state().plans;

async function threeMade(): Promise<OpenPane> {
  const pane = await opened();
  await pane.session.makeThree();
  assert.equal(pane.state().notice, undefined);
  return pane;
}

describe("the pane's session: plans side by side", () => {
  it("makes three plans, each the one that its settings make, beside today's owners", async () => {
    const pane = await threeMade();
    assert.deepEqual(named(pane), ["today", "draft few", "draft own", "draft any"]);
    assert.equal(pane.state().place, "plan");
    assert.equal(comparing(pane).view, "compare");
    assert.equal(pane.state().run.status, "idle");
    for (const { wish, column: made } of drafts(pane)) {
      const alone = carved(tables, wish?.changes);
      assert.equal(made?.fingerprint, alone.fingerprint);
      assert.equal(made.figures.moved.accounts, alone.plan.moved);
      assert.deepEqual(
        made.measures.map(({ key, after }) => [key, after]),
        alone.measures.map(({ key, after }) => [key, after]),
      );
    }
    const [today] = readyPlans(comparing(pane));
    assert.equal(today?.column?.figures.moved.accounts, 0);
    assert.equal(today.column.figures.furthest?.off, pane.state().today?.furthest?.off);
    assert.equal(comparing(pane).words.trades.length, 2);
    // Nobody chose yet: there is no plan at hand, and nothing is stored.
    assert.equal(pane.state().report, undefined);
    assert.deepEqual(stored(pane).list, []);
  });

  it("fills them in one by one, the user's own first, and says which of how many", async () => {
    const pane = await opened();
    const filled: string[] = [];
    pane.onEvent((event) => {
      if (event.type === "compared one" && event.change.status === "ready") filled.push(event.id);
    });
    await pane.session.makeThree();
    assert.deepEqual(filled, ["draft own", "draft any", "draft few"]);
    const stages = pane.events.flatMap((event) =>
      event.type === "carving" ? [event.progress] : [],
    );
    for (const plan of [1, 2, 3])
      assert.ok(stages.some(({ stage }) => stage.startsWith(`Plan ${plan} of 3, `)));
    const done = stages.map((one) => one.done);
    assert.deepEqual(
      [...done].sort((a, b) => a - b),
      done,
    );
  });

  it("keeps what there is when it is stopped", async () => {
    const pane = await opened();
    pane.onEvent((event) => {
      if (event.type === "compared one" && event.change.status === "ready") pane.session.stop();
    });
    await pane.session.makeThree();
    assert.deepEqual(named(pane), ["today", "draft own"]);
    assert.equal(pane.state().run.status, "idle");
  });

  it("uses one as the plan at hand: looked at, stored under its name, written with its reps", async () => {
    const pane = await threeMade();
    const [few, , any] = drafts(pane) as [ComparedPlan, ComparedPlan, ComparedPlan];
    await pane.session.usePlan(any.id);
    const { state } = pane;
    assert.equal(state().place, "review");
    assert.equal(reportNow(state())?.fingerprint, any.column?.fingerprint);
    assert.equal(state().looking.figures?.moved, any.column?.figures.moved.accounts);
    assert.equal(state().outdated, false);
    // Whoever makes it again has the limit of the plan that was chosen.
    assert.equal(state().saved.settings.maxMovedPercent, 100);
    assert.match(state().notice?.text ?? "", /^There is no limit on moves from now on/);
    await until("it is stored", () => stored(pane).current !== undefined);
    assert.deepEqual(
      stored(pane).list.map(({ head }) => head.name),
      [any.name],
    );
    // Another one makes its draft give way, and stays beside the others.
    await pane.session.usePlan(few.id);
    await until("it makes way", () => stored(pane).list[0]?.head.name === few.name);
    await until("there is one", () => stored(pane).list.length === 1);
    assert.equal(drafts(pane).length, 3);
    pane.session.setWriteRepColumn(true);
    await pane.session.write();
    const { inputs, plan } = carved(tables, few.wish?.changes);
    const wanted = inputs.accounts.id.map((id, at) => [id, inputs.reps.name[plan.rep[at] ?? -1]]);
    const reps = column(pane.grid, "TP Assignments", "Rep");
    assert.deepEqual([...reps].sort(), wanted.sort());
    assert.deepEqual(column(pane.grid, "Accounts", "TP Rep"), reps);
  });

  it("keeps a draft in the workbook only when asked to, and uses it from then on as that plan", async () => {
    const pane = await threeMade();
    const [few] = drafts(pane) as [ComparedPlan];
    await pane.session.keepDraft(few.id);
    await pane.session.keepDraft(few.id);
    assert.equal(stored(pane).list.length, 1);
    const [kept] = stored(pane).list;
    assert.ok(kept);
    const { head } = kept;
    assert.equal(head.name, few.name);
    assert.equal(head.fingerprint, few.column?.fingerprint);
    assert.equal(stored(pane).current, undefined);
    await pane.session.usePlan(few.id);
    assert.equal(stored(pane).current, head.id);
    // A plan made after it doesn't take it away.
    await pane.session.carve();
    await until("the next is stored", () => stored(pane).list.length === 2);
    assert.ok(stored(pane).list.some((one) => one.head.id === head.id));
  });

  it("puts a stored plan beside them, with what was decided of it, and no more than five", async () => {
    const pane = await opened();
    await pane.session.set("maxMovedPercent", 40);
    await pane.session.carve();
    await until("the plan is stored", () => stored(pane).current !== undefined);
    const id = stored(pane).current ?? "";
    const move = pane.state().looking.moves.find(({ kind }) => kind === "moved");
    assert.ok(move);
    await pane.session.decide([{ account: move.id, kind: "back", rep: move.from, note: "" }]);
    const moved = pane.state().looking.figures?.moved;
    await until("it is stored", () => stored(pane).list[0]?.head.decisions.length === 1);
    await pane.session.addToCompare(id);
    const byHand = readyPlans(comparing(pane))[0]?.column;
    assert.equal(byHand?.figures.moved.accounts, moved);
    await pane.session.takeOut(id);
    assert.deepEqual(named(pane), []);
    // As somebody else has it who opens the workbook: from its body.
    await pane.session.renamePlan(id, "Kim's");
    await pane.session.carve();
    await until("another is at hand", () => ![id, undefined].includes(stored(pane).current));
    await pane.session.makeThree();
    await pane.session.addToCompare(id);
    assert.deepEqual(named(pane), ["today", "draft few", "draft own", "draft any", id]);
    const opened5 = comparing(pane).plans.at(-1);
    assert.equal(opened5?.name, "Kim's");
    assert.deepEqual(opened5.column, byHand);
    await pane.session.addToCompare("turns");
    assert.equal(named(pane).length, 5);
    assert.match(pane.state().notice?.text ?? "", /up to 5 at a time/);
    await pane.session.takeOut("draft few");
    await pane.session.addToCompare("turns");
    assert.deepEqual(named(pane), ["today", "turns", "draft own", "draft any", id]);
    const { plans } = comparing(pane);
    // None of them was made before something changed.
    assert.ok(plans.every((plan) => !isOld(plan, pane.state())));
    assert.equal(plans[1]?.column?.evens, false);
    assert.equal(pane.state().run.status, "idle");
  });

  it("names the accounts in which two of them differ, counted by whom they leave and reach", async () => {
    const pane = await threeMade();
    const [few, , any] = drafts(pane) as [ComparedPlan, ComparedPlan, ComparedPlan];
    assert.deepEqual(comparing(pane).pair, [few.id, any.id]);
    for (const [one, other] of [
      [few.id, any.id],
      ["today", any.id],
    ] as const) {
      await pane.session.pairUp([one, other]);
      const { differences } = comparing(pane);
      const repsOf = (id: string) => {
        const wish = drafts(pane).find((draft) => draft.id === id)?.wish;
        const { inputs, plan } = carved(tables, wish?.changes);
        const rep = wish === undefined ? inputs.accounts.owner : plan.rep;
        return inputs.accounts.id.map((account, at) => [account, inputs.reps.name[rep[at] ?? -1]]);
      };
      const after = new Map(repsOf(other) as [string, string][]);
      const wanted = repsOf(one).filter(([id, rep]) => after.get(id ?? "") !== rep);
      assert.deepEqual(
        differences?.accounts.map(({ id, reps }) => [id, reps[0]]),
        wanted,
      );
      const counted = differences.exchanges.map(({ accounts }) => accounts);
      assert.equal(
        counted.reduce((sum, each) => sum + each, 0),
        wanted.length,
      );
      assert.deepEqual(
        [...counted].sort((a, b) => b - a),
        counted,
      );
    }
  });

  it("says in its place why a plan could not be made, and makes the others", async () => {
    let asked = 0;
    const pane = await opened({
      planner: (planner) => ({
        ...planner,
        carveToCompare: (...given) =>
          ++asked === 2
            ? Promise.resolve({ refused: "No room for A7.", clash: undefined })
            : planner.carveToCompare(...given),
      }),
    });
    await pane.session.makeThree();
    assert.deepEqual(
      drafts(pane).map(({ status, message }) => [status, message]),
      [
        ["ready", ""],
        ["ready", ""],
        ["failed", "No room for A7."],
      ],
    );
    assert.equal(pane.state().run.status, "idle");
  });

  it("refuses as one plan does where none can be made", async () => {
    const pane = await opened({
      planner: (planner) => ({
        ...planner,
        carveToCompare: () => Promise.resolve({ refused: "No reps.", clash: undefined }),
      }),
    });
    await pane.session.makeThree();
    const { run } = pane.state();
    assert.equal(run.status === "refused" && run.message, "No reps.");
  });

  it("marks a plan that is used as made from other cells where they changed since", async () => {
    const pane = await threeMade();
    const [few] = drafts(pane) as [ComparedPlan];
    pane.grid.setCells("Accounts", rect(1, 3, 1, 1), [[123_456]]);
    await until("the edit is read", () => pane.state().revision !== few.revision);
    await pane.session.usePlan(few.id);
    assert.equal(pane.state().outdated, true);
  });

  it("says so where the worker has forgotten a plan", async () => {
    const pane = await opened({
      planner: (planner) => ({ ...planner, keepCompared: () => planner.keepCompared([]) }),
    });
    await pane.session.makeThree();
    const [few] = drafts(pane) as [ComparedPlan];
    await pane.session.usePlan(few.id);
    assert.match(pane.state().notice?.text ?? "", /make the plans again/);
    assert.equal(pane.state().report, undefined);
    assert.equal(pane.state().saved.settings.maxMovedPercent, defaultSettings.maxMovedPercent);
  });
});
