import assert from "node:assert/strict";
import { contentOf } from "../../grid/files/contentOf";
import { fill } from "../../grid/files/fill";
import { joinContents } from "../../grid/files/joinContents";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import type { Grid } from "../../grid/grid";
import { createMemoryGrid } from "../../grid/memory";
import { defaultSettings } from "../../src/plan/settings/settings";
import { planName } from "../../taskpane/session/planNames";
import { canGoBack, putBack } from "../../taskpane/places/review/rows";
import { reportNow } from "../../taskpane/state/state";
import { madeUp } from "../plan/carvedTables";
import { gridWith, openPane, rect, until, type OpenPane } from "./openPane";
import { officeOver } from "../support/officeInNode";

const plans = (pane: OpenPane) => pane.state().plans;

/** A pane over a workbook that others may have open too. */
async function opened(grid: Grid, office = officeOver(grid)): Promise<OpenPane> {
  const pane = openPane(grid, { office: () => office });
  await pane.session.start();
  return pane;
}

async function planned(pane: OpenPane): Promise<string> {
  await pane.session.carve();
  await until("the plan is stored", () => plans(pane).current !== undefined);
  return plans(pane).current as string;
}

/** Two panes over one workbook, with the same plan at hand, and two moves of it. */
async function anaAndBen() {
  const grid = gridWith(madeUp(40, 3));
  const office = officeOver(grid);
  const ana = await opened(grid, office);
  await ana.session.set("maxMovedPercent", 40);
  const id = await planned(ana);
  const ben = await opened(grid, office);
  await until("it is listed", () => plans(ben).list.length === 1);
  await ben.session.openPlan(id);
  const [one, two] = ana.state().looking.moves.filter(canGoBack);
  assert.ok(one && two);
  return { grid, office, id, ana, ben, one, two };
}

describe("the pane's session: plans in the workbook", () => {
  it("has a plan again, with what was decided of it, when the pane is opened anew", async () => {
    const grid = gridWith(madeUp(40, 3));
    const office = officeOver(grid);
    const first = await opened(grid, office);
    await first.session.set("maxMovedPercent", 40);
    await planned(first);
    const [move] = first.state().looking.moves.filter(canGoBack);
    assert.ok(move);
    await first.session.decide([{ ...putBack(move), note: "they asked" }]);
    await until("it is stored", () => plans(first).list[0]?.head.decisions.length === 1);
    await first.session.revise();
    const report = reportNow(first.state());
    // What stands in the cells by then is another matter.
    grid.setCells("Accounts", rect(1, 3, 5, 1), [[1], [2], [3], [4], [5]]);

    const later = await opened(grid, office);
    await until("it is listed", () => plans(later).list.length === 1);
    assert.equal(later.state().report, undefined);
    const [plan] = plans(later).list;
    assert.ok(plan);
    await later.session.openPlan(plan.head.id);
    assert.equal(later.state().place, "review");
    assert.deepEqual(later.state().report, first.state().report);
    assert.deepEqual(
      [...later.state().looking.decided.values()],
      [{ ...putBack(move), note: "they asked" }],
    );
    await later.session.revise();
    assert.deepEqual(reportNow(later.state()), report);
    assert.equal(plans(later).current, plan.head.id);
  });

  it("has its plans in the file that is saved, and in no other that is added to it", async () => {
    const grid = gridWith(madeUp(30, 3));
    const first = await opened(grid);
    await planned(first);
    const bytes = await writeXlsx(contentOf(grid));
    const content = await readWorkbookFile("plans.xlsx", bytes);
    const again = createMemoryGrid();
    fill(again, content);
    const later = await opened(again);
    await until("it is listed", () => plans(later).list.length === 1);
    await later.session.openPlan(plans(later).list[0]?.head.id ?? "");
    assert.deepEqual(later.state().report, first.state().report);
    // What is made from now on has a part of its own.
    await later.session.renamePlan(plans(later).list[0]?.head.id ?? "", "Kept");
    await later.session.carve();
    await until("the next is stored", () => plans(later).list.length === 2);
    const other = await readWorkbookFile("team.csv", new TextEncoder().encode("Rep\nAna\n"));
    assert.deepEqual(joinContents([content, other]).customXml, content.customXml);
    assert.equal(joinContents([other, content]).customXml, undefined);
  });

  it("lets a draft that nobody named or decided on make way for the next, and no other", async () => {
    const pane = await opened(gridWith(madeUp(30, 3)));
    const first = await planned(pane);
    await pane.session.set("maxMovedPercent", 40);
    const second = await planned(pane);
    assert.deepEqual(
      plans(pane).list.map(({ head }) => head.id),
      [second],
    );
    assert.notEqual(first, second);
    await pane.session.renamePlan(second, "For the board");
    await pane.session.set("maxMovedPercent", 20);
    const third = await planned(pane);
    assert.deepEqual(
      plans(pane).list.map(({ head }) => head.name),
      [planName(pane.state().saved.settings), "For the board"],
    );
    await pane.session.removePlan(third);
    assert.deepEqual(
      plans(pane).list.map(({ head }) => head.id),
      [second],
    );
    assert.equal(plans(pane).current, undefined);
    await pane.session.keepPlan();
    assert.equal(plans(pane).list.length, 2);
  });

  it("keeps both where two people decide about one plan, and says so", async () => {
    const { ana, ben, one, two } = await anaAndBen();
    await ana.session.decide([putBack(one)]);
    await until("hers is stored", () => plans(ana).list[0]?.head.decisions.length === 1);
    await ben.session.decide([putBack(two)]);
    await until("it is said", () => ben.state().notice !== undefined);
    assert.equal(plans(ben).list.length, 2);
    assert.match(
      ben.state().notice?.text ?? "",
      /saved a newer version.*Yours is kept as ".* \(copy\)"/,
    );
    const decided = plans(ben).list.map(({ head }) => head.decisions.map(({ account }) => account));
    assert.deepEqual(decided.flat().sort(), [one.id, two.id].sort());
  });

  it("writes nothing over what a colleague decided, though their version is listed already", async () => {
    const { grid, office, id, ana, ben, one, two } = await anaAndBen();
    await ben.session.decide([putBack(one)]);
    await until("his is stored", () => plans(ben).list[0]?.head.decisions.length === 1);
    // It stays, as he has changed it; and from now on his version is listed here.
    await ana.session.removePlan(id);
    assert.deepEqual(
      plans(ana).list.map(({ head }) => head.decisions.length),
      [1],
    );
    await ana.session.decide([putBack(two)]);
    await until("hers is stored", () => plans(ana).list.length === 2);
    const later = await opened(grid, office);
    await until("both are listed", () => plans(later).list.length === 2);
    const decided = plans(later).list.map(({ head }) => [
      head.id === id,
      ...head.decisions.map(({ account }) => account),
    ]);
    assert.deepEqual(decided.sort(), [
      [false, two.id],
      [true, one.id],
    ]);
  });

  it("stores with decisions what the plan is after them, in the list as in a later pane", async () => {
    const grid = gridWith(madeUp(40, 3));
    const office = officeOver(grid);
    const pane = await opened(grid, office);
    await pane.session.set("maxMovedPercent", 40);
    await planned(pane);
    const headNow = () => {
      const head = plans(pane).list.find((one) => one.head.id === plans(pane).current)?.head;
      assert.ok(head);
      return head;
    };
    const made = headNow();
    assert.equal(made.changedFingerprint, made.fingerprint);
    const moves = pane.state().looking.moves.filter(canGoBack);
    assert.ok(moves.length >= 2);
    for (const [at, move] of moves.slice(0, 2).entries()) {
      await pane.session.decide([putBack(move)]);
      await until("it is stored", () => headNow().decisions.length === at + 1);
      const { changedFingerprint, figures, measures } = headNow();
      await pane.session.revise();
      const { looking } = pane.state();
      assert.equal(changedFingerprint, reportNow(pane.state())?.fingerprint);
      assert.notEqual(changedFingerprint, made.fingerprint);
      assert.equal(figures.moved, looking.figures?.moved);
      assert.notDeepEqual(measures, made.measures);
    }
    await pane.session.undecide(moves.map(({ id }) => id));
    await until("it is stored", () => headNow().decisions.length === 0);
    const { changedFingerprint, figures, measures } = headNow();
    assert.deepEqual(
      { changedFingerprint, figures, measures },
      {
        changedFingerprint: made.fingerprint,
        ...{ figures: made.figures, measures: made.measures },
      },
    );
    // What was decided stays in the next plan, and is stored with it.
    const [move] = moves;
    assert.ok(move);
    await pane.session.decide([putBack(move)]);
    await pane.session.set("tolerance", 6);
    await pane.session.carve();
    await until("the next is stored", () => headNow().id !== made.id);
    if (headNow().decisions.length > 0) {
      await pane.session.revise();
      assert.equal(headNow().changedFingerprint, reportNow(pane.state())?.fingerprint);
    }
    const later = await opened(grid, office);
    await until("they are listed", () => plans(later).list.length > 0);
    assert.deepEqual(
      plans(later).list.find(({ head }) => head.id === headNow().id)?.head,
      headNow(),
    );
  });

  it("stores nothing where nothing can be written", async () => {
    const grid = gridWith(madeUp(30, 3));
    const office = officeOver(grid);
    office.host.switches.readOnly = true;
    const pane = await opened(grid, office);
    await pane.session.carve();
    assert.ok(pane.state().report);
    assert.deepEqual(plans(pane).list, []);
  });

  it("names a plan by what it was asked for", () => {
    assert.equal(
      planName({ ...defaultSettings, tolerance: 5, maxMovedPercent: 15 }),
      "Equal opportunity, within 5 %, 15 % may change hands",
    );
    assert.equal(
      planName({ ...defaultSettings, approach: "potential", maxMovedPercent: 100, house: "Pool" }),
      "Potential, rest to Pool",
    );
  });
});
